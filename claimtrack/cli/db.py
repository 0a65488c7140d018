"""`claimtrack db`."""

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import counted, say
from claimtrack.cli.output import opened, terminal_width

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)
_STEP = 1000  # decimal units, as disks are sold


@app.callback()
def group() -> None:
    """Look after the database: status, check, backup, upgrade."""


@app.command()
def path(db: Database = "") -> None:
    """Print the path of the database that the other commands would use."""
    with opened() as stream:
        stream.write(f"{db}\n")


@app.command()
def status(db: Database = "") -> None:
    """Show how large the database is, what it holds and when the last article came in."""
    from claimtrack.engine import engine  # noqa: PLC0415 - only for this command
    from claimtrack.render.details import details  # noqa: PLC0415 - the same
    from claimtrack.store import status_of  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = status_of(store, engine())
    foreign = f" ({found.foreign:,} not in English)" if found.foreign else ""
    older = found.older and f"{counted(found.older, 'text')} read by another program: see 'reextract'"
    properties = (
        ("path", db),
        ("size", in_bytes(found.size)),
        ("version", found.schema),
        ("articles", f"{found.articles:,}{foreign}"),
        ("claims", f"{found.claims:,}"),
        ("facts", f"{found.facts:,}"),
        ("actors", f"{found.actors:,}"),
        ("topics", f"{found.topics:,}"),
        ("last added", found.last_added),
        ("outdated", older or None),
    )
    with opened() as stream:
        stream.write(details(properties, terminal_width()))


@app.command()
def upgrade(db: Database = "") -> None:
    """Bring the database to this program's version, which every other command does as well.

    The database as it was is kept beside it.
    """
    with store_at(db) as store:
        say(f"{store.path}: up to date")


@app.command()
def check(db: Database = "") -> None:
    """Look for damage, broken references and text that is not where it should be; a line for each.

    The exit status is 1 if anything was found.
    """
    from claimtrack.render.terminal import one_line  # noqa: PLC0415 - only for this command
    from claimtrack.store import find_faults  # noqa: PLC0415 - loads the database libraries

    faults = 0
    with store_at(db) as store, opened() as stream:
        for fault in find_faults(store):
            faults += 1
            stream.write(f"{one_line(fault)}\n")
    say(f"{db}: {counted(faults, 'fault') if faults else 'no fault'} found")
    raise typer.Exit(1 if faults else 0)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="A new file for the copy.", show_default=False)],
    db: Database = "",
) -> None:
    """Copy the database into a new file, also while other programs are writing."""
    from claimtrack.store import back_up  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        back_up(store, file)
    say(f"{file}: backup of {db}, {in_bytes(file.stat().st_size)}")


@app.command()
def vacuum(db: Database = "") -> None:
    """Make the database file as small as it can be."""
    from claimtrack.store import vacuum as vacuum_store  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        before, after = vacuum_store(store)
    say(f"{db}: {in_bytes(after)}, before {in_bytes(before)}")


def in_bytes(size: float) -> str:
    """A size as a person reads it: "640 kB", "12.3 MB"."""
    for unit in ("bytes", "kB", "MB"):
        if size < _STEP:
            return f"{size:.3g} {unit}"
        size /= _STEP
    return f"{size:,.1f} GB"
