"""The stretches of an article that are read for claims: its paragraphs, then its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.extract.paragraph import Paragraph, read_paragraph
from claimtrack.extract.quotes import find_quotes
from claimtrack.model import Article, BlockKind, Span

_SPEAKING = re.compile(
    r"\b(?:says?|said|writes?|wrote|writing|posted|tweeted|added|adds|replied|replies|continue[sd]|told|tells|explain(?:s|ed)"
    r"|state[sd]|reads)\b(?: [\w'’]+){0,6}:\Z"
)
_END = 80  # characters of a paragraph's end in which "She writes:" stands
_OPENING = ("“", '"', "‘", "'", "«", "„")


def read_stretches(article: Article) -> list[Paragraph]:
    """The paragraphs in text order, then the headline: who "Kasich" in it is, the paragraphs tell."""
    headlines = [block.span for block in article.blocks_of(BlockKind.HEADLINE)]
    return [
        *read_paragraphs(article.text, _announced_joined(article)),
        *read_paragraphs(article.text, headlines, heading=True),
    ]


def read_paragraphs(text: str, spans: Sequence[Span], *, heading: bool = False) -> list[Paragraph]:
    """These stretches of an article with their quotations; `heading`: they are headlines."""
    quotes = find_quotes(text, spans)
    paragraphs, at = [], 0
    for span in spans:
        first = at
        while at < len(quotes) and quotes[at].span.start < span.end:
            at += 1
        paragraphs.append(read_paragraph(text, span, quotes[first:at], heading=heading))
    return paragraphs


def _announced_joined(article: Article) -> list[Span]:
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
        if len(text) > 1 and (told or (announced and text[:1] in _OPENING)):
            spans[-1] = Span(spans[-1].start, block.span.end)
        else:
            spans.append(block.span)
        announced = text.endswith(":")
        told = announced and _SPEAKING.search(text[-_END:]) is not None
    return spans
