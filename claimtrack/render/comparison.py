"""How outlets word, cut and date the same statement, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from claimtrack.render.dates import date_in_words
from claimtrack.render.sheet import Sheet
from claimtrack.render.timeline import printed_by, printed_in, who, wording
from claimtrack.render.wordings import marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimtrack.model import ArticleRef, Row

HEADINGS = ("id", "date", "printed", "who", "text")


class Compared(Protocol):
    """A claim as each outlet prints it, the earliest first, and the articles that copied its text without it."""

    @property
    def printed(self) -> tuple[Row, ...]: ...  # noqa: D102 - the class says it
    @property
    def cut(self) -> tuple[ArticleRef, ...]: ...  # noqa: D102 - the class says it


def comparison_sheet(compared: Iterable[Compared]) -> Sheet:
    """The first printing of each claim in full, how the others differ, those alike together, and who cut it."""
    return Sheet(headings=HEADINGS, lines=(line for each in compared for line in _lines(each)), rigid=2)


def _lines(compared: Compared) -> Iterator[tuple[str, ...]]:
    first, *others = compared.printed
    told = wording(first)
    yield (str(first.id), *_told(first, told), told)
    alike: dict[tuple[str, ...], dict[str, None]] = {}
    for row in others:
        same = wording(row).split() == told.split()
        text = "the same words" if same else marked(wording(row), told)
        date, outlet, speaker = _told(row, text)
        alike.setdefault((date, speaker, text), {})[outlet] = None
    for (date, speaker, text), outlets in alike.items():
        yield str(first.id), date, "; ".join(outlets), speaker, text
    if compared.cut:
        yield str(first.id), "", "; ".join(map(printed_in, compared.cut)), "", "left out"


def _told(row: Row, text: str) -> tuple[str, str, str]:
    """Date, outlet and speaker of a printing; a version that prints the same again is not told apart."""
    outlet = printed_in(row.article) if text == "the same words" else printed_by(row)
    return date_in_words(row.said, row.article.published), outlet, who(row)
