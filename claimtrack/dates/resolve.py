"""Resolve what was found: which period each expression means, in TimeML and as an interval."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimtrack.dates import (
    clocks,
    coarse,
    counts,
    days,
    months,
    numeric,
    openings,
    quarters,
    relative,
    spans,
    weekdays,
)
from claimtrack.dates.find import Found, find
from claimtrack.dates.grammar import grammar
from claimtrack.dates.join import joined
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.sense import Sense, is_history, page_order
from claimtrack.model import BlockKind, Span, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from claimtrack.model import Block, DateOrder, Moment

READINGS: dict[str, Callable[[Found, Known], Reading | None]] = {
    "iso": numeric.iso,
    "numeric": numeric.numeric,
    "day": days.day,
    "day_of_month": days.day_of_month,
    "week_of": days.week_of,
    "weekday_number": days.weekday_number,
    "named_day": days.named_day,
    "holiday": coarse.holiday,
    "holiday_week": coarse.holiday_week,
    "holiday_shift": coarse.holiday_shift,
    "nth_weekday": days.nth_weekday,
    "quarter": quarters.quarter,
    "fiscal_quarter": quarters.fiscal_quarter,
    "same_period": quarters.same_period,
    "half": coarse.half,
    "iso_week": coarse.iso_week,
    "decade": coarse.decade,
    "century": coarse.century,
    "month": months.month,
    "days_in_month": months.days_in_month,
    "season": coarse.season,
    "deictic": relative.deictic,
    "deictic_shift": relative.deictic_shift,
    "weekday": weekdays.weekday,
    "day_and_weeks": weekdays.day_and_weeks,
    "weekday_ago": weekdays.weekday_ago,
    "before_last": relative.before_last,
    "half_unit": spans.half_unit,
    "weekday_shift": weekdays.weekday_shift,
    "set": spans.repeated,
    "now": spans.vague,
    "vague": spans.vague,
    "ago": counts.ago,
    "hence": counts.hence,
    "in_time": counts.hence,
    "later": counts.later,
    "beside": counts.beside,
    "edge": relative.edge,
    "of_the_unit": relative.of_the_unit,
    "span_of_units": counts.first_units,
    "relative": relative.relative,
    "fiscal_year": coarse.fiscal_year,
    "daypart": clocks.daypart,
    "tonight": clocks.tonight,
    "clock": clocks.clock,
    "duration": counts.length_or_hence,
    "the_unit": relative.the_unit,
    "the_quarter": quarters.the_quarter,
    "year": coarse.year,
}

_LEAD = 150  # characters: about a sentence
_DAYS_IN_PRINT = 7  # a dateline older than that is not this story's
_OF_A_DAY = ("CLOCK", "DAYPART", "NOON", "SMALL_HOURS")
_COMPARING = frozenset(("ago", "later", "same_period"))


def resolve(
    text: str,
    published: Moment | None,
    language: str = "english",
    order: DateOrder | None = None,
    blocks: Sequence[Block] = (),
) -> tuple[TimeExpression, ...]:
    """Every time expression of a text with its value, in order; see `claimtrack.dates.find_times`."""
    rules = grammar(language)
    today = published.day if published else None
    known = Known(text, today, rules, order, order_given=order is not None)
    found = _found(known)
    dateline = next((block.span for block in blocks if block.kind is BlockKind.DATELINE), None)
    if dateline is not None:
        known.lead_until = dateline.end + _LEAD
        known.southern = (
            rules.cues["southern_dateline"].search(text, dateline.start, dateline.end) is not None
        )
        written = _dateline_day(
            [item for item in found if dateline.start <= item.start and item.end <= dateline.end], known
        )
        if written is not None:
            known.today, known.counted_from = written, "the dateline of"
    return _times(found, known)


def _dateline_day(found: Iterable[Found], known: Known) -> date | None:
    """The day of the dateline, where the story was published some days after it was written."""
    alone = Known(known.text, known.today, known.grammar, known.order)
    for item in found:
        reading = read_one(item, alone) if item.rule.startswith("day") else None
        if reading is not None and reading.period is not None and reading.period.unit == "day":
            day, published = reading.period.first, known.today
            return day if published and 0 < (published - day).days <= _DAYS_IN_PRINT else None
    return None


def times_of(known: Known) -> tuple[TimeExpression, ...]:
    """Every time expression of the text that is about to be read, by what is known of it before."""
    return _times(_found(known), known)


def _found(known: Known) -> list[Found]:
    text, rules = known.text, known.grammar
    judge = Sense(text, rules)
    return [item for item in joined(text, find(text, rules), rules) if judge.is_a_date(item)]


def _times(found: Sequence[Found], known: Known) -> tuple[TimeExpression, ...]:
    known.order = known.order or page_order(found)
    known.narrative = is_history(found, known.today)
    times = (expression(item, known) for item in found)
    return openings.ranges(known.text, tuple(time for time in times if time is not None), known.grammar)


@cache
def kind_of(rule: str) -> str:
    """The kind of reading of a rule: "day" of "day/month first"."""
    return rule.partition("/")[0]


def read_one(found: Found, known: Known) -> Reading | None:
    """The reading of one expression; None where it names no possible time (30 February, year 0)."""
    known.reach(found.start, found.end)
    try:
        reading = READINGS[kind_of(found.rule)](found, known)
        if len(found.words) > 1 and reading and reading.type == "DATE" and found.has(*_OF_A_DAY):
            reading = relative.with_part(found, known, reading)
    except (ValueError, OverflowError):
        return None
    return reading


def expression(found: Found, known: Known) -> TimeExpression | None:
    """One expression with its value, remembered for those that refer back to it."""
    reading = read_one(found, known)
    if reading is None:
        return None
    kind, value, period, _, anchor, _, part, _, _ = reading
    span, rule, when = Span(found.start, found.end), found.rule, None
    if period is not None:
        compared = kind_of(rule) in _COMPARING and known.quarter_before() is not None
        known.remember(period, found.start, found.end, compared=compared)
        known.last_is_hour = bool(part)
        when = openings.interval(reading, known, rule, span)
    return TimeExpression(span, kind, f"{value}T{part}" if part else value, when, rule, anchor)
