"""The name that somebody goes by in the words behind a mention: "a survivor, who gave his name as Jean-Paul,"."""

from __future__ import annotations

from claimtrack.extract.cues import tells
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words

_CALLED = frozenset("callsign nickname moniker alias pseudonym".split())
_TOLD = _CALLED | frozenset(
    "name names himself herself themselves only just identified called named known goes referred".split()
)
_NAMING = frozenset(
    "gave gives giving identified identify named called known uses used goes asked wanted wished referred".split()
)
_OPENING = frozenset((",", "who", "identified", "known", "referred"))
_VERB = 8  # words up to the verb that names
_BETWEEN = frozenset((",", "only", "just", "simply"))
_REACH = 12  # words behind a mention in which the name stands
_LONGEST = 3  # words of it


def self_named(words: Words, mention: WordSpan) -> WordSpan | None:
    """The words of the name behind a mention, None where none is given.

    "Who gave her name only as Mama Ngozi", "identified only as Grace", "who asked to be called Ana", "who uses one
    name, Suharto".
    """
    _, stop = words.sentence_of(mention[0])
    behind = range(mention[1], min(stop, mention[1] + _REACH))
    near = words.lower[behind.start : behind.stop]
    if _TOLD.isdisjoint(near) or _NAMING.isdisjoint(near[:_VERB]) or near[0] not in _OPENING:
        return None
    for k in behind:
        if tells(words.lower[k]) and words.lower[k] not in _NAMING:
            return None
        if not _leads(words, k):
            continue
        first = k + 1
        while first < stop and words.lower[first] in _BETWEEN:
            first += 1
        end = first
        while end < min(stop, first + _LONGEST) and words.words[end][0].isupper():
            end += 1
        if end == first and words.lower[k] == "by" and "_" in words.words[first]:
            end += 1  # "who goes by deadbolt_dad"
        if end > first:
            return first, end
    return None


def _leads(words: Words, k: int) -> bool:
    """Whether the name follows word k: "as", "to be called", "one name,"."""
    if words.lower[k] in _CALLED:
        return True  # "who goes by the callsign Lynx"
    if words.lower[k] == "name":
        return words.words[k + 1 : k + 2] == [","]
    goes = words.lower[k] == "by" and words.lower[k - 1] == "goes"
    return (
        goes
        or words.lower[k] == "as"
        or (words.lower[k] in ("called", "named") and words.lower[k - 1] == "be")
    )
