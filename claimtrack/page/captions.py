"""Captions: picture credits, "Photo shows …", and the alternative text pasted in front of a caption."""

from __future__ import annotations

import re

from claimtrack.page.lines import Unit

_LONGEST_CREDIT_LINE = 90
_LONGEST_CAPTION = 700
_LONGEST_CREDIT = 200
_SIGNS_IN_A_SENTENCE = (
    "/",
    "hoto",
    "mage",
    "icture",
)  # one of these is in a credit with a full stop behind it
_SIGNS_OF_A_CREDIT = (
    "/",
    "hoto",
    "PHOTO",
    "mage",
    "icture",
    "redit",
    "CREDIT",
    "Getty",
    "Shutterstock",
    "(Su",
    "(So",
    "(Co",
    "AP",
    "AFP",
    "EPA",
    "PA",
    "AA",
    "Reuters",
)
_LONGEST_ALT = 250
_CREDIT_WORDS = 3
_SHARED = 0.6  # of the alternative text's longer words that its caption repeats

_AGENCIES = (
    r"(?:AP|AFP|AA|EPA|EPA-EFE|PA|DPA|dpa|ANSA|TASS|Xinhua|Kyodo|Reuters|REUTERS|Anadolu|Agency|Getty(?:\sImages)?"
    r"|Shutterstock|iStock|Alamy|Bloomberg|Handout|Pool|Courtesy|NurPhoto|Sipa|Zuma(?:\sPress)?|Rex|Flickr"
    r"|Wikimedia(?:\sCommons)?)"
)
_CREDIT_AT_END = re.compile(
    rf"""(?x)
    [(\[][^()\[\]]{{0,80}}\b(?:[Pp]hotos?|PHOTOS?|[Pp]hotograph|[Ii]mages?|[Pp]ictures?|Getty|Shutterstock)
        \b[^()\[\]]{{0,80}}[)\]]\.?$
  | [(\[][^()\[\]]{{0,60}}\b{_AGENCIES}/[^()\[\]]{{1,60}}[)\]]\.?$
  | [(\[][^()\[\]]{{1,60}}/{_AGENCIES}[)\]]\.?$
  | \b(?:[Pp]hotograph|(?:[Pp]hoto|[Ii]mage|[Pp]icture)(?:\s[Cc]redit)?|[Cc]redit|PHOTO|CREDIT)
        (?:\sby|\scourtesy\sof)?\s?:\s[^.:]{{2,80}}$
  | \((?:Supplied|Source|Credit|Courtesy)\s?:[^()]{{2,80}}\)\.?$
  | (?<=[.!?”"])\s(?:AP|AFP|EPA|PA|AA|Reuters)$
  | \b(?:[Pp]hotograph|[Pp]hoto|[Ii]mage|[Pp]icture)s?\s(?:by|courtesy\sof)\s[A-Z][^.:]{{2,80}}\.?$
  | \b[A-Z][\w.'’-]{{0,30}}\s?/\s?{_AGENCIES}(?:\s(?:Photos?|Images|via\s[A-Z][\w ]{{1,30}}))?\.?$
  | (?<=[.!?”"])\s(?:[A-Z][\w.'’-]{{0,30}}\s){{0,4}}(?:(?:Getty|AP)\sImages|(?:AP|AFP|Reuters)\sPhoto)\.?$
    """
)
_CREDIT_LINE = re.compile(
    rf"""(?x)
    (?:[A-Z][\w.'’-]{{0,30}}\s){{0,4}}[/|]\s?{_AGENCIES}(?:\s[\w ]{{1,30}})?\.?$
  | (?:Getty(?:\sImages)?|(?:AP|AFP|Reuters)\sPhoto|Shutterstock|iStock|File\s[Pp]hoto|FILE\sPHOTO|Handout
        |Stock\s(?:photo|image))
        (?:\s?[/|:]\s?[\w .'’/-]{{1,60}})?\.?$
  | (?:(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Vv]ideo)\s(?:source|caption|credit|copyright)|[Cc]redits?
        |[Pp]hotograph|[Cc]aption)\s?[,:]\s?\S.{{0,80}}$
  | (?:Image|Photo|Picture|Video)\s(?:caption|source)\s?[,:]?$
  | (?:Reuters|AFP|EPA|PA\sMedia|Anadolu|NurPhoto|Bloomberg|Shutterstock)$
  | (?:©|\(c\)|Copyright)\s?[^.]{{2,50}}/\s?[^.]{{2,50}}$
    """
)
_OPENING = re.compile(
    r"""(?x)
    (?:[Tt]he\s|[Aa]\s|[Tt]his\s)?(?:[Ff]ile\s|[Aa]erial\s|[Uu]ndated\s|[Hh]andout\s|[Cc]ombination\s)?
        (?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)\s(?:shows|depicts|illustration)\b
  | (?:Image|Photo|Picture|Video)\s(?:caption|source)\s?[,:]
  | (?:FILE|File)\s?(?:PHOTO|[Pp]hoto|[Pp]icture|[Ii]mage|PICTURE)\b\s?(?:[:–—-]|\()
  | (?:FILE|File)\s[–—-]{1,2}\s
  | In[ ]this\s(?:[\w.,]{1,12}\s){0,5}(?:file\s)?(?:photo|image|picture|photograph|frame\sgrab)
        (?:,|\s(?:provided|released|taken|made|from|posted|obtained|supplied|distributed)\b)
  | (?:PHOTO|CAPTION|Caption|IMAGE|Image|Pic)\s?:\s
  | (?:Above|Below|Pictured|Top|Left|Right|From\sleft)\s?:\s
  | \[?!\[[^\[\]]{0,300}\]\([^()\s]{0,500}
    """
)
# Of a slide show, and with who took it in brackets: "(ABC News: Ann Moss)", "[Ann Moss, Standard]".
_SLIDE = re.compile(r"(?:(?:Item\s)?\d{1,2}\sof\s\d{1,2}\s|\[\d{1,2}/\d{1,2}\]\s?)[A-Z]")
_TAKEN_BY = re.compile(
    r"(?:\([A-Z][\w ]{1,20}:\s|\[)[A-Z][\w.'’-]{1,20}(?>(?:\s[A-Z][\w.'’-]{1,20}){1,3})"
    r"(?:[,/]\s?[A-Z][\w. ]{1,30})?[)\]]$"
)
_WORD = re.compile(r"[^\W_]{4,40}+")


def is_caption(unit: Unit) -> bool:
    """Whether the line is a caption or a picture credit by its own words."""
    if unit.length > _LONGEST_CAPTION:
        return False
    if _OPENING.match(unit.head):
        return True
    if unit.head[0] in "I[0123456789" and _SLIDE.match(unit.head):
        return True
    if unit.tail[-1] in ")]" and unit.length <= _LONGEST_ALT and _TAKEN_BY.search(unit.tail):
        return True
    end = unit.tail[-_LONGEST_CREDIT:]
    sentence = end.endswith(".") and end[-2:-1] not in {")", "]"}
    signs = _SIGNS_IN_A_SENTENCE if sentence else _SIGNS_OF_A_CREDIT
    if any(map(end.__contains__, signs)) and _CREDIT_AT_END.search(end):
        return True
    return is_credit(unit)


def is_credit(unit: Unit) -> bool:
    """Whether the line is a picture credit and nothing else, such as "Getty Images" above its caption."""
    return unit.length <= _LONGEST_CREDIT_LINE and _CREDIT_LINE.match(unit.head) is not None


def repeats_credit(above: Unit, unit: Unit) -> bool:
    """Whether a line of a picture's credit and alternative text stands above the credit: "Harbour Trust The pier"."""
    if unit.words > _CREDIT_WORDS or above.chunk != unit.chunk or above.length > _LONGEST_ALT:
        return False
    return above.words > unit.words + 1 and above.head.startswith(f"{unit.head} ")


def is_alt_text(unit: Unit, caption: Unit) -> bool:
    """Whether `unit`, the line above or below `caption`, says the same: an image's alternative text."""
    if unit.length > _LONGEST_ALT or caption.length > _LONGEST_CAPTION:
        return False
    words = set(_WORD.findall(unit.head.casefold()))
    said = set(_WORD.findall(caption.head.casefold())) | set(_WORD.findall(caption.tail.casefold()))
    return len(words & said) >= max(2, _SHARED * len(words))
