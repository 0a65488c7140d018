"""Whether a decision can be taken back: what depends on it since, and which later decision did that."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import UniqueConstraint, select, tuple_

from claimtrack.errors import ClaimtrackError
from claimtrack.store import tables
from claimtrack.store.changes import Change, changed_since, without_gone
from claimtrack.store.logged import load_changes, told
from claimtrack.store.side_tables import Base
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Column, ColumnElement, Connection

_DECISION = table_of(tables.Decision)
_WORDS = tables.AliasWord.__tablename__  # they follow from the names, whoever adds or takes these
_READ_ANEW = ("appearance", "claim", "held")  # reading an article again changes these, and is no decision
_BATCH = 400  # rows looked up together: SQLite takes some thousand values in one statement
_SHOWN = 90  # characters of what a decision was about
_REFERRING = {  # by table, the columns of others that refer to its rows
    name: [
        column
        for other in Base.metadata.tables.values()
        for column in other.c
        if any(key.column.table is table for key in column.foreign_keys)
    ]
    for name, table in Base.metadata.tables.items()
}

_Place = tuple[str, tuple[Any, ...]]  # a table, and the key of a row in it
_Found = tuple[_Place, frozenset[str]]  # with the columns that stand in the way


def changes_in_force(connection: Connection, decision_id: int, changes: Sequence[Change]) -> list[Change]:
    """Those of a decision's changes that are still there to be taken back.

    Raises ClaimtrackError where a later decision depends on them: that one is named, with what it did.
    """
    changes = without_gone(connection, changes)
    changed = dict(_changed(connection, changes))
    in_the_way: defaultdict[_Place, frozenset[str]] = defaultdict(frozenset, changed)
    for place, columns in (*_referring(connection, changes), *_same(connection, changes)):
        in_the_way[place] |= columns
    if in_the_way:
        _check_later(connection, decision_id, in_the_way)
    return [_without(each, changed) for each in changes]


def _check_later(
    connection: Connection, decision_id: int, in_the_way: defaultdict[_Place, frozenset[str]]
) -> None:
    """Raise where one of these rows is the work of a later decision in force; the last of them is named."""
    in_force = _DECISION.c.undone_by.is_(None) & _DECISION.c.changes.is_not(None)
    later = select(_DECISION).where(_DECISION.c.id > decision_id, in_force).order_by(_DECISION.c.id.desc())
    for row in connection.execute(later):
        if any(_depends(change, in_the_way) for change in load_changes(row.changes)):
            about = told(row.before, row.after)
            shown = about if len(about) <= _SHOWN else f"{about[:_SHOWN].rstrip()}…"
            raise ClaimtrackError(
                f"decision {decision_id} cannot be undone: decision {row.id} ({row.verb}: {shown}) builds on it; "
                f"'claimtrack undo {row.id}' first"
            )


def _depends(change: Change, in_the_way: defaultdict[_Place, frozenset[str]]) -> bool:
    """Whether a change brought, took or altered what stands in the way."""
    for key, before, after in change.rows:
        columns = in_the_way.get((change.table, key))
        if columns and (before is None or after is None or columns & {*after}):
            return True
    return False


def _without(change: Change, changed: dict[_Place, frozenset[str]]) -> Change:
    """A change without updates of rows that articles read since have updated, but for those that are read anew anyway.

    What was inserted is deleted as it is now: an actor whose kind was told since, too.
    """
    if change.table in _READ_ANEW:
        return change
    return Change(
        change.table,
        tuple(row for row in change.rows if row[1] is None or (change.table, row[0]) not in changed),
    )


def _changed(connection: Connection, changes: Sequence[Change]) -> Iterator[_Found]:
    """The rows that are no longer as they were left."""
    for change in changes:
        if change.table != _WORDS:
            touched = {key: {**(before or {}), **(after or {})} for key, before, after in change.rows}
            for key in changed_since(connection, change):
                yield (change.table, key), frozenset(touched[key])


def _referring(connection: Connection, changes: Sequence[Change]) -> Iterator[_Found]:
    """The rows of others that refer to one which the changes brought."""
    own = {(change.table, key) for change in changes for key, _, _ in change.rows}
    for change in changes:
        made = [(key[0],) for key, before, _ in change.rows if before is None]
        for column in _REFERRING[change.table] if made else ():
            for key in _keys(connection, [column], made):
                if (column.table.name, key) not in own and column.table.name != _WORDS:
                    yield (column.table.name, key), frozenset({column.name})


def _same(connection: Connection, changes: Sequence[Change]) -> Iterator[_Found]:
    """The rows that have now what there is only once, and what the changes took from another row."""
    own = {(change.table, key) for change in changes for key, _, _ in change.rows}
    for change in changes:
        for constraint in Base.metadata.tables[change.table].constraints:
            if isinstance(constraint, UniqueConstraint):
                names = [column.name for column in constraint.columns]
                taken = (before for _, before, _ in change.rows if before and {*names} <= {*before})
                lost = [tuple(row[name] for name in names) for row in taken]
                for key in _keys(connection, list(constraint.columns), lost):
                    if (change.table, key) not in own:
                        yield (change.table, key), frozenset(names)


def _keys(
    connection: Connection, columns: Sequence[Column[Any]], values: Sequence[tuple[Any, ...]]
) -> Iterator[tuple[Any, ...]]:
    """The keys of the rows in which these columns of a table have one of these values."""
    keys = columns[0].table.primary_key
    for start in range(0, len(values), _BATCH):
        batch = values[start : start + _BATCH]
        which: ColumnElement[bool] = columns[-1].in_(
            [value[-1] for value in batch]
        )  # by its index: no index serves a tuple
        if len(columns) > 1:
            which &= tuple_(*columns).in_(batch)
        yield from map(tuple, connection.execute(select(*keys).where(which)))
