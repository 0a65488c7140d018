"""PDF files: the lines of their pages to headings and paragraphs, without what is printed on every page."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from claimtrack.errors import ClaimtrackError
from claimtrack.model import BlockKind
from claimtrack.processes import within
from claimtrack.read.documents import document_record, extra
from claimtrack.read.pagedates import Way
from claimtrack.read.parts import Part
from claimtrack.read.records import Record

_MOST_PAGES = 300
_PATIENCE = 60.0  # seconds for one file, in a process of its own: files exist that keep pypdf busy for hours
_EDGE = 3  # lines at the top and the bottom of a page among which headers and footers are
_NUMBER = re.compile(r"\d+")
_ONLY_NUMBER = re.compile(r"(?i)\W*(?:page|seite|p\.)?\W*\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?\W*$")
_ENDED = re.compile(r"[.!?:][\"'”’»)\]]*$")
_BROKEN = re.compile(r"[^\W\d_]-$")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xAD: "", 0xA0: " "}
_LARGER = 1.15  # times the size of the text: a heading
_WIDER = 1.3  # times the usual distance of lines: another paragraph
_SHORT = 0.6  # of the usual length of a line: the last of its paragraph
_INDENT = (4.0, 40.0)  # points


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line: where it begins, in points from the lower left, the size of its letters, its page."""

    text: str
    x: float
    y: float
    size: float
    page: int


def read_pdf(data: bytes, name: str, way: Way) -> Record:
    """The article of a PDF file.

    Args:
        data: the file.
        name: the file, for messages.
        way: how dates printed in it are to be read.

    Raises:
        ClaimtrackError: where it cannot be read, needs a password or holds no text, or pypdf is not installed.
    """
    with extra(name, "PDF files", "pdf"):
        import pypdf  # noqa: F401, PLC0415 - an extra
    try:
        return within(_PATIENCE, _read, data, name, way)
    except (TimeoutError, MemoryError) as error:
        raise ClaimtrackError(
            f"{name}: takes too long to be read; paste its text into a file instead"
        ) from error


def _read(data: bytes, name: str, way: Way) -> Record:
    from pypdf import PdfReader  # noqa: PLC0415 - an extra

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is nothing to the user
    try:
        reader = PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        lines = (
            []
            if locked
            else [line for n, page in enumerate(reader.pages[:_MOST_PAGES]) for line in _lines(page, n)]
        )
    except Exception as error:  # whatever a file does to the library, the next one is read
        raise ClaimtrackError(
            f"{name}: cannot be read as a PDF file; paste its text into a file instead"
        ) from error
    if locked:
        raise ClaimtrackError(f"{name}: needs a password; save it without one")
    return document_record(name, list(_parts(_without_furniture(lines))), way)


def _lines(page: Any, number: int) -> Iterator[_Line]:
    """The lines of a page in the order in which they are printed, which is that of reading in all but odd files."""
    pieces: list[_Line] = []

    def visit(text: str, matrix: list[float], at: list[float], _: object, size: float) -> None:
        if text.strip():
            x = at[4] * matrix[0] + at[5] * matrix[2] + matrix[4]
            y = at[4] * matrix[1] + at[5] * matrix[3] + matrix[5]
            pieces.extend(
                _Line(part, x, y, abs(size * at[3] * matrix[3]) or size, number)
                for part in text.translate(_LIGATURES).split("\n")
                if part.strip()
            )

    page.extract_text(visitor_text=visit)
    line: _Line | None = None
    for piece in pieces:
        if line is not None and abs(piece.y - line.y) < line.size / 2 and piece.x >= line.x:
            line = replace(line, text=line.text + piece.text)
            continue
        if line is not None:
            yield line
        line = piece
    if line is not None:
        yield line


def _without_furniture(lines: list[_Line]) -> list[_Line]:
    """The lines without those that return at the edge of pages, and without page numbers."""
    pages: dict[int, list[_Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = {number: _edge(page) for number, page in pages.items()}
    seen = Counter(place for edge in edges.values() for place in {_place(line) for line in edge})
    often = max(2, len(pages) // 2)
    return [
        line
        for line in lines
        if line not in edges[line.page] or not (_ONLY_NUMBER.match(line.text) or seen[_place(line)] >= often)
    ]


def _edge(page: list[_Line]) -> list[_Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _place(line: _Line) -> tuple[str, int]:
    """What a line says, whatever its numbers, and about how high it stands."""
    return _NUMBER.sub("0", " ".join(line.text.split())), round(line.y / 10)


def _parts(lines: list[_Line]) -> Iterator[Part]:
    """The lines as paragraphs, and as headings where they are larger than the text."""
    if not lines:
        return
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size)] += len(line.text)
    look = _Look.of(lines, sizes.most_common(1)[0][0])
    paragraph = [lines[0]]
    for before, line in pairwise(lines):
        if look.parts(before, line):
            yield look.kind(paragraph[0]), _joined(paragraph)
            paragraph = []
        paragraph.append(line)
    yield look.kind(paragraph[0]), _joined(paragraph)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a text looks: its size, the usual length of a line, the distance of lines of each size, the margins."""

    size: float
    length: float
    leading: dict[int, float]
    margins: list[float]

    @classmethod
    def of(cls, lines: list[_Line], size: float) -> _Look:
        gaps: dict[int, list[float]] = {}
        for before, line in pairwise(lines):
            if line.page == before.page and round(line.size) == round(before.size) and before.y > line.y:
                gaps.setdefault(round(line.size), []).append(before.y - line.y)
        starts = Counter(round(line.x) for line in lines)
        text = [len(line.text) for line in lines if abs(line.size - size) < 1]
        return cls(
            size,
            median(text),
            {each: sorted(found)[len(found) // 4] for each, found in gaps.items()},
            [x for x, count in starts.items() if count * 10 >= len(lines)],
        )

    def kind(self, line: _Line) -> BlockKind:
        return BlockKind.HEADING if line.size > self.size * _LARGER else BlockKind.PARAGRAPH

    def parts(self, before: _Line, line: _Line) -> bool:
        """Whether a paragraph ends between two lines."""
        is_text = line.size <= self.size * _LARGER
        if abs(before.size - line.size) > 1 or (is_text and self._indented(line)):
            return True
        short = len(before.text.strip()) < self.length * _SHORT
        if line.page != before.page or line.y > before.y:  # the next page or column
            return short and bool(_ENDED.search(before.text.strip()))
        usual = min(self.leading.get(round(line.size), line.size * _WIDER), line.size * 1.8)
        return before.y - line.y > usual * _WIDER or (short and is_text)

    def _indented(self, line: _Line) -> bool:
        least, most = _INDENT
        return any(least < line.x - margin < most for margin in self.margins)


def _joined(lines: list[_Line]) -> str:
    """One line of several; a word that a hyphen parts at the end of one is put together again."""
    text = ""
    for line in lines:
        words = " ".join(line.text.split())
        if _BROKEN.search(text) and words[:1].islower():
            text = text[:-1] + words
        else:
            text = f"{text} {words}" if text else words
    return text
