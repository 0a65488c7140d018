"""Comma-separated values (RFC 4180): every column, safe to open in a spreadsheet.

Column by column: what has to be looked for in every cell is looked for in all cells of a column at once, and mostly
not there. That takes half the time of the standard library's writer, which looks at one character after the other.
"""

from __future__ import annotations

import re
from itertools import repeat
from typing import TYPE_CHECKING, TextIO

from claimtrack.render.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimtrack.render.sheet import Cell, Columns, Sheet

# What starts a formula in a spreadsheet, full-width forms included; the list is OWASP's ("CSV Injection").
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_BETWEEN = "\0"  # cells that are looked through together
_FORMULA_IN = re.compile(f"{_BETWEEN}[{re.escape(''.join(_FORMULA))}]")


def write(sheet: Sheet, stream: TextIO, *, width: int | None = None, raw: bool = False) -> None:
    """Write a heading and the cells; unless `raw`, an apostrophe goes before what would run as a formula."""
    stream.write(_lines([(name,) for name in sheet.columns], seen=False, raw=True))
    stream.writelines(_lines(columns, seen=width is not None, raw=raw) for columns in sheet.cells)


def _lines(columns: Columns, *, seen: bool, raw: bool) -> str:
    cells = [list(column) for column in columns]
    written = _side_by_side([_written(column, seen=seen, raw=raw) for column in cells], len(cells[0]))
    return "".join(map("%s\r\n".__mod__, map(",".join, zip(*written, strict=True))))


def _side_by_side(columns: Iterable[str | Sequence[str]], rows: int) -> Iterator[Iterable[str]]:
    """The columns with a cell for each row; neighbours that have one cell for all of them make one column."""
    alike: list[str] = []
    for column in columns:
        if isinstance(column, str):
            alike.append(column)
            continue
        if alike:
            yield repeat(",".join(alike), rows)
            alike = []
        yield column
    if alike:
        yield repeat(",".join(alike), rows)


def _written(column: Sequence[Cell], *, seen: bool, raw: bool) -> str | Sequence[str]:
    """The cells of a column as they are written, or the one of all rows; each value is looked at once."""
    alike = column.count(column[0]) == len(column)
    values = [column[0]] if alike else list(dict.fromkeys(column))
    cells = values if raw else _inert(values)
    texts = ["" if cell is None else str(cell) for cell in (map(_seen, cells) if seen else cells)]
    if _special(_BETWEEN.join(texts)):
        texts = ['"' + text.replace('"', '""') + '"' if _special(text) else text for text in texts]
    if alike:
        return texts[0]
    if len(texts) == len(column):
        return texts
    return list(map(dict(zip(values, texts, strict=True)).__getitem__, column))


def _inert(cells: list[Cell]) -> list[Cell]:
    """The cells, with an apostrophe before what would run."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    if not _FORMULA_IN.search(_BETWEEN + _BETWEEN.join(texts)):
        return cells
    return [f"'{cell}" if isinstance(cell, str) and cell[:1] in _FORMULA else cell for cell in cells]


def _special(text: str) -> bool:
    """Whether a text goes between quotation marks: it holds a comma, a quotation mark or a line end."""
    return "," in text or '"' in text or "\n" in text or "\r" in text


def _seen(cell: Cell) -> Cell:
    return visible(cell) if isinstance(cell, str) else cell
