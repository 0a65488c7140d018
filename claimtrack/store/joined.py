"""Claims that turn out to be one: a text that prints both shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, or_, select, update

from claimtrack.store import tables
from claimtrack.store.appearances import keep_values, printed_by, settle
from claimtrack.store.held import holding
from claimtrack.store.rereading import decided
from claimtrack.store.sqlite import insertion
from claimtrack.store.tables import table_of
from claimtrack.store.unused import Named, forget_unused

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection

_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_LINK = table_of(tables.Link)

_INSERT_CLAIM_ACTOR = insertion(_CLAIM_ACTOR, only_new=True)
_INSERT_CLAIM_TOPIC = insertion(_CLAIM_TOPIC, only_new=True)
_INSERT_LINK = insertion(_LINK, only_new=True)


def join_claims(connection: Connection, pairs: Collection[tuple[int, int]]) -> tuple[int, ...]:
    """Make one claim of each pair, with the appearances of both; the ids that are no more. Needs the write lock.

    The one that people said something of stays, else the one that was printed first. Where people said something of
    both, or one article prints both, they stay two.
    """
    if not pairs:
        return ()
    named = Named.by_claims(connection, {claim_id for pair in pairs for claim_id in pair})
    into: dict[int, int] = {}
    for pair in pairs:
        one, other = (into.get(claim_id, claim_id) for claim_id in pair)
        chosen = _choice(connection, one, other) if one != other else None
        if chosen is not None:
            stays, gone = chosen
            _move(connection, gone, stays)
            into = {key: stays if claim_id == gone else claim_id for key, claim_id in into.items()}
            into[gone] = stays
    if into:
        settle(connection, set(into.values()), {})
        forget_unused(connection, named)
    return tuple(sorted(into))


def _choice(connection: Connection, one: int, other: int) -> tuple[int, int] | None:
    """Which of two claims stays and which one goes; None where both stay."""
    printed = printed_by(connection, (one, other))
    articles = [{each.place.article_id for each in printed[claim_id]} for claim_id in (one, other)]
    judged = decided(connection, (one, other))
    if articles[0] & articles[1] or len(judged) > 1:
        return None
    first = min((one, other), key=lambda claim_id: min(each.place.order for each in printed[claim_id]))
    stays = next(iter(judged), first)
    return stays, other if stays == one else one


def _move(connection: Connection, gone: int, stays: int) -> None:
    """Give one claim all that another has, and remove that."""
    keep_values(
        connection, {each.id: gone for each in printed_by(connection, (gone,))[gone] if each.as_read is None}
    )
    connection.execute(update(_APPEARANCE).where(_APPEARANCE.c.claim_id == gone).values(claim_id=stays))
    actors = connection.execute(
        select(_CLAIM_ACTOR.c.actor_id).where(_CLAIM_ACTOR.c.claim_id == gone)
    ).scalars()
    _INSERT_CLAIM_ACTOR.many(connection, [{"actor_id": each, "claim_id": stays} for each in actors])
    if not holding(connection, (stays,), "topics"):
        topics = select(_CLAIM_TOPIC.c.topic_id, _CLAIM_TOPIC.c.basis).where(_CLAIM_TOPIC.c.claim_id == gone)
        rows = [
            {"topic_id": topic, "claim_id": stays, "basis": basis}
            for topic, basis in connection.execute(topics)
        ]
        _INSERT_CLAIM_TOPIC.many(connection, rows)
    _relink(connection, gone, stays)
    for column in (_CLAIM_ACTOR.c.claim_id, _CLAIM_TOPIC.c.claim_id, _CLAIM.c.id):
        connection.execute(delete(column.table).where(column == gone))


def _relink(connection: Connection, gone: int, stays: int) -> None:
    """Let what reports a claim, and what it reports, do so of another; never both in turn."""
    about = or_(_LINK.c.claim_id == gone, _LINK.c.other_id == gone)
    links = connection.execute(select(_LINK.c.claim_id, _LINK.c.other_id, _LINK.c.kind).where(about)).all()
    if not links:
        return
    connection.execute(delete(_LINK).where(about))
    reported = set(
        connection.execute(select(_LINK.c.claim_id).where(_LINK.c.other_id == stays)).scalars()
    ) | {stays}
    reporting = set(
        connection.execute(select(_LINK.c.other_id).where(_LINK.c.claim_id == stays)).scalars()
    ) | {stays}
    rows = [
        {"claim_id": stays, "other_id": other, "kind": kind}
        if claim_id == gone
        else {"claim_id": claim_id, "other_id": stays, "kind": kind}
        for claim_id, other, kind in links
        if (other not in reported if claim_id == gone else claim_id not in reporting)
    ]
    _INSERT_LINK.many(connection, rows)
