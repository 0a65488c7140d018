"""Spans of words, and finding the spans of characters near a place without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from claimtrack.model import Span

WordSpan = tuple[int, int]  # the first word and the one behind the last, counted from the paragraph's first
_BEFORE = 2  # spans that may begin before a stretch and still reach into it: contents hardly ever overlap


class SortedSpans:
    """Spans in text order that hardly ever overlap, such as the contents of a paragraph's claims."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans, key=attrgetter("start", "end"))
        self._starts = [span.start for span in self._spans]

    def overlapping(self, reach: Span) -> list[Span]:
        """Those that share a character with `reach`, in text order."""
        first = max(0, bisect_left(self._starts, reach.start) - _BEFORE)
        stop = bisect_left(self._starts, reach.end)
        return [span for span in self._spans[first:stop] if span.overlaps(reach)]
