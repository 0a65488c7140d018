"""How alike two names are: what may be the same person is proposed, never decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

ENOUGH = 80  # from 0 to 100: less alike names are not proposed
_SURNAME = 0.6  # how much of the likeness is the last word's


def alike(name: str, others: Sequence[str], limit: int) -> list[tuple[int, int]]:
    """The places in `others` of the names most like `name`, each with its likeness from 0 to 100; all folded."""
    near = process.extract(
        name, others, scorer=fuzz.token_set_ratio, limit=4 * limit, score_cutoff=ENOUGH - 15
    )
    near += process.extract(name, others, scorer=fuzz.ratio, limit=4 * limit, score_cutoff=ENOUGH - 15)
    rated = {place: likeness(name, other) for other, _, place in near}
    ranked = sorted(
        ((place, score) for place, score in rated.items() if score >= ENOUGH), key=lambda p: (-p[1], p[0])
    )
    return ranked[:limit]


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


def evidence(roles: Iterable[str], other_roles: Iterable[str], articles: int) -> str:
    """What speaks for two actors being one, beside their names, in words."""
    shared = sorted(set(roles) & set(other_roles))
    found = [f"both {role}" for role in shared[:2]]
    if articles:
        found.append(f"named together in {articles} article{'s' if articles > 1 else ''}")
    return "; ".join(found)
