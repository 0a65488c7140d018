"""Where dates are looked for, and that what was remembered of other texts changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.dates.find import find
from claimtrack.dates.grammar import grammar
from claimtrack.dates.scan import stretches

STRETCHES = [
    ("Nothing here could be a date.", []),
    ("He left on Friday for good.", ["on Friday"]),
    ("Of the 12 men, 3 came with 1,500 dollars and $12.50.", []),
    ("At 6 p.m. the 3 men left.", ["At 6 p.m. the 3"]),
    ("Open from 9 to 5 only.", ["from 9 to 5 only."]),
    ("Lines are open at 1500 GMT, said 2 callers.", ["at 1500 GMT,"]),
    ("It's 5 o'clock.", ["It's 5 o'clock."]),
    ("In the year 2022, at the latest.", ["In the year 2022, at the latest."]),
    ("Since '98 he is retired.", ["'98"]),
]


@pytest.mark.parametrize(("text", "expected"), STRETCHES)
def test_only_what_may_be_a_date_is_read(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in stretches(text, grammar().kinds)] == expected


PIECES = (
    *("the", "of", "on", "Friday", "Friday,", "last", "week", "a", "year", "ago", "6", "p.m.", "9", "to", "5", "2022"),
    *("in", "March"),
    *("the early hours", "said", "(now)", "'98", "Q3", "2Q24", "5th", "o'clock", "\n", "GMT", "Trump-Friday"),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
def test_a_stretch_says_the_same_in_any_text(text: str) -> None:
    rules = grammar()
    rules.kinds.clear()
    rules.found.clear()
    fresh = list(find(text, rules))
    assert list(find(text, rules)) == fresh
    moved = [(item.rule, item.start - 9, item.end - 9) for item in find(f"Nobody, \n{text}", rules)]
    assert moved == [(item.rule, item.start, item.end) for item in fresh]
