from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from claimtrack.store import Store, find_faults, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.store.conftest import Draft


@pytest.fixture
def news(store: Store, draft: type[Draft], put: Callable[[Draft], int]) -> Path:
    """A filled database: claims 1 and 2 and fact 3 of article 1, claim 4 of article 2."""
    talks = draft(title="Talks").says("Dmitry Peskov", "talks  go on", topics=("Talks",), via=1)
    put(talks.says("Anna Bell", "yes").happened("Talks were held.", "Turkey"))
    put(draft().says("Anna Bell", "no"))
    store.close()
    return store.path


def faults(path: Path) -> list[str]:
    with open_store(path) as store:
        return list(find_faults(store))


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_what_is_stored_has_no_fault(news: Path) -> None:
    assert faults(news) == []


def test_an_empty_database_has_no_fault(path: Path) -> None:
    assert faults(path) == []


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (
            "UPDATE version SET text = 'X' || text WHERE id = 2",
            "article 2: its text is not the one that was read",
        ),
        ("UPDATE claim SET text = 'never' WHERE id = 4", "claim 4: its spans do not reproduce its text"),
        (
            "UPDATE appearance SET mention = 'Bell' WHERE claim_id = 4",
            "claim 4: the span of its speaker does not reproduce 'Bell'",
        ),
        (
            "UPDATE appearance SET spans = '[[0,9999],null,null,null]', mention = NULL, cue = NULL WHERE id = 4",
            "claim 4: its spans do not reproduce its text",
        ),
        ("UPDATE appearance SET spans = '[[0' WHERE id = 4", "claim 4: its spans cannot be read"),
        ("UPDATE version SET blocks = '[[1]]' WHERE id = 2", "article 2: its blocks cannot be read"),
        (
            """UPDATE version SET blocks = '[["paragraph",0,5],["paragraph",3,9]]' WHERE id = 2""",
            "article 2: its blocks do not lie one after the other in its text",
        ),
        ("DELETE FROM topic", "claim_topic refers to a topic that is not there"),
        ("DELETE FROM version WHERE id = 2", "appearance 4 refers to a version that is not there"),
        ("DELETE FROM version WHERE id = 2", "article 2 has no text"),
        ("UPDATE version SET article_id = 1", "article 1 has several versions, and is not marked so"),
        ("DELETE FROM appearance WHERE id = 4", "claim 4 stands in no article"),
        ("UPDATE claim SET actor_id = 1 WHERE id = 3", "fact 3 has a speaker"),
        ("INSERT INTO claim_actor VALUES (1, 4)", "claim 4 has the actors of a fact"),
        (
            "UPDATE claim SET earliest = '2025-01-01' WHERE id = 4",
            "claim 4 is sorted under another day than its own",
        ),
        ("DELETE FROM alias WHERE actor_id = 3", "actor 3 has no name to be found by"),
        (
            "DELETE FROM alias_word WHERE word = 'bell'",
            "actor 2 cannot be found by the word 'bell' of a name",
        ),
        ("DELETE FROM sqlite_sequence WHERE name = 'claim'", "claim 4 has an id that will be given again"),
        ("INSERT INTO link VALUES (9, 1, 4, 'via')", "claim 1 is reported by more than one claim"),
        ("INSERT INTO link VALUES (9, 4, 4, 'via')", "claim 4 is reported by itself, or by what it reports"),
        ("INSERT INTO link VALUES (9, 4, 4, 'repeats')", "claim 4 is linked to itself"),
        (
            "INSERT INTO link VALUES (8, 2, 4, 'repeats'), (9, 4, 2, 'repeats')",
            "claim 2 is linked both ways to another one",
        ),
        ("INSERT INTO held VALUES (3, 'actor', NULL)", "fact 3 has a speaker that a person decided"),
        (
            "UPDATE claim SET basis = 'person' WHERE id = 4",
            "claim 4 has a date set by hand that nothing keeps",
        ),
        ("INSERT INTO held VALUES (1, 'topics', NULL)", "claim 1 has other topics than a person gave it"),
        ("INSERT INTO held VALUES (9, 'said', NULL)", "held refers to a claim that is not there"),
        ("INSERT INTO note VALUES (1, 9, 'so', '')", "note 1 refers to a claim that is not there"),
        ("INSERT INTO link VALUES (9, 2, 1, 'via')", "claim 2 is reported by itself, or by what it reports"),
        (
            "UPDATE claim SET sort_key = '2025-03-08 2 0' WHERE id = 4",
            "claim 4 is sorted under what is no day, article and place",
        ),
        (
            "UPDATE claim SET earliest = '2025-02-30', sort_key = '2025-02-30' || substr(sort_key, 11) WHERE id = 4",
            "claim 4 is sorted under what is no day, article and place",
        ),
        (
            "UPDATE claim SET sort_key = replace(sort_key, ' 000000002 ', ' 000000001 ') WHERE id = 4",
            "claim 4 is sorted under an article it does not stand in",
        ),
        (
            "UPDATE claim SET sort_key = (SELECT sort_key FROM claim WHERE id = 1) WHERE id = 2",
            "claim 2 is sorted where another claim is",
        ),
        ("UPDATE claim SET earliest = '2025-02-30' WHERE id = 4", "claim 4 has a day that is none"),
        ("UPDATE claim SET earliest = '2025-04-01' WHERE id = 4", "claim 4 has a day that is none"),
        ("UPDATE claim SET edtf = '../2025/2026' WHERE id = 4", "claim 4 has an EDTF date that is none"),
        ("UPDATE claim SET precision = 'moon' WHERE id = 4", "claim 4 is as precise as nothing is"),
        ("UPDATE claim SET basis = 'rumour' WHERE id = 4", "claim 4 has a date that is based on nothing"),
        ("UPDATE claim SET confidence = 7 WHERE id = 4", "claim 4 has a confidence that is none"),
        ("UPDATE claim SET text = x'00' WHERE id = 4", "claim 4: its text is blob, not text"),
        (
            "UPDATE version SET published = '2025-13-01' WHERE id = 2",
            "article 2: the time it was published cannot be read",
        ),
    ],
)
def test_a_fault_is_named(news: Path, statement: str, found: str) -> None:
    change(news, statement)
    assert found in faults(news)


def test_a_chain_of_reports_is_no_fault(news: Path) -> None:
    change(news, "INSERT INTO link VALUES (9, 2, 4, 'via')")
    assert faults(news) == []


def test_one_fault_is_one_line(news: Path) -> None:
    change(news, "UPDATE claim SET text = 'never' WHERE id = 4")
    assert faults(news) == ["claim 4: its spans do not reproduce its text"]


def test_damage_is_named_and_the_rest_is_looked_at(news: Path) -> None:
    with closing(sqlite3.connect(news)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_claim_sort_key'"
        (page,) = connection.execute(query).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("UPDATE claim SET text = 'never' WHERE id = 4")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(news.read_bytes())
    content[(page - 1) * size : page * size] = bytes(size)
    news.write_bytes(content)
    found = faults(news)
    assert any(fault.startswith("SQLite: ") or "damaged" in fault for fault in found)
    assert "claim 4: its spans do not reproduce its text" in found
