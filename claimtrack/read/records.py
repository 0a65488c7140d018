"""JSONL: one article a line, read line by line."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, AnyStr, BinaryIO, cast

from claimtrack.characters import storable_text
from claimtrack.errors import ClaimtrackError
from claimtrack.model import Block
from claimtrack.read.decoding import decode, mark_of
from claimtrack.read.patience import Patience

_METADATA = ("published", "title", "url", "publisher", "byline")
FIELDS = ("text", *_METADATA, "id")
_LONGEST = 50_000_000  # bytes of one article
_MOST_STRANGE = 20  # lines that are no JSON, after which a file is something else


class _NoJsonError(ClaimtrackError):
    """A line that is no JSON at all."""


@dataclass(frozen=True, slots=True)
class Record:
    """An article as a source gives it: its text, and what is said about it beside the text.

    `name` is what messages call it: the file, and the line in it; moments are as given, or in ISO 8601.
    """

    name: str
    text: str
    published: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    byline: str | None = None
    id: str | None = None
    updated: str | None = None
    blocks: tuple[Block, ...] | None = None  # where the source tells them; else the text is looked at
    source: str | None = None  # the address it was fetched from; without one it is the file
    reader: str | None = None  # the form it was read as
    original: bytes | None = field(default=None, repr=False)  # its own bytes; None where it has none


def read_records(
    stream: BinaryIO, name: str, columns: Mapping[str, str], on_problem: Callable[[ClaimtrackError], None]
) -> Iterator[Record]:
    """The articles of a JSONL stream; a line that is none is reported with its number and left out.

    `columns` is the key of each field that is not called like it. Where none of the first lines is JSON, the rest is
    not looked at.
    """
    keys = {field: columns.get(field, field) for field in FIELDS}
    empty, strange = True, 0  # lines in front of the first that is JSON
    patience = Patience(name)
    for number, (line, original) in enumerate(_lines(stream), start=1):
        if line is not None and not line.strip():
            patience.pass_by(len(original or b""))
            continue
        empty = False
        where = f"{name}, line {number}"
        try:
            record = _record(line, where, keys)
        except _NoJsonError as problem:
            on_problem(problem)
            strange += strange >= 0
            if strange == _MOST_STRANGE:
                raise ClaimtrackError(f"{name}: not JSON Lines; --from says what it is") from None
            patience.fail()
            continue
        except ClaimtrackError as problem:
            on_problem(problem)
            strange = -1
            patience.fail()
            continue
        strange = -1
        patience.article()
        yield replace(record, original=original)
    if empty:
        on_problem(ClaimtrackError(f"{name}: the file is empty"))


def _lines(stream: BinaryIO) -> Iterator[tuple[str | None, bytes | None]]:
    """The lines of a stream and their bytes, None for one that is no text or too long; only a line feed ends one."""
    buffered = io.BufferedReader(cast("io.RawIOBase", stream))
    try:
        mark = mark_of(buffered.peek(len(codecs.BOM_UTF32_LE)))
        if mark and mark[1] != "utf-8":
            wide = _wide_lines(buffered, mark[1])
            yield from ((line, None if line is None else line.encode(mark[1], "replace")) for line in wide)
        else:
            lines = bounded(buffered.readline, _LONGEST, b"\n")
            yield from ((_decoded(line), line) for line in lines)
    finally:
        buffered.detach()


def _decoded(line: bytes | None) -> str | None:
    """A line's text, None for none; of blank ones there may be millions."""
    if line is None:
        return None
    return decode(line) if line.strip() else ""


def _wide_lines(buffered: BinaryIO, encoding: str) -> Iterator[str | None]:
    wide = io.TextIOWrapper(buffered, encoding, errors="replace", newline="\n")
    try:
        lines = bounded(wide.readline, _LONGEST, "\n")
        yield from (line and line.removeprefix("\ufeff") for line in lines)
    finally:
        wide.detach()


def bounded(readline: Callable[[int], AnyStr], longest: int, end: AnyStr) -> Iterator[AnyStr | None]:
    """The lines that `readline` gives up to so many characters or bytes; None for a longer one, which is skipped."""
    while line := readline(longest):
        if len(line) < longest or line.endswith(end):
            yield line
            continue
        while line and not line.endswith(end):
            line = readline(longest)
        yield None


def _record(line: str | None, where: str, keys: Mapping[str, str]) -> Record:
    if line is None:
        raise _NoJsonError(f"{where}: not text, or over {_LONGEST // 10**6} MB; the line is left out")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deep or too large"
        raise _NoJsonError(f"{where}: not JSON ({reason}); each line must be one JSON object") from None
    if not isinstance(found, dict):
        raise ClaimtrackError(f'{where}: not a JSON object; each line must be one, such as {{"text": "..."}}')
    text = found.get(keys["text"])
    if not isinstance(text, str):
        advice = "" if keys["text"] in found else "; say where it is with --column text=NAME"
        raise ClaimtrackError(
            f'{where}: "{keys["text"]}" is {_kind(text)}; it must be the article as a string{advice}'
        )
    if not text.strip():
        raise ClaimtrackError(f'{where}: "{keys["text"]}" is empty')
    identifier = found.get(keys["id"])
    if isinstance(identifier, int) and not isinstance(identifier, bool):
        found[keys["id"]] = str(identifier)
    said = (_string(found, keys[field], where) for field in FIELDS[1:])
    published, title, url, publisher, byline, given_id = said
    return Record(where, storable_text(text), published, title, url, publisher, byline, given_id)


def _string(found: dict[str, Any], key: str, where: str) -> str | None:
    value = found.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise ClaimtrackError(f'{where}: "{key}" is {_kind(value)}; it must be a string')
    return storable_text(value).strip() or None


def _kind(value: object) -> str:
    if value is None:
        return "missing"
    return {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}[
        type(value)
    ]
