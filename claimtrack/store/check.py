"""Look for what is wrong in a database: damage, broken references, spans that do not reproduce their text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, Float, Integer, LargeBinary, func, or_, select, text

from claimtrack.store import tables
from claimtrack.store.contradictions import CONTRADICTIONS
from claimtrack.store.failures import DatabaseError
from claimtrack.store.reproduce import unreproduced
from claimtrack.store.side_tables import Base
from claimtrack.store.sqlite import next_ids
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Column, Connection

    from claimtrack.store.database import Store

_ALIAS = table_of(tables.Alias)
_WORD = table_of(tables.AliasWord)


def find_faults(store: Store) -> Iterator[str]:
    """One line for each thing that is wrong with the database; what cannot be read is one of them."""
    last = ""
    for look in (
        _damage,
        _misplaced_values,
        _broken_references,
        _reused_ids,
        _contradictions,
        _unfindable_names,
        unreproduced,
    ):
        for fault in _looked(store, look):
            if fault != last:
                yield fault
            last = fault


def _looked(store: Store, look: Callable[[Connection], Iterator[str]]) -> Iterator[str]:
    try:
        with store.reading() as connection:
            yield from look(connection)
    except DatabaseError as error:
        yield str(error)


def _damage(connection: Connection) -> Iterator[str]:
    """What SQLite itself finds."""
    for (lines,) in connection.execute(text("PRAGMA integrity_check")):
        yield from (f"SQLite: {line}" for line in lines.splitlines() if line != "ok")


def _broken_references(connection: Connection) -> Iterator[str]:
    for table, row, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        which = "" if row is None else f" {row}"
        yield f"{table}{which} refers to {'an' if parent[0] in 'aeiou' else 'a'} {parent} that is not there"


def _reused_ids(connection: Connection) -> Iterator[str]:
    given = next_ids(connection)
    for table in Base.metadata.sorted_tables:
        if table.dialect_options["sqlite"]["autoincrement"]:
            highest = connection.execute(select(table.c.id).order_by(table.c.id.desc()).limit(1)).scalar()
            if (highest or 0) > given.get(table.name, 0):
                yield f"{table.name} {highest} has an id that will be given again"


def _misplaced_values(connection: Connection) -> Iterator[str]:
    """Values of another kind than their column's: SQLite stores any value anywhere."""
    for table in Base.metadata.sorted_tables:
        keys, columns = list(table.primary_key), list(table.c)
        kinds = [func.typeof(column) for column in columns]
        stored = [_stored_as(column) for column in columns]
        wrong = (kind.not_in(("null", *right)) for kind, right in zip(kinds, stored, strict=True))
        for row in connection.execute(select(*keys, *kinds).where(or_(*wrong))):
            which = ", ".join(str(key) for key in row[: len(keys)])
            for column, kind, right in zip(columns, row[len(keys) :], stored, strict=True):
                if kind not in ("null", *right):
                    yield f"{table.name} {which}: its {column.name} is {kind}, not {right[0]}"


def _stored_as(column: Column[Any]) -> tuple[str, ...]:
    """What SQLite calls the values that belong there."""
    match column.type:
        case Integer() | Boolean():
            return ("integer",)
        case Float():
            return ("real", "integer")
        case LargeBinary():
            return ("blob",)
        case _:
            return ("text",)


def _contradictions(connection: Connection) -> Iterator[str]:
    for sentence, query in CONTRADICTIONS.items():
        for (number,) in connection.execute(text(query)):
            yield sentence.format(number)


def _unfindable_names(connection: Connection) -> Iterator[str]:
    words: defaultdict[int, set[str]] = defaultdict(set)
    for actor_id, word in connection.execute(select(_WORD.c.actor_id, _WORD.c.word)):
        words[actor_id].add(word)
    for actor_id, folded in connection.execute(select(_ALIAS.c.actor_id, _ALIAS.c.folded)):
        for word in set(folded.split()) - words[actor_id]:
            yield f"actor {actor_id} cannot be found by the word {word!r} of a name"
