"""Values to text: a format is one small file and a line in the table below."""

from __future__ import annotations

from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Protocol, TextIO, cast

from claimtrack.errors import UsageMistakeError

if TYPE_CHECKING:
    from pathlib import Path

    from claimtrack.model import Timeline
    from claimtrack.render.sheet import Sheet

FORMATS = {
    "table": "claimtrack.render.as_table",
    "csv": "claimtrack.render.as_csv",
    "json": "claimtrack.render.as_json",
    "jsonl": "claimtrack.render.as_jsonl",
    "markdown": "claimtrack.render.as_markdown",
}
SUFFIXES = {
    ".txt": "table",
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
}
SHOWS_NOTES = frozenset({"table", "markdown"})  # the other formats hold nothing but data


class _Format(Protocol):
    def write(self, sheet: Sheet, stream: TextIO, *, width: int | None, raw: bool) -> None: ...


def render(timeline: Timeline, form: str = "table", *, width: int | None = None, raw: bool = False) -> str:
    """A timeline as text.

    Args:
        timeline: what `build_timeline` returned.
        form: "table", "csv", "json", "jsonl" or "markdown".
        width: the columns of the terminal it is for; None when it is not for a terminal.
        raw: leave cells alone that a spreadsheet would run as a formula (csv).

    Raises:
        UsageMistakeError: there is no format of that name.
    """
    from claimtrack.render.timeline import timeline_sheet  # noqa: PLC0415 - only the caller who needs it pays

    stream = StringIO(newline="")
    sheet = timeline_sheet(timeline.rows, timeline.left_out)
    write(sheet, form, stream, width=width, raw=raw)
    return stream.getvalue()


def write(sheet: Sheet, form: str, stream: TextIO, *, width: int | None = None, raw: bool = False) -> None:
    """Write a sheet to `stream` in the format named `form`; `width` and `raw` as for `render`."""
    if form not in FORMATS:
        raise UsageMistakeError(f"no format is called {form!r}: choose from {', '.join(FORMATS)}")
    cast("_Format", import_module(FORMATS[form])).write(sheet, stream, width=width, raw=raw)


def form_of(path: Path) -> str:
    """The format that the suffix of `path` stands for; raises UsageMistakeError where it stands for none."""
    form = SUFFIXES.get(path.suffix.lower())
    if form is None:
        raise UsageMistakeError(f"{path}: no format has this suffix: choose from {', '.join(SUFFIXES)}")
    return form
