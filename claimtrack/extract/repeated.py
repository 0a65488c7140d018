"""What a headline says again: its claims are dropped where a claim of the article below says the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph

_SHORT = 4  # letters of words that tell nothing
_ENOUGH = 0.34  # share of a headline's words that a claim must have to say the same: headlines shorten


def without_repeated(paragraphs: Sequence[Paragraph], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without those of a headline that another one repeats, more fully and with a name."""
    if not any(paragraphs[each.paragraph].terse for each in found):
        return list(found)
    below = [_words(paragraphs, each) for each in found if not paragraphs[each.paragraph].terse]
    return [
        each
        for each in found
        if not paragraphs[each.paragraph].terse or not _said(_words(paragraphs, each), below)
    ]


def _said(words: set[str], others: Iterable[set[str]]) -> bool:
    return any(len(words & other) >= _ENOUGH * len(words) for other in others)


def _words(paragraphs: Sequence[Paragraph], found: Attribution) -> set[str]:
    lower = paragraphs[found.paragraph].words.lower
    return {
        word for first, stop in found.candidate.content for word in lower[first:stop] if len(word) > _SHORT
    }
