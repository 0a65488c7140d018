"""How alike names are."""

from __future__ import annotations

import pytest

from claimtrack.link.likeness import ENOUGH, alike, evidence, likeness


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


def test_the_most_alike_comes_first() -> None:
    others = ["anna bell", "dmitri peskow", "dmitry peskov", "peskov"]
    assert [others[place] for place, _ in alike("dmitry peskov", others, 3)] == [
        "dmitry peskov",
        "peskov",
        "dmitri peskow",
    ]


def test_what_speaks_for_it() -> None:
    assert evidence(["spokesman", "mayor"], ["mayor"], 2) == "both mayor; named together in 2 articles"
    assert evidence([], ["mayor"], 0) == ""
