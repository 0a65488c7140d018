"""Find the stretches of a text that may hold a date, before any rule is tried on them.

A text is cut at its blanks and line ends, and each piece is one of five kinds: it holds a word of a date, only a
word that may join such words, a plain number, a word that makes such a number a clock time, or nothing of all this.
Pieces are told apart once and remembered: most of a text is words that were met before.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BREAK = "|"
PHRASE_ONLY = "~"  # a word known only for the phrases it begins; "^" where nothing else would call for them
NAME_ONLY = "^"
CONTINUES = "+"  # "p.m.", "GMT": what makes a number a time

_DATE, _JOINS, _NUMBER, _COMPLETES = "x", "f", "n", "c"
# A number needs a word of a date beside it, or "p.m.", or to be the start of "9 to 5".
_CALLS = re.compile(f"(?:{_DATE}|{_NUMBER}(?:{_COMPLETES}|{_JOINS}{{1,2}}{_NUMBER}))[^{BREAK}]*")
_WORD = re.compile(r"[^\W_]+")
_PLAIN_NUMBER = re.compile(r"[^\w'\u2018\u2019]*\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?[^\w'\u2018\u2019/-]*")
_EDGES = ".,;:!?()[]\"'\u201c\u201d\u2018\u2019-\u2013\u2014"
_AFTER_DIGITS = ":"  # sorts after the digits and before every letter
_LONGEST_KEPT, _MOST_KEPT = 30, 4_000  # characters; about 1 MB


class Kinds(dict[str, str]):
    """The kind of each piece between two blanks, told when it is first met."""

    def __init__(
        self, code_of: Mapping[str, str], fillers: frozenset[str], completing: frozenset[str]
    ) -> None:
        """Take the class characters of words, of those that only join, and of those that complete a number."""
        super().__init__()
        self._of_word = {
            word: _COMPLETES if code in completing else _JOINS if code in fillers else _DATE
            for word, code in code_of.items()
            if word > _AFTER_DIGITS
        }

    def __missing__(self, piece: str) -> str:
        word = piece.strip(_EDGES)
        kind = self._of_word.get(word) or (BREAK if word.isalpha() else self._kind(piece))
        if len(piece) <= _LONGEST_KEPT:
            self[piece] = kind
        return kind

    def _kind(self, piece: str) -> str:
        """The kind of a piece that is not one word."""
        words = _WORD.findall(piece)
        if not words:
            return _JOINS
        if min(words) < _AFTER_DIGITS:
            return _NUMBER if _PLAIN_NUMBER.fullmatch(piece) else _DATE
        kinds = {self._of_word.get(word) for word in words}
        return next((kind for kind in (_DATE, _COMPLETES, _JOINS) if kind in kinds), BREAK)


def stretches(text: str, kinds: Kinds) -> Iterator[tuple[int, int]]:
    """Where a text may hold dates, as characters into it."""
    if len(kinds) >= _MOST_KEPT:
        kinds.clear()
    pieces = text.replace("\n", " ").split(" ")
    line = "".join(map(kinds.__getitem__, pieces))
    lengths = list(accumulate(map(len, pieces), initial=0))
    reached = 0  # a piece
    for call in _CALLS.finditer(line):
        start, end = call.span()
        first = line.rfind(BREAK, reached, start) + 1 or reached
        yield lengths[first] + first, lengths[end] + end - 1
        reached = end
