"""The interval an expression stands for: a preposition may open one side, a pair may close a range."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, cast

from claimtrack.dates import period as calendar
from claimtrack.model import Precision, Span, TimeExpression, When

if TYPE_CHECKING:
    from datetime import date

    from claimtrack.dates.grammar import Grammar
    from claimtrack.dates.known import Known, Reading
    from claimtrack.dates.period import Period

Opening = Literal["since", "after", "until", "before"]

# "After the 2014 elections": the year only says which ones, so it is inside the interval.
_POSSESSED = ("'s", "’s")
_INCLUSIVE: dict[Opening, Opening] = {"after": "since", "before": "until"}
_INCLUSIVE_DAY: dict[Opening, Opening] = {"after": "since"}
_QUALIFIES = re.compile(r" [a-zA-Z]")
_PREPOSITION_REACH = 32  # characters
_JOINT = 12  # characters: " through the "
_EXPLAINED = {
    "since": "the words before it leave the end open",
    "after": "“after” leaves the end open",
    "until": "the words before it leave the start open",
    "before": "“before” leaves the start open",
}


def opening(text: str, span: Span, grammar: Grammar, *, of_day: bool) -> Opening | None:
    """Which side the preposition before an expression opens."""
    found = grammar.openings.before(text, span.start, _PREPOSITION_REACH)
    if found is None or text[span.end : span.end + 2] in _POSSESSED:
        return None  # "after yesterday's training" was yesterday
    if text.startswith(", when ", span.end) and text[: span.start].endswith("from "):
        return None  # "a change of tone from August, when she told parliament"
    if grammar.cues["opens_nothing_before"].search(
        text[max(0, span.start - _PREPOSITION_REACH) : span.start]
    ):
        return None
    way, article = cast("Opening", found[0]), found[1] or _first_word(text, span) in grammar.openings.between
    if not article or not _QUALIFIES.match(text, span.end):
        return way
    return (_INCLUSIVE_DAY if of_day else _INCLUSIVE).get(way, way)


def _first_word(text: str, span: Span) -> str:
    return text[span.start : span.end].partition(" ")[0].lower()


def interval(reading: Reading, known: Known, rule: str, span: Span) -> When:
    """The `When` of a calendar reading."""
    _, _, period, why, _, others, part, _, opens = reading
    assert period is not None  # noqa: S101 - asked for calendar readings only
    way = opening(known.text, span, known.grammar, of_day=period.unit == "day")
    if way is None and opens is None and not part:  # as most are
        return When(
            period.first, period.last, period.edtf, period.precision, "phrase", span, rule, f"{why}.", others
        )
    precision: Precision = period.precision if not part else "minute" if ":" in part else "daypart"
    edtf = _with_clock(period, reading) if precision == "minute" else period.edtf
    closed = When(
        period.first, period.last, edtf, precision, "phrase", span, rule, _why(reading, way), others
    )
    way = way or opens
    if part and way:  # an hour leaves its own day inside
        return _open_side(closed, way)
    return _opened(closed, period, way) if way else closed


def _why(reading: Reading, way: Opening | None) -> str:
    return f"{reading.why}; {_EXPLAINED[way]}." if way else f"{reading.why}."


def _with_clock(period: Period, reading: Reading) -> str:
    if reading.part == "24:00":
        return period.edtf  # EDTF has no name for the end of a day
    return f"{period.value}T{reading.part}:00{reading.offset}"


def _open_side(closed: When, way: Opening) -> When:
    if way in ("since", "after"):
        return replace(closed, latest=None, edtf=f"{closed.edtf}/..")
    return replace(closed, earliest=None, edtf=f"../{closed.edtf}")


def _opened(closed: When, period: Period, way: Opening) -> When:
    try:
        match way:
            case "since":
                return replace(closed, latest=None, edtf=calendar.since(period))
            case "until":
                return replace(closed, earliest=None, edtf=calendar.until(period))
            case "after":
                following = (
                    period.shifted(1)
                    if period.unit == "year"
                    else calendar.day(period.last + timedelta(days=1))
                )
                return replace(closed, earliest=following.first, latest=None, edtf=calendar.since(following))
            case "before":
                preceding = (
                    period.shifted(-1)
                    if period.unit == "year"
                    else calendar.day(period.first - timedelta(days=1))
                )
                return replace(closed, earliest=None, latest=preceding.last, edtf=calendar.until(preceding))
    except (ValueError, OverflowError):
        return closed


def ranges(text: str, times: tuple[TimeExpression, ...], grammar: Grammar) -> tuple[TimeExpression, ...]:
    """Both ends of "between 2014 and 2016" and "from Monday to Friday" stand for the whole stretch."""
    result = list(times)
    for number, (first, last) in enumerate(pairwise(times)):
        if last.span.start - first.span.end <= _JOINT and _is_range(text, first, last, grammar):
            whole = _stretch(*_over_midnight(first, last))
            if whole:
                result[number], result[number + 1] = whole
    return tuple(result)


def _is_range(text: str, first: TimeExpression, last: TimeExpression, grammar: Grammar) -> bool:
    joint = text[first.span.end : last.span.start]
    if not grammar.cues["range"].fullmatch(joint):
        return False
    reach = max(0, first.span.start - _PREPOSITION_REACH), first.span.start
    if grammar.cues["and"].match(joint):
        return bool(grammar.cues["between_before"].search(text, *reach))
    if grammar.cues["from_within"].search(text, first.span.start, first.span.end):
        return True
    printed_as_one = first.rule.endswith("of a range") or joint.strip() in ("-", "\u2013")
    return printed_as_one or bool(grammar.cues["from_before"].search(text, *reach))


def _over_midnight(first: TimeExpression, last: TimeExpression) -> tuple[TimeExpression, TimeExpression]:
    """From 11 p.m. to 2 a.m.: the hour that has no day of its own is on the day beside the other's."""
    start, end = first.when, last.when
    if not (start and end and ":" in first.value and ":" in last.value):
        return first, last
    if start.earliest is None or start.earliest != (end.latest or end.earliest) or last.value >= first.value:
        return first, last
    day, one = start.earliest, timedelta(days=1)
    try:
        if last.rule.startswith("clock"):
            return first, _on_day(last, day, day + one, "after midnight")
        return _on_day(first, day, day - one, "before midnight"), last
    except OverflowError:
        return first, last


def _on_day(time: TimeExpression, old: date, new: date, side: str) -> TimeExpression:
    assert time.when is not None  # noqa: S101 - asked for such only
    when = replace(
        time.when,
        earliest=new if time.when.earliest else None,
        latest=new if time.when.latest else None,
        edtf=time.when.edtf.replace(old.isoformat(), new.isoformat()),
        why=f"{time.when.why.rstrip('.')}; the range goes over midnight, and this end of it is {side}.",
    )
    return replace(time, value=time.value.replace(old.isoformat(), new.isoformat()), when=when)


def _stretch(first: TimeExpression, last: TimeExpression) -> tuple[TimeExpression, TimeExpression] | None:
    start, end = first.when, last.when
    if start is None or end is None:
        return None
    if start.earliest is None or end.latest is None or end.latest < start.earliest:
        return None
    left, right = start.edtf.partition("/")[0], end.edtf.rpartition("/")[2]
    hours = "T" in left and "T" in right and left < right
    if "X" in left or ("T" in left and not hours):
        left = start.earliest.isoformat()
    if "X" in right or ("T" in right and not hours):
        right = end.latest.isoformat()
    whole = {"earliest": start.earliest, "latest": end.latest, "edtf": f"{left}/{right}"}
    return (
        replace(first, when=replace(start, why=_as_an_end(start, left, right), **whole)),  # type: ignore[arg-type]
        replace(last, when=replace(end, why=_as_an_end(end, left, right), **whole)),  # type: ignore[arg-type]
    )


def _as_an_end(one: When, left: str, right: str) -> str:
    """Why the day is that one, without the side that a preposition opened and the range has closed."""
    why = one.why.rstrip(".")
    for explained in _EXPLAINED.values():
        why = why.removesuffix(f"; {explained}")
    return f"{why}; it is one end of a stretch from {left} to {right}."
