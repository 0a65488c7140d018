"""Readings of clock times and parts of the day, alone or beside a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from claimtrack.dates import period as calendar
from claimtrack.dates import zones
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.relative import direction

if TYPE_CHECKING:
    from claimtrack.dates.find import Found
    from claimtrack.dates.period import Period
    from claimtrack.dates.shapes import Clock

_NOON, _SMALL = 12, 5  # hours; "two at night" is one of the small ones


def printed_clock(found: Found, clock: Clock, day: Reading) -> Reading:
    """A day with the clock time, and the offset of its zone where one is named."""
    part = f"{clock.hour:02d}:{clock.minute or 0:02d}"
    zone = found.get("ZONE")
    offset = clock.offset or (zones.offset(zone, day.period.first, part) if zone and day.period else "")
    return Reading("TIME", day.value, day.period, day.why, day.anchor, day.alternatives, part, offset)


def _on(known: Known, day: Period | None, part: str) -> Reading:
    if day is None:
        return Reading("TIME", "XXXX-XX-XX", part=part)
    why = f"“{known.phrase}” is on {day.value}, the day in view"
    return Reading("TIME", day.value, day, why, day.value, part=part)


def clock(found: Found, known: Known) -> Reading | None:
    """6 p.m. GMT, 1500 GMT, 10 a.m. local time, five o'clock, four in the morning."""
    said = found.get("CLOCK")
    if said is None:
        hour = _spoken(found.get("NUMBER", "DAY"), found.get("DAYPART"))
        part = f"{hour:02d}:00" if hour is not None else ""
        return _on(known, known.day_in_view(), part) if part else None
    return printed_clock(found, said, _on(known, known.day_in_view(), ""))


def _spoken(hour: int | None, part: str | None) -> int | None:
    """The hour of the day, of one said with its half of the day: five in the afternoon, ten at night."""
    if part is None:
        return hour if hour and hour <= 2 * _NOON else None
    if not hour or hour > _NOON:
        return None
    late = part in ("AF", "EV") or (part == "NI" and hour > _SMALL)
    return hour % _NOON + _NOON if late and (part != "NI" or hour < _NOON) else hour % _NOON


def daypart(found: Found, known: Known) -> Reading | None:
    """This morning, last night, that evening, the next morning, the small hours, midnight."""
    code = found.get("DAYPART", "NOON", "TONIGHT", "NIGHT_HOURS")
    way = direction(found)
    if way in ("this", "last", "past", "latest") and not known.narrative:
        if known.today is None:
            return Reading("TIME", "XXXX-XX-XX", part=code)
        on = calendar.day(known.today - timedelta(days=1 if way == "last" else 0))
        why = f"“{known.phrase}” is counted from {known.of_publication()}"
        return Reading("TIME", on.value, on, why, known.today.isoformat(), part=code)
    if way in ("next", "following", "previous"):
        base = known.base(0)
        return _on(known, base.shifted(-1 if way == "previous" else 1) if base else None, code)
    return _on(known, known.day_in_view(pointed=way == "that"), code)


def tonight(found: Found, known: Known) -> Reading | None:
    """Tonight, overnight."""
    return _on(known, calendar.day(known.today) if known.today else None, found.get("TONIGHT"))
