"""What extraction reaches on the articles of this folder; see score.py for what each figure means."""

from __future__ import annotations

from functools import cache

import pytest

from .run import measure
from .score import show

# Percent, a point below what was measured last. These only rise.
F1 = {
    "content": 83.5,
    "content, direct": 90.4,
    "content, indirect": 80.1,
    "content, mixed": 88.4,
    "attribution": 81.0,
    "attribution, direct": 84.7,
    "attribution, indirect": 78.3,
    "attribution, mixed": 88.4,
    "facts": 71.0,
}
# Of the claims whose content is found, how many percent are right in this.
RIGHT = {
    "speaker": 96.0,
    "actor": 81.0,
    "said": 90.0,
    "basis": 88.8,
    "type": 98.3,
    "quotation": 97.2,
    "via": 97.8,
    "polarity": 98.3,
}


measured = cache(measure)


@pytest.mark.parametrize(("name", "floor"), F1.items())
def test_found_and_right(name: str, floor: float) -> None:
    assert 100 * measured().tallies[name].f1 >= floor, show(measured())


@pytest.mark.parametrize(("name", "floor"), RIGHT.items())
def test_right_of_what_was_found(name: str, floor: float) -> None:
    right, of = measured().details[name]
    assert 100 * right >= floor * of, show(measured())
