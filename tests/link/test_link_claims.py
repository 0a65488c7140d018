from __future__ import annotations

import pytest

from claimtrack.link.claims import Reading, match_claims
from claimtrack.model import Span


def reading(speaker: str, *ends: int, is_fact: bool = False) -> Reading:
    pairs = zip(ends[::2], ends[1::2], strict=True)
    return Reading(is_fact, speaker, tuple(Span(start, end) for start, end in pairs))


@pytest.mark.parametrize(
    ("stored", "read", "expected"),
    [
        ([reading("a", 0, 10)], [reading("a", 0, 10)], (0,)),
        ([reading("a", 0, 10)], [reading("a", 3, 10)], (0,)),
        ([reading("a", 0, 10)], [reading("a", 8, 20)], (None,)),
        ([reading("a", 0, 10)], [reading("b", 0, 10)], (None,)),
        ([reading("a", 0, 10)], [reading("a", 0, 10, is_fact=True)], (None,)),
        ([reading("a", 0, 10), reading("a", 20, 30)], [reading("a", 20, 30), reading("a", 0, 10)], (1, 0)),
        ([reading("a", 0, 10)], [reading("a", 0, 8), reading("a", 0, 10)], (None, 0)),
        ([reading("a", 0, 10, 20, 30)], [reading("a", 0, 30)], (0,)),
        ([reading("a", 0, 0)], [reading("a", 0, 0)], (None,)),
        ([], [reading("a", 0, 10)], (None,)),
        ([reading("a", 0, 10)], [], ()),
    ],
)
def test_match_claims(stored: list[Reading], read: list[Reading], expected: tuple[int | None, ...]) -> None:
    assert match_claims(stored, read) == expected
