"""Stored topics for comparing them: their names, which share claims, and what is said under some of them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from claimtrack.model import Discussed
from claimtrack.store import tables
from claimtrack.store.encoding import sort_day, without_blobs
from claimtrack.store.resolve import resolve_topic
from claimtrack.store.sqlite import among
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from claimtrack.store.database import Store

_TOPIC = table_of(tables.Topic)
_NAME = table_of(tables.TopicName)
_CLAIM = table_of(tables.Claim)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_ACTOR = table_of(tables.Actor)


def resolved_topic(store: Store, name: str) -> int:
    """The id of the topic a user means; raises as `resolve_topic` does."""
    with store.reading() as connection:
        return resolve_topic(connection, name)


def topic_names(store: Store) -> dict[int, tuple[str, ...]]:
    """The names of every topic by id, the one it is shown by first."""
    shown = select(_TOPIC.c.id, _TOPIC.c.name)
    others = select(_NAME.c.topic_id, _NAME.c.name).order_by(_NAME.c.id)
    names: defaultdict[int, list[str]] = defaultdict(list)
    with store.reading() as connection:
        for statement in (shown, others):
            for topic_id, name in without_blobs(connection.execute(statement).all()):
                names[topic_id].append(name)
    return {topic_id: tuple(known) for topic_id, known in names.items()}


def busiest_topics(store: Store, most: int) -> list[int]:
    """The topics with the most under them."""
    rows = select(_CLAIM_TOPIC.c.topic_id).group_by(_CLAIM_TOPIC.c.topic_id)
    with store.reading() as connection:
        return list(connection.execute(rows.order_by(func.count().desc()).limit(most)).scalars())


def sharing_claims(store: Store, topics: Collection[int], least: int) -> list[tuple[int, int]]:
    """Pairs of one of these topics and another that have at least so many claims in common, the most first."""
    other = _CLAIM_TOPIC.alias()
    together = (
        select(_CLAIM_TOPIC.c.topic_id, other.c.topic_id)
        .join_from(_CLAIM_TOPIC, other, other.c.claim_id == _CLAIM_TOPIC.c.claim_id)
        .where(among(_CLAIM_TOPIC.c.topic_id, topics), other.c.topic_id != _CLAIM_TOPIC.c.topic_id)
        .group_by(_CLAIM_TOPIC.c.topic_id, other.c.topic_id)
        .having(func.count() >= least)
        .order_by(func.count().desc())
    )
    with store.reading() as connection:
        return [(one, two) for one, two in connection.execute(together)]


def discussed(store: Store, topics: Collection[int]) -> dict[int, Discussed]:
    """What is said under each of these topics."""
    said = (
        select(_CLAIM_TOPIC.c.topic_id, _CLAIM.c.id, _CLAIM.c.actor_id, _CLAIM.c.sort_key)
        .join_from(_CLAIM_TOPIC, _CLAIM)
        .where(among(_CLAIM_TOPIC.c.topic_id, topics))
    )
    named = (
        select(_CLAIM_TOPIC.c.topic_id, _CLAIM_ACTOR.c.actor_id)
        .join_from(_CLAIM_TOPIC, _CLAIM_ACTOR, _CLAIM_ACTOR.c.claim_id == _CLAIM_TOPIC.c.claim_id)
        .where(among(_CLAIM_TOPIC.c.topic_id, topics))
    )
    claims: defaultdict[int, set[int]] = defaultdict(set)
    actors: defaultdict[int, set[int]] = defaultdict(set)
    days: defaultdict[int, set[str]] = defaultdict(set)
    with store.reading() as connection:
        for topic_id, claim_id, actor_id, key in without_blobs(connection.execute(said).all()):
            claims[topic_id].add(claim_id)
            actors[topic_id].update(() if actor_id is None else (actor_id,))
            days[topic_id].update(filter(None, [sort_day(key)]))
        for topic_id, actor_id in connection.execute(named):
            actors[topic_id].add(actor_id)
    return {key: _discussed(claims[key], actors[key], days[key]) for key in topics}


def actor_names(store: Store, actors: Collection[int]) -> dict[int, str]:
    """The names that actors are shown by, by id."""
    shown = select(_ACTOR.c.id, _ACTOR.c.name).where(among(_ACTOR.c.id, actors))
    with store.reading() as connection:
        return dict(without_blobs([tuple(row) for row in connection.execute(shown)]))


def _discussed(claims: Collection[int], actors: Collection[int], days: Collection[str]) -> Discussed:
    first, last = min(days, default=None), max(days, default=None)
    return Discussed(
        frozenset(claims),
        frozenset(actors),
        None if first is None else date.fromisoformat(first),
        None if last is None else date.fromisoformat(last),
    )
