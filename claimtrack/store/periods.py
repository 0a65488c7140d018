"""How much was said in each day, month or year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from sqlalchemy import case, func, literal, union_all

from claimtrack.model import ClaimType, PeriodCount
from claimtrack.store import tables
from claimtrack.store.query import parts
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from claimtrack.model import PeriodUnit, Query
    from claimtrack.store.database import Store

_CLAIM = table_of(tables.Claim)
_LETTERS: dict[PeriodUnit, int] = {"day": 10, "month": 7, "year": 4}  # of an ISO 8601 date
_OPEN = ".."
_UNDATED = f"{_OPEN}/{_OPEN}"


def count_periods(store: Store, query: Query, unit: PeriodUnit) -> tuple[PeriodCount, ...]:
    """The days, months or years in which something that fits the query was said, with the numbers of rows.

    They come in the query's order; its limit does not count, and periods of which nothing fits are left out. What is
    not known to the day is counted under its month or year even by day, and an open date or one longer than
    a year under an interval of years ("2022/.."). Raises as `find_claims` does.
    """
    counts: dict[str, dict[str, int]] = {}
    with store.reading() as connection:
        columns = (_period(unit).label("period"), _CLAIM.c.type, func.count())
        # Each part is counted in an index alone, as long as it selects nothing else.
        counted = [
            part.with_only_columns(*columns, maintain_column_froms=True).group_by("period", _CLAIM.c.type)
            for part in parts(connection, query)
        ]
        for period, kind, number in connection.execute(union_all(*counted)):
            by_type = counts.setdefault(period, dict.fromkeys(get_args(ClaimType), 0))
            by_type[kind] += number
    order = sorted(counts, key=_place)
    found = (PeriodCount(None if key == _UNDATED else key, *counts[key].values()) for key in order)
    return tuple(found)[:: -1 if query.reverse else 1]


def _period(unit: PeriodUnit) -> ColumnElement[Any]:
    """The period that a claim's whole interval lies in, no finer than asked for, else its years."""
    first, last = _CLAIM.c.earliest, _CLAIM.c.latest
    within = [
        (func.substr(first, 1, letters) == func.substr(last, 1, letters), func.substr(first, 1, letters))
        for letters in _LETTERS.values()
        if letters <= _LETTERS[unit]
    ]
    years = (func.coalesce(func.substr(day, 1, _LETTERS["year"]), _OPEN) for day in (first, last))
    return case(*within, else_=next(years) + literal("/") + next(years))


def _place(period: str) -> tuple[bool, str, bool]:
    """What is open to the past stands before the year it ends in, what is undated behind everything."""
    return period == _UNDATED, period.removeprefix(f"{_OPEN}/"), not period.startswith(_OPEN)
