"""Weights learnt for named features, and what they add up to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from math import exp
from sys import intern
from typing import cast

Value = str | int | tuple[str | int, ...]  # what stands at a template: one thing, or several together
Feature = tuple[str | int, ...]  # the name of a template, and what stands there; () is always present
_LENGTHS = (1, 2, 3, 5, 8, 12, 18, 27, 40, 60)
_LONGEST = _LENGTHS[-1] + 1
_CLASSES = [sum(n > most for most in _LENGTHS) for n in range(_LONGEST + 1)]
_NOTHING: dict[Value, int] = {}
_weight = cast("Callable[[dict[Value, int], Value | None, int], int]", dict.get)
_MOST = 30_000  # thousandths of log-odds beyond which nothing gets surer


class Weights:
    """The weights, in thousandths of log-odds, of what may stand at each of some templates.

    Whole numbers, so that their sum is the same on every machine.
    """

    def __init__(self, named: Mapping[Feature, int], templates: Sequence[str]) -> None:
        """`templates`: the names of what `odds` is given, in that order."""
        self.named = named
        self._intercept = named.get((), 0)
        self._tables: dict[str, dict[Value, int]] = {template: {} for template in templates}
        for feature, weight in named.items():
            if feature:
                template, *values = feature
                value = values[0] if len(values) == 1 else tuple(values)
                self._tables.setdefault(str(template), {})[value] = weight
        self._in_order = [self._tables[template] for template in templates]

    def odds(self, values: Sequence[Value | None], more: Sequence[tuple[str, Value]] = ()) -> int:
        """Log-odds in thousandths of what stands at each template (None: nothing), and of `more` by their names."""
        odds = self._intercept + sum(map(_weight, self._in_order, values, repeat(0)))
        for template, value in more:
            odds += self._tables.get(template, _NOTHING).get(value, 0)
        return odds


def features(
    templates: Sequence[str], values: Sequence[Value | None], more: Sequence[tuple[str, Value]] = ()
) -> list[Feature]:
    """What `Weights.odds` is given, as features with their names: what weights are learnt for."""
    told: list[Feature] = [()]
    for name, value in (*zip(templates, values, strict=True), *more):
        if value is not None:
            told.append((name, *value) if isinstance(value, tuple) else (name, value))
    return told


def read_weights(lines: Iterable[str]) -> dict[Feature, int]:
    """The weights of lines "feature, thousandths", separated by a tab; a feature is a JSON array, [] the intercept."""
    rows = (line.rstrip("\n").split("\t") for line in lines if not line.startswith("#"))
    return {tuple(map(_interned, json.loads(feature))): int(weight) for feature, weight in rows}


def _interned(part: str | int) -> str | int:
    """Equal strings as one object: they are compared at every look-up."""
    return intern(part) if isinstance(part, str) else part


def probability(odds: int) -> float:
    """The probability of log-odds given in thousandths."""
    return 1.0 / (1.0 + exp(-max(-_MOST, min(_MOST, odds)) / 1000.0))


def bucket(n: int) -> int:
    """The class of a length: 0 for 1, 1 for 2, 2 for 3, 3 for 4 and 5, 4 for 6 to 8 and so on."""
    return _CLASSES[min(n, _LONGEST)]
