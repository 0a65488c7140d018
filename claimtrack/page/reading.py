"""From a text to its blocks, its title and its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import tzinfo
from functools import cache

from claimtrack import dates
from claimtrack.model import Block, BlockKind, DateOrder, Moment, Span
from claimtrack.page import markdown
from claimtrack.page.classify import classify
from claimtrack.page.datelines import dateline_end
from claimtrack.page.kickers import pieces
from claimtrack.page.layout import Layout
from claimtrack.page.lines import Unit, units_of
from claimtrack.page.publication import DateMark, ReadMoment
from claimtrack.page.shapes import is_transcript_line
from claimtrack.page.slugs import slug_length
from claimtrack.unmarked import Unmarked

_NUMBERS = re.compile(r"\d[./-]\d")
_LABEL, _TURNS = 40, 3  # characters of "THE WARDEN, JO PIKE:", and such lines that make a transcript
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Page:
    """A text's blocks, and what it says about itself; every block points into the text that was read."""

    blocks: tuple[Block, ...]
    title: str | None = None
    byline: str | None = None
    published: Moment | None = None
    updated: Moment | None = None


def read_page(text: str, zone: tzinfo | None = None, order: DateOrder | None = None) -> Page:
    """What each stretch of a news page, a clean text or a Markdown file is for, and when it was published.

    Args:
        text: the page as pasted; nothing in it is changed, offsets are characters into it.
        zone: the publisher's time zone, for clock times printed without one.
        order: what comes first in 07/03/2025, the day or the month; None: as the page's own dates show.

    Returns:
        Blocks that cover every non-blank character, in order. A page that says only when it was updated
        counts as published then; without either the date of a full dateline is taken.
    """
    body = markdown.front_matter_end(text)
    plain = Unmarked.of(text, body)
    page = _read(plain.text, body, _moment_reader(plain.text, zone, order))
    return replace(page, blocks=tuple(plain.blocks(page.blocks))) if plain else page


def _read(text: str, body: int, read: ReadMoment) -> Page:
    """The page that a text without marks is, from the character `body` on; what is before is no news."""
    layout = classify(units_of(text, body), read)
    blocks = tuple(_blocks(text, layout, body))
    updated = _updated(layout)
    return Page(
        blocks=blocks,
        title=_title(text, layout),
        byline=next(iter(layout.writers.values()), None),
        published=_published(layout) or updated or _dateline_moment(text, blocks, read),
        updated=updated,
    )


def _moment_reader(text: str, zone: tzinfo | None, order: DateOrder | None) -> ReadMoment:
    """What reads the dates of a page's lines; its other dates are looked at only for one with numbers alone."""

    @cache
    def settled() -> DateOrder | None:
        return order or dates.settled_order(text)

    def read(line: str) -> tuple[Moment, Span] | None:
        return dates.read_moment(line, zone=zone, order=settled() if _NUMBERS.search(line) else order)

    return read


def _blocks(text: str, layout: Layout, body: int) -> Iterator[Block]:
    if body:
        start = len(text) - len(text.lstrip())
        yield Block(BlockKind.BOILERPLATE, Span(start, len(text[:body].rstrip())))
    first = not _is_transcript(layout)
    for i, (unit, kind) in enumerate(zip(layout.units, layout.kinds, strict=True)):
        if kind is BlockKind.PARAGRAPH:
            yield from _paragraph(text, unit, first=first)
            first = False
        elif i in layout.dates:
            yield from _date_line(text, unit, layout.dates[i])
        else:
            yield from _marked(text, unit, kind or BlockKind.BOILERPLATE)


def _is_transcript(layout: Layout) -> bool:
    """Whether paragraphs begin with who speaks: then "HOST:" in front of the first one is no place."""
    kinds = zip(layout.units, layout.kinds, strict=True)
    turns = (u for u, k in kinds if k is BlockKind.PARAGRAPH and ":" in u.head[:_LABEL])
    return sum(map(is_transcript_line, turns)) >= _TURNS


def _paragraph(text: str, unit: Unit, *, first: bool) -> Iterator[Block]:
    start = unit.start + markdown.mark_length(unit.head)
    if start > unit.start:
        yield _block(BlockKind.BOILERPLATE, text, unit.start, start)
    end = dateline_end(text, start, unit.end, first=first)
    if end is not None:
        yield _block(BlockKind.DATELINE, text, start, end)
        start = end
    yield from pieces(text, start, unit.end)


def _marked(text: str, unit: Unit, kind: BlockKind) -> Iterator[Block]:
    mark = _mark_length(unit) if kind in (BlockKind.HEADLINE, BlockKind.HEADING) else 0
    if mark:
        yield _block(BlockKind.BOILERPLATE, text, unit.start, unit.start + mark)
        yield _block(kind, text, unit.start + mark, unit.end)
    else:
        yield _block(kind, text, unit.start, unit.end)


def _mark_length(unit: Unit) -> int:
    """Characters in front of the words of a headline: "# ", "UPDATE 2-"."""
    mark = markdown.mark_length(unit.head)
    return mark + slug_length(unit.head[mark:])


def _date_line(text: str, unit: Unit, marks: tuple[DateMark, ...]) -> Iterator[Block]:
    """One block a date; each reaches to the next, so that the whole line is covered."""
    start = unit.start
    for mark, following in zip(marks, (*marks[1:], None), strict=True):
        if mark.by and start < mark.start:
            yield _block(BlockKind.BYLINE, text, start, mark.start)
            start = mark.start
        end = following.start if following else unit.end
        yield _block(BlockKind(mark.label or "published"), text, start, end)
        start = end


def _block(kind: BlockKind, text: str, start: int, end: int) -> Block:
    return Block(kind, Span(start, start + len(text[start:end].rstrip())))


def _title(text: str, layout: Layout) -> str | None:
    if layout.headline is None:
        return None
    unit = layout.units[layout.headline]
    return " ".join(text[unit.start + _mark_length(unit) : unit.end].split()).strip("#*_ ")


def _published(layout: Layout) -> Moment | None:
    """The labelled date of the head, else any date of the head, else one further down."""
    head = layout.anchor + 1
    return (
        _moment_of(layout, "published", head)
        or _moment_of(layout, "", head)
        or _moment_of(layout, "published")
        or _moment_of(layout, "")
    )


def _updated(layout: Layout) -> Moment | None:
    """The labelled date of the update, else one of the head without a label above "First published on …"."""
    labelled = _moment_of(layout, "updated")
    first, bare = _moment_of(layout, "published"), _moment_of(layout, "", layout.anchor + 1)
    if labelled or first is None or bare is None or bare.day <= first.day:
        return labelled
    return bare


def _moment_of(layout: Layout, label: str, end: int | None = None) -> Moment | None:
    """The first date with this label, in the units before `end`."""
    found = (marks for i, marks in layout.dates.items() if end is None or i < end)
    return next((mark.moment for marks in found for mark in marks if mark.label == label), None)


def _dateline_moment(text: str, blocks: tuple[Block, ...], read: ReadMoment) -> Moment | None:
    """The date of the first dateline, where it prints a year."""
    dateline = next((block.span.of(text) for block in blocks if block.kind is BlockKind.DATELINE), "")
    found = read(dateline) if _YEAR.search(dateline) else None
    return found[0] if found else None
