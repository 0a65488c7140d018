"""What made pages tell: the labelled English articles, and one story in each of eight other languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claimtrack.model import BlockKind
from claimtrack.page import read_page

_FOREIGN = Path(__file__).with_name("stories")
_ENGLISH = Path(__file__).parents[1] / "quality" / "articles"
_FEWEST_WORDS = 180


@dataclass(frozen=True, slots=True)
class Story:
    """A headline and what stands below it: (whether it is a heading, its text)."""

    language: str
    title: str
    parts: tuple[tuple[bool, str], ...]

    @property
    def body(self) -> str:
        """The text that a reader of the page should get."""
        return "\n\n".join(part for _, part in self.parts)


@cache
def english_stories() -> tuple[Story, ...]:
    """The labelled articles that are long enough to be the longest text of a page."""
    stories = (_english(path) for path in sorted(_ENGLISH.glob("*.txt")))
    return tuple(story for story in stories if len(story.body.split()) >= _FEWEST_WORDS)


@cache
def foreign_story(language: str) -> Story:
    """The story in a language, by its ISO 639-1 code."""
    title, *paragraphs = (_FOREIGN / f"{language}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return Story(language, title, tuple((False, paragraph) for paragraph in paragraphs))


def foreign_languages() -> list[str]:
    """The languages there is a story in."""
    return sorted(path.stem for path in _FOREIGN.glob("*.txt"))


def _english(path: Path) -> Story:
    text = path.read_text(encoding="utf-8")
    page = read_page(text)
    told = (BlockKind.PARAGRAPH, BlockKind.DATELINE, BlockKind.HEADING)
    parts: list[tuple[bool, str]] = []
    before: BlockKind | None = None
    for block in page.blocks:
        if block.kind not in told:
            continue
        line = " ".join(block.span.of(text).split())
        if parts and before is BlockKind.DATELINE:
            parts[-1] = (False, f"{parts[-1][1]} {line}")
        else:
            parts.append((block.kind is BlockKind.HEADING, line))
        before = block.kind
    return Story("en", page.title or path.stem, tuple(parts))
