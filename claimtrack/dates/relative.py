"""Readings of expressions that are counted from the publication or from the date mentioned last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from claimtrack.dates import amounts
from claimtrack.dates import period as calendar
from claimtrack.dates.absolute import dated, part_of
from claimtrack.dates.known import Known, Reading

if TYPE_CHECKING:
    from claimtrack.dates.find import Found
    from claimtrack.dates.period import Period

DIRECTIONS = ("LAST", "PAST", "PREVIOUS", "NEXT", "FOLLOWING", "THIS", "CURRENT", "LATEST", "THAT", "SAME")
UNITS = ("UNIT_WORD", "QUARTER", "CENTURY", "UNITS", "WEEKEND")
_RANK_OF = {"day": 0, "week": 1, "weekend": 1, "month": 2, "quarter": 3, "season": 3, "half": 4, "year": 5}
_FRIDAY = 5
_IN_A_YEAR = {"month": 12, "quarter": 4}
_ROLLING = {"year": "P1Y", "month": "P1M", "week": "P1W", "decade": "P10Y", "century": "P100Y"}
_UNKNOWN = {"day": "XXXX-XX-XX", "month": "XXXX-XX", "week": "XXXX-WXX"}
_WEEKS = ("week", "fortnight")
_CLOCK_UNITS = ("minute", "hour", "second")


def direction(found: Found) -> str:
    """Which way "last", "next", "that" points; "this next" and "this past" by their second word."""
    said: list[str] = found.all(*DIRECTIONS)
    if not said:
        return ""
    way = said[1] if said[0] == "this" and len(said) > 1 else said[0]
    return "following" if way == "next" and _told_in_order(found) else way


def _told_in_order(found: Found) -> bool:
    """Whether it counts from what was told ("the next day"), not from the publication ("next week")."""
    names = [word.name for word in found.words]
    return found.get("UNIT_WORD") == "day" or "DAYPART" in names or ("THE", "NEXT") in pairwise(names)


def relative_period(found: Found, known: Known, unit: str) -> Period | None:
    """The period of `unit` that "last", "this", "the following", "that" names; None where nothing tells."""
    way = direction(found)
    if way in ("that", "previous", "following"):
        base = known.base(_RANK_OF.get(unit, 6))
        if base is None:
            return None
        step = {"that": 0, "previous": -1, "following": 1}[way]
        return calendar.containing(unit, base.first).shifted(step)
    if known.today is None:
        return None
    if unit == "fortnight":
        return None
    step = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(way, 0)
    return calendar.containing(unit, known.today).shifted(step)


def _anchor(found: Found, known: Known) -> tuple[str, str]:
    """What the expression was counted from, in words and as a value."""
    if direction(found) in ("that", "previous", "following") and known.last is not None:
        return f"{known.last.value}, mentioned last", known.last.value
    return known.of_publication(), known.today.isoformat() if known.today else ""


def relative(found: Found, known: Known) -> Reading | None:
    """Last week, earlier this month, the following year, that same day, the past year."""
    unit = found.get(*UNITS)
    way = direction(found)
    if unit in _CLOCK_UNITS:
        length = Reading("DURATION", f"PT1{unit[0].upper()}")
        return length if way in ("past", "last", "next", "coming") else None
    if way == "past" and unit in _ROLLING and known.today and not found.has("THIS"):
        return _rolling(known, known.today, unit)
    weekend = unit == "weekend" and way != "that"
    period = _weekend(known, way) if weekend else relative_period(found, known, unit)
    words, anchor = _anchor(found, known)
    if period is None:
        return Reading("DATE", _UNKNOWN.get(unit, "XXXX"))
    return part_of(found, dated(period, known, f"is counted from {words}", anchor))


def before_last(found: Found, known: Known) -> Reading | None:
    """The week before last, the month after next."""
    unit = found.get(*UNITS)
    if known.today is None or unit in _CLOCK_UNITS:
        return None
    period = calendar.containing(unit, known.today).shifted(-2 if found.has("BEFORE") else 2)
    return dated(period, known, f"is counted from {known.of_publication()}", known.today.isoformat())


def _rolling(known: Known, today: date, unit: str) -> Reading:
    """The past year: the twelve months that end with the publication, not last year."""
    first, value = calendar.shift(today, unit, -1), _ROLLING[unit]
    kind: calendar.Unit = "month" if unit == "year" else "week"
    period = calendar.Period(kind, first, today, value, f"{first}/{today}")
    why = f"“{known.phrase}” ends with {known.of_publication()}"
    return Reading("DURATION", value, period, why, today.isoformat())


def _weekend(known: Known, way: str) -> Period | None:
    today = known.today
    if today is None:
        return None
    if way in ("last", "past", "previous"):
        return calendar.weekend(today - timedelta(days=7))
    if way in ("next", "following"):
        return calendar.weekend(today + timedelta(days=7))
    return calendar.weekend(today)


def _in_view(known: Known, rank: int) -> Period | None:
    """The time a story has reached, or the publication of news."""
    if known.narrative:
        return known.base(rank)
    return calendar.day(known.today) if known.today else None


def the_unit(found: Found, known: Known) -> Reading | None:
    """The weekend, the quarter, the year: dates only where the passage has one in view."""
    unit = found.get(*UNITS)
    if unit == "weekend" and known.today:
        return _the_weekend(known, known.today)
    if unit not in ("year", "month", "week"):
        return None
    if known.after("ended_after"):
        return Reading("DURATION", f"P1{unit[0].upper()}")
    if not known.before("in_view_before"):
        return None
    base = _in_view(known, _RANK_OF[unit])
    if base is None:
        return None
    return dated(
        calendar.containing(unit, base.first), known, f"is the one that holds {base.value}", base.value
    )


def _the_weekend(known: Known, today: date) -> Reading:
    ahead = known.tense() == "future" or known.before("ahead_of_before") or today.isoweekday() > _FRIDAY
    chosen = calendar.weekend(today if ahead else today - timedelta(days=7))
    return dated(chosen, known, f"is the nearest that fits {known.of_publication()}", today.isoformat())


def of_the_unit(found: Found, known: Known) -> Reading | None:
    """Earlier in the year, later in the day."""
    unit = found.get(*UNITS)
    if found.has("SEASON", "FALL", "DAYPART") or unit is None:
        return None
    base = _in_view(known, _RANK_OF.get(unit, 6))
    if base is None or unit in _CLOCK_UNITS:
        return None
    return dated(
        calendar.containing(unit, base.first), known, f"is the one that holds {base.value}", base.value
    )


def edge(found: Found, known: Known) -> Reading | None:
    """The end of the year, the beginning of next month, year-end."""
    unit = found.get(*UNITS)
    if unit is None or unit in _CLOCK_UNITS or (unit == "day" and not found.has(*DIRECTIONS)):
        return None  # "at the end of the day" is a figure of speech
    if found.has(*DIRECTIONS):
        period = relative_period(found, known, unit)
    else:
        base = _in_view(known, _RANK_OF.get(unit, 6))
        period = calendar.containing(unit, base.first) if base else None
    if period is None:
        return None
    return part_of(
        found, dated(period, known, f"is counted from {_anchor(found, known)[0]}", _anchor(found, known)[1])
    )


def deictic(found: Found, known: Known) -> Reading | None:
    """Yesterday, today, tomorrow, each perhaps with a part of the day."""
    if known.today is None:
        return Reading("DATE", "XXXX-XX-XX")
    if len(found.words) == 1 and (known.after("of_now_after") or known.before("of_now_before", 20)):
        return Reading("DATE", {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[found.get("DEICTIC")])
    on = known.today + timedelta(days=found.get("DEICTIC"))
    return with_part(
        found,
        dated(calendar.day(on), known, f"is counted from {known.of_publication()}", known.today.isoformat()),
    )


def deictic_shift(found: Found, known: Known) -> Reading | None:
    """The day before yesterday, the day after tomorrow."""
    if known.today is None or found.get("UNIT_WORD") != "day":
        return None
    on = known.today + timedelta(days=found.get("DEICTIC") + found.get("BEFORE", "AFTER"))
    return dated(
        calendar.day(on), known, f"is counted from {known.of_publication()}", known.today.isoformat()
    )


def with_part(found: Found, reading: Reading | None) -> Reading | None:
    """Add the part of the day or the clock time that stands beside a day."""
    if reading is None:
        return None
    clock = found.get("CLOCK")
    if clock is not None:
        from claimtrack.dates.clocks import printed_clock  # noqa: PLC0415 - clocks are read with days and alone

        return printed_clock(found, clock, reading)
    code = found.get("DAYPART", "NOON", "TONIGHT")
    if code is None:
        return reading
    return Reading(
        "TIME", reading.value, reading.period, reading.why, reading.anchor, reading.alternatives, part=code
    )


def ago(found: Found, known: Known) -> Reading | None:
    """Ten days ago, a year ago, several years ago."""
    return _counted(found, known, -1)


def hence(found: Found, known: Known) -> Reading | None:
    """Two weeks from now, in two weeks' time."""
    return _counted(found, known, 1)


def _counted(found: Found, known: Known, sign: int) -> Reading | None:
    unit, number = found.get(*UNITS), amounts.count(found)
    if known.today is None or number is None or unit in _CLOCK_UNITS:
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    about = known.quarter_before() if unit == "year" and number == 1 else None
    if about is not None and sign < 0:
        return dated(about.shifted(-4), known, f"is a year before {about.value}", about.value)
    return dated(
        _moved(known.today, unit, sign * number),
        known,
        f"is counted from {known.of_publication()}",
        known.today.isoformat(),
    )


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
    if unit is None or unit in _CLOCK_UNITS:
        return None
    number = amounts.count(found)
    sign = -1 if found.has("EARLIER", "BEFORE", "BEFORE_THAT", "PREVIOUSLY") else 1
    if number is None:
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    about = known.quarter_before() if unit == "year" and number == 1 else None
    coarse = None if about else known.coarser_in_view(_RANK_OF.get(unit, 6))
    if coarse is not None:
        return _some_time_from(coarse, unit, int(sign * number), known)
    base = about or known.base(_RANK_OF.get(unit, 6))
    if base is None or (sign > 0 and known.last is None and known.tense() != "future"):
        return Reading("DATE", _UNKNOWN.get(unit, "XXXX"))
    period = _years_away(base, unit, sign * number)
    # The TimeML value of a count of weeks is a week, also where the day is certain.
    value = calendar.week(period.first).value if unit in _WEEKS else period.value
    reading = dated(period, known, f"is counted from {known.origin(base)}", base.value)
    return replace(reading, value=value)


def _some_time_from(base: Period, unit: str, number: int, known: Known) -> Reading:
    """Two weeks after some day in March: in March or April, no sharper."""
    ends = (calendar.shift(day, unit, number) for day in (base.first, base.last))
    whole = "month" if base.rank <= _RANK_OF["quarter"] else "year"
    first, last = (calendar.containing(whole, day) for day in ends)
    why = f"“{known.phrase}” is counted from a day in {base.value}, which is not said"
    period = first if first == last else calendar.spanning(first, last)
    return Reading("DATE", _UNKNOWN.get(unit, "XXXX"), period, why, base.value)


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
        or unit in _CLOCK_UNITS
        or (not found.has("EARLIER", "PREVIOUS") and known.after("event_after"))
    ):
        return None
    base = known.base(_RANK_OF.get(unit, 6))
    if base is None:
        return None
    step = -1 if found.has("BEFORE", "EARLIER", "PREVIOUS") else 1
    return dated(
        calendar.containing(unit, base.first).shifted(step),
        known,
        f"is beside {known.origin(base)}",
        base.value,
    )
