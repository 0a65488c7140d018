"""A JSON array of records, one a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from claimtrack.render.terminal import UNSEEN

if TYPE_CHECKING:
    import re

    from claimtrack.render.sheet import Record, Sheet


def write(sheet: Sheet, stream: TextIO, *, width: int | None = None, raw: bool = False) -> None:  # noqa: ARG001 - every format is called alike
    """Write all records as one array."""
    before = "[\n"
    for record in sheet.records:
        stream.write(before)
        stream.write(dumped(record))
        before = ",\n"
    stream.write("[]\n" if before == "[\n" else "\n]\n")


def dumped(record: Record) -> str:
    """One line of JSON, unseen characters written as escapes: the same data, and safe in a terminal."""
    return UNSEEN.sub(_escaped, json.dumps(record, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
