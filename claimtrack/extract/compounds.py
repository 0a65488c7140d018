"""Words with a hyphen that no lexicon has, by what stands behind it: "a sit-in", "anti-Trump", "record-keeping"."""

from __future__ import annotations

from collections.abc import Mapping

_BEFORE_VERBS = frozenset("re co pre un over out mis de dis".split())
_ADJECTIVES = frozenset("anti pro non mid would must no for".split())  # whatever follows
_FORMER = frozenset(("ex", "then"))
_NOMINAL = frozenset(("NN", "NNS", "NNP", "JJ", "CD"))
_PAST = frozenset(("VBN", "VBD"))
_ADJECTIVE = {"JJ": 0.0}
_NOUN = {"NN": 0.0}
_WORKING = {
    "JJ": -0.4,
    "NN": -1.0,
    "VBG": -3.0,
}  # "law-abiding people", "record-keeping", "is sugar-coating it"
_OF_VERB = {"NN": -0.9, "JJ": -0.9, "VB": -1.5, "VBP": -4.0}  # "a kick-start", "to second-guess"
_OF_PARTICLE = {"NN": -0.4, "JJ": -1.2}  # "a sit-in", "told a phone-in show"


def compound_tags(front: str, known: Mapping[str, float] | None) -> dict[str, float] | None:
    """The tags of a word with their log-probabilities, from those `known` of what stands behind its last hyphen.

    `front`: what stands in front of that hyphen, in small letters. None where nothing can be told.
    """
    if not known:
        return _ADJECTIVE if front in _ADJECTIVES else _NOUN if front in _FORMER else None
    if front in _BEFORE_VERBS:
        return dict(known)
    best = max(known, key=known.__getitem__)
    if front in _ADJECTIVES and best in ("NN", "NNP"):
        return _ADJECTIVE  # "anti-government", "mid-March"
    if best in _NOMINAL:
        return dict(known)
    if front in _ADJECTIVES or (best in _PAST and "VBN" in known):
        return _ADJECTIVE
    if best == "VBG":
        return _WORKING
    return _OF_VERB if best.startswith("VB") else _OF_PARTICLE
