"""`claimtrack topic`."""

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import counted, say
from claimtrack.cli.output import opened, terminal_width
from claimtrack.model import Topic

if TYPE_CHECKING:
    from claimtrack.store import TopicSummary

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)
Name = Annotated[str, typer.Argument(metavar="NAME", help="The topic.")]


@app.command("list")
def list_(db: Database = "") -> None:
    """List the topics, with the number of their claims and facts and the first and last date."""
    from claimtrack.cli.listings import topics  # noqa: PLC0415 - loads the database libraries
    from claimtrack.render import write  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import list_topics  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store, opened() as stream:
        write(topics(list_topics(store)), "table", stream, width=terminal_width())


@app.command()
def add(
    name: Name,
    match: Annotated[
        list[str] | None,
        typer.Option(metavar="WORDS", help="Words in sequence, * ends a word; repeatable [default: NAME]."),
    ] = None,
    db: Database = "",
) -> None:
    """Add a topic of your own; what is stored already gets it at once."""
    from claimtrack.ingest import add_topic  # noqa: PLC0415 - loads the database libraries

    with store_at(db, create=True) as store:
        say(f"added topic {_named(add_topic(store, Topic(name, tuple(match or ()))))}")


@app.command()
def show(name: Name, db: Database = "") -> None:
    """Show a topic: its patterns, counts and dates."""
    from claimtrack.render.details import details  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import get_topic  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = get_topic(store, name)
    properties = (
        ("topic", found.id),
        ("name", found.name),
        ("kind", found.kind),
        ("patterns", "; ".join(found.patterns)),
        ("claims", found.claims),
        ("facts", found.facts),
        ("first", found.first),
        ("last", found.last),
    )
    with opened() as stream:
        stream.write(details(properties, terminal_width()))


@app.command()
def remove(name: Name, db: Database = "") -> None:
    """Remove a topic; the claims stay."""
    from claimtrack.store import remove_topic  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        say(f"removed topic {_named(remove_topic(store, name))}")


def _named(topic: "TopicSummary") -> str:
    return f"{topic.name!r}, with {counted(topic.claims, 'claim')} and {counted(topic.facts, 'fact')}"
