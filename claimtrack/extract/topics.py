"""Topics of an article: the short noun phrase of a headline or section heading that its claims share."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from claimtrack.extract.memo import Memo
from claimtrack.extract.names import find_names, people_words
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
_LABELS = frozenset("check live exclusive breaking watch explainer interview editorial comment".split())
_LONGEST = 4
_OFTEN = 2  # times the text has some word of a phrase that it does not have all words of
_PARTS = re.compile(
    r"[^\W_]+(?:[-&./_'’][^\W_]+)*|\S"
)  # the words of a heading, as `read_words` finds most of them


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the article under one topic, from character `start` on."""

    start: int
    topic: str | None


class Topics:
    """The topic of every place in one article."""

    def __init__(self, article: Article) -> None:
        headings = [(b.span, b.kind) for b in article.blocks_of(BlockKind.HEADLINE, BlockKind.HEADING)]
        body = _Body(article, [span.of(article.text) for span, _ in headings])
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
    """How often the words of headings, and pairs of them, stand in the paragraphs."""

    def __init__(self, article: Article, headings: Sequence[str]) -> None:
        self.words: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        headed = " ".join((*headings, article.title or "")).lower()
        asked = {stem(word) for word in _PARTS.findall(headed)}
        if not asked:
            return
        for block in article.blocks_of(BlockKind.PARAGRAPH):
            stems = list(map(_STEMS.__getitem__, block.span.of(article.text).lower().split()))
            told = [k for k, word in enumerate(stems) if word in asked]
            self.words.update([stems[k] for k in told])
            self.pairs.update([(stems[a], stems[b]) for a, b in pairwise(told) if b == a + 1])


def best_phrase(text: str, span: Span, body: _Body, least: int) -> str | None:
    """The noun phrase of a heading that its text speaks of most; it must have `least` words that tell something."""
    shouted = span.of(text).isupper() and len(text.lower()) == len(text)
    words = read_words(text.lower() if shouted else text, span)
    label = _label(words)
    if label is not None:
        return label
    ranked = _phrases(words, body, least, known=True) or _phrases(words, body, least, known=False)
    return max(ranked, default=(None, 0.0), key=lambda pair: pair[1])[0]


def _label(words: Words) -> str | None:
    """ "Tariff hike: union threatens …": a headline that names its topic in front of a colon."""
    colon = next((k for k in range(2, min(_LONGEST + 1, len(words))) if words.words[k] == ":"), None)
    if colon is None or any(words.tags[k] not in _INSIDE for k in range(colon)):
        return None
    telling = (
        words.lower[colon - 1] not in _EMPTY
        and words.lower[colon - 1] not in _LABELS
        and not find_names(words, 0, colon)
    )
    return " ".join(words.words[:colon]) if telling else None


def _phrases(words: Words, body: _Body, least: int, *, known: bool) -> list[tuple[str, float]]:
    found, k = [], 0
    while k < len(words):
        stop = k
        while stop < len(words) and words.tags[stop] in _INSIDE and not _breaks(words, k, stop):
            stop += 1
        kept = [n for n in range(k, stop) if words.tags[n] != "POS"]
        for part in _parts(words, kept, least):
            stems = [stem(words.lower[n]) for n in part]
            if all(body.words[each] for each in stems) or (
                not known and any(body.words[s] >= _OFTEN for s in stems)
            ):
                if words.lower[part[-1]] in _speakers():
                    continue  # "UN envoy": who, not what
                named = all(words.tags[n] == "NNP" for n in part)  # "Black Sea": where, not what
                found.append((" ".join(words.words[n] for n in part), _score(stems, body) - 2.0 * named))
        k = max(stop, k + 1)
    return found


@cache
def _speakers() -> frozenset[str]:
    """Words for those who speak."""
    lists = people_words()
    return lists["role"] | lists["group"] | lists["title"]


def _breaks(words: Words, first: int, k: int) -> bool:
    """Whether a new phrase begins at word k: a name after a small plural is a verb and its object ("monitors EU")."""
    before = words.words[k - 1] if k > first else ""
    return before.islower() and words.tags[k - 1] == "NNS" and words.words[k][0].isupper()


def _parts(words: Words, kept: Sequence[int], least: int) -> list[Sequence[int]]:
    """The runs of a phrase that end in a telling noun: a headline's verb may pass for one ("shortage bites")."""
    runs = [kept[a:b] for a in range(len(kept)) for b in range(a + least, min(a + _LONGEST, len(kept)) + 1)]
    return [run for run in runs if words.tags[run[-1]] in _NOUNS and not _empty(words, run)]


def _empty(words: Words, run: Sequence[int]) -> bool:
    """Whether a run begins or ends with a word that tells nothing ("rearmament plans", "new talks")."""
    return words.lower[run[-1]] in _EMPTY or words.lower[run[0]] in _EMPTY


def _score(stems: Sequence[str], body: _Body) -> float:
    """How much the text speaks of a phrase: its pairs of words, its words, and a little for telling more."""
    pairs = sum(min(body.pairs[pair], 4) for pair in pairwise(stems))
    return (
        2.0 * pairs / (len(stems) - 0.5)
        + sum(min(body.words[s], 5) for s in stems) / len(stems)
        + 0.8 * len(stems)
    )


def stem(word: str) -> str:
    """A word without marks and plural endings, enough to see that two are the same."""
    word = word.strip("\"“”‘’'.,;:!?()").removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


_STEMS = Memo(stem)
