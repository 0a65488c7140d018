"""Comma-separated values (RFC 4180): every column, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from itertools import chain, islice
from typing import TYPE_CHECKING, TextIO, TypeAlias

from claimtrack.render.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimtrack.render.sheet import Cell, Sheet

    Row: TypeAlias = tuple[Cell, ...]

# What starts a formula in a spreadsheet, full-width forms included; the list is OWASP's ("CSV Injection").
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")

_BATCH = 500  # rows looked through at a time


def write(sheet: Sheet, stream: TextIO, *, width: int | None = None, raw: bool = False) -> None:
    """Write a heading and the cells; unless `raw`, an apostrophe goes before what would run as a formula."""
    cells = sheet.cells
    if not raw:
        cells = chain.from_iterable(map(_inert, _batches(cells)))
    if width is not None:
        cells = map(_seen, cells)
    writer = csv.writer(stream)
    writer.writerow(sheet.columns)
    writer.writerows(cells)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _inert(rows: list[Row]) -> list[Row]:
    """The rows, with an apostrophe before what would run; each value is looked at once, however often it comes."""
    cells = set(chain.from_iterable(rows))
    formulas = {cell for cell in cells if isinstance(cell, str) and cell[:1] in _FORMULA}
    if not formulas:
        return rows
    return [tuple([f"'{cell}" if cell in formulas else cell for cell in row]) for row in rows]


def _seen(row: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple([visible(cell) if isinstance(cell, str) else cell for cell in row])
