"""Day or month first: what the dates of a file show about those of it that can be read either way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimtrack import dates
from claimtrack.model import DateOrder
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
        order = order or dates.settled_order(record.published or "")
        waiting.append(record)
        held += len(record.text)
        undecided = order is None and (len(waiting) > 1 or _is_open(record.published or ""))
        if undecided and len(waiting) < _AHEAD and held < _AHEAD_CHARACTERS:
            continue
        yield from ((each, order) for each in waiting)
        waiting.clear()
        held = 0
    yield from ((each, order) for each in waiting)


def _is_open(phrase: str) -> bool:
    try:
        return _EITHER_WAY.search(phrase) is not None and read_published(phrase, None).other is not None
    except ValueError:
        return False
