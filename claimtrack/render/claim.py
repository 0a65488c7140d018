"""One claim in full: who, when and why then, where it was printed, and the passage it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.render.dates import date_in_words
from claimtrack.render.details import details
from claimtrack.render.judged import linked, status_in_full, verdict_in_full
from claimtrack.render.passage import Mark, marked_passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.model import ArticleRef, Row

_PIPED_WIDTH = 80  # strokes under a line mean nothing once a pager wraps it


def claim_text(
    row: Row, why: str, heading: str | None, passage: str, marks: Sequence[Mark], width: int | None = None
) -> str:
    """A row in full.

    Args:
        row: the claim, attitude or fact.
        why: one sentence on how its date was found.
        heading: the heading it stands under in its article.
        passage: the characters of the article around it.
        marks: the stretches of `passage` to underline.
        width: columns of the terminal; None where there is none.
    """
    date = date_in_words(row.said, row.article.published)
    properties = (
        (row.type, row.id),
        ("who", who_in_full(row)),
        ("when", f"{date}: {why}" if why else date),
        ("how", _manner(row)),
        ("topic", ", ".join(row.topics)),
        ("via", row.via and f"reported in claim {row.via}"),
        ("article", f"{row.article.id}: {citation(row.article)}"),
        ("under", heading if heading != row.article.title else None),
        ("status", status_in_full(row)),
        ("verdict", verdict_in_full(row)),
        ("links", linked(row.links)),
        *(("note", note) for note in row.notes),
    )
    return f"{details(properties, width)}\n{marked_passage(passage, marks, width or _PIPED_WIDTH)}"


def _manner(row: Row) -> str | None:
    """How it is quoted, and how far the speaker stands by it where that is not plainly."""
    if row.quotation is None or row.modality == "asserted":
        return row.quotation
    return f"{row.quotation}, {row.modality}"


def who_in_full(row: Row) -> str:
    """The actor, and the mention as printed where it is another; everyone named for a fact."""
    if row.type == "fact":
        return ", ".join(row.actors)
    if row.actor and row.speaker and row.speaker != row.actor:
        return f"{row.actor} (printed: {row.speaker})"
    return row.actor or row.speaker or "unknown"


def citation(article: ArticleRef) -> str:
    """Title, publisher, publication time and address of an article, as far as they are known."""
    published = article.published and article.published.replace("T", " ")
    return ", ".join(filter(None, (article.title, article.publisher, published, article.url))) or "untitled"
