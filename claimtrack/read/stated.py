"""Dates as metadata gives them: ISO 8601 and its relatives, RFC 2822, seconds since 1970, dates in words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo
from email.utils import parsedate_to_datetime

from claimtrack import dates
from claimtrack.model import DateOrder, Moment
from claimtrack.read.ahead import told_by_today
from claimtrack.read.printed import in_english

_LONGEST = 100  # characters
_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:(?:[Tt]|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
    r"(?:\[[\w/+-]+\])?$"
)
_EPOCH = re.compile(r"(?:/Date\()?(\d{9,10}|\d{13})(?:\.\d+)?(?:[+-]\d{4}\)/|\)/)?$")
_COMPACT = re.compile(r"(\d{8})(\d{4}(?:\d\d)?)$")
_SECONDS = 10  # digits of seconds since 1970, until 2286; more are milliseconds
_SCRIPT = re.compile(  # "Sat Mar 08 2025 14:05:00 GMT+0100 (CET)", and Java's "Sat Mar 08 14:05:00 CET 2025"
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (?:(\d{4}) ([\d:]+)(?: GMT)?([+-]\d{4})?|([\d:]+) (\w{2,5}) (\d{4}))"
)
_MAIL = re.compile(r"(?:[A-Z][a-z]{2},? )?\d{1,2} [A-Z][a-z]{2} \d{4} \d")
_NEVER = (date(1, 1, 1), date(1970, 1, 1))  # what programs write for no date at all


def read_stated(
    value: object, zone: tzinfo | None = None, order: DateOrder | None = None, language: str | None = None
) -> Moment | None:
    """The moment a piece of metadata states, with its clock time and offset as far as given; None for anything else.

    Args:
        value: what is given; only a string or a number can state a moment.
        zone: the publisher's time zone, for clock times in words without one.
        order: what comes first in numeric dates.
        language: the page's, an ISO 639-1 code, for names of months.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        return None
    text = " ".join(value.split())
    moment = _iso(text) or _epoch(text) or _scripted(text) or _mailed(text)
    if moment is None:
        words = in_english(text, language)
        found = dates.read_moment(words, zone, order=order)
        if found and (told := told_by_today(found[0])):
            found = dates.read_moment(words, zone, order=told)
        moment = found[0] if found else _day(text)
    return None if moment is None or moment.day in _NEVER else moment


def _iso(text: str) -> Moment | None:
    found = _ISO.match(_COMPACT.sub(r"\1T\2", text))
    if not found:
        return None
    year, month, day, hour, minute, second, offset = found.groups()
    try:
        whole = f"{year}-{month}-{day}"
        if hour is None:
            return Moment.parse(whole)
        offset = "+00:00" if offset in ("Z", "z", "UTC", "GMT") else offset or ""
        return Moment.parse(f"{whole}T{hour}:{minute}:{second or '00'}{offset}")
    except ValueError:
        return None


def _epoch(text: str) -> Moment | None:
    found = _EPOCH.match(text)
    if not found:
        return None
    seconds = int(found[1]) / (1 if len(found[1]) <= _SECONDS else 1000)
    return _moment(datetime.fromtimestamp(int(seconds), UTC))


def _scripted(text: str) -> Moment | None:
    found = _SCRIPT.match(text)
    if not found:
        return None
    month, day, year, clock, offset, clock2, zone, year2 = found.groups()
    return _mailed(f"{day} {month} {year or year2} {clock or clock2} {offset or zone or ''}".strip())


def _mailed(text: str) -> Moment | None:
    if not _MAIL.match(text):
        return None
    try:
        return _moment(parsedate_to_datetime(text))
    except ValueError:
        return None


def _moment(at: datetime) -> Moment:
    return Moment(at.date(), at.timetz().replace(microsecond=0))


def _day(text: str) -> Moment | None:
    """The day in front of a clock time that makes no sense."""
    try:
        return Moment.parse(text[:10])
    except ValueError:
        return None
