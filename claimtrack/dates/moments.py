"""Read the time printed on a line of a page: "Mar 8, 2025 1:45 AM (GMT+3)"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

from claimtrack.dates import zones
from claimtrack.dates.find import Found, find
from claimtrack.dates.grammar import grammar
from claimtrack.dates.join import joined
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.resolve import read_one
from claimtrack.model import Moment, Span

if TYPE_CHECKING:
    from datetime import tzinfo

    from claimtrack.model import DateOrder

_LONGEST = 200
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_HYPHENATED = re.compile(
    rf"\b(?:{_MONTH}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]{_MONTH})[-/.](?=(?:19|20)\d\d\b)", re.IGNORECASE
)
_HYPHENS = str.maketrans("-/.", "   ")


def read_moment(
    text: str, zone: tzinfo | None = None, order: DateOrder | None = None
) -> tuple[Moment, Span] | None:
    """The first full date in a short line, with its clock time and offset: "Mar 8, 2025 1:45 AM".

    Args:
        text: The line; only its first 200 characters are read.
        zone: The publisher's zone, for clock times printed without one.
        order: Which way round day and month stand in numeric dates.

    Returns:
        The moment and the characters it was read from, or None where the line has no full date.

    """
    line = _HYPHENATED.sub(lambda found: found[0].translate(_HYPHENS), text[:_LONGEST])  # "22-Aug-2023"
    rules = grammar()
    known = Known(line, None, rules, order)
    items = [item.placed() for item in joined(line, find(line, rules), rules)]
    for number, found in enumerate(items):
        reading = read_one(found, known)
        if (
            reading
            and reading.period
            and reading.period.unit == "day"
            and reading.period.first == reading.period.last
        ):
            span, clock = _clock_beside(line, items, number, reading, zone)
            other = next(map(date.fromisoformat, reading.alternatives), None)
            return Moment(reading.period.first, _in_zone(reading.period.first, clock, zone), other), span
    return None


def _clock_beside(
    line: str, items: list[Found], number: int, reading: Reading, zone: tzinfo | None
) -> tuple[Span, tuple[str, str] | None]:
    found = items[number]
    own = Span(
        found.start, max(found.end, *(word.end for word in found.words))
    )  # with a day behind "(0735 GMT)"
    if ":" in reading.part:
        return _with_offset(line, found, own, (reading.part, reading.offset), reading, zone)
    for other in (*items[number + 1 : number + 2], *items[max(0, number - 1) : number]):
        said = other.get("CLOCK")
        if said is not None and other.rule == "clock":
            span = Span(min(own.start, other.start), max(own.end, other.end))
            clock = f"{said.hour:02d}:{said.minute or 0:02d}", said.offset
            return _with_offset(line, other, span, clock, reading, zone)
    return own, None


def _with_offset(
    line: str, found: Found, span: Span, clock: tuple[str, str], reading: Reading, zone: tzinfo | None
) -> tuple[Span, tuple[str, str]]:
    """The zone is read from the line: more of them are printed there than in running text."""
    at = next((word.end for word in found.words if word.name in ("CLOCK", "ISO")), None)
    if at is None or reading.period is None or (found.has("ISO") and clock[1]):
        return span, clock
    named = found.get("ZONE")
    printed = zones.offset_after(line, at, reading.period.first, clock[0], zone)
    if printed:
        return Span(span.start, max(span.end, printed[1])), (clock[0], printed[0])
    return span, (clock[0], zones.offset(named, reading.period.first, clock[0]) if named else clock[1])


def _in_zone(day: date, clock: tuple[str, str] | None, zone: tzinfo | None) -> time | None:
    """The clock time with its offset; one the clocks skipped in spring keeps the offset before the change."""
    if clock is None:
        return None
    hour, minute = (int(part) for part in clock[0].split(":"))
    at = time(hour % 24, minute)
    if clock[1]:
        return at.replace(tzinfo=_fixed(clock[1]))
    if zone is None:
        return at
    offset = datetime.combine(day, at, zone).utcoffset()
    return at.replace(tzinfo=timezone(offset)) if offset is not None else at


def _fixed(offset: str) -> timezone:
    if offset == "Z":
        return timezone.utc  # noqa: UP017 - beside the other constructor
    sign = -1 if offset[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6])))
