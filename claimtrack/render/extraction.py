"""What was read out of one article: a JSON object for programs, rows for a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.model import ArticleRef, Claim, Fact, Quoted, Row, SaidAt, Span
from claimtrack.render.claim import citation
from claimtrack.render.dates import date_in_words
from claimtrack.render.sheet import Sheet
from claimtrack.render.terminal import one_line
from claimtrack.render.timeline import who, wording
from claimtrack.unmarked import Unmarked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from claimtrack.model import Article, Extraction, TimeExpression, When
    from claimtrack.render.sheet import Record

_BROKEN_BY = " … "  # between the parts of a quotation that its attribution breaks


def extraction_record(article: Article, found: Extraction) -> Record:
    """An extraction as the JSON object of `extract --format jsonl`; offsets into the article's text."""
    text = article.text
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "published": article.published and str(article.published),
        "claims": [_claim(claim, text) for claim in found.claims],
        "facts": [_fact(fact, text) for fact in found.facts],
        "times": [_time(time, text) for time in found.times],
    }


def extraction_rows(article: Article, found: Extraction) -> tuple[Row, ...]:
    """The same as rows in text order: claims numbered as in the JSON object, facts numbered on from there."""
    reference = _reference(article)
    plain = Unmarked.of(article.text)
    rows = [_claim_row(number, claim, plain, reference) for number, claim in enumerate(found.claims)]
    rows += [
        _fact_row(number, fact, plain, reference)
        for number, fact in enumerate(found.facts, len(found.claims))
    ]
    return tuple(sorted(rows, key=lambda row: row.spans[0].start))


def extraction_sheet(rows: Sequence[Row]) -> Sheet:
    """The rows of one article for a table."""
    return Sheet(
        headings=("no", "date", "type", "who", "topic", "text"),
        lines=(
            (
                str(row.id),
                date_in_words(row.said, row.article.published),
                row.type,
                who(row),
                ", ".join(row.topics),
                wording(row),
            )
            for row in rows
        ),
        rigid=3,
        wide_only=frozenset({"topic"}),
    )


def extraction_heading(article: Article, rows: int) -> str:
    """One line that names the article and says how many rows follow."""
    name = citation(_reference(article))
    return one_line(f"{name}: {rows:,} {'row' if rows == 1 else 'rows'}")


def _reference(article: Article) -> ArticleRef:
    published = None if article.published is None else str(article.published)
    return ArticleRef(0, article.title, article.publisher, article.url, published)


def _claim(claim: Claim, text: str) -> Record:
    return {
        "type": claim.type,
        "quotation": claim.quotation,
        "speaker": _span(claim.speaker, text),
        "actor": claim.actor,
        "cue": _span(claim.cue, text),
        "content": [_span(span, text) for span in claim.content],
        "said": _when(claim.said, text),
        "topics": list(claim.topics),
        "via": claim.via,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "confidence": claim.confidence,
    }


def _fact(fact: Fact, text: str) -> Record:
    return {
        "text": _span(fact.text, text),
        "actors": list(fact.actors),
        "when": _when(fact.when, text),
        "topics": list(fact.topics),
    }


def _time(time: TimeExpression, text: str) -> Record:
    return {**_quoted(time.span, text), "type": time.type, "value": time.value}


def _when(when: When, text: str) -> Record:
    return {
        "earliest": _iso(when.earliest),
        "latest": _iso(when.latest),
        "edtf": when.edtf,
        "precision": when.precision,
        "basis": when.basis,
        "phrase": _span(when.phrase, text),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _words(span: Span | None, plain: Unmarked) -> str | None:
    return None if span is None else plain.words(span)


def _span(span: Span | None, text: str) -> Record | None:
    return None if span is None else _quoted(span, text)


def _quoted(span: Span, text: str) -> Record:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _claim_row(number: int, claim: Claim, plain: Unmarked, article: ArticleRef) -> Row:
    return Row(
        id=number,
        type=claim.type,
        quotation=claim.quotation,
        actor=claim.actor,
        actors=(),
        speaker=_words(claim.speaker, plain),
        cue=_words(claim.cue, plain),
        text=_BROKEN_BY.join(plain.words(span) for span in claim.content),
        said=_said(claim.said, plain),
        topics=claim.topics,
        article=article,
        spans=tuple(Quoted(span.start, span.end, plain.words(span)) for span in claim.content),
        via=claim.via,
        polarity=claim.polarity,
        modality=claim.modality,
        confidence=claim.confidence,
    )


def _fact_row(number: int, fact: Fact, plain: Unmarked, article: ArticleRef) -> Row:
    span = fact.text
    return Row(
        id=number,
        type="fact",
        quotation=None,
        actor=None,
        actors=fact.actors,
        speaker=None,
        cue=None,
        text=plain.words(span),
        said=_said(fact.when, plain),
        topics=fact.topics,
        article=article,
        spans=(Quoted(span.start, span.end, plain.words(span)),),
        via=None,
    )


def _said(when: When, plain: Unmarked) -> SaidAt:
    return SaidAt(
        earliest=_iso(when.earliest),
        latest=_iso(when.latest),
        edtf=when.edtf,
        precision=when.precision,
        basis=when.basis,
        phrase=_words(when.phrase, plain),
    )
