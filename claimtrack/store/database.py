"""Open a database file: create it, upgrade it, or say why it cannot be used."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from claimtrack.store.sqlite import (
    APPLICATION_ID,
    DatabaseError,
    connect,
    engine_on,
    for_writing,
    plain_errors,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection

SCHEMA = "0001"  # the newest migration; kept here so that opening a database loads no alembic


class Store:
    """An open database; a context manager that closes it. Belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        engine = engine_on(connection)
        self._reader = engine.connect()
        self._writer = for_writing(engine).connect()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        self._reader.close()
        self._writer.close()
        self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one unchanging state of the database."""
        with plain_errors(self.path), self._reader.begin():
            yield self._reader

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all stored at the end, or none of them after an exception."""
        with plain_errors(self.path), self._writer.begin():
            yield self._writer


def open_store(
    path: str | Path, *, create: bool = True, on_notice: Callable[[str], None] = lambda _: None
) -> Store:
    """Open the database at `path`, creating it where there is none and upgrading an older one.

    An upgrade leaves a backup copy beside the file, which `on_notice` is told about in one line. A file
    that cannot be written is opened for reading. Raises ClaimtrackError for anything that is not a
    usable claimtrack database, and for a missing file if `create` is False.
    """
    path = Path(path)
    try:
        _prepare(path, create=create)
    except OSError as error:
        raise DatabaseError(path, f"cannot be opened: {error.strerror or error}") from error
    with plain_errors(path):
        connection = connect(path)
    try:
        with plain_errors(path):
            _check_schema(path, connection, on_notice)
        return Store(path, connection)
    except BaseException:
        connection.close()
        raise


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


def _prepare(path: Path, *, create: bool) -> None:
    """See to it that there is a file that may be a database."""
    if path.is_dir():
        raise DatabaseError(path, "is a folder; give the path of a database file")
    if not path.exists():
        if not create:
            raise DatabaseError(path, "there is no database yet; add articles with 'claimtrack add'")
        from claimtrack.store.migrate import create_database  # noqa: PLC0415 - alembic is slow to load

        create_database(path)
    if path.stat().st_size == 0:
        raise DatabaseError(path, "is empty, not a claimtrack database; delete it or give another --db")


def _check_schema(path: Path, connection: sqlite3.Connection, on_notice: Callable[[str], None]) -> None:
    schema = schema_of(connection)
    if schema is None:
        raise DatabaseError(path, "is not a claimtrack database; give another --db")
    if schema > SCHEMA:
        raise DatabaseError(path, "was made by a newer claimtrack; upgrade the program")
    if schema < SCHEMA:
        from claimtrack.store.migrate import upgrade_database  # noqa: PLC0415 - alembic is slow to load

        copy = upgrade_database(path, connection, schema)
        on_notice(f"{path}: upgraded; the database as it was is kept in {copy}")
