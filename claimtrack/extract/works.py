"""Works beside their titles, which are no quotations: "Her memoir, “Open Strings,” says …"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.words import Words

_WORKS = frozenset(
    "report book memoir memoirs novel film movie song album study play series documentary show poem essay paper "
    "autobiography biography bill act single track painting exhibition thesis podcast programme program sequel musical "
    "opera collection anthology drama comedy thriller article column pamphlet manifesto strategy initiative debut "
    "bestseller ballad hit novella record sketch lecture speech game".split()
)
_NAMED = frozenset("called named dubbed titled entitled".split())
_LONGEST = 14  # words of a title with its marks
_SMALL = 3  # letters of "and", which titles do not begin with a capital


def is_named_work(words: Words, first: int, stop: int) -> bool:
    """Whether a quotation is the title of the work that a comma sets it off from: "The report, | “The Sea,” | finds".

    Its longer words begin with capitals: not "The report, “a whitewash,” said Brown, …".
    """
    k = first - 1
    if k > 1 and words.lower[k] in _NAMED:
        k -= 1
    if k < 1 or stop - first > _LONGEST or words.words[k] != "," or words.lower[k - 1] not in _WORKS:
        return False
    if _is_told_by(words, stop):
        return False
    inner = [word for word in words.words[first + 1 : stop - 1] if word.isalpha()]
    long = [word for word in inner if len(word) > _SMALL]
    return bool(inner) and inner[0][0].isupper() and all(word[0].isupper() for word in long)


def _is_told_by(words: Words, k: int) -> bool:
    """Whether a verb at word k and whoever says the quotation follow: "It was a show, “Great,” | said Smith."."""
    if k >= len(words) or words.lower[k] not in ("said", "says"):
        return False
    end = phrase_after(words, k + 1, len(words)) if k + 1 < len(words) else None
    return end is not None and (end >= len(words) or words.tags[end] in (".", ","))
