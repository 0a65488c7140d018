"""Dates counted from something that happened: "The move comes | a month after | Reis urged him to go"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from claimtrack.dates.edtf import read_edtf
from claimtrack.model import Span, When

_NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_NUMBERS |= {"a": 1, "an": 1}
_COUNTED = re.compile(
    r"\b(?P<counted>(?:(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) )?"
    r"(?P<unit>hour|day|week|month|year)s?) after (?:the |an? |his |her |their |its )?$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:The|(?P<number>An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d{1,3})) (?P<unit>day|week|month|year)s? "
    r"(?P<way>after|before) [^,;]{1,60}?(?:on |in )?$",
    re.IGNORECASE,
)
_REACH = 60  # characters in front of who speaks
_MONTHS = 12
_FIRST, _LAST = 1000, 9000  # years, far enough from those that Python has no dates beyond


def counted_phrase(text: str, low: int, subject: int) -> re.Match[str] | None:
    """The words "a month after" that end right before the subject of a claim, at characters of `text`."""
    return _COUNTED.search(text, max(low, subject - _REACH), subject)


def counted_from(text: str, first: int, time: Span, day: date) -> When | None:
    """The time of "Two days after the fire on | Monday", which opens a sentence at character `first` of `text`."""
    found = _FROM.match(text, first, time.start)
    if found is None:
        return None
    number = (found["number"] or "one").lower()
    count = _NUMBERS.get(number) or int(number)
    edtf = _so_long_before(day, found["unit"].lower(), count if found["way"].lower() == "before" else -count)
    when, printed = read_edtf(edtf), Span(first, time.end)
    if when is None:
        return None
    why = f"“{printed.of(text)}” is counted from {day}"
    return replace(when, phrase=printed, rule="counted", why=why)


def counted_back(found: re.Match[str], anchor: date) -> When | None:
    """The time that lies so many units before a day; some time before it where no number is told."""
    unit, number = found["unit"].lower(), (found["number"] or "").lower()
    count = _NUMBERS.get(number) or (int(number) if number.isdigit() else 0)
    edtf = (
        f"{anchor}" if unit == "hour" else _so_long_before(anchor, unit, count) if count else f"../{anchor}"
    )
    when = read_edtf(edtf)
    if when is None:
        return None
    why = f"“{found['counted']}” is counted back from {anchor}"
    return replace(when, phrase=Span(*found.span("counted")), rule="counted", why=why)


def _so_long_before(anchor: date, unit: str, count: int) -> str:
    """The EDTF of the day, month or year so long before a day, weeks counted to the day; after it where negative."""
    if not _FIRST < anchor.year < _LAST:
        return ".."  # which says nothing
    if unit in ("day", "week"):
        return f"{anchor - timedelta(**{unit + 's': count})}"
    if unit == "year":
        return f"{anchor.year - count:04d}"
    months = anchor.year * _MONTHS + anchor.month - 1 - count
    return f"{months // _MONTHS:04d}-{months % _MONTHS + 1:02d}"
