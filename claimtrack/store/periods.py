"""How much was said in each day, month or year."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from claimtrack.model import ClaimType, PeriodCount
from claimtrack.store.driver import ask
from claimtrack.store.query import asked

if TYPE_CHECKING:
    from claimtrack.model import PeriodUnit, Query
    from claimtrack.store.database import Store

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
    with store.asking() as connection:
        fitting = asked(connection, query)
        for part in fitting.parts:  # each is counted in an index alone, as long as it selects nothing else
            question = f"SELECT {_period(unit)} AS period, claim.type, count(*) FROM {part} GROUP BY 1, 2"
            for period, kind, number in ask(connection, question, **fitting.values):
                by_type = counts.setdefault(period, dict.fromkeys(get_args(ClaimType), 0))
                by_type[kind] += number
    order = sorted(counts, key=_place)
    found = (PeriodCount(None if key == _UNDATED else key, *counts[key].values()) for key in order)
    return tuple(found)[:: -1 if query.reverse else 1]


def _period(unit: PeriodUnit) -> str:
    """In SQL the period that a claim's whole interval lies in, no finer than asked for, else its years."""
    within = [
        f"WHEN {_cut('earliest', each)} = {_cut('latest', each)} THEN {_cut('earliest', each)}"
        for each, letters in _LETTERS.items()
        if letters <= _LETTERS[unit]
    ]
    first, last = (f"coalesce({_cut(day, 'year')}, '{_OPEN}')" for day in ("earliest", "latest"))
    return f"CASE {' '.join(within)} ELSE {first} || '/' || {last} END"


def _cut(day: str, unit: PeriodUnit) -> str:
    return f"substr(claim.{day}, 1, {_LETTERS[unit]})"


def _place(period: str) -> tuple[bool, str, bool]:
    """What is open to the past stands before the year it ends in, what is undated behind everything."""
    return period == _UNDATED, period.removeprefix(f"{_OPEN}/"), not period.startswith(_OPEN)
