"""Readings of counts: ten days ago, two weeks later, three months before, and what stands beside a date."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from claimtrack.dates import amounts
from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.reading import dated
from claimtrack.dates.relative import CLOCK_UNITS, RANK_OF, UNITS, UNKNOWN
from claimtrack.dates.spans import duration

if TYPE_CHECKING:
    from datetime import date

    from claimtrack.dates.find import Found
    from claimtrack.dates.period import Period

_IN_A_YEAR = {"month": 12, "quarter": 4}
_WEEKS = ("week", "fortnight")


def ago(found: Found, known: Known) -> Reading | None:
    """Ten days ago, a year ago, several years ago, a year ago this week."""
    return _anniversary(found, known) if found.rule == "ago/this" else _counted(found, known, -1)


def _anniversary(found: Found, known: Known) -> Reading | None:
    """Two years ago this week, a year ago today: so long before the one of the publication."""
    unit, number, last = found.get(*UNITS), amounts.count(found), found.words[-1]
    if known.today is None or not number or unit in CLOCK_UNITS:
        return None
    day = last.name == "DEICTIC"
    today = known.today + timedelta(days=last.says) if day else known.today
    then = calendar.shift(today, unit, -int(number))
    period = calendar.day(then) if day else calendar.containing(last.says, then)
    return dated(period, known, f"is counted from {known.of_publication()}", known.today.isoformat())


def length_or_hence(found: Found, known: Known) -> Reading | None:
    """A length of time; "will meet in two weeks" counts from the publication."""
    ahead = known.before("in_before") and not known.before("within_before", 60) and not found.has("ABOUT")
    if (
        ahead
        and found.get(*UNITS) not in CLOCK_UNITS
        and amounts.count(found)
        and (known.stands_alone() or known.clause().looks_ahead())
    ):
        return _counted(found, known, 1)
    return duration(found, known)


def first_units(found: Found, known: Known) -> Reading | None:
    """The last three weeks; the first nine months of 2024, which have their place in that year."""
    length = duration(found, known)
    unit, number, of = found.get("UNITS"), amounts.count(found), known.after("of_a_year_after")
    if length is None or of is None or found.get("ORDINAL") != 1 or unit not in _IN_A_YEAR or not number:
        return length
    months = int(number) * 12 // _IN_A_YEAR[unit]
    if not 1 <= months <= 12:  # noqa: PLR2004 - months of a year
        return length
    year = int(of[1])
    whole = calendar.spanning(calendar.month(year, 1), calendar.month(year, months))
    return length._replace(period=whole, why=f"“{known.phrase}” begins with {year}")


def hence(found: Found, known: Known) -> Reading | None:
    """Two weeks from now, in two weeks' time."""
    return _counted(found, known, 1)


def _counted(found: Found, known: Known, sign: int) -> Reading | None:
    unit, number = found.get(*UNITS), amounts.count(found)
    if known.today is None or number is None or unit in CLOCK_UNITS:
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    about = known.quarter_before() if unit == "year" and number == 1 else None
    if about is not None and sign < 0:
        return dated(about.shifted(-4), known, f"is a year before {about.value}", about.value)
    then = _moved(known.today, unit, sign * number)
    reading = dated(then, known, f"is counted from {known.of_publication()}", known.today.isoformat())
    return _as_far(found, reading, then, known.today)


def _as_far(found: Found, reading: Reading, then: Period, today: date) -> Reading:
    """More than a year ago is any time before that; less than a year ago, since then; nearly a year ago, about then."""
    match found.get("ABOUT", "OR_SO"):
        case "~":
            return reading._replace(period=calendar.about(then))
        case ">":
            why = f"{reading.why}, or still further away"
            return reading._replace(why=why, opens="until" if then.first <= today else "since")
        case "<":
            ends = (then, calendar.day(today)) if then.first <= today else (calendar.day(today), then)
            return reading._replace(period=calendar.spanning(*ends), why=f"{reading.why}, or less far away")
    return reading


def _moved(base: date, unit: str, number: float) -> Period:
    """The period `number` units away, at the unit's own precision; halves count in the next smaller unit."""
    if unit == "fortnight":
        unit, number = "week", number * 2
    if number != int(number):
        smaller = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "decade": ("year", 10)}
        unit, factor = smaller.get(unit, ("day", 1))
        number *= factor
    if abs(number) > 9999:  # noqa: PLR2004 - beyond any calendar
        raise ValueError("too far away")
    moved = calendar.shift(base, unit, int(number))
    return calendar.containing("year" if unit in ("decade", "century") else unit, moved)


def later(found: Found, known: Known) -> Reading | None:
    """Two days earlier, a week later, three months before: counted from the date mentioned last."""
    unit = found.get(*UNITS)
    if unit is None or unit in CLOCK_UNITS:
        return None
    number = amounts.count(found)
    sign = -1 if found.has("EARLIER", "BEFORE", "BEFORE_THAT", "PREVIOUSLY") else 1
    if number is None:
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    about = known.quarter_before() if unit == "year" and number == 1 else None
    coarse = None if about else known.coarser_in_view(RANK_OF.get(unit, 6))
    if coarse is not None:
        return _some_time_from(coarse, unit, int(sign * number), known)
    base = about or known.base(RANK_OF.get(unit, 6))
    if base is None or (
        sign > 0 and (known.last is None or _is_of_no_day(known)) and not known.clause().looks_ahead()
    ):
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"))
    period = _years_away(base, unit, sign * number)
    # The TimeML value of a count of weeks is a week, also where the day is certain.
    value = calendar.week(period.first).value if unit in _WEEKS else period.value
    reading = dated(period, known, f"is counted from {known.origin(base)}", base.value)
    return reading._replace(value=value)


def _is_of_no_day(known: Known) -> bool:
    """Whether it is counted from what may happen: "the soonest she could leave would be seven days later"."""
    return not known.narrative and not known.is_in_passage() and known.clause().is_possible()


def _some_time_from(base: Period, unit: str, number: int, known: Known) -> Reading:
    """Two weeks after some day in March: in March or April, no sharper."""
    ends = (calendar.shift(day, unit, number) for day in (base.first, base.last))
    whole = "month" if base.rank <= RANK_OF["quarter"] else "year"
    first, last = (calendar.containing(whole, day) for day in ends)
    why = f"“{known.phrase}” is counted from a day in {base.value}, which is not said"
    period = first if first == last else calendar.spanning(first, last)
    return Reading("DATE", UNKNOWN.get(unit, "XXXX"), period, why, base.value)


def _years_away(base: Period, unit: str, number: float) -> Period:
    """A year from a month or a quarter is a month or a quarter; else the expression's own unit tells."""
    if unit == "year" and base.unit in _IN_A_YEAR and number == int(number):
        return base.shifted(_IN_A_YEAR[base.unit] * int(number))
    if unit in _WEEKS and base.unit == "day" and number == int(number):
        return calendar.day(calendar.shift(base.first, unit, int(number)))
    return _moved(base.first, unit, number)


def beside(found: Found, known: Known) -> Reading | None:
    """The day before, the week after, the year earlier: beside the date mentioned last."""
    unit = found.get(*UNITS)
    if (
        unit is None
        or unit in CLOCK_UNITS
        or (not found.has("EARLIER", "PREVIOUS") and known.after("event_after"))
    ):
        return None
    base = known.base(RANK_OF.get(unit, 6))
    if base is None:
        return None
    step = -1 if found.has("BEFORE", "EARLIER", "PREVIOUS") else 1
    named = base.unit == unit == "year"  # as a financial year is, by the year that it ends in
    return dated(
        (calendar.year(int(base.value)) if named else calendar.containing(unit, base.first)).shifted(step),
        known,
        f"is beside {known.origin(base)}",
        base.value,
    )
