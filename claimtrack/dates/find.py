"""Find the time expressions of a text: where they stand and what they say, not yet which day they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimtrack.dates.grammar import BREAK
from claimtrack.dates.shapes import read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.dates.grammar import Grammar

_WORD = re.compile(r"[^\W_]+")
_AFTER_DIGITS = ":"  # sorts after the digits and before every letter
_GAP = re.compile(r"\s{0,3}(?:(,)|([-–—])|(['’]s?)|(/)|(\.)|)\s{0,4}$")  # noqa: RUF001 - as printed
_MARKS = (",", "-", "'", "/", ".")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a time expression: its class, what it says and where it stands."""

    name: str
    says: Any
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression before it is resolved: the rule it fits, and its words."""

    rule: str
    words: tuple[Word, ...]
    start: int
    end: int

    def get(self, *names: str) -> Any:
        """What the first word of one of these classes says; None where there is none."""
        for word in self.words:
            if word.name in names:
                return word.says
        return None

    def all(self, *names: str) -> list[Any]:
        """What every word of these classes says, in order."""
        return [word.says for word in self.words if word.name in names]

    def has(self, *names: str) -> bool:
        """Whether a word of one of these classes is in it."""
        return any(word.name in names for word in self.words)


def find(text: str, grammar: Grammar) -> Iterator[Found]:
    """The expressions of a text in order; at each word the first rule that fits wins."""
    words, codes = _read(text, grammar)
    sequence, owners = _sequence(text, words, codes)
    names = grammar.names
    for start, end in _runs(sequence, grammar.fillers):
        at = start
        while at < end:
            rules = grammar.rules_from(sequence[at])
            match = rules.match(sequence, at, end) if rules else None
            if match is None or match.lastgroup is None:
                at += 1
                continue
            taken = tuple(Word(names[codes[i]], *words[i]) for i in owners[at : match.end()] if i >= 0)
            yield Found(grammar.rule_names[match.lastgroup], taken, taken[0].start, taken[-1].end)
            at = match.end()


def _runs(sequence: str, fillers: str) -> Iterator[tuple[int, int]]:
    """The stretches between breaks that hold more than "the", "of" and the like."""
    start = 0
    for run in sequence.split(BREAK):
        if run.strip(fillers):
            yield start, start + len(run)
        start += len(run) + 1


def _read(text: str, grammar: Grammar) -> tuple[list[tuple[Any, int, int]], list[str]]:
    """The words that matter, each with what it says and its place, and the characters of their classes."""
    words: list[tuple[Any, int, int]] = []
    codes: list[str] = []
    look_up, by_name = grammar.words.get, grammar.codes
    reached = 0
    for match in _WORD.finditer(text):
        word = match[0]
        entry = look_up(word)
        if entry is None and word > _AFTER_DIGITS:
            continue
        start, end = match.span()
        if start < reached:
            continue
        if entry is None:
            shape = read_number(text, start, end)
            if shape is None:
                continue
            code, says, end = by_name[shape.name], shape.says, shape.end
        else:
            code, says, phrases = entry
            if phrases is not None and (found := phrases.pattern.match(text, start)):
                code, says = phrases.meanings[(found.lastindex or 1) - 1]
                end = found.end()
        if code:
            words.append((says, start, end))
            codes.append(code)
            reached = end
    return words, codes


def _sequence(text: str, words: list[tuple[Any, int, int]], codes: list[str]) -> tuple[str, list[int]]:
    """The class characters with a mark or a break between them, and which word each one is (-1: a mark)."""
    parts: list[str] = []
    owners: list[int] = []
    reached = -1
    for number, (_, start, end) in enumerate(words):
        mark = _mark(text, reached, start) if reached >= 0 else BREAK
        if mark:
            parts.append(mark)
            owners.append(-1)
        parts.append(codes[number])
        owners.append(number)
        reached = end
    return "".join(parts), owners


def _mark(text: str, start: int, end: int) -> str:
    if end - start == 1 and text[start] == " ":
        return ""
    if end - start > 8:  # noqa: PLR2004 - more than a mark and white space
        return BREAK
    gap = text[start:end]
    found = _GAP.match(gap)
    if not found or gap.count("\n") > 1:
        return BREAK
    return _MARKS[found.lastindex - 1] if found.lastindex else ""
