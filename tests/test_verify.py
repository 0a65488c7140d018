"""Proof that what is stored is what was read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from claimtrack import ingest
from claimtrack.editing import edit_article
from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment, Query
from claimtrack.page import read_page
from claimtrack.store import find_claims, split_actor
from claimtrack.verify import verify

if TYPE_CHECKING:
    from claimtrack.store import Store

TEXT = """\
Harbour bridge reopens after repairs

"The bridge is safe for everybody," Mayor Anna Bell said on Friday.

Bell denied that the repairs had cost ten million pounds. The bridge was built in 1903.
"""


def article_of(text: str, **given: str) -> Article:
    return Article(text, read_page(text).blocks, Moment.parse("2025-03-08"), publisher="The Daily", **given)  # type: ignore[arg-type]


@pytest.fixture
def store(store: Store) -> Store:
    add_article(store, article_of(TEXT, url="https://daily.example/1"))
    add_article(store, article_of(TEXT.replace("safe", "firm"), url="https://daily.example/1"))
    return store


def outcomes(store: Store, most: int | None = None) -> list[str]:
    return [each.again for each in verify(store, most)]


def problems(store: Store) -> list[str]:
    return [problem for each in verify(store) for problem in each.problems]


def change(store: Store, sql: str) -> None:
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute(sql)


def test_what_was_read_is_read_again(store: Store) -> None:
    assert (outcomes(store), problems(store)) == (["same", "same"], [])
    assert outcomes(store, 1) == ["same", "not read"]


@pytest.mark.parametrize(
    ("sql", "problem"),
    [
        (
            "UPDATE version SET text = replace(text, 'safe', 'made') WHERE id = 1",
            "its text is not the one that was read",
        ),
        (
            "UPDATE appearance SET spans = '[[0,9],null,null,null]' WHERE id = 1",
            "its spans do not reproduce its text",
        ),
        ("UPDATE claim SET edtf = '2001' WHERE id = 1", "1 stored are not read, 1 read are not stored"),
        ("UPDATE claim SET polarity = 'positive'", "1 stored are not read, 1 read are not stored"),
        (
            "DELETE FROM appearance WHERE version_id = 1 AND claim_id = 1",
            "0 stored are not read, 1 read are not stored",
        ),
        ("INSERT INTO original VALUES (1, x'00')", "its original is not the one that was read"),
    ],
)
def test_what_was_changed_since_is_told(store: Store, sql: str, problem: str) -> None:
    change(store, sql)
    assert any(problem in found for found in problems(store))


def test_what_an_older_program_read_is_counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimtrack.verify.engine", lambda: "newer")
    monkeypatch.setattr(ingest, "engine", lambda: "newer")
    assert (outcomes(store), problems(store)) == (["older", "older"], [])
    edit_article(store, 1, title="Bridge")  # reads the newest version again
    assert outcomes(store) == ["same", "older"]


def test_what_people_decided_is_no_difference(store: Store) -> None:
    split_actor(store, "Bell", [row.id for row in find_claims(store, Query(actor="Bell"))], "Anna the Elder")
    assert problems(store) == []
