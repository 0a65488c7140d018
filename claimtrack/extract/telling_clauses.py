"""Clauses in which others tell: "she said", "and its boss, Tom, declined", "but on Sunday he told"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import is_finite_verb
from claimtrack.extract.words import Words

_BEFORE_TIME = frozenset("on in by at late earlier last this".split())
_TIME, _YEAR = 4, 4  # words of a time, digits of a year
_RELATIVE = 16  # words of a clause between commas
_ASIDE = 10  # words between two commas
JOINTS = frozenset(("and", "but", "while", "although", "though"))


def subject_and_cue(paragraph: Paragraph, n: int, stop: int, *, any_cue: bool) -> bool:
    """Whether a short subject and a verb of saying (or any cue) follow: "but she said", "and its boss declined"."""
    words, verbs = paragraph.words, shipped_cues().verbs
    end = past_apposition(words, _past_place(words, phrase_after(words, n, min(stop, n + 8)), stop), stop)
    while (
        end is not None
        and end < stop
        and (words.tags[end] == "RB" or words.lower[end] in ("has", "have", "had"))
    ):
        end += 1
    if end is None or end >= stop or paragraph.inside[end] >= 0:
        return False
    cue = verbs.get(words.lower[end])
    return (
        cue is not None and (any_cue or cue.kind == "say") and words.tags[end] in ("VBD", "VBZ", "VBP", "VBN")
    )


def _past_place(words: Words, end: int | None, stop: int) -> int | None:
    """The word behind what people a subject is of: "analysts | at Barclays", "a person | close to the board"."""
    if end is None or end + 1 >= stop or words.tags[end - 1] not in ("NN", "NNS", "NNP"):
        return end
    first = end + 1 + (words.lower[end] in ("close", "familiar"))
    placed = words.lower[end] in ("close", "familiar", "at", "for", "from", "with")
    placed = placed or (words.lower[end] == "in" and words.tags[end + 1] == "NNP")  # "officials | in Moro"
    further = phrase_after(words, first, min(stop, end + _ASIDE)) if placed else None
    return end if further is None else further


def past_apposition(words: Words, end: int | None, stop: int) -> int | None:
    """The word behind what commas set apart at the end of a subject: "her brother | , Tom, | refused"."""
    if end is None or words.words[end : end + 1] != [","]:
        return end
    if words.tags[end + 1 : end + 2] in (
        ["WP"],
        ["WDT"],
    ):  # "but Hezbollah | , which is backed by Iran, | denied"
        commas = (k for k in range(end + 2, min(stop - 1, end + _RELATIVE)) if words.words[k] == ",")
        return next((k + 1 for k in commas if is_finite_verb(words, k + 1)), end)
    closed = phrase_after(words, end + 1, min(stop, end + _ASIDE))
    if closed is None or words.words[closed : closed + 1] != [","]:
        return end
    aged = words.tags[closed + 1 : closed + 3] == ["CD", ","]  # "the mayor, Tim Frost, 45, told"
    return closed + 1 + 2 * aged


def past_time(words: Words, n: int, stop: int) -> int:
    """The word after a time at word n and its comma, of "but on Sunday he told …"; n where none stands there."""
    k = n + (not _BEFORE_TIME.isdisjoint(words.lower[n : n + 1]))
    first = k
    while k < min(stop, first + _TIME) and (words.lower[k] in TIME_WORDS or words.tags[k] == "CD"):
        k += 1
    timed = k > n and any(word in TIME_WORDS or len(word) == _YEAR for word in words.lower[first:k])
    return k + (words.words[k : k + 1] == [","]) if timed else n
