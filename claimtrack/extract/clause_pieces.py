"""The pieces of a clause that have dates of their own: "… was founded in 2008 | but closed in 2019"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import has_finite_verb
from claimtrack.extract.words import Words
from claimtrack.model import TimeExpression

SUBORDINATING = frozenset("after as when while because before since although though once until where".split())
TimesIn = Callable[[WordSpan], Sequence[TimeExpression]]  # the times that begin in a stretch of words
_AT_ONCE = frozenset(("when", "as", "while"))  # what they lead was on the day of what they depend on
_LEADING = SUBORDINATING - {"until", "once", "where"}
_LOOSE = frozenset("while although though after as before because since".split())

_UNITS = frozenset(
    "hours hour days day weeks week months month years year minutes minute decade decades".split()
)
_NEAR_UNITS = frozenset(("hours", "hour", "minutes", "minute"))  # of the same day
_YEAR = 4  # digits
_DATE = 5  # words of ", on March 4, 2021, | when"
_AMOUNT = frozenset(
    "a an one just only less more than about almost nearly some barely within several few many the".split()
)
_NEXT = ("VBD", "VBZ", "VBN")
_AGAIN = frozenset(("again", "another"))
_VERBS = ("VBD", "VBZ", "MD", "VBN", "VBP")
_SUBJECT = 14  # words of "Maureen, his wife of 46 years,"


def pieces(
    paragraph: Paragraph, clause: WordSpan, times: TimesIn, apart: Sequence[WordSpan]
) -> Iterator[WordSpan]:
    """A clause piece by piece: its subordinate clauses with a date of their own, and what its subject does next."""
    for first, stop in _by_subordinate(paragraph, clause, times, apart):
        yield from _by_next_verb(paragraph.words, (first, stop), times, apart)


def tells_again(words: Words, first: int, stop: int) -> bool:
    """Whether a piece without a verb goes on with the one before: "They marched in May | again in June"."""
    return words.lower[first] in _AGAIN and not has_finite_verb(words, first, stop)


def before_amount(words: Words, first: int, k: int) -> int:
    """The word at which "three days", "less than 24 hours" begins that ends at word k; k itself without one."""
    if k <= first or words.lower[k - 1] not in _UNITS:
        return k
    k -= 1
    while k > first and (words.tags[k - 1] == "CD" or words.lower[k - 1] in _AMOUNT):
        k -= 1
    return k


def _by_subordinate(
    paragraph: Paragraph, clause: WordSpan, times: TimesIn, apart: Sequence[WordSpan]
) -> Iterator[WordSpan]:
    """The main clause and a subordinate one behind it, each with its date: "They met | after a bomb went off in May".

    What is subordinate and has no date is left out behind a comma: "It closed in 2009 |, when its owner failed".
    """
    words, (first, stop) = paragraph.words, clause
    verb = next((k for k in range(first, stop) if words.tags[k] in _VERBS), stop)
    for k in range(max(first + 2, verb + 1), stop - 2):
        if (
            words.lower[k] not in _LEADING
            or not _subordinates(paragraph, k, stop)
            or _inside(k, clause, apart)
        ):
            continue
        word, comma = words.lower[k], words.words[k - 1] == ","
        front, behind = bool(times((first, k))), bool(times((k + 1, stop)))
        near = not _NEAR_UNITS.isdisjoint(words.lower[k - 1 : k])
        if behind and (front or ((word not in _AT_ONCE or comma) and not near)):
            yield first, _without_comma(words, before_amount(words, first, k))
            first = k + 1
        elif front and comma and word == "when" and times((max(first, k - _DATE), k)):
            yield first, k - 1
            first = k + 1
        elif front and not behind and comma and word in _LOOSE:
            yield first, k - 1
            return
    yield first, stop


def _subordinates(paragraph: Paragraph, k: int, stop: int) -> bool:
    """Whether word k begins a clause with a subject and a verb, in the outlet's own words."""
    words = paragraph.words
    if paragraph.inside[k] >= 0 or words.lower[k + 1] == "as" or _is_date(words, k + 1):
        return False
    end = phrase_after(words, k + 1, min(stop, k + 1 + _SUBJECT))
    if end is None:
        return False
    reach = range(end, min(stop, end + _SUBJECT))
    return any(words.tags[n] in _VERBS and words.words[n].islower() for n in reach)


def _is_date(words: Words, k: int) -> bool:
    """Whether a date stands behind a conjunction, and no subject: "the first time since | 1998 | that it froze"."""
    return (words.words[k].isdigit() and len(words.words[k]) == _YEAR) or words.lower[k] in TIME_WORDS


def _by_next_verb(
    words: Words, clause: WordSpan, times: TimesIn, apart: Sequence[WordSpan]
) -> Iterator[WordSpan]:
    """A clause up to what its subject does next, behind a time: "was introduced in 2008 | but lapsed in 2009"."""
    first, stop = clause
    told = times(clause)
    behind = bisect_left(words.starts, told[0].span.end) if told else stop
    for k in range(behind, stop - 2):
        if words.lower[k] not in ("and", "but") or _inside(k, clause, apart):
            continue
        dated = bool(times((k + 1, stop)))
        again = words.lower[k + 1] in _AGAIN and dated
        apart_from = (
            dated or "," in words.words[k - 1] or words.lower[k] == "but" or words.tags[k + 1] == "VBZ"
        )
        apart_from = apart_from or _reports(words.lower[k + 1])
        but_has = words.lower[k : k + 2] in (["but", "has"], ["but", "have"])
        if ((words.tags[k + 1] in _NEXT or but_has) and apart_from) or (
            again and not has_finite_verb(words, k + 1, stop)
        ):
            yield first, _without_comma(words, k)
            first = k + 1
    yield first, stop


def _reports(word: str) -> bool:
    """Whether a verb reports or judges, and what follows is no part of the event: "and | condemned the remarks"."""
    cue = shipped_cues().verbs.get(word)
    return cue is not None and cue.kind in ("say", "judge")


def _without_comma(words: Words, k: int) -> int:
    return k - (words.words[k - 1] == ",")


def _inside(k: int, clause: WordSpan, apart: Sequence[WordSpan]) -> bool:
    """Whether word k stands in a clause that is told apart from this one."""
    return any(begin <= k < end for begin, end in apart if begin > clause[0])
