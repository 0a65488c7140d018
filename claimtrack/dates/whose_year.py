"""The year of a date that is printed without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.dates.find import Found
    from claimtrack.dates.known import Known
    from claimtrack.dates.period import Period

# How much further than the past a date without a year seems that lies ahead, by the tense of its clause.
_NOW, _YEAR = 20, 365  # days
_POSSIBLE_COSTS = 0.4
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
    today = known.today
    from_today = (month - today.month) * 30.4 + (day or 15) - today.day
    behind = today.year if from_today <= _NOW else today.year - 1
    if from_today + _YEAR <= _NOW:
        behind += 1
    gone = from_today + (behind - today.year) * _YEAR
    near = behind + 1 if _lies_ahead(known, abs(gone), gone + _YEAR, day) else behind
    return near, f"is the nearest to {known.of_publication()}", today.isoformat()


def _lies_ahead(known: Known, behind: float, ahead: float, day: int | None) -> bool:
    """Whether the date so many days ahead is meant, not the one so many behind; tense counts where both may be."""
    if ahead * AHEAD_COSTS["future"] >= behind:
        return False
    if known.is_just_told():
        return ahead * AHEAD_COSTS["past"] < behind
    clause = known.clause()
    if clause.tells_what_was_done():
        return False
    if ahead * AHEAD_COSTS[clause.tense(of_day=day is not None)] < behind:
        return True
    return ahead * _POSSIBLE_COSTS < behind and clause.is_possible()


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
