from __future__ import annotations

import random
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from claimtrack.errors import ClaimtrackError
from claimtrack.ingest import add_article
from claimtrack.read import read_articles
from claimtrack.store import open_store
from tests.drill.conftest import PROGRAM, add, assert_whole, rows_of, write_articles

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from claimtrack.model import Article
    from claimtrack.store import Store
    from tests.drill.conftest import Size


def filled_up(store: Store, articles: Iterable[Article]) -> ClaimtrackError:
    """Add articles until there is no room for another; the error that says so."""
    try:
        for article in articles:
            add_article(store, article)
    except ClaimtrackError as error:
        return error
    pytest.fail("there was room for all of them")


def test_an_add_that_is_killed_at_any_moment_is_completed_by_another(size: Size, tmp_path: Path) -> None:
    source = write_articles(tmp_path / "articles.jsonl", range(size.articles))
    began = time.monotonic()
    assert add(tmp_path / "whole.db", source).returncode == 0
    whole, duration = rows_of(tmp_path / "whole.db"), time.monotonic() - began
    chance = random.Random(20)  # noqa: S311 - moments, not secrets
    for number in range(size.kills):
        path = tmp_path / f"killed{number}.db"
        jobs = ["--jobs", "2"] if number % 4 == 3 else []
        process = subprocess.Popen([PROGRAM, "--db", path, "add", source, *jobs], stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.1, duration))
        process.send_signal(signal.SIGKILL)
        process.wait()
        before = {}
        if path.exists():
            assert_whole(path)
            before = rows_of(path)
        assert add(path, source).returncode == 0
        after = rows_of(path)
        assert all(before[table] <= after[table] for table in before)
        assert after == whole
        assert_whole(path)


@pytest.mark.parametrize("room", [0, 1, 2, 5, 12, 20])  # pages
def test_a_disk_that_fills_up_keeps_whole_articles_and_is_completed_later(
    room: int, size: Size, database: Path, tmp_path: Path
) -> None:
    articles = list(read_articles([write_articles(tmp_path / "articles.jsonl", range(size.articles))]))
    with open_store(database) as store:
        with store.driver() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages + room}")
        full = filled_up(store, articles)
        stored = len(rows_of(database)["article"])
        assert stored < len(articles)
        assert str(full).startswith(f"{database}: the disk is full and the change was not stored; make room")
        assert "\n" not in str(full)
        assert_whole(database)
        with store.driver() as connection:
            connection.execute(f"PRAGMA max_page_count = {2**30}")
        outcomes = [add_article(store, article).outcome for article in articles]
    assert outcomes == ["known"] * stored + ["added"] * (len(articles) - stored)
    assert_whole(database)
