"""Copy a database into a file that is there whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from claimtrack.store.failures import DatabaseError, plain_errors

if TYPE_CHECKING:
    from pathlib import Path

    from claimtrack.store.database import Store


def back_up(store: Store, path: Path) -> None:
    """Copy the whole database, as it is at this moment, into a new file.

    Others may read and write meanwhile. Raises ClaimtrackError where there is a file already or it
    cannot be written.
    """
    with store.driver() as connection:
        try:
            copy_database(connection, path)
        except FileExistsError:
            raise DatabaseError(path, "there is a file already; give the backup another name") from None
        except OSError as error:
            raise DatabaseError(path, f"cannot be written: {error.strerror or error}") from error


def copy_database(connection: sqlite3.Connection, path: Path) -> None:
    """Copy an open database into a new file; raises FileExistsError, another OSError or DatabaseError."""
    if path.exists() or path.is_symlink():
        raise FileExistsError(path)
    unfinished = unfinished_name(path)
    try:
        with plain_errors(path):
            _copy(connection, unfinished)
        rename_new(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def unfinished_name(path: Path) -> Path:
    """A name beside `path` for a file in the making; there is an empty file of that name afterwards."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    unfinished.touch()
    return unfinished


def rename_new(source: Path, target: Path) -> None:
    """Rename, but never over a file that is there already (FileExistsError)."""
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError(target) from None
        source.rename(target)


def _copy(connection: sqlite3.Connection, path: Path) -> None:
    copy = sqlite3.connect(path)
    try:
        connection.backup(copy)
    finally:
        copy.close()
