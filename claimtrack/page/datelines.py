"""Datelines: "ANKARA, March 7 (Agency) —" in front of a report."""

from __future__ import annotations

import re

LONGEST = 140  # characters
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = rf"(?:{MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}(?:,?\s\d{{4}})?)"
_SOURCE = r"(?:\([A-Z][\w .&/-]{1,30}\)|/[A-Z][\w .-]{1,30}/)"
_CAPITALS = r"[A-Z][A-Z.'’-]{1,25}(?>(?:[ /][A-Z][A-Z.'’-]{0,25}){0,4})"
_PLACE = r"[A-Z][\w.'’-]{0,25}(?>(?:[ /][A-Z][\w.'’-]{0,25}){0,4})"
_DASH = r"\s{0,3}(?:--|[—–_])\s{0,3}|\s{1,3}-(?:\s{1,3}|$)|-\s{1,3}"
_AREA = rf"(?:,\s{_PLACE}){{0,2}}?"
_OF_PICTURES = r"(?:Pictured?|Photos?|File|Left|Right|Above|Below|Updated?|Exclusive|Watch|Video|Live)\b"
# A place in capitals with a date or an agency is one anywhere; the others only in the first paragraph.
_OPENING = re.compile(
    rf"""(?x)
    (?:
        {_DATE}\s{_SOURCE}
      | {_CAPITALS}{_AREA}(?:,\s{_DATE},?(?:\s?{_SOURCE})?|\s?{_SOURCE})
      | {_PLACE}{_AREA},\s{_DATE},?\s?{_SOURCE}
      | \((?:[A-Z]{{2,6}}|Reuters|Bloomberg|Agency|Xinhua|Anadolu)\)
      | (?P<first>{_PLACE}{_AREA},\s{_DATE},?|{_PLACE}{_AREA}(?:\s\([A-Z][\w .-]{{1,30}}\))?\s{_SOURCE}
          |\((?!{_OF_PICTURES})(?:{_PLACE}|{_CAPITALS}){_AREA}(?:,\s{_DATE})?\)
          |{_CAPITALS}{_AREA}|{_PLACE}(?=\s(?:—|–|--)\s[A-Z“"‘']))
    )
    (?:{_DASH})(?:{_DATE}(?:{_DASH}))?
    | {_PLACE}{_AREA},\s{_DATE}[,.]?\s?(?:{_SOURCE}|[A-Z]{{2,6}}\b)\.?(?:{_DASH}|\s(?=[“"'‘A-Z]))
    | (?P<colon>(?!(?:MR|MRS|MS|DR|SIR|LORD|LADY)\b){_CAPITALS}):\s(?=[A-Z][\w'’]*\s)
    """
)
# "Suryanagar: Police arrested two men on Monday.": South Asian papers, too, where a day is told and nobody speaks.
_CITY = re.compile(r"(?P<city>[A-Z][a-z'’-]{2,20}+(?>(?: [A-Z][a-z'’-]{2,20}+){0,2})):\s{1,2}(?=[A-Z])")
_NO_CITIES = frozenset(
    "exclusive update updated breaking correction clarification opinion analysis review editorial comment police watch "
    "explainer explained timeline live video photo photos pictures sport sports business report study survey poll "
    "source sources note fact claim question answer interviewer host moderator editor".split()
)
# "Tesla: The company …", "Peskov: He …" are of whoever the label names, as questions are.
_OF_THE_LABEL = re.compile(
    r"(?:He|She|It|They|His|Her|Its|Their|I|What|Why|How|Who|When|Where)\b"
    r"|The (?:company|firm|group|club|airline|bank|party|union|charity|actor|singer|star|striker|carmaker)\b"
)
_DAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b")
_SPEAKING = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|my|us|our|your|I['’]\w{1,2}|[Ww]e['’]\w{1,2})\b")
_LEAD = 300  # characters
_LEAST_PLACE = 3
_DASHES = re.compile(r"[—–_-](?:(?<!-)|(?<=\s-)|(?=[\s-]))")  # a hyphen within a word is none


def dateline_end(text: str, start: int, end: int, *, first: bool) -> int | None:
    """Where the dateline that opens a paragraph ends, white space after it included, or None.

    `start` and `end` are the paragraph's characters into `text`. Only the `first` paragraph of an article may
    have a dateline of a place alone ("GENEVA —"); anywhere else a date or an agency must stand beside it.
    """
    if first and (city := _city_end(text, start, end)) is not None:
        return city
    last = min(end, start + LONGEST)
    match = _OPENING.match(text, start, last) if _may_open(text[start:last], first=first) else None
    if not match:
        return None
    uncertain = (
        match["first"] or match["colon"]
    )  # "PESHAWAR: The teachers …" is how South Asian papers write it
    if uncertain is not None and (not first or len(uncertain) < _LEAST_PLACE):
        return None
    return match.end()


def _city_end(text: str, start: int, end: int) -> int | None:
    """Where "Suryanagar: " ends in front of a lead, None for whoever speaks: "Peskov: We will answer on Monday"."""
    match = _CITY.match(text, start, min(end, start + LONGEST))
    if match is None or match["city"].lower() in _NO_CITIES or _OF_THE_LABEL.match(text, match.end()):
        return None
    lead = text[match.end() : min(end, match.end() + _LEAD)]
    return match.end() if _DAY.search(lead) and not _SPEAKING.search(lead) else None


def _may_open(opening: str, *, first: bool) -> bool:
    """Whether it is worth looking for a dateline: an agency or a date behind what may be a place, or a dash."""
    place, comma, _ = opening.partition(",")
    if comma and all(word[:1].isupper() for word in place.split()):
        return True
    if not first:
        return "(" in opening or "/" in opening
    return not opening[1:2].islower() or _DASHES.search(opening) is not None
