"""The words that attribute, and how often each was counted to do so in each construction."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_ENTRY = re.compile(r"([^\s(]+)(?:\(([^)]*)\))?")
_VOWELS = "aeiou"
_PRIOR = 6.0  # how many counted uses a class's own rate is worth against a word's
_DOUBLED = frozenset("admit plan submit refer rip snap rap brag beg pan dub concur rebut permit quip recur".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes: its lemma and class (say, think, want, judge)."""

    lemma: str
    kind: str


def inflect(lemma: str) -> set[str]:
    """The regular forms of an English verb."""
    if lemma.endswith("e"):
        return {lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"}
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return {lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return {lemma, third, stem + "ed", stem + "ing"}


def read_verbs(lines: Iterable[str]) -> dict[str, Cue]:
    """Every form of every verb of the list; the first class that names a verb wins."""
    forms: dict[str, Cue] = {}
    for line in lines:
        if line.startswith("#") or ":" not in line:
            continue
        kind, _, entries = line.partition(":")
        for lemma, irregular in _ENTRY.findall(entries):
            cue = Cue(lemma, kind)
            for form in {lemma, *irregular.split(",")} if irregular else inflect(lemma):
                forms.setdefault(form, cue)
    return forms


class CueLexicon:
    """Verb forms with their classes, and the chance that a construction with one attributes."""

    def __init__(
        self, verbs: dict[str, Cue], nouns: frozenset[str], counts: dict[tuple[str, str], tuple[int, int]]
    ) -> None:
        self.verbs = verbs
        self.nouns = nouns
        self._counts = counts

    def chance(self, lemma: str, kind: str, construction: str) -> float:
        """How likely a find is right: counted uses of the lemma, steadied by its class's, then by the construction's."""
        total, right = self._counts.get(("*", construction), (0, 0))
        rate = (right + 2.0) / (total + 5.0)
        for key in (f"*{kind}", lemma):
            total, right = self._counts.get((key, construction), (0, 0))
            rate = (right + _PRIOR * rate) / (total + _PRIOR)
        return rate


@cache
def shipped_cues() -> CueLexicon:
    """The lexicon shipped with claimtrack."""
    folder = files("claimtrack.extract") / "lexicon"
    verbs = read_verbs((folder / "verbs.txt").read_text(encoding="utf-8").splitlines())
    listed = (folder / "nouns.txt").read_text(encoding="utf-8").splitlines()
    nouns = frozenset(word for line in listed if not line.startswith("#") for word in line.split())
    counts = {}
    for line in (folder / "cues.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lemma, construction, total, right = line.split("\t")
            counts[lemma, construction] = (int(total), int(right))
    return CueLexicon(verbs, nouns, counts)
