"""What is stored of a version, for seeing whether reading it again gives the same."""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, exists, or_, select

from claimtrack.store import tables
from claimtrack.store.articles import stored_version, threshold_of
from claimtrack.store.encoding import load_read
from claimtrack.store.reproduce import unreproduced_in
from claimtrack.store.sqlite import Prepared
from claimtrack.store.tables import table_of
from claimtrack.store.versions import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from claimtrack.model import Article
    from claimtrack.store.database import Store

_VERSION = table_of(tables.Version)
_APPEARANCE = table_of(tables.Appearance)
_CLAIM = table_of(tables.Claim)
_HELD = table_of(tables.Held)
_ORIGINAL = table_of(tables.Original)

Identity = tuple[str, str, str, str, str]
"""Type, spans (see `encoding.dump_spans`), date (EDTF), polarity and modality of a statement."""

_BY_PEOPLE = or_(exists().where(_HELD.c.claim_id == _CLAIM.c.id), _CLAIM.c.missing)
_STATEMENTS = Prepared(
    select(
        *(_CLAIM.c.type, _APPEARANCE.c.spans, _CLAIM.c.edtf, _CLAIM.c.polarity, _CLAIM.c.modality),
        *(_APPEARANCE.c.as_read, _BY_PEOPLE),
    )
    .join_from(_APPEARANCE, _CLAIM)
    .where(_APPEARANCE.c.version_id == bindparam("version"))
)
_KEPT = Prepared(
    select(_ORIGINAL.c.packed, _VERSION.c.original_hash)
    .join_from(_ORIGINAL, _VERSION)
    .where(_ORIGINAL.c.version_id == bindparam("version"))
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A version as it was read, dated as it was, and what was read out of it.

    `decided` counts the statements that people changed, which are not among `statements`.
    """

    article_id: int
    number: int
    engine: str
    article: Article
    threshold: float | None
    statements: Counter[Identity]
    decided: int


def versions_read(store: Store) -> list[int]:
    """The ids of all versions, those read last first."""
    with store.reading() as connection:
        return list(connection.execute(select(_VERSION.c.id).order_by(_VERSION.c.id.desc())).scalars())


def faults_in(store: Store, version_id: int) -> list[str]:
    """One line for each thing in a version that is not as it was read: text, original, blocks, spans."""
    with store.reading() as connection:
        return [
            *unreproduced_in(connection, version_id, version_id),
            *_original_faults(connection, version_id),
        ]


def stored_reading(store: Store, version_id: int) -> Stored:
    """What was read out of a version."""
    with store.reading() as connection:
        row = connection.execute(
            select(_VERSION.c.article_id, _VERSION.c.engine).where(_VERSION.c.id == version_id)
        ).one()
        place = places_of(connection, [row.article_id])[version_id]
        found: Counter[Identity] = Counter()
        decided = 0
        for *statement, as_read, by_people in _STATEMENTS.rows(connection, version=version_id):
            kind, spans, edtf, polarity, modality = statement
            if by_people:
                decided += 1
                continue
            if read := load_read(as_read):
                kind, edtf, polarity, modality = (
                    read[name] for name in ("type", "edtf", "polarity", "modality")
                )
            found[kind, spans, edtf, polarity, modality] += 1
        article = stored_version(connection, version_id)
        threshold = threshold_of(connection, version_id)
    return Stored(row.article_id, place.number, row.engine, article, threshold, found, decided)


def _original_faults(connection: Connection, version_id: int) -> Iterator[str]:
    """What is wrong with the bytes that a version was read from, where they are kept."""
    for packed, digest in _KEPT.rows(connection, version=version_id):
        try:
            held = hashlib.sha256(zlib.decompress(packed)).digest() == digest
        except (zlib.error, TypeError):
            held = False
        if not held:
            yield f"version {version_id}: its original is not the one that was read"
