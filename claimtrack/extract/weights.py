"""Weights learnt for named features, and what they add up to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import repeat
from math import exp

Feature = tuple[str | int | bool, ...]  # the name of a template, and what stands there; () is always present
_LENGTHS = (1, 2, 3, 5, 8, 12, 18, 27, 40, 60)
_LONGEST = _LENGTHS[-1] + 1
_CLASSES = [sum(n > most for most in _LENGTHS) for n in range(_LONGEST + 1)]
_MOST = 30_000  # thousandths of log-odds beyond which nothing gets surer


def read_weights(lines: Iterable[str]) -> dict[Feature, int]:
    """The weights of lines "feature, thousandths", separated by a tab; a feature is a JSON array, [] the intercept."""
    rows = (line.rstrip("\n").split("\t") for line in lines if not line.startswith("#"))
    return {tuple(json.loads(feature)): int(weight) for feature, weight in rows}


def weigh(weights: Mapping[Feature, int], features: Iterable[Feature]) -> int:
    """Log-odds in thousandths: whole numbers, so that the sum is the same on every machine."""
    return sum(map(weights.get, features, repeat(0)))


def probability(odds: int) -> float:
    """The probability of log-odds given in thousandths."""
    return 1.0 / (1.0 + exp(-max(-_MOST, min(_MOST, odds)) / 1000.0))


def bucket(n: int) -> int:
    """The class of a length: 0 for 1, 1 for 2, 2 for 3, 3 for 4 and 5, 4 for 6 to 8 and so on."""
    return _CLASSES[min(n, _LONGEST)]
