"""Days as they are typed: "2025-03-07", "2022", "last month"."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.model import When


def first_day(phrase: str | None) -> date | None:
    """The first day of what was typed; raises UsageMistakeError for what is no date."""
    return None if phrase is None else _range_of(phrase).earliest


def last_day(phrase: str | None) -> date | None:
    """The last day of what was typed; raises as `first_day` does."""
    return None if phrase is None else _range_of(phrase).latest


def _range_of(phrase: str) -> When:
    from claimtrack.dates import read_range  # noqa: PLC0415 - only where a date is given

    return read_range(phrase, datetime.now().astimezone().date())
