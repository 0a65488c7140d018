"""CSV and TSV: one article a row, its fields in named columns; read row by row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, BinaryIO, cast

from claimtrack.characters import storable_text
from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.read.decoding import decode, encoding_of, mark_of
from claimtrack.read.patience import Patience
from claimtrack.read.records import FIELDS, Record, bounded

_LONGEST = 10_000_000  # characters of one cell
_SAMPLE = 16_384  # bytes that are enough to tell encoding and delimiter
_EXPORTED = frozenset(("quotation", "polarity"))  # columns of claims that claimtrack wrote itself
_DELIMITERS = ",;\t|"
_SEPARATOR = re.compile(rf"sep=([{_DELIMITERS}]?)")


def read_columns(named: list[str]) -> dict[str, str]:
    """The column of each field, from "text=body"; raises UsageMistakeError for anything else."""
    columns: dict[str, str] = {}
    for each in named:
        name, equals, column = each.partition("=")
        if not equals or name not in FIELDS or not column:
            raise UsageMistakeError(
                f"--column {each!r}: write FIELD=COLUMN, as in text=body; fields are {', '.join(FIELDS)}"
            )
        columns[name] = column
    return columns


def read_spreadsheet(
    stream: BinaryIO, name: str, columns: Mapping[str, str], on_problem: Callable[[ClaimtrackError], None]
) -> Iterator[Record]:
    """The articles of a table whose first row names the columns.

    Args:
        stream: the file; UTF-8, UTF-16 or a Windows code page, with commas, semicolons, tabs or bars.
        name: the file, for messages.
        columns: the column of a field where it is not called like the field.
        on_problem: called with each row that has no text, and the rest is read.
    """
    csv.field_size_limit(_LONGEST)
    buffered = io.BufferedReader(cast("io.RawIOBase", stream))
    text, delimiter = _opened(buffered)
    try:
        rows = _Rows(_lines(text, name), delimiter, text.encoding)
        yield from _records(rows, name, columns, on_problem)
    except ClaimtrackError as problem:
        on_problem(problem)
    finally:
        text.detach()
        buffered.detach()


def _records(
    rows: _Rows, name: str, columns: Mapping[str, str], on_problem: Callable[[ClaimtrackError], None]
) -> Iterator[Record]:
    try:
        header = next(rows, None)
        if header is not None and _SEPARATOR.fullmatch("".join(header)):  # Excel's own line
            header = next(rows, None)
        if header is None:
            raise ClaimtrackError(f"{name}: the file is empty")
        places = _places(header, columns, name)
        empty, patience = True, Patience(name)
        for number, row in enumerate(rows, start=2):
            if not any(cell.strip() for cell in row):
                patience.pass_by(1 + sum(map(len, row)) + len(row))
                continue
            empty = False
            text, published, title, url, publisher, byline, given_id = (
                _cell(row, places.get(field)) for field in FIELDS
            )
            if text is None:
                column = header[places["text"]]
                on_problem(ClaimtrackError(f"{name}, row {number}: no text in column {column!r}"))
                patience.fail()
                continue
            patience.article()
            record = Record(f"{name}, row {number}", text, published, title, url, publisher, byline, given_id)
            yield replace(record, original=rows.original)
        if empty:
            raise ClaimtrackError(f"{name}: no rows below the names of the columns")
    except csv.Error as error:
        raise ClaimtrackError(f"{name}, line {rows.last_line}: cannot be read: {error}") from error


class _Rows:
    """The rows of a table, each with the lines that it stands in."""

    def __init__(self, lines: Iterator[str], delimiter: str, encoding: str) -> None:
        self._encoding = encoding
        self._taken: list[str] = []
        self._reader = csv.reader(self._take(lines), delimiter=delimiter)

    def _take(self, lines: Iterator[str]) -> Iterator[str]:
        for line in lines:
            self._taken.append(line)
            yield line

    def __iter__(self) -> Iterator[list[str]]:
        return self

    def __next__(self) -> list[str]:
        self._taken.clear()
        return next(self._reader)

    @property
    def last_line(self) -> int:
        """The number of the last line that was read."""
        return self._reader.line_num

    @property
    def original(self) -> bytes:
        """The bytes of the last row; those that are no characters are replaced."""
        return "".join(self._taken).encode(self._encoding, "replace")


def _lines(text: io.TextIOWrapper, name: str) -> Iterator[str]:
    for number, line in enumerate(bounded(text.readline, _LONGEST, "\n"), start=1):
        if line is None:
            raise ClaimtrackError(f"{name}, line {number}: longer than {_LONGEST:,} characters; not a table")
        yield line


def _opened(buffered: io.BufferedReader[Any]) -> tuple[io.TextIOWrapper, str]:
    """The text of the table and what parts its cells."""
    sample = buffered.peek(_SAMPLE)[:_SAMPLE]
    mark = mark_of(sample)
    text = io.TextIOWrapper(
        buffered, encoding=mark[1] if mark else encoding_of(sample), errors="replace", newline=""
    )
    if mark:
        text.read(1)
    first = (decode(sample) or "").partition("\n")[0].rstrip("\r")
    said = _SEPARATOR.fullmatch(first)
    return text, said[1] if said and said[1] else max(_DELIMITERS, key=first.count)


def _places(header: list[str], columns: Mapping[str, str], name: str) -> dict[str, int]:
    """Where each field stands; raises ClaimtrackError where a column asked for, or the text, is missing."""
    if set(header) >= _EXPORTED and not columns:
        raise ClaimtrackError(f"{name}: these are claims that were exported, not articles")
    there = {title.strip().casefold(): place for place, title in reversed(list(enumerate(header)))}
    places: dict[str, int] = {}
    for field in FIELDS:
        place = there.get(columns.get(field, field).casefold())
        if place is not None:
            places[field] = place
        elif field in columns or field == "text":
            wanted = columns.get(field, field)
            listed = ", ".join(title for title in header if title)[:200]
            raise ClaimtrackError(
                f"{name}: no column {wanted!r}; there are {listed}; say which with --column {field}=NAME"
            )
    return places


def _cell(row: list[str], place: int | None) -> str | None:
    value = storable_text(row[place]) if place is not None and place < len(row) else ""
    return value if value.strip() else None
