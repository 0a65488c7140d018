"""Find the stretches of a text that may hold a date, before any rule is tried on them.

A text is cut at its blanks, and each piece is one of five kinds: it holds a word of a date, only a word that may
join such words, a plain number, a word that makes such a number a clock time, or nothing of all this. Pieces are
told apart once and remembered: most of a text is words that were met before.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BREAK = "|"
DIGITS = "#"  # before their shape is read
PHRASE_ONLY = "~"  # a word known only for the phrases it begins; "^" where nothing else would call for them
NAME_ONLY = "^"
CONTINUES = "+"  # "p.m.", "GMT": what makes a number a time

_DATE, _JOINS, _NUMBER, _COMPLETES = "x", "f", "n", "c"
_ANY = f"[{_DATE}{_JOINS}{_NUMBER}{_COMPLETES}]"
_NO_DATE = f"[{_JOINS}{_NUMBER}{_COMPLETES}]"
# A number needs a word of a date beside it, or "p.m.", or to be the start of "9 to 5".
_RUN = re.compile(
    rf"(?<!{_ANY})(?={_NO_DATE}*+{_DATE}|{_NO_DATE}*?{_NUMBER}(?:{_COMPLETES}|{_JOINS}{{1,2}}{_NUMBER})){_ANY}++"
)
_WORD = re.compile(r"[^\W_]+")
_PLAIN_NUMBER = re.compile(r"[^\w'\u2018\u2019]*\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?[^\w'\u2018\u2019/-]*")
_EDGES = ".,;:!?()[]\"'\u201c\u201d\u2018\u2019-\u2013\u2014"
_AFTER_DIGITS = ":"  # sorts after the digits and before every letter
_LONGEST_KEPT, _MOST_KEPT = 30, 50_000  # characters; about 10 MB


class Kinds(dict[str, str]):
    """The kind of each piece between two blanks, told when it is first met."""

    def __init__(
        self, code_of: Mapping[str, str], fillers: frozenset[str], completing: frozenset[str]
    ) -> None:
        """Take the class characters of words, of those that only join, and of those that complete a number."""
        super().__init__()
        self._code_of = code_of
        self._kind_of = {
            code: _COMPLETES if code in completing else _JOINS if code in fillers else _DATE
            for code in {*code_of.values(), DIGITS}
        }

    def __missing__(self, piece: str) -> str:
        word = piece.strip(_EDGES)
        if word.isalpha():
            code = self._code_of.get(word)
            kind = BREAK if code is None else self._kind_of[code]
        else:
            kind = self._kind(piece)
        if len(piece) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[piece] = kind
        return kind

    def _kind(self, piece: str) -> str:
        """The kind of a piece that is not one word."""
        if _PLAIN_NUMBER.fullmatch(piece):
            return _NUMBER
        known, words = self._code_of.get, _WORD.findall(piece)
        codes = [known(word) or (DIGITS if word < _AFTER_DIGITS else None) for word in words]
        kinds = {self._kind_of[code] for code in codes if code is not None}
        for kind in (_DATE, _COMPLETES, _JOINS):
            if kind in kinds:
                return kind
        return BREAK if words else _JOINS


def stretches(text: str, kinds: Kinds) -> Iterator[tuple[int, int]]:
    """Where a text may hold dates, as characters into it."""
    pieces = text.split(" ")
    line = "".join(map(kinds.__getitem__, pieces))
    found = [run.span() for run in _RUN.finditer(line)]
    if found:
        reached = list(accumulate(map(len, pieces), initial=0))
        for first, last in found:
            yield reached[first] + first, reached[last] + last - 1
