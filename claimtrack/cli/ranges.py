"""Days and times as they are typed: "2025-03-07", "2022", "last month", "2025-03-08T12:00"."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from claimtrack.cli.messages import say
from claimtrack.errors import UsageMistakeError

if TYPE_CHECKING:
    from pathlib import Path

    from claimtrack.model import DateOrder, Moment, Query, When


def asked_days(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """The first and the last day that are asked for; raises UsageMistakeError for what is no date, or no stretch."""
    first = None if since is None else _range_of(since).earliest
    last = None if until is None else _range_of(until).latest
    if first is not None and last is not None and last < first:
        raise UsageMistakeError(f"--since {first} is after --until {last}; swap the two")
    return first, last


def nothing_between(query: Query, path: Path) -> str:
    """That nothing is found in a database, with the days that were understood."""
    first, last = query.since, query.until
    if first is not None and last is not None:
        days = f" between {first} and {last}"
    else:
        days = f" since {first}" if first is not None else f" up to {last}" if last is not None else ""
    return f"nothing found{days} in {path}"


def moment(phrase: str | None, option: str, order: DateOrder | None = None) -> Moment | None:
    """The day, or day and time, that was typed after an option; raises UsageMistakeError for what is neither.

    In 07/03/2025 that comes first which `order` says, else the month; a line says so where it could be the day.
    """
    if phrase is None:
        return None
    from claimtrack.read.ahead import told_by_today  # noqa: PLC0415 - only where a time is given
    from claimtrack.read.given import either_way, read_published  # noqa: PLC0415 - the same

    try:
        read = read_published(phrase, None, order)
        if told := told_by_today(read):
            read = read_published(phrase, None, told)
    except ValueError:
        raise UsageMistakeError(
            f"{option} {phrase[:60]!r} is no date; give it as 2025-03-08 or 2025-03-08T14:05+01:00"
        ) from None
    if line := either_way(f"{option} {phrase}", read):
        say(line)
    return read


def warn_ahead(option: str, published: Moment | None) -> None:
    """Say that a publication date typed after an option is still to come, where it is."""
    from claimtrack.read.ahead import doubt  # noqa: PLC0415 - only where a time is given

    if line := doubt(option, published):
        say(line)


def _range_of(phrase: str) -> When:
    from claimtrack.dates import read_range  # noqa: PLC0415 - only where a date is given

    return read_range(phrase, datetime.now().astimezone().date())
