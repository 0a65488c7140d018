"""Store the articles that are read, and say what became of each: `add` and `watch run`."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TextIO

from claimtrack.cli import interrupt
from claimtrack.cli.messages import complain, counted, say
from claimtrack.cli.progress import ProgressBar
from claimtrack.render.terminal import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimtrack.errors import ClaimtrackError
    from claimtrack.ingest import Added
    from claimtrack.model import Article
    from claimtrack.read import Web
    from claimtrack.store import Store

_MOST_NAMED = 10  # articles known, or not in English, are named up to this many, and only counted beyond


@dataclass(slots=True)
class Tally:
    """What became of the articles so far; every failure is a line of `failures` too, where that is given."""

    added: int = 0
    updated: int = 0
    known: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    differing: int = 0
    kept: int = 0
    failed: int = 0
    claims: int = 0
    facts: int = 0
    failures: TextIO | None = None

    def count(self, article: Article, outcome: Added) -> None:
        """One more article was stored or was there already."""
        self.added += outcome.outcome == "added"
        self.updated += outcome.outcome == "updated"
        self.claims += outcome.claims
        self.facts += outcome.facts
        self.kept += outcome.kept_original
        name = article.id or article.source or "article"
        if article.is_foreign and outcome.outcome in ("added", "updated"):
            from claimtrack.page.language import language_name  # noqa: PLC0415 - only where there is one

            self.foreign.append(
                f"{name}: in {language_name(article.language)}, so no claims are read from it"
            )
        if outcome.outcome == "added":
            return
        line = f"{name}: {outcome.message}"
        if outcome.outcome == "updated":
            say(line)
        elif outcome.outcome == "differs":
            self.differing += 1
            say(line)
        else:
            self.known.append(line)

    def leave(self, url: str) -> None:
        """One more address holds nothing new."""
        self.known.append(f"{url}: known already, not changed since it was read")

    def fail(self, problem: ClaimtrackError) -> None:
        """One more article could not be read."""
        self.failed += 1
        complain(problem)
        if self.failures is not None:
            self.failures.write(f"{one_line(str(problem))}\n")

    def __str__(self) -> str:
        known = len(self.known) + self.differing
        updated = f"{self.updated:,} updated, " if self.updated else ""
        kept = f" ({self.kept:,} with the original kept now)" if self.kept else ""
        counts = f"{self.added:,} added, {updated}{known:,} known{kept}, {self.failed:,} failed"
        if not self.added and not self.updated:
            return counts
        foreign = f"; {len(self.foreign):,} not in English" if self.foreign else ""
        return f"{counts}: {counted(self.claims, 'claim')}, {counted(self.facts, 'fact')}{foreign}"

    def report(self) -> None:
        """Say what was known already or is not in English, where that is not too much to read, and sum up."""
        for lines in (self.known, self.foreign):
            if len(lines) <= _MOST_NAMED:
                for line in lines:
                    say(line)
        say(str(self))


def add_articles(
    store: Store,
    articles: Iterable[Article],
    web: Web,
    tally: Tally,
    total: Callable[[], int | None] = lambda: None,
    how: tuple[int, float | None, bool] = (1, None, False),
) -> int:
    """Store what is read, and return the exit status so far: 130 after Ctrl-C, else 0 or 1.

    Args:
        store: where to.
        articles: what is read, one after the other.
        web: through which they are read; the addresses are remembered once everything is stored.
        tally: counts what became of them.
        total: how many articles there will be, for the progress bar; None where nobody knows.
        how: the number of processes that read articles out, the least confidence of a claim, and whether to keep the
            bytes that were read.
    """
    from claimtrack.store import keep_retrievals, last_retrieval  # noqa: PLC0415 - loads the database libraries

    if not how[2]:  # what is to be kept is fetched, be it new or not
        web.known = partial(last_retrieval, store)
    try:
        with ProgressBar(total) as bar:
            whole = _add_all(store, articles, how, tally, bar)
        if whole:
            keep_retrievals(store, web.retrieved)
            web.retrieved.clear()
    except KeyboardInterrupt:
        say("interrupted: what is counted here is stored, the rest is not")
        return interrupt.EXIT_STATUS
    finally:
        for url in web.unchanged:
            tally.leave(url)
        web.unchanged.clear()
    return 1 if tally.failed else 0


def _add_all(
    store: Store,
    articles: Iterable[Article],
    how: tuple[int, float | None, bool],
    tally: Tally,
    bar: ProgressBar,
) -> bool:
    """Whether every article that was read is stored now."""
    from claimtrack.cli.together import Together  # noqa: PLC0415 - loads the database libraries
    from claimtrack.ingest import is_known, storable  # noqa: PLC0415 - the same
    from claimtrack.parallel import extractions  # noqa: PLC0415 - --help does not need it

    jobs, threshold, keep = how
    known = partial(is_known, store)
    together = Together(store, threshold, tally, bar, keep=keep)
    read_out = extractions(map(storable, articles), jobs, skip=known, threshold=threshold)
    with closing(read_out):
        try:
            for article, extracted in read_out:
                with interrupt.held_back():
                    together.add(article, extracted)
        finally:
            with interrupt.held_back():
                together.store()
    return together.whole
