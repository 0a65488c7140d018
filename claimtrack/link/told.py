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

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimtrack.model import Article

_HEADINGS = (BlockKind.HEADLINE, BlockKind.HEADING)
_OFTEN = 6  # times that a word counts
_HEADED = 2.0  # what a word of a heading counts more
_LED = 1.0  # and one of the paragraph that the story begins with
_LEAD = 20  # words that this has at least
_SHORTEST = 4  # letters of a word that may begin a topic, places aside


class Told:
    """The words of one article by their roots, stretch by stretch."""

    def __init__(self, article: Article) -> None:
        blocks = [b for b in article.blocks if b.kind is BlockKind.PARAGRAPH or b.kind in _HEADINGS]
        title, *printed = words_of_each((article.title or "", *(b.span.of(article.text) for b in blocks)))
        told = [list(map(root_of, words)) for words in printed]
        self._starts = [block.span.start for block in blocks]
        self._stretches = list(map(frozenset, told))
        self._often = Counter(chain.from_iterable(told))
        self._headed = set(map(root_of, title))
        self._lead: frozenset[str] = frozenset()
        for block, words, stretch in zip(blocks, told, self._stretches, strict=True):
            if block.kind in _HEADINGS:
                self._headed |= stretch
            elif not self._lead and len(words) >= _LEAD:
                self._lead = stretch
        self._told, self._pairs = told, set[tuple[str, str]]()
        self._printed = set(title).union(*printed)

    def beginnings(self) -> list[str]:
        """The folded words, as printed, of which the article makes something, most is made of the first."""
        long = [word for word in self._printed if len(word) >= _SHORTEST or words_for_place(word)]
        some = [word for word in long if self._often[root_of(word)] > 1 or self.is_headed(word)]
        return sorted(some, key=lambda word: (-self.weight(word), word))

    def has(self, word: str) -> bool:
        """Whether the article has a word or one of its root."""
        root = root_of(word)
        return root in self._often or root in self._headed

    def weight(self, word: str) -> float:
        """How much the article makes of a word and those of its root; 0: it has none."""
        root = root_of(word)
        often = min(self._often[root], _OFTEN)
        return often + _HEADED * (root in self._headed) + _LED * (root in self._lead)

    def together(self, words: Iterable[str]) -> bool:
        """Whether some stretch has all these words, or those of their roots."""
        roots = {root_of(word) for word in words}
        return any(stretch.issuperset(roots) for stretch in self._stretches)

    def is_headed(self, word: str) -> bool:
        """Whether a heading has the word or one of its root."""
        return root_of(word) in self._headed

    def in_a_row(self, words: Sequence[str]) -> bool:
        """Whether these words, or those of their roots, follow each other somewhere."""
        row = [root_of(word) for word in words]
        if not self._pairs:
            self._pairs = {pair for told in self._told for pair in pairwise(told)}
        return self._pairs.issuperset(pairwise(row))

    def stretch(self, position: int) -> int:
        """The number of the stretch at a character of the text; -1 before the first."""
        return bisect_right(self._starts, position) - 1

    def stands(self, word: str, stretch: int) -> bool:
        """Whether a stretch has the word or one of its root."""
        return stretch >= 0 and root_of(word) in self._stretches[stretch]
