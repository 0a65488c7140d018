"""What people decided outlives every reading of an article."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from claimtrack import ingest, reextraction
from claimtrack.editing import edit_article
from claimtrack.errors import ClaimtrackError
from claimtrack.extract import extract
from claimtrack.ingest import add_article
from claimtrack.model import Extraction, Query
from claimtrack.reextraction import read_version_again, versions_to_read
from claimtrack.store import (
    Store,
    edit_claim,
    find_claims,
    find_faults,
    get_claim,
    give_verdict,
    judge_claims,
    link_claims,
    note_claim,
    open_store,
    remove_article,
    split_actor,
    undo,
)

from .test_ingest import article_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from claimtrack.model import Article, Row


@pytest.fixture(scope="session")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with one article: the claims 1 and 2 of Bell, 3 of Marsh."""
    path = tmp_path_factory.mktemp("database") / "bridge.db"
    with open_store(path) as store:
        add_article(store, article_of())
        assert len(rows_of(store)) == 3
    return path


@pytest.fixture
def store(bridge: Path, tmp_path: Path) -> Iterator[Store]:
    with open_store(shutil.copy(bridge, tmp_path / "news.db")) as opened:
        yield opened


def rows_of(store: Store) -> dict[int, Row]:
    return {row.id: row for row in find_claims(store, Query(status="all"))}


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """An engine of another number, that finds only some of the claims."""

    def told(name: str, *places: int) -> None:
        def other(article: Article, threshold: float | None = None) -> Extraction:
            found = extract(article, threshold)
            return Extraction(tuple(found.claims[n] for n in places), (), found.times, found.actors)

        for module in (ingest, reextraction):
            monkeypatch.setattr(module, "engine", lambda: name)
        monkeypatch.setattr(ingest, "extract", other)

    return told


DECISIONS = {
    "accept": lambda store, key: judge_claims(store, [key], "accepted"),
    "note": lambda store, key: note_claim(store, key, "ask her"),
    "link": lambda store, key: link_claims(store, 3, "contradicts", key),
    "verdict": lambda store, key: give_verdict(store, key, "true"),
    "actor": lambda store, key: edit_claim(store, key, actor="Nobody Known"),
    "said": lambda store, key: edit_claim(store, key, said="2024"),
    "topics": lambda store, key: edit_claim(store, key, topics=["Tolls"]),
    "split": lambda store, key: split_actor(store, "Bell", [key], "Another Bell"),
}


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_claim_with_a_decision_outlives_every_engine(
    store: Store, finds: Callable[..., None], decision: str
) -> None:
    DECISIONS[decision](store, 2)
    before = rows_of(store)
    finds("next", 0, 2)
    read = read_version_again(store, 1)
    assert read.missing == (2,)
    missing = rows_of(store)[2]
    assert missing.missing
    assert missing.text == before[2].text
    assert (missing.status, missing.actor, missing.topics, missing.said, missing.notes, missing.verdict) == (
        *(
            before[2].status,
            before[2].actor,
            before[2].topics,
            before[2].said,
            before[2].notes,
            before[2].verdict,
        ),
    )
    assert list(find_faults(store)) == []
    finds("4", 0, 1, 2)
    again = read_version_again(store, 1)
    assert (again.missing, again.found_again) == ((), (2,))
    assert rows_of(store)[2] == before[2]
    assert list(find_faults(store)) == []


def test_a_claim_without_a_decision_goes_with_its_reading(store: Store, finds: Callable[..., None]) -> None:
    finds("next", 0, 2)
    read = read_version_again(store, 1)
    assert (read.kept, read.added, read.removed, read.missing) == (2, (), (2,), ())
    assert set(rows_of(store)) == {1, 3}
    assert versions_to_read(store, (), everything=False) == ()
    assert list(find_faults(store)) == []


def test_a_rejected_claim_does_not_come_back(store: Store, finds: Callable[..., None]) -> None:
    judge_claims(store, [2], "rejected")
    finds("next", 0, 1, 2)
    read_version_again(store, 1)
    assert rows_of(store)[2].status == "rejected"
    finds("4", 0, 2)
    read_version_again(store, 1)
    finds("5", 0, 1, 2)
    read_version_again(store, 1)
    assert set(rows_of(store)) == {1, 2, 3}
    assert [row.id for row in find_claims(store, Query())] == [1, 3]


def test_an_edited_extent_stays_and_is_taken_back(store: Store) -> None:
    before = rows_of(store)
    made = edit_claim(store, 2, text=["ten million pounds"])
    edited = rows_of(store)
    edit_article(store, 1, title="Another title")
    now = rows_of(store)
    assert (now[2].text, now[2].spans) == (edited[2].text, edited[2].spans)
    assert set(now) == set(before)
    assert list(find_faults(store)) == []
    undo(store, made.decision)
    assert rows_of(store)[2].spans == before[2].spans
    assert list(find_faults(store)) == []


def test_everything_edited_stays_when_the_article_is_dated_anew(store: Store) -> None:
    made = edit_claim(
        store, 2, actor="Nobody Known", said="Thursday", text=["ten million pounds"], topics=["Tolls"]
    )
    edited = rows_of(store)[2]
    edit_article(store, 1, published="2025-04-12")
    now = rows_of(store)[2]
    for name in ("actor", "said", "text", "topics", "spans"):
        assert getattr(now, name) == getattr(edited, name)
    assert list(find_faults(store)) == []
    undo(store, made.decision)
    assert list(find_faults(store)) == []


def test_what_was_said_of_claims_goes_with_their_article(store: Store) -> None:
    for name, decide in DECISIONS.items():
        if name != "split":
            decide(store, 2)
    remove_article(store, 1)
    assert rows_of(store) == {}
    assert list(find_faults(store)) == []


def test_a_rehearsal_changes_nothing(store: Store, finds: Callable[..., None]) -> None:
    before = rows_of(store)
    finds("next", 0)
    assert versions_to_read(store, (), everything=False) == (1,)
    read = read_version_again(store, 1, dry_run=True)
    assert read.removed == (2, 3)
    assert rows_of(store) == before
    assert versions_to_read(store, (), everything=False) == (1,)
    assert not get_claim(store, 2).row.missing


def test_which_are_read(store: Store) -> None:
    assert versions_to_read(store, (), everything=False) == ()
    assert versions_to_read(store, (), everything=True) == (1,)
    assert versions_to_read(store, (1,), everything=False) == (1,)
    with pytest.raises(ClaimtrackError, match="there is no article 7"):
        versions_to_read(store, (1, 7), everything=False)
