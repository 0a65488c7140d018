"""A page in the making: its units, and what has been found out about each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimtrack.model import BlockKind
from claimtrack.page.lines import Unit
from claimtrack.page.publication import DateMark


@dataclass(slots=True)
class Layout:
    """The units of a page and what each was found to be; `kinds[i]` is None until it is known.

    `dates` are the date marks by unit, `writers` the bylines by unit; `anchor` is the last byline or
    publication line of the head, -1 where it has none.
    """

    units: Sequence[Unit]
    kinds: list[BlockKind | None]
    dates: dict[int, tuple[DateMark, ...]] = field(default_factory=dict)
    writers: dict[int, str] = field(default_factory=dict)
    headline: int | None = None
    anchor: int = -1

    def open(self, start: int, end: int) -> list[int]:
        """The units from `start` to before `end` that are not known yet."""
        return [i for i in range(start, end) if self.kinds[i] is None]

    def is_anchor(self, i: int) -> bool:
        """Whether the unit is a byline or a publication line."""
        return self.kinds[i] in (BlockKind.BYLINE, BlockKind.PUBLISHED, BlockKind.UPDATED)
