"""E-mail newsletters, and web pages that a browser saved in the form of an e-mail (MHTML)."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import EmailPolicy
from email.utils import parseaddr
from typing import cast

from claimtrack.errors import ClaimtrackError
from claimtrack.read.decoding import decode
from claimtrack.read.linked import one_line
from claimtrack.read.pagedates import Way
from claimtrack.read.records import Record
from claimtrack.read.stated import read_stated

_HEADERS = ("from", "date", "subject", "mime-version", "content-type")
_ADDRESS, _LOCATION = "snapshot-content-location", "content-location"  # MHTML: where the page was
_SAVED_BY = re.compile(r"(?i)[<\"\s]*saved by ")  # in the place of a sender
_MAILBOX = re.compile(rb"(?m)^From \S+ .*\d{4}\r?$")
_BODY = re.compile(r"(?i)<body\b")
_LONGEST = 5_000  # characters of a header


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
    if len(_MAILBOX.findall(data)) > 1:
        raise ClaimtrackError(f"{name}: a mailbox of several e-mails; save each as a file of its own")
    try:
        message = cast("EmailMessage", message_from_bytes(data, policy=_Bounded()))
        if not any(header in message for header in _HEADERS):
            raise ClaimtrackError(f"{name}: not an e-mail; give --from text to read it as text")
        message = _forwarded(message)
        record = _body(message, name, way)
    except RecursionError:
        raise ClaimtrackError(
            f"{name}: an e-mail within e-mails without end; save the article as text"
        ) from None
    if record is None:
        raise ClaimtrackError(f"{name}: an e-mail without text; save the article as text")
    return record if _is_page(message) else _with_headers(record, message)


class _Bounded(EmailPolicy):
    """The library takes minutes to understand a header of a million characters."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """A header's name and what it says, as far as anybody would read it."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST]


def _forwarded(message: EmailMessage) -> EmailMessage:
    """The e-mail that is attached to one that says nothing itself."""
    if message.get_body() is not None:
        return message
    inner = (part for part in message.walk() if part.get_content_type() == "message/rfc822")
    attached = next((part.get_payload(0) for part in inner if part.is_multipart()), message)
    return attached if isinstance(attached, EmailMessage) else message


def _is_page(message: EmailMessage) -> bool:
    """Whether it is a web page that a browser saved."""
    return bool(_header(message, _ADDRESS) or _SAVED_BY.match(_header(message, "from") or ""))


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
        saved = read_stated(_header(message, "date")) if _is_page(message) else None
        whole = page if _BODY.search(page) else f"<html><body>{page}</body></html>"
        try:
            record = read_webpage(whole.encode("utf-8", "replace"), name, way, saved)
            return replace(record, url=record.url or (_address(message) if _is_page(message) else None))
        except ClaimtrackError:
            if not plain:
                raise
    return Record(name=name, text=plain) if plain else None


def _address(message: EmailMessage) -> str | None:
    """Where a saved page was."""
    part = message.get_body(preferencelist=("html",)) or message
    named = (_header(message, _ADDRESS), _header(message, _LOCATION), _header(part, _LOCATION))
    return next((url for url in named if url and url.startswith(("http://", "https://"))), None)


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


def _header(message: MIMEPart, name: str) -> str | None:
    """A header on one line, its encoded words read."""
    try:
        return one_line(str(message[name])) if name in message else None
    except (ValueError, IndexError, AttributeError):  # the library stumbles over some damaged ones
        return None
