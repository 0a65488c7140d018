"""What a server sent, to articles: packed or not, it is read like the file of that name."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from claimtrack.errors import ClaimtrackError
from claimtrack.model import Moment
from claimtrack.read.forms import Reading, read_form, read_source
from claimtrack.read.mediatypes import BEGINNING, as_utf8, form_sent, packing_of, unread_at
from claimtrack.read.records import Record
from claimtrack.read.sources import Form, files_in
from claimtrack.read.unpacking import unpacked_gzip

if TYPE_CHECKING:
    from claimtrack.read.fetch import Fetched

_TEXTUAL = frozenset(("text", "html", "csv", "jsonl", "feed"))
_ARTICLES = frozenset(("text", "html", "pdf", "docx", "mail"))  # one article each


def read_received(fetched: Fetched, url: str, form: Form | None, reading: Reading) -> Iterator[Record]:
    """The articles in what was fetched from an address.

    Args:
        fetched: the content, and where it was in the end.
        url: the address that was asked for, for messages.
        form: how it is to be read, whatever the server says.
        reading: what readers are told.

    Raises:
        ClaimtrackError: where it is nothing that an article is read from.
        OSError: where its packing is damaged or swells beyond any text.
    """
    told = replace(reading, saved=Moment(fetched.made.date(), fetched.made.timetz()))
    packing = packing_of(fetched.data)
    if packing == "zip" and form != "docx":
        for source in files_in(fetched.data, fetched.retrieval.url, told.on_problem):
            for record in read_source(source, form, told):
                yield replace(record, source=record.source or source.name)
        return
    kind, stream = _unpacked(fetched, form) if packing == "gzip" else _as_sent(fetched, form)
    if kind is None:
        why = unread_at(fetched.retrieval.url) or f"holds no article, but {fetched.media_type}"
        raise ClaimtrackError(f"{url}: {why}")
    for record in read_form(kind, stream, url, told):
        address = record.url or (fetched.retrieval.url if kind in _ARTICLES else None)
        yield replace(record, url=address, source=record.source or fetched.retrieval.url)


def _as_sent(fetched: Fetched, form: Form | None) -> tuple[Form | None, BinaryIO]:
    kind = form or form_sent(fetched.data, fetched.media_type, fetched.retrieval.url)
    return kind, io.BytesIO(as_utf8(fetched.data, fetched.charset) if kind in _TEXTUAL else fetched.data)


def _unpacked(fetched: Fetched, form: Form | None) -> tuple[Form | None, BinaryIO]:
    """The form and the bytes of what gzip packed, of which the server only says that it did."""
    stream = unpacked_gzip(fetched.data)
    return form or form_sent(stream.peek(BEGINNING)[:BEGINNING], None, fetched.retrieval.url), stream
