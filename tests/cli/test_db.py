"""`claimtrack db`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from claimtrack.cli.db import in_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Claimtrack


@pytest.mark.usefixtures("filled")
def test_status_says_where_it_is_and_what_it_holds(claimtrack: Claimtrack, own_database: Path) -> None:
    run = claimtrack("db", "status")
    assert run.status == 0
    shown = dict(line.split(maxsplit=1) for line in run.out.splitlines() if not line.startswith("last added"))
    assert shown["path"] == str(own_database)
    assert (shown["articles"], shown["claims"], shown["facts"]) == ("1", "2", "1")
    assert "\nlast added  20" in run.out
    assert "outdated" not in run.out


@pytest.mark.usefixtures("filled")
def test_status_counts_what_another_program_read(claimtrack: Claimtrack, own_database: Path) -> None:
    with closing(sqlite3.connect(own_database)) as connection, connection:
        connection.execute("UPDATE version SET engine = '7'")
    assert "\noutdated    1 text read by another program: see 'reextract'\n" in claimtrack("db", "status").out
    claimtrack("reextract")
    assert "outdated" not in claimtrack("db", "status").out


@pytest.mark.usefixtures("filled")
def test_check_finds_nothing_in_what_add_stored(claimtrack: Claimtrack, own_database: Path) -> None:
    run = claimtrack("db", "check")
    assert (run.status, run.out, run.err) == (0, "", f"{own_database}: no fault found\n")


@pytest.mark.usefixtures("filled")
def test_check_prints_a_line_a_fault(claimtrack: Claimtrack, own_database: Path) -> None:
    with closing(sqlite3.connect(own_database)) as connection, connection:
        connection.execute("UPDATE appearance SET mention = 'some\nbody\x1b[31m' WHERE claim_id = 1")
        connection.execute("UPDATE claim SET text = 'never' WHERE id = 2")
    run = claimtrack("db", "check")
    assert run.status == 1
    assert run.out.splitlines() == [
        r"claim 1: the span of its speaker does not reproduce 'some\nbody\x1b[31m'",
        "claim 2: its spans do not reproduce its text",
    ]
    assert run.err == f"{own_database}: 2 faults found\n"


@pytest.mark.usefixtures("filled")
def test_backup_and_vacuum(claimtrack: Claimtrack, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    run = claimtrack("db", "backup", copy)
    assert (run.status, run.out) == (0, "")
    assert run.err.startswith(f"{copy}: backup of ")
    assert claimtrack("timeline", "--db", copy).out == claimtrack("timeline").out
    again = claimtrack("db", "backup", copy)
    assert (again.status, again.err) == (
        1,
        f"claimtrack: {copy}: there is a file already; give the backup another name\n",
    )
    run = claimtrack("db", "vacuum")
    assert run.status == 0
    assert "kB, before " in run.err


@pytest.mark.usefixtures("filled")
def test_upgrade_says_that_nothing_is_to_be_done(claimtrack: Claimtrack, own_database: Path) -> None:
    run = claimtrack("db", "upgrade")
    assert (run.status, run.out, run.err) == (0, "", f"{own_database}: up to date\n")


@pytest.mark.parametrize("command", ["status", "upgrade", "check", "vacuum"])
def test_nothing_is_created(claimtrack: Claimtrack, own_database: Path, command: str) -> None:
    run = claimtrack("db", command)
    assert run.status == 1
    assert "there is no database yet" in run.err
    assert not own_database.exists()


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 bytes"), (999, "999 bytes"), (270_336, "270 kB"), (1_234_567, "1.23 MB"), (5e9, "5.0 GB")],
)
def test_sizes_are_readable(size: float, shown: str) -> None:
    assert in_bytes(size) == shown
