"""How much of a file of many articles may go by without one: what holds none costs little, and few messages."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.errors import ClaimtrackError

_MOST_FAILED = 1_000  # lines one after the other that are no articles
_MOST_BLANK = 50_000_000  # characters or bytes one after the other that are white space, or empty cells


@dataclass(slots=True)
class Patience:
    """Counts what goes by without an article in a file called `name`, and raises where that is too much."""

    name: str
    failed: int = 0
    blank: int = 0

    def article(self) -> None:
        """There was an article."""
        self.failed = self.blank = 0

    def fail(self) -> None:
        """One more line is no article; raises ClaimtrackError."""
        self.failed += 1
        if self.failed == _MOST_FAILED:
            raise ClaimtrackError(
                f"{self.name}: {_MOST_FAILED:,} lines in a row are no articles; the rest is left out"
            )

    def pass_by(self, length: int) -> None:
        """One more line of so many characters or bytes is blank; raises ClaimtrackError."""
        self.blank += length
        if self.blank > _MOST_BLANK:
            raise ClaimtrackError(
                f"{self.name}: {_MOST_BLANK // 10**6} MB of blank lines in a row; the rest is left out"
            )
