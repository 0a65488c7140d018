"""`claimtrack when`."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from claimtrack.cli.output import opened, terminal_width
from claimtrack.cli.ranges import moment
from claimtrack.cli.reading import DateOrder

if TYPE_CHECKING:
    from claimtrack.model import Moment, TimeExpression

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def when(
    phrase: Annotated[
        str, typer.Argument(metavar="PHRASE", help="The words: Friday, two days earlier, in March 2022.")
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day they were published; without it, today.")
    ] = None,
    last_mentioned: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day mentioned last before them, if any.")
    ] = None,
    date_order: DateOrder = None,
    shape: Annotated[Literal["table", "json"], typer.Option("--format", help="How to show it.")] = "table",
) -> None:
    """Explain what date a phrase means.

    Every time it names is shown: its TimeML type and value, the days it stands for (as EDTF), how sharp
    that is, the rule that read it, and why.
    """
    from claimtrack.dates import read_phrase  # noqa: PLC0415 - --help does not need it

    counted_from = moment(published, "--published", date_order)
    before = moment(last_mentioned, "--last-mentioned", date_order)
    times = read_phrase(phrase, counted_from, mentioned=before.day if before else None, order=date_order)
    with opened() as stream:
        stream.write(_as_json(phrase, counted_from, times) if shape == "json" else _as_text(phrase, times))


def _as_text(phrase: str, times: tuple["TimeExpression", ...]) -> str:
    from claimtrack.render.details import details  # noqa: PLC0415 - --help does not need it

    return "\n".join(details(_properties(phrase, time), terminal_width()) for time in times)


def _properties(phrase: str, time: "TimeExpression") -> tuple[tuple[str, object], ...]:
    placed = time.when
    return (
        ("phrase", time.span.of(phrase)),
        ("type", time.type),
        ("value", time.value),
        ("dates", placed.edtf if placed else "none"),
        ("precision", placed and placed.precision),
        ("or", placed and ", ".join(placed.alternatives)),
        ("rule", time.rule),
        ("why", _why(phrase, time)),
    )


def _why(phrase: str, time: "TimeExpression") -> str:
    if time.when is not None:
        return time.when.why
    words = f"“{time.span.of(phrase)}”"
    if time.type == "DURATION":
        return f"{words} is a length of time, without a place in the calendar."
    if time.type == "SET":
        return f"{words} is a time that comes again and again, not one stretch of the calendar."
    if time.value.startswith("XXXX"):
        return f"{words} is counted from a date that is not given; try --last-mentioned."
    return f"{words} names no stretch of the calendar."


def _as_json(phrase: str, published: "Moment | None", times: tuple["TimeExpression", ...]) -> str:
    from claimtrack.render.as_json import dumped  # noqa: PLC0415 - --help does not need it

    record: dict[str, object] = {
        "phrase": phrase,
        "published": published and str(published),
        "times": [_record(phrase, time) for time in times],
    }
    return f"{dumped(record)}\n"


def _record(phrase: str, time: "TimeExpression") -> dict[str, object]:
    placed = time.when
    return {
        "start": time.span.start,
        "end": time.span.end,
        "text": time.span.of(phrase),
        "type": time.type,
        "value": time.value,
        "earliest": placed and placed.earliest and placed.earliest.isoformat(),
        "latest": placed and placed.latest and placed.latest.isoformat(),
        "edtf": placed and placed.edtf,
        "precision": placed and placed.precision,
        "alternatives": list(placed.alternatives) if placed else [],
        "rule": time.rule,
        "anchor": time.anchor,
        "why": _why(phrase, time),
    }
