"""Claims within claims: whom somebody says to have said, thought or wanted something."""

from __future__ import annotations

import pytest

from .articles import attributed, read


def inside(paragraph: str) -> list[tuple[str, str, str | None]]:
    """Speaker, content and actor of every claim that stands in another."""
    text, extraction = read(paragraph)
    rows = [(attributed(text, claim), claim) for claim in extraction.claims if claim.via is not None]
    return [(row[1], row[3], claim.actor) for row, claim in rows]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Officials said Moscow wants the lines restored by Friday.",
         [("Moscow", "the lines restored by Friday", "Moscow")]),
        ("Ana Reis said “my wife says it is over”.", [("my wife", "it is over", "Ana Reis's wife")]),
        ("The minister said that Ana Reis had told him the bridge was safe.",
         [("Ana Reis", "the bridge was safe", "Ana Reis")]),
        ("The minister said he hoped it was over.", []),
        ("The minister said that residents want the road closed.", []),
    ],
)  # fmt: skip
def test_who_is_said_to_have_said_or_wanted_something(
    paragraph: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert inside(paragraph) == expected
