"""Readings of weekdays: the most recent one up to the publication, unless the words around say otherwise."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimtrack.dates import amounts
from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.reading import dated
from claimtrack.dates.relative import direction, relative_period, with_part

if TYPE_CHECKING:
    from claimtrack.dates.find import Found


_MOST_WEEKS = 52
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def weekday(found: Found, known: Known) -> Reading | None:
    """Friday, last Friday, next Tuesday, Friday last week, the previous Friday, Monday night."""
    number = found.get("WEEKDAY", "WEEKDAY_SHORT")
    if known.today is None:
        return Reading("DATE", f"XXXX-WXX-{number}")
    if found.rule == "weekday/beside" and known.after("event_after"):
        return Reading("DATE", f"XXXX-WXX-{number}")  # the Friday before the vote
    if found.rule == "weekday/after next":
        return _beyond(found, known, number, known.today)
    if found.rule == "weekday/of that week":
        return with_part(found, known, _of_week(found, known, number))
    if found.rule == "weekday/shifted":
        return _weeks_from(found, known, number)
    on, why = _weekday(found, known, number, known.today)
    return with_part(found, known, dated(calendar.day(on), known, why, known.today.isoformat()))


def _of_week(found: Found, known: Known, number: int) -> Reading | None:
    if found.has("BEFORE") and known.today:
        last = _latest(known.today, number) - timedelta(days=7)
        return dated(
            calendar.day(last), known, f"is a week before the most recent one up to {known.of_publication()}"
        )
    if found.get("UNIT_WORD") != "week":
        return None
    week = relative_period(found, known, "week")
    if week is None:
        return None
    return dated(
        calendar.day(week.first + timedelta(days=number - 1)),
        known,
        f"is in the week {week.value}",
        week.value,
    )


def weekday_ago(found: Found, known: Known) -> Reading | None:
    """Two Sundays ago."""
    count = amounts.count(found)
    if known.today is None or count is None or not 1 <= count <= _MOST_WEEKS:
        return None
    last = _latest(known.today - timedelta(days=1), found.get("WEEKDAYS")) - timedelta(
        days=7 * (int(count) - 1)
    )
    return dated(
        calendar.day(last), known, f"is counted from {known.of_publication()}", known.today.isoformat()
    )


def _weeks_from(found: Found, known: Known, number: int) -> Reading | None:
    if known.today is None or found.get("UNIT_WORD") != "week":
        return None
    if found.has("HENCE"):
        on, words = _next(known.today, number) + timedelta(days=7), "the next one"
    else:
        on, words = _latest(known.today, number) - timedelta(days=7), "the most recent one"
    return dated(
        calendar.day(on),
        known,
        f"is a week from {words}, by {known.of_publication()}",
        known.today.isoformat(),
    )


def _beyond(found: Found, known: Known, number: int, today: date) -> Reading:
    """The Friday after next, the Friday before last."""
    ahead = found.has("NEXT")
    on = _next(today, number) + _WEEK if ahead else _latest(today - timedelta(days=1), number) - _WEEK
    why = f"is the second one {'after' if ahead else 'before'} {known.of_publication()}"
    return dated(calendar.day(on), known, why, today.isoformat())


def day_and_weeks(found: Found, known: Known) -> Reading | None:
    """Friday week, tomorrow fortnight, a week on Friday, a week today: so long after the day that comes next."""
    if known.today is None:
        return Reading("DATE", "FUTURE_REF")
    weekday, days, weeks = found.get("DAY_AND_WEEKS") or _weeks_first(found)
    first = _coming(known.today, weekday) if weekday else known.today + timedelta(days=days)
    apart = {1: "a week after", 2: "two weeks after", -1: "a week before", -2: "two weeks before"}[weeks]
    why = f"is {apart} {first}, counted from {known.of_publication()}"
    return dated(calendar.day(first + weeks * _WEEK), known, why, known.today.isoformat())


def _weeks_first(found: Found) -> tuple[int | None, int, int]:
    weeks, days = amounts.WEEKS_IN[found.get("UNIT_WORD")], found.get("DEICTIC") or 0
    return found.get("WEEKDAY"), days, -weeks if days < 0 else weeks


def weekday_shift(found: Found, known: Known) -> Reading | None:
    """The day before last Tuesday, the day after Thursday."""
    if known.today is None or found.get("UNIT_WORD") != "day":
        return None
    number = found.get("WEEKDAY")
    if direction(found) in ("last", "past", "coming", "next", "that"):
        on, why = _weekday(found, known, number, known.today)
    else:  # "before" is the day's, not the weekday's
        on, why = _by_tense(found, known, number, _latest(known.today, number), known.today)
    moved = on + timedelta(days=found.get("BEFORE", "AFTER"))
    return dated(
        calendar.day(moved), known, f"is a day beside the weekday, which {why}", known.today.isoformat()
    )


def _latest(today: date, number: int) -> date:
    return today - timedelta(days=(today.isoweekday() - number) % 7)


def _coming(today: date, number: int) -> date:
    """The next one, today included."""
    return today + timedelta(days=(number - today.isoweekday()) % 7)


def _next(today: date, number: int) -> date:
    return today + timedelta(days=(number - today.isoweekday() - 1) % 7 + 1)


def _weekday(found: Found, known: Known, number: int, today: date) -> tuple[date, str]:
    """Which one, and why: by the word before it, else by the tense of its clause."""
    latest, to = _latest(today, number), known.of_publication()
    if len(found.words) == 1:
        return _by_tense(found, known, number, latest, today)
    match direction(found):
        case "last" | "past":
            before = latest if latest < today else latest - timedelta(days=7)
            return before, f"is the most recent one before {to}"
        case "coming":
            return _next(today, number), f"is the first one after {to}"
        case "next":
            return calendar.week(today).first + timedelta(
                days=6 + number
            ), f"is the one in the week after {to}"
        case "that" if known.last is not None and known.last.rank <= 1:
            first = calendar.week(known.last.first).first
            return first + timedelta(days=number - 1), f"is in the week of {known.last.value}"
    return _beside(found, known, number, latest) or _by_tense(found, known, number, latest, today)


def _beside(found: Found, known: Known, number: int, latest: date) -> tuple[date, str] | None:
    """The previous Friday, the Friday after: counted from the day mentioned last."""
    way = direction(found)
    base = known.last_day.first if known.last_day else latest
    if way == "previous" or found.has("BEFORE"):
        return base - timedelta(
            days=(base.isoweekday() - number - 1) % 7 + 1
        ), f"is the last one before {base}"
    if way == "following" or found.has("AFTER"):
        return _next(base, number), f"is the first one after {base}"
    return None


def _by_tense(found: Found, known: Known, number: int, latest: date, today: date) -> tuple[date, str]:
    """By the day said right before, else by the tense of its clause."""
    to = known.of_publication()
    if found.has("EARLIER", "LATER"):  # of a day that everybody has in mind
        return latest, f"is the most recent one up to {to}"
    said = _by_day_before(known, number, today)
    if said is not None:
        return said
    if latest != today and known.looks_ahead():
        if (day := known.day_behind()) is not None:
            return _latest(day, number), f"is the last one up to {day}, which it comes before"
        return _next(today, number), f"is the first one after {to}, as the clause looks ahead"
    if today - latest == _WEEK - _DAY and _is_tomorrow(known):
        return today + _DAY, f"is the day after {to}, and nothing around tells of the one before it"
    return latest, f"is the most recent one up to {to}"


def _by_day_before(known: Known, number: int, today: date) -> tuple[date, str] | None:
    if (day := known.day_just_said()) is not None and day.isoweekday() == number:
        return day, f"is {day}, named right before"
    if (day := known.day_listed_before()) is not None and (day > today or _next(day, number) <= today):
        return _next(day, number), f"is the first one after {day}, which it is listed with"
    return None


def _is_tomorrow(known: Known) -> bool:
    """Whether a weekday that comes round tomorrow is meant, not the one six days ago.

    What an agency's story begins with is not a week old: a text of that day may be dated by a clock further west.
    """
    return known.clause().tense() != "past" or known.start < known.lead_until
