"""What extraction reaches on the articles of this folder; see score.py for what each figure means."""

from __future__ import annotations

from functools import cache

import pytest

from .run import measure
from .score import show

# Percent, a point below what was measured last. These only rise, but for articles that join the others.
F1 = {
    "content": 86.0,
    "content, direct": 93.4,
    "content, indirect": 82.2,
    "content, mixed": 90.6,
    "attribution": 83.2,
    "attribution, direct": 90.5,
    "attribution, indirect": 79.7,
    "attribution, mixed": 88.0,
    "facts": 71.2,
}
# Of the claims whose content is found, how many percent are right in this.
RIGHT = {
    "speaker": 96.5,
    "actor": 88.5,
    "said": 89.1,
    "basis": 85.6,
    "type": 98.3,
    "quotation": 98.3,
    "via": 98.8,
    "polarity": 99.0,
}


measured = cache(measure)


@pytest.mark.parametrize(("name", "floor"), F1.items())
def test_found_and_right(name: str, floor: float) -> None:
    assert 100 * measured().tallies[name].f1 >= floor, show(measured())


@pytest.mark.parametrize(("name", "floor"), RIGHT.items())
def test_right_of_what_was_found(name: str, floor: float) -> None:
    right, of = measured().details[name]
    assert 100 * right >= floor * of, show(measured())
