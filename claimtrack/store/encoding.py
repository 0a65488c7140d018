"""How spans, blocks and dates are written into columns, and read back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.model import Block, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.model import Moment, When

NO_DAY = "9999-12-31"  # sorts what has no date at all behind everything


@dataclass(frozen=True, slots=True)
class Spans:
    """Where an appearance stands in its article's text."""

    content: tuple[Span, ...]
    cue: Span | None
    mention: Span | None
    phrase: Span | None


def digest(text: str) -> bytes:
    """What identifies a text: its SHA-256."""
    return hashlib.sha256(text.encode()).digest()


def dump_spans(spans: Spans) -> str:
    """The spans as compact JSON: numbers of content, cue, mention and phrase."""
    content = ",".join([f"{span.start},{span.end}" for span in spans.content])
    return f"[[{content}],{_pair(spans.cue)},{_pair(spans.mention)},{_pair(spans.phrase)}]"


def _pair(span: Span | None) -> str:
    return "null" if span is None else f"[{span.start},{span.end}]"


def load_spans(text: str) -> Spans:
    """What `dump_spans` wrote."""
    content, *others = json.loads(text)
    cue, mention, phrase = (pair and Span(*pair) for pair in others)
    pairs = zip(content[::2], content[1::2], strict=True)
    return Spans(tuple(Span(start, end) for start, end in pairs), cue, mention, phrase)


def load_content(text: str) -> list[tuple[int, int]]:
    """Start and end of the content spans that `dump_spans` wrote, without the rest: rows need no more."""
    numbers = [int(number) for number in text[2 : text.index("]")].split(",")]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def dump_blocks(blocks: Iterable[Block]) -> str:
    """Blocks as compact JSON."""
    return json.dumps(
        [[block.kind, block.span.start, block.span.end] for block in blocks], separators=(",", ":")
    )


def load_blocks(text: str) -> tuple[Block, ...]:
    """What `dump_blocks` wrote."""
    return tuple(Block(BlockKind(kind), Span(start, end)) for kind, start, end in json.loads(text))


def iso(moment: Moment | None) -> str | None:
    """A publication time as it is stored: ISO 8601."""
    return None if moment is None else str(moment)


def sort_key(said: When, published: str | None, article_id: int, place: int) -> str:
    """Where a statement stands in a timeline: its earliest day, else its latest; then its place.

    `place` is its number in the article; no two statements share a key.
    """
    day = said.earliest or said.latest
    return f"{day.isoformat() if day else (published or NO_DAY)[:10]} {article_id:09d} {place:06d}"


def sort_day(key: str | None) -> str | None:
    """The day that begins a sort key; None where there is no date."""
    return None if key is None or key.startswith(NO_DAY) else key[:10]
