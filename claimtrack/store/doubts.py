"""What is odd about a date that a person gives; it is stored all the same."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.model import Moment, When


def said_later(when: When, published: Moment | None) -> str | None:
    """That something was said after it was published, or where that is not known after today; None: it was not."""
    day = published.day if published else datetime.now().astimezone().date()
    if when.earliest is None or when.earliest <= day:
        return None
    than = f"it was published, on {day}" if published else f"today, {day}"
    return f"said on {when.edtf}, after {than}; if that is a slip, correct it with 'claim edit --said'"
