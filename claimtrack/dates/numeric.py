"""Readings of dates in digits: ISO 8601, and 07/03/2025, whose order may be open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.reading import dated, printed
from claimtrack.dates.shapes import Stamp, numeric_orders

if TYPE_CHECKING:
    from claimtrack.dates.find import Found


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
    return _either_way((chosen, *orders.values()), known)


def _either_way(days: tuple[date, ...], known: Known) -> Reading:
    """The first of the days that a date can be; to who asks for what was, the only one that is not ahead."""
    behind = [day for day in days if known.today is not None and day <= known.today]
    if known.is_behind and len(behind) == 1:
        return dated(calendar.day(behind[0]), known, f"is the reading up to {known.of_publication()}")
    chosen, *others = days
    return dated(
        calendar.day(chosen),
        known,
        f"can also be {others[0]}: day and month could be either way round",
        "",
        tuple(day.isoformat() for day in others),
    )


def _order_in_words(known: Known, order: str) -> str:
    first = "day" if order == "dmy" else "month"
    if known.order_given:
        return f"is read with the {first} first, as was asked for"
    return f"is read with the {first} first, as {'the page writes its dates' if known.order else 'dates with dots are'}"
