"""Create and upgrade databases through the Alembic migrations; loaded only when that has to be done."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

import claimtrack
from claimtrack.store.sqlite import APPLICATION_ID, backup, connect, engine_on, for_writing

if TYPE_CHECKING:
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
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    unfinished.touch()
    try:
        _build(unfinished)
        with suppress(FileExistsError):
            _rename_new(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def upgrade_database(path: Path, connection: sqlite3.Connection, schema: str) -> Path:
    """Run the migrations that come after `schema`, and return the backup copy made before that."""
    copy = _free_name(path.with_name(f"{path.name}.{schema}.backup"))
    backup(connection, copy)
    _migrate(connection)
    return copy


def _build(path: Path) -> None:
    connection = connect(path)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _migrate(connection)
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _migrate(connection: sqlite3.Connection) -> None:
    """Upgrade to the newest schema in one transaction; foreign keys are off meanwhile, checked at its end."""
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with for_writing(engine_on(connection)).begin() as transaction:
            _run_migrations(transaction)
            broken = transaction.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise sqlite3.IntegrityError(f"the upgrade would break references: {broken[:3]}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _run_migrations(transaction: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = transaction
    command.upgrade(config, "head")


def _rename_new(source: Path, target: Path) -> None:
    """Rename, but never over a file that is there already (FileExistsError)."""
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError(target) from None
        source.rename(target)


def _free_name(path: Path) -> Path:
    """`path`, or with a number behind it the first such name that is not taken."""
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.name}.{number}")
    return candidate
