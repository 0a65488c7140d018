"""Articles for the tests of extraction, made of a few paragraphs, and short names for what was found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.extract import extract
from claimtrack.model import Article, Block, BlockKind, Moment, Span
from claimtrack.page import read_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.model import Claim, Extraction

SATURDAY = "2025-03-08"
_MARKS = {
    "= ": BlockKind.HEADLINE,
    "# ": BlockKind.HEADING,
    "[] ": BlockKind.CAPTION,
    "@ ": BlockKind.DATELINE,
}
_EDGES = " \t\n\"'“”‘’«»„‚‹›`,.;:"


def article(*blocks: str, published: str | None = SATURDAY, title: str | None = None) -> Article:
    """An article of these blocks, a blank line between them.

    "= " marks a headline, "# " a heading, "[] " a caption, "@ " a dateline; the rest are paragraphs.
    """
    text, made = "", []
    for line in blocks:
        mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
        span = Span(len(text), len(text) + len(line) - len(mark))
        made.append(Block(_MARKS.get(mark, BlockKind.PARAGRAPH), span))
        text += line[len(mark) :] + "\n\n"
    return Article(text, tuple(made), Moment.parse(published) if published else None, title=title)


def read(*blocks: str, published: str | None = SATURDAY) -> tuple[str, Extraction]:
    """The text of an article and everything extracted from it."""
    made = article(*blocks, published=published)
    return made.text, extract(made)


def core(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """The words of spans, without the marks around them: where those belong is tested on its own."""
    return tuple(span.of(text).strip(_EDGES) for span in spans)


def attributed(text: str, claim: Claim) -> tuple[str, ...]:
    """A claim as (quotation, speaker, cue, content, …)."""
    speaker = claim.speaker.of(text) if claim.speaker else "-"
    cue = claim.cue.of(text) if claim.cue else "-"
    return (claim.quotation, speaker, cue, *core(text, claim.content))


def actors(*blocks: str) -> list[str | None]:
    """Who the speaker of each claim of an article is."""
    return [claim.actor for claim in read(*blocks)[1].claims]


def statements(text: str) -> list[tuple[str | None, str]]:
    """Who says what in a page, as (actor, content) of each claim, pieces of one joined by an ellipsis."""
    made = page(text)
    return [(each.actor, " … ".join(span.of(text) for span in each.content)) for each in extract(made).claims]


def page(text: str) -> Article:
    """A pasted page as an article that was published on the usual Saturday."""
    return Article(text, read_page(text).blocks, Moment.parse(SATURDAY))
