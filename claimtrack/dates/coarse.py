"""Readings of coarse periods: years, decades, centuries, seasons, halves, and named holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimtrack.dates import amounts, holidays
from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.months import month
from claimtrack.dates.reading import dated, part_of, printed
from claimtrack.dates.relative import CLOCK_UNITS, UNITS
from claimtrack.dates.whose_year import AHEAD_COSTS, whose_year, year_near

if TYPE_CHECKING:
    from claimtrack.dates.find import Found

_FISCAL = 4, 6  # financial years of two calendar years begin in April or July
_MIDWEEK = 3  # a holiday before Wednesday belongs to the weekend before it


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
    if both := found.get("YEAR_RANGE"):
        first, last = date(both[0], _FISCAL[0], 1), calendar.month(both[1], _FISCAL[1]).last
        wide = calendar.Period("year", first, last, f"{both[1]:04d}", f"{first:%Y-%m}/{last:%Y-%m}")
        return dated(
            wide, known, "is a financial year, which begins in its first year and ends in its second"
        )
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
    """Week 10 of 2025, calendar week 10: of the year in which it is nearest, where none is printed."""
    if found.get("UNIT_WORD", "CALENDAR_WEEK") != "week":
        return None
    number, year = found.get("DAY", "INTEGER"), amounts.year(found)
    if year is not None:
        return printed(calendar.week(date.fromisocalendar(year, number, 1)), known)
    if known.today is None:
        return Reading("DATE", f"XXXX-W{number:02d}")
    near = year_near(known, (number * 7 + 27) // 31, None)
    if near is None:
        return None
    chosen = calendar.week(date.fromisocalendar(near[0], number, 1))
    return dated(chosen, known, near[1], near[2])


def season(found: Found, known: Known) -> Reading | None:
    """Spring 2021, last summer, the winter of 1994 or of 2022-23."""
    code, year = found.get("SEASON", "FALL"), amounts.year(found)
    if found.has("YEAR_RANGE"):
        year = found.get("YEAR_RANGE")[0]
    if year is not None and year < 0:
        return Reading("DATE", f"BC{-year:04d}-{code}")
    if year is not None:
        return part_of(found, printed(_season(year, code, known), known))
    if found.has("UNIT_WORD"):
        of = whose_year(found, known)
        whole = _season(of.first.year, code, known) if of else None
        return part_of(found, dated(whole, known, f"is in {of.value}", of.value)) if of and whole else None
    told = known.last_year if found.has("THAT", "SAME") else None  # "wrote in 2014 … That autumn"
    last = told or (known.last if known.narrative else None)
    if last is not None:
        why = f"is in {last.first.year}, mentioned last"
        return part_of(found, dated(_season(last.first.year, code, known), known, why, last.value))
    if known.today is None:
        return Reading("DATE", f"XXXX-{code}")
    return part_of(found, _season_near(found, known, known.today, code))


def _season(year: int, code: str, known: Known) -> calendar.Period:
    return calendar.season(year, code, southern=known.southern)


def _season_near(found: Found, known: Known, today: date, code: str) -> Reading:
    near = [_season(today.year + n, code, known) for n in (-1, 0, 1)]
    over_new_year = near[0].last.year > near[0].first.year
    if over_new_year:
        near.insert(0, _season(today.year - 2, code, known))
    if found.has("LAST", "PAST"):
        chosen = [s for s in near if s.last < today][-1]
    elif found.has("NEXT"):
        chosen = next(s for s in near if s.first > today)
    elif found.has("THIS"):
        chosen = min(
            near,
            key=lambda s: (not over_new_year and s.first.year != today.year, abs((s.first - today).days)),
        )
    elif known.is_behind:
        chosen = [s for s in near if s.first <= today][-1]
    elif known.clause().looks_ahead():
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
    elif known.is_behind:
        chosen = max(day for day in around if day <= base)
    else:
        looks_ahead = not known.narrative and known.clause().looks_ahead(of_day=False)
        ahead = AHEAD_COSTS["future"] if looks_ahead else 1.0
        chosen = min(around, key=lambda day: abs((day - base).days) * (ahead if day > base else 1.0))
    return dated(calendar.day(chosen), known, f"is counted from {base}", base.isoformat())


def holiday_week(found: Found, known: Known) -> Reading | None:
    """Easter week, Thanksgiving weekend: the week of the holiday, the weekend nearest to it."""
    reading = holiday(found, known)
    unit = found.get("UNIT_WORD", "WEEKEND")
    if reading is None or reading.period is None or unit not in ("week", "weekend"):
        return None
    day = reading.period.first
    near = day - timedelta(days=_MIDWEEK) if unit == "weekend" and day.isoweekday() < _MIDWEEK else day
    return dated(
        calendar.containing(unit, near), known, f"is the one of the holiday on {day}", reading.anchor
    )


def holiday_shift(found: Found, known: Known) -> Reading | None:
    """The day after Christmas, two weeks before Easter, the Friday before Thanksgiving."""
    reading, way = holiday(found, known), -1 if found.has("BEFORE") else 1
    if reading is None or reading.period is None:
        return None
    on, weekday = reading.period.first, found.get("WEEKDAY")
    if weekday:
        period = calendar.day(on + timedelta(days=way * ((way * (weekday - on.isoweekday()) - 1) % 7 + 1)))
    else:
        unit, number = found.get(*UNITS), amounts.count(found) or 1
        if unit in CLOCK_UNITS or number != int(number):
            return None
        if unit == "week" and found.has("UNIT_WORD") and found.has("THE"):
            period = _seven_days(on + timedelta(days=1 if way > 0 else -7))
        else:
            moved = calendar.shift(on, unit, way * int(number))
            period = (
                calendar.day(moved) if unit in ("week", "fortnight") else calendar.containing(unit, moved)
            )
    return dated(period, known, f"is counted from the holiday on {on}", on.isoformat())


def _seven_days(first: date) -> calendar.Period:
    last = first + timedelta(days=6)
    return replace(calendar.week(last), first=first, last=last, edtf=f"{first}/{last}")


def _holidays_around(name: str, known: Known) -> list[date]:
    base = known.last.first if known.narrative and known.last is not None else known.today
    if base is None or not 2 < base.year < 9998:  # noqa: PLR2004 - the years around must exist
        return []
    days = (holidays.falls_on(name, base.year + n, known.grammar.holidays) for n in (-1, 0, 1))
    return [day for day in days if day is not None]


def half(found: Found, known: Known) -> Reading | None:
    """The first half of 2024, H1 2024, the first half of the 1980s or of March."""
    if both := found.get("HALF_YEAR"):
        return printed(calendar.half(*both), known)
    which = 2 if found.has("LAST", "LATTER") else found.get("HALF_NAME") or amounts.ordinal(found)
    if which not in (1, 2):
        return None
    if found.has("DECADE", "HALF_DECADE"):
        return _half_of(printed(calendar.decade(found.get("DECADE", "HALF_DECADE")), known), which)
    if found.has(*amounts.MONTHS):
        return _half_of(month(found, known), which)
    number = amounts.year(found)
    if number is None:
        of = whose_year(found, known) or (known.last_year if found.get("UNIT_WORD") == "year" else None)
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
