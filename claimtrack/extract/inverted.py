"""Tags of who speaks behind a verb that a comma sets off: "The depot is unsafe, says official"."""

from __future__ import annotations

from claimtrack.extract.words import Words

_SAYING = ("says", "said")  # nearly all that are printed so without "the"
_BEFORE = frozenset((",", '"'))
_ENDS = frozenset((".", ",", ":"))
_LONGEST = 4  # words of a speaker: "senior city official"


def name_the_speaker(words: Words) -> None:
    """Make nouns of adjectives that nothing follows, where only a speaker can stand."""
    for verb in _SAYING:
        if verb not in words.lower:
            continue
        for k in [k for k, word in enumerate(words.lower) if word == verb and k]:
            if words.tags[k - 1] in _BEFORE:
                _name(words, k + 1)


def _name(words: Words, first: int) -> None:
    stop = first
    while stop < min(len(words), first + _LONGEST) and words.tags[stop] == "JJ":
        stop += 1
    if stop > first and (stop == len(words) or words.tags[stop] in _ENDS):
        words.tags[stop - 1] = "NN"
