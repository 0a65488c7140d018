"""`claimtrack actor`."""

from typing import Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.output import opened, terminal_width

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)


@app.command("list")
def list_(db: Database = "") -> None:
    """List who speaks, with the number of their claims and facts and the first and last date."""
    from claimtrack.cli.listings import actors  # noqa: PLC0415 - loads the database libraries
    from claimtrack.render import write  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import list_actors  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store, opened() as stream:
        write(actors(list_actors(store)), "table", stream, width=terminal_width())


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Any words of the name, in any script.")],
    db: Database = "",
) -> None:
    """Show an actor: every name and role it was printed with, its counts and dates."""
    from claimtrack.render.details import details  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import get_actor  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = get_actor(store, name)
    properties = (
        ("actor", found.id),
        ("name", found.name),
        ("aliases", "; ".join(found.aliases)),
        ("roles", "; ".join(found.roles)),
        ("claims", found.claims),
        ("facts", found.facts),
        ("first", found.first),
        ("last", found.last),
    )
    with opened() as stream:
        stream.write(details(properties, terminal_width()))
