"""Whether a time dates what its clause tells: not "the 2022 accords", "up from a year earlier", "due in March"."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import BE
from claimtrack.extract.words import Words
from claimtrack.model import TimeExpression

_COMPARED = frozenset(("than", "versus", "from", "with", "until", "till", "by"))  # no date of what happened
_SPANS = (["year", "to"], ["months", "to"], ["quarter", "to"], ["week", "to"], ["weeks", "to"])
_COMING = frozenset(("due", "scheduled", "planned", "slated"))
_MOVED = frozenset(
    "moved move moves postponed delayed rescheduled shifted changed pushed deferred brought extended".split()
)
_RANKING = frozenset(("worst", "first", "most", "least", "only"))
_NEAR = 7  # words from "worst" to its date
_MARGIN = 12  # words from "moved" to "from March 4"
_BEFORE_NOUN = ("DT", "JJ", "PRP$", "WP")
_EVENTS = frozenset(  # nouns that are dated themselves: "a 2016 fire killed"
    "fire blaze election vote referendum flood floods earthquake quake coup attack strike war riot riots crash "
    "blast bombing explosion shooting storm cyclone hurricane typhoon landslide avalanche outbreak protest protests "
    "massacre raid ambush derailment collapse primary primaries final finals championship championships games olympics "
    "season campaign".split()
)


def dates_no_event(words: Words, time: TimeExpression, clause: WordSpan) -> bool:
    """Whether a time does not date its clause: "the 2022 Istanbul agreements", "up from a year earlier"."""
    first, stop = clause
    last = next((k for k in range(stop - 1, first - 1, -1) if words.starts[k] < time.span.end), first)
    begin = next((k for k in range(first, stop) if words.ends[k] > time.span.start), first)
    before = words.lower[begin - 1] if begin > first else ""
    moved = not _MOVED.isdisjoint(words.lower[max(first, begin - _MARGIN) : begin])
    if before in _COMPARED or (before == "to" and moved):
        of_calendar = words.words[begin][0].isupper() or time.rule.partition("/")[0] == "day"
        return before != "from" or not of_calendar or moved  # "will close from 10 to 14 April"
    if words.lower[max(first, begin - 2) : begin] in _SPANS or _is_to_come(words, first, begin):
        return True
    if before == "since" and _ranks(words.lower[max(first, begin - _NEAR) : begin]):
        return True
    determined = (
        begin > first
        and words.tags[begin - 1] in _BEFORE_NOUN
        and words.lower[begin - 1] not in ("last", "next")
    )
    following = words.tags[last + 1] if last + 1 < stop else ""
    described = determined and following in ("NN", "NNS", "NNP", "JJ") and words.lower[begin].isdigit()
    told_on = not TIME_WORDS.isdisjoint(words.lower[last + 2 : stop])  # "The 2024 season ended on Friday"
    during = (
        described
        and not told_on
        and words.tags[begin - 2 : begin - 1] == ["IN"]
        and words.lower[last + 1] in _EVENTS
    )
    return (
        described and not during and (told_on or not _event_happens(words, last + 1, stop))
    )  # "in the 2024 primaries"


def _ranks(near: Sequence[str]) -> bool:
    """Whether something is the greatest of its kind: "the | worst | storm since 1987"."""
    return any(word in _RANKING or (word.endswith("est") and len(word) > len("rest")) for word in near)


def _is_to_come(words: Words, first: int, begin: int) -> bool:
    """Whether a time tells when a noun is due: "A report due in March | was delayed"."""
    k = begin - 1 - (begin - 1 > first and words.tags[begin - 1] == "IN")
    if k <= first or words.lower[k] not in _COMING:
        return False
    return words.tags[k - 1] in ("NN", "NNS", "NNP") and words.lower[k - 1] not in BE


def _event_happens(words: Words, noun: int, stop: int) -> bool:
    """Whether the noun behind a year is an event that did something: "a 2016 | fire | killed 14 people"."""
    return words.lower[noun] in _EVENTS and noun + 1 < stop and words.tags[noun + 1] in ("VBD", "VBZ")
