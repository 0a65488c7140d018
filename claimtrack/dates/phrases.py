"""Read one delimited phrase: a range or a time that somebody typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from claimtrack.dates import period as calendar
from claimtrack.dates.edtf import read_edtf
from claimtrack.dates.find import find
from claimtrack.dates.grammar import grammar
from claimtrack.dates.join import joined
from claimtrack.dates.known import Known
from claimtrack.dates.openings import ranges
from claimtrack.dates.resolve import expression, times_of
from claimtrack.dates.sense import Sense
from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.model import Moment, Span, TimeExpression, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.dates.known import Origin
    from claimtrack.model import DateOrder


_LONGEST = 200


def read_range(phrase: str, today: date) -> When:
    """The interval a user means by "last month", "March 2022", "2014 to 2016", "2024-05" or "2024/..".

    Args:
        phrase: What was typed; capitals do not matter.
        today: The day it is counted from.

    Raises:
        UsageMistakeError: It names no interval of the calendar.

    """
    text = " ".join(phrase.split())
    # "2021-22" is a season of EDTF, but two years to who asks for a range of them.
    when = (read_edtf(text) if "/" in text else None) or _as_typed(text, Moment(today), "today,")
    if when is None:
        raise UsageMistakeError(
            f"no date can be read from “{_shown(text)}”: try 2025-03-07, 2025-03, “last month” or “March 2022”"
        )
    return when


def read_said(phrase: str, published: Moment | None) -> When:
    """The day or days that a person gives for a statement; see `claimtrack.dates.read_said`.

    Raises:
        UsageMistakeError: It names none.

    """
    text = " ".join(phrase.split())
    when = read_edtf(text) or _as_typed(text, published, "the publication on")
    if when is None:
        undated = "" if published else " (its article has no date to count “Friday” from)"
        raise UsageMistakeError(
            f"no date can be read from “{_shown(text)}”{undated}: try 2025-03-07, 2025-03, “Friday” or “March 2022”"
        )
    return when


def _as_typed(text: str, counted_from: Moment | None, origin: Origin) -> When | None:
    """A phrase in whichever capitals make it a date."""
    if len(text) > _LONGEST:
        return None
    for spelling in (text, text.title(), text.lower()):
        if when := _one(spelling, counted_from, origin):
            return replace(when, phrase=None)
    return None


def read_phrase(
    phrase: str,
    published: Moment | None,
    mentioned: date | None = None,
    order: DateOrder | None = None,
) -> tuple[TimeExpression, ...]:
    """Every time expression of a phrase typed by itself; see `claimtrack.dates.read_phrase`.

    Raises:
        ClaimtrackError: Nothing in it is a time.

    """

    def known(spelling: str) -> Known:
        today = published.day if published else datetime.now().astimezone().date()
        before = Known(spelling, today, grammar(), order, order_given=order is not None)
        before.counted_from = "today," if published is None else "the publication on"
        if mentioned is not None:
            before.remember(calendar.day(mentioned), 0)
        return before

    if times := times_of(known(phrase)):
        return times
    if len(phrase) <= _LONGEST:
        for spelling in (phrase, _capitalised(phrase), phrase.lower()):
            times = tuple(_times(known(spelling))) if len(spelling) == len(phrase) else ()
            if times:
                return ranges(spelling, times, grammar())
    raise ClaimtrackError(
        f"no time is named in “{_shown(phrase)}”; what can be read: “Friday”, “two days earlier”, “March 2022”, "
        "“Q3 2015”, “07/03/2025”, “6 p.m. GMT on Monday”"
    )


def _capitalised(text: str) -> str:
    """Each word with a capital: "may" and "march" are months then."""
    return " ".join(f"{word[:1].upper()}{word[1:]}" for word in text.split(" "))


def _shown(text: str) -> str:
    """At most a line of a terminal."""
    line = " ".join(text[:_LONGEST].split())
    return line if len(line) <= 60 else f"{line[:60]}…"  # noqa: PLR2004 - columns


def _one(text: str, counted_from: Moment | None, origin: Origin) -> When | None:
    rules = grammar()
    today = counted_from.day if counted_from else None
    known = Known(text, today, rules, counted_from=origin, is_behind=True)
    times = ranges(text, tuple(_times(known)), rules)
    begin = rules.cues["leading"].match(text)
    whole = Span(begin.end() if begin else 0, len(text))
    if not times or times[-1].when is None or times[-1].span.end != whole.end:
        return None
    if len(times) == 1 and times[0].span.start in (0, whole.start):
        return times[0].when
    start, end = times[0].when, times[-1].when
    if len(times) == 2 and start and end and start.edtf == end.edtf:  # noqa: PLR2004 - both ends
        return end
    return _pair(text, times, counted_from, origin)


def _pair(
    text: str, times: tuple[TimeExpression, ...], counted_from: Moment | None, origin: Origin
) -> When | None:
    """A typed range needs no "from": "2014 to 2016"."""
    if len(times) != 2 or times[0].span.start or text.lower().startswith("from "):  # noqa: PLR2004 - both ends
        return None
    to = grammar().cues["typed_range"].match(text, times[0].span.end)
    return _one(f"from {text}", counted_from, origin) if to else None


def _times(known: Known) -> Iterator[TimeExpression]:
    """What a phrase names, whatever its words are elsewhere: "may" alone is the month."""
    judge = Sense(known.text, known.grammar)
    for found in joined(known.text, find(known.text, known.grammar), known.grammar):
        whole = found.start == 0 and found.end == len(known.text)
        if found.rule == "weekday/short" and not whole and not judge.is_a_date(found):
            continue  # "we sat"
        if time := expression(found, known):
            yield time
