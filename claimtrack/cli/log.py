"""`claimtrack log`."""

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.output import show_list

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def log(db: Database = "") -> None:
    """List what was decided, when and by whom.

    Edited and removed articles, topics, and who is who; most of it can be undone by its number.
    """
    from claimtrack.cli.listings import decisions  # noqa: PLC0415 - loads the database libraries
    from claimtrack.store import list_decisions  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = list_decisions(store)
    show_list(found, decisions, f"nothing has been decided in {db}")
