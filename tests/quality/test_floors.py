"""What extraction reaches on the articles of this folder; see score.py for what each figure means."""

from __future__ import annotations

from functools import cache

import pytest

from .run import UNREAD, measure
from .score import show

# Percent, a point below what was measured last. These only rise, but for articles that join the others.
F1 = {
    "content": 88.9,
    "content, direct": 95.1,
    "content, indirect": 85.9,
    "content, mixed": 93.6,
    "attribution": 86.3,
    "attribution, direct": 93.8,
    "attribution, indirect": 83.1,
    "attribution, mixed": 90.1,
    "facts": 72.9,
}
# Of the claims whose content is found, how many percent are right in this.
RIGHT = {
    "speaker": 97.0,
    "actor": 88.0,
    "said": 88.2,
    "basis": 83.0,
    "type": 98.3,
    "quotation": 98.5,
    "via": 98.2,
    "polarity": 99.0,
}
UNREAD_F1 = {"content": 87.1, "attribution": 83.0}


measured = cache(measure)


@pytest.mark.parametrize(("name", "floor"), F1.items())
def test_found_and_right(name: str, floor: float) -> None:
    assert 100 * measured().tallies[name].f1 >= floor, show(measured())


@pytest.mark.parametrize(("name", "floor"), UNREAD_F1.items())
def test_news_that_nobody_has_read_for_errors(name: str, floor: float) -> None:
    assert 100 * measured(UNREAD).tallies[name].f1 >= floor, show(measured(UNREAD))


@pytest.mark.parametrize(("name", "floor"), RIGHT.items())
def test_right_of_what_was_found(name: str, floor: float) -> None:
    right, of = measured().details[name]
    assert 100 * right >= floor * of, show(measured())
