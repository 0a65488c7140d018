"""Lists of phrases as one pattern."""

import re

import pytest

from claimtrack.dates.anyof import any_of, each_with

PHRASES = ("set to", "set for", "settle", "won't", "would be [a-z]+ing", "will", "wills")


@pytest.mark.parametrize(
    "text", ["set to", "set for", "settle", "won't", "won\u2019t", "would be going", "will", "wills"]
)
def test_each_phrase_is_found_whole(text: str) -> None:
    assert re.fullmatch(any_of(*PHRASES), text)


@pytest.mark.parametrize("text", ["set", "set fort", "settled", "wont", "would be gone", "wil"])
def test_nothing_else_is(text: str) -> None:
    assert not re.fullmatch(any_of(*PHRASES), text)


def test_the_longest_phrase_is_taken() -> None:
    assert re.match(any_of(*PHRASES), "wills")[0] == "wills"  # type: ignore[index]


def test_lists_of_words_are_combined() -> None:
    assert each_with("is are", "due set", "to") == ("is due to", "is set to", "are due to", "are set to")


@pytest.mark.parametrize("text", ["will", "wills", "won't", "bare", "be"])
def test_patterns_may_stand_beside_phrases(text: str) -> None:
    assert re.fullmatch(any_of("will", "wills", "won't", also=("be", "bar[ek]")), text)
