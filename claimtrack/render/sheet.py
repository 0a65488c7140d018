"""What every format writes from: lines for the eye, cells for a spreadsheet, records for a program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Cell: TypeAlias = str | int | float | None
Record: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Things to show, one a row, in three forms; a format reads the one it needs, once.

    Of `headings`, the first `rigid` are never wrapped and `wide_only` are left out of a window that is
    not wide; the last is the text, which gets most of the room. `notes` are sentences about the whole:
    what is missing and why.
    """

    headings: tuple[str, ...] = ()
    lines: Iterable[tuple[str, ...]] = ()
    columns: tuple[str, ...] = ()
    cells: Iterable[tuple[Cell, ...]] = ()
    records: Iterable[Record] = ()
    rigid: int = 1
    wide_only: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
