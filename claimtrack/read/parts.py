"""Headings and paragraphs, as a page or a document marks them, to one text and its blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from claimtrack import dates
from claimtrack.model import Block, BlockKind, DateOrder, Moment, Span
from claimtrack.page.bylines import read_byline
from claimtrack.page.datelines import dateline_end
from claimtrack.page.furniture import is_furniture
from claimtrack.page.kickers import pieces
from claimtrack.page.lines import units_of

if TYPE_CHECKING:
    from datetime import tzinfo

Part: TypeAlias = tuple[BlockKind, str]
"""What a line is marked as, and the line."""

HEAD_LINE = 160  # characters of a byline or date in front of the text


def assemble(title: str, parts: Iterable[Part], zone: tzinfo | None) -> tuple[str, tuple[Block, ...]]:
    """The text of an article, headline first, a blank line between its parts, and its blocks.

    Args:
        title: the headline; a part that repeats it is left out. "" for none.
        parts: what follows, each on one line, in order.
        zone: the publisher's time zone.
    """
    lines = [(BlockKind.HEADLINE, title)] if title else []
    lines += [(kind, line) for kind, line in parts if line != title]
    blocks: list[Block] = []
    at, begun = 0, False
    for kind, line in lines:
        told = _told(kind, line) if begun else _before_the_text(kind, line, zone)
        blocks += _blocks(told, line, at, first=told is BlockKind.PARAGRAPH and not begun)
        begun = begun or told is BlockKind.PARAGRAPH
        at += len(line) + 2
    return "\n\n".join(line for _, line in lines) + "\n", tuple(blocks)


def date_alone(line: str, zone: tzinfo | None, order: DateOrder | None = None) -> Moment | None:
    """The moment that is most of a line."""
    found = dates.read_moment(line, zone=zone, order=order)
    return found[0] if found and 2 * (found[1].end - found[1].start) > len(line) else None


def _before_the_text(kind: BlockKind, line: str, zone: tzinfo | None) -> BlockKind:
    """What a short line in front of the first paragraph is: byline, date, or what it was marked as."""
    if kind is not BlockKind.PARAGRAPH or len(line) > HEAD_LINE:
        return kind
    if read_byline(line):
        return BlockKind.BYLINE
    return BlockKind.PUBLISHED if date_alone(line, zone) else _told(kind, line)


def _told(kind: BlockKind, line: str) -> BlockKind:
    """What a line is: of paragraphs those that pages print around an article are boilerplate."""
    units = units_of(line) if kind is BlockKind.PARAGRAPH else ()
    return BlockKind.BOILERPLATE if any(map(is_furniture, units)) else kind


def _blocks(kind: BlockKind, line: str, at: int, *, first: bool) -> Iterator[Block]:
    end = dateline_end(line, 0, len(line), first=first) if kind is BlockKind.PARAGRAPH else None
    if end is not None:
        yield Block(BlockKind.DATELINE, Span(at, at + len(line[:end].rstrip())))
    if kind is not BlockKind.PARAGRAPH:
        yield Block(kind, Span(at, at + len(line)))
        return
    for block in pieces(line, end or 0, len(line)):
        yield Block(block.kind, Span(at + block.span.start, at + block.span.end))
