"""What holds for any text and any day: offsets, order, intervals, and an answer whatever is thrown at it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.dates import find_times
from claimtrack.dates.period import containing, part
from claimtrack.model import Moment, When

# fmt: off
WORDS = (
    "Friday", "Monday", "March", "May", "5", "3rd", "2022", "1990s", "the", "a", "of", "last", "next",
    "this", "that", "same", "week", "month", "year", "quarter", "days", "years", "ago", "earlier",
    "later", "before", "after", "since", "until", "by", "between", "and", "to", "from", "early", "late",
    "mid", "end", "first", "third", "Q3", "spring", "Christmas", "6", "p.m.", "GMT", "yesterday",
    "today", "night", "morning", "two", "several", "0", "31", "30", "29", "February", "9999", "1",
    "12/11/2024", "2025-02-30", "20250307", "2Q24", "H1", "Sat", "fortnight", "Friday week", "calendar week",
    "in", "on", "open", "11 p.m.", "2 a.m.", "9", "midnight", "Easter", "weekend", "long", "nine", "months",
    "quarters", "full",
    ",", ".", "-", "'", "\n", "said", "will",
)
# fmt: on
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
DATES = st.dates()

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def agree(when: When) -> None:
    """Earliest and latest are in order, and the EDTF name begins and ends where they do."""
    if when.earliest and when.latest:
        assert when.earliest <= when.latest
    left, slash, right = when.edtf.replace("~", "").partition("/")
    right = right if slash else left
    assert (when.earliest is None) == (left == "..")
    assert (when.latest is None) == (right == "..")
    if when.earliest:
        assert _begins(left) == when.earliest
    if when.latest:
        assert _ends(right) == when.latest


def _begins(name: str) -> date:
    if found := _DAY.match(name):
        return date(*(int(part) for part in found.groups()))
    return _named(name)[0]


def _ends(name: str) -> date:
    if found := _DAY.match(name):
        return date(*(int(part) for part in found.groups()))
    return _named(name)[1]


def _named(name: str) -> tuple[date, date]:
    if "X" in name:
        low = max(int(name.replace("X", "0")), 1)
        return date(low, 1, 1), date(int(name.replace("X", "9")), 12, 31)
    year, _, rest = name.partition("-")
    if not rest:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if int(rest) > 12:
        first = {21: 3, 22: 6, 23: 9}[int(rest)]
        return date(int(year), first, 1), containing("month", date(int(year), first + 2, 1)).last
    month = containing("month", date(int(year), int(rest), 1))
    return month.first, month.last


@settings(max_examples=400, deadline=None)
@given(SENTENCES, DATES)
def test_any_arrangement_of_time_words_is_answered_consistently(text: str, published: date) -> None:
    reached = 0
    for time in find_times(text, Moment(published)):
        assert reached <= time.span.start < time.span.end <= len(text)
        assert not time.span.of(text)[0].isspace()
        assert not time.span.of(text)[-1].isspace()
        reached = time.span.end
        if time.when:
            assert time.when.phrase == time.span
            assert time.when.why.endswith(".")
            agree(time.when)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    find_times(text, Moment(date(2025, 3, 8)))
    find_times(text, None)


@given(
    DATES, st.sampled_from(("day", "week", "month", "quarter", "half", "season", "year", "decade", "century"))
)
def test_a_period_holds_the_day_it_was_made_for(day: date, unit: str) -> None:
    try:
        period = containing(unit, day)
    except (ValueError, OverflowError):
        assert day.year in (1, 9999)
        return
    assert period.first <= day <= period.last
    for third in ("early", "mid", "late"):
        narrowed = part(period, third)
        assert period.first <= narrowed.first <= narrowed.last <= period.last


HOSTILE = [
    "may " * 20_000,
    "1 day ago " * 10_000,
    "9" * 5_000,
    "9" * 5_000 + " days ago",
    "1" + ",000" * 5_000,
    "the " * 20_000 + "end",
    "the end of " * 5_000,
    "March 5, " * 5_000,
    "5 " * 20_000,
    "1:" * 20_000,
    "1/" * 20_000,
    "1-" * 20_000,
    "monday-" * 10_000,
    "two-" * 10_000,
    " " * 20_000 + "friday" + "\n" * 20_000,
    "“" * 10_000,
    "a year earlier " * 5_000,
    "99999999 years ago, 0 BC, year 0, 30 February 2025, 2025-13-45T99:99, 31/31/2025, 24:61",
    "\x00\ud800\u202eFriday\u202c \ud800 12\x00",
    "١٢ March ٢٠٢٥",
    "9999 years from now; 9999 years ago; next century; December 31, 9999 the next day",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
@pytest.mark.parametrize("published", ["2025-03-08", "0001-01-01", "9999-12-31", None])
def test_hostile_input_has_a_clear_outcome(text: str, published: str | None) -> None:
    for time in find_times(text, Moment.parse(published) if published else None):
        assert text[time.span.start : time.span.end]


def test_a_text_of_nothing_but_dates_is_read_up_to_a_bound() -> None:
    text = "1 day ago " * 10_000
    times = find_times(text, Moment(date(2025, 3, 8)))
    assert 1_000 < len(times) < 2_000
    assert all(time.value == "2025-03-07" for time in times)
    fixtures = "12 March 2025\n" * 150
    assert len(find_times(fixtures, Moment(date(2025, 3, 8)))) == 150


IMPOSSIBLE = ["30 February 2025", "February 29, 2023", "2025-02-30", "31/31/2025", "the year 0", "2025-13"]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_dates_that_do_not_exist_have_no_interval(text: str) -> None:
    times = find_times(f"It was due on {text}.", Moment(date(2025, 3, 8)))
    assert not any(time.when and time.when.precision == "day" for time in times)
