"""A saved web page to an article: its text with headings and paragraphs, and what it says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from claimtrack.characters import storable_text
from claimtrack.errors import ClaimtrackError
from claimtrack.model import Block, BlockKind, Moment
from claimtrack.page import Page
from claimtrack.page.bylines import read_byline
from claimtrack.processes import within
from claimtrack.read.ago import ago, saved_at
from claimtrack.read.ahead import page_by_today
from claimtrack.read.decoding import decode
from claimtrack.read.metadata import Metadata, read_metadata
from claimtrack.read.pagecaptions import read_lines, with_captions
from claimtrack.read.pagedates import Way, finest
from claimtrack.read.pagetree import holds_words
from claimtrack.read.parts import HEAD_LINE, assemble, date_alone
from claimtrack.read.printed import in_english
from claimtrack.read.records import Record

MOST = 5_000_000  # bytes
_ROWS, _ROW = 200, 120  # more rows than a layout has, with fewer characters than a paragraph has
_MANY = 6_000  # elements of a page that is read in another process, for trafilatura's time grows with their square
_PATIENCE = 20.0  # seconds that one takes at most
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?\bcharset\s{0,9}=[\s"']{0,9}([\w.:-]{2,40})""", re.IGNORECASE)
_BEGINNING = 4_096  # bytes in which a page names its charset
_SPACES = re.compile(r"\s+")
_KINDS = {
    "head": BlockKind.HEADING,
    "p": BlockKind.PARAGRAPH,
    "quote": BlockKind.PARAGRAPH,
    "item": BlockKind.PARAGRAPH,
}
_SKIPPED = frozenset(("title", "button", "select"))
_ANY = Way()


def read_webpage(data: bytes, name: str, way: Way = _ANY, saved: Moment | None = None) -> Record:
    """The article of an HTML page.

    Args:
        data: the page, in any encoding that it names.
        name: the file, for messages.
        way: how dates printed on it are to be read.
        saved: when it was fetched, where that is known; "3 hours ago" is counted from then, or from when a
            note in the page says that it was saved.

    Raises:
        ClaimtrackError: where the page is too large, is no HTML, or holds no article.
    """
    if len(data) > MOST:
        raise ClaimtrackError(f"{name}: a page of {len(data):,} bytes is too large; save the article alone")
    tree = _parsed(data, name)
    if sum(1 for _ in tree.iter()) <= _MANY:
        return _read(tree, data, name, way, saved)
    try:
        return within(_PATIENCE, _read_apart, data, name, way, saved)
    except (TimeoutError, MemoryError) as error:
        raise ClaimtrackError(
            f"{name}: takes too long to be read as a web page; paste its text into a file instead"
        ) from error


def _read_apart(data: bytes, name: str, way: Way, saved: Moment | None) -> Record:
    return _read(_parsed(data, name), data, name, way, saved)


def _parsed(data: bytes, name: str) -> Any:
    from trafilatura.utils import load_html  # noqa: PLC0415 - slow to load

    text = _decoded(data)
    tree = None if text is None else load_html(text)
    if tree is None or tree.find(".//body") is None:
        raise ClaimtrackError(f"{name}: not a web page; give --from text to read it as text")
    for table in [each for each in tree.iter("table") if _is_data(each)]:
        table.drop_tree()
    return tree


def _decoded(data: bytes) -> str | None:
    """The text of a page; None for none."""
    stated = _CHARSET.search(data[:_BEGINNING])
    named = stated[1].decode("ascii") if stated else None
    return decode(data, None if named is None or named.lower().startswith("utf") else named)


def _is_data(table: Any) -> bool:
    """Whether a table is figures, such as results of an election, and not what a page is laid out with."""
    rows = len(table.findall("tr")) + len(table.findall("tbody/tr"))
    if rows <= _ROWS or len(table.text_content()) >= rows * _ROW:
        return False
    return all(table.find(f".//{tag}") is None for tag in ("table", "p", "h1", "h2"))


def _read(tree: Any, data: bytes, name: str, way: Way, saved: Moment | None) -> Record:
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to load

    metadata = read_metadata(tree, way)
    head = _Head(metadata, replace(way, language=metadata.language), saved or saved_at(data))
    shown = head.printed() if head.is_needed else Page(())
    lines = read_lines(metadata.own)  # before the library takes the tree apart
    try:
        found: Any = bare_extraction(tree, include_comments=False, include_tables=False)
    except Exception as error:  # whatever a page does to the library, the next page is read
        raise ClaimtrackError(
            f"{name}: cannot be read as a web page; paste its text into a file instead"
        ) from error
    if found is None or found.body is None:
        raise ClaimtrackError(f"{name}: no article found in this page; paste its text into a file instead")
    text, blocks = assemble(metadata.title or "", with_captions(_parts(found.body), lines), way.zone)
    return _record(name, text, blocks, metadata, shown)


@dataclass(frozen=True, slots=True)
class _Head:
    """What a page prints about its article, for what its metadata leave open."""

    metadata: Metadata
    way: Way
    saved: Moment | None

    @property
    def is_needed(self) -> bool:
        published = self.metadata.dates.published
        return published is None or published.clock is None or self.metadata.byline is None

    def printed(self) -> Page:
        """What the lines that a reader sees of the article say, once the dates in them are in English."""
        lines = [self._english(line) for line in _lines(self.metadata.own)]
        order = self.way.order or (None if self.way.language in (None, "en") else "dmy")
        page = page_by_today("\n\n".join(lines)[:MOST], self.way.zone, order)
        if page.published or self.metadata.dates.published:
            return page
        alone = (date_alone(line, self.way.zone, order) for line in lines if len(line) <= HEAD_LINE)
        published = next(filter(None, alone), None)
        return replace(page, published=published) if published else self._counted(page)

    def _counted(self, page: Page) -> Page:
        """With the dates that are counted from when the page was seen."""
        if self.saved is None:
            return page
        short = [line for line in _lines(self.metadata.own) if len(line) <= HEAD_LINE]
        said = [ago(line, self.saved, self.way.zone) for line in short]
        published = next((each for each, _ in said if each), None)
        updated = next((each for _, each in said if each), None)
        return replace(page, published=published or updated, updated=page.updated or updated)

    def _english(self, line: str) -> str:
        return in_english(line, self.way.language) if len(line) <= HEAD_LINE else line


def _record(name: str, text: str, blocks: tuple[Block, ...], metadata: Metadata, shown: Page) -> Record:
    published = finest([metadata.dates.published, shown.published]) or metadata.dates.updated
    updated = metadata.dates.updated or shown.updated
    byline = next((b.span.of(text) for b in blocks if b.kind is BlockKind.BYLINE), None)
    return Record(
        name=name,
        text=text,
        published=str(published) if published else None,
        title=metadata.title,
        url=metadata.url,
        publisher=metadata.publisher,
        byline=metadata.byline or (read_byline(byline) if byline else None) or shown.byline,
        updated=str(updated) if updated else None,
        blocks=blocks,
    )


def _parts(body: Any) -> Iterator[tuple[BlockKind, str]]:
    """The blocks of trafilatura's tree, in order, each on one line."""
    for element in body.iter(*_KINDS):
        if element.getparent() is not None and element.getparent().tag in _KINDS:
            continue  # a paragraph inside a quotation is part of it
        line = _line("".join(element.itertext()))
        if line:
            yield _KINDS[element.tag], line


def _lines(own: Iterable[Any]) -> Iterator[str]:
    """What a reader sees of these elements: the words of each that holds words itself, on one line."""
    inside: set[Any] = set()
    for element in own:
        parent = element.getparent()
        if parent in inside:
            inside.add(element)
        elif element.tag not in _SKIPPED and holds_words(element):
            inside.add(element)
            yield _line(element.text_content())


def _line(text: str) -> str:
    return storable_text(_SPACES.sub(" ", text).strip())
