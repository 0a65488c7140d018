from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from claimtrack.errors import ClaimtrackError
from claimtrack.model import Query
from claimtrack.store import build_timeline, database, driver, find_claims, migrate, open_store
from tests.store.conftest import NEWEST, NEXT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from claimtrack.store import Store


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_database_is_created_with_its_folder_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "new folder %" / "news.db"
    with open_store(path) as store:
        assert find_claims(store, Query()) == ()
    assert names_in(path.parent) == ["news.db"]


def test_a_missing_database_is_not_created_for_a_reader(tmp_path: Path) -> None:
    with pytest.raises(ClaimtrackError, match=r"there is no database yet"):
        open_store(tmp_path / "news.db", create=False)
    assert names_in(tmp_path) == []


def test_a_database_that_another_process_makes_at_the_same_time_is_kept(path: Path) -> None:
    before = path.read_bytes()
    migrate.create_database(path)
    assert path.read_bytes() == before
    assert names_in(path.parent) == [path.name]


def test_several_programs_may_create_it_at_once(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    failed = []

    def create() -> None:
        code = f"from claimtrack.store import open_store; open_store({str(path)!r}).close()"
        failed.append(subprocess.run([sys.executable, "-c", code], check=False).returncode)

    threads = [threading.Thread(target=create) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == [0, 0, 0]
    with open_store(path) as store, store.reading() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"


def other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmark (id)")
    connection.close()


def marked_but_bare(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {driver.APPLICATION_ID}")
    connection.execute("CREATE TABLE bookmark (id)")
    connection.close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ClaimtrackError, match="cannot be opened"):
        open_store(tmp_path / "file" / "news.db")


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda path: path.touch(), "is empty, not a claimtrack database"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.symlink_to(path), "cannot be opened"),
        (lambda path: path.write_text("not a database at all " * 500), "not a claimtrack database"),
        (lambda path: path.write_bytes(b"SQLite format 3\0"), "not a claimtrack database"),
        (other_database, "not a claimtrack database"),
        (marked_but_bare, "not a claimtrack database"),
    ],
)
def test_what_is_no_claimtrack_database_is_named_and_left_alone(
    tmp_path: Path, make: Callable[[Path], object], problem: str
) -> None:
    path = tmp_path / "news.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ClaimtrackError, match=problem) as caught:
        open_store(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_damaged_database_is_named(path: Path, store: Store) -> None:
    store.close()
    content = bytearray(path.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    path.write_bytes(content)
    with (
        pytest.raises(ClaimtrackError, match=r"damaged|not a claimtrack database"),
        open_store(path) as opened,
    ):
        build_timeline(opened, Query())


def test_a_database_of_a_newer_program_is_named(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(ClaimtrackError, match="newer claimtrack"):
        open_store(path)


def test_a_locked_database_is_read_but_not_written(
    path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert find_claims(store, Query()) == ()
    monkeypatch.setattr(driver, "WAIT", 0.05)
    with (
        open_store(path) as impatient,
        pytest.raises(ClaimtrackError, match="another program"),
        impatient.writing(),
    ):
        pass
    other.close()


def test_writers_wait_at_least_five_seconds(store: Store) -> None:
    with store.reading() as connection:
        assert connection.execute(text("PRAGMA busy_timeout")).scalar_one() >= 5000


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is writable for the superuser")
def test_a_database_that_cannot_be_written_is_read(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with open_store(path) as store:
            assert find_claims(store, Query()) == ()
            with pytest.raises(ClaimtrackError, match="read-only"), store.writing() as connection:
                connection.execute(text("CREATE TABLE note (id)"))
    finally:
        path.parent.chmod(0o755)


def test_a_full_disk_is_named_and_nothing_is_stored(store: Store) -> None:
    with store.reading() as connection:
        connection.execute(text("PRAGMA max_page_count = 1"))
    with pytest.raises(ClaimtrackError, match="disk is full"), store.writing() as connection:
        connection.execute(text("CREATE TABLE big AS SELECT zeroblob(10000000) AS content"))
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'big'")).scalar() == 0


def test_a_disk_too_full_to_make_a_database_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    monkeypatch.setattr(migrate, "_build", full)
    with pytest.raises(ClaimtrackError, match="disk is full"):
        open_store(tmp_path / "news.db")
    assert names_in(tmp_path) == []


def test_a_disk_too_full_to_write_is_not_taken_for_a_file_that_may_not_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readable = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    monkeypatch.setattr(database, "connect", lambda _: readable)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=0))
    with open_store(path) as store:
        assert find_claims(store, Query()) == ()
        with pytest.raises(ClaimtrackError, match="disk is full"), store.writing() as connection:
            connection.execute(text("DELETE FROM article"))


def test_opening_and_asking_loads_no_library_that_takes_a_while(path: Path) -> None:
    code = (
        "import sys\nfrom claimtrack.model import Query\n"
        "from claimtrack.store import open_store, build_timeline\n"
        f"with open_store({str(path)!r}) as store: build_timeline(store, Query(limit=3))\n"
        "slow = {'alembic', 'dateparser', 'pydantic', 'rich', 'sqlalchemy', 'sqlmodel'}\n"
        "print(sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def rows_of(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def fill(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("INSERT INTO article (publisher, url) VALUES ('Daily', 'https://daily.example/1')")
    connection.close()


def test_questions_asked_together_see_one_state_of_the_database(path: Path, store: Store) -> None:
    question = "SELECT count(*) FROM article WHERE id < :beyond"
    with store.asking() as connection:
        assert driver.ask(connection, question, beyond=9) == [(0,)]
        fill(path)
        assert driver.ask(connection, question, beyond=9) == [(0,)]
    with store.reading() as connection:
        assert driver.ask(connection, question, beyond=9) == [(1,)]


@pytest.mark.usefixtures("next_migration")
def test_an_older_database_is_upgraded_after_a_backup(path: Path) -> None:
    fill(path)
    notices: list[str] = []
    open_store(path, on_notice=notices.append).close()
    assert rows_of(path, "SELECT id, publisher, address, country FROM article") == [
        (1, "Daily", "https://daily.example/1", None)
    ]
    assert rows_of(path, "SELECT version_num FROM alembic_version") == [(NEXT,)]
    backup = path.with_name(f"news.db.{NEWEST}.backup")
    assert str(backup) in notices[0]
    assert rows_of(backup, "SELECT publisher, url FROM article") == [("Daily", "https://daily.example/1")]
    open_store(path, on_notice=notices.append).close()
    assert len(notices) == 1


@pytest.mark.usefixtures("next_migration")
def test_an_older_database_that_cannot_be_written_is_read_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(path)
    before = path.read_bytes()
    readable = f"{path.as_uri()}?mode=ro"
    monkeypatch.setattr(
        database, "connect", lambda _: sqlite3.connect(readable, uri=True, isolation_level=None)
    )
    notices: list[str] = []
    with open_store(path, on_notice=notices.append) as store:
        with store.reading() as connection:
            assert connection.execute(text("SELECT address, country FROM article")).all() == [
                ("https://daily.example/1", None)
            ]
        with pytest.raises(ClaimtrackError, match="read-only"), store.writing() as connection:
            connection.execute(text("DELETE FROM article"))
    assert notices == [
        f"{path}: made by an older claimtrack and read-only; an upgraded copy in memory is read"
    ]
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*backup*"))


@pytest.mark.usefixtures("next_migration")
def test_several_programs_may_upgrade_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notices: list[str] = []
    is_writable = database.is_writable

    def meanwhile(connection: sqlite3.Connection) -> bool:
        monkeypatch.setattr(database, "is_writable", is_writable)
        open_store(path, on_notice=notices.append).close()
        return is_writable(connection)

    monkeypatch.setattr(database, "is_writable", meanwhile)
    open_store(path, on_notice=notices.append).close()
    assert rows_of(path, "SELECT version_num FROM alembic_version") == [(NEXT,)]
    assert len(notices) == len(list(path.parent.glob("*backup*"))) == 1


@pytest.mark.usefixtures("next_migration")
def test_a_backup_that_cannot_be_made_stops_the_upgrade(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrate, "copy_database", full)
    with pytest.raises(ClaimtrackError, match=r"cannot be upgraded: its backup .* No space left on device$"):
        open_store(path)
    assert rows_of(path, "SELECT version_num FROM alembic_version") == [(NEWEST,)]


@pytest.mark.usefixtures("next_migration")
def test_a_version_between_those_known_is_named(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = version_num || 'x'")
    connection.close()
    with pytest.raises(ClaimtrackError, match="cannot be upgraded: Can't locate revision"):
        open_store(path)


def test_a_failing_upgrade_changes_nothing(path: Path, next_migration: Path) -> None:
    fill(path)
    next_migration.write_text(next_migration.read_text() + "    raise RuntimeError('power cut')\n")
    with pytest.raises(RuntimeError):
        open_store(path)
    assert rows_of(path, "SELECT url FROM article") == [("https://daily.example/1",)]
    assert rows_of(path, "SELECT version_num FROM alembic_version") == [(NEWEST,)]


def test_an_upgrade_keeps_every_backup(path: Path, next_migration: Path) -> None:
    next_migration.write_text(next_migration.read_text() + "    raise RuntimeError('power cut')\n")
    for _ in range(2):
        with pytest.raises(RuntimeError):
            open_store(path)
    backups = [name for name in names_in(path.parent) if "backup" in name]
    assert backups == [f"news.db.{NEWEST}.backup", f"news.db.{NEWEST}.backup.2"]


def test_a_reader_sees_one_state_while_another_program_writes(path: Path, store: Store) -> None:
    count = text("SELECT count(*) FROM article")
    with store.reading() as connection:
        assert connection.execute(count).scalar() == 0
        fill(path)
        assert connection.execute(count).scalar() == 0
    with store.reading() as connection:
        assert connection.execute(count).scalar() == 1
