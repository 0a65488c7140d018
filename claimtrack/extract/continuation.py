"""Quotations that go on over several sentences and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph, QuotedWords
from claimtrack.extract.spans import SortedSpans
from claimtrack.model import Span

_SPOKEN = frozenset(("say", "judge", "any"))
_MOST = 40  # sentences that go on with one claim: bounds the work on hostile text
_SENTENCE = 7  # words of a sentence, marks included
_STOPS = frozenset((".", "!", "?", "…"))
_CLOSING = frozenset(('"', "”", "''", "’", "'", "»", "“"))
_SHORTEST = 3  # words of a paragraph that goes on


def continue_quotations(
    paragraphs: Sequence[Paragraph], attributions: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, each with the sentences and paragraphs of nothing but quotation that follow it added."""
    attributions = _with_sentences(paragraphs, attributions)
    last: dict[int, int] = {found.paragraph: index for index, found in enumerate(attributions)}
    continued = list(attributions)
    speaking: int | None = None  # the attribution that a paragraph of quotation would go on with
    for number, paragraph in enumerate(paragraphs):
        if paragraph.terse:
            break
        if number in last:
            speaking = last[number] if ends_with(paragraph, continued[last[number]]) else None
        elif speaking is not None and _goes_on(paragraph, continued[speaking], paragraphs):
            found = continued[speaking]
            spans = tuple(quoted.quote.span for quoted in paragraph.quotes)
            continued[speaking] = replace(
                found, content=(*found.content, Span(spans[0].start, spans[-1].end))
            )
        else:
            speaking = None
    return continued


def _with_sentences(
    paragraphs: Sequence[Paragraph], attributions: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, each with the quoted sentences behind it that are nobody's: "It was bad, he said. “…”"."""
    continued = list(attributions)
    by_paragraph: dict[int, list[int]] = {}
    for number, found in enumerate(attributions):
        if found.candidate.kind in _SPOKEN and found.speaker is not None:
            by_paragraph.setdefault(found.paragraph, []).append(number)
    taken = SortedSpans(span for found in attributions for span in found.content)
    for at, numbers in by_paragraph.items():
        ends = {end: n for n in numbers for end in _ends(continued[n])}
        for quoted in whole_sentences(paragraphs[at]):
            host, span = ends.get(quoted.first), paragraphs[at].words.span(quoted.first, quoted.stop)
            if host is not None and not taken.overlapping(span):
                continued[host] = _going_on(continued[host], quoted, span)
                ends[quoted.stop] = host
    return continued


def _going_on(found: Attribution, quoted: QuotedWords, span: Span) -> Attribution:
    """The attribution with one more quoted sentence, unless it has too many."""
    if len(found.content) >= _MOST:
        return found
    parts = tuple(sorted((*found.candidate.content, (quoted.first, quoted.stop))))
    content = tuple(sorted((*found.content, span)))
    return replace(found, content=content, candidate=found.candidate.saying(parts))


def _ends(found: Attribution) -> tuple[int, int]:
    """The words right behind the sentence of an attribution, and behind what it reports."""
    return found.candidate.sentence[1], found.candidate.content[-1][1]


def whole_sentences(paragraph: Paragraph) -> Iterator[QuotedWords]:
    """The closed quotations of a paragraph that are sentences of their own, not its first."""
    words = paragraph.words
    for quoted in paragraph.quotes:
        if quoted.first == 0 or quoted.stop - quoted.first < _SENTENCE or not quoted.quote.closed:
            continue
        ended = quoted.stop >= len(words) or words.sentence_of(quoted.stop)[0] == quoted.stop
        if ended and words.opens(quoted.first) and words.words[quoted.stop - 2] in _STOPS:
            yield quoted


def ends_with(paragraph: Paragraph, found: Attribution) -> bool:
    """Whether the paragraph ends with the attribution or its quotation, so that the next may go on with it."""
    words = paragraph.words
    end = max(found.candidate.sentence[1], *(stop for _, stop in found.candidate.content))
    announces = words.words[-1] == ":" or (len(words) > 1 and words.words[-2] == ":")
    return end >= len(words) - 1 or announces


def _goes_on(paragraph: Paragraph, found: Attribution, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a paragraph of quotation goes on with an attribution: with a quotation left open, or behind a colon."""
    if not all_quoted(paragraph):
        return False
    host = paragraphs[found.paragraph]
    quoted = any(host.inside[first] >= 0 for first, _ in found.candidate.content)
    open_yet = quoted and found.content[-1].of(host.text)[-1] not in _CLOSING
    return open_yet or host.words.words[-1] == ":"


def all_quoted(paragraph: Paragraph) -> bool:
    """Whether the paragraph is quotation alone."""
    outside = sum(
        paragraph.inside[k] < 0 and word[0].isalnum() for k, word in enumerate(paragraph.words.words)
    )
    return len(paragraph.words) >= _SHORTEST and outside == 0 and bool(paragraph.quotes)
