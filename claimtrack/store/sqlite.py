"""Everything that only SQLite does: opening a file, locking, ids, upserts, and its errors in plain words."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Integer, String, column, create_engine, event, select, table
from sqlalchemy import exc as sql
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.pool import StaticPool

from claimtrack.errors import ClaimtrackError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine, Table
    from sqlalchemy.dialects.sqlite import Insert

APPLICATION_ID = 0x436C6D54  # "ClmT", in the file's header
WAIT = 10  # seconds a writer waits for another one
_BEGIN = "claimtrack_begin"
_SEQUENCE = select(column("name", String), column("seq", Integer)).select_from(table("sqlite_sequence"))

_MEANING = {
    "SQLITE_BUSY": "another program has been writing to it for too long; try again when that is done",
    "SQLITE_LOCKED": "another program has been writing to it for too long; try again when that is done",
    "SQLITE_READONLY": "it is read-only; make the file and its folder writable",
    "SQLITE_PERM": "you may not read it; check its permissions",
    "SQLITE_CANTOPEN": "it cannot be opened; check that it is a file and its permissions",
    "SQLITE_FULL": "the disk is full and the change was not stored; make room and repeat it",
    "SQLITE_NOTADB": "it is not a claimtrack database; give another --db",
    "SQLITE_CORRUPT": "it is damaged; restore a backup copy, or save what sqlite3's .recover can read",
    "SQLITE_IOERR": "reading or writing it failed; check the disk",
}


class DatabaseError(ClaimtrackError):
    """A database that cannot be used as it is."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Raise what SQLite refuses as a DatabaseError that names the file and what to do."""
    try:
        yield
    except (sqlite3.Error, sql.DBAPIError) as error:
        cause = error.orig if isinstance(error, sql.DBAPIError) else error
        name = str(getattr(cause, "sqlite_errorname", ""))
        problem = next((said for code, said in _MEANING.items() if name.startswith(code)), None)
        if problem is None:
            raise
        raise DatabaseError(path, problem) from error


def connect(path: Path) -> sqlite3.Connection:
    """Open the existing database file, for reading only where it cannot be written."""
    address = path.absolute().as_uri()
    connection = _connect(f"{address}?mode=rw")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname not in {"SQLITE_CANTOPEN", "SQLITE_READONLY_DIRECTORY"}:
            raise
        # A write-ahead log needs a file beside the database; without write access it is read as it stands.
        connection.close()
        connection = _connect(f"{address}?mode=ro&immutable=1")
    return connection


def _connect(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def engine_on(connection: sqlite3.Connection) -> Engine:
    """A SQLAlchemy engine over this one connection, which begins transactions explicitly."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin(within: Connection) -> None:
        within.exec_driver_sql(within.get_execution_options().get(_BEGIN, "BEGIN"))

    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine, with transactions that hold the write lock from their first moment.

    A transaction that reads first and locks later fails as soon as somebody else wrote in between.
    """
    return engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})


def next_ids(connection: Connection) -> dict[str, int]:
    """For each table, the highest id ever given (absent: none yet); true while the write lock is held."""
    return dict(connection.execute(_SEQUENCE).tuples().all())


def backup(connection: sqlite3.Connection, path: Path) -> None:
    """Copy the whole database, as it is at this moment, into a file that does not exist yet."""
    with plain_errors(path):
        copy = sqlite3.connect(path)
        try:
            connection.backup(copy)
        finally:
            copy.close()


def insert_new(into: Table) -> Insert:
    """An INSERT that leaves out rows whose key is there already."""
    return insert(into).on_conflict_do_nothing()
