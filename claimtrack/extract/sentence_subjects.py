"""Of whom a sentence tells: the name that it begins with and that its verb is said of."""

from __future__ import annotations

from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

_IN_FRONT = frozenset(
    ("NN", "NNP", "JJ", "POS", "CD")
)  # tags of what stands in front of a name in its phrase
_ASIDE = 25  # words between commas, or in brackets, behind a name
_CLOSING = {",": ",", "(": ")"}
ENDED = frozenset("died dies killed murdered buried".split())  # said of the dead, who say nothing then
_VERBS = 4  # words of a verb group: "has since been killed"
_RELATED = frozenset(("his", "her", "their"))


def is_subject_of_sentence(words: Words, k: int) -> bool:
    """Whether a sentence begins with the name at word k, of whom its verb is said: "Labour's Mary Dunn was furious".

    Not where it is only told whose the name is ("Tom Lee, his brother, is …"), nor of the dead.
    """
    first, stop = words.sentence_of(k)
    begin = first + (words.tags[first] == "DT")
    if any(tag not in _IN_FRONT for tag in words.tags[begin:k]):
        return False
    end = next((n for n in range(k, stop) if words.tags[n] != "NNP"), stop)
    verb = _past_aside(words, end, stop)
    if verb < stop and words.tags[verb] == "RB":
        verb += 1  # "Dunn strongly disagreed"
    if verb >= stop or words.tags[verb] not in FINITE:
        return False
    return ENDED.isdisjoint(words.lower[verb : verb + _VERBS])


def _past_aside(words: Words, end: int, stop: int) -> int:
    """The word behind what is set off behind a name that ends at word `end`: "Dunn |, who runs it, | has"."""
    closing = _CLOSING.get(words.words[end]) if end < stop else None
    if closing is None:
        return end
    if words.lower[end + 1] in _RELATED:
        return stop
    aside = range(end + 1, min(stop, end + _ASIDE))
    return next(
        (n + 1 for n in aside if words.words[n] == closing and words.tags[n + 1] in FINITE | {"RB"}), stop
    )
