"""What SQLite refuses, in plain words: which file, what is wrong, what to do."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import contextmanager, suppress
from json import JSONDecodeError
from typing import TYPE_CHECKING

from claimtrack.errors import ClaimtrackError
from claimtrack.store.encoding import DamagedValueError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LEAST_ROOM = 1 << 16  # bytes: the index of the write-ahead log, and a page
UNWRITABLE = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR_SHM")  # the last: a full disk

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


_DAMAGED = "it is damaged ({reason}); run 'claimtrack db check', and restore a backup copy"


class DatabaseError(ClaimtrackError):
    """A database that cannot be used as it is."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Raise what SQLite refuses as a DatabaseError that names the file and what to do."""
    try:
        yield
    except (UnicodeDecodeError, JSONDecodeError, DamagedValueError) as error:
        reason = " ".join(str(error).split())
        raise DatabaseError(path, _DAMAGED.format(reason=reason)) from error
    except Exception as error:
        cause = getattr(
            error, "orig", error
        )  # SQLAlchemy, which need not be loaded, wraps what the driver raises
        if not isinstance(cause, sqlite3.Error):
            raise
        name = str(getattr(cause, "sqlite_errorname", ""))
        problem = next((said for code, said in _MEANING.items() if name.startswith(code)), None)
        if problem is None:  # a table or column that is not there, a row that fits no other
            problem = _DAMAGED.format(reason=" ".join(str(cause).split()))
        if name.startswith(UNWRITABLE) and _is_disk_full(path):
            problem = _MEANING["SQLITE_FULL"]
        raise DatabaseError(path, problem) from error


def _is_disk_full(path: Path) -> bool:
    """Whether there is no room for the least that SQLite needs beside a database."""
    with suppress(OSError):
        return shutil.disk_usage(path.absolute().parent).free < _LEAST_ROOM
    return False
