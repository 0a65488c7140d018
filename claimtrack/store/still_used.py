"""What stays when a decision is taken back, because what was read since it needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from claimtrack.spellings import search_words
from claimtrack.store import tables
from claimtrack.store.changes import Change
from claimtrack.store.sqlite import among
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection, Table

_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_WORD = table_of(tables.AliasWord)
_CLAIM = table_of(tables.Claim)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_TOPIC = table_of(tables.Topic)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)

_WHOSE = {"actor": "id", "alias": "actor_id", "alias_word": "actor_id", "role": "actor_id"}


def without_used(connection: Connection, back: Sequence[Change]) -> list[Change]:
    """The changes that take a decision back, so that what was read since still stands.

    Actors stay that something read since is said by, or about, and words that other names of an actor have. A topic
    goes with what was put under it since; where articles name it, it stays as theirs.
    """
    used = _used_actors(connection, back)
    kept = [_leaving(change, used) for change in back]
    return [*_tags_since(connection, kept), *_names_words(connection, _as_automatic(connection, kept))]


def _used_actors(connection: Connection, back: Sequence[Change]) -> frozenset[int]:
    """The actors about to go that other claims and facts have than those that are given back."""
    gone = _going(back, _ACTOR)
    used: set[int] = set()
    for table in (_CLAIM, _CLAIM_ACTOR):
        own = {row[0] for change in back if change.table == table.name for row in change.rows}
        rows = select(table.c.actor_id, *table.primary_key).where(among(table.c.actor_id, gone))
        used.update(
            actor
            for actor, *key in connection.execute(rows if gone else rows.limit(0))
            if tuple(key) not in own
        )
    return frozenset(used)


def _leaving(change: Change, used: frozenset[int]) -> Change:
    """A change that deletes none of these actors, nor their names."""
    column = _WHOSE.get(change.table)
    if column is None:
        return change
    rows = (row for row in change.rows if row[1] is None or row[2] is not None or row[1][column] not in used)
    return Change(change.table, tuple(rows))


def _going(back: Sequence[Change], table: Table) -> frozenset[int]:
    """The rows of a table that the changes delete."""
    rows = (row for change in back if change.table == table.name for row in change.rows)
    return frozenset(key[0] for key, _, after in rows if after is None)


def _tags_since(connection: Connection, back: Sequence[Change]) -> list[Change]:
    """That claims read since are under topics about to go is deleted, where no article names them."""
    rows = _tags_read(connection, back)
    named = {row["topic_id"] for row in rows if row["basis"] == "heading"}
    gone = [row for row in rows if row["basis"] != "heading" or row["topic_id"] not in named]
    return [Change(_CLAIM_TOPIC.name, tuple(((row["topic_id"], row["claim_id"]), row, None) for row in gone))]


def _as_automatic(connection: Connection, back: Sequence[Change]) -> list[Change]:
    """Topics about to go that articles read since name become theirs."""
    named = {row["topic_id"] for row in _tags_read(connection, back) if row["basis"] == "heading"}
    return [_turned(change, named) if change.table == _TOPIC.name else change for change in back]


def _turned(change: Change, named: Collection[int]) -> Change:
    """A change of topics that leaves some as articles' own, where it would delete them."""
    rows = (
        (row[0], {"kind": "user"}, {"kind": "automatic"}) if row[0][0] in named else row
        for row in change.rows
    )
    return Change(change.table, tuple(rows))


def _tags_read(connection: Connection, back: Sequence[Change]) -> list[dict[str, Any]]:
    """What stands under topics about to go, but for what the changes themselves take away."""
    if not (gone := _going(back, _TOPIC)):
        return []
    own = {row[0] for change in back if change.table == _CLAIM_TOPIC.name for row in change.rows}
    tags = connection.execute(select(_CLAIM_TOPIC).where(among(_CLAIM_TOPIC.c.topic_id, gone))).mappings()
    return [dict(tag) for tag in tags if (tag["topic_id"], tag["claim_id"]) not in own]


def _names_words(connection: Connection, back: Sequence[Change]) -> list[Change]:
    """The changes with just those words of names by which an actor is found that its names have."""
    actors = {row[0][1] for change in back if change.table == _WORD.name for row in change.rows}
    if not actors:
        return list(back)
    needed = _words_needed(connection, back, actors)
    there = select(_WORD.c.word, _WORD.c.actor_id).where(among(_WORD.c.actor_id, actors))
    present = set(map(tuple, connection.execute(there)))
    come, go = needed - present, present - needed
    return [
        Change(change.table, tuple(row for row in change.rows if row[0] in (go if row[2] is None else come)))
        if change.table == _WORD.name
        else change
        for change in back
    ]


def _words_needed(
    connection: Connection, back: Sequence[Change], actors: Collection[int]
) -> set[tuple[str, int]]:
    """The words of the names that actors will have, each with its actor."""
    names: dict[int, tuple[int, str]] = {}
    of = among(_ALIAS.c.actor_id, actors) | among(_ALIAS.c.id, _moved(back))
    for key, actor_id, folded in connection.execute(
        select(_ALIAS.c.id, _ALIAS.c.actor_id, _ALIAS.c.folded).where(of)
    ):
        names[key] = actor_id, folded
    for change in back:
        for (key, *_), _, after in change.rows if change.table == _ALIAS.name else ():
            actor_id, folded = names.pop(key, (0, ""))
            if after is not None:
                names[key] = after.get("actor_id", actor_id), after.get("folded", folded)
    return {(word, actor_id) for actor_id, folded in names.values() for word in search_words(folded)}


def _moved(back: Sequence[Change]) -> set[int]:
    return {row[0][0] for change in back if change.table == _ALIAS.name for row in change.rows}
