"""Topics of an article: the short noun phrases of its headings and paragraphs that its claims share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from claimtrack.extract.names import Names
from claimtrack.extract.noun_phrases import NounPhrases
from claimtrack.extract.noun_runs import Vocabulary
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.prose import STEMS, Prose
from claimtrack.extract.topic_groups import of_a_group
from claimtrack.extract.topic_scores import Key, Scope, Stretch
from claimtrack.extract.words import Words, read_words
from claimtrack.model import Article, Block, BlockKind, Span

Heading = tuple[Words, Names]
_MODALS = frozenset("will would can could may might must should shall".split())
_LONG = 500  # words that have to say a word once more for it to be worth a look
_TELLING_LEAD = 18  # words of the paragraph that the story begins with


class Topics:
    """The topics of every place in one article."""

    def __init__(
        self,
        article: Article,
        paragraphs: Sequence[Paragraph],
        names: Sequence[Names],
        speakers: Sequence[str] = (),
    ) -> None:
        """`names` are those of the paragraphs, `speakers` who makes each claim."""
        body = [(p, each.all) for p, each in zip(paragraphs, names, strict=True) if not p.headline]
        self._people = {
            STEMS[w.lower()] for _, each in body for name in each if name.person for w in name.words
        }
        self._prose = Prose([(p.words, each) for p, each in body], self._people)
        self._speakers = _shares(speakers)
        self._places = [p.span.start for p, _ in body]
        blocks = [b for b in article.blocks_of(BlockKind.HEADING) if not _asks(article.text, b)]
        read = [_heading_words(article.text, block.span) for block in blocks]
        over = _headlines(
            article, [(p.words, each) for p, each in zip(paragraphs, names, strict=True) if p.headline]
        )
        printed = {STEMS[word] for words, _ in (*read, *over) for word in words.lower}
        self._prose.tell(printed)
        text = self._vocabulary(printed)
        headings, headlines = ([self._heading(each, text) for each in row] for row in (read, over))
        opening = self._opening(0, len(body))
        lead = frozenset(self._prose.stems[opening])
        whole = Stretch(self._prose, 0, len(self._prose.words))
        worth = lead.union(*(heading.told() for heading in (*headings, *headlines)))
        least = 1 + len(self._prose.words) // _LONG
        worth |= {one for one, times in whole.said.items() if times > least}
        phrases = NounPhrases(self._prose)
        self._phrases = list(phrases.phrases(worth))
        whole.called = frozenset(name for _, name in phrases.called)
        for noun, name in phrases.called:
            whole.said[name] += whole.free(noun)  # every "the ferry" is the Meltem
        sections = list(self._under(article, blocks, headings))
        besides = {name for _, names in sections for name in names}
        main = Scope(whole, lead, self._phrases, headlines, self._speakers).best(besides=besides)
        first = [word for words, _ in over for word in words.lower]
        main = of_a_group(main, first, self._prose.lower[opening], self._prose.lower)
        self._sections = [(0, main), *((start, names or main) for start, names in sections)]
        self._starts = [start for start, _ in self._sections]

    def at(self, position: int) -> tuple[str, ...]:
        """The topics at a character of `article.text`, the most telling first."""
        return self._sections[bisect_right(self._starts, position) - 1][1]

    def _under(
        self, article: Article, blocks: Sequence[Block], headings: Sequence[NounPhrases]
    ) -> list[tuple[int, tuple[str, ...]]]:
        """Where each section starts, and its own topics."""
        ends = [*(block.span.start for block in blocks[1:]), len(article.text)]
        found = []
        for block, end, heading in zip(blocks, ends, headings, strict=False):
            first, stop = (bisect_right(self._places, at) for at in (block.span.start, end))
            begin, beyond = (self._first_word(number) for number in (first, stop))
            at = [bisect_left(self._phrases, k, key=lambda phrase: phrase.words[0]) for k in (begin, beyond)]
            stretch = Stretch(self._prose, begin, beyond)
            inside = self._phrases[at[0] : at[1]]
            lead = frozenset(self._prose.stems[self._opening(first, stop)])
            scope = Scope(stretch, lead, inside, [heading], self._speakers)
            found.append((block.span.start, scope.best(headed=True)))
        return found

    def _first_word(self, paragraph: int) -> int:
        firsts = self._prose.firsts
        return firsts[paragraph] if paragraph < len(firsts) else len(self._prose.words)

    def _opening(self, first: int, stop: int) -> slice:
        """The words of the paragraph that a story in these begins with."""
        for number in range(first, stop):
            begin, beyond = self._first_word(number), self._first_word(number + 1)
            if beyond - begin > _TELLING_LEAD:
                return slice(begin, beyond)
        return slice(0)

    def _heading(self, heading: Heading, text: Vocabulary) -> NounPhrases:
        words, names = heading
        return NounPhrases(Prose([(words, names.all)], self._people), text)

    def _vocabulary(self, wanted: Collection[str]) -> Vocabulary:
        """What the body says to the words of its headings, by their stems."""
        stems, codes = self._prose.stems, self._prose.codes
        nouns = [k for k in self._prose.telling if stems[k] in wanted and codes[k] in "nsp"]
        pairs = frozenset((stems[k - 1], stems[k]) for k in nouns if k and codes[k - 1] in "jnsp")
        lower = self._prose.lower
        deeds = frozenset(word for before, word in pairwise(lower) if before in _MODALS)
        return Vocabulary(self._prose.words, frozenset(stems[k] for k in nouns), pairs, deeds)


def _shares(speakers: Sequence[str]) -> dict[Key, float]:
    """What share of all claims each name makes, and its first words: "Hanbit" is "Hanbit Shipping"."""
    said = Counter(tuple(STEMS[word] for word in name.lower().split()) for name in speakers)
    return {
        name[:words]: times / len(speakers)
        for name, times in said.items()
        for words in range(1, len(name) + 1)
    }


def _asks(text: str, heading: Block) -> bool:
    """Whether a heading is an interviewer's question."""
    return heading.span.of(text).rstrip().endswith("?")


def _headlines(article: Article, read: Sequence[Heading]) -> list[Heading]:
    """The headlines; `read` are those that are printed."""
    if not read and article.title:
        return [_heading_words(article.title, Span(0, len(article.title)))]
    blocks = article.blocks_of(BlockKind.HEADLINE)
    return [
        _heading_words(article.text, block.span) if block.span.of(article.text).isupper() else each
        for block, each in zip(blocks, read, strict=True)
    ]


def _heading_words(text: str, span: Span) -> Heading:
    shouted = span.of(text).isupper() and len(text.lower()) == len(text)
    words = read_words(text.lower() if shouted else text, span, heading=True)
    return words, Names(words)
