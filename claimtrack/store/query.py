"""Questions to the store: which claims, in the order of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, func, or_, select, union_all

from claimtrack.model import Timeline
from claimtrack.store import tables
from claimtrack.store.resolve import resolve_actor, resolve_publisher, resolve_topic
from claimtrack.store.rows import load_rows
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection, Select, Subquery

    from claimtrack.model import Query, Row
    from claimtrack.store.database import Store

_BATCH = 500  # rows loaded at a time

_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_ARTICLE = table_of(tables.Article)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)


def find_claims(store: Store, query: Query) -> tuple[Row, ...]:
    """The claims, attitudes and facts that fit the query, in its order and up to its limit.

    Raises ClaimtrackError where no actor, topic or publisher has the name asked for, UsageMistakeError
    where several have.
    """
    with store.reading() as connection:
        ids = _ids(connection, _matching(connection, query), query)
        return tuple(row for batch in _batches(ids) for row in load_rows(connection, batch))


def iter_claims(store: Store, query: Query) -> Iterator[Row]:
    """The rows of `find_claims` one after the other, without holding them all in memory."""
    with store.reading() as connection:
        ids = _ids(connection, _matching(connection, query), query)
    for batch in _batches(ids):
        with store.reading() as connection:
            rows = tuple(load_rows(connection, batch))
        yield from rows


def build_timeline(store: Store, query: Query) -> Timeline:
    """The rows of `find_claims`, and how many its limit leaves out; raises as that does."""
    with store.reading() as connection:
        matching = _matching(connection, query)
        ids = _ids(connection, matching, query)
        rows = tuple(row for batch in _batches(ids) for row in load_rows(connection, batch))
        if query.limit is None or len(ids) < query.limit:
            return Timeline(rows)
        beyond = connection.execute(select(func.count()).select_from(matching)).scalar_one() - len(ids)
    return Timeline(rows, ((beyond, f"over the limit of {query.limit}"),) if beyond else ())


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))


def _ids(connection: Connection, matching: Subquery, query: Query) -> Sequence[int]:
    order = (matching.c.sort_key, matching.c.id)
    ordered = (column.desc() for column in order) if query.reverse else order
    return connection.execute(select(matching.c.id).order_by(*ordered).limit(query.limit)).scalars().all()


def _matching(connection: Connection, query: Query) -> Subquery:
    """The ids and sort keys of the claims that fit; names are resolved first."""
    conditions = _conditions(connection, query)
    claims: Select[Any] = select(_CLAIM.c.id, _CLAIM.c.sort_key).where(*conditions)
    if query.actor is None:
        return claims.subquery()
    actor_id = resolve_actor(connection, query.actor)
    said = claims.where(_CLAIM.c.actor_id == actor_id)
    named = claims.join_from(_CLAIM_ACTOR, _CLAIM).where(_CLAIM_ACTOR.c.actor_id == actor_id)
    return union_all(said, named).subquery()


def _conditions(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    if query.type is not None:
        yield _CLAIM.c.type == query.type
    if query.since is not None:
        yield or_(_CLAIM.c.latest.is_(None), _CLAIM.c.latest >= query.since.isoformat())
    if query.until is not None:
        yield or_(_CLAIM.c.earliest.is_(None), _CLAIM.c.earliest <= query.until.isoformat())
    if query.topic is not None:
        topic_id = resolve_topic(connection, query.topic)
        about = select(_CLAIM_TOPIC.c.claim_id).where(_CLAIM_TOPIC.c.topic_id == topic_id)
        yield _CLAIM.c.id.in_(about)
    if query.publisher is not None:
        yield _printed_by(resolve_publisher(connection, query.publisher))


def _printed_by(publishers: Sequence[str]) -> ColumnElement[bool]:
    return exists(
        select(_APPEARANCE.c.id)
        .join(_VERSION, _VERSION.c.id == _APPEARANCE.c.version_id)
        .join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
        .where(_APPEARANCE.c.claim_id == _CLAIM.c.id, _ARTICLE.c.publisher.in_(publishers))
    )
