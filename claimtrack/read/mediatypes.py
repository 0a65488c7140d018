"""What form of file a server sends: by its content where that shows it, else as the server says."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Literal, TypeAlias
from urllib.parse import unquote, urlsplit

from claimtrack.read.decoding import decode, mark_of
from claimtrack.read.sources import Form, form_of, unread_reason

Packing: TypeAlias = Literal["gzip", "zip"]

_FORMS: dict[str, Form] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "text",
    "text/csv": "csv",
    "text/tab-separated-values": "csv",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/warc": "warc",
    "message/rfc822": "mail",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "application/xml": "feed",
    "text/xml": "feed",
}
_UNSAID = frozenset((None, "application/octet-stream", "binary/octet-stream", "text/plain"))
_GZIP, _ZIP = b"\x1f\x8b\x08", (b"PK\x03\x04", b"PK\x05\x06")
_WORD = b"word/document.xml"
_DOCUMENTS = (b"[Content_Types].xml", b"mimetypeapplication/")  # zip archives that are one document
BEGINNING = 2_000  # bytes that show what a file is
_OUTERMOST = re.compile(
    r"(?si)^\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\])?>\s*)*<(?:\w+:)?(\w+)"
)
_ELEMENTS: dict[str, Form] = {"rss": "feed", "feed": "feed", "rdf": "feed", "html": "html"}


def packing_of(data: bytes) -> Packing | None:
    """What the content is packed with: gzip, or a zip archive of files; None for none, and for a document."""
    if data.startswith(_GZIP):
        return "gzip"
    return "zip" if data.startswith(_ZIP) and not any(mark in data for mark in _DOCUMENTS) else None


def unread_at(url: str) -> str | None:
    """Why the suffix of an address says that nothing there is to be read, and what to do; None for any other."""
    return unread_reason(_path(url))


def form_sent(data: bytes, media_type: str | None, url: str) -> Form | None:
    """The form of what was fetched, without its packing; None where that is nothing an article is read from.

    Args:
        data: the content.
        media_type: what the server calls it, "text/html"; None where it does not say.
        url: its address, whose suffix counts where the server calls everything the same.
    """
    if data.startswith(_ZIP) and _WORD in data:
        return "docx"
    shown = shown_form(data[:BEGINNING])
    if shown is not None:
        return shown
    if media_type in _UNSAID:
        suffixed = form_of(_path(url))
        if suffixed is not None or unread_at(url):
            return suffixed
        if media_type != "text/plain":
            return "html" if _OUTERMOST.match(decode(data[:BEGINNING]) or "") else "text"
    return _FORMS.get(media_type or "")


def shown_form(beginning: bytes) -> Form | None:
    """The form that a file's first bytes show beyond doubt: a PDF file, a web page or a feed; None for any other."""
    if beginning.startswith(b"%PDF-"):
        return "pdf"
    outermost = _OUTERMOST.match(decode(beginning) or "")
    return _ELEMENTS.get(outermost[1].casefold()) if outermost else None


def _path(url: str) -> PurePosixPath:
    return PurePosixPath(unquote(urlsplit(url).path))


def as_utf8(data: bytes, charset: str | None) -> bytes:
    """Text in the charset that its server names as UTF-8 with a mark, which stands above what the text says of itself.

    What has a mark, or is UTF-8 whatever the server says, stays as it is.
    """
    if charset is None or mark_of(data):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = decode(data, charset)
        return data if text is None else text.encode("utf-8-sig")
    return data
