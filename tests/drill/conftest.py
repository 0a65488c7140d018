"""Drills: what happens to a database when things go wrong. `make drill` runs the long form."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimtrack.store import find_faults, open_store

PROGRAM = Path(sys.executable).with_name("claimtrack")
LONG = os.environ.get("CLAIMTRACK_DRILL") == "long"


@dataclass(frozen=True)
class Size:
    """How much of each drill there is."""

    articles: int
    kills: int
    articles_a_writer: int


@pytest.fixture(scope="session")
def size() -> Size:
    return Size(500, 20, 200) if LONG else Size(40, 2, 12)


@pytest.fixture
def database(path: Path) -> Path:
    return path


def write_articles(path: Path, numbers: range) -> Path:
    """A JSONL file of small articles with claims, facts, topics and dates, one for each number."""
    with path.open("w", encoding="utf-8") as stream:
        for number in numbers:
            stream.write(json.dumps(article(number)) + "\n")
    return path


def article(number: int) -> dict[str, str]:
    """A small article, the same for the same number."""
    text = (
        f"Rain number {number} fills the reservoir\n\n"
        f'"Rain number {number} fell," Mayor Anna{number % 7} Bell said on Friday. "It is wet," she added.\n\n'
        f"Minister Peter Marsh denied that dam {number} would be closed in June.\n\n"
        f"In May {1950 + number % 70}, the authority opened the dam in Anselm.\n"
    )
    return {"id": f"a{number}", "text": text, "published": "2025-03-08", "publisher": f"Paper {number % 3}"}


def add(database: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `claimtrack add` to its end."""
    command = [PROGRAM, "--db", database, "add", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def rows_of(database: Path) -> dict[str, set[str]]:
    """All rows of all tables, without the time at which an article was read, and without what an index is made of."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        inside = ("sqlite_sequence", "search_claim_", "search_article_")
        return {name: set(_rows(connection, name)) for name in tables if not name.startswith(inside)}


def _rows(connection: sqlite3.Connection, table: str) -> list[str]:
    cursor = connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - a table's own name
    columns = [column[0] for column in cursor.description]
    return [repr([v for c, v in zip(columns, row, strict=True) if c != "read_at"]) for row in cursor]


def assert_whole(database: Path) -> None:
    with open_store(database) as store:
        assert list(find_faults(store)) == []
