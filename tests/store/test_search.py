"""Claims found by their words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimtrack.errors import UsageMistakeError
from claimtrack.model import Query
from claimtrack.store import Store, find_faults, remove_article, search_claims
from claimtrack.store.fulltext import expression

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
