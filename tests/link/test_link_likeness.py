"""How alike names are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.link.likeness import ENOUGH, evidence, likeness, likeness_of, near_words


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("dmitry peskov", "dmjitry peskov"),
        ("dmitry peskov", "dmitri peskov"),
        ("d peskov", "dmitry peskov"),
        ("peskov", "dmitry peskov"),
        ("volodymyr zelenskyy", "volodymyr zelensky"),
        ("recep tayyip erdogan", "recep erdogan"),
    ],
)
def test_who_may_be_one(name: str, other: str) -> None:
    assert likeness(name, other) == likeness(other, name) >= ENOUGH


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("anna bell", "peter bell"),
        ("anna bell", "anna marsh"),
        ("ministry of water", "ministry of finance"),
        ("", "bell"),
    ],
)
def test_who_is_not_proposed(name: str, other: str) -> None:
    assert likeness(name, other) < ENOUGH


def test_the_most_alike_names_of_two_count() -> None:
    assert likeness_of(["peskov", "dmitry peskov"], {"dmitri peskov", "a bell"}) == likeness(
        "dmitry peskov", "dmitri peskov"
    )
    assert likeness_of(["anna bell"], {"peter marsh"}) == 0
    assert likeness_of([], {"peter marsh"}) == 0


@given(name=st.text("abc ", min_size=1), other=st.text("abc ", min_size=1))
def test_whoever_is_alike_is_found_by_a_near_word(name: str, other: str) -> None:
    """What looks words up beforehand leaves out nobody who would be proposed."""
    if likeness(name, other) >= ENOUGH:
        assert other.rsplit(maxsplit=1)[-1] in near_words(
            [name.rsplit(maxsplit=1)[-1]], ["b", *other.split()]
        )


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Dmitry Peskov", "Dmjitry Peskov"), "dmjitry for dmitry"),
        (("Peskov", "Dmitry Peskov"), "one word of the name"),
        (("Dmitry Peskov", "DMITRY PESKOV"), "same name"),
        (("Recep Tayyip Erdogan", "Recep Erdogan"), ""),
    ],
)
def test_how_names_differ(names: tuple[str, str], said: str) -> None:
    assert evidence(names, [], [], 0) == said


def test_what_else_speaks_for_it() -> None:
    names = ("Recep Tayyip Erdogan", "Recep Erdogan")
    assert evidence(names, ["spokesman", "mayor"], ["mayor"], 2) == "both mayor; both speak in 2 articles"
    assert evidence(names, [], ["mayor"], 0) == ""
