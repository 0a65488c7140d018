"""`claimtrack search`."""

from typing import Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import say
from claimtrack.cli.output import opened, terminal_width
from claimtrack.cli.ranges import first_day
from claimtrack.model import Query

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
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Who said it.")] = None,
    topic: Annotated[str | None, typer.Option(metavar="NAME", help="What it is about.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="From this day on.")] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="At most so many rows.")] = _SCREENFUL,
    db: Database = "",
) -> None:
    """Find claims and facts by their words.

    The best match comes first; stars stand around each word that was found.
    """
    from claimtrack.render import write  # noqa: PLC0415 - --help does not need it
    from claimtrack.render.timeline import timeline_sheet  # noqa: PLC0415 - the same
    from claimtrack.store import search_claims  # noqa: PLC0415 - loads the database libraries

    query = Query(actor=actor, topic=topic, since=first_day(since), limit=limit)
    with store_at(db) as store:
        rows = search_claims(store, words, query)
        if not rows:
            say(f"nothing found in {store.path}")
    with opened() as stream:
        write(timeline_sheet(rows), "table", stream, width=terminal_width())
