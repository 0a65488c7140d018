from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from claimtrack.store.database import SCHEMA
from claimtrack.store.migrate import migrations_folder
from claimtrack.store.side_tables import Base

if TYPE_CHECKING:
    from pathlib import Path

    from claimtrack.store import Store

DEFINITIONS = (  # the full-text index and its triggers are SQLite's own, and declared in a migration alone
    "SELECT name, sql FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'"
)


def ask(path: Path, sql: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def definitions(rows: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Columns, constraints and options of each table and index, in an order that does not matter."""
    return {
        name: sorted(line.strip(" \t,").replace('"', "") for line in sql.splitlines()) for name, sql in rows
    }


def test_models_and_migrations_agree_to_the_letter(path: Path) -> None:
    migrated = definitions(ask(path, DEFINITIONS))
    del migrated["alembic_version"]
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with engine.connect() as connection:
        declared = definitions([(name, sql) for name, sql in connection.exec_driver_sql(DEFINITIONS)])
    assert migrated == declared


def test_models_and_migrations_agree_for_alembic(store: Store) -> None:
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _declared})
        assert compare_metadata(context, Base.metadata) == []


def _declared(name: str | None, kind: str, _: object) -> bool:
    return kind != "table" or not str(name).startswith("search_")


def test_every_constraint_has_a_name() -> None:
    unnamed = [
        (table.name, constraint)
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if not constraint.name
    ]
    assert unnamed == []


def test_the_newest_migration_is_the_one_the_program_opens() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    assert ScriptDirectory.from_config(config).get_heads() == [SCHEMA]


def test_a_new_database_is_in_write_ahead_mode_and_marked_as_claimtracks(path: Path) -> None:
    assert ask(path, "PRAGMA journal_mode") == [("wal",)]
    assert ask(path, "PRAGMA application_id") == [(int.from_bytes(b"ClmT"),)]
