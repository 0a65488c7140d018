"""`claimtrack search`."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import say
from claimtrack.cli.output import opened, terminal_width
from claimtrack.cli.ranges import asked_days, nothing_between
from claimtrack.errors import UsageMistakeError
from claimtrack.model import Query

if TYPE_CHECKING:
    from claimtrack.render.sheet import Sheet
    from claimtrack.store import Store

app = typer.Typer(rich_markup_mode=None, add_completion=False)
_SCREENFUL = 50


@app.command()
def search(
    words: Annotated[
        str,
        typer.Argument(
            metavar="WORDS",
            help='All of them; -word for none of it, "two words" in this order, begin* for beginnings.',
        ),
    ],
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Who said it: claims only.")] = None,
    topic: Annotated[str | None, typer.Option(metavar="NAME", help="What it is about: claims only.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Said, or published, from this day on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Said, or published, up to this day, month or year.")
    ] = None,
    where: Annotated[
        Literal["claims", "articles"] | None,
        typer.Option("--in", help="Only here [default: claims, then articles of which none is shown]."),
    ] = None,
    limit: Annotated[
        int, typer.Option(min=1, metavar="N", help="At most so many claims, and so many articles.")
    ] = _SCREENFUL,
    db: Database = "",
) -> None:
    """Find claims, facts and articles by their words.

    First the claims and facts that hold all the words, then the articles that hold them elsewhere. The best match
    comes first; stars stand around each word that was found.
    """
    from claimtrack.render import write  # noqa: PLC0415 - --help does not need it

    if where == "articles" and (actor or topic):
        raise UsageMistakeError("--actor and --topic are about claims; leave them or --in articles out")
    only = "claims" if actor or topic else where
    first, last = asked_days(since, until)
    query = Query(actor=actor, topic=topic, since=first, until=last, limit=limit)
    with store_at(db) as store:
        sheets = _sheets(store, words, query, only)
        if not sheets:
            say(nothing_between(query, store.path))
    with opened() as stream:
        for number, sheet in enumerate(sheets):
            stream.write("\n" * bool(number))
            write(sheet, "table", stream, width=terminal_width())


def _sheets(store: "Store", words: str, query: Query, only: str | None) -> "list[Sheet]":
    from claimtrack.cli.listings import found_articles  # noqa: PLC0415 - loads the database libraries
    from claimtrack.render.timeline import timeline_sheet  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import search_articles, search_claims  # noqa: PLC0415 - loads the database libraries

    rows = () if only == "articles" else search_claims(store, words, query)
    shown = {row.article.id for row in rows}
    articles = () if only == "claims" else search_articles(store, words, query, besides=shown)
    return [
        *([timeline_sheet(rows)] if rows else []),
        *([found_articles(articles)] if articles else []),
    ]
