"""Texts that are made or lodged, and tell nothing by their names: "wrote the grant", "reported the theft"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.cues import Cue, goes_on_telling
from claimtrack.extract.verb_groups import FINITE, is_finite_verb
from claimtrack.extract.words import Words

_MAKING = frozenset(("write", "post"))  # a letter or a song, in which something may be said
_LODGED = frozenset("matter incident crime case theft burglary robbery assault".split())
_TEXT = 20  # words of what is written
_OBJECTS = frozenset(("DT", "PRP$", "CD", "NNS", "NN", "JJ"))


def makes_text(words: Words, verb: Cue, i: int) -> bool:
    """Whether something is written at word i, and no words of it told: "wrote | the grant", "a letter complaining"."""
    if verb.lemma not in _MAKING or words.tags[i + 1 : i + 2] == [] or words.tags[i + 1] not in _OBJECTS:
        return False
    reach = range(i + 2, min(words.sentence_of(i)[1], i + _TEXT))
    for k in reach:
        if words.words[k] == "," and words.tags[k + 1 : k + 2] == ['"'] and verb.lemma == "post":
            return False  # "posted a photo with the caption, “Late.”"
        if words.words[k] == "," or (goes_on_telling(words.lower[k]) and words.tags[k - 1] in ("NN", "NNS")):
            return True
        if words.tags[k] in FINITE or words.tags[k] == '"' or words.words[k] == ":":
            return False
    return phrase_after(words, i + 1, len(words)) is not None


def _is_lodged(words: Words, k: int) -> bool:
    """Whether word k is all that is reported: "the theft", but not "the theft | was planned", "the crime | rate"."""
    if words.lower[k : k + 1] == [] or words.lower[k] not in _LODGED or words.lower[k + 1 : k + 2] == ["of"]:
        return False
    if words.tags[k + 1 : k + 2] in (["NN"], ["NNS"]):
        return False
    end = phrase_after(words, k - 1, len(words))
    return end is None or end >= len(words) or not is_finite_verb(words, end)


def lodges(words: Words, verb: Cue, i: int) -> bool:
    """Whether the verb at word i tells the police or a court: "reported the theft", "cited him in contempt"."""
    if verb.lemma == "report":
        return words.lower[i + 1 : i + 2] == ["the"] and _is_lodged(words, i + 2)
    end = phrase_after(words, i + 1, len(words)) if verb.lemma == "cite" and i + 1 < len(words) else None
    if end is None:
        return False
    somebody = words.tags[end - 1] in ("NNP", "PRP") and words.lower[end : end + 1] == ["for"]
    return somebody or words.lower[end : end + 2] == ["in", "contempt"]
