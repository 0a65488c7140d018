"""Names of stored actors for comparing them: every word there is, and the actors who bear some of them."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, or_, select

from claimtrack.store import tables
from claimtrack.store.people import find_people
from claimtrack.store.resolve import resolve_actor
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Connection

    from claimtrack.store.database import Store

_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_WORD = table_of(tables.AliasWord)
_ROLE = table_of(tables.Role)
_CLAIM = table_of(tables.Claim)
_JUDGEMENT = table_of(tables.Judgement)

_WORDS = Prepared(
    select(_WORD.c.word)
    .distinct()
    .where(func.length(_WORD.c.word).between(bindparam("shortest"), bindparam("longest")))
)
_NAMES_OF = Prepared(
    select(_ALIAS.c.folded).where(_ALIAS.c.actor_id == bindparam("actor")).order_by(_ALIAS.c.id)
)
_DIFFERENT = Prepared(
    select(_JUDGEMENT.c.actor_id, _JUDGEMENT.c.other_id).where(
        or_(_JUDGEMENT.c.actor_id == bindparam("actor"), _JUDGEMENT.c.other_id == bindparam("actor"))
    )
)
# A sort key is a day, the article and the place in it, see `encoding.sort_key`; the index holds it.
_ARTICLE = func.substr(_CLAIM.c.sort_key, 12, func.length(_CLAIM.c.sort_key) - 18)
_SHARED = Prepared(
    select(_CLAIM.c.actor_id, func.count(_ARTICLE.distinct()))
    .where(
        one_of(_CLAIM.c.actor_id, "others"),
        _ARTICLE.in_(select(_ARTICLE).where(_CLAIM.c.actor_id == bindparam("actor"))),
    )
    .group_by(_CLAIM.c.actor_id)
)


@dataclass(frozen=True, slots=True)
class Described:
    """An actor as a proposal shows it: its name, its printed roles, and in how many articles both speak."""

    name: str
    roles: tuple[str, ...]
    shared: int


def words_between(store: Store, shortest: int, longest: int) -> list[str]:
    """Every folded word of any actor's names, of so many letters."""
    with store.reading() as connection:
        return [word for (word,) in _WORDS.rows(connection, shortest=shortest, longest=longest)]


def resolved(store: Store, name: str) -> int:
    """The id of the actor a user means; raises as `resolve_actor` does."""
    with store.reading() as connection:
        return resolve_actor(connection, name)


def busiest(store: Store, most: int) -> list[int]:
    """The actors who say the most."""
    said = select(_CLAIM.c.actor_id).where(_CLAIM.c.actor_id.is_not(None)).group_by(_CLAIM.c.actor_id)
    with store.reading() as connection:
        ranked = connection.execute(said.order_by(func.count().desc(), _CLAIM.c.actor_id).limit(most))
        return list(ranked.scalars())


def names_of(store: Store, actor_id: int) -> list[str]:
    """An actor's folded names, the oldest first."""
    with store.reading() as connection:
        return [name for (name,) in _NAMES_OF.rows(connection, actor=actor_id)]


def bearers(store: Store, words: Collection[str], besides: int) -> dict[int, tuple[str, ...]]:
    """The folded names of the actors who have one of these words; not of `besides` or who was judged another."""
    with store.reading() as connection:
        judged = {key for pair in _DIFFERENT.rows(connection, actor=besides) for key in pair}
        found = find_people(connection, (), words)
    return {key: names for key, names in found.items() if key != besides and key not in judged}


def described(store: Store, actor_id: int, others: Collection[int]) -> dict[int, Described]:
    """An actor and some others; `shared` counts articles in which the others speak beside it."""
    everybody = {actor_id, *others}
    with store.reading() as connection:
        shared = dict(_SHARED.rows(connection, actor=actor_id, others=json.dumps(list(others))))
        roles = _roles(connection, everybody)
        shown = connection.execute(select(_ACTOR.c.id, _ACTOR.c.name).where(_ACTOR.c.id.in_(everybody)))
        return {
            row.id: Described(row.name, tuple(roles.get(row.id, ())), shared.get(row.id, 0)) for row in shown
        }


def _roles(connection: Connection, actors: Collection[int]) -> Mapping[int, list[str]]:
    roles: defaultdict[int, list[str]] = defaultdict(list)
    wanted = select(_ROLE.c.actor_id, _ROLE.c.name).where(_ROLE.c.actor_id.in_(actors)).order_by(_ROLE.c.id)
    for actor_id, role in connection.execute(wanted):
        roles[actor_id].append(role)
    return roles
