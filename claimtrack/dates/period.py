"""Calendar periods: a day, a week, a quarter, a decade ... with their first and last day and their names."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimtrack.model import Precision

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]

SEASONS = {"SP": (21, 3), "SU": (22, 6), "FA": (23, 9), "WI": (24, 12)}
_PRECISION: dict[str, Precision] = {
    "day": "day",
    "week": "week",
    "weekend": "week",
    "month": "month",
    "quarter": "quarter",
    "half": "quarter",
    "season": "season",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
_RANK = {"day": 0, "weekend": 1, "week": 1, "month": 2, "quarter": 3, "season": 3, "half": 4, "year": 5}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar with its TimeML value and its EDTF name; both days are inside it."""

    unit: Unit
    first: date
    last: date
    value: str
    edtf: str

    @property
    def precision(self) -> Precision:
        """The precision a reader may rely on."""
        return _PRECISION[self.unit]

    @property
    def rank(self) -> int:
        """How coarse it is: 0 is a day, 5 a year, 6 coarser still."""
        return _RANK.get(self.unit, 6)

    def shifted(self, count: int) -> Period:
        """The period `count` units of its own kind later (earlier where negative).

        Raises ValueError or OverflowError outside the years 1 to 9999.
        """
        moved = containing(self.unit, shift(self.first, self.unit, count))
        if self.unit != "quarter" or containing("quarter", self.first).value == self.value:
            return moved
        named = quarter(int(self.value[:4]), int(self.value[-1])).shifted(count)  # of a financial year
        first, last = (containing("month", shift(day, "quarter", count)) for day in (self.first, self.last))
        return replace(named, first=first.first, last=last.last, edtf=f"{first.edtf}/{last.edtf}")


@lru_cache(maxsize=2048)
def day(of: date) -> Period:
    """One day."""
    name = of.isoformat()
    return Period("day", of, of, name, name)


@lru_cache(maxsize=2048)
def week(of: date) -> Period:
    """The ISO week (Monday to Sunday) that holds a day."""
    first = of - timedelta(days=of.weekday())
    last = first + timedelta(days=6)
    year, number, _ = of.isocalendar()
    return Period("week", first, last, f"{year:04d}-W{number:02d}", f"{first}/{last}")


def weekend(of: date) -> Period:
    """Saturday and Sunday of the ISO week that holds a day."""
    whole = week(of)
    first = whole.first + timedelta(days=5)
    return Period("weekend", first, whole.last, f"{whole.value}-WE", f"{first}/{whole.last}")


@lru_cache(maxsize=2048)
def month(year: int, number: int) -> Period:
    """A calendar month; raises ValueError for years outside 1 to 9999."""
    first = date(year, number, 1)
    name = f"{year:04d}-{number:02d}"
    return Period("month", first, first.replace(day=monthrange(year, number)[1]), name, name)


def _months(unit: Unit, year: int, start: int, count: int, value: str) -> Period:
    first, last = month(year, start), month(year, start + count - 1)
    return Period(unit, first.first, last.last, value, f"{first.edtf}/{last.edtf}")


@lru_cache(maxsize=2048)
def quarter(year: int, number: int) -> Period:
    """A quarter of the calendar year, 1 to 4."""
    return _months("quarter", year, 3 * number - 2, 3, f"{year:04d}-Q{number}")


def half(year: int, number: int) -> Period:
    """A half of the calendar year, 1 or 2."""
    return _months("half", year, 6 * number - 5, 6, f"{year:04d}-H{number}")


@lru_cache(maxsize=2048)
def season(year: int, code: str, *, southern: bool = False) -> Period:
    """A meteorological season; the one that begins in December is of that `year`.

    `code` is TimeML's: SP, SU, FA or WI; `southern`: of the southern half of the world, half a year apart.
    """
    number, start = SEASONS[code]
    if southern:
        start = (start + 6) % 12 or 12
    first = date(year, start, 1)
    end = month(year + 1, 2) if start == 12 else month(year, start + 2)  # noqa: PLR2004 - December
    named = start != 12 and not southern  # noqa: PLR2004 - as above; EDTF numbers the seasons of the north
    edtf = f"{year:04d}-{number}" if named else f"{first:%Y-%m}/{end.edtf}"
    return Period("season", first, end.last, f"{year:04d}-{code}", edtf)


@lru_cache(maxsize=2048)
def year(number: int) -> Period:
    """A calendar year; raises ValueError outside 1 to 9999."""
    name = f"{number:04d}"
    return Period("year", date(number, 1, 1), date(number, 12, 31), name, name)


def decade(of: int) -> Period:
    """The ten years that hold the year `of`: 1994 is in the 1990s."""
    name = f"{of // 10:03d}"
    start = max(of // 10 * 10, 1)
    return Period("decade", date(start, 1, 1), date(of // 10 * 10 + 9, 12, 31), name, f"{name}X")


def century(of: int) -> Period:
    """The hundred years that share the year's first two digits: 1994 is in 19XX."""
    name = f"{of // 100:02d}"
    start = max(of // 100 * 100, 1)
    return Period("century", date(start, 1, 1), date(of // 100 * 100 + 99, 12, 31), name, f"{name}XX")


def containing(unit: str, of: date) -> Period:
    """The period of this unit that holds a day; the day itself for anything finer."""
    return _CONTAINING.get(unit, day)(of)


def _season_of(of: date) -> Period:
    code = ("WI", "SP", "SU", "FA")[of.month % 12 // 3]
    return season(of.year - 1 if of.month < 3 else of.year, code)  # noqa: PLR2004 - January and February


_CONTAINING: dict[str, Callable[[date], Period]] = {
    "week": week,
    "weekend": weekend,
    "month": lambda of: month(of.year, of.month),
    "quarter": lambda of: quarter(of.year, (of.month + 2) // 3),
    "half": lambda of: half(of.year, (of.month + 5) // 6),
    "season": _season_of,
    "year": lambda of: year(of.year),
    "decade": lambda of: decade(of.year),
    "century": lambda of: century(of.year),
}
_MONTHS_IN = {"month": 1, "quarter": 3, "season": 12, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def shift(of: date, unit: str, count: int) -> date:
    """A day moved by whole units; month ends stay inside the month (31 January + 1 month = 28 February).

    Raises ValueError or OverflowError outside the years 1 to 9999.
    """
    if unit in _DAYS_IN:
        return of + timedelta(days=_DAYS_IN[unit] * count)
    months = of.year * 12 + of.month - 1 + _MONTHS_IN[unit] * count
    target, number = divmod(months, 12)
    if not 1 <= target <= 9999:  # noqa: PLR2004 - what datetime can hold
        raise ValueError(f"the year {target} is out of range")
    return date(target, number + 1, min(of.day, monthrange(target, number + 1)[1]))


def part(whole: Period, which: str) -> Period:
    """The early, middle or late third of a period, its days marked approximate; days and weeks stay whole.

    The TimeML value stays that of the whole period ("late March" is 2025-03).
    """
    if which not in ("early", "mid", "late") or whole.rank < 2:  # noqa: PLR2004 - weeks and shorter
        return whole
    length = (whole.last - whole.first).days + 1
    index = ("early", "mid", "late").index(which)
    if whole.rank > 5:  # noqa: PLR2004 - longer than a year: whole years are sharp enough
        years = whole.last.year - whole.first.year + 1
        start = whole.first.year + (years + 1) * index // 3
        end = whole.first.year + (years + 1) * (index + 1) // 3 - 1
        end = min(end, whole.last.year)
        return replace(whole, first=year(start).first, last=year(end).last, edtf=f"{start:04d}~/{end:04d}~")
    first = whole.first + timedelta(days=length * index // 3)
    last = whole.first + timedelta(days=length * (index + 1) // 3 - 1)
    if whole.rank >= 3:  # noqa: PLR2004 - longer than a month: whole months are sharp enough
        first, last = month(first.year, first.month).first, month(last.year, last.month).last
        return replace(
            whole,
            first=first,
            last=last,
            edtf=f"{first.year:04d}-{first.month:02d}~/{last.year:04d}-{last.month:02d}~",
        )
    return replace(whole, first=first, last=last, edtf=f"{first}~/{last}~")


def about(whole: Period) -> Period:
    """The same period, its ends marked approximate."""
    if "X" in whole.edtf:
        return whole
    return replace(whole, edtf="/".join(f"{end}~" for end in whole.edtf.split("/")))


def spanning(first: Period, last: Period) -> Period:
    """From the start of one period to the end of another; raises ValueError the wrong way round."""
    if last.last < first.first:
        raise ValueError(f"{last.value} is before {first.value}")
    coarse = max(first, last, key=lambda period: period.rank)
    value = f"{first.value}/{last.value}"
    return Period(coarse.unit, first.first, last.last, value, f"{_start(first)}/{_end(last)}")


def _start(period: Period) -> str:
    return (
        period.edtf.partition("/")[0]
        if period.edtf[0].isdigit() and "X" not in period.edtf
        else str(period.first)
    )


def _end(period: Period) -> str:
    return (
        period.edtf.rpartition("/")[2]
        if period.edtf[0].isdigit() and "X" not in period.edtf
        else str(period.last)
    )


def since(period: Period) -> str:
    """The EDTF name of everything from the start of a period on."""
    return f"{_start(period)}/.."


def until(period: Period) -> str:
    """The EDTF name of everything up to the end of a period."""
    return f"../{_end(period)}"
