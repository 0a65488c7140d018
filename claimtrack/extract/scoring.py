"""How sure a possible attribution is: counted rates and learnt weights, calibrated to the share that is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from claimtrack.extract.candidate import Candidate
from claimtrack.extract.endings import Endings, shipped_endings
from claimtrack.extract.features import TEMPLATES, Setting, describe
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.sources import Sources, shipped_sources
from claimtrack.extract.weights import Feature, Weights, probability, read_weights

_PRIOR = 6.0  # how many counted uses a class's own rate is worth against a word's
_MOST = 2_000  # lemmas in their constructions whose chance is remembered
_HOPELESS = 0.1  # a counted chance too small for the rest to matter

Counts = Mapping[tuple[str, str], tuple[int, int]]


def counted_chance(counts: Counts, candidate: Candidate) -> float:
    """How often the candidate's verb, in its construction, was counted to report something.

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
    """A logistic regression over possible attributions, each with its likeliest speaker and end of content."""

    def __init__(
        self, counts: Counts, weights: Mapping[Feature, int], endings: Endings, sources: Sources
    ) -> None:
        self.counts = counts
        self.weights = Weights(weights, TEMPLATES)
        self.endings = endings
        self.sources = sources
        self._chances: dict[tuple[str, str, str], float] = {}

    def setting(self, paragraph: Paragraph, candidates: Sequence[Candidate]) -> Setting:
        """The candidates of a paragraph with their speakers and ends settled, ready to be described."""
        setting = Setting(paragraph)
        for found in candidates:
            candidate, chance, sourced, settled = found, self._chance(found), 1.0, 1.0
            if chance >= _HOPELESS:
                candidate, sourced = self.sources.find(paragraph, candidate)
                candidate, settled = self.endings.settle(paragraph, candidate)
            setting.candidates.append(candidate)
            setting.chances.append(chance)
            setting.sourced.append(sourced)
            setting.settled.append(settled)
        return setting

    def _chance(self, candidate: Candidate) -> float:
        """The counted chance, each worked out once while they are few."""
        key = (candidate.lemma, candidate.kind, candidate.construction)
        if key not in self._chances:
            if len(self._chances) >= _MOST:
                self._chances.clear()
            self._chances[key] = counted_chance(self.counts, candidate)
        return self._chances[key]

    def judge(self, paragraph: Paragraph, candidates: Sequence[Candidate]) -> list[tuple[Candidate, float]]:
        """Each candidate of a paragraph, its end settled, with the probability that content and speaker are right."""
        setting = self.setting(paragraph, candidates)
        return [
            (
                candidate,
                round(probability(self.weights.odds(*describe(setting, at))), 4),
            )
            for at, candidate in enumerate(setting.candidates)
        ]


def read_counts(lines: Iterable[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """The counts of lines "lemma, construction, uses, right", separated by tabs."""
    rows = (line.rstrip("\n").split("\t") for line in lines if not line.startswith("#"))
    return {(lemma, construction): (int(total), int(right)) for lemma, construction, total, right in rows}


@cache
def shipped_scorer() -> Scorer:
    """The scorer shipped with claimtrack."""
    folder = files("claimtrack.extract") / "lexicon"
    counts = (folder / "cues.tsv").read_text(encoding="utf-8").splitlines()
    weights = (folder / "weights.tsv").read_text(encoding="utf-8").splitlines()
    return Scorer(read_counts(counts), read_weights(weights), shipped_endings(), shipped_sources())
