"""Which words of one text stand in another one, wherever they stand there."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.model import Span

_RUN = 4  # words in a row, printed once in the old text, that tie two texts together
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in lower case, and the offset each begins at (characters into the text)."""

    words: tuple[str, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of `text`, whatever marks stand between them."""
        starts = tuple([word.start() for word in _WORD.finditer(text)])
        return cls(tuple([word.casefold() for word in _WORD.findall(text)]), starts)

    def within(self, spans: Sequence[Span]) -> list[int]:
        """The numbers of the words that begin inside the spans."""
        return [
            number
            for span in spans
            for number in range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))
        ]


def aligned(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each word of the new text the place in the old one it was copied from; None: it is new there.

    Passages may be cut, added or moved: a run of words that the old text prints once ties the two together, and
    is followed in both directions for as long as the words agree.
    """
    runs = _runs_printed_once(old)
    found: list[int | None] = [None] * len(new)
    at = len(old)  # the place in the old text that the next word stands at if the copied passage goes on
    for place, word in enumerate(new):
        if at >= len(old) or old[at] != word:
            tied = runs.get(tuple(new[place : place + _RUN]), -1)
            at = len(old) if tied < 0 else tied
            _follow_back(old, new, found, (place, at))
        if at < len(old):
            found[place] = at
            at += 1
    return found


def _runs_printed_once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Where each run of words begins; -1 for one that is printed several times."""
    places: dict[tuple[str, ...], int] = {}
    for place, run in enumerate(zip(*(words[first:] for first in range(_RUN)), strict=False)):
        places[run] = place if run not in places else -1
    return places


def _follow_back(
    old: Sequence[str], new: Sequence[str], found: list[int | None], tied: tuple[int, int]
) -> None:
    """Align the words in front of two that are tied, as far as they agree."""
    place, at = tied
    if at >= len(old):
        return
    while place > 0 and at > 0 and found[place - 1] is None and old[at - 1] == new[place - 1]:
        place, at = place - 1, at - 1
        found[place] = at
