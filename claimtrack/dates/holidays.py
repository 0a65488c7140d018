"""The day a named holiday falls on."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.dates.grammar import Holidays


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian computus, Nature 1876)."""
    century, golden = year // 100, year % 19
    leap = century // 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def falls_on(name: str, year: int, holidays: Holidays) -> date | None:
    """The day of a holiday in a year; None where the name has no computed day."""
    if name in holidays.fixed:
        return date(year, *holidays.fixed[name])
    if name in holidays.easter:
        return easter(year) + timedelta(days=holidays.easter[name])
    if name in holidays.weekday:
        month, weekday, which, after = holidays.weekday[name]
        return nth_weekday(year, month, weekday, which) + timedelta(days=after)
    return None


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The `which`th weekday (1 Monday to 7 Sunday) of a month; negative counts from its end."""
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 - 7 * (which + 1))
