"""`claimtrack compare`."""

from typing import Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.output import opened, terminal_width

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def compare(
    number: Annotated[
        int, typer.Argument(metavar="ID", help="The number of a claim, or with --article of an article.")
    ],
    article: Annotated[bool, typer.Option("--article", help="Compare all that an article says.")] = False,
    db: Database = "",
) -> None:
    """Show how outlets worded, cut and dated the same statement.

    The earliest printing in full; of the others [-what they left out-] and {+what they put in+}.
    """
    from claimtrack.render import write  # noqa: PLC0415 - --help does not need it
    from claimtrack.render.comparison import comparison_sheet  # noqa: PLC0415 - the same
    from claimtrack.store import compare_article, compare_claim  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = compare_article(store, number) if article else (compare_claim(store, number),)
    with opened() as stream:
        write(comparison_sheet(found), "table", stream, width=terminal_width())
