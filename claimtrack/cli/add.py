"""`claimtrack add`."""

from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO, TypeAlias

import typer

from claimtrack.cli import interrupt
from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import complain, counted, say
from claimtrack.cli.output import opened
from claimtrack.cli.progress import ProgressBar, expected
from claimtrack.cli.reading import (
    Column,
    DateOrder,
    Form,
    Published,
    Publisher,
    Sources,
    Threshold,
    Timezone,
    Title,
    Url,
    sources_or_input,
)
from claimtrack.errors import ClaimtrackError
from claimtrack.render.terminal import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.ingest import Added
    from claimtrack.model import Article
    from claimtrack.store import Store

app = typer.Typer(rich_markup_mode=None, add_completion=False)
Jobs: TypeAlias = Annotated[
    int, typer.Option(metavar="N", min=1, max=64, help="Processes that read articles out; more are faster.")
]
Failures: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write what failed, and why, into a file, a line each.")
]
_MOST_NAMED = 10  # articles known, or not in English, are named up to this many, and only counted beyond


@dataclass(slots=True)
class Tally:
    """What became of the articles so far; every failure is a line of `failures` too, where that is given."""

    added: int = 0
    updated: int = 0
    known: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    differing: int = 0
    failed: int = 0
    claims: int = 0
    facts: int = 0
    failures: TextIO | None = None

    def count(self, article: "Article", outcome: "Added") -> None:
        """One more article was stored or was there already."""
        self.added += outcome.outcome == "added"
        self.updated += outcome.outcome == "updated"
        self.claims += outcome.claims
        self.facts += outcome.facts
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

    def fail(self, problem: ClaimtrackError) -> None:
        """One more article could not be read."""
        self.failed += 1
        complain(problem)
        if self.failures is not None:
            self.failures.write(f"{one_line(str(problem))}\n")

    def __str__(self) -> str:
        known = len(self.known) + self.differing
        updated = f"{self.updated:,} updated, " if self.updated else ""
        counts = f"{self.added:,} added, {updated}{known:,} known, {self.failed:,} failed"
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


@app.command()
def add(  # noqa: PLR0913, PLR0917 - its parameters are its options
    sources: Sources = None,
    form: Form = None,
    column: Column = None,
    published: Published = None,
    title: Title = None,
    publisher: Publisher = None,
    url: Url = None,
    timezone: Timezone = None,
    date_order: DateOrder = None,
    threshold: Threshold = None,
    jobs: Jobs = 1,
    failures: Failures = None,
    db: Database = "",
) -> None:
    """Read articles and store what they say.

    Headline, byline and publication time are read from each page where it says them; the options
    overrule it. What is known already is left as it is; another text at a known address is a new version of its
    article. What cannot be read is named, the rest goes on.
    """
    from claimtrack.read import Given, read_articles, read_columns  # noqa: PLC0415 - --help does not need it

    columns = read_columns(column or [])
    given = Given(published, title, publisher, url, timezone, date_order, columns)
    wanted = sources_or_input(sources)
    tally = Tally()
    status = 0
    articles = read_articles(wanted, form=form, given=given, on_problem=tally.fail, on_notice=say)
    kept = opened(failures) if failures else nullcontext()
    with store_at(db, create=True) as store, kept as tally.failures:
        try:
            with ProgressBar(partial(expected, wanted, form)) as bar:
                _add_all(store, articles, (jobs, threshold), tally, bar)
        except KeyboardInterrupt:
            say("interrupted: what is counted here is stored, the rest is not")
            status = interrupt.EXIT_STATUS
        finally:
            tally.report()
    raise typer.Exit(status or (1 if tally.failed else 0))


def _add_all(
    store: "Store",
    articles: "Iterable[Article]",
    how: tuple[int, float | None],
    tally: Tally,
    bar: ProgressBar,
) -> None:
    from claimtrack.ingest import add_article, is_known, storable  # noqa: PLC0415 - loads the database libraries
    from claimtrack.parallel import ExtractionError, extractions  # noqa: PLC0415 - --help does not need it

    jobs, threshold = how
    known = partial(is_known, store)
    read_out = extractions(map(storable, articles), jobs, skip=known, threshold=threshold)
    with closing(read_out):
        for article, extracted in read_out:
            with interrupt.held_back():
                try:
                    tally.count(article, add_article(store, article, extracted, threshold))
                except ExtractionError as problem:
                    tally.fail(problem)
            bar.step()
