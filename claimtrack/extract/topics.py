"""Topics of an article: the short noun phrases of its headings and paragraphs that its claims share."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import chain

from claimtrack.extract.names import Names, find_names
from claimtrack.extract.noun_phrases import LONGEST, NounPhrase, NounPhrases, Vocabulary
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.words import Words, read_words
from claimtrack.model import Article, BlockKind, Span
from claimtrack.topic_words import topic_words

_MOST = 2  # topics of one place
_ENOUGH = 4.0  # a phrase that scores less names no topic
_TELLING_LEAD = 12  # words of the paragraph that the story begins with
_OFTEN = 5  # times that a word counts
_OFTEN_ALONE = 3  # paragraphs that a word by itself stands in where no heading has it
_OFTEN_WHOLE = 4  # paragraphs in which a phrase counts


class Topics:
    """The topics of every place in one article."""

    def __init__(self, article: Article, paragraphs: Sequence[Paragraph], names: Sequence[Names]) -> None:
        body = [(p, each.all) for p, each in zip(paragraphs, names, strict=True) if not p.heading]
        people = frozenset(w.lower() for _, each in body for name in each if name.person for w in name.words)
        self._body = [NounPhrases(p.words, each, people) for p, each in body]
        self._people = people
        self._vocabulary = Vocabulary(
            frozenset(stem for phrases in self._body for stem in phrases.nouns),
            frozenset(pair for phrases in self._body for pair in phrases.pairs),
        )
        places = [p.span.start for p, _ in body]
        headings = article.blocks_of(BlockKind.HEADING)
        ends = [*(block.span.start for block in headings[1:]), len(article.text)]
        sections = []
        for block, end in zip(headings, ends, strict=False):
            under = self._body[bisect_right(places, block.span.start) : bisect_right(places, end)]
            heading = self._heading(_heading_words(article.text, block.span))
            sections.append((block.span.start, _Scope(under, [heading]).best(headed=True)))
        headlines = [self._heading(words) for words in _headlines(article)]
        main = _Scope(self._body, headlines).best(besides={name for _, names in sections for name in names})
        self._sections = [(0, main), *((start, names or main) for start, names in sections)]
        self._starts = [start for start, _ in self._sections]

    def at(self, position: int) -> tuple[str, ...]:
        """The topics at a character of `article.text`, the most telling first."""
        return self._sections[bisect_right(self._starts, position) - 1][1]

    def _heading(self, words: Words) -> NounPhrases:
        return NounPhrases(words, find_names(words, 0, len(words)), self._people, self._vocabulary)


def _headlines(article: Article) -> list[Words]:
    blocks = article.blocks_of(BlockKind.HEADLINE)
    if blocks or not article.title:
        return [_heading_words(article.text, block.span) for block in blocks]
    return [_heading_words(article.title, Span(0, len(article.title)))]


def _heading_words(text: str, span: Span) -> Words:
    shouted = span.of(text).isupper() and len(text.lower()) == len(text)
    return read_words(text.lower() if shouted else text, span, heading=True)


class _Scope:
    """A stretch of an article with its headings: how much it speaks of each word and phrase."""

    def __init__(self, paragraphs: Sequence[NounPhrases], headings: Sequence[NounPhrases]) -> None:
        self._often = Counter(chain.from_iterable(phrases.stems for phrases in paragraphs))
        stretches = (*paragraphs, *headings)
        nouns = {stem for phrases in stretches for stem in phrases.nouns}
        self._adjectives = {stem for phrases in stretches for stem in phrases.adjectives} - nouns
        self._headed = {stem for phrases in headings for stem in (*phrases.nouns, *phrases.adjectives)}
        lead = next((p for p in paragraphs if len(p.words) >= _TELLING_LEAD), None)
        self._lead = frozenset(() if lead is None else lead.stems)
        self._places: defaultdict[tuple[str, ...], list[tuple[NounPhrases, NounPhrase]]] = defaultdict(list)
        for phrases in stretches:
            for phrase in phrases:
                self._places[phrase.key].append((phrases, phrase))
        self._headings = frozenset(map(id, headings))
        self._labels = {label.key for phrases in headings if (label := phrases.label) is not None}

    def best(self, *, headed: bool = False, besides: Collection[str] = ()) -> tuple[str, ...]:
        """The phrases that it speaks of most; with `headed` only those that share a word with the heading.

        `besides` are the topics of sections, which are the whole's only where its heading has them, too.
        """
        keys = [k for k in self._places if self._is_told(k) and not (headed and self._headed.isdisjoint(k))]
        ranked = sorted(((self.score(key), key) for key in keys), key=lambda pair: (-pair[0], pair[1]))
        chosen: list[tuple[str, ...]] = []
        for score, key in ranked:
            if score < _ENOUGH or len(chosen) == _MOST:
                break
            if not chosen:
                if self._is_headed(key) or self._text(self._fuller(key)) not in besides:
                    chosen.append(key)
            elif len(key) > 1 and self._is_headed(key) and set(key).isdisjoint(chosen[0]):
                chosen.append(key)
        return tuple(self._text(self._fuller(key)) for key in chosen)

    def _fuller(self, key: tuple[str, ...]) -> tuple[str, ...]:
        """The longest phrase that ends in this one and is headed or repeated: what it is called in full."""
        longer = (k for k in self._places if len(key) < len(k) <= LONGEST and k[-len(key) :] == key)
        full = [k for k in longer if self._is_headed(k) or self._repeated(k) > 1]
        return max(full, key=lambda k: (len(k), self._repeated(k), k), default=key)

    def _is_told(self, key: tuple[str, ...]) -> bool:
        """Whether a phrase has a word of the heading that the text speaks of, is repeated, or opens the story."""
        least, times = (1, 2) if len(key) > 1 else (2, _OFTEN_ALONE)
        if any(stem in self._headed and self._often[stem] >= least for stem in key):
            return True
        return self._repeated(key) >= times or (len(key) > 1 and self._lead.issuperset(key))

    def _repeated(self, key: tuple[str, ...]) -> int:
        """In how many paragraphs a phrase stands."""
        return len({id(phrases) for phrases, _ in self._places[key]} - self._headings)

    def score(self, key: tuple[str, ...]) -> float:
        """How much is spoken of a phrase: its words, all of it, and a little for telling more."""
        places, several = self._places[key], len(key) > 1
        headed = self._is_headed(key)
        named = all(phrase.named for _, phrase in places)
        return (
            sum(map(self._weight, key)) / len(key)
            + 1.2 * min(self._repeated(key), _OFTEN_WHOLE) * several
            + 0.6 * min(len(key), 3)
            + 2.5 * headed
            + 2.0 * (key in self._labels)
            - 1.0 * (several and self._headed.isdisjoint(key))
            - 2.0 * named
            - 3.0 * (not several)
        )

    def _is_headed(self, key: tuple[str, ...]) -> bool:
        return any(id(phrases) in self._headings for phrases, _ in self._places[key])

    def _weight(self, stem: str) -> float:
        if stem in topic_words()["shell"]:
            return 0.0
        if stem in self._adjectives:
            return 1.0
        return min(self._often[stem], _OFTEN) + 2.0 * (stem in self._headed) + (stem in self._lead)

    def _text(self, key: tuple[str, ...]) -> str:
        """A phrase as it is printed most."""
        places = self._places[key]
        straight = [place for place in places if not place[1].turned] or places
        printed = Counter(phrases.text(phrase) for phrases, phrase in straight)
        return printed.most_common(1)[0][0]
