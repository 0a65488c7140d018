"""The claims that hold words, the best match first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from claimtrack.store import tables
from claimtrack.store.fulltext import BEST_FIRST, INDEX, holds, marked
from claimtrack.store.query import conditions
from claimtrack.store.resolve import resolve_actor
from claimtrack.store.rows import load_rows
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection

    from claimtrack.model import Query, Row
    from claimtrack.store.database import Store

_CLAIM = table_of(tables.Claim)
_CLAIM_ACTOR = table_of(tables.ClaimActor)


def search_claims(
    store: Store, words: str, query: Query, marks: tuple[str, str] = ("*", "*")
) -> tuple[Row, ...]:
    """The claims and facts that fit the query and hold all the words, the best match first.

    In their text `marks` stand around each word found. How words may be written, and what is raised, tell
    `fulltext.holds` and `find_claims`; the order of the query does not count.
    """
    with store.reading() as connection:
        found = connection.execute(
            select(_CLAIM.c.id, marked(*marks))
            .join_from(_CLAIM, INDEX, INDEX.c.rowid == _CLAIM.c.id)
            .where(holds(words), *conditions(connection, query), *_actor(connection, query))
            .order_by(BEST_FIRST)
            .limit(query.limit)
        )
        texts: dict[int, str] = {row[0]: row[1] for row in found}
        return tuple(replace(row, text=texts[row.id]) for row in load_rows(connection, list(texts)))


def _actor(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    if query.actor is not None:
        actor_id = resolve_actor(connection, query.actor)
        about = select(_CLAIM_ACTOR.c.claim_id).where(_CLAIM_ACTOR.c.actor_id == actor_id)
        yield or_(_CLAIM.c.actor_id == actor_id, _CLAIM.c.id.in_(about))
