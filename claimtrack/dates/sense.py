"""Tell dates from the same words and numbers used otherwise, and histories from news."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimtrack.dates.known import Order
from claimtrack.dates.shapes import numeric_orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.dates.find import Found
    from claimtrack.model import Moment

_TO_MONTH = re.compile(
    r"\b(?:in|since|until|till|during|by|from|of|last|next|this|early|late|mid|through|before|after|between|for|to|and|through|or|"
    r"around|every|each|ending|ended)\s{1,3}$|[-–(]$",  # noqa: RUF001
    re.IGNORECASE,
)
_ONLY_MONTH = re.compile(
    r"\b(?:in|since|until|till|last|next|this|early|late|mid|during|through|ending|ended)\s{1,3}$|[-–]$",
    re.IGNORECASE,
)  # noqa: RUF001
_MAY_PERSON = re.compile(
    r"\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Miss|Minister|Secretary|Brian|Elaine|Imelda|Sir|Lady) (?:Theresa )?May\b"
)
_AFTER_YEAR = re.compile(
    r"[ -](?:people|men|women|children|troops|soldiers|students|workers|jobs|dollars|euros|pounds|feet|foot|miles|metres|meters|km|kg"
    r"|kilometers|kilometres|points|votes|homes|houses|acres|employees|members|cases|deaths|tons|tonnes|square|shares|times|percent"
    r"|per cent|hectares|words|copies|cars|units|calories|police|officers|residents|refugees|migrants|fans|or so|yards|m\b|hp\b|cc\b|mg\b"
    r"|prisoners|casualties|civilians|militants|protesters|demonstrators|victims|passengers|guests|patients|pages|ships|tanks|aircraft)\b|%|°"
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:about|some|over|nearly|almost|than|least|roughly|approximately|only|another|number|flight|route|highway|room|page|model"
    r"|no|boeing|airbus|channel|windows|grand|world|killed|least|estimated|cost|worth|paid|win|won|scored) |[$€£#№+*/=~]|\w[-./]|[.,:]\d{0,3})$",
    re.IGNORECASE,
)
_OLD = re.compile(r"[ -]olds?\b| of age\b")
_NOT_SOON = re.compile(r" (?:as|after|before|bec)")
_NAME_BEFORE = re.compile(r"[A-Z]\w{1,12} $")
_YEARS_BEFORE = re.compile(r"\b(?:1\d|20)\d\d\s?[-\u2013/]\s?$|\b(?:pre|post|mid)-$", re.IGNORECASE)
_TO_HOLIDAY = re.compile(
    r"\b(?:on|at|before|after|by|since|until|till|last|this|next|over|during|around|of|for|from|to|past)\s{1,3}(?:the )?$",
    re.IGNORECASE,
)
_NO_HOLIDAY = re.compile(
    r" (?:[A-Z]|tree|market|card|present|gift|shopping|season|sale|egg|part|message|speech|song|light|dinner|lunch|carol|break|holiday|cake|jumper|decoration|turkey|pageant|parade|costume|candy)"
)
_WEEKDAY_NAMES = frozenset(("weekday", "deictic", "tonight"))


def is_a_date(text: str, found: Found) -> bool:
    """Whether the words around allow this to be a time at all."""
    check = _CHECKS.get(found.rule) or _CHECKS.get(found.rule.partition("/")[0])
    return check(text, found) if check else _not_glued(text, found)


def _is_vague(text: str, found: Found) -> bool:
    before, after = text[max(0, found.start - 8) : found.start], text[found.end : found.end + 8]
    if found.rule == "vague/past":
        return before.lower().endswith("in ")
    if found.rule == "vague/time":
        return before.lower().endswith("at ") and not after.startswith(" of")
    if found.has("RECENTLY") and found.get("RECENTLY") == "FUTURE_REF":
        return not _NOT_SOON.match(after) and not before.lower().endswith("as ")
    if found.has("FUTURE"):
        return not before.endswith("-") and not after.startswith("-")
    return True


def _is_length(text: str, found: Found) -> bool:
    """Ages and fractions are no durations."""
    if _OLD.match(text, found.end) or found.has("OLD"):
        return False
    if found.has("QUARTER") or (found.has("UNITS") and found.get("UNITS") == "quarter"):
        return bool(found.has("LAST", "NEXT", "PAST", "PREVIOUS", "FOLLOWING"))
    return _not_glued(text, found)


def _is_no_title(text: str, found: Found) -> bool:
    """Not the name of a programme or paper: "This Week", "USA Today"."""
    last = found.words[-1]
    if len(found.words) > 1 and text[found.start].isupper() and text[last.start].isupper():
        return text[last.start : last.end].isupper() or "\n" in text[max(0, found.start - 1) : found.start]
    if len(found.words) == 1 and text[found.start].isupper() and found.has("DEICTIC"):
        return not _NAME_BEFORE.search(text, max(0, found.start - 20), found.start)
    return _not_glued(text, found)


def _not_glued(text: str, found: Found) -> bool:
    """A hyphenated or dotted compound ("24-hour-old", "10-day-rated") keeps its own reading; codes do not."""
    if found.start and text[found.start - 1] in "$€£#@_":
        return False
    return not (found.end < len(text) and text[found.end] in "%_@")


def _is_month(text: str, found: Found) -> bool:
    if len(found.words) > 1:
        return _not_glued(text, found)
    word = found.words[0]
    before = text[max(0, found.start - 12) : found.start]
    if word.name == "MONTH":
        return _not_glued(text, found) and (text[word.start].isupper() or bool(_TO_MONTH.search(before)))
    if word.name == "MONTH_SHORT":
        return text[found.end : found.end + 1] == "." or bool(_ONLY_MONTH.search(before))
    if word.says == 5 and text[found.end : found.end + 2] in ("'s", "’s"):  # noqa: PLR2004, RUF001 - May, the person
        return bool(_ONLY_MONTH.search(before)) and not _MAY_PERSON.search(text)
    if _ONLY_MONTH.search(before):
        return not (found.words[0].says == 5 and before.rstrip().lower().endswith("this"))  # noqa: PLR2004
    return bool(_TO_MONTH.search(before)) and not (word.says == 5 and _MAY_PERSON.search(text))  # noqa: PLR2004


def _is_year(text: str, found: Found) -> bool:
    if len(found.words) > 1:
        return _not_glued(text, found)
    word = found.words[0]
    if word.name not in ("YEAR", "YEAR_SHORT"):
        return _not_glued(text, found)
    if word.name == "YEAR" and word.says < 0:
        return True
    after = text[found.end : found.end + 14]
    before = text[max(0, found.start - 14) : found.start]
    if _YEARS_BEFORE.search(before):
        return True
    if after[:1].isalnum() or _AFTER_YEAR.match(after) or _BEFORE_YEAR.search(before):
        return False
    if word.name == "YEAR_SHORT":
        return bool(
            re.search(
                r"\b(?:in|of|since|the|summer|winter|spring|fall|by|until|class of|late|early|from|and|to)\s[‘'’]$",
                before,
            )
        )  # noqa: RUF001
    return word.says >= 1400 or bool(
        re.search(r"\b(?:in|since|by|until|from|to|of|year|after|before|AD|and|between)\s$", before)
    )  # noqa: PLR2004


def _is_season(text: str, found: Found) -> bool:
    if found.rule != "season" or found.has("THE", "EARLY"):
        return True
    before = text[max(0, found.start - 12) : found.start]
    return bool(
        re.search(
            r"\b(?:in|since|until|by|during|through|over|of|from|to|every|after|before|for|this|last|next)\s{1,3}$",
            before,
        )
    )


def _is_holiday(text: str, found: Found) -> bool:
    if _NO_HOLIDAY.match(text, found.end):
        return False
    if len(found.words) > 1 or text[found.start : found.end].lower().endswith(
        ("day", "eve", "monday", "friday")
    ):
        return True
    return bool(_TO_HOLIDAY.search(text, max(0, found.start - 14), found.start))


def _is_bare_number(text: str, found: Found) -> bool:
    """On the 5th: not the 5th floor, the 5th Army."""
    before = text[max(0, found.start - 8) : found.start]
    return bool(re.search(r"\b(?:on|by|until|till|since)\s$", before, re.IGNORECASE)) and not re.match(
        r"[\w-]|\s\w(?!nd )", text[found.end : found.end + 6]
    )


def page_order(found: Sequence[Found]) -> Order | None:
    """How the page orders day and month, told by a date of its own that can be read in one way only."""
    for item in found:
        parts = item.get("NUMERIC")
        if parts:
            orders = numeric_orders(parts)
            if len(orders) == 1 and (only := next(iter(orders))) != "ymd":
                return "dmy" if only == "dmy" else "mdy"
    return None


def is_narrative(found: Sequence[Found], published: Moment | None) -> bool:
    """Whether the text tells history: many years long past, hardly a weekday or a "yesterday"."""
    years = deictic = 0
    now = published.day.year if published else 9999
    for item in found:
        kind = item.rule.partition("/")[0]
        if kind in _WEEKDAY_NAMES and len(item.words) == 1:
            deictic += 1
        said = item.get("YEAR")
        if said is not None and said < now - 2:
            years += 1
    return years >= 5 and years > 4 * deictic  # noqa: PLR2004 - measured on history articles and news


_CHECKS = {
    "month": _is_month,
    "year": _is_year,
    "season": _is_season,
    "vague": _is_vague,
    "duration": _is_length,
    "holiday": _is_holiday,
    "day_of_month/bare": _is_bare_number,
    "relative": _is_no_title,
    "deictic": _is_no_title,
}
