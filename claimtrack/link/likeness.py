"""How alike two names are: what may be the same person is proposed, never decided."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from claimtrack.names import fold

ENOUGH = 80  # from 0 to 100: less alike names are not proposed
REACH = 4  # letters by which near words may differ in length
_SURNAME = 0.6  # how much of the likeness is the last word's
_NEAR = (ENOUGH / 100 - (1 - _SURNAME)) / _SURNAME  # last words less alike cannot reach ENOUGH


def near_words(wanted: Iterable[str], words: Iterable[str]) -> set[str]:
    """The words spelled nearly like one of those wanted: near enough for the last words of names that are alike."""
    words = list(words)
    return {
        found
        for word in wanted
        for found, _, _ in process.extract_iter(
            word, words, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_NEAR
        )
    }


def likeness_of(names: Iterable[str], others: Collection[str]) -> int:
    """From 0 to 100, of two people's folded names: that of the two most alike; 0 where it is not ENOUGH."""
    best = max((likeness(name, other) for name in names for other in others), default=0)
    return best if best >= ENOUGH else 0


def likeness(name: str, other: str) -> int:
    """From 0 to 100, of folded names; a bare surname is like every name that ends in it.

    The last words count most: "jon smyth" and "john smith" share more letters than a reader would give them.
    """
    one, two = name.split(), other.split()
    if not one or not two:
        return 0
    last = _words(one[-1], two[-1])
    if len(one) == 1 or len(two) == 1:
        return round(last * 0.9)
    first = 100.0 if _initial(one[0], two[0]) else _words(one[0], two[0])
    return round(_SURNAME * last + (1 - _SURNAME) * first)


def _words(one: str, two: str) -> float:
    """One letter more, less or swapped costs little in a long word."""
    return 100 * DamerauLevenshtein.normalized_similarity(one, two)


def _initial(one: str, two: str) -> bool:
    return min(len(one), len(two)) == 1 and one[0] == two[0]


def evidence(names: tuple[str, str], roles: Iterable[str], other_roles: Iterable[str], articles: int) -> str:
    """What speaks for two actors being one, in words: spelling, shared roles, articles in which both speak."""
    known = set(map(fold, other_roles))
    shared = sorted(role for role in set(roles) if fold(role) in known)
    found = [_spelling(*names), *(f"both {role}" for role in shared[:2])]
    if articles:
        found.append(f"both speak in {articles} article{'s' if articles > 1 else ''}")
    return "; ".join(filter(None, found))


def _spelling(name: str, other: str) -> str:
    """How two shown names differ: "dmjitry for dmitry", "surname alone"."""
    one, two = fold(name).split(), fold(other).split()
    if one == two:
        return "same name"
    if len(one) == 1 or len(two) == 1:
        return "one word of the name" if {*one} <= {*two} or {*two} <= {*one} else ""
    if len(one) != len(two):
        return ""
    return ", ".join(f"{a} for {b}" for a, b in zip(two, one, strict=True) if a != b)
