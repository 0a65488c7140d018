"""Timelines: dates that stand alone above what happened then are headings, and not the page's own date."""

from __future__ import annotations

import re

from claimtrack.model import BlockKind
from claimtrack.page.datelines import MONTH
from claimtrack.page.layout import Layout

_LEAST = 3  # dated entries that make a timeline
_DATE_ALONE = re.compile(
    r"(?:#{1,6}\s|\*\*|__)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:(?:Early|Mid|Late)[\s-])?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}(?:,?\s\d{{4}})?|{MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|{MONTH},?\s\d{{4}}"
    r"|(?:1[89]|20)\d\d):?(?:\*\*|__)?:?"
)


def mark_timeline(page: Layout) -> None:
    """Make headings of the dates of a timeline, of which there are three or more with text below each."""
    dates = [i for i, unit in enumerate(page.units) if unit.short and _DATE_ALONE.fullmatch(unit.head)]
    if len(dates) < _LEAST:
        return
    alone = frozenset(dates)
    entries = [i for i in dates if i + 1 < len(page.units) and i + 1 not in alone and _is_told(page, i + 1)]
    if entries[:1] == dates[:1] and _is_of_the_page(page, dates[0]):
        entries = entries[1:]
    if len(entries) >= _LEAST:
        for i in entries:
            page.kinds[i] = BlockKind.HEADING
            page.dates.pop(i, None)


def _is_told(page: Layout, i: int) -> bool:
    """Whether a unit is text that may tell what happened on a day."""
    return page.kinds[i] is None and page.units[i].ends_sentence


def _is_of_the_page(page: Layout, i: int) -> bool:
    """Whether the first date that stands alone is the page's own: below its byline, or with no text above."""
    if page.kinds[i - 1 : i] == [BlockKind.BYLINE]:
        return True
    return i in page.dates and not any(_is_told(page, k) for k in range(i))
