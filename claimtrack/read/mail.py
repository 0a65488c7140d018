"""E-mail newsletters, and web pages that a browser saved in the form of an e-mail (MHTML)."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from claimtrack.errors import ClaimtrackError
from claimtrack.read.decoding import decode
from claimtrack.read.linked import one_line
from claimtrack.read.pagedates import Way
from claimtrack.read.records import Record
from claimtrack.read.stated import read_stated

_HEADERS = ("from", "date", "subject", "mime-version", "content-type")
_ADDRESS = "snapshot-content-location"  # MHTML: where the page was


def read_mail(data: bytes, name: str, way: Way) -> Record:
    """The article of an e-mail: its HTML as a web page, else its plain text.

    The Date header is the publication, the Subject the title and the sender the publisher. In a saved page these say
    only when and how it was saved, and the page speaks for itself.

    Args:
        data: the message as it was sent (RFC 5322).
        name: the file, for messages.
        way: how dates printed in it are to be read.

    Raises:
        ClaimtrackError: where it is no e-mail or holds no text.
    """
    message = message_from_bytes(data, policy=policy.default)
    if not any(header in message for header in _HEADERS):
        raise ClaimtrackError(f"{name}: not an e-mail; give --from text to read it as text")
    record = _body(message, name, way)
    if record is None:
        raise ClaimtrackError(f"{name}: an e-mail without text; save the article as text")
    return record if _header(message, _ADDRESS) else _with_headers(record, message)


def _with_headers(record: Record, message: EmailMessage) -> Record:
    sent = read_stated(_header(message, "date"))
    sender, address = parseaddr(_header(message, "from") or "")
    return replace(
        record,
        published=str(sent) if sent else record.published,
        title=_header(message, "subject") or record.title,
        publisher=one_line(sender) or address.rpartition("@")[2] or None,
        updated=None,
    )


def _body(message: EmailMessage, name: str, way: Way) -> Record | None:
    """What the message says: a newsletter's HTML may hold no article, while its plain text does."""
    from claimtrack.read.webpage import read_webpage  # noqa: PLC0415 - slow to load

    page, plain = (_text(message, kind) for kind in ("html", "plain"))
    if page:
        saved = read_stated(_header(message, "date"))
        try:
            record = read_webpage(page.encode(), name, way, saved if _header(message, _ADDRESS) else None)
            return replace(record, url=record.url or _header(message, _ADDRESS))
        except ClaimtrackError:
            if not plain:
                raise
    return Record(name=name, text=plain) if plain else None


def _text(message: EmailMessage, kind: str) -> str | None:
    """The text of the part of this kind; None where there is none that can be read."""
    part = message.get_body(preferencelist=(kind,))
    if part is None or part.get_content_subtype() != kind:
        return None
    try:
        text = part.get_content()
    except (LookupError, ValueError):  # a character set that nobody knows
        payload = part.get_payload(decode=True)
        text = decode(payload) if isinstance(payload, bytes) else None
    return text if isinstance(text, str) and text.strip() else None


def _header(message: EmailMessage, name: str) -> str | None:
    """A header on one line, its encoded words read."""
    try:
        return one_line(str(message[name])) if name in message else None
    except (ValueError, IndexError, AttributeError):  # the library stumbles over some damaged ones
        return None
