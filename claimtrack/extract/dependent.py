"""Clauses that cannot stand alone: "When it rained", "(He said that) once the deal was signed"."""

from __future__ import annotations

from claimtrack.extract.verb_groups import is_finite_verb
from claimtrack.extract.words import Words

SUBORDINATORS = frozenset(
    "when while because since although though if once unless until whenever after before as".split()
)
_THAT = frozenset(("that", "said", "says"))
_LONGEST = 20  # words of such a clause


def ends_dependent(words: Words, first: int, stop: int) -> bool:
    """Whether words `first` to `stop` are such a clause, or end with one: the main clause is still to come."""
    if "," in words.words[first:stop]:
        return False
    begins = (
        k
        for k in range(max(first, stop - _LONGEST), stop)
        if words.lower[k] in SUBORDINATORS and words.tags[k] in ("IN", "WRB")
    )
    opens = next((k for k in begins if k == first or words.lower[k - 1] in _THAT), None)
    return opens is not None and sum(is_finite_verb(words, k) for k in range(opens, stop)) == 1
