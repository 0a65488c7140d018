"""A claim as somebody else may quote it: outlet, headline, byline, date, the sentence, and a link that leads to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from claimtrack.model import Span
from claimtrack.render.dates import date_in_words
from claimtrack.render.details import details
from claimtrack.render.terminal import visible
from claimtrack.render.timeline import printed_by, who
from claimtrack.render.wordings import sentence_spans
from claimtrack.unmarked import Unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimtrack.model import ArticleRef, Row

_LONG = 200  # characters of a passage from which on a link names only its first and last words
_ENDS = 5  # these many words
_CONTEXT = 4  # words before and after a passage that stands in the text more than once
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_WORD = re.compile(r"\S+")


def provenance_text(
    row: Row, byline: str | None, text: str, printed: Sequence[Row] = (), width: int | None = None
) -> str:
    """Where a row was printed, as somebody else may quote it, and a line with the link where its page has an address.

    Args:
        row: the claim, attitude or fact.
        byline: who wrote its article.
        text: the text of the article, that the row's spans point into.
        printed: a row for each outlet and version that prints it.
        width: columns of the terminal; the link is never broken into lines.
    """
    plain = Unmarked.of(text)
    said = plain.span(Span(row.spans[0].start, row.spans[-1].end))
    start, end = sentences_around(plain.text, said.start, said.end)
    properties = [*_printings(printed), ("cite", citation_of(row.article, byline, plain.text[start:end]))]
    url = row.article.url
    return details(properties, width) + (
        f"{visible(text_link(url, plain.text, start, end))}\n" if url else ""
    )


def _printings(printed: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """A line for each outlet, with what differs there; none for a claim printed once."""
    for place, row in enumerate(printed if len(printed) > 1 else ()):
        date = date_in_words(row.said, row.article.published)
        differs = "; ".join(f"{name} differs" for name in row.differs)
        told = f"{printed_by(row)}: {date}, {who(row)} [{differs}]" if differs else printed_by(row)
        yield "" if place else "printed", told


def sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentences begin and end that `text[start:end]` lies in."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    spans = [(first + begin, first + stop) for begin, stop in sentence_spans(line)]
    within = [span for span in spans if span[0] < end and start < span[1]]
    return min([start, *(begin for begin, _ in within)]), max([end, *(stop for _, stop in within)])


def citation_of(article: ArticleRef, byline: str | None, sentence: str) -> str:
    """One line: by whom, the headline, the outlet, when, and the sentence in quotation marks, as far as known."""
    published = article.published and article.published.replace("T", " ")
    title = article.title and f"“{article.title}”"
    source = ", ".join(filter(None, (byline, title, article.publisher, published)))
    told = " ".join(sentence.split())
    return f"{source}: “{told}”" if source else f"“{told}”"


def text_link(url: str, text: str, start: int, end: int) -> str:
    """The address of `text[start:end]` on the page at `url`: a link with a text fragment.

    As https://wicg.github.io/scroll-to-text-fragment/ has it: of a long passage its first and last words, and the words
    around one that the text has several times; all percent-encoded, dashes and commas too.
    """
    passage = _EDGES.sub("", " ".join(text[start:end].split()))
    words = passage.split()
    if len(passage) > _LONG and len(words) > 2 * _ENDS:
        first = _EDGES.sub("", " ".join(words[:_ENDS]))
        parts = [_encoded(first), _encoded(_EDGES.sub("", " ".join(words[-_ENDS:])))]
    else:
        first, parts = passage, [_encoded(passage)]
    if " ".join(text.split()).casefold().count(first.casefold()) > 1:
        before = [word[0] for word in _WORD.finditer(text[:start])][-_CONTEXT:]
        after = [word[0] for word in _WORD.finditer(text[end:])][:_CONTEXT]
        parts = [*_context(before, "{}-"), *parts, *_context(after, "-{}")]
    page, _, fragment = url.partition("#")
    return f"{page}#{fragment.partition(':~:')[0]}:~:text={','.join(parts)}"


def _context(words: list[str], form: str) -> list[str]:
    text = _EDGES.sub("", " ".join(words))
    return [form.format(_encoded(text))] if text else []


def _encoded(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
