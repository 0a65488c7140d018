"""What SQLAlchemy is told about SQLite: transactions and locking, ids, upserts, statements for the driver."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from sqlalchemy import (
    Column,
    Table,
    bindparam,
    create_engine,
    event,
    func,
    literal,
    select,
    table,
)
from sqlalchemy import column as sql_column
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.pool import StaticPool

from claimtrack.store.driver import driver_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from sqlalchemy import ClauseElement, ColumnElement, Connection, Engine
    from sqlalchemy.sql.compiler import SQLCompiler

_BEGIN = "claimtrack_begin"
_Picking: TypeAlias = Callable[[Mapping[str, Any]], tuple[Any, ...]]


def engine_on(connection: sqlite3.Connection) -> Engine:
    """A SQLAlchemy engine over this one connection, which begins transactions explicitly."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin(within: Connection) -> None:
        driver_of(within).execute(within.get_execution_options().get(_BEGIN, "BEGIN"))

    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine, with transactions that hold the write lock from their first moment.

    A transaction that reads first and locks later fails as soon as somebody else wrote in between.
    """
    return engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})


class Prepared:
    """A statement that is compiled once and then handed straight to the driver, for the hot paths.

    Parameters are named as in the statement; values go in and come out as SQLite has them.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement

    @cached_property
    def _compiled(self) -> tuple[str, _Picking, dict[str, Any]]:
        """The SQL text, what picks its parameters in their order, and the constants that stand in it."""
        compiled = cast("SQLCompiler", self._statement.compile(dialect=_POSITIONAL))
        constants = {name: value for name, value in compiled.params.items() if value is not None}
        return str(compiled), _picking(compiled.positiontup or ()), constants

    def rows(self, connection: Connection, **values: object) -> list[Any]:
        """The rows that the statement gives for these values."""
        sql_text, pick, constants = self._compiled
        return driver_of(connection).execute(sql_text, pick(constants | values)).fetchall()

    def many(self, connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
        """Run the statement, one without constants, once for each row of values; not at all for no rows."""
        if rows:
            sql_text, pick, _ = self._compiled
            driver_of(connection).executemany(sql_text, map(pick, rows))


def insertion(into: Table, *, only_new: bool = False) -> Prepared:
    """An INSERT of all columns but a number that SQLite gives itself; `insertion_with_id` gives that, too.

    `only_new` leaves out rows whose key is there already.
    """
    columns = [column for column in into.c if not _is_number(column)]
    statement = insert(into).values({column.name: bindparam(column.name) for column in columns})
    return Prepared(statement.on_conflict_do_nothing() if only_new else statement)


def insertion_with_id(into: Table) -> Prepared:
    """An INSERT of all columns, the id included."""
    return Prepared(insert(into).values({column.name: bindparam(column.name) for column in into.c}))


def one_of(column: ColumnElement[Any], parameter: str) -> ColumnElement[bool]:
    """Whether a column has one of the values in a parameter, which is a JSON array."""
    return column.in_(select(func.json_each(bindparam(parameter)).table_valued("value").c.value))


def instant(moment: ColumnElement[Any]) -> ColumnElement[float]:
    """A publication time (see `encoding.iso`) as a number that orders those of whatever offset.

    A day counts from its beginning, a time without an offset as UTC.
    """
    return func.julianday(moment)


def among(column: ColumnElement[Any], values: Iterable[int]) -> ColumnElement[bool]:
    """Whether a column has one of any number of values; `in_` takes some thousand at most."""
    listed = literal(json.dumps(list(values)))
    return column.in_(select(func.json_each(listed).table_valued("value").c.value))


def next_ids(connection: Connection) -> dict[str, int]:
    """For each table, the highest id ever given (absent: none yet); true while the write lock is held."""
    return dict(_SEQUENCE.rows(connection))


def restore_ids(connection: Connection, given: Mapping[str, int]) -> None:
    """Take the ids up to these as given, after a migration copied tables. Needs the write lock."""
    now = next_ids(connection)
    driver = driver_of(connection)
    for name, last in given.items():
        if last > now.get(name, 0):
            driver.execute("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
            driver.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (name, last))


def _picking(names: Sequence[str]) -> _Picking:
    """What gives the values of these names as a tuple: SQLite looks parameters with names up one by one."""
    return itemgetter(*names) if len(names) > 1 else lambda values: tuple(values[name] for name in names)


def _is_number(column: Column[Any]) -> bool:
    return column.name == "id"


_POSITIONAL = sqlite_dialect(paramstyle="qmark")
_SEQUENCE = Prepared(select(sql_column("name"), sql_column("seq")).select_from(table("sqlite_sequence")))
