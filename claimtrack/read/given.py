"""What the command line says about articles, and the dates and time zones it is said in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone, tzinfo

from claimtrack import dates
from claimtrack.errors import UsageMistakeError
from claimtrack.model import DateOrder, Moment

_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$")
_UNREAD_OFFSET = re.compile(r"\s?\(?(?:UTC|GMT)?\s?[+\u2212-]\d")
_FURTHEST = timedelta(hours=14)  # no zone is further from UTC
_LONGEST_DATE = 100


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about every article read; it stands above what pages and records say.

    `published` is an ISO 8601 date, or date and time, or a date as newspapers print it; `timezone` an IANA
    name ("Europe/Istanbul") or an offset ("+03:00"), for clock times printed without one; `date_order` says
    what comes first in numeric dates, without it their own page settles that; `columns` where in a table a field
    stands that is not called like it.
    """

    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    timezone: str | None = None
    date_order: DateOrder | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


def read_zone(name: str) -> tzinfo:
    """The time zone of an IANA name or an offset such as "+03:00"; raises UsageMistakeError."""
    offset = _OFFSET.match(name.strip())
    if offset:
        sign, hours, minutes = offset.groups()
        shift = timedelta(hours=int(hours), minutes=int(minutes or 0))
        if shift < timedelta(hours=24):
            return timezone(-shift if sign == "-" else shift)
    from zoneinfo import ZoneInfo  # noqa: PLC0415  loaded only when a zone is named

    try:
        return ZoneInfo(name.strip())
    except (KeyError, ValueError, OSError):  # unknown, no name at all, the name of a folder
        raise UsageMistakeError(
            f"time zone {name!r} is unknown; give a name such as Europe/Istanbul or an offset such as +03:00"
        ) from None


def read_published(phrase: str, zone: tzinfo | None, order: DateOrder | None = None) -> Moment:
    """A publication date in ISO 8601 or in words ("March 8, 2025 1:45 AM"); raises ValueError for others.

    So does an offset from UTC that no place has. A clock time without an offset is in `zone`, where that is known.
    """
    try:
        moment = Moment.parse(phrase)
    except ValueError:
        found = dates.read_moment(phrase, zone, order=order) if len(phrase) <= _LONGEST_DATE else None
        if not found or _UNREAD_OFFSET.match(phrase, found[1].end):
            raise ValueError(phrase[:_LONGEST_DATE]) from None
        return found[0]
    offset = moment.clock.utcoffset() if moment.clock else None
    if offset is not None and abs(offset) > _FURTHEST:
        raise ValueError(phrase[:_LONGEST_DATE])
    return _in_zone(moment, zone)


def either_way(name: str, read: Moment) -> str | None:
    """One line on a date whose day and month could stand the other way round; None where that is sure."""
    if read.other is None:
        return None
    return f"{name}: taken for {read.day}, the month first, but can be {read.other}; write it as one of these"


def _in_zone(moment: Moment, zone: tzinfo | None) -> Moment:
    if zone is None or moment.clock is None or moment.clock.tzinfo is not None:
        return moment
    offset = zone.utcoffset(datetime.combine(moment.day, moment.clock))
    return moment if offset is None else replace(moment, clock=moment.clock.replace(tzinfo=timezone(offset)))
