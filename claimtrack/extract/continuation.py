"""Quotations that go on over several paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph
from claimtrack.model import Span

_SENTENCE = 7  # words of a sentence, marks included
_STOPS = frozenset((".", "!", "?", "…"))
_CLOSING = frozenset(('"', "”", "''", "’", "'", "»", "“"))
_SHORTEST = 3  # words of a paragraph that goes on


def continue_quotations(
    paragraphs: Sequence[Paragraph], attributions: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, each with the paragraphs of nothing but quotation that follow it added to its content."""
    last: dict[int, int] = {found.paragraph: index for index, found in enumerate(attributions)}
    continued = list(attributions)
    speaking: int | None = None  # the attribution that a paragraph of quotation would go on with
    for number, paragraph in enumerate(paragraphs):
        if paragraph.terse:
            break
        if number in last:
            speaking = last[number] if _ends_with(paragraph, continued[last[number]]) else None
        elif speaking is not None and _goes_on(paragraph, continued[speaking], paragraphs):
            found = continued[speaking]
            spans = tuple(quoted.quote.span for quoted in paragraph.quotes)
            continued[speaking] = replace(
                found, content=(*found.content, Span(spans[0].start, spans[-1].end))
            )
        else:
            speaking = None
    return continued


def _ends_with(paragraph: Paragraph, found: Attribution) -> bool:
    """Whether the paragraph ends with the attribution or its quotation, so that the next may go on with it."""
    words = paragraph.words
    end = max(found.candidate.sentence[1], *(stop for _, stop in found.candidate.content))
    announces = words.words[-1] == ":" or (len(words) > 1 and words.words[-2] == ":")
    return end >= len(words) - 1 or announces


def _goes_on(paragraph: Paragraph, found: Attribution, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a paragraph of quotation goes on with an attribution: after one without, whole sentences do."""
    if not _all_quoted(paragraph):
        return False
    host, candidate = paragraphs[found.paragraph], found.candidate
    if any(host.inside[first] >= 0 for first, _ in candidate.content):
        return True
    words = paragraph.words.words
    whole = len(words) >= _SENTENCE and words[-1] in _CLOSING and words[-2] in _STOPS
    if not whole or candidate.kind != "say" or candidate.speaker is None:
        return False
    return host.words.tags[candidate.speaker[0]] not in ("WP", "WDT")


def _all_quoted(paragraph: Paragraph) -> bool:
    """Whether the paragraph is quotation alone."""
    outside = sum(
        paragraph.inside[k] < 0 and word[0].isalnum() for k, word in enumerate(paragraph.words.words)
    )
    return len(paragraph.words) >= _SHORTEST and outside == 0 and bool(paragraph.quotes)
