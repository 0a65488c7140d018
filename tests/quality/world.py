"""News articles about one small world, and by hand who in them is the same person.

`people/` holds articles written for this project, by and about the same invented people, bodies and governments;
`strangers/` others, of another world, by somebody who knew neither the program nor those.
Beside each text, `NAME.toml` says

- `outlet`, `style` and `published` (supplied with the text, since not every page prints it);
- `[[section]]`: from the words it `starts` with up to the next one, the `topics` a reader would accept for what is
  claimed there, any one of which is right. The headline has none; articles about one matter share theirs;
- `[[mention]]`, in text order: each mention that something is attributed to, as printed (`text`, and `at` which of its
  occurrences where it is not the next), the fullest name the article prints for whom it means (`full`, without
  role or title), and that one's `id` in `world.toml`.

An article-level actor is what has the same `id` in one article. `world.toml` gives each `id` a name, a kind (person,
organisation, government, group, unnamed), for people the `family` name and the role that tells namesakes apart. A
capital city is the government that it stands for, apart from the ministries; unnamed sources are never the same twice.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimtrack.model import Moment, Span

from .labels import LabelError, cuts_a_word

if TYPE_CHECKING:
    from collections.abc import Iterator

PEOPLE = Path(__file__).with_name("people")
STRANGERS = Path(__file__).with_name("strangers")
KINDS = ("person", "organisation", "government", "group", "unnamed")


@dataclass(frozen=True, slots=True)
class Someone:
    """One of those who speak, under the name that is spelled right."""

    id: str
    name: str
    kind: str
    family: str | None
    who: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an article names a speaker, the fullest name it has for that one, and who is meant."""

    span: Span
    full: str
    id: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article, up to the next one, and the topics any of which a reader would accept in it."""

    span: Span
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorldArticle:
    """An article of the small world and its labels."""

    name: str
    text: str
    outlet: str
    style: str
    published: Moment
    sections: tuple[Section, ...]
    mentions: tuple[Mention, ...]

    @property
    def actors(self) -> dict[str, str]:
        """The fullest printed name of everyone who speaks here, by id."""
        return {mention.id: mention.full for mention in self.mentions}


def load_world(folder: Path = PEOPLE) -> dict[str, Someone]:
    """Everyone who speaks in the articles of `folder`, by id; raises LabelError."""
    try:
        known = tomllib.loads((folder / "world.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise LabelError(f"world.toml: {problem}") from problem
    return {
        each: Someone(each, one["name"], one["kind"], one.get("family"), one.get("who"))
        for each, one in known.items()
    }


def load_people(folder: Path = PEOPLE) -> tuple[WorldArticle, ...]:
    """Read every article of `folder`, in the order of their names; raises LabelError."""
    names = sorted(folder.glob("*.txt"))
    return tuple(
        place_people(
            path.stem,
            path.read_text(encoding="utf-8"),
            tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8")),
        )
        for path in names
    )


def place_people(name: str, text: str, labels: dict[str, Any]) -> WorldArticle:
    """Tie the strings of `labels` to their places in `text`; raises LabelError for one that has none."""
    try:
        return WorldArticle(
            name=name,
            text=text,
            outlet=labels["outlet"],
            style=labels["style"],
            published=Moment.parse(labels["published"]),
            sections=tuple(_sections(text, labels.get("section", []), name)),
            mentions=tuple(_mentions(text, labels.get("mention", []), name)),
        )
    except KeyError as missing:
        raise LabelError(f"{name}: {missing} is missing") from missing


def same_person_pairs(articles: tuple[WorldArticle, ...], world: dict[str, Someone]) -> int:
    """How many pairs of actors in different articles are one person."""
    seen = Counter(each for article in articles for each in article.actors if world[each].kind == "person")
    return sum(times * (times - 1) // 2 for times in seen.values())


def namesakes(articles: tuple[WorldArticle, ...], world: dict[str, Someone]) -> list[tuple[str, str]]:
    """Pairs of different people who speak and share a family name but for accents."""
    seen = sorted({each for article in articles for each in article.actors if world[each].family})
    return [
        (one, other)
        for one, other in combinations(seen, 2)
        if _plain(world[one].family) == _plain(world[other].family)
    ]


def misspelled(articles: tuple[WorldArticle, ...], world: dict[str, Someone]) -> list[tuple[str, str]]:
    """Articles and printed names of people that have a word which is not in the name spelled right."""
    return [
        (article.name, full)
        for article in articles
        for each, full in article.actors.items()
        if world[each].kind == "person" and not set(_words(full)) <= set(_words(world[each].name))
    ]


def _sections(text: str, labels: list[dict[str, Any]], name: str) -> Iterator[Section]:
    starts = []
    for label in labels:
        if text.count(label["starts"]) != 1:
            raise LabelError(f"{name}: {label['starts']!r} does not occur once")
        starts.append(text.index(label["starts"]))
    if starts != sorted(starts):
        raise LabelError(f"{name}: the sections are not in text order")
    for start, end, label in zip(starts, [*starts, len(text)][1:], labels, strict=True):
        yield Section(Span(start, end), tuple(label["topics"]))


def _mentions(text: str, labels: list[dict[str, Any]], name: str) -> Iterator[Mention]:
    after = -1
    for label in labels:
        wanted, at = label["text"], label.get("at")
        found = [
            span
            for match in re.finditer(f"(?={re.escape(wanted)})", text)
            if not cuts_a_word(text, span := Span(match.start(), match.start() + len(wanted)))
        ]
        found = [span for span in found if at is not None or span.start > after]
        if len(found) <= (at or 0):
            raise LabelError(f"{name}: {wanted!r} does not occur")
        span = found[at or 0]
        if span.start <= after:
            raise LabelError(f"{name}: {wanted!r} is not in text order")
        if label["full"] not in text:
            raise LabelError(f"{name}: {label['full']!r} is not printed")
        after = span.start
        yield Mention(span, label["full"], label["id"])


def _plain(name: str | None) -> str:
    table = str.maketrans("áéíóúñçğıöşüÖÇ", "aeiouncgiosuoc")
    return (name or "").casefold().translate(table)


def _words(name: str) -> list[str]:
    words: list[str] = re.findall(r"\w+", name.casefold())
    return words
