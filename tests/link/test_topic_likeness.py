from __future__ import annotations

from datetime import date

import pytest

from claimtrack.link.topic_likeness import (
    ENOUGH,
    Vocabulary,
    beginnings,
    days_apart,
    evidence,
    score,
    words_of,
)
from claimtrack.model import Discussed

OTHERS = ("grain corridor", "fishing quotas", "harbour sale", "rail strike", "water treaty", "dam inspection")
MATTER = Discussed(frozenset({1, 2}), frozenset({7, 8}), date(2025, 3, 1), date(2025, 3, 9))
NOTHING = Discussed(frozenset(), frozenset(), None, None)


def likeness(one: str, other: str) -> float:
    return Vocabulary((one, other, *OTHERS)).likeness((one,), (other,))[0]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (("rearmament row", "rearming row"), ("rearmament row", "repayment row")),
        (("sarrin water treaty", "water treaty"), ("sarrin water treaty", "water prices")),
        (("fishing quota", "fish quotas"), ("fishing quota", "fishing boats")),
        (("rail strike", "rail strikes"), ("rail strike", "rail tunnel")),
        (("budget talks", "budget crisis"), ("budget talks", "coalition talks")),
        (("defence spending", "defense spending"), ("defence spending", "offence spending")),
    ],
)
def test_names_are_alike_by_the_words_that_tell_something(
    more: tuple[str, str], less: tuple[str, str]
) -> None:
    assert likeness(*more) > likeness(*less)


@pytest.mark.parametrize("pair", [("rain", "snow"), ("the", "of"), ("", "rain"), ("talks", "war")])
def test_names_that_share_no_word_are_not_alike(pair: tuple[str, str]) -> None:
    assert likeness(*pair) == 0


def test_likeness_is_that_of_the_two_most_alike_names_and_tells_their_words() -> None:
    vocabulary = Vocabulary(("rain", "heavy rain", "snow", "heavy rains"))
    assert vocabulary.likeness(("rain", "snow"), ("heavy rains", "snow")) == (1.0, ("snow",))
    assert vocabulary.likeness(("heavy rain",), ("rains heavy",)) == (1.0, ("heavy", "rain"))


@pytest.mark.parametrize("pair", [("rearmament plan", "eu rearming"), ("treaties", "water treaty")])
def test_names_with_a_related_word_share_a_beginning(pair: tuple[str, str]) -> None:
    assert set(beginnings(pair[0])) & set(beginnings(pair[1]))


def test_the_words_of_a_name() -> None:
    assert words_of("the treaties of the press and its taxes") == ("treaty", "press", "its", "taxe")


def test_names_alone_are_not_enough_where_they_share_little() -> None:
    assert score(0.3, MATTER, MATTER) >= ENOUGH > score(0.5, NOTHING, NOTHING)
    assert score(1.0, MATTER, MATTER) == 100
    later = Discussed(frozenset({3}), frozenset({9}), date(2025, 4, 8), date(2025, 4, 9))
    assert days_apart(MATTER, later) == days_apart(later, MATTER) == 30
    assert score(0.5, MATTER, NOTHING) < score(0.5, MATTER, later) < score(0.5, MATTER, MATTER)


def test_what_speaks_for_it_is_told() -> None:
    names = {7: "Anna Bell", 8: "Peter Marsh"}
    told = "both water; 2 claims under both; both Anna Bell, Peter Marsh; at the same time"
    assert evidence(("water",), MATTER, MATTER, names) == told
    many = Discussed(frozenset({9}), frozenset(range(6)), date(2025, 3, 10), date(2025, 3, 10))
    crowd = {n: f"Speaker {n}" for n in range(6)}
    assert evidence((), many, many, crowd).startswith(
        "1 claim under both; both Speaker 0, Speaker 1, Speaker 2 and 3 more; "
    )
    assert evidence((), MATTER, many, names) == "1 day apart"
    assert evidence((), NOTHING, MATTER, names) == ""
