"""`claimtrack add`."""

from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from claimtrack.cli.adding import Tally, add_articles
from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import say
from claimtrack.cli.output import opened
from claimtrack.cli.progress import expected
from claimtrack.cli.reading import (
    AllowPrivate,
    Column,
    DateOrder,
    Follow,
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

app = typer.Typer(rich_markup_mode=None, add_completion=False)
Jobs: TypeAlias = Annotated[
    int, typer.Option(metavar="N", min=1, max=64, help="Processes that read articles out; more are faster.")
]
Failures: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write what failed, and why, into a file, a line each.")
]


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
    follow: Follow = False,
    allow_private: AllowPrivate = False,
    jobs: Jobs = 1,
    failures: Failures = None,
    keep_original: Annotated[
        bool,
        typer.Option(
            "--keep-original", help="Store the bytes of each page, too, packed; 'verify' proves them."
        ),
    ] = False,
    db: Database = "",
) -> None:
    """Read articles and store what they say.

    Headline, byline and publication time are read from each page where it says them; the options
    overrule it. What is known already is left as it is; another text at a known address is a new version of its
    article. What cannot be read is named, the rest goes on; files of a folder that are left out for their suffix
    are counted.
    """
    from claimtrack.parallel import prepare  # noqa: PLC0415 - --help does not need it
    from claimtrack.read import Given, Web, read_articles, read_columns  # noqa: PLC0415 - the same

    if jobs > 1:
        prepare()
    columns = read_columns(column or [])
    given = Given(published, title, publisher, url, timezone, date_order, columns)
    wanted = sources_or_input(sources)
    tally, web = Tally(), Web(allow_private=allow_private, follow=follow)
    articles = read_articles(wanted, form=form, given=given, on_problem=tally.fail, on_notice=say, web=web)
    kept = opened(failures) if failures else nullcontext()
    with store_at(db, create=True) as store, kept as tally.failures:
        try:
            total = partial(expected, wanted, form)
            how = (jobs, threshold, keep_original)
            status = add_articles(store, articles, web, tally, total, how)
        finally:
            tally.report()
    raise typer.Exit(status)
