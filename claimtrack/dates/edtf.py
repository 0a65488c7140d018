"""EDTF (ISO 8601-2) as people type it: "2022-03", "2022-21", "202X", "2022-03~", "2024-05/.."."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from claimtrack.dates import period as calendar
from claimtrack.model import When

if TYPE_CHECKING:
    from claimtrack.dates.period import Period

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")
_CENTURY_OR_DECADE = re.compile(r"(\d\d)(\d)?X{1,2}([?~%]?)")
_SEASONS = {number: code for code, (number, _) in calendar.SEASONS.items()}
_FIRST_QUARTER = 33  # in the place of the month, up to 36
_OPEN = ("", "..")


def read_edtf(text: str) -> When | None:
    """A date or interval of EDTF, without its clock times; None for what is neither, or open on both sides."""
    start, slash, end = text.partition("/")
    try:
        first = None if slash and start in _OPEN else _date(start)
        last = first if not slash else None if end in _OPEN else _date(end)
    except ValueError:
        return None
    sharp = first or last
    if sharp is None or (first and last and last.last < first.first):
        return None
    edtf = f"{first.edtf if first else '..'}/{last.edtf if last else '..'}" if slash else sharp.edtf
    return When(
        first.first if first else None,
        last.last if last else None,
        edtf,
        sharp.precision,
        "phrase",
        None,
        "iso",
        f"“{text}” is printed in full.",
    )


def _date(text: str) -> Period:
    """One date; raises ValueError for what is none."""
    if parts := _DATE.fullmatch(text):
        year, month, day = (int(part) if part else None for part in parts.groups()[:3])
        found = _of_parts(int(parts[1]), month, day) if year else None
    elif parts := _CENTURY_OR_DECADE.fullmatch(text):
        coarse = len(parts[0].rstrip("?~%")) == 4  # noqa: PLR2004 - the places of a year
        years = int(parts[1]) * 100 + int(parts[2] or 0) * 10
        found = (calendar.decade if parts[2] else calendar.century)(years) if coarse else None
    else:
        found = None
    if found is None:
        raise ValueError(f"not a date of EDTF: {text!r}")
    return replace(found, edtf=text)


def _of_parts(year: int, month: int | None, day: int | None) -> Period:
    if month is None:
        return calendar.year(year)
    if day is not None:
        return calendar.day(date(year, month, day))
    if month in _SEASONS:
        return calendar.season(year, _SEASONS[month])
    if _FIRST_QUARTER <= month < _FIRST_QUARTER + 4:
        return calendar.quarter(year, month - _FIRST_QUARTER + 1)
    return calendar.month(year, month)
