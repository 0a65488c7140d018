"""How near two wordings are, and what differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.link.alignment import Words
from claimtrack.link.wordings import ENOUGH, difference, nearness, says_otherwise, telling_words

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
OTHERWISE = [
    ("12 people had died", "17 people had died"),
    ("it killed 12 people in all", "the people killed were 17 in all"),
    ("one person died", "two people died"),
    ("the ships cost EUR 820 million", "the ships cost EUR 840 million"),
    ("the ships cost 820 million", "the ships cost 820 billion"),
    ("rates are 3.5 per cent", "rates are 3.9 per cent"),
    ("the captain was sober", "the captain was drunk"),
    ("the bridge is safe", "the bridge is not yet safe"),
    ("the bridge isn't safe", "the bridge is safe"),
    ("no money had been paid", "money had been paid"),
    ("it can be done", "it can't be done"),
    ("he would not", "he would"),
    ("they left with a permit", "they left without a permit"),
    ("it is possible to leave", "it is impossible to leave"),
    ("all passengers survived", "some passengers survived"),
    ("prices went up", "prices went down"),
    ("talks in Iran", "talks in Iraq"),
    ("it opens in May", "it opens in June"),
    ("the plan could fail", "the plan will fail"),
]
ALIKE = [
    ("it cost 1.2 billion dollars", "it cost 1.2bn dollars"),
    ("two million people left", "2m people left"),
    ("it will rise", "it would rise"),
    ("twelve people died", "12 people died"),
    ("people died", "12 people died"),
    ("1,000 people left", "1000 people left"),
    ("3 per cent more", "3 percent more"),
    ("the goverment will resign", "the government will resign"),
    ("they met Lindqvist", "they met Lindquist"),
    ("the harbour workers", "the harbor worker"),
    ("the minister would resign", "Minister Ilse Brandt resigned"),
    ("Mr Bell left", "Peter Bell left"),
    ("he would not resign", "I will not resign"),
    ("nobody died", "no one died"),
    ("the bridge isn't safe", "the bridge is not safe"),
    ("the bridge is safe", "the bridge is safe, and it will not close"),
    ("on Friday both sides met", "both sides met on Friday"),
    ("it would open tomorrow at noon", "it would open on Friday at noon"),
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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(*pair, expected) for pairs, expected in ((OTHERWISE, True), (ALIKE, False)) for pair in pairs],
)
def test_what_says_otherwise_in_like_words(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a case
    these, those = Words.of(one).words, Words.of(other).words
    assert (says_otherwise(these, those), says_otherwise(those, these)) == (expected, expected)


@given(st.text(), st.text())
def test_what_is_said_again_or_goes_on_does_not(one: str, more: str) -> None:
    words = Words.of(one).words
    assert not says_otherwise(words, words)
    assert not says_otherwise(words, (*words, "bridge", *Words.of(more).words))


def test_telling_words_are_printed_ones_without_function_words() -> None:
    assert telling_words("The Élysée said that the U.S. and the Élysée agree") == (
        "Élysée",
        "said",
        "U.S",
        "agree",
    )
