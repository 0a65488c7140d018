"""Actors, and topics found in articles, that nothing stored is about any more."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, exists, or_, select

from claimtrack.store import tables
from claimtrack.store.decisions import given_back
from claimtrack.store.people import decided_on
from claimtrack.store.sqlite import Prepared, among, next_ids, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection, Select

_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_WORD = table_of(tables.AliasWord)
_ROLE = table_of(tables.Role)
_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_TOPIC = table_of(tables.Topic)
_TOPIC_NAME = table_of(tables.TopicName)
_JUDGEMENT = table_of(tables.Judgement)
_HELD = table_of(tables.Held)

_TELLING = ("edit topic", "merge topics", "judge topics different")  # decisions about what a topic is
_PRINTED = Prepared(select(_APPEARANCE.c.claim_id).where(one_of(_APPEARANCE.c.version_id, "versions")))
_SPEAKERS = Prepared(
    select(_CLAIM.c.actor_id)
    .where(one_of(_CLAIM.c.id, "claims"), _CLAIM.c.actor_id.is_not(None))
    .union(select(_CLAIM_ACTOR.c.actor_id).where(one_of(_CLAIM_ACTOR.c.claim_id, "claims")))
)
_SUBJECTS = Prepared(
    select(_CLAIM_TOPIC.c.topic_id).distinct().where(one_of(_CLAIM_TOPIC.c.claim_id, "claims"))
)


@dataclass(frozen=True, slots=True)
class Named:
    """Actors and topics that may be without a claim soon: some by their ids, and all that are stored from now on."""

    actors: frozenset[int]
    topics: frozenset[int]
    last: tuple[int, int]

    @classmethod
    def by_claims(cls, connection: Connection, claims: Collection[int]) -> Named:
        """Those of some claims."""
        ids, last = json.dumps(list(claims)), next_ids(connection)
        return cls(
            frozenset(key for (key,) in _SPEAKERS.rows(connection, claims=ids)),
            frozenset(key for (key,) in _SUBJECTS.rows(connection, claims=ids)),
            (last.get("actor", 0), last.get("topic", 0)),
        )

    @classmethod
    def in_versions(cls, connection: Connection, versions: Collection[int]) -> Named:
        """Those of all that some versions print."""
        rows = _PRINTED.rows(connection, versions=json.dumps(list(versions)))
        return cls.by_claims(connection, {key for (key,) in rows})


def forget_unused(connection: Connection, named: Named) -> None:
    """Delete those of the actors, and of the topics found in articles, that no claim or fact has any more.

    Those stay that a decision in force is about: their articles may come again. Needs the write lock.
    """
    actors = connection.execute(_actors_without_claims(named)).scalars().all()
    if gone := set(actors) - given_back(connection, "edit claim", "claim", "actor_id"):
        for column in (_ALIAS.c.actor_id, _WORD.c.actor_id, _ROLE.c.actor_id, _ACTOR.c.id):
            connection.execute(delete(column.table).where(among(column, gone)))
    topics = connection.execute(_topics_without_claims(named)).scalars().all()
    if gone := set(topics) - given_back(connection, "edit claim", "claim_topic", "topic_id"):
        for column in (_TOPIC_NAME.c.topic_id, _TOPIC.c.id):
            connection.execute(delete(column.table).where(among(column, gone)))


def _actors_without_claims(named: Named) -> Select[Any]:
    judged = or_(_JUDGEMENT.c.actor_id == _ACTOR.c.id, _JUDGEMENT.c.other_id == _ACTOR.c.id)
    read = (_HELD.c.field == "actor") & (_HELD.c.machine == _ACTOR.c.name)
    return (
        select(_ACTOR.c.id)
        .where(among(_ACTOR.c.id, named.actors) | (_ACTOR.c.id > named.last[0]))
        .where(~exists().where(_CLAIM.c.actor_id == _ACTOR.c.id))
        .where(~exists().where(_CLAIM_ACTOR.c.actor_id == _ACTOR.c.id))
        .where(~exists().where(judged), ~exists().where(read))
        .where(~decided_on(_ACTOR.c.id))
    )


def _topics_without_claims(named: Named) -> Select[Any]:
    return (
        select(_TOPIC.c.id)
        .where(among(_TOPIC.c.id, named.topics) | (_TOPIC.c.id > named.last[1]))
        .where(_TOPIC.c.kind == "automatic")
        .where(~exists().where(_CLAIM_TOPIC.c.topic_id == _TOPIC.c.id))
        .where(~decided_on(_TOPIC.c.id, _TELLING))
    )
