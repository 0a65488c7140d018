"""`claimtrack export`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import say
from claimtrack.cli.output import RowCount, file_of, opened, terminal_width
from claimtrack.errors import ClaimtrackError, UsageMistakeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimtrack.render.sheet import Sheet
    from claimtrack.store import Store

app = typer.Typer(rich_markup_mode=None, add_completion=False)
What = Literal["claims", "articles", "actors", "topics"]
_EVERYTHING: tuple[What, ...] = ("claims", "articles", "actors", "topics")


@app.command()
def export(
    what: Annotated[
        What | None, typer.Argument(metavar="WHAT", help="What to write.", show_default=False)
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file; its suffix is the format [default: CSV, to standard output].",
        ),
    ] = None,
    everything: Annotated[
        Path | None,
        typer.Option("--all", metavar="FOLDER", help="Write all four, as CSV, into this folder."),
    ] = None,
    raw: Annotated[
        bool, typer.Option("--raw", help="CSV: leave cells alone that a spreadsheet would run as a formula.")
    ] = False,
    db: Database = "",
) -> None:
    """Write claims, articles, actors or topics to a file.

    Every field of each, one a row.
    """
    if what is not None and everything is not None:
        raise UsageMistakeError(f"give either {what} or --all {everything}: --all writes all four")
    if what is None and everything is None:
        raise UsageMistakeError(f"say what to export: {', '.join(_EVERYTHING)}, or --all FOLDER")
    if everything is not None and output is not None:
        raise UsageMistakeError("--all FOLDER names its files itself: leave --output out")
    with store_at(db) as store:
        if everything is None:
            _write(store, what or "claims", file_of(output), raw=raw).tell(file_of(output))
            return
        _make(everything)
        for part in _EVERYTHING:
            _write(store, part, everything / f"{part}.csv", raw=raw)
    say(f"wrote {', '.join(f'{part}.csv' for part in _EVERYTHING)} into {everything}")


def _write(store: "Store", what: What, path: Path | None, *, raw: bool) -> RowCount:
    from claimtrack.render import form_of, write  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import export_rows  # noqa: PLC0415 - loads the database libraries

    form = form_of(path) if path else "csv"
    written = RowCount()
    sheet = _sheets()[what](written.through(export_rows(store, what)))
    with opened(path) as stream:
        write(sheet, form, stream, width=terminal_width(path), raw=raw)
    return written


def _sheets() -> "dict[What, Callable[[Any], Sheet]]":
    from claimtrack.cli import listings  # noqa: PLC0415 - loads the database libraries
    from claimtrack.render.timeline import timeline_sheet  # noqa: PLC0415 - --help does not need it

    return {
        "claims": timeline_sheet,
        "articles": listings.articles,
        "actors": listings.actors,
        "topics": listings.topics,
    }


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClaimtrackError(f"{folder}: cannot be made: {error.strerror or error}") from error
