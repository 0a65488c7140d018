"""What an article speaks of: its words, where they stand, and how much it makes of each."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from claimtrack.link.word_forms import root_of
from claimtrack.model import BlockKind
from claimtrack.names import words_of_each
from claimtrack.places import words_for_place
from claimtrack.unmarked import Unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from claimtrack.model import Article

_HEADINGS = (BlockKind.HEADLINE, BlockKind.HEADING)
_OFTEN = 6.0  # times that a word counts
_HEADED = 2.0  # what a word of a heading counts more
_LED = 1.0  # and one of the paragraph that the story begins with
_LEAD = 20  # words that this has at least
_BEGINNINGS = 100  # words with which a topic may begin
_SHORTEST = 4  # letters of a word that may begin a topic, places aside


class Told:
    """The words of one article by their roots, stretch by stretch."""

    def __init__(self, article: Article) -> None:
        blocks = [b for b in article.blocks if b.kind is BlockKind.PARAGRAPH or b.kind in _HEADINGS]
        plain = Unmarked.of(article.text)
        title, *printed = words_of_each((article.title or "", *(plain.words(b.span) for b in blocks)))
        self._starts = [block.span.start for block in blocks]
        rooted = {word: root_of(word) for word in {*title}.union(*printed)}
        self._rows = [[*map(rooted.__getitem__, words)] for words in printed]
        self._stretches = [*map(frozenset, self._rows)]
        self._headed = {*map(rooted.__getitem__, title)}
        self._lead: frozenset[str] = frozenset()
        self._opening = 0
        for place, (block, words) in enumerate(zip(blocks, printed, strict=True)):
            if block.kind in _HEADINGS:
                self._headed |= self._stretches[place]
            elif not self._lead and len(words) >= _LEAD:
                self._opening, self._lead = place, self._stretches[place]
        self._weights: dict[str, float] = dict(Counter(chain.from_iterable(self._rows)))
        repeated = [root for root, times in self._weights.items() if times > 1]
        self._weigh(repeated)
        made_of = self._headed.union(repeated)
        self._begins = [
            word
            for word, root in rooted.items()
            if root in made_of and (len(word) >= _SHORTEST or words_for_place(word))
        ]
        self._in_a_row: dict[tuple[str, str], bool] = {}

    def _weigh(self, repeated: Iterable[str]) -> None:
        """Make weights of how often each root comes: none of those that are not `repeated` comes too often."""
        weights = self._weights
        for root in repeated:
            weights[root] = min(weights[root], _OFTEN)
        for some, more in ((self._headed, _HEADED), (self._lead, _LED)):
            for root in some:
                weights[root] = weights.get(root, 0.0) + more

    def beginnings(self) -> list[str]:
        """The folded words, as printed, of which the article makes most, the first before all."""
        return sorted(sorted(self._begins), key=self.weight, reverse=True)[:_BEGINNINGS]

    def has(self, roots: AbstractSet[str]) -> bool:
        """Whether the article has a word of each of these roots."""
        return self._weights.keys() >= roots

    def roots(self) -> AbstractSet[str]:
        """The roots of all its words."""
        return self._weights.keys()

    def made_much_of(self, weight: float) -> AbstractSet[str]:
        """The roots of which the article makes that much, and those of its headings and its beginning."""
        return {root for root, made in self._weights.items() if made >= weight} | self._headed | self._lead

    def weight(self, word: str) -> float:
        """How much the article makes of a word and those of its root; 0: it has none."""
        return self._weights.get(root_of(word), 0.0)

    def together(self, words: Iterable[str]) -> bool:
        """Whether some stretch has all these words, or those of their roots."""
        roots = {root_of(word) for word in words}
        return any(stretch.issuperset(roots) for stretch in self._stretches)

    def is_headed(self, word: str) -> bool:
        """Whether a heading has the word or one of its root."""
        return root_of(word) in self._headed

    def leads(self, words: Iterable[str]) -> bool:
        """Whether the paragraph that the story begins with has all these words, or those of their roots."""
        return self._lead.issuperset(map(root_of, words))

    def in_a_row(self, words: Sequence[str]) -> bool:
        """Whether these words, or those of their roots, follow each other somewhere."""
        return all(map(self._is_pair, pairwise(map(root_of, words))))

    def _is_pair(self, pair: tuple[str, str]) -> bool:
        if pair not in self._in_a_row:
            both = (
                row
                for row, stretch in zip(self._rows, self._stretches, strict=True)
                if stretch.issuperset(pair)
            )
            self._in_a_row[pair] = any(pair in pairwise(row) for row in both)
        return self._in_a_row[pair]

    @property
    def stretches(self) -> int:
        """How many stretches there are."""
        return len(self._stretches)

    def opens(self, stretch: int) -> bool:
        """Whether the article begins with a stretch, or its story does."""
        return stretch in (0, self._opening)

    def stretch(self, position: int) -> int:
        """The number of the stretch at a character of the text; -1 before the first."""
        return bisect_right(self._starts, position) - 1

    def roots_in(self, stretch: int) -> frozenset[str]:
        """The roots of the words of a stretch."""
        return self._stretches[stretch] if stretch >= 0 else frozenset()
