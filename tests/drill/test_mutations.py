"""Articles that are cut up, mixed and salted with odd characters: nothing crashes and no span is lost."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimtrack.extract import extract
from claimtrack.ingest import add_article, storable
from claimtrack.model import Article, Moment
from claimtrack.page import read_page
from claimtrack.store import find_faults, open_store
from tests.drill.conftest import LONG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.model import Extraction, Span

SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = [
    path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*")) if path.suffix in {".txt", ".md"}
]
ODD = [
    *(
        "\0",
        "\ud800",
        "\udfff",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u0301",
        "\x1b[31m",
        "\u2028",
        "\r",
        "\v",
    ),
    *(
        '"',
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "(",
        "[",
        ":",
        "—",
        ". ",
        "\n\n",
        " said ",
        " he said, “",
        "# ",
        "> ",
    ),
    *(
        " " * 500,
        "“" * 200,
        '"' * 201,
        "9" * 500,
        "a" * 2000,
        "\n" * 300,
        "'s" * 200,
        "said " * 200,
        "A. " * 200,
    ),
    *(
        "Friday, ",
        "31/12/9999 ",
        "00/00/0000",
        "2025-02-30",
        "last " * 100,
        "in the 1990s",
        "ß",
        "İ",
        "ﬁ",
        "👩‍👩‍👧",
        "߀",
    ),
]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A sample, or two, changed in up to a dozen places."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 12))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 1, 2, 10, 80, 400])))
        change = draw(st.sampled_from(["put", "cut", "twice", "move", "other", "upper"]))
        piece = text[start:end]
        if change == "other":
            source = draw(st.sampled_from(TEXTS))
            at = draw(st.integers(0, len(source)))
            piece = source[at : at + 300]
        elif change == "put":
            piece = draw(st.sampled_from(ODD))
        at = draw(st.integers(0, len(text)))
        text = {
            "put": text[:start] + piece + text[end:],
            "other": text[:start] + piece + text[end:],
            "cut": text[:start] + text[end:],
            "twice": text[:end] + piece + text[end:],
            "move": text[:at] + piece + text[at:],
            "upper": text[:start] + piece.swapcase() + text[end:],
        }[change]
    return text


def spans_of(found: Extraction) -> Iterator[Span | None]:
    for claim in found.claims:
        yield from (claim.speaker, claim.cue, claim.said.phrase, *claim.content)
    for fact in found.facts:
        yield from (fact.text, fact.when.phrase)
    for time in found.times:
        yield time.span


@settings(
    max_examples=3000 if LONG else 40,
    deadline=timedelta(seconds=10),
    suppress_health_check=list(HealthCheck),
    derandomize=not LONG,
    print_blob=True,
)
@given(text=mutated())
def test_any_article_is_read_stored_and_found_whole(text: str, empty_database: Path) -> None:
    page = read_page(text)
    assert all(0 <= block.span.start < block.span.end <= len(text) for block in page.blocks)
    article = storable(
        Article(text, page.blocks, Moment(date(2025, 3, 8)), title=page.title, byline=page.byline)
    )
    found = extract(article)
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(found) if span is not None)
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(shutil.copy(empty_database, Path(folder, "a.db"))) as store,
    ):
        assert add_article(store, article, lambda: found).outcome == "added"
        assert add_article(store, article).outcome == "known"
        assert list(find_faults(store)) == []
