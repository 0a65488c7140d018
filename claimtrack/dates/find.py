"""Find the time expressions of a text: where they stand and what they say, not yet which day they mean."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from claimtrack.dates.scan import BREAK, stretches
from claimtrack.dates.shapes import read_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimtrack.dates.grammar import Entry, Grammar

_WORD = re.compile(r"[^\W_]+")
_FREELY, _DENSEST = 200, 80  # expressions in any text, and one for so many characters
_LONGEST_KEPT, _MOST_KEPT = 40, 2_000  # characters; about 2 MB
_GAP = re.compile(
    r"(?:\s{1,3}['\u2018\u2019](?=\d|$)|\s{0,3}(?:(,)|([-\u2013\u2014])|(['\u2019]s?)|(/)|(\.)|)\s{0,4})$"
)
_MARKS = (",", "-", "'", "/", ".")


class Word(NamedTuple):
    """One word of a time expression: its class, what it says and where it stands."""

    name: str
    says: Any
    start: int
    end: int


class Found(NamedTuple):
    """A time expression before it is resolved: the rule it fits, and its words, whose places are counted from `at`."""

    rule: str
    words: tuple[Word, ...]
    start: int
    end: int
    at: int = 0

    def placed(self) -> Found:
        """The same, its words where they stand in the text."""
        if not self.at:
            return self
        at = self.at
        words = tuple(word._replace(start=word.start + at, end=word.end + at) for word in self.words)
        return Found(self.rule, words, self.start, self.end)

    def get(self, *names: str) -> Any:
        """What the first word of one of these classes says; None where there is none."""
        for word in self.words:
            if word.name in names:
                return word.says
        return None

    def has(self, *names: str) -> bool:
        """Whether a word of one of these classes is in it."""
        for word in self.words:  # noqa: SIM110 - any() costs twice as much, and this is asked often
            if word.name in names:
                return True
        return False


_new = tuple.__new__  # half the time of a named tuple's own


def find(text: str, grammar: Grammar) -> Iterator[Found]:
    """The expressions of a text in order; at each word the first rule that fits wins.

    Text denser with dates than any list of dates is made to be slow: what is beyond that is not read.
    """
    most = _FREELY + len(text) // _DENSEST
    return islice(chain.from_iterable(_by_stretch(text, grammar)), most)


def _by_stretch(text: str, grammar: Grammar) -> Iterator[Iterable[Found]]:
    """What is found in each stretch; it says the same wherever it stands."""
    known = grammar.found
    for start, end in stretches(text, grammar.kinds):
        stretch = text[start:end].lstrip()
        at = end - len(stretch)
        read = known.get(stretch)
        if read is None:
            found = _read(stretch, at, grammar)
            if len(stretch) <= _LONGEST_KEPT:
                if len(known) >= _MOST_KEPT:
                    known.clear()
                known[stretch] = at, found
            if found:
                yield found
        elif read[1]:
            by = at - read[0]
            yield [
                _new(Found, (rule, words, start + by, end + by, place + by))
                for rule, words, start, end, place in read[1]
            ]


def _read(text: str, at: int, grammar: Grammar) -> tuple[Found, ...]:
    """The rules that fit the words of a stretch, from left to right; it stands at this place of its text."""
    sequence, words = _sequence(text, grammar)
    names, found = grammar.names, []
    for rule, first, last in _fitting(sequence, grammar):
        taken = []
        for number in range(first, last):
            if (word := words[number]) is not None:
                says, start, end = word
                taken.append(_new(Word, (names[sequence[number]], says, start, end)))
        found.append(_new(Found, (rule, tuple(taken), at + taken[0].start, at + taken[-1].end, at)))
    return tuple(found)


def _sequence(text: str, grammar: Grammar) -> tuple[str, list[tuple[Any, int, int] | None]]:
    """The class characters of the words of a stretch, with a mark or a break between them.

    For each character what the word says and where it stands; None for a mark.
    """
    sequence = ""
    words: list[tuple[Any, int, int] | None] = []
    entry_of, reached = grammar.words.get, 0
    for found in _WORD.finditer(text):
        start, end = found.span()
        if start < reached:
            continue
        entry = entry_of(found[0])
        read = None
        if entry is not None:
            read = _phrase(text, entry, start, end) if entry[2] else (entry[0], entry[1], end)
        if (read is None or not read[0]) and text[start].isdecimal():
            read = _number(text, start, end, grammar)
        if read is None or not read[0]:
            continue
        if sequence and (gap := text[reached:start]) != " " and (mark := _mark(gap)):
            sequence += mark
            words.append(None)
        code, says, reached = read
        sequence += code
        words.append((says, start, reached))
    return sequence, words


def _number(text: str, start: int, end: int, grammar: Grammar) -> tuple[str, object, int] | None:
    """The class of a number, what it says, and where it ends."""
    shape = read_number(text, start, end)
    return (grammar.codes[shape.name], shape.says, shape.end) if shape else None


def _phrase(text: str, entry: Entry, start: int, end: int) -> tuple[str, object, int]:
    """The class of the longest phrase that a word begins, or of the word alone ("": it has none)."""
    if entry.phrases is not None and (found := entry.phrases.match(text, start)):
        code, says = entry.phrases.meanings[(found.lastindex or 1) - 1]
        return code, says, found.end()
    return entry.code, entry.says, end


def _fitting(sequence: str, grammar: Grammar) -> Sequence[tuple[str, int, int]]:
    """Which rules fit a sequence of classes, and where; none reaches over a break."""
    if BREAK not in sequence:
        return _fitting_part(sequence, grammar)
    fitting: list[tuple[str, int, int]] = []
    at = 0
    for part in sequence.split(BREAK):
        fitting += [(rule, at + start, at + end) for rule, start, end in _fitting_part(part, grammar)]
        at += len(part) + 1
    return fitting


def _fitting_part(sequence: str, grammar: Grammar) -> tuple[tuple[str, int, int], ...]:
    """Which rules fit a sequence without breaks; short ones come again and again."""
    known = grammar.fitting.get(sequence)
    if known is not None:
        return known
    fitting, at = [], 0
    while at < len(sequence):
        rules = grammar.rules_from(sequence[at])
        match = rules.match(sequence, at) if rules else None
        if match is None or match.lastgroup is None:
            at += 1
            continue
        at = match.end()
        fitting.append((grammar.rule_names[match.lastgroup], match.start(), at))
    result = tuple(fitting)
    if len(sequence) <= _LONGEST_KEPT:
        if len(grammar.fitting) >= _MOST_KEPT:
            grammar.fitting.clear()
        grammar.fitting[sequence] = result
    return result


@lru_cache(maxsize=256)
def _mark(gap: str) -> str:
    if len(gap) > 8 or gap.count("\n") > 1:  # noqa: PLR2004 - more than a mark and white space
        return BREAK
    found = _GAP.match(gap)
    if not found:
        return BREAK
    return _MARKS[found.lastindex - 1] if found.lastindex else ""
