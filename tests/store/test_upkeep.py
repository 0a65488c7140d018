from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from claimtrack.engine import engine
from claimtrack.errors import ClaimtrackError
from claimtrack.model import Query
from claimtrack.store import Store, back_up, find_claims, open_store, remove_article, status_of, vacuum
from claimtrack.store.database import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.store.conftest import Draft


def test_status_counts_what_is_there(store: Store, draft: type[Draft], put: Callable[[Draft], int]) -> None:
    empty = status_of(store, engine())
    assert (empty.articles, empty.claims, empty.facts, empty.last_added) == (0, 0, 0, None)
    talks = draft().says("Anna Bell", "yes", topics=("Talks",)).says("Anna Bell", "no", kind="attitude")
    put(talks.happened("Talks were held.", "Turkey"))
    status = status_of(store, engine())
    assert status.schema == SCHEMA
    assert (status.articles, status.claims, status.facts) == (1, 2, 1)
    assert (status.actors, status.topics) == (2, 1)
    assert status.last_added is not None
    assert status.size > 0


def test_a_backup_holds_what_was_there_while_somebody_writes(
    store: Store, draft: type[Draft], put: Callable[[Draft], int], tmp_path: Path
) -> None:
    put(draft().says("Anna Bell", "yes"))
    other = sqlite3.connect(store.path)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM appearance")
    back_up(store, tmp_path / "copy.db")
    other.rollback()
    other.close()
    with open_store(tmp_path / "copy.db") as copy:
        assert find_claims(copy, Query()) == find_claims(store, Query())
    assert sorted(path.name for path in tmp_path.glob("*copy*")) == ["copy.db"]


def test_a_backup_never_replaces_a_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("kept")
    with pytest.raises(ClaimtrackError, match="there is a file already"):
        back_up(store, tmp_path / "copy.db")
    with pytest.raises(ClaimtrackError, match=r"no/copy\.db: cannot be written: No such file or directory"):
        back_up(store, tmp_path / "no" / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "kept"


def test_vacuum_gives_back_room_and_changes_nothing(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Anna Bell", "yes " * 100_000))
    put(draft().says("Anna Bell", "no"))
    remove_article(store, 1)
    before = find_claims(store, Query())
    large, small = vacuum(store)
    assert small < large / 2
    assert store.path.stat().st_size == small
    assert find_claims(store, Query()) == before
