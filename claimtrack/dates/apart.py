"""Part what is printed as one ("March 3-5"), or only looks so ("jailed for a week on Friday")."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from claimtrack.dates.amounts import MONTHS, ONE_DAY, WEEKS_IN
from claimtrack.dates.find import Found, Word
from claimtrack.dates.shapes import Clock
from claimtrack.dates.spoken import clock_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimtrack.dates.grammar import Grammar

_NAMED = ("weekday", "month")  # "following Wednesday's ruling": after it, not the next one
_CLAUSE = 60  # characters
_NOON, _OPENING = 12, 6  # hours; a range that begins before six is of the afternoon


def parted(text: str, found: Iterable[Found], grammar: Grammar) -> Iterator[Found]:
    """The expressions of a text, those that are several parted into them."""
    for item in found:
        rule = item.rule
        part = _part_of(rule)
        if part is not None:
            yield from part(text, item.placed(), grammar)
        elif item.words[0].name == "FOLLOWING" and rule.startswith(_NAMED):
            words = item.placed().words[1:]
            yield Found(rule, words, words[0].start, item.end)
        else:
            yield item


def _later(text: str, found: Found, grammar: Grammar) -> Iterator[Found]:
    """Two days after the vote: a length of time beside an event, whose day is not said."""
    beside = found.words[-1].name in ("BEFORE", "AFTER", "FOLLOWING")
    if beside and grammar.cues["event_after"].match(text, found.end):
        yield _length(found.words[:-1])
    else:
        yield found


def _weeks_and_day(text: str, found: Found, grammar: Grammar) -> Iterator[Found]:
    """A week on Friday: from that Friday on, unless it is a length of time ("jailed for a week on Friday")."""
    if _counts_from_day(text, found, grammar):
        yield found
        return
    day = found.words[-1]
    yield _length(tuple(word for word in found.words[:-1] if word.name != "ON"))
    yield Found(day.name.lower(), (day,), day.start, day.end)


def _length(words: tuple[Word, ...]) -> Found:
    return Found("duration", words, words[0].start, words[-1].end)


def _counts_from_day(text: str, found: Found, grammar: Grammar) -> bool:
    before = f" {text[max(0, found.start - _CLAUSE) : found.start].rpartition('. ')[2]}"
    if found.get("UNIT_WORD") not in WEEKS_IN or grammar.cues["lasting_before"].search(before):
        return False
    plan = grammar.cues["future"].search(before) or grammar.cues["scheduled"].search(before)
    ahead = plan or grammar.leading.before(before, len(before), len(before))
    return bool(ahead) or found.has("DEICTIC") or not before.strip()


def _two_hours(text: str, found: Found, grammar: Grammar) -> Iterator[Found]:
    """From 9 to 5: two clock times, where the words around tell of opening or working hours."""
    begin, *_, end = (word for word in found.words if word.name == "DAY")
    if not _are_hours(text, found, grammar) or max(begin.says, end.says) > _NOON:
        return
    first = begin.says if begin.says >= _OPENING else begin.says + _NOON
    last = end.says if end.says > first else end.says + _NOON
    for word, hour in ((begin, first), (end, last)):
        said = Word("CLOCK", Clock(hour, 0, ""), word.start, word.end)
        yield Found("clock/of a range", (said,), word.start, word.end)


def _are_hours(text: str, found: Found, grammar: Grammar) -> bool:
    before, after = text[max(0, found.start - _CLAUSE) : found.start], text[found.end : found.end + _CLAUSE]
    if not grammar.cues["from_before"].search(before):
        return False
    around = f"{before.rpartition(chr(10))[2]}|{after.partition(chr(10))[0]}"
    opens = grammar.cues["hours_around"].search(around) and not grammar.cues["no_hours_around"].search(around)
    return bool(opens) or not (text[: found.start].rstrip().rpartition(" ")[0] or text[found.end :].strip())


def _two_years(text: str, found: Found, grammar: Grammar) -> Iterator[Found]:
    """2015-16: the second year without its century."""
    del text, grammar  # every one of these is called alike
    (both,) = found.words
    for year, start, end in zip(
        both.says, (both.start, both.end - 2), (both.start + 4, both.end), strict=True
    ):
        yield Found("year/of a range", (Word("YEAR", year, start, end),), start, end)


def _two_days(text: str, found: Found, grammar: Grammar) -> Iterator[Found]:
    """March 3-5, 3 to 5 March 2025: each day with the month and the year of the other."""
    del text, grammar  # as above
    second = next(
        islice((number for number, word in enumerate(found.words) if word.name in ONE_DAY), 1, None)
    )
    before = tuple(word for word in found.words[:second] if word.name not in ("TO", "THE"))
    after = found.words[second:]
    shared = tuple(word for word in after if word.name in (*MONTHS, "YEAR", "YEAR_SHORT"))
    yield Found("day/of a range", (*before, *shared), found.start, before[-1].end)
    months = tuple(word for word in before if word.name in MONTHS)
    yield Found("day/of a range", (*after, *months), after[0].start, found.end)


def _days(text: str, found: Found, grammar: Grammar) -> Iterator[Found]:
    """March 3, 4 and 5: each day with the month and the year of all."""
    del text, grammar  # as above
    shared = tuple(word for word in found.words if word.name in (*MONTHS, "YEAR", "YEAR_SHORT"))
    days = [word for word in found.words if word.name in ONE_DAY]
    for word in days:
        start = found.start if word is days[0] else word.start
        yield Found("day/of a list", (word, *shared), start, found.end if word is days[-1] else word.end)


_PARTS: dict[str, Callable[[str, Found, Grammar], Iterator[Found]]] = {
    "year_range": _two_years,
    "hours": _two_hours,
    "clock/spoken": clock_in_words,
    "clock/o'clock": clock_in_words,
    "clock/past": clock_in_words,
    "clock/to": clock_in_words,
    "day_and_weeks/weeks first": _weeks_and_day,
    "later": _later,
    "day_range": _two_days,
    "day_list": _days,
}


@cache
def _part_of(rule: str) -> Callable[[str, Found, Grammar], Iterator[Found]] | None:
    return _PARTS.get(rule) or _PARTS.get(rule.partition("/")[0])
