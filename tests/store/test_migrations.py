"""Filled databases of every schema there ever was, upgraded."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from claimtrack.model import Query
from claimtrack.store import database, find_claims, find_faults, migrate, open_store
from claimtrack.store.driver import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimtrack.model import Row

FILLED = sorted((Path(__file__).parent / "filled").glob("*.sql"))
Tables = dict[str, tuple[list[str], list[tuple[object, ...]]]]


@pytest.fixture(params=FILLED, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A filled database as an earlier program left it."""
    path = tmp_path / "news.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = WAL")
    return path


def tables_of(path: Path) -> Tables:
    """The columns and rows of every table."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        found = {name: connection.execute(f'SELECT * FROM "{name}"') for (name,) in names}  # noqa: S608 - our own
        return {
            name: ([column[0] for column in cursor.description], sorted(cursor, key=repr))
            for name, cursor in found.items()
        }


def shared(old: Tables, new: Tables) -> Callable[[Tables], Tables]:
    """The rows of the tables and columns that both have."""

    def cut(tables: Tables) -> Tables:
        result: Tables = {}
        for name in sorted((old.keys() & new.keys()) - {"alembic_version"}):
            columns, rows = tables[name]
            kept = [column for column in old[name][0] if column in new[name][0]]
            places = [columns.index(column) for column in kept]
            result[name] = kept, sorted((tuple(row[place] for place in places) for row in rows), key=repr)
        return result

    return cut


def rows_of(path: Path) -> tuple[Row, ...]:
    with open_store(path) as store:
        return find_claims(store, Query(status="all"))


def test_every_schema_has_a_filled_database() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.migrations_folder()))
    known = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert sorted(known) == [path.stem for path in FILLED], "python -m tests.store.make_filled"


def test_an_upgrade_keeps_every_row(old: Path) -> None:
    before = tables_of(old)
    open_store(old).close()
    after = tables_of(old)
    assert before.keys() <= after.keys()
    cut = shared(before, after)
    assert cut(after) == cut(before)
    with open_store(old) as store:
        assert list(find_faults(store)) == []


def test_a_filled_database_says_the_same_as_when_it_was_made(old: Path) -> None:
    rows = rows_of(old)
    assert [(row.id, row.type, row.actor, row.said.edtf) for row in rows] == [
        (11, "claim", "Anna Bell", "2025-03"),
        (1, "fact", None, "2025-03-04"),
        (2, "claim", "Anna Bell", "2025-03-07"),
        (3, "claim", "Anna Bell", "2025-03-07"),
        (4, "claim", "Anna Bell", "2025-03-07"),
        (5, "claim", "Peter Marsh", "2025-03-08"),
        (7, "claim", "Çelik Ünal", "2025-06-05"),
        (8, "claim", "Peter Marsh", "2025-06-07"),
        (9, "claim", None, "../2025-06-07"),
        (10, "claim", None, "2025-06-07"),
    ]


def test_an_upgrade_marks_the_articles_that_have_several_versions(old: Path) -> None:
    before = tables_of(old)
    copied = ", ".join(before["version"][0][1:])
    again = f"INSERT INTO version ({copied}) SELECT {copied} FROM version WHERE article_id = 3"  # noqa: S608 - our own
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(again)
    open_store(old).close()
    columns, rows = tables_of(old)["article"]
    marked = [row[0] for row in rows if row[columns.index("revised")]]
    assert marked == ([] if "revised" in before["article"][0] else [3])


@pytest.mark.usefixtures("next_migration")
def test_the_next_migration_will_keep_every_row(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tables_of(old)
    open_store(old).close()
    after = tables_of(old)
    assert after["article"][0][-1] == "country"
    cut = shared(before, after)
    assert cut(after) == cut(before)
    (copy,) = old.parent.glob("*.backup")
    monkeypatch.setattr(database, "SCHEMA", old.name)
    assert tables_of(copy) == before
