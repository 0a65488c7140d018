"""Readings of clock times and parts of the day, alone or beside a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from claimtrack.dates import period as calendar
from claimtrack.dates import zones
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.relative import direction
from claimtrack.dates.spoken import SMALL

if TYPE_CHECKING:
    from datetime import date

    from claimtrack.dates.find import Found
    from claimtrack.dates.period import Period
    from claimtrack.dates.shapes import Clock


def printed_clock(found: Found, known: Known, clock: Clock, day: Reading) -> Reading:
    """A day with the clock time, and the offset of its zone where one is named."""
    part = f"{clock.hour:02d}:{clock.minute or 0:02d}"
    offset = clock.offset or (_offset(found, known, clock, day.period.first) if day.period else "")
    return Reading("TIME", day.value, day.period, day.why, day.anchor, day.alternatives, part, offset)


def _offset(found: Found, known: Known, clock: Clock, on: date) -> str:
    """From UTC: by the zone named, the same time elsewhere in brackets, or the city whose time it is."""
    part = f"{clock.hour:02d}:{clock.minute or 0:02d}"
    zone, other = found.get("ZONE"), found.get("CLOCK_ELSEWHERE")
    if zone:
        return zones.offset(zone, on, part)
    if other and (there := zones.offset(found.get("ZONE_ELSEWHERE") or "", on, part)):
        return zones.apart(clock, other, there)
    at = found.at + next(word.end for word in found.words if word.name == "CLOCK")
    city = known.grammar.cues["clock_city_after"].match(known.text, at)
    return zones.offset_in_city(city[1] or city[2], on, part) if city else ""


def _on(known: Known, day: Period | None, part: str) -> Reading:
    if day is None:
        return Reading("TIME", "XXXX-XX-XX", part=part)
    why = f"“{known.phrase}” is on {day.value}, the day in view"
    return Reading("TIME", day.value, day, why, day.value, part=part)


def clock(found: Found, known: Known) -> Reading | None:
    """6 p.m. GMT, 1500 GMT, 10 a.m. local time, five o'clock, four in the morning."""
    said = found.get("CLOCK")
    if said is None or (found.words[-1].name == "CLOCK" and known.after("on_game_clock_after")):
        return None
    day = None if known.after("counted_from_event_after") else known.day_in_view()
    return printed_clock(found, known, said, _on(known, day, ""))


def daypart(found: Found, known: Known) -> Reading | None:
    """This morning, last night, that evening, the next morning, the small hours, midnight; 9 a.m. this morning."""
    reading, said = _daypart(found, known), found.get("CLOCK")
    if reading is None or said is None:
        return reading
    day = reading.period
    if day is not None and reading.part == "NI" and said.hour <= SMALL and found.has("LAST"):
        day = day.shifted(1)  # 2 a.m. last night
    return printed_clock(found, known, said, _on(known, day, ""))


def _daypart(found: Found, known: Known) -> Reading:
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
    """Tonight, overnight; 10 p.m. tonight."""
    day, said = calendar.day(known.today) if known.today else None, found.get("CLOCK")
    if said is not None:
        return printed_clock(found, known, said, _on(known, day, ""))
    return _on(known, day, found.get("TONIGHT"))
