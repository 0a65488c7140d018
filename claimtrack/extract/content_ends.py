"""Where reported content ends in front of when, or in what, it was told."""

from __future__ import annotations

import re

from claimtrack.extract.adjuncts import CIRCUMSTANCES
from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import TIME_WORDS, is_time
from claimtrack.extract.verb_groups import is_finite_verb
from claimtrack.extract.words import Words

MEDIA = frozenset(
    "statement interview email e-mail letter post tweet speech call message conference briefing report note release "
    "memo radio television afterward afterwards parliament".split()
)
_WAITING = frozenset("by before till until at on".split())
_FOR_PRINT = re.compile(r"(?:the time|press time|(?:our |the )?(?:deadline|publication)|going to)\b")
_DURING = frozenset(("in", "during", "at", "via", "through"))
_PERFECT = frozenset(("has", "have", "had", "'ve", "’ve"))
_SINCE = frozenset(("since", "as"))
_EARLY = frozenset(("early", "late", "recently", "far"))


def spoken_in(words: Words, first: int, stop: int) -> int:
    """Where "in an interview" or "at a press conference" ends a sentence of words `first` to `stop`, or `stop`."""
    for k in range(first + 1, min(stop - 2, first + CIRCUMSTANCES)):
        if words.lower[k] not in _DURING or words.tags[k + 1] not in ("DT", "PRP$"):
            continue
        end = phrase_after(words, k + 1, stop)
        if end is not None and not MEDIA.isdisjoint(words.lower[k + 2 : end]):
            ended = end >= stop or words.tags[end] in (".", ",", "IN", "TO", "VBN", "VBD")
            ended = ended or words.lower[end] in TIME_WORDS or words.lower[end] in ("late", "early")
            return k if ended else stop
    return stop


def timed_since(words: Words, cue: WordSpan, first: int, stop: int) -> int:
    """Where a time of the telling ends content without a verb of its own, or `stop`.

    "Warned him about the delays | as early as October", "has called for an inquiry | since 2019".
    """
    last = min(stop - 1, first + CIRCUMSTANCES)
    if _SINCE.isdisjoint(words.lower[first + 1 : last]):
        return stop
    perfect = not _PERFECT.isdisjoint(words.lower[slice(*cue)])
    for k in range(first + 1, last):
        if is_finite_verb(words, k):
            return stop
        as_early = (
            words.lower[k] == "as" and words.lower[k + 1] in _EARLY and words.lower[k + 2 : k + 3] == ["as"]
        )
        if as_early and k + 3 < stop and is_time(words, k + 3):
            return k
        year = words.tags[k + 1] == "CD" or is_time(words, k + 1) or words.lower[k + 1] in ("at", "last")
        if perfect and words.lower[k] == "since" and year:
            return k
    return stop


def waited_until(words: Words, first: int, stop: int) -> int:
    """Where "by deadline" or "before publication" ends what somebody left unanswered, or `stop`."""
    for k in range(first + 1, min(stop - 1, first + CIRCUMSTANCES)):
        if is_finite_verb(words, k):
            return stop  # "questions about the fire that broke out on Tuesday"
        if words.lower[k] not in _WAITING or "POS" in words.tags[k + 2 : k + 3]:
            continue  # "comment on Monday's vote"
        if is_time(words, k + 1) or _FOR_PRINT.match(" ".join(words.lower[k + 1 : k + 3])):
            return k
    return stop
