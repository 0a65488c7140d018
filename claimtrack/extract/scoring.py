"""How sure a possible attribution is: counted rates and learned weights, calibrated to the share that is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from claimtrack.extract.candidate import Candidate
from claimtrack.extract.features import Setting, describe
from claimtrack.extract.paragraph import Paragraph

_PRIOR = 6.0  # how many counted uses a class's own rate is worth against a word's
_MOST = 30.0  # log-odds beyond which nothing gets surer
_STEP = 1000.0  # weights are whole thousandths, so that their sum is the same on every machine

Counts = Mapping[tuple[str, str], tuple[int, int]]


def counted_chance(counts: Counts, candidate: Candidate) -> float:
    """How often the candidate's verb was right in its construction.

    A verb with few counted uses is steadied by its class's, a class by all of the construction.
    `counts` gives (uses, right) for (lemma, construction), ("*class", construction) and ("*", construction).
    """
    total, right = counts.get(("*", candidate.construction), (0, 0))
    rate = (right + 2.0) / (total + 5.0)
    for key in (f"*{candidate.kind}", candidate.lemma):
        total, right = counts.get((key, candidate.construction), (0, 0))
        rate = (right + _PRIOR * rate) / (total + _PRIOR)
    return rate


class Scorer:
    """A logistic regression over what a possible attribution looks like."""

    def __init__(self, counts: Counts, weights: Mapping[str, int]) -> None:
        self.counts = counts
        self.weights = weights

    def confidences(self, paragraph: Paragraph, number: int, candidates: Sequence[Candidate]) -> list[float]:
        """The probability that content and speaker are right, of each candidate of an article's paragraph `number`."""
        setting = Setting(paragraph, number, candidates, [counted_chance(self.counts, c) for c in candidates])
        return [self._confidence(describe(setting, at)) for at in range(len(candidates))]

    def _confidence(self, features: Iterable[str]) -> float:
        weights = self.weights
        odds = sum([weights[feature] for feature in features if feature in weights]) / _STEP
        return round(1.0 / (1.0 + exp(-max(-_MOST, min(_MOST, odds)))), 4)


def read_counts(lines: Iterable[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """The counts of lines "lemma, construction, uses, right", separated by tabs."""
    rows = (line.rstrip("\n").split("\t") for line in lines if not line.startswith("#"))
    return {(lemma, construction): (int(total), int(right)) for lemma, construction, total, right in rows}


def read_weights(lines: Iterable[str]) -> dict[str, int]:
    """The weights of lines "feature, thousandths", separated by a tab; the feature "" is the intercept."""
    rows = (line.rstrip("\n").rpartition("\t") for line in lines if not line.startswith("#"))
    return {feature: int(weight) for feature, _, weight in rows}


@cache
def shipped_scorer() -> Scorer:
    """The scorer shipped with claimtrack."""
    folder = files("claimtrack.extract") / "lexicon"
    counts = (folder / "cues.tsv").read_text(encoding="utf-8").splitlines()
    weights = (folder / "weights.tsv").read_text(encoding="utf-8").splitlines()
    return Scorer(read_counts(counts), read_weights(weights))
