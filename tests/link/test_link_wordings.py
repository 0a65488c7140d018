"""How near two wordings are, and what differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.link.wordings import ENOUGH, difference, nearness, telling_words

NEAR = [
    ("We have agreed on who measures the river", "they had agreed on who measures the river"),
    ("only two clauses of the treaty remain open", "two clauses of the treaty were still open"),
    ("sanctions on oil must be lifted before talks", "talks can start once oil sanctions are lifted"),
    ("no money had been discussed in Geneva", "money was discussed in Geneva"),
]
FAR = [
    ("sanctions on oil must be lifted before talks", "talks on the harbour bridge begin in May"),
    ("the dam is safe", "the bridge is safe"),
    ("it is what it is", "it is what it was"),
    ("", "the dam is safe"),
]


@pytest.mark.parametrize(("one", "other"), NEAR)
def test_the_same_in_other_words_is_near(one: str, other: str) -> None:
    assert nearness(one, other) >= ENOUGH


@pytest.mark.parametrize(("one", "other"), FAR)
def test_something_else_in_like_words_is_not(one: str, other: str) -> None:
    assert nearness(one, other) < ENOUGH


@given(st.text(), st.text())
def test_nearness_is_from_0_to_100_whichever_comes_first(one: str, other: str) -> None:
    assert 0 <= nearness(one, other) <= 100
    assert nearness(one, other) == nearness(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The dam is full.", "the dam is full", ""),
        ("full by June", "full by July", "“July” for “June”"),
        ("the dam is full", "the old dam is full", "adds “old”"),
        ("no money was paid", "money was paid", "without “no”"),
    ],
)
def test_a_difference_names_what_the_other_has(one: str, other: str, expected: str) -> None:
    assert difference(one, other) == expected


def test_telling_words_are_printed_ones_without_function_words() -> None:
    assert telling_words("The Élysée said that the U.S. and the Élysée agree") == (
        "Élysée",
        "said",
        "U.S",
        "agree",
    )
