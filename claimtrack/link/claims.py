"""Which stored claim a claim of another reading of the same text is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.model import Span

_ENOUGH = 0.5  # of the characters that either of the two covers


@dataclass(frozen=True, slots=True)
class Reading:
    """What identifies a claim within a text: its speaker as printed and its content."""

    is_fact: bool
    speaker: str | None
    content: tuple[Span, ...]


def match_claims(stored: Sequence[Reading], read: Sequence[Reading]) -> tuple[int | None, ...]:
    """For each claim read, the index of the stored claim it is; None: a new one.

    The same speaker says both and they share at least half of the characters that either covers;
    the largest share decides first, and nothing is matched twice.
    """
    pairs = sorted(
        (
            (-share, mine, theirs)
            for mine, claim in enumerate(read)
            for theirs, other in enumerate(stored)
            if (share := _share(claim, other)) >= _ENOUGH
        ),
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, mine, theirs in pairs:
        if mine not in found and theirs not in taken:
            found[mine] = theirs
            taken.add(theirs)
    return tuple(found.get(index) for index in range(len(read)))


def _share(one: Reading, other: Reading) -> float:
    """Characters that both cover, of those that either covers; 0 for different speakers."""
    if (one.is_fact, one.speaker) != (other.is_fact, other.speaker):
        return 0.0
    both = sum(
        max(0, min(mine.end, theirs.end) - max(mine.start, theirs.start))
        for mine in one.content
        for theirs in other.content
    )
    either = _length(one.content) + _length(other.content) - both
    return both / either if either else 0.0


def _length(spans: tuple[Span, ...]) -> int:
    return sum(span.end - span.start for span in spans)
