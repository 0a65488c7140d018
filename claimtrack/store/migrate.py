"""Create and upgrade databases through the Alembic migrations; loaded only when that has to be done."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

import claimtrack
from claimtrack.store.backup import copy_database, rename_new, unfinished_name
from claimtrack.store.driver import APPLICATION_ID, connect, in_memory, schema_of
from claimtrack.store.failures import DatabaseError, plain_errors
from claimtrack.store.sqlite import engine_on, for_writing, next_ids, restore_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection


def migrations_folder() -> Path:
    """Where the migration scripts are: inside an installed package, beside it in a checkout."""
    package = Path(claimtrack.__file__).parent
    installed = package / "migrations"
    return installed if installed.is_dir() else package.parent / "migrations"


def create_database(path: Path) -> None:
    """Make a new, empty database at `path`; one that another process made meanwhile is left alone.

    It is built under another name, so that nobody ever meets a half-made one. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = unfinished_name(path)
    try:
        with plain_errors(path):
            _build(unfinished)
        with suppress(FileExistsError):
            rename_new(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def upgrade_database(path: Path, connection: sqlite3.Connection) -> Path | None:
    """Bring a database to the newest schema and return the backup copy made before that.

    None where another process has done it meanwhile. Raises DatabaseError, and nothing is changed then.
    """
    with _changing_schema(path, connection) as transaction:
        schema = schema_of(connection)
        if schema == _newest():
            return None
        copy = _backup_beside(path, schema)
        _migrate_keeping_ids(transaction)
    return copy


def _backup_beside(path: Path, schema: str | None) -> Path:
    copy = _free_name(path.with_name(f"{path.name}.{schema}.backup"))
    connection = connect(path)  # one that holds no write lock can be copied
    try:
        copy_database(connection, copy)
    except OSError as error:
        problem = f"cannot be upgraded: its backup {copy} cannot be written: {error.strerror or error}"
        raise DatabaseError(path, problem) from error
    finally:
        connection.close()
    return copy


def upgraded_in_memory(path: Path, connection: sqlite3.Connection) -> sqlite3.Connection:
    """A copy in memory of a database that cannot be written, brought to the newest schema; for reading only."""
    copy = in_memory()
    connection.backup(copy)
    with _changing_schema(path, copy) as transaction:
        _migrate_keeping_ids(transaction)
    copy.execute("PRAGMA query_only = ON")
    return copy


def _build(path: Path) -> None:
    connection = connect(path)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        with _changing_schema(path, connection) as transaction:
            _run_migrations(transaction)
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


@contextmanager
def _changing_schema(path: Path, connection: sqlite3.Connection) -> Iterator[Connection]:
    """One transaction in which foreign keys are off, as batch mode needs it; they are checked at its end."""
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with for_writing(engine_on(connection)).begin() as transaction:
            yield transaction
            if transaction.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise DatabaseError(
                    path, "cannot be upgraded: it has broken references; restore a backup copy"
                )
    except CommandError as error:
        raise DatabaseError(path, f"cannot be upgraded: {error}") from error
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _migrate_keeping_ids(transaction: Connection) -> None:
    """Run the migrations; ids of what was removed stay taken also where a table was copied."""
    given = next_ids(transaction)
    _run_migrations(transaction)
    restore_ids(transaction, given)


def _run_migrations(transaction: Connection) -> None:
    config = _config()
    config.attributes["connection"] = transaction
    command.upgrade(config, "head")


def _newest() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    return config


def _free_name(path: Path) -> Path:
    """`path`, or with a number behind it the first such name that is not taken."""
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.name}.{number}")
    return candidate
