"""Questions to the store: which claims, in the order of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, literal, literal_column, or_, select, union_all

from claimtrack.model import Timeline
from claimtrack.store import tables
from claimtrack.store.resolve import resolve_actor, resolve_publisher, resolve_topic
from claimtrack.store.rows import load_printed, load_rows
from claimtrack.store.sqlite import instant
from claimtrack.store.tables import table_of
from claimtrack.store.versions import end_of, public_since

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select

    from claimtrack.model import Query, Row
    from claimtrack.store.database import Store

    _Statement = Select[Any] | CompoundSelect[Any]

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
        return _rows(connection, _ids(connection, ids_statement(connection, query)), query)


def iter_claims(store: Store, query: Query) -> Iterator[Row]:
    """The rows of `find_claims` one after the other, without holding them all in memory."""
    with store.reading() as connection:
        ids = _ids(connection, ids_statement(connection, query))
    for start in range(0, len(ids), _BATCH):
        with store.reading() as connection:
            rows = _rows(connection, ids[start : start + _BATCH], query)
        yield from rows


def build_timeline(store: Store, query: Query) -> Timeline:
    """The rows of `find_claims`, and how many its limit leaves out; raises as that does."""
    with store.reading() as connection:
        rows = _rows(connection, _ids(connection, ids_statement(connection, query)), query)
        if query.limit is None or len(rows) < query.limit:
            return Timeline(rows)
        beyond = _number(connection, query) - len({row.id for row in rows})
    return Timeline(rows, ((beyond, f"over the limit of {query.limit}"),) if beyond else ())


def ids_statement(connection: Connection, query: Query) -> _Statement:
    """The statement for the ids of the claims that fit, in order; the names asked for are resolved here."""
    fitting = parts(connection, query)
    found: _Statement = union_all(*fitting) if len(fitting) > 1 else fitting[0]
    order = found.selected_columns.sort_key
    return found.order_by(order.desc() if query.reverse else order).limit(query.limit)


def parts(connection: Connection, query: Query) -> list[Select[Any]]:
    """Id and sort key of the claims that fit: for an actor those made, and the facts that name them."""
    claims = select(_CLAIM.c.id, _CLAIM.c.sort_key).where(*conditions(connection, query))
    if query.actor is None:
        return [claims]
    actor_id = resolve_actor(connection, query.actor)
    said = claims.where(_CLAIM.c.actor_id == actor_id)
    return [said, claims.join_from(_CLAIM_ACTOR, _CLAIM).where(_CLAIM_ACTOR.c.actor_id == actor_id)]


def _number(connection: Connection, query: Query) -> int:
    """How many claims fit, whatever the limit; each part is counted in an index alone."""
    counts = (
        part.with_only_columns(func.count(), maintain_column_froms=True) for part in parts(connection, query)
    )
    return sum(connection.execute(count).scalar_one() for count in counts)


def _ids(connection: Connection, statement: _Statement) -> Sequence[int]:
    return connection.execute(statement).scalars().all()


def _rows(connection: Connection, ids: Sequence[int], query: Query) -> tuple[Row, ...]:
    load = load_printed if query.appearances else load_rows
    batches = (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))
    return tuple(row for batch in batches for row in load(connection, batch, as_of=query.as_of))


def conditions(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    """What a claim must fulfil to fit a query, but for who said it."""
    if query.status in (None, "open"):
        yield visible() if query.status is None else _CLAIM.c.status.is_(None)
    elif query.status != "all":
        yield _CLAIM.c.status == query.status
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
    if query.as_of is not None:
        public = select(_APPEARANCE.c.id).join(_VERSION, _VERSION.c.id == _APPEARANCE.c.version_id)
        by_then = public_since() <= instant(literal(end_of(query.as_of).isoformat()))
        yield public.where(_APPEARANCE.c.claim_id == _CLAIM.c.id, by_then).exists()
    if query.publisher is not None:
        printed = _printed_by(resolve_publisher(connection, query.publisher))
        # An actor's few claims are looked at one by one; all claims of a publisher are listed at once.
        one_by_one = printed.where(_APPEARANCE.c.claim_id == _CLAIM.c.id).exists()
        yield _CLAIM.c.id.in_(printed) if query.actor is None else one_by_one


def visible() -> ColumnElement[bool]:
    """Whether a claim is shown unasked: nobody rejected it."""
    return _CLAIM.c.status.is_distinct_from(literal_column("'rejected'"))


def _printed_by(publishers: Sequence[str]) -> Select[Any]:
    """The ids of the claims that appear in articles of these publishers."""
    return (
        select(_APPEARANCE.c.claim_id)
        .join(_VERSION, _VERSION.c.id == _APPEARANCE.c.version_id)
        .join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
        .where(_ARTICLE.c.publisher.in_(publishers))
    )
