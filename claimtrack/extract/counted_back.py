"""Dates counted back from something that happened: "The move comes | a month after | Reis urged him to go"."""

from __future__ import annotations

import re
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
_REACH = 60  # characters in front of who speaks
_MONTHS = 12


def counted_phrase(text: str, low: int, subject: int) -> re.Match[str] | None:
    """The words "a month after" that end right before the subject of a claim, at characters of `text`."""
    return _COUNTED.search(text, max(low, subject - _REACH), subject)


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
    return When(
        when.earliest,
        when.latest,
        when.edtf,
        when.precision,
        "phrase",
        Span(*found.span("counted")),
        "counted back",
        f"“{found['counted']}” is counted back from {anchor}",
    )


def _so_long_before(anchor: date, unit: str, count: int) -> str:
    """The EDTF of the day, month or year so long before a day; weeks are counted to the day, as readers do."""
    if unit in ("day", "week"):
        return f"{anchor - timedelta(**{unit + 's': count})}"
    if unit == "year":
        return f"{anchor.year - count:04d}"
    months = anchor.year * _MONTHS + anchor.month - 1 - count
    return f"{months // _MONTHS:04d}-{months % _MONTHS + 1:02d}"
