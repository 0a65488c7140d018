from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.link.alignment import Words, aligned
from claimtrack.link.claims import Reading, match_across
from claimtrack.model import Span


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a b c d e", "a b c d e", [0, 1, 2, 3, 4]),
        ("a b c d e", "x a b c d", [None, 0, 1, 2, 3]),
        ("a b c d x e f g h", "e f g h y a b c d", [5, 6, 7, 8, None, 0, 1, 2, 3]),
        ("a b c d e f g h", "a b c d x e f g h", [0, 1, 2, 3, None, 4, 5, 6, 7]),
        ("a b c", "a b c", [None, None, None]),  # too short to tell
        ("a b c d a b c d", "a b c d", [None, None, None, None]),  # printed twice: which is it?
        ("", "a b c d", [None, None, None, None]),
        ("a b c d", "", []),
    ],
)
def test_where_words_come_from(old: str, new: str, expected: list[int | None]) -> None:
    assert aligned(old.split(), new.split()) == expected


@given(st.lists(st.sampled_from("abcdef"), max_size=40), st.lists(st.sampled_from("abcdef"), max_size=40))
def test_aligned_words_are_the_same_words(old: list[str], new: list[str]) -> None:
    found = aligned(old, new)
    assert len(found) == len(new)
    assert all(old[place] == word for place, word in zip(found, new, strict=True) if place is not None)


OLD = 'Rain is likely this week, Anna Bell said. "We shall see how long it lasts," Marsh told the town hall.'
NEW = '"We shall see how long it lasts," Marsh told the town hall. Rain is likely this week, Tom Reed said.'


def reading(text: str, content: str, *surnames: str, is_fact: bool = False) -> Reading:
    start = text.index(content)
    return Reading(is_fact, None, (Span(start, start + len(content)),), frozenset(surnames))


@pytest.mark.parametrize(("strict", "expected"), [(True, (1, None)), (False, (1, 0))])
def test_claims_across_texts(strict: bool, expected: tuple[int | None, ...]) -> None:  # noqa: FBT001 - a case
    stored = [
        reading(OLD, "Rain is likely this week", "bell"),
        reading(OLD, "We shall see how long it lasts", "marsh"),
    ]
    read = [
        reading(NEW, "We shall see how long it lasts", "marsh"),
        reading(NEW, "Rain is likely this week", "reed"),
    ]
    found = match_across(stored, Words.of(OLD), read, Words.of(NEW), strict=strict)
    assert found == expected


def test_a_fact_is_no_claim() -> None:
    stored = [reading(OLD, "We shall see how long it lasts")]
    read = [reading(NEW, "We shall see how long it lasts", is_fact=True)]
    assert match_across(stored, Words.of(OLD), read, Words.of(NEW), strict=False) == (None,)
