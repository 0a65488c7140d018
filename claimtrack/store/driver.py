"""A database file opened by SQLite's own driver, and questions that are asked of it in SQL.

A timeline needs no more: SQLAlchemy and SQLModel, which most of a start would go to, are loaded for other things.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from claimtrack.store.failures import UNWRITABLE

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    Connected: TypeAlias = sqlite3.Connection | Connection

APPLICATION_ID = 0x436C6D54  # "ClmT", in the file's header
WAIT = 10  # seconds a writer waits for another one
HIGHEST_ID = 2**63 - 1
CACHE = 4000  # kB of the database that a connection keeps in memory
CHECKPOINT = 4000  # pages of the write-ahead log that are moved into the database together
MAPPED = 2**31  # bytes of the file that questions read in place, without a copy of each page


def driver_of(connection: Connected) -> sqlite3.Connection:
    """SQLite's own connection, where it is not that already."""
    if isinstance(connection, sqlite3.Connection):
        return connection
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def ask(connection: Connected, question: str, /, **values: object) -> list[Any]:
    """The rows of a question in SQL, in which `:name` stands for a value, as SQLite has them."""
    return driver_of(connection).execute(question, values).fetchall()


def connect(path: Path) -> sqlite3.Connection:
    """Open the existing database file, for reading only where it cannot be written."""
    address = path.absolute().as_uri()
    # A write-ahead log needs a file beside the database. Where there is none and none can be made, there
    # is no log either, and the database is read as it stands.
    for mode in ("mode=rw", "mode=ro"):
        try:
            return _connect(f"{address}?{mode}")
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith(UNWRITABLE):
                raise
    return _connect(f"{address}?mode=ro&immutable=1")


def in_memory() -> sqlite3.Connection:
    """A new, empty database in memory."""
    return sqlite3.connect(":memory:", isolation_level=None)


def is_writable(connection: sqlite3.Connection) -> bool:
    """Whether an open database can be changed at all; waits for another program that is writing."""
    connection.execute(
        "BEGIN IMMEDIATE"
    )  # of a database that is read-only this begins a transaction that reads
    try:
        connection.execute("UPDATE alembic_version SET version_num = version_num")
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith(UNWRITABLE):
            raise
        return False
    finally:
        connection.execute("ROLLBACK")
    return True


def schema_of(connection: sqlite3.Connection) -> str | None:
    """The migration an open database stands at; None for one that is not claimtrack's."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        return None
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname == "SQLITE_ERROR":  # no such table
            return None
        raise
    return None if row is None else str(row[0])


def _connect(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
