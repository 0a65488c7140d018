"""RSS and Atom feeds: each entry to an article, with its full text where the feed has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from claimtrack.errors import ClaimtrackError
from claimtrack.model import SUMMARY
from claimtrack.read.entry import Entry, entry_of
from claimtrack.read.feedxml import read_entries
from claimtrack.read.fragment import read_fragment
from claimtrack.read.pagedates import Way, finest
from claimtrack.read.parts import assemble
from claimtrack.read.records import Record

if TYPE_CHECKING:
    from claimtrack.read.forms import Reading


def read_feed(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The articles of a feed, entry by entry.

    With `reading.follow` the page of an entry that has only a summary is the article; without it, or without a
    link, the summary is, and `reading.on_notice` is told so.

    Args:
        stream: RSS or Atom; it is never held as a whole.
        name: the file or address, for messages.
        reading: how dates are to be read, and whom to tell of entries that cannot be.

    Raises:
        ClaimtrackError: where it is no feed, or is damaged from some place on.
    """
    counts = _Counts()
    try:
        for number, found in enumerate(read_entries(stream, name), start=1):
            counts.read = number
            entry = entry_of(found.feed, found.parts, name)
            if reading.follow is not None and entry.link is not None and not entry.is_full:
                since = reading.way.read(entry.updated or entry.published)
                yield from _followed(entry, reading.follow(entry.link, since), reading)
                continue
            record = _record(entry, f"{name}, entry {number}", reading.way)
            counts.count(entry, record)
            if record is not None:
                yield replace(record, original=found.original)
    except ClaimtrackError:
        counts.report(name, reading)
        raise
    counts.report(name, reading)
    if not counts.read:
        reading.on_notice(f"{name}: no entries in it")


@dataclass(slots=True)
class _Counts:
    """How many entries of a feed were read, are in it and not followed, and say less than an article."""

    read: int = 0
    entries: int = 0
    summaries: int = 0
    empty: int = 0

    def count(self, entry: Entry, record: Record | None) -> None:
        self.entries += 1
        self.empty += record is None
        self.summaries += record is not None and not entry.is_full

    def report(self, name: str, reading: Reading) -> None:
        of = f"of {self.entries:,} entries; --follow reads the pages they link to"
        if self.empty:
            reading.on_problem(ClaimtrackError(f"{name}: no text in {self.empty:,} {of}"))
        if self.summaries:
            reading.on_notice(f"{name}: only a summary in {self.summaries:,} {of}")


def _followed(entry: Entry, records: Iterator[Record], reading: Reading) -> Iterator[Record]:
    """The article on the page of an entry, with what the feed says where the page is silent."""
    try:
        for record in records:
            page = reading.way.read(record.published)
            published = finest([page, reading.way.read(entry.published)])
            yield replace(
                record,
                published=str(published) if published else None,
                title=record.title or entry.title,
                publisher=record.publisher or entry.publisher,
                byline=record.byline or entry.byline,
                id=entry.id,
            )
    except ClaimtrackError as problem:
        reading.on_problem(problem)


def _record(entry: Entry, where: str, way: Way) -> Record | None:
    """The article that the feed itself holds; None where that is no text at all."""
    parts = read_fragment(entry.content)
    if not parts:
        return None
    text, blocks = assemble(entry.title or "", parts, way.zone)
    published, updated = way.read(entry.published), way.read(entry.updated)
    return Record(
        name=where,
        text=text,
        published=str(published) if published else None,
        title=entry.title,
        url=entry.link,
        publisher=entry.publisher,
        byline=entry.byline,
        id=entry.id,
        updated=str(updated) if updated and updated != published else None,
        blocks=blocks,
        reader=None if entry.is_full else SUMMARY,
    )
