"""Every command that reads, on databases in which one value is not what the program wrote."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Claimtrack

COMMANDS = [
    ("timeline",),
    ("timeline", "--actor", "Okonjo", "--limit", "5"),
    ("timeline", "--format", "json"),
    ("show", "1"),
    ("compare", "1"),
    ("compare", "--article", "1"),
    ("history", "1"),
    ("verify",),
    ("search", "reservoir"),
    ("export", "claims"),
    ("export", "articles", "--output", "articles.json"),
    ("article", "list"),
    ("article", "show", "1"),
    ("actor", "show", "Okonjo"),
    ("topic", "show", "Reservoir"),
    ("topic", "list"),
    ("log",),
    ("db", "status"),
    ("db", "check"),
]
SPANS = [
    "",
    "x",
    "[[0",
    "[[],null,null,null]",
    "[[0],null,null,null]",
    "[[-4,-1],null,null,null]",
    "[[5,2],null,null,null]",
    "[[0,4,2,6],null,null,null]",
    "[[1.5,4],null,null,null]",
    '[["a",4],null,null,null]',
    "[[null,4],null,null,null]",
    "[[0,99999],null,null,null]",
    "[[0,9999999999999999999999],null,null,null]",
    "[[0,4],7,null,null]",
    "[[0,4],[1],null,null]",
    "[[0,4],[],null,null]",
    "[[0,4],null,null]",
    "{}",
    "null",
    "[" * 5000,
]
BLOCKS = [
    "",
    "x",
    "[1]",
    "[[1]]",
    '[["poem",0,4]]',
    '[["paragraph",4,0]]',
    '[["paragraph","0",4]]',
    "7",
    "null",
]
DAMAGED = [
    *(("appearance", "spans", value) for value in SPANS),
    *(("version", "blocks", value) for value in BLOCKS),
    *(("version", "published", value) for value in ("", "soon", "2025-99-99")),
    *(("claim", column, value) for column in ("edtf", "sort_key") for value in ("", "soon", "X/Y/Z")),
    *(("claim", column, "soon") for column in ("earliest", "latest", "precision", "basis", "confidence")),
    ("claim", "text", ""),
    ("version", "text", ""),
    ("claim", "text", b"\xff\x00"),
    ("claim", "sort_key", b"\xff\x00"),
    ("claim", "edtf", b"2025"),
    ("appearance", "spans", b"[[0,4],null,null,null]"),
    ("version", "text", b"\xff\x00"),
    ("version", "published", 2025),
    ("version", "published", b"2025"),
    ("actor", "name", b"\xff\x00"),
]  # fmt: skip


@pytest.fixture
def told(filled: Path, claimtrack: Claimtrack) -> None:
    """The page, stored, and a decision about it."""
    assert filled.exists()
    assert claimtrack("topic", "add", "Reservoir").status == 0


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("table", "column", "value"), DAMAGED, ids=lambda value: repr(value)[:40])
def test_a_damaged_value_is_one_line(
    claimtrack: Claimtrack, own_database: Path, table: str, column: str, value: object
) -> None:
    with closing(sqlite3.connect(own_database)) as connection, connection:
        connection.execute(f"UPDATE {table} SET {column} = ?", (value,))  # noqa: S608 - our own
    for command in COMMANDS:
        run = claimtrack(*command)
        assert run.status in (0, 1), command
        complaints = [line for line in run.err.splitlines() if line.startswith("claimtrack: ")]
        if command == ("verify",) and run.out:  # a line a problem
            assert (run.status, complaints) == (1, [])
        elif command == ("db", "check"):
            assert (run.status, complaints) == (1, []), run.out + run.err
            assert run.out
        else:
            assert run.status == len(complaints), command
            assert all(f"{own_database}: it is damaged" in line for line in complaints)
