"""What extraction reaches on the articles of this folder; see score.py for what each figure means."""

from __future__ import annotations

from functools import cache

import pytest

from .run import measure
from .score import show

# Percent, a point below what was measured last. These only rise.
F1 = {
    "content": 81.6,
    "content, direct": 90.4,
    "content, indirect": 77.4,
    "content, mixed": 86.9,
    "attribution": 77.9,
    "attribution, direct": 84.0,
    "attribution, indirect": 74.2,
    "attribution, mixed": 85.7,
    "facts": 70.8,
}
# Of the claims whose content is found, how many percent are right in this.
RIGHT = {
    "speaker": 94.9,
    "actor": 79.9,
    "said": 88.3,
    "basis": 86.1,
    "type": 97.3,
    "quotation": 97.2,
    "via": 97.5,
    "polarity": 98.1,
}


measured = cache(measure)


@pytest.mark.parametrize(("name", "floor"), F1.items())
def test_found_and_right(name: str, floor: float) -> None:
    assert 100 * measured().tallies[name].f1 >= floor, show(measured())


@pytest.mark.parametrize(("name", "floor"), RIGHT.items())
def test_right_of_what_was_found(name: str, floor: float) -> None:
    right, of = measured().details[name]
    assert 100 * right >= floor * of, show(measured())
