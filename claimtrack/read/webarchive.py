"""WARC files: the web pages that a crawler kept, one after the other."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO, cast

from claimtrack.errors import ClaimtrackError
from claimtrack.read.documents import extra
from claimtrack.read.pagedates import Way
from claimtrack.read.records import Record
from claimtrack.read.stated import read_stated

_PAGES = ("text/html", "application/xhtml+xml")
_FOUND = "200"
_BEGINNING = b"WARC/"
_DAMAGED = "not a web archive (WARC), or a damaged one"


def read_webarchive(
    stream: BinaryIO, name: str, way: Way, on_problem: Callable[[ClaimtrackError], None]
) -> Iterator[Record]:
    """The articles among the pages of a WARC file; everything else in it is passed over.

    Args:
        stream: the file, unpacked.
        name: the file, for messages.
        way: how dates printed on the pages are to be read.
        on_problem: called with each page that holds no article, and the rest is read.

    Raises:
        ClaimtrackError: where it is no WARC file, or warcio is not installed.
    """
    with extra(name, "web archives (WARC)", "warc"):
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
    buffered = io.BufferedReader(cast("io.RawIOBase", stream))
    found = False
    try:
        begins = buffered.peek(len(_BEGINNING)).startswith(_BEGINNING)  # warcio reads a line of any length
        for kept in ArchiveIterator(buffered) if begins else ():
            if kept.rec_type == "response" and _is_page(kept):
                found = True
                try:
                    yield _page(kept, name, way)
                except ClaimtrackError as problem:
                    on_problem(problem)
    except OSError:
        raise
    except Exception as error:  # whatever a file does to the library, the next one is read
        raise ClaimtrackError(f"{name}: {_DAMAGED}") from error
    finally:
        buffered.detach()
    if not begins:
        raise ClaimtrackError(f"{name}: {_DAMAGED}")
    if not found:
        raise ClaimtrackError(f"{name}: no web page in it")


def _is_page(kept: Any) -> bool:
    headers = kept.http_headers
    if headers is None or headers.get_statuscode() != _FOUND:
        return False
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().casefold() in _PAGES


def _page(kept: Any, name: str, way: Way) -> Record:
    from claimtrack.read.webpage import MOST, read_webpage  # noqa: PLC0415 - slow to load

    url = kept.rec_headers.get_header("WARC-Target-URI")
    saved = read_stated(kept.rec_headers.get_header("WARC-Date"))
    data = kept.content_stream().read(MOST + 1)
    record = read_webpage(data, f"{name}, {url}", way, saved)
    return replace(record, url=record.url or url, original=data)
