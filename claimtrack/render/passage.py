"""A passage of an article with its marked spans underlined, which works without colour and when piped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from claimtrack.render.terminal import visible
from claimtrack.render.width import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# In the order they are drawn: a narrow mark inside a wide one stays visible.
_STROKES = {"content": "=", "time": "^", "speaker": "-", "cue": "~"}
_MEANINGS = {"content": "what", "time": "when", "speaker": "who", "cue": "cue"}
_WORD = re.compile(r"\S+")
_INDENT = "  "


class Mark(Protocol):
    """A stretch of a passage, `passage[start:end]`, and what it is: content, time, speaker or cue."""

    @property
    def kind(self) -> str: ...  # noqa: D102 - the class says it
    @property
    def start(self) -> int: ...  # noqa: D102 - the class says it
    @property
    def end(self) -> int: ...  # noqa: D102 - the class says it


def marked_passage(text: str, marks: Sequence[Mark], width: int) -> str:
    """`text` wrapped to `width` terminal columns, a line of strokes under every line that has a mark."""
    strokes = _strokes(len(text), marks)
    rows = []
    for start, end in _lines(text, width - len(_INDENT)):
        line = visible(text[start:end])
        rows.append((_INDENT + line).rstrip())
        under = "".join(
            stroke * columns_of(character) for stroke, character in zip(strokes[start:end], line, strict=True)
        )
        if under.strip():
            rows.append(_INDENT + under.rstrip())
    if marks:
        rows += ["", *_legend(marks, width)]
    return "\n".join(rows) + "\n"


def _strokes(length: int, marks: Iterable[Mark]) -> list[str]:
    strokes = [" "] * length
    for kind, stroke in _STROKES.items():
        for mark in marks:
            if mark.kind == kind:
                strokes[mark.start : mark.end] = stroke * (mark.end - mark.start)
    return strokes


def _legend(marks: Iterable[Mark], width: int) -> list[str]:
    """What the strokes mean, on one line where that fits."""
    drawn = {mark.kind for mark in marks}
    entries = [f"{_STROKES[kind] * 3} {word}" for kind, word in _MEANINGS.items() if kind in drawn]
    line = _INDENT + "   ".join(entries)
    return [line] if len(line) <= width else [_INDENT + entry for entry in entries]


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Offsets of the lines of `text`: its own, and those that `width` makes of them."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield from _fitted(text, start, start + len(line), width)
        start += len(line)


def _fitted(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    first = last = start
    for word in _WORD.finditer(text, start, end):
        if last > first and columns_of(text[first : word.end()]) > width:
            yield first, last
            first = word.start()
        last = word.end()
    yield first, last
