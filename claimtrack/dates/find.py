"""Find the time expressions of a text: where they stand and what they say, not yet which day they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from claimtrack.dates.grammar import BREAK, NUMBER
from claimtrack.dates.shapes import read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.dates.grammar import Entry, Grammar

_WORD = re.compile(r"[^\W_]+")
_DATE, _JOINS = "x", "f"
_RUN = re.compile(rf"(?<![{_DATE}{_JOINS}]){_JOINS}*+{_DATE}[{_DATE}{_JOINS}]*+")
_LONGEST_KEPT, _MOST_KEPT = 30, 50_000  # characters; about 10 MB
_FREELY, _DENSEST = 200, 80  # expressions in any text, and one for so many characters
_AFTER_DIGITS = ":"  # sorts after the digits and before every letter
_GAP = re.compile(
    r"(?:\s{1,3}['\u2018\u2019](?=\d|$)|\s{0,3}(?:(,)|([-\u2013\u2014])|(['\u2019]s?)|(/)|(\.)|)\s{0,4})$"
)
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
        for word in self.words:  # noqa: SIM110 - any() costs twice as much, and this is asked often
            if word.name in names:
                return True
        return False


def find(text: str, grammar: Grammar) -> Iterator[Found]:
    """The expressions of a text in order; at each word the first rule that fits wins.

    Text denser with dates than any list of dates is made to be slow: what is beyond that is not read.
    """
    found = 0
    most = _FREELY + len(text) // _DENSEST
    for words, codes in _runs(text, grammar):
        for item in _match(text, words, codes, grammar):
            found += 1
            if found > most:
                return
            yield item


def _runs(text: str, grammar: Grammar) -> Iterator[tuple[list[tuple[Any, int, int]], list[str]]]:
    """The stretches that hold words of dates, word by word: what each says and its place, and its class."""
    chunks = text.split(" ")
    kind_of = grammar.kinds.get
    line = "".join([kind_of(chunk) or kind(chunk, grammar) for chunk in chunks])
    runs = [run.span() for run in _RUN.finditer(line)]
    if not runs:
        return
    starts = list(accumulate([len(chunk) + 1 for chunk in chunks], initial=0))
    reached = 0
    for first, last in runs:
        words, codes = _read(text, (starts[first], starts[last] - 1), grammar, reached)
        if words:
            reached = words[-1][2]
            yield words, codes


def _read(
    text: str, run: tuple[int, int], grammar: Grammar, reached: int
) -> tuple[list[tuple[Any, int, int]], list[str]]:
    """The words of a run, each with what it says and its place, and the characters of their classes."""
    words: list[tuple[Any, int, int]] = []
    codes: list[str] = []
    for found in _WORD.finditer(text, *run):
        start = found.start()
        if start < reached:
            continue
        read = _word(text, found[0], start, grammar)
        if read:
            code, says, reached = read
            words.append((says, start, reached))
            codes.append(code)
    return words, codes


def kind(chunk: str, grammar: Grammar) -> str:
    """Whether what stands between two blanks holds a word of a date, only one that may join them, or none."""
    code_of = grammar.code_of.get
    codes = {code_of(word) or (NUMBER if word < _AFTER_DIGITS else BREAK) for word in _WORD.findall(chunk)}
    said = codes - {BREAK}
    result = _DATE if said - grammar.fillers else _JOINS if said or not codes else BREAK
    if len(chunk) <= _LONGEST_KEPT:
        if len(grammar.kinds) >= _MOST_KEPT:
            grammar.kinds.clear()
        grammar.kinds[chunk] = result
    return result


def _word(text: str, word: str, start: int, grammar: Grammar) -> tuple[str, object, int] | None:
    """The class of a word, phrase or number, what it says, and where it ends."""
    entry = grammar.words.get(word)
    if entry is None or (not entry.code and word < _AFTER_DIGITS and not _phrase(text, start, entry)):
        shape = read_number(text, start, start + len(word))
        return (grammar.codes[shape.name], shape.says, shape.end) if shape else None
    if found := _phrase(text, start, entry):
        code, says = entry.phrases.meanings[(found.lastindex or 1) - 1] if entry.phrases else ("", None)
        return code, says, found.end()
    return (entry.code, entry.says, start + len(word)) if entry.code else None


def _phrase(text: str, start: int, entry: Entry) -> re.Match[str] | None:
    return entry.phrases.match(text, start) if entry.phrases is not None else None


def _match(
    text: str, words: list[tuple[Any, int, int]], codes: list[str], grammar: Grammar
) -> Iterator[Found]:
    """The rules that fit the words of a run, from left to right."""
    sequence, owners = _sequence(text, words, codes)
    at, end, rules_from = 0, len(sequence), grammar.compiled.get
    while at < end:
        rules = rules_from(sequence[at]) or grammar.rules_from(sequence[at])
        match = rules.match(sequence, at) if rules else None
        if match is None or match.lastgroup is None:
            at += 1
            continue
        at = match.end()
        taken = tuple(Word(grammar.names[codes[i]], *words[i]) for i in owners[match.start() : at] if i >= 0)
        yield Found(grammar.rule_names[match.lastgroup], taken, taken[0].start, taken[-1].end)


def _sequence(text: str, words: list[tuple[Any, int, int]], codes: list[str]) -> tuple[str, list[int]]:
    """The class characters with a mark or a break between them, and which word each one is (-1: a mark)."""
    parts = [codes[0]]
    owners = [0]
    for number in range(1, len(words)):
        mark = _mark(text[words[number - 1][2] : words[number][1]])
        if mark:
            parts.append(mark)
            owners.append(-1)
        parts.append(codes[number])
        owners.append(number)
    return "".join(parts), owners


@lru_cache(maxsize=256)
def _mark(gap: str) -> str:
    if len(gap) > 8 or gap.count("\n") > 1:  # noqa: PLR2004 - more than a mark and white space
        return BREAK
    found = _GAP.match(gap)
    if not found:
        return BREAK
    return _MARKS[found.lastindex - 1] if found.lastindex else ""
