"""A text's lines, hard-wrapped ones joined: the units a page is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimtrack.frozen import quickly_made

# Line and paragraph separators; U+0085 is left out, it is a stray Windows ellipsis more often.
_LINE = re.compile("[^\n\r\v\f\u2028\u2029]++")
_WIDTHS = range(40, 121)  # columns at which mail and wire software wraps
_PEEK = 400  # characters of a long line that tell what it is
_SENTENCE_ENDS = frozenset(".!?…")
_CLOSERS = "\"'”’»)]*_ \t\u00a0"


@quickly_made
@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph-like stretch of text: a line, or several that were hard-wrapped.

    `start` and `end` are characters into the text, white space at the edges left out; `chunk` numbers the
    stretches between blank lines; `head` and `tail` are the first and last characters, enough to classify;
    `words` counts those of `head`; `ends_sentence` says whether the last character, closing quotation marks
    and brackets aside, ends a sentence.
    """

    start: int
    end: int
    chunk: int
    head: str
    tail: str
    words: int
    ends_sentence: bool

    @property
    def length(self) -> int:
        """Characters from the first to the last that is not white space."""
        return self.end - self.start

    @property
    def short(self) -> bool:
        """Whether `head` holds the whole unit."""
        return self.end - self.start <= _PEEK


def units_of(text: str, start: int = 0) -> list[Unit]:
    """The non-blank lines of `text` from `start` on, hard-wrapped ones joined."""
    lines = _lines_of(text, start)
    width = _wrap_width(lines)
    units: list[Unit] = []
    last: Unit | None = None
    for line in lines:
        if last and last.chunk == line.chunk and _continues(last, line, width):
            units[-1] = unit_at(text, units[-1].start, line.end, line.chunk)
        else:
            units.append(line)
        last = line
    return units


def unit_at(text: str, start: int, end: int, chunk: int) -> Unit:
    """The unit that covers `text[start:end]`."""
    head = tail = text[start:end]
    if end - start > _PEEK:
        head, tail = text[start : start + _PEEK], text[end - _PEEK : end]
    ends_sentence = tail.rstrip(_CLOSERS)[-1:] in _SENTENCE_ENDS
    return Unit(start, end, chunk, head, tail, len(head.split()), ends_sentence)


def _lines_of(text: str, begin: int) -> list[Unit]:
    lines: list[Unit] = []
    chunk = 0
    behind = begin
    for match in _LINE.finditer(text, begin):
        first, last = match.span()
        line = text[first:last].rstrip()
        stripped = line.lstrip()
        if not stripped:
            continue
        if lines and first - behind > 1 and text[behind:first] != "\r\n":  # more than one line break
            chunk += 1
        start = first + len(line) - len(stripped)
        lines.append(unit_at(text, start, start + len(stripped), chunk))
        behind = last
    return lines


def _wrap_width(lines: Sequence[Unit]) -> int:
    """The column the text was wrapped at, 0 where it was not.

    A wrapped text breaks a line where the next word would not have fitted, mostly inside sentences.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if a.chunk == b.chunk]
    if len(pairs) < 2:  # noqa: PLR2004  two line breaks are the least that show a habit
        return 0
    lengths = sorted(a.length for a, _ in pairs)
    width = lengths[len(lengths) * 3 // 4]
    inside = sum(not a.ends_sentence for a, _ in pairs)
    lower = sum(b.head[0].islower() for _, b in pairs)
    wrapped = width in _WIDTHS and inside * 2 >= len(pairs) and lower * 4 >= len(pairs)
    return width if wrapped else 0


def _continues(line: Unit, following: Unit, width: int) -> bool:
    if following.head.startswith(("- ", "* ", "• ", "> ", "#")):
        return False
    word = following.head.split(maxsplit=1)[0]
    if width and line.length <= 2 * width and line.length + 1 + len(word) > width - 4:
        return not _stands_alone(line) and not _stands_alone(following)
    goes_on = following.head[0].islower() and not _stands_alone(following)
    return line.length >= _WIDTHS.start and goes_on and not line.ends_sentence


def _stands_alone(line: Unit) -> bool:
    """Whether a line is a byline or a date line, which wrapping never runs into the text."""
    return _BYLINE.match(line.head) is not None or _DATE_LINE.match(line.head) is not None


_BYLINE = re.compile(
    r"(?:[Bb]y|BY)\s(?>(?:[A-Z][\w.'’-]{0,30}+\s?){2,4})(?:(?:at|in)\s(?>(?:[A-Z][\w.'’-]{0,30}+\s?){1,4}))?$"
)
_DATE_LINE = re.compile(
    r"(?>(?:[A-Z][\w.:]{0,12}+[ ,]{1,3}){0,4})\d{1,4}\b[\w ,.:/+-]{0,40}(?<!\w)\d{1,4}[\w .:+-]{0,12}$"
)
