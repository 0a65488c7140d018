"""Whose names a mention joins: "The DA and ActionSA", "Qatar, Egypt and Jordan", "Ann Cole and her sister Joan"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimtrack.extract.mention_shapes import POSSESSIVE_PRONOUNS
from claimtrack.extract.names import Name
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.tagger import uncapitalised
from claimtrack.extract.words import Words

_ONE = 8  # words up to "and": a name, its title and the age
_KIN = 4  # words between two names of a family: "and his late wife"


def in_a_row(words: Words, names: Sequence[Name]) -> Sequence[Name]:
    """The names from the first to the one behind "and", where nothing else stands between; none if none does."""
    for number, (one, other) in enumerate(pairwise(names), 2):
        gap = [word for word in words.lower[one.stop : other.start] if word not in (",", "the")]
        if words.tags[one.stop : one.stop + 2] == [",", "CD"]:
            gap = gap[1:]  # "Cole, 45, and her sister Joan"
        if gap[:1] == ["and"] and (not gap[1:] or (gap[1] in POSSESSIVE_PRONOUNS and len(gap) <= _KIN)):
            return names[:number]
        if gap or words.words[one.stop] != ",":
            return ()
    return ()


def not_joined(words: Words, together: Sequence[Name], mention: WordSpan) -> bool:
    """Whether two names are an office and who holds it: "Food and Consumer Affairs Minister Pralhad Joshi"."""
    one, other = together[:2]
    if len(together) > 2 or not other.titles or words.lower[other.start - 1] not in ("and", "the"):
        return False
    common = one.stop - one.first == 1 and uncapitalised([one.words[0]])[0].islower()
    return common or (not one.person and words.lower[mention[0]] != "the")


def with_others(words: Words, mention: WordSpan) -> tuple[int, int] | None:
    """Where one ends, and others begin, who speak together: "Solheim | and | her colleagues", "He | and | 60 others".

    The one may have an age behind a comma; the others are several, and none of them is named.
    """
    first, stop = mention
    joint = next((k for k in range(first + 1, min(stop, first + _ONE)) if words.lower[k] == "and"), None)
    if (
        joint is None
        or words.tags[stop - 1] != "NNS"
        or any(word[0].isupper() for word in words.words[joint:stop])
    ):
        return None
    end = joint
    if words.words[joint - 1] == "," and words.tags[joint - 2] == "CD":
        end = joint - 3  # "Rautenbach, 49, and two guards"
    names = words.tags[end - 1] == "NNP" or (end == first + 1 and words.tags[first] == "PRP")
    others = words.tags[joint + 1] in ("CD", "PRP$") or words.lower[joint + 1] in (
        "other",
        "others",
        "several",
    )
    return (end, joint + 1) if names and others and end > first else None
