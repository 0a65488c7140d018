"""Boilerplate: what a news page prints around its article."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from claimtrack.page.lines import Unit
from claimtrack.page.publication import may_date

_LONGEST = 300  # characters; cookie notices and copyright lines run to two or three sentences

_INITIALS = re.compile(
    r"[a-z]{2,3}(?:/[a-z]{2,3})?\s\([A-Z][\w ,/-]{1,40}\)$"
)  # of who wrote and edited: "jb/am (AP)"
_LONGEST_LABEL = 60
_LONGEST_PHRASE = 100  # with marks and blanks around one of those in furniture.txt
_OPENS_CONTACTS = re.compile(r"(?:media |press )?(?:contacts?|enquiries|inquiries)$")
# Whole lines after which a list of links or tags follows.
_OPENS_LIST = re.compile(
    r"(?:related|recommended|trending|popular|latest|tags|topics|categories|comments"
    r"|filed under|read (?:more|next|also)|see also|share|up next|top stories"
    r"|(?:more|most|you (?:may|might)|what to read|editor|don't miss|around the|from the|explore)\b.{0,40})$"
)

# Of a line in small letters: alternatives without case are told apart by their first letter at once.
_BEGINS = re.compile(
    r"""(?x)
    (?:read|see|watch|listen|view)\s(?:more|also|next)\b\s{0,2}(?:[:|»\u203a>–—-]|on\b|about\b|here\b)
  | (?:also\sread|related(?:\s(?:article|story|stories|content|coverage|news|reading))?|recommended|more
      |up\snext|tags?|topics|filed\sunder|categories|keywords|labels|sources?|video|watch|listen|gallery
      |in\spictures|photos|pictures|slideshow|map|graphic|interactive|podcast|audio|(?:(?:media|press)\s)?contacts?|read\smore|don't\smiss|must\sread|trending)\s{0,2}[:|»\u203a]\s
  | (?:click|tap)\shere\b
  | listen\sto\sthis\s(?:article|story)\b[^.!?]{0,40}$
  | read\sthe\s(?:original|full|whole)\s(?:article|story|report)\b
  | (?:were\syou|was\sthis\s(?:e-?mail|newsletter))\sforwarded\b
  | [(\[](?:adds?|recasts?|updates?|refiles?|corrects?|changes|clarifies|removes|rewrites|releads?)\s[^()]{3,150}[)\]]$
  | (?:follow|like)\s(?:us\son|@\w|[^.!?]{2,60}\son\s(?:twitter|x|facebook|instagram|bluesky|threads)\b)
  | (?:sign|signing)\sup\s(?:for|to|here|now|today|with)\b
  | subscribe\s(?:to|now|today|for|here)\b
  | (?:get|receive|have)\s(?:the\slatest|our|the\sday's|breaking\snews|more\snews|all\sthe)\b[^.]{0,120}
      (?:inbox|newsletters?|app|alerts?|email|e-mail|delivered)\b
  | already\sa\s(?:subscriber|member)\b
  | (?:download|install)\s(?:our|the)\s[^.]{0,40}\bapp\b
  | (?:we|this\s(?:web)?site|our\s(?:web)?site)\suses?\scookies\b | by\scontinuing\sto\s(?:use|browse)\b
  | ©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4})|all\srights\sreserved
  | (?:share|tweet|email|print|save)\s(?:this|article|story|via|on)\b[^.!?]{0,40}$
  | (?:advertisement|story\scontinues|article\scontinues)\b[^.!?]{0,40}$
  | [(\[]?(?:(?:additional|with|extra|further)\s)?(?:reporting|editing|writing|compiled|edited)
      \s(?:and\s\w{3,12}\s)?(?:for\s[^;]{2,40}\s)?by\s
  | [(\[]?contributing(?:\sto\sthis\s(?:report|story))?\s?:\s
  | (?:see|continued|turn\sto|please\ssee)\s[^.!?]{1,30}\b(?:page|p\.)\s?[a-z]?\d{1,3}$
  | (?:skip\spast|after)\snewsletter\spromotion$
  | this\s(?:interview|conversation)\s(?:was|has\sbeen)\s(?:lightly\s)?(?:edited|condensed|shortened)\b
  | this\sis\sa\s(?:developing|breaking)\s(?:news\s)?story
  | this\s(?:article|story|report|post|piece)\s(?:(?:was|has\sbeen)\s(?:updated|amended|corrected|edited)\b
      |(?:was\s)?(?:originally|first)\s(?:published|appeared|posted)\b)
  | this\s(?:article|story|report)\s(?:is\smore\sthan\s|has\snot\sbeen\sedited\b)
  | [(\[]this\s(?:article|story|report)\shas\snot\sbeen\sedited\b
  | a\scorrection\swas\smade\son\b
  | to\scontact\sthe\s(?:reporter|editor|author)s?\b
  | with\sassistance\sfrom\b
  | you\s(?:are\sreceiving|received)\sthis\s(?:e-?mail|newsletter)\b
  | be\sthe\sfirst\sto\s(?:get|know|hear)\b[^.!?]{0,40}$
  | add\s[^.!?]{2,40}\s(?:on|to|as\syour\spreferred\ssource)\b[^.!?]{0,60}\bgoogle\b
  | topics?:\S[^.!?]{0,40}$
  | (?:an\searlier|a\sprevious|the\soriginal)\sversion\sof\sthis\s(?:article|story|report|post)
  | our\sstandards\b|got\sa\s(?:news\s)?tip\b|have\sa\snews\stip\b
  | do\syou\ssupport\b[^?]{0,60}\?\slike\sthe\spage
  | support\s(?:our|quality|independent)\s(?:journalism|work|reporting)
  | (?:you\sare\s(?:reading|viewing)|thank(?:s|\syou)\sfor\sreading)\b
  | please\s(?:enable|disable|turn\soff)\s(?:javascript|your\sad)
  | refresh\s(?:the|this)\spage\b
  | <[/!a-z][^<>]{0,200}>\s{0,3}(?:<[^<>]{0,200}>)?\.?$
    """
)
_ENDS = re.compile(
    r"""(?x)
    \b(?:contributed\s(?:reporting\s)?to\sthis\s(?:report|article|story|post)|contributed\sreporting
      |all\srights\sreserved|reported\sfrom\s[^.]{2,40})[.)\]]{0,2}$
    """
)
_SIGNS_OF_AN_END = ("contribut", "reserved", "reported")
_WRITER = re.compile(
    r"\b(?:reach|contact|e-?mail|follow)\s(?:him|her|them|me)\s(?:at|on)\b|\bcan\sbe\sreached\s(?:at|on)\b"
)
_COUNT = re.compile(
    r"""(?x)
    \(?\d[\d.,]{0,8}[km]?\s?(?:comments?|shares?|likes?|views?|replies|reactions?|retweets?
      |min(?:ute)?s?(?:\sread)?|(?:min(?:ute)?|second|hour|day|week|month)s?\sago)\)?$
  | (?:published|posted|updated|last\supdated)\s(?:about\s)?(?:an?|\d{1,3})
      \s(?:min(?:ute)?|hour|day|week|month)s?\sago$
  | (?:reading\stime|estimated\sreading\stime)\b.{0,20}$
    """
)
_SIGNS_OF_A_COUNT = (*"(0123456789", "published", "posted", "updated", "last updated", "reading", "estimated")
_REACH = re.compile(
    r"(?:https?://|www\.)\S{1,250}+$"
    r"|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}$"
    r"|(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b)\+?[\d(][\d ()/.-]{6,24}$"
)
_MENU_SIGN = re.compile(r"\s[|>»·•/\u203a]\s|[ \u00a0]{2,4}+|\t")
_MENU_MARKS = ("|", ">", "»", "·", "•", "/", "\u203a", "  ", "\u00a0", "\t")
_MOST_OF_A_SOURCE = 8  # words: "SOURCE Harbour Trust" below a press release
_LEAST_ENTRIES, _LONGEST_ENTRY = 3, 30
_MOST_BESIDE_DATE = 4  # "Ann Bell | Reporter | 12 May 2025 | The Delta Observer" is no menu


def is_furniture(unit: Unit) -> bool:
    """Whether a line is boilerplate by its own words: navigation, sharing, newsletters, cookies, credits."""
    if unit.length > _LONGEST:
        return False
    line = unit.head
    folded = line.casefold().replace("’", "'")
    return (
        not any(map(str.isalnum, line))
        or (line.endswith(")") and unit.short and _INITIALS.match(line) is not None)
        or (unit.length <= _LONGEST_PHRASE and _bare(folded) in _phrases() and not may_date(line))
        or _BEGINS.match(folded.lstrip("*_•-–—▶►→ ")) is not None
        or (folded.startswith(_SIGNS_OF_A_COUNT) and _COUNT.match(folded) is not None)
        or ("@" in line and _WRITER.search(folded) is not None)
        or (line.startswith("SOURCE ") and unit.words <= _MOST_OF_A_SOURCE)
        or _is_address(line)
        or _is_menu(line)
        or (unit.words <= 20 and _ends_in_credit(folded))  # noqa: PLR2004  a credit is one short sentence
    )


@cache
def _phrases() -> frozenset[str]:
    lines = files("claimtrack.page").joinpath("furniture.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def opens_list(unit: Unit) -> bool:
    """Whether a line such as "Most read" or "Tags" says that a list of links or tags follows."""
    return unit.length <= _LONGEST_LABEL and _OPENS_LIST.match(_plain(unit.head)) is not None


def opens_contacts(unit: Unit) -> bool:
    """Whether a line such as "Media contact:" says that a press release's contacts follow."""
    return unit.length <= _LONGEST_LABEL and _OPENS_CONTACTS.match(_plain(unit.head)) is not None


def _ends_in_credit(folded: str) -> bool:
    return any(map(folded.__contains__, _SIGNS_OF_AN_END)) and _ENDS.search(folded) is not None


def _is_address(line: str) -> bool:
    """Whether a line is a web or mail address, or a telephone number; only that has blanks in it."""
    return (" " not in line or not line[0].isalpha()) and _REACH.match(line) is not None


def _is_menu(line: str) -> bool:
    beginning = line[: _LONGEST_ENTRY + len(" | ")]
    if not any(map(beginning.__contains__, _MENU_MARKS)) or not _MENU_SIGN.search(beginning):
        return False
    entries = _MENU_SIGN.split(line)
    if len(entries) < _LEAST_ENTRIES or any(len(entry) > _LONGEST_ENTRY for entry in entries):
        return False
    return len(entries) > _MOST_BESIDE_DATE or not may_date(line)


def _plain(line: str) -> str:
    return _bare(line.casefold().replace("’", "'"))


def _bare(folded: str) -> str:
    """A line in small letters without the marks and numbers around it."""
    return " ".join(folded.split()).strip(" #.:;!|()[]<>»«›‹→←▶►▼+*_-–—•·…0123456789\u200b\ufeff")
