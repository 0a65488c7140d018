"""`claimtrack undo`."""

from typing import Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import say

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def undo(
    decision: Annotated[int, typer.Argument(metavar="ID", help="The number of the decision.")],
    db: Database = "",
) -> None:
    """Take a decision back.

    What it changed is as it was before. Refused while a later decision builds on it, which is named. Undoing is
    a decision too, and can be undone.
    """
    from claimtrack.store import undo as take_back  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        number = take_back(store, decision)
    say(f"decision {decision} undone; 'claimtrack undo {number}' makes it again")
