"""Open a database file: create it, upgrade it, or say why it cannot be used."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from claimtrack.store.driver import MAPPED, connect, is_writable, schema_of
from claimtrack.store.failures import DatabaseError, plain_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection, Engine

SCHEMA = "0007"  # the newest migration; kept here so that opening a database loads no alembic


class Store:
    """An open database; a context manager that closes it. Belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._to_close = ExitStack()
        self._to_close.callback(connection.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        self._to_close.close()

    @contextmanager
    def asking(self) -> Iterator[sqlite3.Connection]:
        """A connection for questions in SQL (`driver.ask`), which sees one unchanging state of the database."""
        with plain_errors(self.path):
            self._connection.execute(f"PRAGMA mmap_size = {MAPPED}")
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one unchanging state of the database."""
        with plain_errors(self.path), self._reader.begin():
            yield self._reader

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """A connection for a single question, which needs no transaction."""
        with plain_errors(self.path):
            yield self._reader

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all stored at the end, or none of them after an exception."""
        from claimtrack.store.fulltext import index_new  # noqa: PLC0415 - as below

        with plain_errors(self.path), self._writer.begin():
            yield self._writer
            index_new(self._writer)

    def size(self) -> int:
        """Bytes of the file and of what is still in its write-ahead log."""
        log = self.path.with_name(f"{self.path.name}-wal")
        return self.path.stat().st_size + (log.stat().st_size if log.exists() else 0)

    @cached_property
    def _reader(self) -> Connection:
        return self._to_close.enter_context(self._engine.connect())

    @cached_property
    def _writer(self) -> Connection:
        from claimtrack.store.sqlite import for_writing  # noqa: PLC0415 - as below

        return self._to_close.enter_context(for_writing(self._engine).connect())

    @cached_property
    def _engine(self) -> Engine:
        from claimtrack.store.sqlite import engine_on  # noqa: PLC0415 - SQLAlchemy is slow to load

        return engine_on(self._connection)

    @contextmanager
    def driver(self) -> Iterator[sqlite3.Connection]:
        """SQLite's own connection, outside any transaction, for what is no statement about claims."""
        with plain_errors(self.path):
            yield self._connection


def open_store(
    path: str | Path, *, create: bool = True, on_notice: Callable[[str], None] = lambda _: None
) -> Store:
    """Open the database at `path`, creating it where there is none and upgrading an older one.

    An upgrade leaves a backup copy beside the file, which `on_notice` is told about in one line. A file
    that cannot be written is opened for reading, an older one as an upgraded copy in memory. Raises
    ClaimtrackError for anything that is not a usable claimtrack database, and for a missing file if
    `create` is False.
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
            connection = _at_newest_schema(path, connection, on_notice)
        return Store(path, connection)
    except BaseException:
        connection.close()
        raise


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


def _at_newest_schema(
    path: Path, connection: sqlite3.Connection, on_notice: Callable[[str], None]
) -> sqlite3.Connection:
    """The connection, its database upgraded where need be; for one that is read-only a copy in memory."""
    schema = schema_of(connection)
    if schema is None:
        raise DatabaseError(path, "is not a claimtrack database; give another --db")
    if schema > SCHEMA:
        raise DatabaseError(path, "was made by a newer claimtrack; upgrade the program")
    if schema == SCHEMA:
        return connection
    from claimtrack.store import migrate  # noqa: PLC0415 - alembic is slow to load

    if is_writable(connection):
        copy = migrate.upgrade_database(path, connection)
        if copy is not None:
            on_notice(f"{path}: upgraded; the database as it was is kept in {copy}")
        return connection
    upgraded = migrate.upgraded_in_memory(path, connection)
    connection.close()
    on_notice(f"{path}: made by an older claimtrack and read-only; an upgraded copy in memory is read")
    return upgraded
