"""How spans, blocks and dates are written into columns, and read back."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import astuple, dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, TypeVar

from claimtrack.frozen import quickly_made
from claimtrack.model import Block, BlockKind, Moment, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimtrack.model import When

_Rows = TypeVar("_Rows", bound="Sequence[object]")
_SHOWN = 60  # characters of a damaged value
READ = frozenset(
    "place actor type quotation text earliest latest edtf precision basis why polarity modality confidence".split()
)
_TWO = 2  # numbers of a span
NO_DAY = "9999-12-31"  # sorts what has no date at all behind everything


class DamagedValueError(ValueError):
    """A column holds what this program never writes there."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Spans:
    """Where an appearance stands in its article's text."""

    content: tuple[Span, ...]
    cue: Span | None
    mention: Span | None
    phrase: Span | None


def without_blobs(rows: Sequence[_Rows]) -> Sequence[_Rows]:
    """The rows as they are; raises DamagedValueError where a value is bytes, which none is to be."""
    if bytes in set(map(type, chain.from_iterable(rows))):
        blob = next(value for row in rows for value in row if isinstance(value, bytes))
        raise _damaged("text", blob)
    return rows


@lru_cache(maxsize=20)  # an article is looked for, and again when it is stored with some others
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
    """What `dump_spans` wrote; raises DamagedValueError for anything else."""
    try:
        content, cue, mention, phrase = json.loads(text)
        pairs = list(zip(content[::2], content[1::2], strict=True))
        spans = Spans(
            tuple(_span(*pair) for pair in pairs), _pair_of(cue), _pair_of(mention), _pair_of(phrase)
        )
    except (ValueError, TypeError, RecursionError):
        raise _damaged("spans", text) from None
    if not _in_order(spans.content):
        raise _damaged("spans", text)
    return spans


def _pair_of(pair: list[int] | None) -> Span | None:
    return None if pair is None else _span(*pair)


def _span(start: object, end: object) -> Span:
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise ValueError(start, end)
    return Span(start, end)


def _in_order(spans: Sequence[Span]) -> bool:
    return bool(spans) and all(before.end <= after.start for before, after in pairwise(spans))


def _damaged(what: str, value: object) -> DamagedValueError:
    shown = repr(value)
    return DamagedValueError(f"no {what}: {shown if len(shown) <= _SHOWN else f'{shown[:_SHOWN]}…'}")


def load_contents(texts: Sequence[str]) -> list[list[int]]:
    """Start and end of the content spans that `dump_spans` wrote, one after the other, for each of many texts.

    Without the rest, and read together: rows need no more, and there are many. Raises DamagedValueError where a text
    holds no such spans.
    """
    with suppress(ValueError, TypeError, RecursionError):
        contents = [content for content, *_ in json.loads(f"[{','.join(texts)}]")]
        if len(contents) == len(texts) and all(map(_rising, contents)):
            return contents
    return [list(chain.from_iterable(map(astuple, load_spans(text).content))) for text in texts]


def _rising(numbers: list[int]) -> bool:
    """Whether numbers are the starts and ends of spans in their order."""
    if len(numbers) != _TWO:
        return _in_order([_span(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)])
    start, end = numbers
    return type(start) is type(end) is int and 0 <= start < end


def load_read(text: str | None) -> dict[str, Any]:
    """What an appearance keeps of who, when and how, empty for nothing; raises DamagedValueError for no such thing."""
    if text is None:
        return {}
    try:
        found = json.loads(text)
        if READ.issubset(found):
            return dict(found)
    except (ValueError, TypeError, RecursionError):
        pass
    raise _damaged("reading", text)


def dump_blocks(blocks: Iterable[Block]) -> str:
    """Blocks as compact JSON."""
    dumped = [f'["{block.kind}",{block.span.start},{block.span.end}]' for block in blocks]
    return f"[{','.join(dumped)}]"


def load_blocks(text: str) -> tuple[Block, ...]:
    """What `dump_blocks` wrote; raises DamagedValueError for anything else."""
    try:
        return tuple(Block(BlockKind(kind), _span(start, end)) for kind, start, end in json.loads(text))
    except (ValueError, TypeError, RecursionError):
        raise _damaged("blocks", text) from None


def load_paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of the paragraphs among the blocks that `dump_blocks` wrote, quicker than with all the rest.

    Raises DamagedValueError where there are no such blocks.
    """
    try:
        return [(start, end) for kind, start, end in json.loads(text) if kind == BlockKind.PARAGRAPH]
    except (ValueError, TypeError, RecursionError):
        raise _damaged("blocks", text) from None


def iso(moment: Moment | None) -> str | None:
    """A publication time as it is stored: ISO 8601."""
    return None if moment is None else str(moment)


def load_moment(text: str | None) -> Moment | None:
    """What `iso` wrote; raises DamagedValueError for anything else."""
    try:
        return None if text is None else Moment.parse(text)
    except (ValueError, TypeError, AttributeError):
        raise _damaged("publication time", text) from None


def sort_key(said: When, published: str | None, article_id: int, place: int) -> str:
    """Where a statement stands in a timeline: its earliest day, else its latest; then its place.

    `place` is its number in the article; no two statements of a version share a key.
    """
    day = said.earliest or said.latest
    return sort_key_on(day.isoformat() if day else None, published, article_id, place)


def sort_key_on(day: str | None, published: str | None, article_id: int, place: int) -> str:
    """`sort_key` of a statement whose day is known in ISO 8601."""
    return f"{day or (published or NO_DAY)[:10]} {article_id:09d} {place:06d}"


def resorted(key: str, said: When) -> str:
    """The sort key of a statement at another date."""
    day = said.earliest or said.latest
    return key if day is None else day.isoformat() + key[len(NO_DAY) :]


def sort_day(key: str | None) -> str | None:
    """The day that begins a sort key; None where there is no date. Raises DamagedValueError for what is no text."""
    if key is not None and not isinstance(key, str):
        raise _damaged("sort key", key)
    return None if key is None or key.startswith(NO_DAY) else key[:10]
