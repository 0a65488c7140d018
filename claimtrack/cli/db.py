"""`claimtrack db`."""

import typer

from claimtrack.cli.database import Database
from claimtrack.cli.output import opened

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)


@app.callback()
def group() -> None:
    """Say where the database is."""


@app.command()
def path(db: Database = "") -> None:
    """Print the path of the database that the other commands would use."""
    with opened() as stream:
        stream.write(f"{db}\n")
