"""How each form of file is read: a form is a reader and a line in the table at the end."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO, TypeAlias

from claimtrack.errors import ClaimtrackError
from claimtrack.model import Moment
from claimtrack.read.decoding import decode
from claimtrack.read.frontmatter import read_front_matter
from claimtrack.read.mediatypes import BEGINNING, shown_form
from claimtrack.read.pagedates import Way
from claimtrack.read.records import Record, read_records
from claimtrack.read.sources import Form, Source, unreadable
from claimtrack.read.spreadsheet import read_spreadsheet

_MOST = 50_000_000  # bytes of one article
_MISTAKEN = frozenset(("text", "html", "feed"))  # what is often saved as one another


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader is told besides the file.

    `columns` is the column of each field that is not called like it, `way` how printed dates are to be read;
    `on_problem` is called with what is wrong with one of several articles, `on_notice` with what is good to know;
    `follow` reads the page at an address, unless that was read after a moment given, and raises ClaimtrackError;
    `saved` is when a page was fetched, for "3 hours ago".
    """

    columns: Mapping[str, str]
    way: Way
    on_problem: Callable[[ClaimtrackError], None]
    on_notice: Callable[[str], None] = lambda _: None
    follow: Callable[[str, Moment | None], Iterator[Record]] | None = None
    saved: Moment | None = None


Reader: TypeAlias = Callable[[BinaryIO, str, Reading], Iterator[Record]]
"""Yields the records of a stream, whose name is for messages; raises ClaimtrackError or OSError where it cannot."""


def read_form(form: Form, stream: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The articles in a file of this form; raises what its reader raises."""
    for record in READERS[form](stream, name, reading):
        yield record if record.reader else replace(record, reader=form)


def read_source(source: Source, form: Form | None, reading: Reading) -> Iterator[Record]:
    """The articles in a file; what is wrong with it as a whole is reported, and ends it.

    It is read as `form` where one is given, else as its beginning shows, else as its suffix says.
    """
    try:
        with source.open() as stream:
            yield from read_form(form or _form_shown(stream, source), stream, source.name, reading)
    except ClaimtrackError as problem:
        reading.on_problem(problem)
    except OSError as error:
        reading.on_problem(unreadable(error, source.name))


def _form_shown(stream: BinaryIO, source: Source) -> Form:
    """Pages and feeds are saved under any name, and come from standard input without one."""
    if source.form in _MISTAKEN and isinstance(stream, io.BufferedReader):
        return shown_form(stream.peek(BEGINNING)[:BEGINNING]) or source.form
    return source.form


def _whole(read: Callable[[bytes, str, Reading], Record]) -> Reader:
    """The reader of files that hold one article, made of a function that reads its bytes."""

    def reader(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
        data = _all_of(stream, name)
        yield replace(read(data, name, reading), original=data)

    return reader


def _text(data: bytes, name: str, _: Reading) -> Record:
    text = decode(data)
    if text is None:
        raise ClaimtrackError(f"{name}: not a text file; save the article as text")
    if not text.strip():
        raise ClaimtrackError(f"{name}: the file is empty")
    return read_front_matter(Record(name=name, text=text))


def _webpage(data: bytes, name: str, reading: Reading) -> Record:
    from claimtrack.read.webpage import read_webpage  # noqa: PLC0415 - only where there is one

    return read_webpage(data, name, reading.way, reading.saved)


def _mail(data: bytes, name: str, reading: Reading) -> Record:
    from claimtrack.read.mail import read_mail  # noqa: PLC0415 - only where there is one

    return read_mail(data, name, reading.way)


def _pdf(data: bytes, name: str, reading: Reading) -> Record:
    from claimtrack.read.pdf import read_pdf  # noqa: PLC0415 - only where there is one

    return read_pdf(data, name, reading.way)


def _word(data: bytes, name: str, reading: Reading) -> Record:
    from claimtrack.read.word import read_word  # noqa: PLC0415 - only where there is one

    return read_word(data, name, reading.way)


def _webarchive(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    from claimtrack.read.webarchive import read_webarchive  # noqa: PLC0415 - only where there is one

    return read_webarchive(stream, name, reading.way, reading.on_problem)


def _feed(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    from claimtrack.read.feed import read_feed  # noqa: PLC0415 - only where there is one

    return read_feed(stream, name, reading)


def _records(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    return read_records(stream, name, reading.columns, reading.on_problem)


def _spreadsheet(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    return read_spreadsheet(stream, name, reading.columns, reading.on_problem)


def _all_of(stream: BinaryIO, name: str) -> bytes:
    """The bytes of one article; raises ClaimtrackError where they are too many for one."""
    data = stream.read(_MOST + 1)
    if len(data) > _MOST:
        raise ClaimtrackError(f"{name}: larger than {_MOST // 10**6} MB, too large for one article")
    if not data.strip():
        raise ClaimtrackError(f"{name}: the file is empty")
    return data


READERS: dict[Form, Reader] = {
    "text": _whole(_text),
    "html": _whole(_webpage),
    "csv": _spreadsheet,
    "jsonl": _records,
    "mail": _whole(_mail),
    "pdf": _whole(_pdf),
    "docx": _whole(_word),
    "warc": _webarchive,
    "feed": _feed,
}
