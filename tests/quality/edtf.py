"""The few EDTF (ISO 8601-2) forms that the labels use, as first and last day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

Days = tuple[date | None, date | None]
# EDTF level 2 numbers seasons 21 to 24 and quarters 33 to 36 in place of the month: the month each begins in.
# Spring is March to May, as the newsrooms of the articles have it; winter begins in December.
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
QUARTERS = {33: 1, 34: 4, 35: 7, 36: 10}
POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?(?:T.*)?")


def days(edtf: str) -> Days:
    """The first and last day of a day, month, season, quarter, year or interval; None where a side is open.

    A clock time is dropped. Raises ValueError for anything else.
    """
    if "/" not in edtf:
        return _point(edtf)
    first, last = edtf.split("/", 1)
    return (None if first == ".." else _point(first)[0], None if last == ".." else _point(last)[1])


def _point(edtf: str) -> tuple[date, date]:
    match = POINT.fullmatch(edtf)
    if match is None:
        raise ValueError(f"not an EDTF day, month, season, quarter or year: {edtf!r}")
    year, part, day = (int(value) if value else None for value in match.group("year", "part", "day"))
    assert year is not None
    if part is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is not None:
        return date(year, part, day), date(year, part, day)
    first = (SEASONS | QUARTERS).get(part)
    if first is None:
        return date(year, part, 1), date(year, part, monthrange(year, part)[1])
    ahead, last = divmod(first + 1, 12)
    return date(year, first, 1), date(year + ahead, last + 1, monthrange(year + ahead, last + 1)[1])
