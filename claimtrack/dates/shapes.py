"""Numbers as they are printed: what a run of digits says (a year, a day, a clock time ...) by its shape."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from claimtrack.dates import zones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.model import DateOrder


class Shape(NamedTuple):
    """A number read by its shape: its class, what it says and where it ends."""

    name: str
    says: object
    end: int


class Clock(NamedTuple):
    """A clock time with its offset from UTC ("" where none was printed); 24:00 is hour 24."""

    hour: int
    minute: int | None
    offset: str


class Stamp(NamedTuple):
    """An ISO 8601 date; a missing month or day is 0, `week` its number in week dates."""

    year: int
    month: int
    day: int
    week: int
    clock: Clock | None


_FREE = r"(?![\w])(?!\.\d)(?!,\d{3})"
_ISO = re.compile(
    r"(\d{4})-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-([1-7]))?)"
    r"(?:[Tt ](\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?(?![\w-])(?![.,:/]\d)"
)
_COMPACT = re.compile(
    r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T(\d\d)(\d\d)(?:\d\d)?(Z|[+-]\d\d:?\d\d)?)?(?![\w-])(?![.,:/]\d)"
)
_QUARTER_YEAR = re.compile(r"([1-4])[Qq]['\u2019]?(?:FY)?(20\d\d|\d\d)(?!\w)(?![.,:/-]\d)")
_HALF_YEAR = re.compile(r"([12])H['\u2019]?(?:FY)?(20\d\d|\d\d)(?!\w)(?![.,:/-]\d)")
_YEAR_RANGE = re.compile(r"((?:1[4-9]|20)\d\d)[-\u2013/](\d\d)(?![\w/])(?![-.,:]\d)")
_NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/])(?![.-]\d)")
_NUMERIC_ALONE = re.compile(r"(?<![\w/.-])" + _NUMERIC.pattern)
_LATE_CLOCK = re.compile(
    r"[\s,|·–-]{1,4}(?:at )?(?:1[3-9]|2[0-3])[:h.][0-5]\d(?!\s?(?:[AaPp]\.?[Mm]|[ECMP][SD]?T\b))"
)
_AMERICAN_CLOCK = re.compile(
    r"[\s,|·–-]{1,4}(?:at )?\d{1,2}[:.][0-5]\d ?[AaPp]\.?[Mm]\.? ?\(?(?:[ECMP]DT|[ECMP]T)\b"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(3[01]|[12]\d|0?[1-9])"
_NAMED_DAY = re.compile(rf"\b(?:{_MONTH} {_DAY}|{_DAY} {_MONTH})(?!\w)")
_ENOUGH = 40  # dates of a page that are looked at
_NEAR = 12  # days
_CLOCK = re.compile(
    r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?(?:([AaPp])(?:\.\s?[Mm]\b\.?|[Mm]\b)|(h)(?:rs?|ours)\b)(?!['\u2019])"
    r"|(\d{1,2}):(\d\d)(?::\d\d)?(?:\s?(h)(?:rs?|ours)?\b)?(?![\w:])(?![.,]\d)"
    r"|(\d\d)[:.]?(\d\d)\s?(?:(?=(?:GMT|UTC|BST|CES?T|[WCE]AT|SAST|IST|SGT|PKT|HKT|JST|KST|MSK|[EPCM][SD]T)\b)|hrs\b|hours\b)|(\d{1,2})h(\d\d)(?!\w)"
)
_DECADE = re.compile(r"(\d{3}0)['\u2019]?s(?!\w)|(\d0)s(?!\w)")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)(?!\w)", re.IGNORECASE)
_FRACTION = re.compile(r"(\d{1,3})(?:[ -]1/2|½|\.5)(?![\w.])")
_YEAR_BC = re.compile(r"(\d{1,4})\s?(?:B\.?C\.?(?:E\.?)?)(?!\w)")
_WHOLE = re.compile(r"\d{1,4}" + _FREE)
_GROUPED = re.compile(r"(\d{1,3}),(\d{3})(?![\d,.]\d)(?!\w)")
_SHORT_YEAR = re.compile(r"\d\d(?!\w)(?!s)")
# What follows a number that is neither a clock time nor the first part of a longer date.
_PLAIN = re.compile(
    r"(?:[,.;)\u2019\u201d'\"]?\s{1,2}(?![AaPp]\.?\s?[Mm]\b|[A-Z]{1,3}T\b|UTC\b|h(?:rs|ours)?\b|B\.?C|\d)|[,.;)]?$)"
)
_NO_YEAR = re.compile(r"(?!\s?[-\u2013:.,/]?\s?\d)")  # no score and no fraction
_BEFORE_YEAR = frozenset(("Q1", "Q2", "Q3", "Q4", "1Q", "2Q", "3Q", "4Q", "H1", "H2", "1H", "2H"))  # Q3'24
_NOT_BEFORE = frozenset("$€£¥#№.")
_LATEST_YEAR = 2099
_EARLIEST_YEAR = 1000


def read_number(text: str, start: int, end: int) -> Shape | None:
    """What the digits at `start` say (`end`: where the word ends); None where they are no part of a date."""
    before = text[start - 1] if start else " "
    if not before.isspace():
        if before in "'\u2019\u2018" and (short := _apostrophe_year(text, start)):
            return short
        if before in _NOT_BEFORE or (before in ",:/" and text[start - 2 : start - 1].isdigit()):
            return None
    digits = text[start:end]
    if len(digits) > 16:  # noqa: PLR2004 - longer than any printed date
        return None
    if digits.isdecimal() and _PLAIN.match(text, end):
        if len(digits) == 8 and (found := _COMPACT.match(text, start)):  # noqa: PLR2004 - 20250307
            return _iso_compact(found)
        return _plain(digits, end)
    return _stamp(text, start) or _clock(text, start) or _word(text, start) or _count(text, start)


def _apostrophe_year(text: str, start: int) -> Shape | None:
    if found := _DECADE.match(text, start):
        return Shape("DECADE", 1900 + int(found[2]), found.end()) if found[2] else None
    stands_free = start < 2 or not text[start - 2].isalnum() or text[start - 3 : start - 1] in _BEFORE_YEAR  # noqa: PLR2004
    if stands_free and (found := _SHORT_YEAR.match(text, start)):
        short = int(found[0])
        return Shape("YEAR_SHORT", (2000 if short < 40 else 1900) + short, found.end())  # noqa: PLR2004 - as printed today
    return None


def _stamp(text: str, start: int) -> Shape | None:
    if (found := _YEAR_RANGE.match(text, start)) and int(found[2]) > int(found[1]) % 100:
        start_year = int(found[1])
        end_year = start_year // 100 * 100 + int(found[2])
        return Shape("YEAR_RANGE", (start_year, end_year), found.end())
    if found := _ISO.match(text, start):
        return _iso(found)
    if found := _COMPACT.match(text, start):
        return _iso_compact(found)
    if found := _NUMERIC.match(text, start):
        return Shape("NUMERIC", (found[1], found[3], found[4], found[2]), found.end())
    return None


def _iso(found: re.Match[str]) -> Shape:
    """A date in ISO 8601; an offset that no place on earth has is left unread."""
    year, month, day, week, weekday, hour, minute, zone = found.groups()
    offset = zones.offset_of(zone or "")
    clock = Clock(int(hour), int(minute), offset or "") if hour else None
    if clock and not _valid(clock):
        return Shape("OTHER_NUMBER", None, found.end())
    stamp = Stamp(int(year), int(month or 0), int(day or weekday or 0), int(week or 0), clock)
    return Shape("ISO", stamp, found.end() if offset is not None else found.start(8))


def _iso_compact(found: re.Match[str]) -> Shape:
    """20250307, 20250307T1845Z."""
    year, month, day, hour, minute, zone = found.groups()
    clock = Clock(int(hour), int(minute), zones.offset_of(zone or "") or "") if hour else None
    if clock and not _valid(clock):
        return Shape("OTHER_NUMBER", None, found.end())
    return Shape("ISO", Stamp(int(year), int(month), int(day), 0, clock), found.end())


def _valid(clock: Clock) -> bool:
    return clock.hour <= 23 and (clock.minute or 0) <= 59  # noqa: PLR2004 - a clock face


def _clock(text: str, start: int) -> Shape | None:
    found = _CLOCK.match(text, start)
    if not found:
        return None
    hour12, minute12, half, hours, hour, minute, _, hour4, minute4, hour_h, minute_h = found.groups()
    if half and 1 <= int(hour12) <= 12:  # noqa: PLR2004 - a clock face
        value = Clock(int(hour12) % 12 + (12 if half in "Pp" else 0), int(minute12) if minute12 else None, "")
    elif hour and (len(hour) == 2 or int(hour) < 24):  # noqa: PLR2004 - a clock face
        value = Clock(int(hour), int(minute), "")
    elif hour4:
        value = Clock(int(hour4), int(minute4), "")
    elif hour_h:
        value = Clock(int(hour_h), int(minute_h), "")
    elif hours and minute12:
        value = Clock(int(hour12), int(minute12), "")
    else:
        return None
    return Shape("CLOCK", value, found.end()) if _valid(value) else None


def _word(text: str, start: int) -> Shape | None:
    for name, pattern in (("QUARTER_YEAR", _QUARTER_YEAR), ("HALF_YEAR", _HALF_YEAR)):
        if found := pattern.match(text, start):
            year = int(found[2])
            return Shape(name, (year if year > 99 else 2000 + year, int(found[1])), found.end())  # noqa: PLR2004
    if found := _DECADE.match(text, start):
        name = "DECADE" if found[1] else "HALF_DECADE"
        return Shape(name, int(found[1] or 0) or 1900 + int(found[2]), found.end())
    if (found := _ORDINAL.match(text, start)) and int(found[1]):
        return Shape("ORDINAL_DIGITS", int(found[1]), found.end())
    if (found := _YEAR_BC.match(text, start)) and int(found[1]):
        return Shape("YEAR", -int(found[1]), found.end())
    return None


def _plain(digits: str, end: int) -> Shape | None:
    """A number with nothing but white space or a mark behind it."""
    if len(digits) > 4:  # noqa: PLR2004 - longer than a year
        return None
    number = int(digits)
    name = "INTEGER"
    if 1 <= number <= 31 and len(digits) <= 2:  # noqa: PLR2004 - days of a month
        name = "DAY"
    elif not number or _EARLIEST_YEAR <= number <= _LATEST_YEAR:
        name = "YEAR"  # the year 0 is none, so that nothing it stands beside is a date
    return Shape(name, number, end)


def _count(text: str, start: int) -> Shape | None:
    if found := _FRACTION.match(text, start):
        return Shape("INTEGER", int(found[1]) + 0.5, found.end())
    if found := _GROUPED.match(text, start):
        return Shape("INTEGER", int(found[1] + found[2]), found.end())
    found = _WHOLE.match(text, start)
    if not found:
        return None
    score = not int(found[0]) and not _NO_YEAR.match(text, found.end())
    return Shape("INTEGER", 0, found.end()) if score else _plain(found[0], found.end())


def numeric_orders(parts: tuple[str, str, str, str]) -> dict[str, date]:
    """The days a numeric date can be, by the order of its parts: dmy, mdy, ymd."""
    first, middle, last, _ = parts
    if len(first) > len("31"):
        orders = {"ymd": (first, middle, last)}
    else:
        orders = {"dmy": (last, middle, first), "mdy": (last, first, middle)}
    found = {}
    for name, (year, month, day) in orders.items():
        number = int(year)
        full = number if len(year) > 2 else number + (2000 if number < 70 else 1900)  # noqa: PLR2004 - as strptime
        try:
            found[name] = date(full, int(month), int(day))
        except ValueError:
            continue
    return found


def settled_order(text: str) -> DateOrder | None:
    """See `claimtrack.dates.settled_order`."""
    open_: list[tuple[re.Match[str], dict[str, date]]] = []
    for found in _NUMERIC_ALONE.finditer(text):
        orders = numeric_orders((found[1], found[3], found[4], found[2]))
        if len(orders) == 1 and (only := next(iter(orders))) != "ymd":
            return "dmy" if only == "dmy" else "mdy"
        if len(set(orders.values())) > 1 and len(open_) < _ENOUGH:
            open_.append((found, orders))
    if any(_LATE_CLOCK.match(text, found.end()) for found, _ in open_):
        return "dmy"  # who writes the month first counts twelve hours
    if any(_AMERICAN_CLOCK.match(text, found.end()) for found, _ in open_):
        return "mdy"
    return _order_by_months(text, [orders for _, orders in open_])


def _order_by_months(text: str, dates: Sequence[dict[str, date]]) -> DateOrder | None:
    """The order in which numeric dates are near the days that the text tells by the names of their months."""
    if not dates:
        return None
    named = [_named_day(found) for found in islice(_NAMED_DAY.finditer(text), _ENOUGH)]
    near = {
        order: sum(_apart(_of_year(orders[order]), day) <= _NEAR for orders in dates for day in named)
        for order in ("dmy", "mdy")
    }
    if bool(near["dmy"]) is bool(near["mdy"]):
        return None
    return "dmy" if near["dmy"] else "mdy"


def _named_day(found: re.Match[str]) -> int:
    """The day of the year of "Oct. 8" or "8 October", by months of 31 days."""
    month, day = (found[1], found[2]) if found[1] else (found[4], found[3])
    return _MONTHS.index(month.lower()[:3]) * 31 + int(day)


def _apart(one: int, other: int) -> int:
    """How many days lie between two days of the year, which goes on at its end."""
    between = abs(one - other)
    return min(between, 12 * 31 - between)


def _of_year(on: date) -> int:
    return (on.month - 1) * 31 + on.day
