"""`claimtrack extract`."""

import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from claimtrack.cli.messages import complain, say
from claimtrack.cli.output import opened, terminal_width
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

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.errors import ClaimtrackError
    from claimtrack.model import Article

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def extract(  # noqa: PLR0913, PLR0917 - its parameters are its options
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
    shape: Annotated[
        Literal["table", "json", "jsonl"], typer.Option("--format", help="How to show it.")
    ] = "table",
) -> None:
    """Show what is read out of articles, without a database.

    As JSON, every span gives its place in the text as read, in Unicode code points.
    """
    from claimtrack.read import Given, Web, read_articles, read_columns  # noqa: PLC0415 - --help does not need it

    columns = read_columns(column or [])
    given = Given(published, title, publisher, url, timezone, date_order, columns)
    problems: list[ClaimtrackError] = []

    def report(problem: "ClaimtrackError") -> None:
        problems.append(problem)
        complain(problem)

    wanted = sources_or_input(sources)
    web = Web(allow_private=allow_private, follow=follow)
    articles = read_articles(wanted, form=form, given=given, on_problem=report, on_notice=say, web=web)
    if shape == "table":
        _show_tables(articles, threshold)
    else:
        _show_records(articles, shape, threshold)
    sys.exit(1 if problems else 0)


def _show_tables(articles: "Iterable[Article]", threshold: float | None) -> None:
    from claimtrack.extract import extract as extracted  # noqa: PLC0415 - --help does not need it
    from claimtrack.render import write  # noqa: PLC0415 - the same
    from claimtrack.render.extraction import extraction_heading, extraction_rows, extraction_sheet  # noqa: PLC0415 - the same

    between = ""
    with opened() as stream:
        for article in articles:
            _say_foreign(article)
            rows = extraction_rows(article, extracted(article, threshold))
            stream.write(f"{between}{extraction_heading(article, len(rows))}\n")
            write(extraction_sheet(rows), "table", stream, width=terminal_width())
            between = "\n"


def _say_foreign(article: "Article") -> None:
    if article.is_foreign:
        from claimtrack.page.language import language_name  # noqa: PLC0415 - only where there is one

        name = article.id or article.source or "article"
        say(f"{name}: in {language_name(article.language)}, so no claims are read from it")


def _show_records(articles: "Iterable[Article]", shape: str, threshold: float | None) -> None:
    from claimtrack.extract import extract as extracted  # noqa: PLC0415 - --help does not need it
    from claimtrack.render import write  # noqa: PLC0415 - the same
    from claimtrack.render.extraction import extraction_record  # noqa: PLC0415 - the same
    from claimtrack.render.sheet import Sheet  # noqa: PLC0415 - the same

    def told(article: "Article") -> "Article":
        _say_foreign(article)
        return article

    records = (extraction_record(article, extracted(article, threshold)) for article in map(told, articles))
    with opened() as stream:
        write(Sheet(records=records), shape, stream)
