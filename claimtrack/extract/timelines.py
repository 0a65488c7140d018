"""Timelines: what is told and said in an entry is of the date that stands above or in front of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter

from claimtrack.model import Article, Block, BlockKind, Span, TimeExpression, When

_LEAST = 3  # entries that make a timeline
_EDGES = "#*_:- \t\u00a0"
_SET_OFF = re.compile(
    r"[*_]{0,2}(?::|[ \u00a0][-–—])[*_]{0,2}[ \u00a0]"
)  # behind the date that opens an entry


class Timeline:
    """The dated entries of an article; there are none where fewer than three dates head or open a paragraph."""

    def __init__(self, article: Article, times: Sequence[TimeExpression]) -> None:
        dated = {t.span.start: t for t in times if t.when is not None and t.when.earliest is not None}
        headed = list(_headed(article, dated)) if len(dated) >= _LEAST else []
        opened = list(_opened(article, dated)) if len(dated) >= _LEAST else []
        found = [each for each in (headed, opened) if len(each) >= _LEAST]
        self._entries = sorted(
            ((span.start, span.end, when) for each in found for span, when in each), key=itemgetter(0)
        )
        self._labels = _labels(article.text, opened) if len(opened) >= _LEAST else {}

    def at(self, place: int) -> When | None:
        """The date of the entry that the character `place` is in."""
        n = bisect_right(self._entries, place, key=lambda entry: entry[0]) - 1
        return self._entries[n][2] if n >= 0 and place < self._entries[n][1] else None

    def without_label(self, span: Span) -> Span:
        """A paragraph without the date in front of it that makes it an entry."""
        return Span(self._labels.get(span.start, span.start), span.end)

    def over(self, place: int, when: When) -> When:
        """A claim's date, that of the entry it is made in where no phrase of its own tells another."""
        entry = None if when.basis == "phrase" else self.at(place)
        if entry is None:
            return when
        return replace(entry, basis="inherited", why=f"it is told in an entry of a timeline: {entry.why}")


def _labels(text: str, opened: Sequence[tuple[Span, When]]) -> dict[int, int]:
    """Where the label of each paragraph that has one ends, by where the paragraph starts."""
    ends = {}
    for span, when in opened:
        label = _SET_OFF.match(text, when.phrase.end) if when.phrase else None
        if label is not None and label.end() < span.end:
            ends[span.start] = label.end()
    return ends


def _headed(article: Article, dated: dict[int, TimeExpression]) -> Iterator[tuple[Span, When]]:
    """What stands under each heading that is a date, the last with its first paragraph alone: a text may follow."""
    kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH)
    blocks = article.blocks_of(*kinds)
    whens = [_date_of(article, block, dated) for block in blocks]
    heads = [n for n, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    for n, following in pairwise([*heads, len(blocks)]):
        when = whens[n]
        if when is None or following == n + 1:
            continue
        last = following == len(blocks) or whens[following] is None
        yield Span(blocks[n].span.end, blocks[n + 1 if last else following - 1].span.end), when


def _date_of(article: Article, block: Block, dated: dict[int, TimeExpression]) -> When | None:
    """The date that is all of a heading."""
    if block.kind is not BlockKind.HEADING:
        return None
    text = block.span.of(article.text)
    start = block.span.start + len(text) - len(text.lstrip(_EDGES))
    time = dated.get(start)
    whole = time is not None and time.span.of(article.text) == text.strip(_EDGES)
    return time.when if whole and time is not None else None


def _opened(article: Article, dated: dict[int, TimeExpression]) -> Iterator[tuple[Span, When]]:
    """The paragraphs that a date and a colon or dash open: "12 June 2018: Ann Bell resigns."."""
    for block in article.blocks_of(BlockKind.PARAGRAPH):
        text = block.span.of(article.text)
        time = dated.get(block.span.start + len(text) - len(text.lstrip("#*_-•–— \t\u00a0")))
        if time is not None and time.when is not None and _SET_OFF.match(article.text, time.span.end):
            yield block.span, time.when
