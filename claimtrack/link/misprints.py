"""Whether a name printed for the first time is that of somebody stored, misspelled here or there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import product
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from claimtrack.link.actors import same_words
from claimtrack.professions import at_odds

if TYPE_CHECKING:
    from claimtrack.link.actors import Known, Names, Nearby

SHORTEST = 5  # letters of a word that may be misspelled
_MOST = 2  # letters that are another
_SHARE = 0.8  # of the letters that are the same
_OFFICE = 2  # words of roles that both have, or one where they spoke near each other
_VOWELS = frozenset("aeiou")


def misprint_of(names: Names, roles: Collection[str], known: Iterable[Known], nearby: Nearby) -> int | None:
    """The id of the only stored person who has nearly the same full name, and the same office; None: nobody has.

    Spelling alone joins nobody: "Wyclife Barasa" is Wycliffe Barasa because both are the Kenyan water minister.
    """
    alike = [
        actor
        for actor in known
        if not at_odds(roles, actor.roles)
        and any(is_slip(one, other) for one, other in product(names.full, actor.names))
    ]
    shared = {actor.id: same_words(roles, actor.roles) for actor in alike}
    same = [key for key, words in shared.items() if words >= _OFFICE]
    same = same or [key for key in nearby([key for key, words in shared.items() if words]) if shared[key]]
    return same[0] if len(same) == 1 else None


def is_slip(name: str, other: str) -> bool:
    """Whether two folded full names differ in a letter or two of one word; "maria" and "mario" are two people."""
    one, two = name.split(), other.split()
    apart = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    if len(one) != len(two) or len(apart) != 1 or name == apart[0][0]:
        return False
    word, spelled = apart[0]
    if word[:-1] == spelled[:-1] and {word[-1], spelled[-1]} <= _VOWELS:
        return False
    return bool(near_words(word, (spelled,)))


def near_words(word: str, words: Iterable[str]) -> list[str]:
    """Those of some words that may be the same one, misspelled."""
    return [
        other
        for other in words
        if other != word
        and min(len(word), len(other)) >= SHORTEST
        and DamerauLevenshtein.distance(word, other, score_cutoff=_MOST) <= _MOST
        and DamerauLevenshtein.normalized_similarity(word, other) >= _SHARE
    ]
