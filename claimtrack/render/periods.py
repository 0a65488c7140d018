"""Counts by day, month or year as a sheet; for the eye with a bar that shows where the peaks are."""

from __future__ import annotations

from dataclasses import asdict, astuple, fields
from typing import TYPE_CHECKING

from claimtrack.model import PeriodCount
from claimtrack.render.dates import period_in_words
from claimtrack.render.sheet import Sheet, by_column
from claimtrack.render.timeline import left_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

COLUMNS = tuple(field.name for field in fields(PeriodCount))
_LONGEST = 16  # characters of a bar: what a table has room for even in a narrow window


def periods_sheet(counts: Sequence[PeriodCount], missing: Iterable[tuple[int, str]] = ()) -> Sheet:
    """Periods as they come, with a note for each (number of periods, reason) that `missing` says was left out."""
    most = max((_rows(count) for count in counts), default=1)
    return Sheet(
        headings=(*COLUMNS, "rows", ""),
        lines=(_line(count, most) for count in counts),
        columns=COLUMNS,
        cells=by_column(map(astuple, counts)),
        records=map(asdict, counts),
        rigid=len(COLUMNS) + 1,
        notes=tuple(left_out(number, why, "period") for number, why in missing),
    )


def _line(count: PeriodCount, most: int) -> tuple[str, ...]:
    rows = _rows(count)
    numbers = (count.claims, count.attitudes, count.facts, rows)
    bar = "#" * max(1, round(_LONGEST * rows / most))
    period = "undated" if count.period is None else period_in_words(count.period)
    return (period, *(f"{number:,}" for number in numbers), bar)


def _rows(count: PeriodCount) -> int:
    return count.claims + count.attitudes + count.facts
