"""Time zones as newspapers print them: what "EST", "ET" or "(GMT+3)" beside a clock time is from UTC."""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from claimtrack.dates.shapes import Clock

# Offsets of the IANA time zone database; of an abbreviation used twice, the one news prints most.
_FIXED = {
    "GMT": "Z",
    "UTC": "Z",
    "BST": "+01:00",
    "WAT": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "CAT": "+02:00",
    "SAST": "+02:00",
    "EET": "+02:00",
    "EEST": "+03:00",
    "EAT": "+03:00",
    "MSK": "+03:00",
    "TRT": "+03:00",
    "PKT": "+05:00",
    "IST": "+05:30",
    "WIB": "+07:00",
    "SGT": "+08:00",
    "HKT": "+08:00",
    "PHT": "+08:00",
    "AWST": "+08:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "AEST": "+10:00",
    "AEDT": "+11:00",
    "NZST": "+12:00",
    "NZDT": "+13:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "CST": "-06:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
}
_PLACES = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
# Cities that news names by another name than the time zone database, or whose zone is named after another.
_CITIES = {
    "Washington": "America/New_York",
    "Boston": "America/New_York",
    "Atlanta": "America/New_York",
    "Miami": "America/New_York",
    "Ottawa": "America/Toronto",
    "San Francisco": "America/Los_Angeles",
    "Rio": "America/Sao_Paulo",
    "Brasilia": "America/Sao_Paulo",
    "Brasília": "America/Sao_Paulo",
    "Beijing": "Asia/Shanghai",
    "Delhi": "Asia/Kolkata",
    "New Delhi": "Asia/Kolkata",
    "Mumbai": "Asia/Kolkata",
    "Islamabad": "Asia/Karachi",
    "Hanoi": "Asia/Ho_Chi_Minh",
    "Abu Dhabi": "Asia/Dubai",
    "Ankara": "Europe/Istanbul",
    "Kyiv": "Europe/Kiev",  # by the name that every release of the database knows
    "Geneva": "Europe/Zurich",
    "Barcelona": "Europe/Madrid",
    "Munich": "Europe/Berlin",
    "Milan": "Europe/Rome",
    "Edinburgh": "Europe/London",
    "Abuja": "Africa/Lagos",
    "Pretoria": "Africa/Johannesburg",
    "Canberra": "Australia/Sydney",
    "Wellington": "Pacific/Auckland",
}
_CONTINENTS = ("Europe", "Asia", "America", "Africa", "Australia", "Pacific")
_AFTER_CLOCK = re.compile(
    r"(?:\s?[Hh](?:RS|rs))?\s{0,2}\(?(?:(?:GMT|UTC)?\s?([+\u2212-])(\d{1,2}):?(\d\d)?(?!\d)|([A-Z]{2,4})(?![\w+-]))\)?"
)
_HOURS = 14  # no zone is further from UTC


def offset_of(printed: str) -> str | None:
    """A UTC offset printed in digits, "+03", "+0300" or "Z", as ISO 8601 writes it; None where no place has it."""
    if printed in ("", "Z"):
        return printed
    digits = printed[1:].replace(":", "")
    return _signed(printed[0], int(digits[:2]), int(digits[2:] or 0))


def _signed(sign: str, hours: int, minutes: int) -> str | None:
    if hours * 60 + minutes > _HOURS * 60 or minutes >= 60:  # noqa: PLR2004 - minutes of an hour
        return None
    return f"{'+' if sign == '+' else '-'}{hours:02d}:{minutes:02d}"


@lru_cache(maxsize=256)
def offset(name: str, day: date, clock: str) -> str:
    """The UTC offset of a printed zone at a time "13:45" of a day, as "Z" or "+03:00"; "" where it is not known."""
    if name in _FIXED:
        return _FIXED[name]
    if name not in _PLACES:
        return ""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - loaded only where such a zone is printed

    try:
        return _offset_in(ZoneInfo(_PLACES[name]), day, clock)
    except (ZoneInfoNotFoundError, OverflowError, ValueError):
        return ""


def offset_in_city(city: str, day: date, clock: str) -> str:
    """The UTC offset in a city at a time "13:45" of a day; "" where the time zone database does not know the city."""
    zone = _zone_of(city)
    try:
        return _offset_in(zone, day, clock) if zone else ""
    except (OverflowError, ValueError):
        return ""


@lru_cache(maxsize=1024)
def _zone_of(city: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - as above

    name = city.replace(" ", "_")
    for key in [_CITIES[city]] if city in _CITIES else [f"{each}/{name}" for each in _CONTINENTS]:
        try:
            return ZoneInfo(key)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def apart(clock: Clock, other: Clock, other_offset: str) -> str:
    """The UTC offset of a clock time at the same moment as another one, whose offset is known; "" where none is."""
    minutes = (clock.hour - other.hour) * 60 + (clock.minute or 0) - (other.minute or 0)
    if other_offset != "Z":
        sign = -1 if other_offset[0] == "-" else 1
        minutes += sign * (int(other_offset[1:3]) * 60 + int(other_offset[4:6]))
    minutes = (minutes + 10 * 60) % (24 * 60) - 10 * 60  # between 10 hours behind and 14 ahead
    if minutes % 15:
        return ""
    return _signed("-" if minutes < 0 else "+", *divmod(abs(minutes), 60)) or ""


def _offset_in(zone: tzinfo, day: date, clock: str) -> str:
    hour, minute = (int(part) for part in clock.split(":"))
    return datetime.combine(day, time(hour % 24, minute), zone).isoformat()[-6:]


def offset_after(line: str, at: int, day: date, clock: str, zone: tzinfo | None) -> tuple[str, int] | None:
    """The offset printed right after a clock time, and where it ends.

    `zone`: the publisher's, which says what an abbreviation of its own means.
    """
    found = _AFTER_CLOCK.match(line, at)
    if not found:
        return None
    sign, hours, minutes, name = found.groups()
    if name is None:
        printed = _signed(sign, int(hours), int(minutes or 0))
        return (printed, found.end()) if printed else None
    if zone is not None and _is_name_of(name, zone, day, clock):
        return _offset_in(zone, day, clock), found.end()
    known = offset(name, day, clock)
    return (known, found.end()) if known else None


def _is_name_of(name: str, zone: tzinfo, day: date, clock: str) -> bool:
    hour, minute = (int(part) for part in clock.split(":"))
    return datetime.combine(day, time(hour % 24, minute), zone).tzname() == name
