"""A text without the marks of Markdown inside its lines: emphasis and links break no sentence for a reader."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from claimtrack.marks import Pair, find_marks
from claimtrack.model import Block, Span


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A text without its marks, which knows where each character of it stands in the text that was read.

    `starts` are the characters of `text` where the stretches between marks begin, `places` those where they begin in
    the text that was read. `pairs` are the marks that belong together, by the characters there at which each of them
    touches what it marks.
    """

    text: str
    starts: Sequence[int] = (0,)
    places: Sequence[int] = (0,)
    pairs: dict[int, Pair] = field(default_factory=dict)

    @staticmethod
    @lru_cache(maxsize=1)  # several ask for the text that is at hand
    def of(text: str, start: int = 0) -> Unmarked:
        """The text without its marks from the character `start` on."""
        marks = find_marks(text, start)
        if not marks.cuts:
            return Unmarked(text)
        edges = [0, *(edge for cut in marks.cuts for edge in (cut.start, cut.end)), len(text)]
        stretches = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
        starts = list(accumulate(map(len, stretches[:-1]), initial=0))
        touched = {edge: pair for pair in marks.pairs for edge in (pair[0].end, pair[1].start)}
        return Unmarked("".join(stretches), starts, edges[::2], touched)

    def __bool__(self) -> bool:
        """Whether there were any marks."""
        return len(self.starts) > 1

    def words(self, read: Span) -> str:
        """What stands at `read` in the text that was read, without marks."""
        return self.text[read.start : read.end] if len(self.starts) == 1 else self.span(read).of(self.text)

    def span(self, read: Span) -> Span:
        """Where in `text` what stands at `read` in the text that was read is."""
        return Span(self._inward(read.start), self._inward(read.end))

    def printed(self, span: Span) -> Span:
        """Where a stretch of `text` stands in the text that was read, with both marks of a pair or none."""
        if not self or span.start == span.end:
            return span
        return self._balanced(self._outward(span.start), self._outward(span.end - 1) + 1)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Blocks of the text that was read for those of `text`, with the marks at their edges."""
        end = 0
        for block in blocks:
            start = max(end, self._with_marks_before(block.span.start))
            at = bisect_right(self.starts, block.span.end) - 1
            end = self.places[at] + block.span.end - self.starts[at]
            yield Block(block.kind, Span(start, end))

    def _inward(self, place: int) -> int:
        at = bisect_right(self.places, place) - 1
        following = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
        return min(self.starts[at] + place - self.places[at], following)

    def _outward(self, place: int) -> int:
        at = bisect_right(self.starts, place) - 1
        return self.places[at] + place - self.starts[at]

    def _with_marks_before(self, place: int) -> int:
        at = bisect_left(self.starts, place)
        if at in (0, len(self.starts)) or self.starts[at] != place:
            return self._outward(place) if at else 0
        return self.places[at - 1] + place - self.starts[at - 1]

    def _balanced(self, start: int, end: int) -> Span:
        """A stretch with the other mark of each pair of which it has one, where only marks are between."""
        while (pair := self.pairs.get(end)) and pair[1].start == end and start <= pair[0].start:
            end = pair[1].end
        while (pair := self.pairs.get(start)) and pair[0].end == start and pair[1].end <= end:
            start = pair[0].start
        return Span(start, end)
