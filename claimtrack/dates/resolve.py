"""Resolve what was found: which period each expression means, in TimeML and as an interval."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimtrack.dates import absolute, clocks, openings, quarters, relative, sense, spans
from claimtrack.dates.find import Found, Word, find
from claimtrack.dates.grammar import Grammar, grammar
from claimtrack.dates.known import Known, Reading
from claimtrack.model import Moment, Span, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

READINGS: dict[str, Callable[[Found, Known], Reading | None]] = {
    "iso": absolute.iso,
    "numeric": absolute.numeric,
    "day": absolute.day,
    "day_of_month": absolute.day_of_month,
    "weekday_number": absolute.weekday_number,
    "holiday": absolute.holiday,
    "quarter": quarters.quarter,
    "same_period": quarters.same_period,
    "half": absolute.half,
    "iso_week": absolute.iso_week,
    "decade": absolute.decade,
    "century": absolute.century,
    "month": absolute.month,
    "season": absolute.season,
    "deictic": relative.deictic,
    "deictic_shift": relative.deictic_shift,
    "weekday": relative.weekday,
    "weekday_shift": relative.weekday_shift,
    "set": spans.repeated,
    "now": spans.vague,
    "vague": spans.vague,
    "ago": relative.ago,
    "hence": relative.hence,
    "in_time": relative.hence,
    "later": relative.later,
    "beside": relative.beside,
    "edge": relative.edge,
    "of_the_unit": relative.of_the_unit,
    "span_of_units": spans.duration,
    "relative": relative.relative,
    "fiscal_year": absolute.fiscal_year,
    "daypart": clocks.daypart,
    "tonight": clocks.tonight,
    "clock": clocks.clock,
    "duration": spans.duration,
    "the_unit": relative.the_unit,
    "the_quarter": quarters.the_quarter,
    "year": absolute.year,
}

_DAYS = frozenset(("day", "weekday", "deictic", "numeric", "iso", "holiday", "weekday_number"))
_TO = re.compile(r"\s{0,2}(?:to|and|or|until|till|through|[-\u2013])\s{0,2}", re.IGNORECASE)
_COMPARING = frozenset(("ago", "later", "same_period"))
_HOURS = frozenset(("clock", "daypart"))
_BEFORE_DAY = re.compile(r",?\s{1,3}(?:on |of |in )?(?:the )?$")
_AFTER_DAY = re.compile(r",?\s{1,3}(?:at |at about |at around |from |by |around )?$")


def resolve(text: str, published: Moment | None, language: str = "english") -> tuple[TimeExpression, ...]:
    """Every time expression of a text with its value, in order; see `claimtrack.dates.find_times`."""
    rules = grammar(language)
    found = [item for item in joined(text, find(text, rules)) if sense.is_a_date(text, item)]
    known = Known(
        text, published, rules.holidays, sense.page_order(found), sense.is_narrative(found, published)
    )
    times = (_expression(item, known) for item in found)
    return openings.ranges(text, tuple(time for time in times if time is not None))


def joined(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Clock times and parts of the day joined with the day beside them."""
    held: Found | None = None
    for item in _apart(found):
        joined = _join(text, held, item) if held else None
        if joined is None and held is not None:
            yield _with_year(text, held, item)
        held = joined or item
    if held is not None:
        yield held


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    for item in found:
        if item.rule.endswith("_range") or item.rule.startswith("day_range"):
            yield from _ends_of(item)
        else:
            yield item


def _ends_of(found: Found) -> tuple[Found, ...]:
    """Both ends of a range printed as one: "March 3-5", "3 to 5 March 2025", "2015-16"."""
    if found.rule == "year_range":
        (both,) = found.words
        first = Word("YEAR", both.says[0], both.start, both.start + 4)
        second = Word("YEAR", both.says[1], both.end - 2, both.end)
        return Found("year/of a range", (first,), first.start, first.end), Found(
            "year/of a range", (second,), second.start, second.end
        )
    joint = next(
        i for i, word in enumerate(found.words) if i and found.words[i].start >= _second_day(found).start
    )
    before, after = found.words[:joint], found.words[joint:]
    linked = tuple(word for word in before if word.name != "TO")
    first_end = linked[-1].end
    shared_first = tuple(word for word in after if word.name in (*absolute.MONTHS, "YEAR", "YEAR_SHORT"))
    shared_second = tuple(word for word in before if word.name in absolute.MONTHS)
    return (
        Found("day/of a range", (*linked, *shared_first), found.start, first_end),
        Found("day/of a range", (*after, *shared_second), after[0].start, found.end),
    )


def _second_day(found: Found) -> Word:
    days = [word for word in found.words if word.name in ("DAY", "ORDINAL_DIGITS", "ORDINAL", "SECOND")]
    return days[1]


def _with_year(text: str, first: Found, second: Found) -> Found:
    """The year printed at the end of a range holds for its start: "from March to May 2024"."""
    if first.has(*absolute.MONTHS) and not first.has("YEAR", "UNIT_WORD") and second.has(*absolute.MONTHS):
        year = next((word for word in second.words if word.name == "YEAR"), None)
        if (
            year
            and first.get(*absolute.MONTHS) <= second.get(*absolute.MONTHS)
            and _TO.fullmatch(text[first.end : second.start])
        ):
            return Found(first.rule, (*first.words, year), first.start, first.end)
    return first


def _join(text: str, first: Found, second: Found) -> Found | None:
    if second.start - first.end > 12:  # noqa: PLR2004 - ", at around "
        return None
    kinds = first.rule.partition("/")[0], second.rule.partition("/")[0]
    gap = text[first.end : second.start]
    if (
        kinds[0] in _HOURS
        and kinds[1] in _DAYS
        and not second.has("CLOCK", "DAYPART")
        and _BEFORE_DAY.fullmatch(gap)
    ):
        return Found(second.rule, (*second.words, *first.words), first.start, second.end)
    if (
        kinds[0] in _DAYS
        and second.has("CLOCK")
        and not first.has("CLOCK", "DAYPART")
        and _AFTER_DAY.fullmatch(gap)
    ):
        return Found(first.rule, (*first.words, *second.words), first.start, second.end)
    return None


def read_one(found: Found, known: Known) -> Reading | None:
    """The reading of one expression; None where it names no possible time (30 February, year 0)."""
    known.start, known.end = found.start, found.end
    known.phrase = " ".join(known.text[found.start : found.end].split())
    try:
        reading = READINGS[found.rule.partition("/")[0]](found, known)
        if reading and not reading.part and found.has("CLOCK", "DAYPART", "NOON") and reading.type == "DATE":
            reading = relative.with_part(found, reading)
    except (ValueError, OverflowError):
        return None
    return reading


def _expression(found: Found, known: Known) -> TimeExpression | None:
    reading = read_one(found, known)
    if reading is None:
        return None
    value = f"{reading.value}T{reading.part}" if reading.part else reading.value
    span = Span(found.start, found.end)
    when = None
    if reading.period is not None:
        compared = known.quarter_before() is not None and found.rule.partition("/")[0] in _COMPARING
        known.remember(reading.period, found.start, compared=compared)
        when = openings.interval(reading, known, found.rule, span)
    return TimeExpression(span, reading.type, value, when, found.rule, reading.anchor)
