"""What every format writes from: lines for the eye, cells for a spreadsheet, records for a program."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Cell: TypeAlias = str | int | float | None
Columns: TypeAlias = "Sequence[Iterable[Cell]]"
Record: TypeAlias = dict[str, object]
T = TypeVar("T")
_BATCH = 500  # rows


@dataclass(frozen=True, slots=True)
class Sheet:
    """Things to show, one a row, in three forms; a format reads the one it needs, once.

    Of `headings`, the first `rigid` are never wrapped and `wide_only` are left out of a window that is
    not wide; the last is the text, which gets most of the room. `cells` come some hundred rows at a time,
    column by column (see `by_column`). `notes` are sentences about the whole:
    what is missing and why.
    """

    headings: tuple[str, ...] = ()
    lines: Iterable[tuple[str, ...]] = ()
    columns: tuple[str, ...] = ()
    cells: Iterable[Columns] = ()
    records: Iterable[Record] = ()
    rigid: int = 1
    wide_only: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()


def by_column(rows: Iterable[tuple[T, ...]]) -> Iterator[list[tuple[T, ...]]]:
    """The columns of some hundred rows, then those of the next: made and written so, cells cost half."""
    rows = iter(rows)
    while batch := list(islice(rows, _BATCH)):
        yield list(zip(*batch, strict=True))
