"""`claimtrack timeline`."""

from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import say
from claimtrack.cli.output import RowCount, file_of, opened, terminal_width
from claimtrack.cli.ranges import asked_days, moment, nothing_between
from claimtrack.model import PeriodUnit, Query, Timeline

if TYPE_CHECKING:
    from claimtrack.render.sheet import Sheet
    from claimtrack.store import Store

app = typer.Typer(rich_markup_mode=None, add_completion=False)
_SCREENFUL = 100  # rows of a table on a terminal, unless --limit says otherwise
_MOST = 1_000_000_000  # rows
_MORE = "--limit N shows more, --output FILE writes all."


@app.command()
def timeline(  # noqa: PLR0913, PLR0917 - one parameter an option
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who said it: any words of a name, in any script.")
    ] = None,
    topic: Annotated[str | None, typer.Option(metavar="NAME", help="What it is about.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="From this day on: 2025-03-07, 2022, last month.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Up to and including this day, month or year.")
    ] = None,
    kind: Annotated[
        Literal["claim", "attitude", "fact"] | None, typer.Option("--type", help="Rows of this type only.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Printed by this outlet.")] = None,
    status: Annotated[
        Literal["open", "accepted", "rejected", "all"] | None,
        typer.Option(help="What people said of it; open: nothing yet [default: all but rejected]."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="TIME", help="Only what was published by then: 2025-03-08T12:00+01:00 [else UTC]."
        ),
    ] = None,
    appearances: Annotated[
        bool, typer.Option("--appearances", help="A row for each outlet and version that prints a claim.")
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=_MOST,
            metavar="N",
            help="At most so many rows, with --appearances so many claims"
            f" [default: {_SCREENFUL} in a table on a terminal, else all].",
            show_default=False,
        ),
    ] = None,
    reverse: Annotated[bool, typer.Option("--reverse", help="The latest first.")] = False,
    by: Annotated[
        Literal["day", "month", "year"] | None,
        typer.Option(help="Count the rows of each day, month or year instead of showing them."),
    ] = None,
    form: Annotated[
        Literal["table", "csv", "json", "jsonl", "markdown"] | None,
        typer.Option("--format", help="How to show it [default: table, or by the suffix of --output]."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this file instead; - is standard output.",
        ),
    ] = None,
    raw: Annotated[
        bool, typer.Option("--raw", help="CSV: leave cells alone that a spreadsheet would run as a formula.")
    ] = False,
    db: Database = "",
) -> None:
    """Show who said what, when, about which topic.

    In the order it was said. A date is shown no finer than it is known, and a row stays whose date may
    lie in the range asked for. What several outlets copied is one row, as the earliest of them has it.
    """
    from claimtrack.render import SHOWS_NOTES, form_of, write  # noqa: PLC0415 - --help does not need it

    first, last = asked_days(since, until)
    output = file_of(output)
    shape = form or (form_of(output) if output else "table")
    width = terminal_width(output)
    query = Query(
        actor=actor,
        topic=topic,
        since=first,
        until=last,
        type=kind,
        publisher=publisher,
        status=status,
        limit=limit or (_SCREENFUL if shape == "table" and width else None),
        reverse=reverse,
        as_of=moment(as_of, "--as-of"),
        appearances=appearances,
    )
    written = RowCount()
    with store_at(db) as store:
        sheet = _counts(store, query, by, written) if by else _sheet(store, query, written)
        if sheet.notes and limit is None:
            sheet = replace(sheet, notes=(*sheet.notes, _MORE))
        with opened(output) as stream:
            write(sheet, shape, stream, width=width, raw=raw)
    written.tell(output)
    if shape not in SHOWS_NOTES:
        for note in sheet.notes:
            say(note)


def _counts(store: "Store", query: Query, by: PeriodUnit, written: RowCount) -> "Sheet":
    from claimtrack.render.periods import periods_sheet  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import count_periods  # noqa: PLC0415 - loads the database libraries

    counts = count_periods(store, query, by)
    if not counts:
        say(nothing_between(query, store.path))
    beyond = max(0, len(counts) - (query.limit or len(counts)))
    missing = ((beyond, f"over the limit of {query.limit}"),) if beyond else ()
    return periods_sheet(tuple(written.through(counts[: query.limit])), missing)


def _sheet(store: "Store", query: Query, written: RowCount) -> "Sheet":
    from claimtrack.render.timeline import appearances_sheet, timeline_sheet  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import build_timeline, iter_claims  # noqa: PLC0415 - loads the database libraries

    timeline = Timeline(()) if query.limit is None else build_timeline(store, query)
    rows = iter_claims(store, query) if query.limit is None else iter(timeline.rows)
    first = next(rows, None)
    sheet = appearances_sheet if query.appearances else timeline_sheet
    if first is None:
        say(nothing_between(query, store.path))
        return sheet(())
    return sheet(written.through(chain((first,), rows)), timeline.left_out)
