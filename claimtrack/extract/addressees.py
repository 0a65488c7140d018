"""Whom a cue addresses: "told | The Courier | detentions fell", "urged | people in the red area | to leave"."""

from __future__ import annotations

from claimtrack.extract.adjuncts import CIRCUMSTANCES
from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.verb_groups import is_finite_verb
from claimtrack.extract.words import Words

_PLACED = frozenset(
    "in of on at along from near around across within with".split()
)  # what tells which people
AUDIENCES = frozenset(  # in front of what they are told
    "mps meps msps mlas police staff court jury hearing inquest inquiry tribunal parliament congress committee board "
    "meeting panel council trial".split()
)
_INDEFINITE = frozenset(
    "nothing nobody everything everybody everyone something somebody someone anything anyone none".split()
)
_NOMINAL = frozenset(("NN", "NNS", "NNP", "PRP", "CD", "RB"))


def infinitive_after_places(words: Words, j: int, stop: int) -> int | None:
    """The "to" (or "not to") of "urged people | in the red area to leave": behind where the addressee is."""
    k = j
    while k < stop - 1 and words.lower[k] in _PLACED:
        end = phrase_after(words, k + 1, stop)
        if end is None:
            return None
        k = end
    to = k + (words.lower[k : k + 1] == ["not"])
    if k == j or to + 1 >= stop or words.lower[to] != "to":
        return None
    return k if words.tags[to + 1] in ("VB", "VBP", '"') else None


def infinitive_after_who(words: Words, j: int, stop: int) -> int | None:
    """The "to" of "asked anyone | who comes across a wire | to keep away": behind which people are asked."""
    if words.lower[j : j + 1] != ["who"] or not is_finite_verb(words, min(j + 1, stop - 1)):
        return None
    for k in range(j + 2, min(stop - 1, j + CIRCUMSTANCES)):
        if words.tags[k] in (",", ".") or words.lower[k] == "that":
            return None
        if words.lower[k] == "to" and words.tags[k + 1] in ("VB", "VBP") and words.tags[k - 1] in _NOMINAL:
            return k
    return None


def clause_closes(words: Words, k: int, stop: int) -> bool:
    """Whether a clause ends before word k."""
    return k >= stop or words.tags[k] in (".", ",", "CC", "IN")


def addressee_end(words: Words, j: int, end: int, stop: int) -> int:
    """The word after the addressee of words `j` to `end`: "told The Courier | detentions fell".

    `j` itself where its verb follows at once: "warned | the move could backfire".
    """
    if end >= stop or not is_finite_verb(words, end) or words.tags[j] == "PRP":
        return end
    if words.lower[end - 1] in _INDEFINITE and end - 1 > j:
        return end - 1  # "told the BBC | nothing had changed"
    heard = next(
        (
            k
            for k in range(j, end - 1)
            if (words.tags[k] == "NNS" or words.lower[k] in AUDIENCES) and words.tags[k + 1] != "POS"
        ),
        end,
    )
    if heard < end:
        return heard + 1  # "told MPs | Green had lied", "told the court | Smith had"
    apart = next(
        (k for k in range(j + 1, end) if words.tags[k] == "DT" and words.words[k - 1][0].isupper()), end
    )
    if apart < end:
        return apart  # "told Reuters | the company had"
    if words.lower[end + 1 : end + 2] == ["that"]:
        return end  # "What I can tell people | is that"
    if words.tags[j] != "DT" and words.lower[end - 1] in AUDIENCES:
        return end  # "tells court | accused had"
    named = next((k for k in range(j + 1, end) if not words.words[k][0].isupper()), end)
    plural = words.tags[named : named + 1] == ["NNS"] or words.lower[named].endswith("ers")
    return named if named < end and words.tags[named - 1] == "NNP" and plural else j
