"""The year of a date that is printed without one."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.dates.find import Found
    from claimtrack.dates.known import Known
    from claimtrack.dates.period import Period

# How much further than the past a date without a year seems that lies ahead, by the tense of its clause.
_NOW, _YEAR = 20, 365  # days
_LEAP = 9  # years, one of which at least has a 29 February
_NEAR = 40  # characters
_SOON = 6  # days ahead that what was done may lie: a report of another time zone, a misprint
_POSSIBLE_COSTS, _FROM_COSTS = 0.4, 0.6
AHEAD_COSTS = {"future": 0.25, "past": 3.0, "": 1.2}


def year_near(known: Known, month: int, day: int | None) -> tuple[int, str, str] | None:
    """The year of a date printed without one, why, and what it was counted from."""
    if known.narrative and known.last is not None:
        return _year_in_story(known.last, month)
    if known.today is None:
        return (
            (known.last_year.first.year, "is in the year mentioned last", known.last_year.value)
            if known.last_year
            else None
        )
    if known.is_behind:
        return _latest_year(known, known.today, month, day or 1)
    told = _year_just_told(known, month)
    if told is not None:
        return told
    today = known.today
    from_today = (month - today.month) * 30.4 + (day or 15) - today.day
    behind = today.year if from_today <= _NOW else today.year - 1
    if from_today + _YEAR <= _NOW:
        behind += 1
    gone = from_today + (behind - today.year) * _YEAR
    if gone > _SOON and (day or month != today.month) and _is_done(known):
        behind -= 1
    elif _lies_ahead(known, abs(gone), gone + _YEAR, day):
        behind += 1
    return behind, f"is the nearest to {known.of_publication()}", today.isoformat()


def _latest_year(known: Known, today: date, month: int, day: int) -> tuple[int, str, str] | None:
    """The year of the latest such day up to today, or of the first since a day typed before: "May to July"."""
    since = known.last.first if known.last is not None else None
    years = (
        range(today.year, max(today.year - _LEAP, 0), -1)
        if since is None
        else range(since.year, since.year + _LEAP)
    )
    for year in years:
        if day > monthrange(year, month)[1]:
            continue
        if since is None and date(year, month, day) <= today:
            return year, f"is the latest up to {known.of_publication()}", today.isoformat()
        if since is not None and date(year, month, day) >= since:
            return year, f"is the first since {since}", since.isoformat()
    return None


def _year_just_told(known: Known, month: int) -> tuple[int, str, str] | None:
    """The year of the month before in the same sentence: "took office in January 2021 and left in May"."""
    last = known.last
    if last is None or last.unit not in ("month", "day") or month <= last.first.month:
        return None
    if known.start - known.last_end > _NEAR or not known.is_just_told():
        return None
    if known.grammar.cues["and_then"].match(known.text[known.last_end : known.start]) is None:
        return None
    return last.first.year, f"follows {last.value}, mentioned last", last.value


def _is_done(known: Known) -> bool:
    """Whether it is told as done: "were held on 29 May", "on 29 May, the army took power"."""
    if known.is_just_told():
        return not known.grammar.cues["possible"].search(known.text, max(0, known.start - _NEAR), known.start)
    if known.before("period_before", _NEAR):  # "in the quarter through December"
        return not known.grammar.cues["future"].search(known.clause().before)
    return known.clause().tells_what_was_done()


def _lies_ahead(known: Known, behind: float, ahead: float, day: int | None) -> bool:
    """Whether the date so many days ahead is meant, not the one so many behind; tense counts where both may be."""
    if ahead * AHEAD_COSTS["future"] >= behind:
        return False
    if _is_done(known):
        return ahead <= _SOON
    clause = known.clause()
    if known.before("ever_since_before", _NEAR) or (ahead > _SOON and clause.has_happened()):
        return False
    tense = clause.tense(of_day=day is not None)
    cost = AHEAD_COSTS[tense]
    if not tense and known.before("starting_before"):
        cost = _FROM_COSTS
    return ahead * cost < behind or (ahead * _POSSIBLE_COSTS < behind and clause.is_possible())


def _year_in_story(last: Period, month: int) -> tuple[int, str, str]:
    year = last.first.year
    if last.rank < 5:  # noqa: PLR2004 - within a year: the story may have crossed New Year
        behind = last.first.month - month
        year += 1 if behind > 7 else -1 if behind < -9 else 0  # noqa: PLR2004 - months
    return year, f"follows {last.value}, mentioned last", last.value


def whose_year(found: Found, known: Known) -> Period | None:
    """The year in "of that year", "last year", "this year"."""
    from claimtrack.dates.relative import relative_period  # noqa: PLC0415 - the two kinds of reading refer to each other

    unit = found.get("UNIT_WORD")
    return relative_period(found, known, unit) if unit in ("year", "decade", "century") else None
