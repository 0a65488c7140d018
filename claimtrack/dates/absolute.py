"""Readings of dates that name a day, a month, a quarter or a year, with or without the year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimtrack.dates import amounts, holidays
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
    order = known.order or ("dmy" if parts[3] == "." else "mdy")
    chosen = orders.pop(order)
    if known.order or parts[3] == ".":
        return dated(calendar.day(chosen), known, f"is read {order}, as the page writes its dates")
    others = tuple(day.isoformat() for day in orders.values())
    return dated(
        calendar.day(chosen),
        known,
        f"can also be {others[0]}: day and month could be either way round",
        "",
        others,
    )


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


def _whose_year(found: Found, known: Known) -> Period | None:
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
        of = _whose_year(found, known)
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
        of = _whose_year(found, known)
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


def year(found: Found, known: Known) -> Reading | None:
    """2022, early 2022, the end of 1990, 490 BC."""
    number = amounts.year(found)
    if number is None:
        return None
    if number < 0:
        return Reading("DATE", f"BC{-number:04d}")
    return part_of(found, printed(calendar.year(number), known))


def fiscal_year(found: Found, known: Known) -> Reading | None:
    """Fiscal 2019: named by the year it ends in; when it begins differs by country and company."""
    number = amounts.year(found)
    if number is None or number < 2:  # noqa: PLR2004 - the year before must exist
        return None
    whole = calendar.year(number)
    wide = calendar.Period(
        "year", date(number - 1, 4, 1), whole.last, whole.value, f"{number - 1:04d}-04/{number:04d}-12"
    )
    return dated(wide, known, "is a financial year, which may begin in the year before")


def decade(found: Found, known: Known) -> Reading | None:
    """The 1990s, the mid-2000s, the nineties."""
    start = found.get("DECADE", "HALF_DECADE", "YEAR")
    if start is None:
        start = 1900 + found.get("NINETIES")
    return part_of(found, printed(calendar.decade(start), known))


def century(found: Found, known: Known) -> Reading | None:
    """The 19th century, this century."""
    number = amounts.ordinal(found)
    if number is not None:
        if not 1 <= number <= 99:  # noqa: PLR2004 - what a date can hold
            return None
        return part_of(found, printed(calendar.century(number * 100 - 1), known))
    if known.today is None:
        return None
    shift = -1 if found.has("LAST", "PAST", "PREVIOUS") else 1 if found.has("NEXT") else 0
    whole = calendar.century(known.today.year + 100 * shift)
    return dated(whole, known, f"is counted from {known.of_publication()}", known.today.isoformat())


def iso_week(found: Found, known: Known) -> Reading | None:
    """Week 10 of 2025."""
    if found.get("UNIT_WORD") != "week":
        return None
    first = date.fromisocalendar(found.get("YEAR"), found.get("DAY"), 1)
    return printed(calendar.week(first), known)


def season(found: Found, known: Known) -> Reading | None:
    """Spring 2021, last summer, the winter of 1994 or of 2022-23."""
    code, year = found.get("SEASON", "FALL"), amounts.year(found)
    if found.has("YEAR_RANGE"):
        year = found.get("YEAR_RANGE")[0]
    if year is not None and year < 0:
        return Reading("DATE", f"BC{-year:04d}-{code}")
    if year is not None:
        return part_of(found, printed(calendar.season(year, code), known))
    if found.has("UNIT_WORD"):
        of = _whose_year(found, known)
        return (
            part_of(found, dated(calendar.season(of.first.year, code), known, f"is in {of.value}", of.value))
            if of
            else None
        )
    if known.narrative and known.last is not None:
        last = known.last
        return part_of(
            found,
            dated(
                calendar.season(last.first.year, code),
                known,
                f"is in {last.first.year}, mentioned last",
                last.value,
            ),
        )
    if known.today is None:
        return Reading("DATE", f"XXXX-{code}")
    return part_of(found, _season_near(found, known, known.today, code))


def _season_near(found: Found, known: Known, today: date, code: str) -> Reading:
    near = [calendar.season(today.year + n, code) for n in (-1, 0, 1)]
    if code == "WI":
        near.insert(0, calendar.season(today.year - 2, code))
    if found.has("LAST", "PAST"):
        chosen = [s for s in near if s.last < today][-1]
    elif found.has("NEXT"):
        chosen = next(s for s in near if s.first > today)
    elif found.has("THIS"):
        chosen = min(
            near, key=lambda s: (code != "WI" and s.first.year != today.year, abs((s.first - today).days))
        )
    elif known.tense() == "future":
        chosen = next(s for s in near if s.last >= today)
    else:
        chosen = min(near, key=lambda s: abs((s.first - today).days + 45))
    return dated(chosen, known, f"is counted from {known.of_publication()}", today.isoformat())


def holiday(found: Found, known: Known) -> Reading | None:
    """Christmas, last Thanksgiving, Easter 2021."""
    name, year = found.get("HOLIDAY"), amounts.year(found)
    if year is not None:
        on = holidays.falls_on(name, year, known.grammar.holidays) if year > 0 else None
        return printed(calendar.day(on), known) if on else None
    around = _holidays_around(name, known)
    base = known.today
    if known.narrative and known.last is not None:
        base = known.last.first
    if base is None or not around:
        return None
    if found.has("LAST", "PAST", "PREVIOUS"):
        chosen = max(day for day in around if day < base)
    elif found.has("NEXT"):
        chosen = min(day for day in around if day > base)
    elif found.has("THIS"):
        chosen = min(around, key=lambda day: (day.year != base.year, abs((day - base).days)))
    else:
        chosen = min(around, key=lambda day: abs((day - base).days))
    return dated(calendar.day(chosen), known, f"is counted from {base}", base.isoformat())


def _holidays_around(name: str, known: Known) -> list[date]:
    base = known.last.first if known.narrative and known.last is not None else known.today
    if base is None or not 2 < base.year < 9998:  # noqa: PLR2004 - the years around must exist
        return []
    days = (holidays.falls_on(name, base.year + n, known.grammar.holidays) for n in (-1, 0, 1))
    return [day for day in days if day is not None]


def half(found: Found, known: Known) -> Reading | None:
    """The first half of 2024, H1 2024, the first half of the 1980s or of March."""
    which = 2 if found.has("LAST", "LATTER") else found.get("HALF_NAME") or amounts.ordinal(found)
    if which not in (1, 2):
        return None
    if found.has("DECADE", "HALF_DECADE"):
        return _half_of(printed(calendar.decade(found.get("DECADE", "HALF_DECADE")), known), which)
    if found.has(*MONTHS):
        return _half_of(month(found, known), which)
    number = amounts.year(found)
    if number is None:
        of = _whose_year(found, known) or (known.last_year if found.get("UNIT_WORD") == "year" else None)
        number = of.first.year if of else None
    return printed(calendar.half(number, which), known) if number and number > 0 else None


def _half_of(reading: Reading | None, which: int) -> Reading | None:
    if reading is None or reading.period is None:
        return None
    whole = reading.period
    middle = whole.first + (whole.last - whole.first) / 2
    first, last = (whole.first, middle) if which == 1 else (middle, whole.last)
    halved = calendar.Period(whole.unit, first, last, whole.value, f"{first}~/{last}~")
    return Reading(reading.type, reading.value, halved, reading.why, reading.anchor)
