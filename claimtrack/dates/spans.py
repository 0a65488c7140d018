"""Readings without a place in the calendar: durations, repeated times, vague references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.dates import amounts
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.relative import UNITS

if TYPE_CHECKING:
    from claimtrack.dates.find import Found

_LETTERS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "weekend": "WE"}
_CLOCK_LETTERS = {"hour": "H", "minute": "M", "second": "S"}
_TENS = {"decade": 10, "century": 100}
_BIGGEST = 10_000_000


def length(number: float | None, unit: str) -> str:
    """A TimeML duration: P3D, PT2H, PXY, P2Y6M."""
    if unit in _TENS:
        return f"P{number * _TENS[unit]:g}Y" if number is not None else ("PXE" if unit == "decade" else "PXC")
    if unit == "fortnight":
        unit, number = "week", number * 2 if number is not None else None
    clock = unit in _CLOCK_LETTERS
    letter = _CLOCK_LETTERS.get(unit) or _LETTERS[unit]
    start = "PT" if clock else "P"
    if number is None:
        return f"{start}X{letter}"
    whole = int(number)
    finer = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}.get(unit)
    if number != whole and finer:
        return f"{start}{whole}{letter}{finer}"
    return f"{start}{number:g}{letter}" if number != whole else f"{start}{whole}{letter}"


def duration(found: Found, known: Known) -> Reading | None:  # noqa: ARG001 - every reading is called alike
    """Three days, a two-week truce, a day-long strike, two and a half hours, years."""
    unit, number = found.get("LASTING", *UNITS), amounts.count(found)
    if found.rule == "duration/long":
        number = None if found.has("UNITS") else 1
    elif found.has("OLD") and number == 1:  # "a months-long grind"
        number = None
    if found.has("UNIT_WORD", "QUARTER") and found.has("FUTURE"):
        return None
    if unit is None or (number is not None and number > _BIGGEST):
        return None
    return Reading("DURATION", length(number, unit))


_HALVES = {
    "hour": "PT30M",
    "minute": "PT30S",
    "day": "PT12H",
    "year": "P6M",
    "decade": "P5Y",
    "century": "P50Y",
}


def half_unit(found: Found, known: Known) -> Reading | None:  # noqa: ARG001 - as above
    """Half an hour, half a year, half a century."""
    value = _HALVES.get(found.get(*UNITS))
    return Reading("DURATION", value) if value else None


def repeated(found: Found, known: Known) -> Reading | None:  # noqa: ARG001 - as above
    """Every Tuesday, daily, each month, Mondays."""
    if found.has("WEEKDAY", "WEEKDAYS"):
        code = found.get("DAYPART", "DAYPARTS")
        return Reading("SET", f"XXXX-WXX-{found.get('WEEKDAY', 'WEEKDAYS')}" + (f"T{code}" if code else ""))
    if found.has("MONTH", "MONTH_SHORT", "MONTH_ALSO_WORD"):
        return Reading("SET", f"XXXX-{found.get('MONTH', 'MONTH_SHORT', 'MONTH_ALSO_WORD'):02d}")
    if found.has("SEASON", "FALL"):
        return Reading("SET", f"XXXX-{found.get('SEASON', 'FALL')}")
    if found.has("DAYPART"):
        return Reading("SET", f"XXXX-XX-XXT{found.get('DAYPART')}")
    if found.has("DAILY"):
        every, _, unit = str(found.get("DAILY")).rpartition(" ")
        return Reading("SET", length(int(every or 1), unit))
    number = found.get("OTHER") or amounts.count(found) or 1
    return Reading("SET", length(number, found.get(*UNITS)))


def vague(found: Found, known: Known) -> Reading | None:  # noqa: ARG001 - as above
    """Now, recently, soon, in recent weeks, at the time."""
    if found.has("RECENT") and found.has("UNITS"):
        return Reading(
            "DURATION" if found.get("UNITS") != "year" else "DATE", length(None, found.get("UNITS"))
        )
    for name in ("NOW", "RECENTLY", "FUTURE", "MOMENT"):
        if found.has(name):
            return Reading("DATE", found.get(name))
    return Reading("DATE", "PRESENT_REF" if found.has("CURRENT") else "PAST_REF")
