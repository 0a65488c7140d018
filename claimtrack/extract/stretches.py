"""The stretches of an article that are read for claims: its paragraphs, then its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.extract.paragraph import Paragraph, read_paragraph
from claimtrack.extract.quotes import find_quotes
from claimtrack.extract.signatures import is_signature
from claimtrack.extract.timelines import Timeline
from claimtrack.model import Article, BlockKind, Span

_SPEAKING = re.compile(
    r"\b(?:says?|said|writes?|wrote|writing|posted|tweeted|added|adds|replied|replies|continue[sd]|told|tells|explain(?:s|ed)"
    r"|state[sd]|reads)\b(?: [\w'’]+){0,6}:\Z"
)
_BULLET = re.compile(r"[-*•‣▪●◦·–—][ \t\u00a0]+")
# Headlines do without; "Nurses oppose the plan" is a sentence whose full stop was left out.
_ARTICLE = re.compile(r"\b(?:the|a|an|his|her|its|their|The|A|An|His|Her|Its|Their|Some|Many|Most)\b")
_ASKING = re.compile(r"(?:what|how|why|who|where|when|which|whether)\b", re.IGNORECASE)
_ENDS_SENTENCE = (*".!?…:", "”", '"', "’", "'", "»")
_END = 80  # characters of a paragraph's end in which "She writes:" stands
_OPENING = ("“", '"', "‘", "'", "«", "„")


def read_stretches(article: Article, timeline: Timeline | None = None) -> list[Paragraph]:
    """The paragraphs in text order, then the headline: who "Kasich" in it is, the paragraphs tell."""
    headlines = [block.span for block in article.blocks_of(BlockKind.HEADLINE)]
    return [
        *read_paragraphs(article.text, _announced_joined(article, timeline or Timeline(article, ()))),
        *read_paragraphs(article.text, headlines, headlines=True),
    ]


def read_paragraphs(text: str, spans: Sequence[Span], *, headlines: bool = False) -> list[Paragraph]:
    """These stretches of an article with their quotations; `headlines`: they are what the name says."""
    quotes = find_quotes(text, spans)
    paragraphs, at = [], 0
    for span in spans:
        first = at
        while at < len(quotes) and quotes[at].span.start < span.end:
            at += 1
        terse = not headlines and _is_key_point(text, span)
        within = quotes[first:at]
        paragraphs.append(read_paragraph(text, span, within, headline=headlines, terse=terse))
    return paragraphs


def _is_key_point(text: str, span: Span) -> bool:
    """Whether a stretch is an entry of a list that reads like a headline: "• No power for days, says SSEN"."""
    if _BULLET.fullmatch(text[max(0, span.start - 2) : span.start]) is None:
        return False
    entry = span.of(text)
    if entry.endswith(_ENDS_SENTENCE):
        return False
    return _ARTICLE.search(entry) is None or _ASKING.match(entry) is not None


def _without_bullet(text: str, span: Span) -> Span:
    """A stretch without the bullet in front of an entry of a list."""
    bullet = _BULLET.match(text, span.start, span.end)
    return span if bullet is None or bullet.end() >= span.end else Span(bullet.end(), span.end)


def _announced_joined(article: Article, timeline: Timeline) -> list[Span]:
    """The paragraphs, one that ends in a colon together with the quotation that follows it.

    One that ends in "She writes:" goes with the next paragraph, too, where that has no marks.
    """
    spans: list[Span] = []
    announced = told = False
    for block in article.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            announced = told = False
            continue
        text = block.span.of(article.text)
        sign = bool(spans) and is_signature(text, spans[-1].of(article.text))
        if sign or (len(text) > 1 and (told or (announced and text[:1] in _OPENING))):
            spans[-1] = Span(spans[-1].start, block.span.end)
        else:
            spans.append(_without_bullet(article.text, timeline.without_label(block.span)))
        announced = text.endswith(":")
        told = announced and _SPEAKING.search(text[-_END:]) is not None
    return spans
