"""`claimtrack history`."""

from typing import Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.output import opened, terminal_width

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def history(
    article: Annotated[int, typer.Argument(metavar="ARTICLE", help="The number of the article.")],
    db: Database = "",
) -> None:
    """Show the versions of an article and what each changed.

    Sentences left out stand after a minus, those put in after a plus; then the claims that came and went.
    """
    from claimtrack.render.history import history_text  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import get_history  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = get_history(store, article)
    with opened() as stream:
        stream.write(history_text(found.versions, terminal_width()))
