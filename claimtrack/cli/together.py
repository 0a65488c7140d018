"""Articles from files are stored several at a time, which costs less than a transaction for each."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.errors import ClaimtrackError
from claimtrack.ingest import Added, ReadOut, add_together, read_out
from claimtrack.memo import forget_all
from claimtrack.parallel import ExtractionError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.cli.adding import Tally
    from claimtrack.cli.progress import ProgressBar
    from claimtrack.model import Article
    from claimtrack.parallel import Extracted
    from claimtrack.store import Store

_MOST = 16  # articles of a transaction
_AFRESH = 1_000  # articles after which what is remembered of them is let go of
_LONGEST = 100_000  # characters of them: a tenth of a second in which nobody else can write


class Together:
    """Reads articles out and stores them, in their order; those that wait are told of once they are stored."""

    def __init__(
        self, store: Store, threshold: float | None, tally: Tally, bar: ProgressBar, *, keep: bool
    ) -> None:
        self._store, self._threshold, self._keep = store, threshold, keep
        self._tally, self._bar = tally, bar
        self._waiting: list[tuple[Article, ReadOut | Added | ExtractionError]] = []
        self._since = 0  # articles since what is remembered of them was let go of
        self.whole = True  # whether every article so far could be read out

    def add(self, article: Article, extracted: Extracted) -> None:
        """Read an article out, and store it with those that wait: enough of them, or the next may be long in coming."""
        try:
            found: ReadOut | Added | ExtractionError = read_out(
                self._store, article, extracted, self._threshold, keep_original=self._keep
            )
        except ExtractionError as problem:
            found = problem
        self._waiting.append((article, found))
        size = sum(len(waiting.text) for waiting, _ in self._waiting)
        if len(self._waiting) >= _MOST or size > _LONGEST or not _is_file(article.source or ""):
            self.store()

    def store(self) -> None:
        """Store what waits, and tell what became of it."""
        waiting, self._waiting = self._waiting, []
        added = iter(self._stored([each for _, each in waiting if isinstance(each, ReadOut)]))
        for article, each in waiting:
            became = next(added) if isinstance(each, ReadOut) else each
            if isinstance(became, ExtractionError):
                self._tally.fail(became)
                self.whole = False
            else:
                self._tally.count(article, became)
            self._bar.step()
        self._since += len(waiting)
        if self._since >= _AFRESH:
            self._since = 0
            forget_all()

    def _stored(self, found: Sequence[ReadOut]) -> list[Added | ExtractionError]:
        """What became of articles that are stored together, or one by one where the program fails at one of them."""
        try:
            return [*add_together(self._store, found, self._threshold, keep_original=self._keep)]
        except ClaimtrackError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the other articles go on
            if len(found) == 1:
                return [ExtractionError(found[0].article, error)]
        return [became for each in found for became in self._stored([each])]


@lru_cache(maxsize=1)
def _is_file(source: str) -> bool:
    """Whether a source gives its articles at once, unlike a pipe or a server."""
    return Path(source).is_file()
