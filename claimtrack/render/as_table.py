"""A table for people: fitted to the window, or plain and whole when it goes to a pipe or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from tabulate import tabulate

from claimtrack.render.terminal import one_line
from claimtrack.render.width import columns_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.render.sheet import Sheet

_GAP = 2  # columns between two columns of a table
_WIDE = 110  # from here on there is room for every column
_READABLE = 16  # what a column that wraps needs; with less, one short paragraph a row instead of a table
_TEXT_SHARE = 3  # the text gets this many times the room of another column that must be wrapped


def write(sheet: Sheet, stream: TextIO, *, width: int | None = None, raw: bool = False) -> None:  # noqa: ARG001 - every format is called alike
    """Write the sheet's lines in at most `width` terminal columns (None: unwrapped) and its notes below."""
    headings, lines = _shown(sheet, width)
    if lines:
        stream.write(_table(headings, lines, sheet.rigid, width))
    if lines and sheet.notes:
        stream.write("\n")
    for note in sheet.notes:
        stream.write("\n".join(wrapped(note, width)) if width else note)
        stream.write("\n")


def _shown(sheet: Sheet, width: int | None) -> tuple[list[str], list[list[str]]]:
    hidden = sheet.wide_only if width is not None and width < _WIDE else frozenset()
    kept = [index for index, heading in enumerate(sheet.headings) if heading not in hidden]
    lines = [[one_line(line[index]) for index in kept] for line in sheet.lines]
    return [sheet.headings[index] for index in kept], lines


def _table(headings: list[str], lines: list[list[str]], rigid: int, width: int | None) -> str:
    if width is None:
        return _aligned([headings, *lines])
    natural = [max(map(columns_of, column)) for column in zip(headings, *lines, strict=True)]
    room = width - sum(natural[:rigid]) - _GAP * (len(natural) - 1)
    if room < _READABLE * (len(natural) - rigid):
        return _paragraphs([headings, *lines], rigid, width)
    words = [min(_longest_word(column), _READABLE) for column in zip(*lines, strict=True)]
    rooms = natural[:rigid] + _shared_out(natural[rigid:], words[rigid:], room)
    rows = [
        ["\n".join(wrapped(cell, room)) for cell, room in zip(line, rooms, strict=True)] for line in lines
    ]
    return _aligned([headings, ["-" * room for room in rooms], *rows])


def _shared_out(natural: Sequence[int], words: Sequence[int], room: int) -> list[int]:
    """The width of each column: what it needs where that is little, else a share of what the others leave.

    A column before the last gets the width of its longest word at least, the last one what is left.
    """
    widths = list(natural)
    weights = dict.fromkeys(range(len(natural) - 1), 1) | {len(natural) - 1: _TEXT_SHARE}
    left = room
    while weights:
        share = left / sum(weights.values())
        modest = [index for index, weight in weights.items() if natural[index] <= share * weight]
        if not modest:
            break
        for index in modest:
            left -= natural[index]
            del weights[index]
    for index, weight in weights.items():
        widths[index] = max(int(share * weight), words[index])
    widths[-1] = min(natural[-1], room - sum(widths[:-1]))
    return widths


def _longest_word(column: Sequence[str]) -> int:
    return max(columns_of(word) for cell in column for word in cell.split(" "))


def _paragraphs(lines: Sequence[Sequence[str]], rigid: int, width: int) -> str:
    paragraphs = []
    for line in lines:
        rows = wrapped("  ".join(line[:rigid]), width)
        for cell in filter(None, line[rigid:]):
            rows += [f"  {row}" for row in wrapped(cell, width - 2)]
        paragraphs.append("\n".join(rows))
    return "\n\n".join(paragraphs) + "\n"


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    # The headings are ordinary lines here: as headings tabulate would make each column wider than its cells.
    table = tabulate(lines, tablefmt="plain", disable_numparse=True)
    return "\n".join(row.rstrip() for row in table.splitlines()) + "\n"
