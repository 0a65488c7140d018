"""Readings of dates that name a day, a month, a quarter or a year, with or without the year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimtrack.dates import amounts
from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.shapes import Stamp, numeric_orders

if TYPE_CHECKING:
    from claimtrack.dates.find import Found
    from claimtrack.dates.period import Period

MONTHS = ("MONTH", "MONTH_ALSO_WORD", "MONTH_SHORT")
# How much further than the past a date without a year seems that lies ahead, by the tense of its clause.
_AHEAD_COSTS = {"future": 0.4, "past": 3.0, "": 1.2}


def dated(
    period: Period, known: Known, why: str, anchor: str = "", alternatives: tuple[str, ...] = ()
) -> Reading:
    """A calendar reading, explained."""
    return Reading("DATE", period.value, period, f"“{known.phrase}” {why}", anchor, alternatives)


def printed(period: Period, known: Known) -> Reading:
    """A date that stands on its own."""
    return dated(period, known, "is printed in full")


def iso(found: Found, known: Known) -> Reading | None:
    """2025-03-07, 2025-03, 2025-W10, each perhaps with a clock time."""
    stamp: Stamp = found.get("ISO")
    if stamp.week:
        first = date.fromisocalendar(stamp.year, stamp.week, stamp.day or 1)
        return printed(calendar.day(first) if stamp.day else calendar.week(first), known)
    if not stamp.day:
        return printed(calendar.month(stamp.year, stamp.month), known)
    reading = printed(calendar.day(date(stamp.year, stamp.month, stamp.day)), known)
    if not stamp.clock:
        return reading
    clock = f"{stamp.clock.hour:02d}:{stamp.clock.minute:02d}"
    return Reading("TIME", reading.value, reading.period, reading.why, part=clock, offset=stamp.clock.offset)


def numeric(found: Found, known: Known) -> Reading | None:
    """07/03/2025: settled by a part above 12, by the page's other dates, or marked as open."""
    parts = found.get("NUMERIC")
    if parts[3] == "." and len(parts[2]) == 2 and len(parts[0]) < 3:  # noqa: PLR2004 - 1.5.10 is a version or a section
        return None
    orders = numeric_orders(parts)
    if not orders:
        return None
    if len(set(orders.values())) == 1:
        return dated(calendar.day(next(iter(orders.values()))), known, "can be read in one way only")
    weekday = found.get("WEEKDAY", "WEEKDAY_SHORT")
    fitting = [on for on in orders.values() if on.isoweekday() == weekday]
    if len(fitting) == 1:
        return dated(calendar.day(fitting[0]), known, "is the reading that has that weekday")
    order = known.order or ("dmy" if parts[3] == "." else "mdy")
    chosen = orders.pop(order)
    if known.order or parts[3] == ".":
        return dated(calendar.day(chosen), known, _order_in_words(known, order))
    others = tuple(day.isoformat() for day in orders.values())
    return dated(
        calendar.day(chosen),
        known,
        f"can also be {others[0]}: day and month could be either way round",
        "",
        others,
    )


def _order_in_words(known: Known, order: str) -> str:
    first = "day" if order == "dmy" else "month"
    if known.order_given:
        return f"is read with the {first} first, as was asked for"
    return f"is read with the {first} first, as {'the page writes its dates' if known.order else 'dates with dots are'}"


def year_near(known: Known, month: int, day: int | None) -> tuple[int, str, str] | None:
    """The year of a date printed without one, why, and what it was counted from."""
    if known.narrative and known.last is not None:
        return _year_in_story(known.last, month)
    if known.today is None:
        return (
            (known.last_year.first.year, "is in the year mentioned last", known.last_year.value)
            if known.last_year
            else None
        )
    today = known.today
    middle = day or 15
    candidates = [y for y in (today.year - 1, today.year, today.year + 1) if 1 <= y <= 9999]  # noqa: PLR2004
    distances = {
        y: (y - today.year) * 365 + (month - today.month) * 30.4 + (middle - today.day) for y in candidates
    }
    ahead = _AHEAD_COSTS[known.tense()]
    best = min(candidates, key=lambda y: abs(distances[y]) * (ahead if distances[y] > 20 else 1.0))  # noqa: PLR2004
    return best, f"is the nearest to {known.of_publication()}", today.isoformat()


def _year_in_story(last: Period, month: int) -> tuple[int, str, str]:
    year = last.first.year
    if last.rank < 5:  # noqa: PLR2004 - within a year: the story may have crossed New Year
        behind = last.first.month - month
        year += 1 if behind > 7 else -1 if behind < -9 else 0  # noqa: PLR2004 - months
    return year, f"follows {last.value}, mentioned last", last.value


def whose_year(found: Found, known: Known) -> Period | None:
    """The year in "of that year", "last year", "this year"."""
    from claimtrack.dates.relative import relative_period  # noqa: PLC0415 - the two kinds of reading refer to each other

    unit = found.get("UNIT_WORD")
    return relative_period(found, known, unit) if unit in ("year", "decade", "century") else None


def day(found: Found, known: Known) -> Reading | None:
    """March 7, 7 March 2025, Friday 7 March."""
    month, number, year = found.get(*MONTHS), amounts.ordinal(found), amounts.year(found)
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
        base = calendar.day(known.today)
    if base is None:
        return None
    return dated(
        calendar.day(base.first.replace(day=number)), known, f"is in the month of {base.value}", base.value
    )


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


def month(found: Found, known: Known) -> Reading | None:
    """March 2022, late March, last July, July of that year."""
    number, year = found.get(*MONTHS), amounts.year(found)
    if year is not None and year < 0:
        return Reading("DATE", f"BC{-year:04d}-{number:02d}")
    if year is not None:
        return part_of(found, printed(calendar.month(year, number), known))
    if found.has("UNIT_WORD"):
        of = whose_year(found, known)
        return (
            part_of(found, dated(calendar.month(of.first.year, number), known, f"is in {of.value}", of.value))
            if of
            else None
        )
    if found.rule == "month/relative":
        return part_of(found, _relative_month(found, known, number))
    near = year_near(known, number, None)
    if near is None:
        return Reading("DATE", f"XXXX-{number:02d}")
    return part_of(found, dated(calendar.month(near[0], number), known, near[1], near[2]))


def _relative_month(found: Found, known: Known, number: int) -> Reading | None:
    today = known.today
    if today is None:
        return None
    this = calendar.month(today.year, number)
    if found.has("LAST", "PAST", "PREVIOUS"):
        chosen = this if number < today.month - 1 else this.shifted(-12)
    elif found.has("NEXT", "FOLLOWING"):
        chosen = this if number > today.month else this.shifted(12)
    elif found.has("THAT", "SAME"):
        near = year_near(known, number, None)
        chosen = calendar.month(near[0], number) if near else this
    else:
        chosen = this
    return dated(chosen, known, f"is counted from {known.of_publication()}", today.isoformat())


def part_of(found: Found, reading: Reading | None) -> Reading | None:
    """Early, mid, late: narrow the interval, not the TimeML value."""
    which = found.get("EARLY", "EDGE")
    if reading is None or reading.period is None or not which:
        return reading
    narrowed = calendar.part(reading.period, which)
    return Reading(reading.type, reading.value, narrowed, reading.why, reading.anchor, reading.alternatives)
