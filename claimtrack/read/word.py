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
_OLD = b"\xd0\xcf\x11\xe0"
_KINDS = (  # of documents beside the plain one: with macros, templates, both
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)


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
        import docx  # noqa: F401, PLC0415 - an extra
    if data.startswith(_OLD):
        raise ClaimtrackError(
            f"{name}: an old Word file, or one with a password; save it as .docx without one"
        )
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
        parts = list(_parts(_opened(data))) if size <= _MOST else []
    except BadZipFile as error:
        raise ClaimtrackError(f"{name}: not a Word file, or a damaged one; save it as .docx again") from error
    except Exception as error:  # whatever a file does to the library, the next one is read
        raise ClaimtrackError(
            f"{name}: cannot be read as a Word file; paste its text into a file instead"
        ) from error
    if size > _MOST:
        raise ClaimtrackError(f"{name}: too large for one article; paste its text into a file instead")
    return document_record(name, parts, way)


def _opened(data: bytes) -> Any:
    """The document in a file; its macros, which the library refuses, are as little looked at as its pictures."""
    from docx.opc.part import PartFactory  # noqa: PLC0415 - loaded by now
    from docx.package import Package  # noqa: PLC0415 - the same
    from docx.parts.document import DocumentPart  # noqa: PLC0415 - the same

    for kind in _KINDS:
        PartFactory.part_type_for[kind] = DocumentPart
    return Package.open(io.BytesIO(data)).main_document_part.document


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
