"""Readings of days of a month, with or without the year, and of the weeks they name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimtrack.dates import amounts, holidays
from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.reading import dated, printed
from claimtrack.dates.whose_year import whose_year, year_near

if TYPE_CHECKING:
    from claimtrack.dates.find import Found
    from claimtrack.dates.period import Period


def day(found: Found, known: Known) -> Reading | None:
    """March 7, 7 March 2025, Friday 7 March."""
    month, number, year = found.get(*amounts.MONTHS), amounts.ordinal(found), amounts.year(found)
    if number is None:
        return None
    if year is not None and year < 0:
        return Reading("DATE", f"BC{-year:04d}-{month:02d}-{number:02d}")
    if year is not None:
        return printed(calendar.day(date(year, month, number)), known)
    if found.has("UNIT_WORD"):
        of = whose_year(found, known)
        return (
            dated(calendar.day(date(of.first.year, month, number)), known, f"is in {of.value}", of.value)
            if of
            else None
        )
    return _day_without_year(found, known, month, number)


def _day_without_year(found: Found, known: Known, month: int, number: int) -> Reading | None:
    near = year_near(known, month, number)
    if near is None:
        return Reading("DATE", f"XXXX-{month:02d}-{number:02d}")
    year, why, anchor = near
    since, words = known.grammar.holidays.named.get((month, number), (None, ""))
    if since and known.today and known.today >= date(since, month, number) and known.after(words):
        return dated(calendar.day(date(since, month, number)), known, "is the day that is known by that name")
    weekday = found.get("WEEKDAY", "WEEKDAY_SHORT")
    if found.has("LAST") and not weekday and known.today and date(year, month, number) >= known.today:
        year -= 1
    if weekday:
        for candidate in (year, year - 1, year + 1):
            if _exists(candidate, month, number) and date(candidate, month, number).isoweekday() == weekday:
                return dated(
                    calendar.day(date(candidate, month, number)),
                    known,
                    f"{why}, and has that weekday",
                    anchor,
                )
    return dated(calendar.day(date(year, month, number)), known, why, anchor)


def named_day(found: Found, known: Known) -> Reading | None:
    """9/11: the day itself, in anything published since."""
    on = date(*found.get("NAMED_DAY"))
    return printed(calendar.day(on), known) if known.today is None or known.today >= on else None


def week_of(found: Found, known: Known) -> Reading | None:
    """The week of March 10, the week beginning 10 March, the week ending 8 March."""
    reading = day(found, known)
    if reading is None or reading.period is None:
        return None
    on, way = reading.period.first, found.get("WEEK_OF")
    whole = calendar.week(on)
    if way != "of":
        first = on if way == "from" else on - timedelta(days=6)
        last = first + timedelta(days=6)
        whole = replace(whole, first=first, last=last, edtf=f"{first}/{last}")
    why = {"of": "is the week that holds", "from": "is the week from", "to": "is the week up to"}[way]
    return dated(whole, known, f"{why} {on}", reading.anchor)


def _exists(year: int, month: int, number: int) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True


def day_of_month(found: Found, known: Known) -> Reading | None:
    """The 7th of that month, the second day of this month."""
    from claimtrack.dates.relative import relative_period  # noqa: PLC0415 - as above

    number = amounts.ordinal(found)
    if number is None:
        return None
    if found.rule == "day_of_month/bare":
        return _in_month_in_view(known, number)
    if found.get("UNIT_WORD") != "month":
        return None
    month = relative_period(found, known, "month")
    if month is None:
        return None
    return dated(calendar.day(month.first.replace(day=number)), known, f"is in {month.value}", month.value)


def _in_month_in_view(known: Known, number: int) -> Reading | None:
    """The 5th, of the month mentioned last or of the publication."""
    base = known.last if known.last is not None and known.last.rank <= 2 else None  # noqa: PLR2004 - a month or shorter
    if base is None and known.today is not None and not known.narrative:
        base = calendar.containing("month", known.today)
        while known.is_behind and (number > base.last.day or base.first.replace(day=number) > known.today):
            base = base.shifted(-1)
    if base is None:
        return None
    return dated(
        calendar.day(base.first.replace(day=number)), known, f"is in the month of {base.value}", base.value
    )


def nth_weekday(found: Found, known: Known) -> Reading | None:
    """The second Tuesday in May, the last Sunday of October 2024, the first Monday of next month."""
    which = (
        -1 if found.has("LAST", "FINAL") and not found.has("ORDINAL", "SECOND", "ORDINAL_DIGITS") else None
    )
    which = which or amounts.ordinal(found)
    month = _month_said(found, known)
    if month is None or not which:
        return None
    of, why, anchor = month
    on = holidays.nth_weekday(of.first.year, of.first.month, found.get("WEEKDAY"), which)
    return dated(calendar.day(on), known, why, anchor) if of.first <= on <= of.last else None


def _month_said(found: Found, known: Known) -> tuple[Period, str, str] | None:
    """The month in "of May", "of May 2024", "of next month", why it is that one, and what it was counted from."""
    from claimtrack.dates.relative import relative_period  # noqa: PLC0415 - as above

    number, year = found.get(*amounts.MONTHS), amounts.year(found)
    if number is None:
        of = relative_period(found, known, "month") if found.get("UNIT_WORD") == "month" else None
        return (of, f"is in {of.value}", of.value) if of else None
    near = year_near(known, number, None) if year is None else (year, "is printed in full", "")
    return (calendar.month(near[0], number), near[1], near[2]) if near and near[0] > 0 else None


def weekday_number(found: Found, known: Known) -> Reading | None:
    """Friday the 13th: the nearest month in which that day is that weekday."""
    number, weekday = amounts.ordinal(found), found.get("WEEKDAY", "WEEKDAY_SHORT")
    if known.today is None or number is None:
        return None
    months = [calendar.shift(known.today.replace(day=1), "month", n) for n in (0, -1, 1, -2, 2, -3, 3)]
    for first in months:
        if (
            _exists(first.year, first.month, number)
            and (of := first.replace(day=number)).isoweekday() == weekday
        ):
            return dated(
                calendar.day(of),
                known,
                f"is the nearest to {known.of_publication()}",
                known.today.isoformat(),
            )
    return None
