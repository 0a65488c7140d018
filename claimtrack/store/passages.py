"""One claim with the passage it stands in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from claimtrack.errors import ClaimtrackError
from claimtrack.headings import Headings
from claimtrack.store import tables
from claimtrack.store.encoding import DamagedValueError, load_blocks, load_spans, without_blobs
from claimtrack.store.rows import load_printed, load_rows
from claimtrack.store.tables import table_of
from claimtrack.store.values import Mark, Passage, ShownClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimtrack.model import Block
    from claimtrack.store.database import Store
    from claimtrack.store.encoding import Spans

_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)


def get_claim(store: Store, claim_id: int) -> ShownClaim:
    """One claim with the reason for its date and its passage; ClaimtrackError for an unknown id."""
    with store.reading() as connection:
        row = next(load_rows(connection, [claim_id]), None)
        if row is None:
            raise ClaimtrackError(f"there is no claim {claim_id}; ids are in the output of 'timeline'")
        found = connection.execute(
            select(
                *(_CLAIM.c.why, _APPEARANCE.c.spans),
                *(_VERSION.c.text, _VERSION.c.blocks, _VERSION.c.title, _VERSION.c.byline),
            )
            .join_from(_APPEARANCE, _CLAIM)
            .join(_VERSION, _VERSION.c.id == _APPEARANCE.c.version_id)
            .where(_CLAIM.c.id == claim_id, _APPEARANCE.c.as_read.is_(None))
        ).one()
        spans, blocks = load_spans(found.spans), load_blocks(found.blocks)
        if row.said.basis == "person":
            spans = replace(spans, phrase=None)  # it did not date the claim
        without_blobs([found])
        heading = Headings(found.text, blocks, found.title).over(spans.content[0].start)
        passage = passage_of(found.text, blocks, spans)
        printed = tuple(load_printed(connection, [claim_id]))
    return ShownClaim(row, found.why, heading, passage, found.text, found.byline, printed)


def passage_of(text: str, blocks: Sequence[Block], spans: Spans) -> Passage:
    """The blocks of `text` that hold a claim's content, cue and speaker, with those marked.

    Raises DamagedValueError where these do not lie in the text.
    """
    parts = [span for span in (*spans.content, spans.cue, spans.mention) if span is not None]
    start, end = min(span.start for span in parts), max(span.end for span in parts)
    if end > len(text):
        raise DamagedValueError(f"spans up to character {end} of a text of {len(text)}")
    around = [block.span for block in blocks if block.span.start < end and start < block.span.end]
    start = min([start, *(span.start for span in around)])
    end = max([end, *(span.end for span in around)])
    marks = sorted(_marks(spans, start, end), key=lambda mark: (mark.start, mark.end))
    return Passage(text[start:end], start, tuple(marks))


def _marks(spans: Spans, start: int, end: int) -> Iterator[Mark]:
    """The spans that lie between `start` and `end`, counted from `start`."""
    for span in spans.content:
        yield Mark("content", span.start - start, span.end - start)
    if spans.cue is not None:
        yield Mark("cue", spans.cue.start - start, spans.cue.end - start)
    if spans.mention is not None:
        yield Mark("speaker", spans.mention.start - start, spans.mention.end - start)
    if spans.phrase is not None and start <= spans.phrase.start and spans.phrase.end <= end:
        yield Mark("time", spans.phrase.start - start, spans.phrase.end - start)
