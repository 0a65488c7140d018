"""Topics of an article: the short noun phrase of a headline or section heading that its claims share."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.extract.words import Words, read_words
from claimtrack.model import Article, BlockKind, Span

_INSIDE = frozenset(("NN", "NNS", "NNP", "JJ", "POS"))
_NOUNS = frozenset(("NN", "NNS", "NNP"))
_EMPTY = frozenset(
    "plan plans effort efforts move moves bid bids push row rows issue issues case news crisis question questions call "
    "calls warning warnings deal talks talk claim claims statement statements way ways thing things time times year "
    "years day days week weeks month months key new first last more latest live update updates analysis opinion video "
    "world part end start".split()
)
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the article under one topic, from character `start` on."""

    start: int
    topic: str | None


class Topics:
    """The topic of every place in one article."""

    def __init__(self, article: Article) -> None:
        body = _Body(article)
        headings = [(b.span, b.kind) for b in article.blocks_of(BlockKind.HEADLINE, BlockKind.HEADING)]
        main = self._headline(article, body)
        self._sections = [Section(0, main)]
        for span, kind in headings:
            if kind is BlockKind.HEADING:
                topic = best_phrase(article.text, span, body, least=2)
                self._sections.append(Section(span.start, topic or main))
        self._starts = [section.start for section in self._sections]

    def at(self, position: int) -> tuple[str, ...]:
        """The topics at a character of `article.text`."""
        topic = self._sections[bisect_right(self._starts, position) - 1].topic
        return (topic,) if topic else ()

    def _headline(self, article: Article, body: _Body) -> str | None:
        for block in article.blocks_of(BlockKind.HEADLINE):
            found = best_phrase(article.text, block.span, body, least=2)
            if found:
                return found
        if article.title:
            return best_phrase(article.title, Span(0, len(article.title)), body, least=2)
        return None


class _Body:
    """How often words and pairs of words stand in the paragraphs."""

    def __init__(self, article: Article) -> None:
        self.words: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        for block in article.blocks_of(BlockKind.PARAGRAPH):
            words = [stem(word) for word in article.text[block.span.start : block.span.end].lower().split()]
            self.words.update(words)
            self.pairs.update(zip(words, words[1:], strict=False))


def best_phrase(text: str, span: Span, body: _Body, least: int) -> str | None:
    """The noun phrase of a heading that its text speaks of most; it must have `least` words that tell something."""
    words = read_words(text, span)
    ranked = [(score, phrase) for phrase, score in _phrases(words, body, least)]
    return max(ranked, default=(0.0, None), key=lambda pair: pair[0])[1]


def _phrases(words: Words, body: _Body, least: int) -> Sequence[tuple[str, float]]:
    found, k = [], 0
    while k < len(words):
        stop = k
        while stop < len(words) and words.tags[stop] in _INSIDE:
            stop += 1
        if stop > k:
            phrase = _trimmed(words, k, stop)
            if len(phrase) >= least and words.tags[stop - 1] in _NOUNS:
                found.append((" ".join(phrase), _score([stem(w.lower()) for w in phrase], body)))
        k = stop + 1
    return found


def _trimmed(words: Words, first: int, stop: int) -> list[str]:
    """The words of a phrase without possessive marks, and without a last word that tells nothing."""
    kept = [words.words[k] for k in range(first, stop) if words.tags[k] != "POS"]
    while len(kept) > 2 and kept[-1].lower() in _EMPTY:
        kept.pop()
    while len(kept) > 1 and kept[0].lower() in _EMPTY:
        kept.pop(0)
    kept = kept[-_LONGEST:]
    return kept if any(word.lower() not in _EMPTY for word in kept) else []


def _score(stems: Sequence[str], body: _Body) -> float:
    pairs = sum(body.pairs[pair] for pair in zip(stems, stems[1:], strict=False))
    return 3.0 * pairs + sum(min(body.words[s], 5) for s in stems) / len(stems)


def stem(word: str) -> str:
    """A word without marks and plural endings, enough to see that two are the same."""
    word = word.strip("\"“”‘’'.,;:!?()").removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
