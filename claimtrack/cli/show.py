"""`claimtrack show`."""

from typing import Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.output import opened, terminal_width

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def show(
    claim: Annotated[int, typer.Argument(metavar="ID", help="The number in the first column of a timeline.")],
    db: Database = "",
) -> None:
    """Show a claim, why it has its date, and its passage.

    What was said, by whom and when is underlined in the passage. Below stand all outlets that print it, and a
    citation, with a link to the sentence where the page has an address.
    """
    from claimtrack.render.cite import provenance_text  # noqa: PLC0415 - --help does not need it
    from claimtrack.render.claim import claim_text  # noqa: PLC0415 - the same
    from claimtrack.store import get_claim  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = get_claim(store, claim)
    passage, width = found.passage, terminal_width()
    with opened() as stream:
        stream.write(
            claim_text(found.row, found.why, found.heading, passage.text, passage.marks, width=width)
        )
        stream.write("\n" + provenance_text(found.row, found.byline, found.text, found.printed, width))
