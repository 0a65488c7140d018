"""How many columns of a terminal a text takes, and how to break it into lines that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterator


def columns_of(text: str) -> int:
    """The terminal columns `text` takes: two for a wide East Asian character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def wrapped(text: str, width: int) -> list[str]:
    """`text`, its words one space apart, in lines of at most `width` columns; long words are broken."""
    lines = [""]
    taken = 0
    for word, columns in _pieces(text, max(width, 2)):
        gap = 1 if taken else 0
        if taken + gap + columns > width and taken:
            lines.append("")
            taken = gap = 0
        lines[-1] += " " * gap + word
        taken += gap + columns
    return lines


def _pieces(text: str, width: int) -> Iterator[tuple[str, int]]:
    for word in text.split(" "):
        columns = columns_of(word)
        if columns <= width:
            yield word, columns
        else:
            yield from _broken(word, width)


def _broken(word: str, width: int) -> Iterator[tuple[str, int]]:
    start = taken = 0
    for position, character in enumerate(word):
        columns = _columns(character)
        if taken + columns > width:
            yield word[start:position], taken
            start, taken = position, 0
        taken += columns
    yield word[start:], taken


def _columns(character: str) -> int:
    if character < "\u0300":
        return 1
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
