"""How well and how fast saved web pages are read: made pages in the style of publishers' templates (tests/pages)."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean, median

from htmldate import find_date
from trafilatura import bare_extraction

from claimtrack.extract import extract
from claimtrack.ingest import add_article
from claimtrack.read import read_articles
from claimtrack.store import open_store
from tests.pages.made import MadePage, made_pages, read_made, word_f1

_STATE = 45_000  # characters of styles, and of scripts, that make the pages 50 KB and more
_ROUNDS = 3
_DATES = "%Y-%m-%dT%H:%M:%S%z"


def figures() -> Iterator[str]:
    """One line a figure."""
    pages = list(made_pages(state=_STATE))
    with tempfile.TemporaryDirectory() as folder:
        yield from _right(pages, Path(folder))
        smallest = min(len(page.html.encode()) for page in pages)
        ratio = _ratio(pages, Path(folder))
        yield f"pages of {smallest // 1000} KB and more: {ratio:.2f} times libraries, extraction and store (goal 1.25)"


def _right(pages: list[MadePage], folder: Path) -> Iterator[str]:
    found = [(page, *read_made(page, folder)) for page in pages]
    dated = sum(published == page.published for page, published, _ in found)
    theirs = (find_date(page.html, original_date=True, outputformat="%Y-%m-%d") for page in pages)
    days = sum(day == page.published[:10] for page, day in zip(pages, theirs, strict=True))
    yield f"publication date and time: {dated} of {len(pages)} right (goal 95%; htmldate has the day of {days})"
    scores = [word_f1(page.story.body, body) for page, _, body in found]
    yield f"body text: word F1 {mean(scores):.3f}, worst page {min(scores):.3f} (goal 0.95)"


def _ratio(pages: list[MadePage], folder: Path) -> float:
    """CPU time of reading, extracting and storing, to that of the libraries and our parts on the same pages."""
    paths = []
    for number, page in enumerate(pages):
        paths.append(folder / f"{number}.html")
        paths[-1].write_text(page.html, encoding="utf-8")
    articles = list(read_articles(paths, on_problem=print))
    runs = iter(range(100))

    def libraries() -> None:
        for path in paths:
            data = path.read_bytes()
            bare_extraction(data, include_comments=False, with_metadata=True)
            find_date(data, original_date=True, outputformat=_DATES)
        store(articles)

    def store(read: object) -> None:
        with open_store(folder / f"{next(runs)}.db") as opened:
            for article in read:  # type: ignore[attr-defined]
                extraction = extract(article)
                add_article(opened, article, lambda found=extraction: found)

    pairs = [
        (_cpu(lambda: store(read_articles(paths, on_problem=print))), _cpu(libraries)) for _ in range(_ROUNDS)
    ]
    return median(one for one, _ in pairs) / median(other for _, other in pairs)


def _cpu(run: Callable[[], None]) -> float:
    before = time.process_time()
    run()
    return time.process_time() - before
