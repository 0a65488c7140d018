"""Pure: find time expressions in news text and resolve them to intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, tzinfo

    from claimtrack.model import Block, DateOrder, Moment, Span, TimeExpression, When

__all__ = ["find_times", "read_moment", "read_phrase", "read_range", "read_said", "settled_order"]


def find_times(
    text: str,
    published: Moment | None,
    blocks: Sequence[Block] = (),
    *,
    language: str = "english",
    order: DateOrder | None = None,
) -> tuple[TimeExpression, ...]:
    """Every time expression of a text, in order and without overlaps.

    Of a text denser with dates than any list of dates (200, and one for every 80 characters), the first ones.

    Args:
        text: The article; the spans are characters into it.
        published: The publisher's local day of publication, from which "Friday" and the like are counted.
        blocks: What the stretches of the page are for: "today" below a dateline is its day.
        language: A module of `claimtrack.dates.languages`.
        order: Which way round day and month stand in numeric dates; None: as the page's own dates show.

    """
    from claimtrack.dates.resolve import resolve  # noqa: PLC0415 - the grammar is compiled when first needed

    return resolve(text, published, language, order, blocks)


def read_phrase(
    phrase: str, published: Moment | None, *, mentioned: date | None = None, order: DateOrder | None = None
) -> tuple[TimeExpression, ...]:
    """Every time expression of a phrase typed by itself: "two days earlier", "may", "since Monday".

    Args:
        phrase: What was typed; where it names no time as it stands, capitals do not matter.
        published: The day it is counted from; None: today.
        mentioned: The day mentioned last before the phrase, which "two days earlier" is counted from.
        order: Which way round day and month stand in numeric dates.

    Raises:
        ClaimtrackError: Nothing in it is a time.

    """
    from claimtrack.dates import phrases  # noqa: PLC0415 - as above

    return phrases.read_phrase(phrase, published, mentioned, order)


def read_range(phrase: str, today: date) -> When:
    """The interval a user means by "last month", "March 2022", "2014 to 2016" or "2024/..".

    Args:
        phrase: What was typed; capitals do not matter.
        today: The day it is counted from.

    Raises:
        UsageMistakeError: The phrase names no interval of the calendar.

    """
    from claimtrack.dates import phrases  # noqa: PLC0415 - as above

    return phrases.read_range(phrase, today)


def read_said(phrase: str, published: Moment | None) -> When:
    """When something was said, as a person gives it: "Friday", "2025-03-07", or EDTF ("2022-21", "202X", "2024-05/..").

    Args:
        phrase: What was typed; capitals do not matter.
        published: The day of publication that "Friday" is counted from; None: only dates that stand on their own.

    Raises:
        UsageMistakeError: It names no day or stretch of days.

    """
    from claimtrack.dates import phrases  # noqa: PLC0415 - as above

    return phrases.read_said(phrase, published)


def read_moment(
    text: str, zone: tzinfo | None = None, *, order: DateOrder | None = None
) -> tuple[Moment, Span] | None:
    """The first full date in a short line, with its clock time and offset: "Mar 8, 2025 1:45 AM".

    Args:
        text: The line; only its first 200 characters are read.
        zone: The publisher's zone, for clock times printed without one.
        order: Which way round day and month stand in numeric dates.

    Returns:
        The moment and the characters it was read from, or None where the line has no full date.

    """
    from claimtrack.dates import moments  # noqa: PLC0415 - as above

    return moments.read_moment(text, zone, order)


def settled_order(text: str) -> DateOrder | None:
    """What comes first in the numeric dates of a page: told by one that can be read in one way only.

    Else by a clock time that counts 24 hours behind one, else by days near one whose months the page names.
    """
    from claimtrack.dates import shapes  # noqa: PLC0415 - as above

    return shapes.settled_order(text)
