"""How well and how fast wire copies are found: `python -m tests.bench.copies`.

The articles are made up by a chain of words from our own labelled ones, so that they share phrases as news does. Some
are re-published as agencies' clients do: at least 60% of the sentences, up to 25% more, under a new headline, passages
moved. Others are follow-ups, which repeat up to a quarter of an earlier story and are no copies.
"""

import os
import random
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import count, pairwise
from pathlib import Path

from sqlalchemy import Connection, select

from claimtrack.model import Article, Block, BlockKind, Moment, Span
from claimtrack.recognise import link_copies, recognise
from claimtrack.store import open_store, tables
from claimtrack.store.tables import table_of
from claimtrack.store.write import add_version
from tests.quality.labels import load_labels

ARTICLES = 10_000
LARGE = 100_000
TIMED = 2_000  # articles at the end that are timed
KEPT, ADDED, REPEATED = 0.6, 0.25, 0.25

_PUBLISHED = Moment.parse("2025-03-08")


def figures() -> Iterator[str]:
    """One line a figure."""
    articles = LARGE if os.environ.get("CLAIMTRACK_LARGE") else ARTICLES
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(Path(folder, "copies.db")) as store,
        store.writing() as connection,
    ):
        stories, seconds = _stored(connection, articles)
        found = _clusters(connection)
    precision, recall = (100 * share for share in _pairs(stories, found))
    yield f"wire copies among {articles:,} articles, pairs: P {precision:.1f} (goal 99), R {recall:.1f} (goal 95)"
    yield f"wire copies: {TIMED / seconds:,.0f} lookups a CPU second, comparing texts included (goal 500)"


class Newsroom:
    """Makes articles, and what becomes of them elsewhere; the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - nothing to hide
        self.next: defaultdict[str, list[str]] = defaultdict(list)
        self.first: list[str] = []
        for paragraph in (line for each in load_labels() for line in each.text.split("\n\n")):
            words = paragraph.split()
            self.first += words[:1] if len(words) > 7 else []
            for word, after in pairwise(words):
                self.next[word].append(after)

    def sentence(self) -> str:
        """A sentence of 12 to 28 words."""
        words = [self.random.choice(self.first)]
        for _ in range(self.random.randint(11, 27)):
            words.append(self.random.choice(self.next.get(words[-1]) or self.first))
        return " ".join(words).rstrip(",.;:") + "."

    def story(self) -> list[str]:
        """The sentences of an article of about 450 words."""
        return [self.sentence() for _ in range(self.random.randint(10, 35))]

    def copied(self, story: list[str]) -> list[str]:
        """A story as a client of the agency prints it."""
        kept = self._some(story, self.random.uniform(KEPT, 1))
        passages = []
        while kept:
            length = self.random.randint(1, 4)
            passages.append(kept[:length])
            kept = kept[length:]
        if len(passages) > 1:
            passages.insert(self.random.randrange(len(passages)), passages.pop())
        told = [sentence for passage in passages for sentence in passage]
        for _ in range(int(len(story) * self.random.uniform(0, ADDED))):
            told.insert(self.random.randint(0, len(told)), self.sentence())
        return told

    def follow_up(self, story: list[str]) -> list[str]:
        """Another story with some sentences of background from an earlier one."""
        new = self.story()
        few = min(len(story), len(new))
        return new + self._some(story, REPEATED * few / len(story))

    def _some(self, story: list[str], share: float) -> list[str]:
        """That share of the sentences or a little more, in order."""
        number = -int(-len(story) * share // 1)
        return [story[place] for place in sorted(self.random.sample(range(len(story)), number))]


def _stored(connection: Connection, articles: int) -> tuple[dict[int, int], float]:
    """The story that each version tells, and the CPU seconds that finding copies of the last ones took.

    These are timed together: asking for the time may cost as much as a lookup.
    """
    room = Newsroom(7)
    told: list[tuple[int, list[str]]] = []
    stories: dict[int, int] = {}
    numbers = count()
    waiting: list[tuple[Article, tuple[int, int]]] = []
    for number in range(articles):
        kind = room.random.random()
        earlier = room.random.choice(told) if told else (next(numbers), room.story())
        if kind < 0.3:
            story = earlier[0], room.copied(earlier[1])
        else:
            story = next(numbers), room.follow_up(earlier[1]) if kind < 0.4 else room.story()
            told.append(story)
        article = _article(number, story[1], room.sentence())
        place = add_version(connection, article, None, "bench")
        stories[place[1]] = story[0]
        waiting.append((article, place))
        if number < articles - TIMED:
            _look_up(connection, waiting)
    before = time.process_time()
    _look_up(connection, waiting)
    return stories, time.process_time() - before


def _look_up(connection: Connection, waiting: list[tuple[Article, tuple[int, int]]]) -> None:
    """Find the copies of articles that are stored, one after the other."""
    for article, place in waiting:
        link_copies(connection, place[1], recognise(connection, article, place, ()))
    waiting.clear()


def _article(number: int, sentences: list[str], headline: str) -> Article:
    lines = [headline, *sentences]
    blocks, at = [], 0
    for line in lines:
        kind = BlockKind.PARAGRAPH if at else BlockKind.HEADLINE
        blocks.append(Block(kind, Span(at, at + len(line))))
        at += len(line) + 2
    return Article("\n\n".join(lines), tuple(blocks), _PUBLISHED, publisher=f"Paper {number % 40}")


def _clusters(connection: Connection) -> dict[int, int]:
    """The version that each copy was found to be a copy of."""
    copy = table_of(tables.Copy)
    rows = connection.execute(select(copy.c.version_id, copy.c.of_version_id))
    return {row.version_id: row.of_version_id for row in rows}


def _pairs(stories: dict[int, int], found: dict[int, int]) -> tuple[float, float]:
    """Precision and recall over pairs of versions that tell one story."""
    joined = {version: (story, found.get(version, version)) for version, story in stories.items()}
    right = _number_of_pairs(Counter(joined.values()))
    told = _number_of_pairs(Counter(cluster for _, cluster in joined.values()))
    true = _number_of_pairs(Counter(stories.values()))
    return right / told, right / true


def _number_of_pairs(sizes: Counter[object]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


if __name__ == "__main__":
    for line in figures():
        print(line, flush=True)
