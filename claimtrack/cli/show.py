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

    What was said, by whom and when is underlined in the passage.
    """
    from claimtrack.render.claim import claim_text  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import get_claim  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = get_claim(store, claim)
    passage = found.passage
    with opened() as stream:
        stream.write(
            claim_text(
                found.row, found.why, found.heading, passage.text, passage.marks, width=terminal_width()
            )
        )
