"""Day or month first: what the dates of a file show about those of it that can be read either way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimtrack import dates
from claimtrack.model import DateOrder, Moment
from claimtrack.read.ahead import told_by_today
from claimtrack.read.given import read_published
from claimtrack.read.records import Record

_AHEAD = 1_000  # articles looked at for a date that can be read in one way only
_AHEAD_CHARACTERS = 10_000_000  # and what is held of them meanwhile
_EITHER_WAY = re.compile(r"\d[/-]\d{1,2}[/-]\d")


def with_order(
    records: Iterable[Record], given: DateOrder | None
) -> Iterator[tuple[Record, DateOrder | None]]:
    """The records of a source, each with what comes first in its numeric dates: as given, else as others show.

    One whose date leaves it open waits for the next that tells, so long as there are few of them.
    """
    order, waiting, held = given, list[Record](), 0
    for record in records:
        order = order or _order_of(record.published or "")
        waiting.append(record)
        held += len(record.text)
        undecided = order is None and (len(waiting) > 1 or _open(record.published or "") is not None)
        if undecided and len(waiting) < _AHEAD and held < _AHEAD_CHARACTERS:
            continue
        yield from ((each, order) for each in waiting)
        waiting.clear()
        held = 0
    yield from ((each, order) for each in waiting)


def _order_of(phrase: str) -> DateOrder | None:
    """The order that a date shows by itself, or as it cannot be ahead of today."""
    return dates.settled_order(phrase) or told_by_today(_open(phrase))


def _open(phrase: str) -> Moment | None:
    """A date that can be read in two ways, with the month first; None for others."""
    try:
        read = read_published(phrase, None) if _EITHER_WAY.search(phrase) else None
    except ValueError:
        return None
    return read if read is not None and read.other is not None else None
