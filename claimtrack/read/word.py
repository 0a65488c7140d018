"""Word files (DOCX): their headings and paragraphs, by the styles they are set in."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile, ZipFile

from claimtrack.errors import ClaimtrackError
from claimtrack.model import BlockKind
from claimtrack.read.documents import document_record, extra
from claimtrack.read.pagedates import Way
from claimtrack.read.parts import Part
from claimtrack.read.records import Record

_MOST = 100_000_000  # bytes unpacked, pictures included


def read_word(data: bytes, name: str, way: Way) -> Record:
    """The article of a DOCX file.

    Args:
        data: the file.
        name: the file, for messages.
        way: how dates printed in it are to be read.

    Raises:
        ClaimtrackError: where it cannot be read or holds no text, or python-docx is not installed.
    """
    with extra(name, "Word files", "docx"):
        import docx  # noqa: PLC0415 - an extra
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
        parts = list(_parts(docx.Document(io.BytesIO(data)))) if size <= _MOST else []
    except BadZipFile as error:
        raise ClaimtrackError(f"{name}: not a Word file, or a damaged one; save it as .docx again") from error
    except Exception as error:  # whatever a file does to the library, the next one is read
        raise ClaimtrackError(
            f"{name}: cannot be read as a Word file; paste its text into a file instead"
        ) from error
    if size > _MOST:
        raise ClaimtrackError(f"{name}: too large for one article; paste its text into a file instead")
    return document_record(name, parts, way)


def _parts(document: Any) -> Iterator[Part]:
    for paragraph in document.paragraphs:
        style = (paragraph.style.name if paragraph.style is not None else "").casefold()
        kind = BlockKind.HEADING if style.startswith(("heading", "title")) else BlockKind.PARAGRAPH
        if style.startswith("caption"):
            kind = BlockKind.CAPTION
        for line in paragraph.text.splitlines():
            text = " ".join(line.split())
            if text:
                yield kind, text
