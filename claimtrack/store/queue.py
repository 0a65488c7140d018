"""Claims that nobody has accepted or rejected yet, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy import text as sql_text

from claimtrack.store import tables
from claimtrack.store.query import conditions
from claimtrack.store.resolve import resolve_actor
from claimtrack.store.tables import table_of
from claimtrack.store.together import groups_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection, TextClause

    from claimtrack.model import Query
    from claimtrack.store.database import Store

_CLAIM = table_of(tables.Claim)
_DECISION = table_of(tables.Decision)
_SETTLING = ("accept claims", "reject claims")


def count_open(store: Store, query: Query, below: float | None = None) -> int:
    """How many claims that fit are open: neither accepted nor rejected.

    `below` leaves out those at least so sure (0 to 1). Raises as `find_claims` does.
    """
    with store.reading() as connection:
        wanted = select(func.count()).select_from(_CLAIM).where(*_open(connection, query, below))
        return int(connection.execute(wanted).scalar_one())


def next_open(
    store: Store, query: Query, below: float | None = None, *, after: str = "", until: str | None = None
) -> tuple[int, str] | None:
    """The first open claim that fits, behind the sort key `after` and up to `until`, with its own key."""
    with store.reading() as connection:
        found = connection.execute(
            select(_CLAIM.c.id, _CLAIM.c.sort_key)
            .where(*_open(connection, query, below), _CLAIM.c.sort_key > after)
            .where(*(() if until is None else (_CLAIM.c.sort_key <= until,)))
            .order_by(_CLAIM.c.sort_key)
            .limit(1)
        ).first()
        return None if found is None else (found.id, found.sort_key)


def last_settled(store: Store) -> str:
    """The sort key of the claim that was accepted or rejected last; "" where none was."""
    with store.reading() as connection:
        found = connection.execute(
            select(_CLAIM.c.sort_key)
            .join_from(_DECISION, _CLAIM, _CLAIM.c.id == _DECISION.c.subject_id)
            .where(_DECISION.c.verb.in_(_SETTLING), _DECISION.c.undone_by.is_(None))
            .order_by(_DECISION.c.id.desc())
            .limit(1)
        ).scalar()
        return found or ""


def _open(
    connection: Connection, query: Query, below: float | None
) -> Iterator[ColumnElement[Any] | TextClause]:
    where, values = conditions(connection, query)
    yield sql_text(where).bindparams(**values)
    yield _CLAIM.c.status.is_(None)
    yield _CLAIM.c.type != "fact"
    if query.actor is not None:
        actor = resolve_actor(connection, query.actor)
        yield _CLAIM.c.actor_id.in_((actor, *groups_with(connection, actor)))
    if below is not None:
        yield _CLAIM.c.confidence < below
