"""Actors in the database: who might be meant, and writing down whom an article names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, exists, func, literal_column, select, update

from claimtrack.spellings import search_words
from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, insertion, insertion_with_id, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy import ColumnElement, Connection

    from claimtrack.store.values import Person

_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_WORD = table_of(tables.AliasWord)
_ROLE = table_of(tables.Role)
_DECISION = table_of(tables.Decision)

_BEARERS = Prepared(
    select(_ALIAS.c.actor_id, _ALIAS.c.folded)
    .where(
        _ALIAS.c.actor_id.in_(
            select(_ALIAS.c.actor_id)
            .where(one_of(_ALIAS.c.folded, "names"))
            .union(select(_WORD.c.actor_id).where(one_of(_WORD.c.word, "words")))
        )
    )
    .order_by(_ALIAS.c.id)
)
_BEGINNING = Prepared(
    select(_WORD.c.word).distinct().where(_WORD.c.word.between(bindparam("since"), bindparam("before")))
)
_LAST = "\U0010ffff"  # the last character there is
_ROLES_OF = Prepared(select(_ROLE.c.actor_id, _ROLE.c.name).where(one_of(_ROLE.c.actor_id, "actors")))
_NAMING = ("rename actor", "alias actor", "merge actors", "split actor")  # decisions about who somebody is
_INSERT_ACTOR = insertion_with_id(_ACTOR)
_INSERT_ALIAS = insertion(_ALIAS, only_new=True)
_INSERT_WORD = insertion(_WORD, only_new=True)
_INSERT_ROLE = insertion(_ROLE, only_new=True)
_STRETCH_ROLE = Prepared(
    update(_ROLE)
    .where(_ROLE.c.actor_id == bindparam("actor"), _ROLE.c.name == bindparam("role"))
    .values(
        first=func.min(func.coalesce(_ROLE.c.first, bindparam("day")), bindparam("day")),
        last=func.max(func.coalesce(_ROLE.c.last, bindparam("day")), bindparam("day")),
    )
)
_TELL_KIND = Prepared(
    update(_ACTOR)
    .where(_ACTOR.c.id == bindparam("actor_id"), _ACTOR.c.kind.is_(None))
    .values(kind=bindparam("told"))
)


def decided_on(subject_id: ColumnElement[Any], verbs: Iterable[str] = _NAMING) -> ColumnElement[bool]:
    """Whether a decision in force is about an actor's names or claims, or whatever the verbs say of whatever it is."""
    return exists().where(
        _DECISION.c.subject_id == subject_id,
        _DECISION.c.verb.in_([literal_column(f"'{verb}'") for verb in verbs]),
        _DECISION.c.undone_by.is_(None),
    )


_RENAME = Prepared(
    update(_ACTOR)
    .where(_ACTOR.c.id == bindparam("actor_id"), ~decided_on(_ACTOR.c.id))
    .values(name=bindparam("fuller"))
)
_FORGET_ALIAS = Prepared(
    delete(_ALIAS).where(
        _ALIAS.c.actor_id == bindparam("actor"),
        _ALIAS.c.folded == bindparam("name"),
        ~decided_on(_ALIAS.c.actor_id),
    )
)


def find_people(
    connection: Connection, names: Collection[str], words: Collection[str]
) -> dict[int, tuple[str, ...]]:
    """Every folded name of the stored actors that have one of these full names or words, by actor id."""
    wanted = {"names": json.dumps(list(names)), "words": json.dumps(list(words))}
    return _each_once(_BEARERS.rows(connection, **wanted) if names or words else ())


def words_beginning(connection: Connection, beginning: str) -> list[str]:
    """The folded words of stored actors' names that begin so."""
    return [word for (word,) in _BEGINNING.rows(connection, since=beginning, before=f"{beginning}{_LAST}")]


def roles_of(connection: Connection, actors: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Every role that actors were printed with, by actor id."""
    return _each_once(_ROLES_OF.rows(connection, actors=json.dumps(list(actors))))


def _each_once(rows: Iterable[tuple[int, str]]) -> dict[int, tuple[str, ...]]:
    """The different strings of each actor."""
    found: dict[int, tuple[str, ...]] = {}
    for actor_id, each in rows:
        before = found.get(actor_id, ())
        if each not in before:
            found[actor_id] = (*before, each)
    return found


def save_people(
    connection: Connection, people: Sequence[Person], last_id: int, day: str | None
) -> dict[str, int]:
    """Store new actors, new names and new roles; the id of each person, by name.

    `last_id` is the highest actor id ever given, `day` the one on which this was printed. Needs the write lock.
    """
    ids: dict[str, int] = {}
    for person in people:
        if person.id is None:
            last_id += 1
        ids[person.name] = last_id if person.id is None else person.id
    new = [{"id": ids[who.name], "name": who.shown, "kind": who.kind} for who in people if who.id is None]
    _INSERT_ACTOR.many(connection, new)
    told = [{"actor_id": who.id, "told": who.kind} for who in people if who.id is not None and who.kind]
    _TELL_KIND.many(connection, told)
    outgrown = [(who, name) for who in people for name in who.outgrown]
    _RENAME.many(connection, [{"actor_id": who.id, "fuller": who.shown} for who, _ in outgrown])
    _FORGET_ALIAS.many(connection, [{"actor": who.id, "name": name} for who, name in outgrown])
    _save_names(connection, [(ids[who.name], who) for who in people], day)
    return ids


def _save_names(connection: Connection, people: Sequence[tuple[int, Person]], day: str | None) -> None:
    names = [(key, name, folded) for key, who in people for name, folded in who.names]
    words = dict.fromkeys((key, word) for key, _, folded in names for word in search_words(folded))
    roles = dict.fromkeys((key, role) for key, who in people for role in who.roles)
    aliases = [{"actor_id": key, "name": name, "folded": folded} for key, name, folded in names]
    _INSERT_ALIAS.many(connection, aliases)
    _INSERT_WORD.many(connection, [{"actor_id": key, "word": word} for key, word in words])
    printed = [{"actor_id": key, "name": role, "first": day, "last": day} for key, role in roles]
    _INSERT_ROLE.many(connection, printed)
    if day is not None:
        _STRETCH_ROLE.many(connection, [{"actor": key, "role": role, "day": day} for key, role in roles])
