"""What leads somebody to say something: "was forced to admit", "took to X to plead for calm"."""

from __future__ import annotations

from claimtrack.extract.verb_groups import BE, VerbGroup, verb_group
from claimtrack.extract.words import Words

_FORCED = frozenset("forced compelled obliged obligated".split())
_CONCEDING = frozenset(
    "admit concede say point insist stress".split()
)  # "a penalty", "the way", if no clause
_LEADING = _FORCED | {"but"}
_TENDING = frozenset(("tend", "tends", "tended"))
_LIKELY = 6  # words from "likely" to "to": "more likely than young women to"
_PAINS = ["at", "pains"]
_NO_CHOICE = ("choice", "option", "alternative")
_ADMITTING = frozenset(  # what one may be forced to say, and not to do
    "admit concede acknowledge apologise apologize deny clarify explain confirm disclose reveal say insist "
    "retract stress emphasise emphasize point deny reassure warn".split()
)
_MEDIA = frozenset(
    "x twitter facebook instagram tiktok linkedin telegram whatsapp youtube truth weibo bluesky threads reddit media "
    "radio television tv airwaves air speech address statement interview post opportunity occasion platform "
    "conference briefing column sermon letter op-ed editorial appearance testimony lecture eulogy broadcast".split()
)
_STATED = frozenset("wrote writes written emailed texted tweeted phoned".split())
_BARE_X = "x"


def forced_to(words: Words, low: int, group: VerbGroup) -> int | None:
    """Where the verb begins that makes somebody say it: "was forced | to admit", "had no choice but | to say"."""
    to = group.first
    if words.lower[group.head] not in _ADMITTING or to - 3 < low:
        return None
    if words.lower[to - 1] in _FORCED and words.lower[to - 2] in BE:
        return verb_group(words, low, to - 1).first
    if words.lower[to - 2 : to] == _PAINS and words.lower[to - 3] in BE:
        return verb_group(words, low, to - 3).first
    if words.lower[to - 1] == "but" and words.lower[to - 2] in _NO_CHOICE and words.lower[to - 3] == "no":
        return verb_group(words, low, to - 4).first if to - 4 >= low else None
    return None


def tells_clauses(words: Words, group: VerbGroup) -> bool:
    """Whether an infinitive tells of words only with a clause: "forced to concede | a corner"."""
    to = group.first
    near = words.lower[max(0, to - _LIKELY) : to]
    if words.lower[to - 1] in _TENDING or "likely" in near:
        return True
    forced = not _LEADING.isdisjoint(near[-1:]) or near[-2:] == _PAINS
    return forced and words.lower[group.head] in _CONCEDING


def is_medium(words: Words, taken: int, to: int) -> bool:
    """Whether words from the verb `taken` up to "to" tell in what one is heard: "took to X", "used her speech"."""
    between = words.lower[taken:to]
    return not _STATED.isdisjoint(between) or between[-1] in _MEDIA or _BARE_X in between
