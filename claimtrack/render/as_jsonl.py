"""JSON Lines: one record a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from claimtrack.render.as_json import dumped

if TYPE_CHECKING:
    from claimtrack.render.sheet import Sheet


def write(sheet: Sheet, stream: TextIO, *, width: int | None = None, raw: bool = False) -> None:  # noqa: ARG001 - every format is called alike
    """Write each record as a line of its own, as soon as it is there."""
    stream.writelines(dumped(record) + "\n" for record in sheet.records)
