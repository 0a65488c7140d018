"""Three or more in a row: "Qatar, Egypt and Jordan", "witnesses, police and officers"."""

from __future__ import annotations

from claimtrack.extract.words import Words

_ITEM = frozenset(("NN", "NNS", "NNP", "JJ", "CD", "POS", "DT", "PRP$"))
_NOUNS = frozenset(("NN", "NNS", "NNP"))
_JOINING = frozenset(("and", "or"))
_LONGEST = 30  # words of a row: bounds the work on hostile text


def goes_on(words: Words, comma: int, stop: int) -> bool:
    """Whether the comma stands in a row that ends before word `stop`, and begins no apposition.

    "Qatar | , Egypt and Jordan", but not "Rossi | , chairman and founder".
    """
    if comma == 0 or words.tags[comma - 1] not in _NOUNS:
        return False
    before, item = comma - 1, comma + 1
    for k in range(comma + 1, min(stop, comma + _LONGEST)):
        joins = words.lower[k] in _JOINING
        if joins or words.words[k] == ",":
            oxford = joins and k == item  # "Egypt, and Jordan"
            if not oxford and (k == item or not _alike(words, before, k - 1)):
                return False
            if joins:
                return k + 1 < stop and words.tags[k + 1] in _ITEM
            before, item = k - 1, k + 1
        elif words.tags[k] not in _ITEM:
            return False
    return False


def _alike(words: Words, one: int, other: int) -> bool:
    """Whether two nouns may stand in one row: names, or nouns that are none; several may stand beside a name."""
    tag, further = words.tags[one], words.tags[other]
    if further not in _NOUNS:
        return False
    return further == "NNS" or (tag == "NNP") is (further == "NNP")
