"""The interval an expression stands for: the preposition before it may open one side, a pair may close a range."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from claimtrack.dates import period as calendar
from claimtrack.model import Precision, Span, TimeExpression, When

if TYPE_CHECKING:
    from claimtrack.dates.known import Known, Reading
    from claimtrack.dates.period import Period

Opening = Literal["since", "after", "until", "before"]

_PREPOSITION = re.compile(
    r"\b(?:(since|ever since|as of|starting|beginning|effective|from)|(after|not before)"
    r"|(until|till|by|through|up to|no later than|not later than)|(before|prior to|ahead of))"
    r"\s{1,3}(?:on\s{1,3})?(?:the\s{1,3})?$",
    re.IGNORECASE,
)
_OPENINGS: tuple[Opening, ...] = ("since", "after", "until", "before")
_PREPOSITION_REACH = 24
_RANGE = re.compile(r"\s{0,3}(?:to|and|until|till|through|/|[-–—])\s{0,3}(?:the\s{1,3})?$", re.IGNORECASE)  # noqa: RUF001
_RANGE_START = re.compile(r"\b(from|between)\s{1,3}(?:the\s{1,3})?$", re.IGNORECASE)
_OPEN_UNITS = frozenset(
    ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")
)
_EXPLAINED = {
    "since": "“since” leaves the end open",
    "after": "“after” leaves the end open",
    "until": "the words before it leave the start open",
    "before": "“before” leaves the start open",
}


def opening(text: str, start: int) -> Opening | None:
    """Which side the preposition before an expression opens."""
    found = _PREPOSITION.search(text, max(0, start - _PREPOSITION_REACH), start)
    return _OPENINGS[found.lastindex - 1] if found and found.lastindex else None


def interval(reading: Reading, known: Known, rule: str, span: Span) -> When:
    """The `When` of a calendar reading."""
    period = reading.period
    assert period is not None  # noqa: S101 - asked for calendar readings only
    way = opening(known.text, span.start)
    precision: Precision = period.precision
    edtf = period.edtf
    if reading.part:
        precision = "minute" if ":" in reading.part else "daypart"
        edtf = _with_clock(period, reading) if precision == "minute" else edtf
    closed = When(
        period.first,
        period.last,
        edtf,
        precision,
        "phrase",
        span,
        rule,
        _why(reading, way),
        reading.alternatives,
    )
    return _opened(closed, period, way) if way else closed


def _why(reading: Reading, way: Opening | None) -> str:
    return f"{reading.why}; {_EXPLAINED[way]}." if way else f"{reading.why}."


def _with_clock(period: Period, reading: Reading) -> str:
    if reading.part == "24:00":
        return period.edtf  # EDTF has no name for the end of a day
    return f"{period.value}T{reading.part}:00{reading.offset}"


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


def ranges(text: str, times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    """Both ends of "between 2014 and 2016" and "from Monday to Friday" stand for the whole stretch."""
    result = list(times)
    for number in range(len(times) - 1):
        whole = _range(text, times[number], times[number + 1])
        if whole:
            result[number], result[number + 1] = whole
    return tuple(result)


def _range(
    text: str, first: TimeExpression, last: TimeExpression
) -> tuple[TimeExpression, TimeExpression] | None:
    start, end = first.when, last.when
    if start is None or end is None or last.span.start - first.span.end > 12:  # noqa: PLR2004 - " through the "
        return None
    begins = _RANGE_START.search(text, max(0, first.span.start - 14), first.span.start)
    joined = text[first.span.end : last.span.start]
    if not _RANGE.fullmatch(joined) or not (
        begins or first.rule.endswith("of a range") or joined.strip() in ("-", "–")
    ):  # noqa: RUF001
        return None
    if joined.split()[:1] == ["and"] and not (begins and begins[1].lower() == "between"):
        return None
    return _stretch(first, last, start, end)


def _stretch(
    first: TimeExpression, last: TimeExpression, start: When, end: When
) -> tuple[TimeExpression, TimeExpression] | None:
    if start.earliest is None or end.latest is None or end.latest < start.earliest:
        return None
    left, right = start.edtf.partition("/")[0], end.edtf.rpartition("/")[2]
    if "X" in left or "T" in left:
        left = start.earliest.isoformat()
    if "X" in right or "T" in right:
        right = end.latest.isoformat()
    whole = {"earliest": start.earliest, "latest": end.latest, "edtf": f"{left}/{right}"}
    why = f"{start.why.rstrip('.')}; it is one end of a stretch from {left} to {right}."
    return (
        replace(first, when=replace(start, why=why, **whole)),  # type: ignore[arg-type]
        replace(last, when=replace(end, why=why, **whole)),  # type: ignore[arg-type]
    )
