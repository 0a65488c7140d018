"""Attributions inside what somebody else is said to have said: "Peskov said that Putin had reiterated that …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimtrack.extract.attribution import Attribution, possible_attributions
from claimtrack.extract.candidate import Candidate
from claimtrack.extract.paragraph import Paragraph, QuotedWords, read_paragraph
from claimtrack.extract.quotes import Quote
from claimtrack.extract.spans import WordSpan
from claimtrack.model import Span

# How likely a nested attribution must be: surer than others, for it is one more claim on the same words.
SURE = 0.7
_QUOTED = 0.5  # in a quotation, whose clauses are plainer
_THINKING = frozenset(("think", "want"))
_MAY_REPORT = frozenset(
    "said say says saying told tell tells claim claims claimed claiming warn warns warned warning suggest suggests "
    "suggested suggesting reiterate reiterates reiterated reiterating declare declares declared declaring acknowledge "
    "acknowledges acknowledged acknowledging insist insists insisted insisting deny denies denied promise promises "
    "promised admit admits admitted argue argues argued arguing announce announces announced announcing stated stating "
    "asked added assured assures alleged alleges wrote ordered urged directed".split()
)
_MAY_THINK = frozenset(
    "want wants wanted think thinks thought believe believes believed hope hopes hoped expect expects expected fear "
    "fears feared plan plans planned planning intend intends intended support supports supported oppose opposes "
    "opposed know knows knew".split()
)
_NOBODY = frozenset("i we you it that this which what who".split())
_NEAR = 4  # words from a name to its verb
_TERM = 8  # words, marks included, of a quotation at the end in which nobody else is quoted
_MARKS = "\"“”„«»‘’'` "


def find_nested(
    text: str, paragraphs: Sequence[Paragraph], chosen: Sequence[Attribution]
) -> list[tuple[int, Attribution]]:
    """The attributions inside the contents of the chosen ones, each with the number of the one that reports it."""
    nested: list[tuple[int, Attribution]] = []
    for number, host in enumerate(chosen):
        paragraph = paragraphs[host.paragraph]
        for content in host.content:
            if content in paragraph.span and _may_report(paragraph, content):
                nested += [(number, found) for found in _inside(text, paragraph, host, content)]
    return nested


def _may_report(paragraph: Paragraph, content: Span) -> bool:
    """Whether a verb stands in the content that reports often enough to be worth a reading.

    Or one of thinking behind a name.
    """
    words = paragraph.words
    first, stop = bisect_left(words.starts, content.start), bisect_left(words.starts, content.end)
    lower = words.lower[first:stop]
    if not _MAY_REPORT.isdisjoint(lower):
        return True
    if _MAY_THINK.isdisjoint(lower):
        return False
    thinking = (k for k, word in enumerate(lower, first) if word in _MAY_THINK and k > first)
    return any("NNP" in words.tags[max(first, k - _NEAR) : k] for k in thinking)


def _inside(text: str, paragraph: Paragraph, host: Attribution, content: Span) -> Iterator[Attribution]:
    """The attributions of one stretch of content, read as a paragraph of its own without its outer marks."""
    quotes = _quotes_within(paragraph, content)
    span = _unquoted(text, content)
    if quotes and quotes[-1].span.end > span.end:
        span = Span(span.start, quotes[-1].span.end)  # "(said that Prado had asked for) “a bribe”"
    inner = read_paragraph(text, span, quotes)
    taken: list[Span] = []
    least = _QUOTED if text[content.start] in _MARKS else SURE
    for option in sorted(possible_attributions(host.paragraph, inner, least), key=lambda o: -o.chance):
        spans = [*option.content, option.cue]
        free = not any(a.overlaps(b) for a in spans for b in taken)
        told = option.candidate.kind == "say" or _of_a_name(text, option)
        if told and _somebody(text, option) and free:
            taken += spans
            yield replace(option, candidate=_placed(option.candidate, inner, paragraph))


def _unquoted(text: str, content: Span) -> Span:
    start, end = content.start, content.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)


def _quotes_within(paragraph: Paragraph, content: Span) -> list[Quote]:
    first = bisect_left(paragraph.quotes, content.start + 1, key=_start)
    stop = bisect_left(paragraph.quotes, content.end, key=_start)
    return [
        q.quote
        for q in paragraph.quotes[first:stop]
        if q.quote.span.end < content.end or (q.quote.span.end == content.end and q.stop - q.first <= _TERM)
    ]


def _start(quoted: QuotedWords) -> int:
    return quoted.quote.span.start


def _somebody(text: str, option: Attribution) -> bool:
    """Whether the text tells who speaks: somebody else than whoever is quoted, or surely they: "I told Ben so"."""
    if option.speaker is None:
        return False
    mention = option.speaker.of(text).lower()
    return mention not in _NOBODY or (mention == "i" and option.chance >= SURE)


def _of_a_name(text: str, option: Attribution) -> bool:
    """Whether it tells what somebody with a name thinks or wants: "officials said Moscow wants the lines restored"."""
    if option.candidate.kind not in _THINKING or option.chance < SURE or option.speaker is None:
        return False
    return option.speaker.of(text).split()[-1][:1].isupper()


def _placed(candidate: Candidate, inner: Paragraph, outer: Paragraph) -> Candidate:
    """The candidate in words of the whole paragraph."""

    def place(part: WordSpan) -> WordSpan:
        span = inner.words.span(*part)
        return bisect_left(outer.words.starts, span.start), bisect_left(outer.words.starts, span.end)

    speaker = None if candidate.speaker is None else place(candidate.speaker)
    content = tuple(place(part) for part in candidate.content)
    sentence = place(candidate.sentence)
    return replace(candidate, cue=place(candidate.cue), content=content, speaker=speaker, sentence=sentence)
