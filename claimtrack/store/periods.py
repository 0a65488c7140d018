"""How much was said in each day, month or year, and which of these a date is known to."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING, get_args

from claimtrack.model import ClaimType, PeriodCount
from claimtrack.store.driver import ask
from claimtrack.store.encoding import sort_day, without_blobs
from claimtrack.store.query import asked

if TYPE_CHECKING:
    from claimtrack.model import PeriodUnit, Query
    from claimtrack.store.database import Store

# In SQL a claim's sort key, and behind it the days between which it was said: that of the first claim tells its period.
DATED_KEY = "claim.sort_key || ' ' || coalesce(claim.earliest, '..') || '/' || coalesce(claim.latest, '..')"

_LETTERS: dict[PeriodUnit, int] = {"day": 10, "month": 7, "year": 4}  # of an ISO 8601 date
_OPEN = ".."
_UNDATED = f"{_OPEN}/{_OPEN}"


def count_periods(store: Store, query: Query, unit: PeriodUnit) -> tuple[PeriodCount, ...]:
    """The days, months or years in which something that fits the query was said, with the numbers of rows.

    They come in the query's order; its limit does not count, and periods of which nothing fits are left out. What is
    not known to the day is counted under its month or year even by day, an open date under an open interval
    ("2022/..", "../2022-05"), and one longer than a year under an interval of years. Raises as `find_claims` does.
    """
    counts: dict[str, dict[str, int]] = {}
    with store.asking() as connection:
        fitting = asked(connection, query)
        for part in fitting.parts:  # each is counted in an index alone, as long as it selects nothing else
            question = (
                f"SELECT claim.earliest, claim.latest, claim.type, count(*) FROM {part} GROUP BY 1, 2, 3"
            )
            rows = without_blobs(tuple(ask(connection, question, **fitting.values)))
            for earliest, latest, kind, number in rows:
                period = _period(earliest, latest, unit)
                by_type = counts.setdefault(period, dict.fromkeys(get_args(ClaimType), 0))
                by_type[kind] += number
    order = sorted(counts, key=_place)
    found = (PeriodCount(None if key == _UNDATED else key, *counts[key].values()) for key in order)
    return tuple(found)[:: -1 if query.reverse else 1]


def period_of(dated: str | None) -> str | None:
    """The day, month, year or interval that a `DATED_KEY` tells of, no finer than it is known; None: it is undated."""
    if dated is None:
        return None
    key, _, days = dated.rpartition(" ")
    earliest, latest = (None if day == _OPEN else day for day in days.split("/"))
    return sort_day(key) if earliest is latest is None else _period(earliest, latest, "day")


def _period(earliest: str | None, latest: str | None, unit: PeriodUnit) -> str:
    """The period that an interval lies in, no finer than asked for; of an open one the end, else its years."""
    if earliest is None or latest is None:
        return f"{_end(earliest, unit, last=False)}/{_end(latest, unit, last=True)}"
    within = (length for each, length in _LETTERS.items() if length <= _LETTERS[unit])
    for length in within:
        if earliest[:length] == latest[:length]:
            return earliest[:length]
    return f"{earliest[:4]}/{latest[:4]}"


def _end(day: str | None, unit: PeriodUnit, *, last: bool) -> str:
    """Where an open interval begins or ends; on the first or last day of a month or year no finer may be known."""
    if day is None:
        return _OPEN
    year, month, number = map(int, day.split("-"))
    of_month = number == (monthrange(year, month)[1] if last else 1)
    of_year = of_month and month == (12 if last else 1)
    finest: PeriodUnit = "year" if of_year else "month" if of_month else "day"
    return day[: min(_LETTERS[finest], _LETTERS[unit])]


def _place(period: str) -> tuple[bool, str, bool]:
    """What is open to the past stands before the year it ends in, what is undated behind everything."""
    return period == _UNDATED, period.removeprefix(f"{_OPEN}/"), not period.startswith(_OPEN)
