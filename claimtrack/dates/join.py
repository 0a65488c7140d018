"""Join what is printed apart (a clock time and its day) and part what is printed as one ("March 3-5")."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from claimtrack.dates.amounts import MONTHS, ONE_DAY, WEEKS_IN, ordinal
from claimtrack.dates.find import Found, Word
from claimtrack.dates.shapes import Clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimtrack.dates.grammar import Grammar

_DAYS = frozenset(("day", "weekday", "deictic", "numeric", "iso", "holiday", "weekday_number"))
_HOURS = frozenset(("clock", "daypart"))
_BARE_HOURS = ("clock", "clock/of a range")
_NAMED = ("weekday", "month")  # "following Wednesday's ruling": after it, not the next one
_CLAUSE = 60  # characters
_NOON, _OPENING = 12, 6  # hours; a range that begins before six is of the afternoon
_JOINT = 12  # characters: ", at around "


def joined(text: str, found: Iterable[Found], grammar: Grammar) -> Iterator[Found]:
    """Clock times and parts of the day joined with the day beside them, ranges parted into their ends."""
    held: Found | None = None
    for item in _with_hours(text, found, grammar):
        if held is not None:
            yield _with_day(text, held, item, grammar)
        held = item
    if held is not None:
        yield held


def _with_day(text: str, first: Found, second: Found, grammar: Grammar) -> Found:
    """The day printed at the end of a range of hours holds for its start: "between 2 and 4 p.m. on Friday"."""
    if first.rule not in _BARE_HOURS or not second.has("CLOCK") or second.start - first.end > _JOINT:
        return first
    day = tuple(word for word in second.words if word.name not in ("CLOCK", "ZONE"))
    if not day or not grammar.cue("list").fullmatch(text[first.end : second.start]):
        return first
    return Found(second.rule, (*day, *first.words), first.start, first.end)


def _with_hours(text: str, found: Iterable[Found], grammar: Grammar) -> Iterator[Found]:
    held: Found | None = None
    aside: Found | None = None
    for item in _apart(text, found, grammar):
        if held is not None and aside is None and _elsewhere(text, held, item):
            aside = item
            continue
        both = _join(text, held, item, grammar, aside.end + 1 if aside else held.end) if held else None
        if held is not None and both is None:
            yield _with_year(text, held, item, grammar)
            if aside is not None:
                yield aside
        held, aside = both or item, None
    for rest in (held, aside):
        if rest is not None:
            yield rest


def _elsewhere(text: str, held: Found, item: Found) -> bool:
    """The same clock time in another zone: "10:35 a.m. (0735 GMT) Friday"."""
    both = _is_hour(held) and item.rule == "clock"
    return both and text[held.end : item.start] == " (" and text[item.end : item.end + 1] == ")"


def _join(text: str, first: Found, second: Found, grammar: Grammar, end: int) -> Found | None:
    if second.start - end > _JOINT:
        return None
    gap = text[end : second.start]
    if _is_hour(first) and _is_day(second) and grammar.cue("clock_then_day").fullmatch(gap):
        return Found(second.rule, (*second.words, *first.words), first.start, second.end)
    if _is_day(first) and second.has("CLOCK", "NOON") and grammar.cue("day_then_clock").fullmatch(gap):
        return Found(first.rule, (*first.words, *second.words), first.start, second.end)
    return None


def _is_hour(found: Found) -> bool:
    return found.rule.partition("/")[0] in _HOURS


def _is_day(found: Found) -> bool:
    """A day that has no hour yet."""
    return found.rule.partition("/")[0] in _DAYS and not found.has("CLOCK", "DAYPART")


def _with_year(text: str, first: Found, second: Found, grammar: Grammar) -> Found:
    """The year printed at the end of a range holds for its start: "from March to May 2024", "Q1-Q3 2024"."""
    if first.has("YEAR", "YEAR_SHORT", "UNIT_WORD"):
        return first
    year = next((word for word in second.words if word.name in ("YEAR", "YEAR_SHORT")), None)
    if year and _in_order(first, second) and grammar.cue("list").fullmatch(text[first.end : second.start]):
        return Found(first.rule, (*first.words, year), first.start, first.end)
    return first


def _in_order(first: Found, second: Found) -> bool:
    """Two months, or two quarters, of one year."""
    for names in (MONTHS, ("QUARTER_NAME",), ("HALF_NAME",)):
        if first.has(*names) and second.has(*names):
            return bool(first.get(*names) <= second.get(*names))
    before, after = ordinal(first), ordinal(second)
    if before is None or after is None:
        return False
    return first.has("QUARTER") and second.has("QUARTER") and before < after


def _apart(text: str, found: Iterable[Found], grammar: Grammar) -> Iterator[Found]:
    for item in found:
        if item.rule == "year_range":
            yield from _two_years(item)
        elif item.rule.startswith("day_range"):
            yield from _two_days(item)
        elif item.rule == "hours":
            yield from _two_hours(text, item, grammar)
        elif item.rule == "day_and_weeks/weeks first" and not _counts_from_day(text, item, grammar):
            length, day = item.words[:-1], item.words[-1]
            while length[-1].name == "ON":
                length = length[:-1]
            yield Found("duration", length, item.start, length[-1].end)
            yield Found(day.name.lower(), (day,), day.start, day.end)
        elif item.rule == "later" and _is_of_event(text, item, grammar):
            length = item.words[:-1]
            yield Found("duration", length, item.start, length[-1].end)
        elif item.words[0].name == "FOLLOWING" and item.rule.startswith(_NAMED):
            yield Found(item.rule, item.words[1:], item.words[1].start, item.end)
        else:
            yield item


def _is_of_event(text: str, found: Found, grammar: Grammar) -> bool:
    """Two days after the vote: a length of time beside an event, whose day is not said."""
    beside = found.words[-1].name in ("BEFORE", "AFTER", "FOLLOWING")
    return beside and bool(grammar.cue("event_after").match(text, found.end))


def _counts_from_day(text: str, found: Found, grammar: Grammar) -> bool:
    """A week on Friday: from that Friday on, unless it is a length of time ("jailed for a week on Friday")."""
    before = text[max(0, found.start - _CLAUSE) : found.start]
    if found.get("UNIT_WORD") not in WEEKS_IN or grammar.cue("lasting_before").search(before):
        return False
    ahead = grammar.cue("future").search(before) or grammar.cue("leads_ahead_before").search(before)
    return bool(ahead) or found.has("DEICTIC") or not before.strip()


def _two_hours(text: str, found: Found, grammar: Grammar) -> Iterator[Found]:
    """From 9 to 5: two clock times, where the words around tell of opening or working hours."""
    begin, *_, end = (word for word in found.words if word.name == "DAY")
    before, after = text[max(0, found.start - _CLAUSE) : found.start], text[found.end : found.end + _CLAUSE]
    if not grammar.cue("from_before").search(before) or max(begin.says, end.says) > _NOON:
        return
    around = f"{before.rpartition(chr(10))[2]}|{after.partition(chr(10))[0]}"
    alone = around.lower() == "from |"
    if alone or (
        grammar.cue("hours_around").search(around) and not grammar.cue("no_hours_around").search(around)
    ):
        first = begin.says if begin.says >= _OPENING else begin.says + _NOON
        last = end.says if end.says > first else end.says + _NOON
        for word, hour in ((begin, first), (end, last)):
            said = Word("CLOCK", Clock(hour, 0, ""), word.start, word.end)
            yield Found("clock/of a range", (said,), word.start, word.end)


def _two_years(found: Found) -> Iterator[Found]:
    """2015-16: the second year without its century."""
    (both,) = found.words
    for year, start, end in zip(
        both.says, (both.start, both.end - 2), (both.start + 4, both.end), strict=True
    ):
        yield Found("year/of a range", (Word("YEAR", year, start, end),), start, end)


def _two_days(found: Found) -> Iterator[Found]:
    """March 3-5, 3 to 5 March 2025: each day with the month and the year of the other."""
    second = next(
        islice((number for number, word in enumerate(found.words) if word.name in ONE_DAY), 1, None)
    )
    before = tuple(word for word in found.words[:second] if word.name not in ("TO", "THE"))
    after = found.words[second:]
    shared = tuple(word for word in after if word.name in (*MONTHS, "YEAR", "YEAR_SHORT"))
    yield Found("day/of a range", (*before, *shared), found.start, before[-1].end)
    months = tuple(word for word in before if word.name in MONTHS)
    yield Found("day/of a range", (*after, *months), after[0].start, found.end)
