"""Decisions by verbs that could report: "voted on Friday to endorse it", "rejected the bail plea"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.cues import Cue
from claimtrack.extract.time_words import TIME_WORDS, is_time
from claimtrack.extract.verb_groups import is_finite_verb
from claimtrack.extract.words import Words

_REFUSING = frozenset(("reject", "dismiss", "accept", "grant"))
_ASKED_FOR = frozenset(  # what courts, voters and boards decide on
    "bail application applications appeal appeals bid bids motion motions "
    "takeover lawsuit suit approach referendum".split()
)
_FOUND = frozenset(  # by looking, and no finding: "Police found the body"
    "body bodies remains corpse corpses wreckage gun guns weapon weapons knife bomb bombs explosives drugs cash phone "
    "phones car bag vehicle".split()
)
_TIMED = frozenset(("apologise", "apologize", "echo", "vote", "appeal", "agree"))
_LEADING = frozenset(("on", "in", "late", "early", "last", "this", "earlier"))
_OBJECT = ("np", "clause")
_LASTING = frozenset(("years", "days", "months", "weeks"))
_PLANNED = frozenset(("will", "'ll", "’ll"))
_DEBATING = frozenset(("discuss", "consider", "debate", "review"))
_NEAR = 5  # words from "approved" to "application": "rejected a new bail"
_CONTEMPT = 14  # words from "cited" to "in contempt"
_FRONT = 12  # words from a date in front to the verb
_BEHIND = 16  # words from "voted for" to a date behind
_RESTRICTING = frozenset((",", ";", ":", "who", "which", "that", "to"))


def decides(words: Words, verb: Cue, i: int, shape: str) -> bool:
    """Whether the verb at word i tells of a decision or another deed that has a date, and not of words."""
    if verb.lemma == "vote":
        done = words.tags[i] in ("VBD", "VBN") and words.lower[i - 1] not in ("has", "have")
        return done and _is_dated(words, i, shape)
    if words.tags[i] == "RB" and "voted" in words.lower[max(0, i - _NEAR) : i] and words.lower[i - 1] == "to":
        return True  # "MPs voted on Tuesday to | back | the bill": no verb of theirs beside "voted"
    if words.tags[i] == "VBD" and shape in _OBJECT and _by_votes(words, i):
        return True
    if verb.lemma in _TIMED and shape in ("pp on", "pp in"):
        return _time_at(words, i + 2)  # "apologised on Tuesday", "apologised in March"
    if verb.lemma == "echo" and shape == "pp with":
        return words.tags[i + 2 : i + 3] == ["NNS"]  # "The hall echoed with slogans"
    if verb.lemma == "approve":
        return words.tags[i] == "VBD" and shape == "np" and _is_dated(words, i, shape)
    return _acts_on(words, verb, i, shape)


def _acts_on(words: Words, verb: Cue, i: int, shape: str) -> bool:
    """Whether the object of the verb at word i is nothing that is said: "rejected the bail plea", "found a body"."""
    following = words.lower[i + 1 : i + 1 + _NEAR]
    if verb.lemma == "find" and shape in _OBJECT:
        return not _FOUND.isdisjoint(following) and "that" not in following and _is_object(words, i + 1)
    if verb.lemma in _REFUSING:
        return shape in _OBJECT and not _ASKED_FOR.isdisjoint(following)
    if verb.lemma == "cite":
        reach = words.lower[i + 1 : i + _CONTEMPT]
        return "contempt" in reach and reach[reach.index("contempt") - 1] in ("in", "for")
    if verb.lemma == "recall":  # "recalled about 700,000 loungers", but not "recalled 20 years of war"
        number = i + 1 + (words.lower[i + 1 : i + 2] in (["about"], ["some"], ["nearly"], ["almost"]))
        many = words.tags[number : number + 1] == ["CD"] and words.words[number][0].isdigit()
        lasting = not _LASTING.isdisjoint(words.lower[number + 1 : number + 2])
        return many and not lasting and _is_object(words, number)
    return verb.lemma in _DEBATING and not _PLANNED.isdisjoint(words.lower[max(0, i - 3) : i])


def _is_object(words: Words, k: int) -> bool:
    """Whether a phrase at word k has no verb of its own: "found | the body", but not "found | drugs had been sold"."""
    end = phrase_after(words, k, len(words))
    return end is None or end >= len(words) or not is_finite_verb(words, end)


def _by_votes(words: Words, i: int) -> bool:
    """Whether figures of a vote follow the verb at word i: "rejected it by 83 votes to 64"."""
    reach = words.lower[i + 1 : i + _BEHIND]
    votes = next((n for n, word in enumerate(reach) if word in ("votes", "vote")), 0)
    return votes > 1 and reach[votes - 2] == "by" and words.tags[i + votes] == "CD"


def _is_dated(words: Words, i: int, shape: str) -> bool:
    """Whether a date stands in front of the verb at word i, right behind it, or behind its object."""
    first, stop = words.sentence_of(i)
    if any(_time_at(words, k) for k in range(max(first, i - _FRONT), i)) or _time_at(words, i + 1):
        return True
    if words.lower[i + 1 : i + 2] != [] and words.lower[i + 1] in _LEADING and _time_at(words, i + 2):
        return True
    if shape == "to":
        return False  # "voted to strike on Tuesday": the day of the strike, or of the vote
    for k in range(i + 1, min(stop, i + _BEHIND)):
        if words.lower[k] in _RESTRICTING and "CD" not in words.tags[k - 1 : k + 2]:  # "seven votes to four"
            return False
        if _time_at(words, k):
            return words.lower[k - 1] in ("on", "in", "last") or words.tags[k - 1] in ("NN", "NNS")
    return False


def _time_at(words: Words, k: int) -> bool:
    return k < len(words.lower) and words.lower[k] in TIME_WORDS and is_time(words, k)
