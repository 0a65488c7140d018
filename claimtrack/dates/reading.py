"""Calendar readings, put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading

if TYPE_CHECKING:
    from claimtrack.dates.find import Found
    from claimtrack.dates.period import Period


_new = tuple.__new__  # half the time of a named tuple's own


def dated(
    period: Period, known: Known, why: str, anchor: str = "", alternatives: tuple[str, ...] = ()
) -> Reading:
    """A calendar reading, explained."""
    why = f"“{known.phrase}” {why}"
    return _new(Reading, ("DATE", period.value, period, why, anchor, alternatives, "", "", None))


def printed(period: Period, known: Known) -> Reading:
    """A date that stands on its own."""
    return dated(period, known, "is printed in full")


def part_of(found: Found, reading: Reading | None) -> Reading | None:
    """Early, mid, late: narrow the interval, not the TimeML value."""
    which = found.get("EARLY", "EDGE") if len(found.words) > 1 else None
    if reading is None or reading.period is None or not which:
        return reading
    narrowed = calendar.part(reading.period, which)
    return Reading(reading.type, reading.value, narrowed, reading.why, reading.anchor, reading.alternatives)
