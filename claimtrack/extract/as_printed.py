"""An article without the marks of Markdown, and what was read out of it with the spans of the text as printed."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.model import Article, Block, Claim, Extraction, Fact, Span, TimeExpression, When
from claimtrack.unmarked import Unmarked


def without_marks(article: Article, plain: Unmarked) -> Article:
    """The article as it reads; its blocks point into that text."""
    blocks = (Block(block.kind, plain.span(block.span)) for block in article.blocks)
    return replace(
        article, text=plain.text, blocks=tuple(block for block in blocks if block.span.start < block.span.end)
    )


def as_printed(found: Extraction, plain: Unmarked) -> Extraction:
    """What was read out of the text without marks, its spans pointing into the text that has them."""
    return replace(
        found,
        claims=tuple(_claim(claim, plain) for claim in found.claims),
        facts=tuple(_fact(fact, plain) for fact in found.facts),
        times=tuple(_time(time, plain) for time in found.times),
    )


def _claim(claim: Claim, plain: Unmarked) -> Claim:
    return replace(
        claim,
        speaker=_span(claim.speaker, plain),
        cue=_span(claim.cue, plain),
        content=tuple(map(plain.printed, claim.content)),
        said=_when(claim.said, plain),
    )


def _fact(fact: Fact, plain: Unmarked) -> Fact:
    return replace(fact, text=plain.printed(fact.text), when=_when(fact.when, plain))


def _time(time: TimeExpression, plain: Unmarked) -> TimeExpression:
    when = None if time.when is None else _when(time.when, plain)
    return replace(time, span=plain.printed(time.span), when=when)


def _when(when: When, plain: Unmarked) -> When:
    return replace(when, phrase=_span(when.phrase, plain))


def _span(span: Span | None, plain: Unmarked) -> Span | None:
    return None if span is None else plain.printed(span)
