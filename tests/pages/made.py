"""The made pages: every layout with many ways to say a date, and what should come out of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimtrack.model import BlockKind
from claimtrack.read import read_articles
from tests.pages.layouts import LAYOUTS, page
from tests.pages.stamps import STAMPS, moment
from tests.pages.stories import Story, english_stories, foreign_story

PAGES = 60


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page, its name ("weblog, epoch"), its story, and its publication time as ISO 8601."""

    name: str
    html: str
    story: Story
    published: str


def made_pages(number: int = PAGES, *, state: int = 0) -> Iterator[MadePage]:
    """That many pages, the same at each call; `state` characters of scripts and styles in each."""
    for n in range(number):
        layout, stamping = LAYOUTS[n % len(LAYOUTS)], STAMPS[(n + n // 70) % len(STAMPS)]
        story = english_stories()[n % len(english_stories())]
        stamp = stamping(moment(n), story.title, n // len(STAMPS) + n)
        if stamp.language != "en":
            story = foreign_story(stamp.language)
        name = f"{n} {layout.__name__}, {stamping.__name__}, {stamp.language}"
        yield MadePage(name, page(layout, story, stamp, state=state), story, stamp.expected)


def read_made(made: MadePage, folder: Path) -> tuple[str | None, str]:
    """The publication time and the body text that are read of a page; it is written into `folder`."""
    path = folder / "page.html"
    path.write_text(made.html, encoding="utf-8")
    article = next(read_articles([path], on_problem=lambda _: None), None)
    if article is None:
        return None, ""
    blocks = article.blocks_of(BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.DATELINE)
    return str(article.published), "\n\n".join(block.span.of(article.text) for block in blocks)


def word_f1(expected: str, found: str) -> float:
    """The F1 of words as two bags: 1.0 where none is missing and none is added."""
    wanted, got = Counter(expected.split()), Counter(found.split())
    common = sum((wanted & got).values())
    return 2 * common / (sum(wanted.values()) + sum(got.values())) if common else 0.0
