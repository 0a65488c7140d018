"""Stored claims whose text, or the heading they stand under, is worded as wanted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from claimtrack.headings import Headings
from claimtrack.store import tables
from claimtrack.store.candidates import may_hold
from claimtrack.store.encoding import load_blocks, load_contents, without_blobs
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from sqlalchemy import Connection

    from claimtrack.store.candidates import Word

_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_BATCH = 200  # rows whose texts are looked at together

_TEXTS = Prepared(select(_CLAIM.c.id, _CLAIM.c.text).where(one_of(_CLAIM.c.id, "ids")))
_PAGES = Prepared(
    select(_VERSION.c.id, _VERSION.c.text, _VERSION.c.blocks, _VERSION.c.title).where(
        one_of(_VERSION.c.id, "ids")
    )
)
_PRINTED = Prepared(
    select(_APPEARANCE.c.version_id, _APPEARANCE.c.claim_id, _APPEARANCE.c.spans).where(
        one_of(_APPEARANCE.c.version_id, "ids")
    )
)


def claims_worded(
    connection: Connection, sequences: Collection[Sequence[Word]], fits: Callable[[str], bool]
) -> set[int]:
    """The claims and facts whose text, or the heading over it, fits; none fits without one of the sequences."""
    found = {
        claim_id
        for rows in _batches(connection, _TEXTS, may_hold(connection, "search_claim", sequences))
        for claim_id, text in rows
        if fits(text)
    }
    for pages in _batches(connection, _PAGES, may_hold(connection, "search_article", sequences)):
        found |= _headed(connection, pages, fits)
    return found


def _headed(connection: Connection, pages: Sequence[Any], fits: Callable[[str], bool]) -> set[int]:
    """The claims of some article versions that stand under a heading that fits."""
    fitting: dict[int, tuple[Headings, set[str]]] = {}
    for version_id, text, blocks, title in pages:
        headings = Headings(text, load_blocks(blocks), title)
        lines = {line for line in headings.lines if line and fits(line)}
        if lines:
            fitting[version_id] = headings, lines
    printed = _PRINTED.rows(connection, ids=json.dumps(list(fitting)))
    contents = load_contents([spans for *_, spans in printed])
    found = set()
    for (version_id, claim_id, _), (start, *_) in zip(printed, contents, strict=True):
        headings, lines = fitting[version_id]
        if headings.over(start) in lines:
            found.add(claim_id)
    return found


def _batches(connection: Connection, statement: Prepared, ids: Sequence[int]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(ids), _BATCH):
        yield without_blobs(statement.rows(connection, ids=json.dumps(ids[start : start + _BATCH])))
