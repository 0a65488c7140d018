"""Changes that can be taken back: each is kept with the rows as they were before it and after it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, insert, or_, select, update

from claimtrack.store.side_tables import Base
from claimtrack.store.sqlite import among
from claimtrack.store.tables import Claim, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Table

_BATCH = 400  # rows looked up together: SQLite takes some thousand values in one statement

Row = dict[str, Any]

_CLAIM = table_of(Claim)
_KEYS = {name: table.primary_key.columns.keys() for name, table in Base.metadata.tables.items()}
_REFERRING = {  # by table, the columns that refer to a claim
    name: [column.name for column in table.c if column.references(_CLAIM.c.id)]
    for name, table in Base.metadata.tables.items()
}


@dataclass(frozen=True, slots=True)
class Change:
    """Rows of one table that were inserted, updated or deleted.

    Each of `rows` is (key, before, after): the values of the primary key, and of the columns that
    changed; `before` is None for a row that was inserted, `after` for one that was deleted.
    """

    table: str
    rows: tuple[tuple[tuple[Any, ...], Row | None, Row | None], ...]

    def taken_back(self) -> Change:
        """The change that undoes this one."""
        return Change(self.table, tuple((key, after, before) for key, before, after in reversed(self.rows)))


@dataclass(slots=True)
class Ledger:
    """Makes changes and writes them down. Needs the write lock."""

    connection: Connection
    changes: list[Change] = field(default_factory=list)

    def insert(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert full rows, their keys included."""
        self._make(Change(table.name, tuple((_key(table, row), None, dict(row)) for row in rows)))

    def update(self, table: Table, which: ColumnElement[bool], values: Mapping[str, Any]) -> int:
        """Give columns other values in the rows that `which` holds for; how many rows that are."""
        keys = [column.name for column in table.primary_key]
        columns = (*table.primary_key, *(table.c[name] for name in values))
        found = self.connection.execute(select(*columns).where(which)).all()
        rows = [
            (tuple(row[: len(keys)]), dict(zip(values, row[len(keys) :], strict=True)), dict(values))
            for row in found
        ]
        self._make(Change(table.name, tuple(rows)))
        return len(rows)

    def delete(self, table: Table, which: ColumnElement[bool]) -> int:
        """Delete the rows that `which` holds for; how many that are."""
        found = [dict(row) for row in self.connection.execute(select(table).where(which)).mappings()]
        self._make(Change(table.name, tuple((_key(table, row), row, None) for row in found)))
        return len(found)

    def _make(self, change: Change) -> None:
        if change.rows:
            make(self.connection, change)
            self.changes.append(change)


def make(connection: Connection, change: Change) -> None:
    """Change the rows as written down."""
    table = Base.metadata.tables[change.table]
    gone = [key for key, _, after in change.rows if after is None]
    for keys in _batches(gone):
        connection.execute(delete(table).where(_one_of(table, keys)))
    new = [after for _, before, after in change.rows if before is None and after is not None]
    if new:
        connection.execute(insert(table), new)
    for values, keys in _alike((key, after) for key, before, after in change.rows if before and after):
        for batch in _batches(keys):
            connection.execute(update(table).where(_one_of(table, batch)).values(values))


def without_gone(connection: Connection, changes: Sequence[Change]) -> list[Change]:
    """The changes but for rows about claims that are gone, unless one of the changes is about the claim itself.

    With an article goes what it says, and all that was decided about that.
    """
    about = [[_claims_of(change.table, row) for row in change.rows] for change in changes]
    named = {claim_id for claims in about for each in claims for claim_id in each}
    known = {key[0] for change in changes if change.table == _CLAIM.name for key, _, _ in change.rows}
    known.update(connection.execute(select(_CLAIM.c.id).where(among(_CLAIM.c.id, named - known))).scalars())
    return [
        Change(change.table, tuple(row for row, own in zip(change.rows, claims, strict=True) if own <= known))
        for change, claims in zip(changes, about, strict=True)
    ]


def _claims_of(name: str, row: tuple[tuple[Any, ...], Row | None, Row | None]) -> set[int]:
    """The claims that a changed row refers to."""
    key, before, after = row
    values = dict(zip(_KEYS[name], key, strict=True)) | (before or {}) | (after or {})
    return {values[column] for column in _REFERRING[name] if values.get(column) is not None}


def noted(connection: Connection, table: Table, which: ColumnElement[bool]) -> Change:
    """The rows that `which` holds for, written down as inserted: what was stored without a ledger."""
    rows = [dict(row) for row in connection.execute(select(table).where(which)).mappings()]
    return Change(table.name, tuple((_key(table, row), None, row) for row in rows))


def changed_since(connection: Connection, change: Change) -> Iterator[tuple[Any, ...]]:
    """The keys of the rows that are no longer as the change left them; rows updated and since removed do not count."""
    table = Base.metadata.tables[change.table]
    present: dict[tuple[Any, ...], Row] = {}
    for keys in _batches([key for key, _, _ in change.rows]):
        for found in connection.execute(select(table).where(_one_of(table, keys))).mappings():
            present[_key(table, dict(found))] = dict(found)
    for key, before, after in change.rows:
        row = present.get(key)
        if after is None:
            kept = row is None
        elif row is None:
            kept = before is not None
        else:
            kept = all(row[name] == value for name, value in after.items())
        if not kept:
            yield key


def _alike(rows: Iterable[tuple[tuple[Any, ...], Row]]) -> Iterator[tuple[Row, list[tuple[Any, ...]]]]:
    """The keys of rows that get the same values, together."""
    groups: dict[tuple[tuple[str, Any], ...], list[tuple[Any, ...]]] = {}
    for key, after in rows:
        groups.setdefault(tuple(after.items()), []).append(key)
    for values, keys in groups.items():
        yield dict(values), keys


def _batches(keys: Sequence[tuple[Any, ...]]) -> Iterator[Sequence[tuple[Any, ...]]]:
    for start in range(0, len(keys), _BATCH):
        yield keys[start : start + _BATCH]


def _one_of(table: Table, keys: Sequence[tuple[Any, ...]]) -> ColumnElement[bool]:
    """Whether a row has one of the keys: `(a, b) IN …` would be compared with every row of the table."""
    columns = list(table.primary_key)
    various = max(range(len(columns)), key=lambda place: len({key[place] for key in keys}))
    alike: dict[tuple[Any, ...], list[Any]] = {}
    for key in keys:
        alike.setdefault(key[:various] + key[various + 1 :], []).append(key[various])
    others = columns[:various] + columns[various + 1 :]
    return or_(
        *(
            and_(
                columns[various].in_(values),
                *(column == value for column, value in zip(others, same, strict=True)),
            )
            for same, values in alike.items()
        )
    )


def _key(table: Table, row: Row) -> tuple[Any, ...]:
    return tuple(row[column.name] for column in table.primary_key)
