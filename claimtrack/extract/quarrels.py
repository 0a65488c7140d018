"""Sentences that tell of words between people: "Bell and Reis traded barbs on Wednesday", in which both spoke."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speakers import Speakers

QUARRELLING = frozenset("disagreed clashed sparred quarrelled quarreled argued feuded bickered".split())
EXCHANGING = frozenset("traded exchanged trading exchanging".split())
_WORDS = frozenset("barbs words accusations insults jibes criticism allegations verbal taunts".split())
_NEAR = 4  # words of "traded a few harsh words"


def who_quarrelled(speakers: Speakers, number: int, lower: Sequence[str], sentence: WordSpan) -> list[str]:
    """The people named in a sentence of paragraph `number` that tells of words between some of them."""
    quarrelled = any(
        word in QUARRELLING or (word in EXCHANGING and not _WORDS.isdisjoint(lower[k + 1 : k + 1 + _NEAR]))
        for k, word in enumerate(lower)
    )
    if not quarrelled:
        return []
    named = [actor.name for actor in speakers.named_in(number, *sentence) if speakers.is_person(actor.name)]
    return named if len(named) > 1 else []
