"""Times and circumstances between a cue and what it reports: "said | in a statement on Friday | that"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.paragraph import PROGRAMMES, Paragraph
from claimtrack.extract.time_words import TIME_WORDS, is_month, is_time
from claimtrack.extract.words import Words

ADJUNCTS = frozenset(
    "in at on since between during after before from via through by following late early over within "
    "outside inside near aboard alongside".split()
)
_QUANTIFYING = frozenset("most nearly almost virtually practically hardly even only all".split())
_QUANTIFIED = frozenset(("NN", "NNS", "NNP", "JJ", "DT", "CD"))
_RECENTLY = frozenset("recently early late long".split())  # "as recently as Thursday"
_LONG_AGO = frozenset((("long", "ago"), ("far", "back")))
_COUNTING = frozenset("a an one two three four five six seven eight nine ten several few".split())
_AGO = frozenset("ago later earlier before".split())
_THE = frozenset("the that this last".split())
_NEXT = frozenset("next following previous same other past".split())
_DAYS = frozenset("day week weekend month year morning afternoon evening night".split())
_STANDS = frozenset("was is were are had has will would marked saw brought".split())
UNITS = frozenset(
    "minute minutes hour hours day days week weeks month months year years decades ago earlier later".split()
)
_PREDICATES = frozenset(("VBD", "VBZ", "VBP", "MD", "POS", "NN", "NNS"))
CIRCUMSTANCES = 16  # words between a cue and its "that"


def past_title(paragraph: Paragraph, k: int, stop: int) -> int:
    """The word after the name of a programme or paper in quotation marks at word k, or k: "“Today” programme"."""
    if k >= stop or paragraph.inside[k] < 0:
        return k
    quoted = paragraph.quotes[paragraph.inside[k]]
    if quoted.first != k or not paragraph.is_title(quoted):
        return k
    return quoted.stop + (not PROGRAMMES.isdisjoint(paragraph.words.lower[quoted.stop : quoted.stop + 1]))


def that_time(words: Words, k: int, stop: int) -> bool:
    """Whether "that" at word k points at a time: "said in his speech that night"."""
    return (
        k + 1 < stop
        and (words.lower[k + 1] in TIME_WORDS or words.lower[k + 1] == "day")
        and (k + 2 >= stop or words.tags[k + 2] not in _PREDICATES)
    )


def only_times(paragraph: Paragraph, first: int, stop: int) -> bool:
    """Whether the words are time expressions and adverbs alone."""
    words = paragraph.words
    return all(
        words.lower[k] in TIME_WORDS
        or words.tags[k] in ("RB", "CD", "IN", ",")
        or words.lower[k] in ("last", "this", "that", "late", "early")
        or words.lower[k - 1 : k + 2] == ["at", "the", "time"]
        or words.lower[k - 2 : k + 1] == ["at", "the", "time"]
        for k in range(first, stop)
    ) and any(
        words.lower[k] in TIME_WORDS
        or words.lower[k] == "time"
        or words.tags[k] == "RB"
        or _year(words.words[k])
        for k in range(first, stop)
    )


def past_adjunct(paragraph: Paragraph, j: int, stop: int) -> int:
    """The word after one time, adverb or circumstance at word j: "on Friday", "later", "in a statement"; else j."""
    words = paragraph.words
    word = words.lower[j]
    if (timed := _past_time(words, j, stop)) > j:
        return timed
    if words.tags[j] == "RB" and word not in ("not", "there", "so", "as"):
        of = words.lower[j + 1 : j + 2] == ["of"]  # "said most of the victims …"
        if words.tags[j + 1 : j + 2] == ["VBG"]:
            return j  # "deny | deliberately targeting civilians"
        never = word == "never" and words.lower[j + 1 : j + 2] == ["to"]  # "told them never to speak"
        return j if of or never or _narrows(words, j, stop) else j + 1
    if word == "(" and j + 1 < stop and words.lower[j + 1] in TIME_WORDS:
        return next((k + 1 for k in range(j + 2, min(stop, j + 5)) if words.words[k] == ")"), j)
    if word in ("late", "early") and words.lower[j + 1 : j + 2] in (["on"], ["in"]):
        return j + 1
    pointed = word in ("last", "this", "next", "that") and j + 1 < stop and words.lower[j + 1] in TIME_WORDS
    if word in TIME_WORDS or pointed:
        return j if _is_subject(words, j + pointed + 1, stop) else j + 1
    if word in ("in", "since") and j + 1 < stop and _year(words.words[j + 1]):
        return j + 2
    if word == "for" and words.lower[j + 1 : j + 4 : 2] == ["the", "time"]:
        return j + 4
    if word == "to" and j + 1 < stop and words.tags[j + 1] in ("PRP", "DT", "NNS", "NNP"):
        return phrase_after(words, j + 1, stop) or j  # "said to reporters"
    if word not in ADJUNCTS or j + 1 >= stop:
        return j
    if paragraph.inside[j + 1] >= 0:
        title = past_title(paragraph, j + 1, stop)
        return title if title > j + 1 else j  # "said on “Meet the Press” that …"
    day_first = words.tags[j + 1] == "CD" and is_month(words.lower[min(j + 2, stop - 1)])
    if words.lower[j + 1] in TIME_WORDS or day_first:
        k = j + 2
        while k < stop and (words.lower[k] in TIME_WORDS or words.tags[k] == "CD"):
            k += 1
        if words.tags[k : k + 1] == ["POS"]:  # "was quoted as saying in | Friday's edition of the daily"
            return phrase_after(words, j + 1, stop) or k
        return k
    if words.lower[j + 1] in ("least", "most", "all"):
        return j
    if words.tags[j + 1] == "VBG":
        return j
    end = phrase_after(words, j + 1, stop)
    return j if end is None else end


def _past_time(words: Words, j: int, stop: int) -> int:
    """The word after a time phrase at word j: "said | the next day | that", "three days ago", "this past Tuesday"."""
    if words.lower[j] == "as":
        as_of = j + 3 if tuple(words.lower[j + 1 : j + 3]) in _LONG_AGO else j + 2
        again = words.lower[as_of : as_of + 1] == ["as"]
        near = as_of > j + 2 or not _RECENTLY.isdisjoint(words.lower[j + 1 : j + 2])
        timed = again and near and as_of + 1 < stop and is_time(words, as_of + 1)
        return as_of + 2 if timed else j
    k = j + (words.lower[j] in ("only", "just"))
    if k + 1 >= stop:
        return j
    k += words.lower[k] == "a" and words.lower[k + 1] == "few" and k + 2 < stop
    counted = words.tags[k] == "CD" or words.lower[k] in _COUNTING
    if counted and words.lower[k + 1] in UNITS:
        end = k + 3 if words.lower[k + 2 : k + 3] and words.lower[k + 2] in _AGO else k
    else:
        pointed = k + 1 + (words.lower[k] in _THE and words.lower[k + 1] in _NEXT)
        there = words.lower[pointed : pointed + 1]
        named = words.lower[k] in _THE and bool(there) and (there[0] in _DAYS or there[0] in TIME_WORDS)
        alone = pointed == k + 1 and words.lower[k] == "the"  # "said the day", of which he spoke
        end = pointed + 1 if named and not alone else k
    return end if end > k + 1 and end <= stop and not _is_subject(words, end, stop) else j


def _is_subject(words: Words, k: int, stop: int) -> bool:
    """Whether a time before word k begins what is said: "said Thursday | 's attack", "said Monday | would be"."""
    while k < stop and words.lower[k] in TIME_WORDS:
        k += 1
    return k < stop and (words.tags[k] in ("POS", "MD") or words.lower[k] in _STANDS)


def _narrows(words: Words, j: int, stop: int) -> bool:
    """Whether an adverb belongs to the noun phrase behind it: "most marine plastic", "nearly all of them"."""
    if j + 1 >= stop or words.lower[j] not in _QUANTIFYING:
        return False
    return words.tags[j + 1] in _QUANTIFIED or words.lower[j + 1] in (
        "all",
        "every",
        "everyone",
        "nobody",
        "half",
    )


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
