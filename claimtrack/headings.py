"""Which heading a place in an article stands under."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from claimtrack.model import BlockKind
from claimtrack.unmarked import Unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.model import Block


class Headings:
    """The headline and section headings of one text; `title` stands over whatever comes before them."""

    def __init__(self, text: str, blocks: Iterable[Block], title: str | None) -> None:
        kinds = (BlockKind.HEADLINE, BlockKind.HEADING)
        spans = [block.span for block in blocks if block.kind in kinds]
        self._ends = [span.end for span in spans]
        plain = Unmarked.of(text)
        self.lines = (title, *map(plain.words, spans))

    def over(self, position: int) -> str | None:
        """The nearest heading before `position`, in characters of the text."""
        return self.lines[bisect_right(self._ends, position)]
