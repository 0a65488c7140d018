"""Join what is printed apart: a clock time and its day, a range and its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.dates.amounts import MONTHS, ordinal
from claimtrack.dates.apart import parted
from claimtrack.dates.find import Found
from claimtrack.dates.spoken import hour_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimtrack.dates.find import Word
    from claimtrack.dates.grammar import Grammar

_DAYS = frozenset(("day", "weekday", "deictic", "numeric", "iso", "holiday", "weekday_number"))
_HOURS = frozenset(("clock", "daypart"))
_IN_WORDS = ("clock/o'clock", "clock/past", "clock/to")
_BARE_HOURS = ("clock", "clock/of a range")
_JOINT = 28  # characters: " Washington time (", ", at around "


def joined(text: str, found: Iterable[Found], grammar: Grammar) -> Iterator[Found]:
    """Clock times and parts of the day joined with the day beside them, ranges parted into their ends."""
    held: Found | None = None
    for item in _with_hours(text, found, grammar):
        if held is not None:
            yield _with_day(text, held, item, grammar) if held.rule in _BARE_HOURS else held
        held = item
    if held is not None:
        yield held


def _with_day(text: str, first: Found, second: Found, grammar: Grammar) -> Found:
    """The day printed at the end of a range of hours holds for its start: "between 2 and 4 p.m. on Friday"."""
    if not second.has("CLOCK") or second.start - first.end > _JOINT:
        return first
    day = tuple(word for word in second.placed().words if word.name not in ("CLOCK", "ZONE"))
    if not day or not grammar.cues["list"].fullmatch(text[first.end : second.start]):
        return first
    return Found(second.rule, (*day, *first.placed().words), first.start, first.end)


def _with_hours(text: str, found: Iterable[Found], grammar: Grammar) -> Iterator[Found]:
    held: Found | None = None
    aside: Found | None = None
    for item in parted(text, found, grammar):
        if held is not None and aside is None and item.start - held.end > _JOINT:  # as most are
            yield held
            held = item
            continue
        if held is not None and aside is None and _elsewhere(text, held, item, grammar):
            aside = item
            continue
        if held is not None and aside is not None:
            both = _join(text, held, item, grammar, aside.end + 1)
            day = item.placed().words
            for hour in (_with_other(held, aside), aside.placed()):  # each with the day behind them
                yield Found(item.rule, (*day, *hour.words), hour.start, hour.end) if both else hour
            held, aside = item, None
            continue
        both = _join(text, held, item, grammar, held.end) if held else None
        if held is not None and both is None:
            yield _with_year(text, held, item, grammar)
        held = both or item
    if held is not None:
        yield _with_other(held, aside) if aside else held
    if aside is not None:
        yield aside


def _elsewhere(text: str, held: Found, item: Found, grammar: Grammar) -> bool:
    """The same clock time in another zone: "10:35 a.m. (0735 GMT) Friday"."""
    both = _is_hour(held) and item.rule == "clock"
    if not both or text[item.end : item.end + 1] != ")":
        return False
    return grammar.cues["elsewhere"].fullmatch(text, held.end, item.start) is not None


def _with_other(hour: Found, other: Found) -> Found:
    """A clock time with the same one elsewhere, which tells its zone."""
    elsewhere = tuple(word._replace(name=f"{word.name}_ELSEWHERE") for word in other.placed().words)
    hour = hour.placed()
    return hour._replace(words=(*hour.words, *elsewhere))


def _join(text: str, first: Found, second: Found, grammar: Grammar, end: int) -> Found | None:
    if second.start - end > _JOINT:
        return None
    gap = text[end : second.start]
    if _is_hour(first) and _takes_hour(first, second) and grammar.cues["clock_then_day"].fullmatch(gap):
        return Found(
            second.rule, (*second.placed().words, *_hour_on(first.placed(), second)), first.start, second.end
        )
    if _is_day(first) and second.has("CLOCK", "NOON") and grammar.cues["day_then_clock"].fullmatch(gap):
        return Found(first.rule, (*first.placed().words, *second.placed().words), first.start, second.end)
    return None


def _is_hour(found: Found) -> bool:
    return found.rule.partition("/")[0] in _HOURS


def _takes_hour(hour: Found, day: Found) -> bool:
    """Whether it is a day, or for a clock time also a part of one: "9 p.m. on Monday night", "10pm tonight"."""
    if _is_day(day):
        return True
    part = day.rule == "tonight" or (day.rule == "daypart" and day.has("THIS", "LAST"))
    return hour.has("CLOCK") and not day.has("CLOCK") and (part or day.rule.partition("/")[0] in _DAYS)


def _hour_on(hour: Found, day: Found) -> Iterable[Word]:
    """The words of an hour; one said without its half of the day has that of the day: "11 o'clock on Monday night"."""
    said, part = hour.get("CLOCK"), day.get("DAYPART", "TONIGHT")
    if hour.rule not in _IN_WORDS or part is None or len(hour.words) > 1:
        return hour.words
    whole = hour_of(said.hour, part)
    return hour.words if whole is None else (hour.words[0]._replace(says=said._replace(hour=whole)),)


def _is_day(found: Found) -> bool:
    """A day that has no hour yet."""
    return found.rule.partition("/")[0] in _DAYS and not found.has("CLOCK", "DAYPART")


def _with_year(text: str, first: Found, second: Found, grammar: Grammar) -> Found:
    """What is printed at the end of a range holds for its start: "March to May 2024", "Monday to Friday next week"."""
    if first.has("YEAR", "YEAR_SHORT", "UNIT_WORD"):
        return first
    weeks = second.rule == "weekday/of that week" and first.rule == "weekday" and len(first.words) == 1
    years = second.has("UNIT_WORD") and second.has(*MONTHS) and _in_order(first, second)
    if weeks or years:  # "between April and June last year"
        of = tuple(word for word in second.placed().words if word.name not in ("WEEKDAY", "DAYPART", *MONTHS))
        joint = grammar.cues["list"].fullmatch(text[first.end : second.start])
        return Found(second.rule, (*first.placed().words, *of), first.start, first.end) if joint else first
    year = next((word for word in second.placed().words if word.name in ("YEAR", "YEAR_SHORT")), None)
    if year and _in_order(first, second) and grammar.cues["list"].fullmatch(text[first.end : second.start]):
        return Found(first.rule, (*first.placed().words, year), first.start, first.end)
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
