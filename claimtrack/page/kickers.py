"""Labels in capitals that open an item of a newsletter: "DRIVING THE DAY — The Senate votes on Monday."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimtrack.model import Block, BlockKind, Span

_WORD = r"[A-Z][A-Z’'&.]{0,20}+"
_LABEL = re.compile(
    rf"(?<![^\s“\"])(?>{_WORD}(?:[ ,:/-]{{1,2}}{_WORD}|[ ]\d{{1,4}}+){{0,8}}) (?:—|–|--) (?=[A-Z“\"‘])"
)
_LEAST, _LETTERS = 2, 5  # words of a label, or letters of one that is a single word: "NATO — Allies met"
_ASIDE = re.compile(r"[^.!?—–]{1,60}? (?:—|–|--) [a-z]")  # "UNICEF — The UN agency — said so"
_SENTENCE_ENDS = (".", "!", "?", "”", '"', ")")


def pieces(text: str, start: int, end: int) -> Iterator[Block]:
    """The blocks of the paragraph `text[start:end]`: its labels are headings, and what is between is text."""
    for begin, behind in _labels(text, start, end):
        if begin > start:
            yield Block(BlockKind.PARAGRAPH, Span(start, start + len(text[start:begin].rstrip())))
        yield Block(BlockKind.HEADING, Span(begin, begin + len(text[begin:behind].rstrip())))
        start = behind
    if start < end:
        yield Block(BlockKind.PARAGRAPH, Span(start, end))


def _labels(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each label stands, its dash included, that opens the paragraph `text[start:end]` or a sentence of it."""
    for found in _LABEL.finditer(text, start, end):
        label = found[0].rstrip(" -–—")
        long = len(label.split()) >= _LEAST or len(label) >= _LETTERS
        opens = found.start() == start or text[start : found.start()].rstrip().endswith(_SENTENCE_ENDS)
        apart = len(label.split()) < _LEAST and _ASIDE.match(text, found.end(), end)
        if long and opens and not apart:
            yield found.span()
