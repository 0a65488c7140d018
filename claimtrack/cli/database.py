"""Which database a command works on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from claimtrack.cli.messages import say

if TYPE_CHECKING:
    from claimtrack.store import Store

VARIABLE = "CLAIMTRACK_DB"


def _chosen(ctx: typer.Context, given: str) -> str:
    if ctx.resilient_parsing:
        return given
    chosen = given or ctx.find_root().params.get("db") or os.environ.get(VARIABLE)
    return str(Path(chosen).expanduser()) if chosen else default_path()


def default_path() -> str:
    """The database in the platform's folder for a user's data."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only where nobody names a database

    return str(user_data_path("claimtrack", appauthor=False) / "claimtrack.db")


# Stands for the option before the command too: the callback gives the command the path that is meant.
Database: TypeAlias = Annotated[
    str,
    typer.Option(
        "--db",
        metavar="PATH",
        help=f"The database file [else {VARIABLE}, else your data folder].",
        callback=_chosen,
        show_default=False,
    ),
]


def store_at(path: str, *, create: bool = False) -> Store:
    """The open store at `path`; only with `create` may it be a new one."""
    from claimtrack.store import open_store  # noqa: PLC0415 - loads the database libraries

    return open_store(path, create=create, on_notice=say)
