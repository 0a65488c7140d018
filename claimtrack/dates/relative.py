"""Readings of expressions that are counted from the publication or from the date mentioned last."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.reading import dated, part_of

if TYPE_CHECKING:
    from claimtrack.dates.find import Found
    from claimtrack.dates.period import Period

DIRECTIONS = ("LAST", "PAST", "PREVIOUS", "NEXT", "FOLLOWING", "THIS", "CURRENT", "LATEST", "THAT", "SAME")
_POINTING = frozenset(DIRECTIONS)
UNITS = ("UNIT_WORD", "QUARTER", "CENTURY", "UNITS", "WEEKEND")
RANK_OF = {"day": 0, "week": 1, "weekend": 1, "month": 2, "quarter": 3, "season": 3, "half": 4, "year": 5}
_FRIDAY = 5
_ROLLING = {"year": "P1Y", "month": "P1M", "week": "P1W", "decade": "P10Y", "century": "P100Y"}
UNKNOWN = {"day": "XXXX-XX-XX", "month": "XXXX-XX", "week": "XXXX-WXX"}
CLOCK_UNITS = ("minute", "hour", "second")


def direction(found: Found) -> str:
    """Which way "last", "next", "that" points; "this next" and "this past" by their second word."""
    said: list[str] = [word.says for word in found.words if word.name in _POINTING]
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
        base = known.base(RANK_OF.get(unit, 6))
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
    """Last week, earlier this month, the following year, that same day, the past year, over the last year."""
    unit = found.get(*UNITS)
    way = direction(found)
    if unit in CLOCK_UNITS:
        length = Reading("DURATION", f"PT1{unit[0].upper()}")
        return length if way in ("past", "last", "next", "coming") else None
    rolls = way == "past" or (way == "last" and found.has("THE") and _goes_on(known))
    if rolls and unit in _ROLLING and known.today and not found.has("THIS"):
        return _rolling(known, known.today, unit)
    if unit == "day" and way in ("that", "previous", "following") and (month := _month_in_view(known)):
        return _some_day_of(month, known)
    weekend = unit == "weekend" and way != "that"
    period = _weekend(known, way) if weekend else relative_period(found, known, unit)
    words, anchor = _anchor(found, known)
    if period is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"))
    return part_of(found, dated(period, known, f"is counted from {words}", anchor))


def _month_in_view(known: Known) -> Period | None:
    last = known.coarser_in_view(RANK_OF["day"])
    if last is None or last.unit != "month" or (known.today and last.first > known.today):
        return None
    return last


def _some_day_of(month: Period, known: Known) -> Reading:
    """That day, where only its month was said: in it, no sharper."""
    why = f"“{known.phrase}” is a day of {month.value}, mentioned last, which is not said"
    return Reading("DATE", f"{month.value}-XX", month, why, month.value)


def _goes_on(known: Known) -> bool:
    """Over the last year: up to now, not the last calendar year, nor the last one of a war."""
    return not known.narrative and known.before("in_view_before") and not known.after("of_after")


def before_last(found: Found, known: Known) -> Reading | None:
    """The week before last, the month after next, the night before last."""
    unit = found.get(*UNITS) or "day"
    if known.today is None or unit in CLOCK_UNITS:
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
    base = _in_view(known, RANK_OF[unit])
    if base is None:
        return None
    return dated(
        calendar.containing(unit, base.first), known, f"is the one that holds {base.value}", base.value
    )


def _the_weekend(known: Known, today: date) -> Reading:
    ahead = known.clause().looks_ahead() or known.before("ahead_of_before") or today.isoweekday() > _FRIDAY
    chosen = calendar.weekend(today if ahead else today - timedelta(days=7))
    return dated(chosen, known, f"is the nearest that fits {known.of_publication()}", today.isoformat())


def of_the_unit(found: Found, known: Known) -> Reading | None:
    """Earlier in the year, later in the day."""
    unit = found.get(*UNITS)
    if found.has("SEASON", "FALL", "DAYPART") or unit is None:
        return None
    base = known.day_in_view() if unit == "day" else _in_view(known, RANK_OF.get(unit, 6))
    if base is None or unit in CLOCK_UNITS:
        return None
    if unit == "day" and known.today and _is_of_old(base, known, known.today):
        base = calendar.day(known.today)
    return dated(
        calendar.containing(unit, base.first), known, f"is the one that holds {base.value}", base.value
    )


def _is_of_old(base: calendar.Period, known: Known, today: date) -> bool:
    """Whether a day told in a paragraph before is no news: "… since December 1. ¶ Later in the day, the union said"."""
    lately = timedelta(0) <= today - base.first <= timedelta(days=7)
    return not known.narrative and not lately and "\n" in known.text[known.last_end : known.start]


def edge(found: Found, known: Known) -> Reading | None:
    """The end of the year, the beginning of next month, year-end."""
    unit = found.get(*UNITS)
    if unit is None or unit in CLOCK_UNITS or (unit == "day" and not found.has(*DIRECTIONS)):
        return None  # "at the end of the day" is a figure of speech
    if found.has(*DIRECTIONS):
        period = relative_period(found, known, unit)
    else:
        base = _in_view(known, RANK_OF.get(unit, 6))
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
        known,
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


def with_part(found: Found, known: Known, reading: Reading | None) -> Reading | None:
    """Add the part of the day or the clock time that stands beside a day."""
    if reading is None or len(found.words) == 1:
        return reading
    clock = found.get("CLOCK")
    if clock is not None:
        from claimtrack.dates.clocks import printed_clock  # noqa: PLC0415 - clocks are read with days and alone

        return printed_clock(found, known, clock, reading)
    code = found.get("DAYPART", "NOON", "TONIGHT", "SMALL_HOURS")
    if code is None:
        return reading
    return Reading(
        "TIME", reading.value, reading.period, reading.why, reading.anchor, reading.alternatives, part=code
    )
