"""A Markdown table, as GitHub and most wikis read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from claimtrack.render.terminal import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.render.sheet import Sheet

# What Markdown would read as markup inside a cell; a pipe would end it.
_MARKUP = re.compile(r"[\\|`*_\[\]<>~]")


def write(sheet: Sheet, stream: TextIO, *, width: int | None = None, raw: bool = False) -> None:  # noqa: ARG001 - every format is called alike
    """Write the sheet's lines as a table and its notes below."""
    stream.write(_row(sheet.headings))
    stream.write(_row("---" for _ in sheet.headings))
    stream.writelines(_row(_MARKUP.sub(r"\\\g<0>", one_line(cell)) for cell in line) for line in sheet.lines)
    stream.writelines(f"\n{note}\n" for note in sheet.notes)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
