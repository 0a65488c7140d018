"""Comma-separated values (RFC 4180): every column, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from claimtrack.render.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.render.sheet import Cell, Sheet

# What starts a formula in a spreadsheet, full-width forms included; the list is OWASP's ("CSV Injection").
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def write(sheet: Sheet, stream: TextIO, *, width: int | None = None, raw: bool = False) -> None:
    """Write a heading and the cells; unless `raw`, an apostrophe goes before what would run as a formula."""
    cells = sheet.cells
    if not raw:
        cells = map(_inert_row, cells)
    if width is not None:
        cells = map(_seen, cells)
    writer = csv.writer(stream)
    writer.writerow(sheet.columns)
    writer.writerows(cells)


def _inert_row(row: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple([f"'{cell}" if isinstance(cell, str) and cell[:1] in _FORMULA else cell for cell in row])


def _seen(row: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple([visible(cell) if isinstance(cell, str) else cell for cell in row])
