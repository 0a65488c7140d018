"""A floor under what `make bench` measures on all made pages: every template and way to print a date."""

from __future__ import annotations

from statistics import mean
from typing import TYPE_CHECKING

from tests.pages.made import made_pages, read_made, word_f1

if TYPE_CHECKING:
    from pathlib import Path


def test_dates_and_text_of_publishers_templates(tmp_path: Path) -> None:
    pages = list(made_pages(28))
    found = [read_made(page, tmp_path) for page in pages]
    wrong = [
        page.name for page, (published, _) in zip(pages, found, strict=True) if published != page.published
    ]
    assert wrong == []
    scores = [word_f1(page.story.body, body) for page, (_, body) in zip(pages, found, strict=True)]
    assert (mean(scores) >= 0.99, min(scores) >= 0.95) == (True, True)
