"""Lists of things: "weak demand, a stronger euro and a fire at its plant"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.verb_groups import has_finite_verb
from claimtrack.extract.words import Words

_MOST = 6  # things of one


def last_thing(words: Words, comma: int, stop: int) -> int | None:
    """The "and" in front of the last thing of a list whose first one ends at a comma; None if that begins none.

    Nobody does anything behind it: not "blamed the rain, and the mayor and the council said".
    """
    k = comma
    for _ in range(_MOST):
        if words.words[k : k + 1] != [","]:
            return None
        end = phrase_after(words, k + 1, stop)
        if end is None:
            return None
        joined = next((n for n in range(k + 2, min(stop, end + 1)) if words.lower[n] == "and"), None)
        if joined is not None:
            last = end if joined < end else phrase_after(words, joined + 1, stop)
            acts = last is None or has_finite_verb(words, k + 1, min(stop, last + 2))
            return None if acts else joined
        k = end
    return None
