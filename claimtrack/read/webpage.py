"""A saved web page to an article: its text with headings and paragraphs, and what it says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from claimtrack import dates
from claimtrack.errors import ClaimtrackError
from claimtrack.model import Block, BlockKind, Span
from claimtrack.page import read_page
from claimtrack.page.bylines import read_byline
from claimtrack.page.datelines import dateline_end
from claimtrack.read.decoding import clean
from claimtrack.read.metadata import Metadata, read_metadata
from claimtrack.read.records import Record

if TYPE_CHECKING:
    from datetime import tzinfo

MOST = 5_000_000  # bytes: trafilatura's time grows faster than the page
_HEAD_LINE = 160  # characters of a byline or date in front of the text
_SPACES = re.compile(r"\s+")
_KINDS = {
    "head": BlockKind.HEADING,
    "p": BlockKind.PARAGRAPH,
    "quote": BlockKind.PARAGRAPH,
    "item": BlockKind.PARAGRAPH,
}
_SKIPPED = frozenset(("title", "script", "style", "noscript", "template", "svg", "nav"))


def read_webpage(data: bytes, name: str, zone: tzinfo | None = None) -> Record:
    """The article of an HTML page.

    Args:
        data: the page, in any encoding that it names.
        name: the file, for messages.
        zone: the publisher's time zone, for clock times printed without one.

    Raises:
        ClaimtrackError: where the page is too large, is no HTML, or holds no article.
    """
    if len(data) > MOST:
        raise ClaimtrackError(f"{name}: a page of {len(data):,} bytes is too large; save the article alone")
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to load
    from trafilatura.utils import load_html  # noqa: PLC0415 - the same

    tree = load_html(data)
    if tree is None or tree.find(".//body") is None:
        raise ClaimtrackError(f"{name}: not a web page; give --from text to read it as text")
    metadata = read_metadata(tree)
    printed = _printed(tree)
    try:
        found: Any = bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=True)
    except Exception as error:  # whatever a page does to the library, the next page is read
        raise ClaimtrackError(
            f"{name}: cannot be read as a web page; paste its text into a file instead"
        ) from error
    if found is None or found.body is None:
        raise ClaimtrackError(f"{name}: no article found in this page; paste its text into a file instead")
    title = metadata.title or _line(found.title or "")
    text, blocks = _assembled(title, list(_parts(found.body)), zone)
    return _record(name, text, blocks, metadata, (title, printed, zone))


def _record(
    name: str, text: str, blocks: tuple[Block, ...], metadata: Metadata, page: tuple[str, str, tzinfo | None]
) -> Record:
    title, printed, zone = page
    shown = read_page(printed, zone)
    published = metadata.published or (str(shown.published) if shown.published else None)
    byline = next((b.span.of(text) for b in blocks if b.kind is BlockKind.BYLINE), None)
    return Record(
        name=name,
        text=text,
        published=published,
        title=title or None,
        url=metadata.url,
        publisher=metadata.publisher,
        byline=metadata.byline or (read_byline(byline) if byline else None) or shown.byline,
        updated=metadata.updated,
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


def _assembled(
    title: str, parts: list[tuple[BlockKind, str]], zone: tzinfo | None
) -> tuple[str, tuple[Block, ...]]:
    """The text of a page, headline first, and its blocks."""
    lines = [(BlockKind.HEADLINE, title)] if title else []
    lines += [(kind, line) for kind, line in parts if line != title]
    blocks: list[Block] = []
    at, begun = 0, False
    for kind, line in lines:
        told = kind if begun else _before_the_text(kind, line, zone)
        blocks += _blocks(told, line, at, first=told is BlockKind.PARAGRAPH and not begun)
        begun = begun or told is BlockKind.PARAGRAPH
        at += len(line) + 2
    return "\n\n".join(line for _, line in lines) + "\n", tuple(blocks)


def _before_the_text(kind: BlockKind, line: str, zone: tzinfo | None) -> BlockKind:
    """What a short line in front of the first paragraph is: byline, date, or what it was marked as."""
    if kind is not BlockKind.PARAGRAPH or len(line) > _HEAD_LINE:
        return kind
    if read_byline(line):
        return BlockKind.BYLINE
    found = dates.read_moment(line, zone=zone)
    dated = found is not None and 2 * (found[1].end - found[1].start) > len(line)
    return BlockKind.PUBLISHED if dated else kind


def _blocks(kind: BlockKind, line: str, at: int, *, first: bool) -> Iterator[Block]:
    end = dateline_end(line, 0, len(line), first=first) if kind is BlockKind.PARAGRAPH else None
    if end is not None:
        yield Block(BlockKind.DATELINE, Span(at, at + len(line[:end].rstrip())))
        yield Block(kind, Span(at + end, at + len(line)))
    else:
        yield Block(kind, Span(at, at + len(line)))


def _printed(tree: Any) -> str:
    """Everything that a reader of the page sees, a line for each element: for dates that only stand there."""
    lines: list[str] = []
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            continue
        lines += [_line(part) for part in (element.text, element.tail) if part and part.strip()]
    return "\n\n".join(lines)[:MOST]


def _line(text: str) -> str:
    return clean(_SPACES.sub(" ", text).strip())
