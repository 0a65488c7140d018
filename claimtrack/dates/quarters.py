"""Readings of quarters and of the periods business news compares."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimtrack.dates import amounts
from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.reading import dated, printed
from claimtrack.dates.relative import direction, relative_period
from claimtrack.dates.whose_year import year_near

if TYPE_CHECKING:
    from claimtrack.dates.find import Found
    from claimtrack.dates.period import Period

_LETTERS = 3  # of a month's name tell it apart


def quarter(found: Found, known: Known) -> Reading | None:
    """Q3 2015, 3Q15, the third quarter, last year's third quarter."""
    if both := found.get("QUARTER_YEAR"):
        return printed(calendar.quarter(*both), known)
    if known.before("game_clock_before", 40):
        return None
    number = (
        4
        if found.has("LAST") and not found.has("ORDINAL", "SECOND")
        else found.get("QUARTER_NAME") or amounts.ordinal(found)
    )
    if number not in (1, 2, 3, 4):
        return None
    year = amounts.year(found)
    if year is not None:
        return printed(calendar.quarter(year, number), known) if year > 0 else None
    if found.rule in ("quarter/of that year", "quarter/that year's"):
        of = relative_period(found, known, "year") if found.get("UNIT_WORD") == "year" else None
        return (
            dated(calendar.quarter(of.first.year, number), known, f"is in {of.value}", of.value)
            if of
            else None
        )
    return _ended(known, number) or _recent(found, known, number)


def _recent(found: Found, known: Known, number: int) -> Reading:
    if known.today is None:
        return Reading("DATE", f"XXXX-Q{number}")
    back = -4 if found.has("AGO", "EARLIER") else 0
    chosen = _nearest_quarter(known, number).shifted(back)
    why = f"is the most recent or current one by {known.of_publication()}"
    return dated(chosen, known, why, known.today.isoformat())


def _ended(known: Known, number: int) -> Reading | None:
    """The fourth quarter ended Sept. 30: of a financial year, so that its name says little about its months."""
    ended = known.after("ended_in_after")
    month = _month(known, ended[1]) if ended else None
    near = year_near(known, month, 28) if month else None
    if month is None or near is None or (month + 2) // 3 == number:
        return None
    last = calendar.month(near[0], month)
    first = last.shifted(-2)
    named = calendar.quarter(near[0], number)
    period = replace(named, first=first.first, last=last.last, edtf=f"{first.edtf}/{last.edtf}")
    return dated(period, known, f"ended in {last.value}", near[2])


def _nearest_quarter(known: Known, number: int) -> Period:
    assert known.today is not None  # noqa: S101 - asked for by the only caller
    this = calendar.quarter(known.today.year, number)
    current = calendar.containing("quarter", known.today)
    ahead = (this.first.month - current.first.month) // 3
    if ahead <= 0:
        return this
    if known.is_behind:
        return this.shifted(-4)
    looks_ahead = known.clause().looks_ahead(of_day=False) or known.clause().has("outlook")
    return this if looks_ahead or (ahead == 1 and known.today.month % 3 != 1) else this.shifted(-4)


def fiscal_quarter(found: Found, known: Known) -> Reading | None:
    """Q3 FY25: three months that begin as early as the April before and as late as the calendar's own quarter."""
    year, number = found.get("FISCAL_QUARTER") or (
        amounts.year(found),
        found.get("QUARTER_NAME") or amounts.ordinal(found),
    )
    if year is None or year < 2 or number not in (1, 2, 3, 4):  # noqa: PLR2004 - the year before must exist
        return None
    last = calendar.quarter(year, number)
    first = calendar.quarter(year - 1, 2) if number == 1 else calendar.quarter(year, number - 1).shifted(-2)
    wide = replace(last, first=first.first, edtf=f"{first.first:%Y-%m}/{last.last:%Y-%m}")
    return dated(wide, known, "is in a financial year, which may begin in the year before")


def same_period(found: Found, known: Known) -> Reading | None:
    """A year-ago quarter, the year-earlier period, the 1988 quarter: the period in view, in another year."""
    about = known.quarter_before()
    year = amounts.year(found)
    if found.has("UNITS"):
        unit = str(found.get("UNITS"))
        number = amounts.count(found)
        return Reading("DURATION", f"P{number:g}{unit[0].upper()}") if number else None
    if year is not None:
        if about is None or year < 1:
            return printed(calendar.year(year), known) if year > 0 else None
        chosen = calendar.quarter(year, (about.first.month + 2) // 3)
        return dated(chosen, known, f"is the quarter in view, {about.value}, in {year}", about.value)
    if not found.has("QUARTER", "PERIOD") and found.get("UNIT_WORD") not in ("year", "quarter", "month"):
        return None
    return _year_ago(found, known, about)


def _year_ago(found: Found, known: Known, about: Period | None) -> Reading | None:
    unit = found.get("UNIT_WORD")
    if about is not None and unit in (None, "year"):
        chosen = about.shifted(4 if direction(found) == "next" else -4)
        return dated(chosen, known, f"is the quarter in view, {about.value}, a year away", about.value)
    if known.today is None:
        return None
    if unit == "month":
        return dated(
            calendar.containing("month", known.today).shifted(-1),
            known,
            f"is counted from {known.of_publication()}",
        )
    return dated(
        calendar.year(known.today.year).shifted(-1), known, f"is counted from {known.of_publication()}"
    )


def _month(known: Known, letters: str) -> int | None:
    """The month whose name begins with these letters."""
    entry = known.grammar.words.get(letters[:_LETTERS])
    return entry.says if entry and isinstance(entry.says, int) else None


def the_quarter(found: Found, known: Known) -> Reading | None:
    """The quarter, the latest quarter: the one in view, else the last one completed."""
    if known.today is None:
        return None
    ended = known.after("ended_in_after")
    if ended and (month := _month(known, ended[1])):
        near = year_near(known, month, 28)
        if near:
            return dated(
                calendar.quarter(near[0], (month + 2) // 3), known, f"ended in month {month}", near[2]
            )
    about = known.quarter_before()
    if about is None or (found.has("LATEST") and about.last > known.today):
        about = calendar.containing("quarter", known.today).shifted(-1)
    return dated(
        about,
        known,
        f"is the quarter in view, or the last complete one by {known.of_publication()}",
        about.value,
    )
