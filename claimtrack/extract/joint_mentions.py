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
_DESCRIBING = frozenset(("NN", "NNS", "NNP", "JJ", "POS", "DT"))
_ONES = frozenset(("DT", "PRP$"))
_HEADS = frozenset(("NN", "NNS", "NNP", "PRP", ")"))
_APART = 12  # words from one to the other: "… of the Dock Union and Voltara founder …"


def joined(words: Words, names: Sequence[Name], mention: WordSpan) -> Sequence[Name]:
    """Those of the names in a mention who speak together; none where one alone does."""
    plain = [name for name in names if words.words[name.start - 1 : name.start] != ["("]]
    if len(plain) > 1 and plain[0].start - mention[0] <= 1:
        together = _in_a_row(words, plain)
        if together:
            return () if _not_joined(words, together, mention) else together
    people = [name for name in plain if name.person]
    return people[:2] if len(people) > 1 and _described(words, people, mention[0]) else ()


def _in_a_row(words: Words, names: Sequence[Name]) -> Sequence[Name]:
    """The names from the first to the one behind "and", where nothing else stands between; none if none does."""
    for number, (one, other) in enumerate(pairwise(names), 2):
        gap = [word for word in _between(words, one, other) if word not in (",", "the")]
        if gap[:1] in (["and"], ["nor"]) and (
            not gap[1:] or (gap[1] in POSSESSIVE_PRONOUNS and len(gap) <= _KIN)
        ):
            return names[:number]
        if gap or words.words[one.stop] != ",":
            return ()
    return ()


def last_pair(words: Words, names: Sequence[Name]) -> tuple[Name, Name] | None:
    """The last two people whom nothing but "and" stands between, an age perhaps: "Ann Bell, 45, and Tom Reis"."""
    for one, other in reversed(tuple(pairwise(names))):
        gap = [word for word in _between(words, one, other) if word != ","]
        if one.person and other.person and gap == ["and"]:
            return one, other
    return None


def _between(words: Words, one: Name, other: Name) -> list[str]:
    """The words between two names, without letters in brackets behind the first, or its age."""
    gap = words.lower[one.stop : other.start]
    if gap[:1] == ["("] and ")" in gap:
        return gap[gap.index(")") + 1 :]
    if words.tags[one.stop : one.stop + 2] == [",", "CD"]:
        return gap[2:]  # "Cole, 45, and her sister Joan"
    return gap


def _described(words: Words, people: Sequence[Name], first: int) -> bool:
    """Whether two people are named one after the other, each with an office or body: "Apex's head … and founder …"."""
    one, other = people[:2]
    front = range(first, one.start - (words.words[one.start - 1] == ",") if one.start > first else first)
    gap = words.lower[one.stop : other.start]
    if "and" not in gap or len(gap) > _APART or not all(words.tags[k] in _DESCRIBING for k in front):
        return False
    joint = one.stop + gap.index("and")
    if gap[0] == "," and gap[-2:] == [",", "and"]:  # "Ann Bell, the mayor, and Joe Dunn"
        return all(
            words.tags[k] in _DESCRIBING or words.lower[k] == "of" for k in range(one.stop + 1, joint - 1)
        )
    placed = joint == one.stop or words.lower[one.stop] == "of"  # "Finkel of Apex and …"
    named = all(words.words[k][0].isupper() for k in range(one.stop + 1, joint))
    return placed and named and all(words.tags[k] in _DESCRIBING for k in range(joint + 1, other.start))


def _not_joined(words: Words, together: Sequence[Name], mention: WordSpan) -> bool:
    """Whether two names are an office and who holds it: "Food and Consumer Affairs Minister Pralhad Joshi"."""
    one, other = together[:2]
    if len(together) > 2 or not other.titles or words.lower[other.start - 1] not in ("and", "the"):
        return False
    common = one.stop - one.first == 1 and uncapitalised([one.words[0]])[0].islower()
    return common or (not one.person and words.lower[mention[0]] != "the")


def two_sides(words: Words, mention: WordSpan) -> tuple[WordSpan, WordSpan] | None:
    """Two phrases of their own that speak together: "The trust | and | Ann Bell", "Ann Bell | and | the head of it"."""
    first, stop = mention
    first += words.lower[first] in ("both", "neither")
    joints = [k for k in range(first + 1, stop) if words.lower[k] in ("and", "nor")]
    if len(joints) != 1 or joints[0] + 1 == stop:
        return None
    joint = joints[0]
    if any(words.words[k] == "," or words.tags[k] == "IN" for k in range(first, joint)):
        return None  # "The head of the union and the mayor"
    named, alone = words.tags[joint - 1] == "NNP", words.tags[first:joint] in (["NNS"], ["PRP"])
    whole = named or alone or words.tags[first] in _ONES
    if not whole or words.tags[joint - 1] not in _HEADS:
        return None
    behind = words.tags[joint + 1] in _ONES or (words.tags[joint + 1] == "NNP" and not named)
    return ((first, joint), (joint + 1, stop)) if behind else None


def with_others(words: Words, mention: WordSpan) -> tuple[int, int] | None:
    """Where one ends, and others begin, who speak together: "Solheim | and | her colleagues", "He | and | 60 others".

    The one may have an age behind a comma; the others are several, and none of them is named.
    """
    first, stop = mention
    joint = next((k for k in range(first + 1, min(stop, first + _ONE)) if words.lower[k] == "and"), None)
    if (
        joint is None
        or words.tags[stop - 1] != "NNS"
        or any(words.words[k][0].isupper() and words.tags[k] != "NNS" for k in range(joint, stop))
    ):
        return None
    end = joint
    if words.words[joint - 1] == "," and words.tags[joint - 2] == "CD":
        end = joint - 3  # "Rautenbach, 49, and two guards"
    if "," in words.words[first:end] and not all(words.tags[k] in ("NNP", ",") for k in range(first, end)):
        return None  # "The mayor, Anna Bell, Carl Wolfe and their lawyers", but "Germany, Italy and three others"
    names = words.tags[end - 1] == "NNP" or (end == first + 1 and words.tags[first] == "PRP")
    others = words.tags[joint + 1] in ("CD", "PRP$") or words.lower[joint + 1] in (
        "other",
        "others",
        "several",
    )
    return (end, joint + 1) if names and others and end > first else None
