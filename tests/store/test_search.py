"""Claims found by their words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert, select, update

from claimtrack.errors import UsageMistakeError
from claimtrack.model import Query
from claimtrack.store import Store, find_faults, remove_article, search_articles, search_claims, tables
from claimtrack.store.fulltext import expression
from claimtrack.store.tables import table_of
from claimtrack.store.write import add_version

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.store.conftest import Draft


@pytest.fixture
def article(draft: type[Draft], put: Callable[[Draft], int]) -> int:
    return put(
        draft()
        .says("Anna Bell", "new sanctions on oil are near")
        .says("Peter Marsh", "sanctions on gas, in the U.S. and elsewhere")
        .says("Anna Bell", "the Élysée is silent", when=draft.on(date(2020, 1, 1)))
        .happened("Sanctions were lifted, and sanctions came back.", "Anna Bell")
    )


def found(store: Store, words: str, **query: object) -> list[str]:
    return [row.text for row in search_claims(store, words, Query(**query), ("[", "]"))]  # type: ignore[arg-type]


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("oil", {"new sanctions on [oil] are near"}),
        ("SANCTIONS -oil -lifted", {"[sanctions] on gas, in the U.S. and elsewhere"}),
        ("U.S.", {"sanctions on gas, in the [U.S]. and elsewhere"}),
        ('"on gas"', {"sanctions [on gas], in the U.S. and elsewhere"}),
        ('"gas on"', set()),
        ("elysee", {"the [Élysée] is silent"}),
        ("sanct* near", {"new [sanctions] on oil are [near]"}),
        ('"odd', set()),
        ("AND OR NOT", set()),
        ("text:oil", set()),
    ],
)
def test_words_as_they_are_typed(store: Store, words: str, expected: set[str]) -> None:
    assert set(found(store, words)) == expected


@pytest.mark.usefixtures("article")
def test_the_best_match_comes_first_and_the_rest_can_be_narrowed(store: Store) -> None:
    assert found(store, "sanctions", limit=1) == ["[Sanctions] were lifted, and [sanctions] came back."]
    assert len(found(store, "sanctions", actor="Bell")) == 2
    assert found(store, "silent", since=date(2025, 1, 1)) == []


@pytest.mark.parametrize("words", ["", "-oil", '"', "* .", "- -"])
def test_no_word_to_look_for(store: Store, words: str) -> None:
    with pytest.raises(UsageMistakeError, match="names no word to look for"):
        search_claims(store, words, Query())


def test_the_index_follows_the_claims(store: Store, article: int) -> None:
    remove_article(store, article)
    assert found(store, "sanctions") == []
    assert list(find_faults(store)) == []


def test_a_term_is_never_syntax() -> None:
    assert expression('a"b NEAR( c*') == '("a""b" AND "NEAR(" AND "c"*)'


@pytest.fixture
def articles(draft: type[Draft], put: Callable[[Draft], int]) -> list[int]:
    long = draft(date(2025, 3, 8), title="Harvest", publisher="Weekly Mail")
    long.line("A quiet week. " * 30 + "Then came the sanctions on wheat, at last. " + "A quiet week. " * 30)
    short = draft(date(2025, 2, 1), title="Wheat: new sanctions")
    short.says("Anna Bell", "bread is dear")
    undated = draft(None)
    undated.line("Wheat and oil.")
    return [put(long), put(short), put(undated)]


def articles_found(store: Store, words: str, *, besides: tuple[int, ...] = (), **query: object) -> list[int]:
    hits = search_articles(store, words, Query(**query), besides=besides)  # type: ignore[arg-type]
    return [hit.article for hit in hits]


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("wheat sanctions", [2, 1]),
        ("wheat -sanctions", [3]),
        ('"sanctions on wheat"', [1]),
        ("brea*", [2]),
        ("harvest week", [1]),
        ("barley", []),
    ],
)
def test_articles_hold_the_words_in_title_and_text_together(
    store: Store, words: str, expected: list[int]
) -> None:
    assert articles_found(store, words) == expected


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"since": date(2025, 3, 1)}, [1, 3]),
        ({"until": date(2025, 2, 1)}, [2, 3]),
        ({"since": date(2025, 3, 8), "until": date(2025, 3, 8)}, [1, 3]),
        ({"limit": 1}, [2]),
        ({"besides": (2, 3)}, [1]),
    ],
    ids=str,
)
def test_articles_are_narrowed_by_publication(
    store: Store, asked: dict[str, object], expected: list[int]
) -> None:
    found = articles_found(store, "wheat", **asked)  # type: ignore[arg-type]
    assert (found if "limit" in asked else sorted(found)) == expected


@pytest.mark.usefixtures("articles")
def test_the_passage_that_holds_the_words_is_shown(store: Store) -> None:
    (hit,) = search_articles(store, "sanctions harvest", Query(), ("[", "]"))
    assert (hit.title, hit.published, hit.publisher) == ("[Harvest]", "2025-03-08", "Weekly Mail")
    assert "Then came the [sanctions] on wheat, at last." in hit.passage
    assert len(hit.passage) < 300


def test_only_the_newest_version_of_an_article_is_found(store: Store, draft: type[Draft]) -> None:
    old = draft(title="Harvest", url="https://a.example/1")
    old.line("The wheat is in.")
    new = draft(date(2025, 3, 9), title="Harvest", url="https://a.example/1")
    new.line("The barley is in.")
    with store.writing() as connection:
        article_id, _ = add_version(connection, old.article, None, "test")
        add_version(connection, new.article, article_id, "test")
    assert articles_found(store, "barley") == [article_id]
    assert articles_found(store, "wheat") == []


@pytest.mark.usefixtures("article")
def test_the_index_follows_whatever_becomes_of_claims_within_a_transaction(store: Store) -> None:
    claim = table_of(tables.Claim)
    with store.writing() as connection:
        old = dict(connection.execute(select(claim).where(claim.c.id == 4)).mappings().one())
        new = [old | {"id": number, "text": f"sugar, lot {number}"} for number in (5, 6, 7)]
        for change in (
            delete(claim_actor := table_of(tables.ClaimActor)).where(claim_actor.c.claim_id == 4),
            delete(appearance := table_of(tables.Appearance)).where(appearance.c.claim_id == 4),
            delete(claim).where(claim.c.id == 4),
            insert(claim).values(new),
            update(claim).where(claim.c.id == 6).values(text="sugar, sold"),
            delete(claim).where(claim.c.id == 7),
            insert(claim).values(old),
            update(claim).where(claim.c.id == 1).values(text="sugar and oil"),
            insert(claim).values(new[2]),
            delete(claim).where(claim.c.id == 5),
        ):
            connection.execute(change)
    matching = "SELECT rowid FROM search_claim WHERE search_claim MATCH ?"
    with store.driver() as connection:
        held = {word: connection.execute(matching, (word,)).fetchall() for word in ("sugar", "lot", "came")}
        connection.execute("INSERT INTO search_claim (search_claim) VALUES ('integrity-check')")
    assert held == {"sugar": [(1,), (6,), (7,)], "lot": [(7,)], "came": [(4,)]}
