"""How far a long run is: on a terminal only, and only once it has taken more than a second."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Self

from claimtrack.errors import ClaimtrackError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from rich.progress import Progress

    from claimtrack.read.sources import Source

_PATIENCE = 1.0  # seconds
_BLOCK = 1 << 20  # bytes


class ProgressBar:
    """Counts articles; a context manager that shows the count, the rate and the remaining time.

    `total` says how many there will be (None: nobody knows); it is asked only when there is a bar to show.
    """

    def __init__(self, total: Callable[[], int | None]) -> None:
        self._total = total
        self._done = 0
        self._began = time.monotonic()
        self._bar: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self) -> None:
        """Another article is done."""
        self._done += 1
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], advance=1, rate=self._rate())
        elif sys.stderr.isatty() and time.monotonic() - self._began > _PATIENCE:
            self._bar = self._shown()

    def _rate(self) -> float:
        return self._done / (time.monotonic() - self._began)

    def _shown(self) -> Progress:
        from rich.console import Console  # noqa: PLC0415 - loaded for a run that takes long enough to see it
        from rich.progress import (  # noqa: PLC0415 - the same
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )

        total = self._total()
        bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]:.0f}/s"),
            TimeElapsedColumn() if total is None else TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        bar.start()
        bar.add_task("articles", total=total, completed=self._done, rate=self._rate())
        return bar


def expected(sources: Sequence[str], form: str | None) -> int | None:
    """About how many articles these sources hold; None where standard input or a web address is among them."""
    from claimtrack.read.sources import find_sources  # noqa: PLC0415 - for a run that shows its progress

    if "-" in sources:
        return None
    number = 0
    with suppress(OSError, ClaimtrackError):
        for source in find_sources(sources, lambda _: None):
            if source.url is not None or not _is_read_twice(source):
                return None
            number += _lines_in(source) if (form or source.form) == "jsonl" else 1
        return number
    return None


def _is_read_twice(source: Source) -> bool:
    """Whether counting what is in it leaves it as it is: a pipe gives its content once."""
    return source.path is None or source.path.is_file()


def _lines_in(source: Source) -> int:
    with source.open() as stream:
        return sum(block.count(b"\n") for block in iter(partial(stream.read, _BLOCK), b""))
