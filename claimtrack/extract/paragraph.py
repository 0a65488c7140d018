"""One paragraph as the attribution rules see it: its words, its quotations, and which words are quoted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.extract.beside_quotes import mend_tags
from claimtrack.extract.headline_verbs import mend_headline
from claimtrack.extract.impossible_tags import mend_impossible
from claimtrack.extract.inverted import let_sources_show, name_the_speaker
from claimtrack.extract.main_verbs import mend_main_verbs
from claimtrack.extract.misread_nouns import mend_nouns
from claimtrack.extract.quantities import let_percents_tell, let_shares_tell, name_quantities
from claimtrack.extract.quotes import Quote
from claimtrack.extract.time_words import is_time
from claimtrack.extract.words import Words, read_words
from claimtrack.extract.works import is_named_work
from claimtrack.model import Span

_NICKNAME = 3  # words of one with its marks
_LONGEST_CHAIN = 40  # quotations with nothing between
TITLED = frozenset(("titled", "entitled", "captioned"))
_LONGEST_TITLE = 9  # words of a title with its marks
_POSSESSIVE = frozenset(("'", "’"))
_BEFORE_TITLE = frozenset(
    "on of at in to for from with 's ’s program programme show series podcast newspaper".split()
)
PROGRAMMES = frozenset("programme program show podcast newspaper magazine series".split())
_TELLING = frozenset("told tell tells telling".split())
_SMALL = frozenset("the a an of to with and in on for at ' ’ 's ’s".split())  # words of a title


@dataclass(slots=True)
class QuotedWords:
    """A quotation as words: `first` is its opening mark, `stop` the word after its closing mark.

    `number` is its place among the quotations of its paragraph.
    """

    first: int
    stop: int
    quote: Quote
    number: int


@dataclass(slots=True)
class Paragraph:
    """A paragraph's words with its quotations; `inside[i]` is the number of the quotation word i is in, or -1."""

    text: str
    span: Span
    words: Words
    quotes: tuple[QuotedWords, ...]
    inside: list[int]
    headline: bool = False
    terse: bool = False  # a headline, or an entry of a list that reads like one

    def last_quoted(self, i: int) -> QuotedWords | None:
        """The quotation that ends right before word i, a comma between allowed."""
        if not self.quotes:
            return None
        k = i - 1
        if k >= 0 and self.words.words[k] in (",", "—", "–", "-") and self.inside[k] < 0:
            k -= 1
        if k < 0 or self.inside[k] < 0:
            return None
        return self.quotes[self.inside[k]]

    def next_quoted(self, i: int) -> QuotedWords | None:
        """The quotation that begins at word i, a comma, colon or dash between allowed."""
        if not self.quotes:
            return None
        k = i
        while k < len(self.words) and k < i + 2 and self.inside[k] < 0 and self.words.words[k] in ",:—–-":
            k += 1
        if k < len(self.words) and self.inside[k] >= 0 and self.quotes[self.inside[k]].first == k:
            return self.quotes[self.inside[k]]
        return None

    def after_comma(self, k: int) -> bool:
        """Whether word k comes right after a quotation that ends in a comma: "… toxic," adding that …"."""
        return (
            1 < k < len(self.inside)
            and self.inside[k] < 0 <= self.inside[k - 1]
            and self.words.words[k - 2] == ","
        )

    def announces(self, k: int) -> bool:
        """Whether word k is the colon that a paragraph ends with which announces the next one, joined to it."""
        words = self.words
        if words.words[k] != ":" or k + 1 >= len(words):
            return False
        return "\n" in self.text[words.ends[k] : words.starts[k + 1]]

    def is_title(self, quoted: QuotedWords) -> bool:
        """Whether a quotation is the name of a programme or a work rather than speech: on "Meet the Press"."""
        first = quoted.first
        if first > 0 and self.words.lower[first - 1] in TITLED:
            return True
        if first > 0 and self.words.lower[first - 1] in _TELLING:
            return self._is_named(quoted)  # "told “Good Day” on Tuesday that …"
        if self.words.lower[quoted.stop : quoted.stop + 1] and self.words.lower[quoted.stop] in PROGRAMMES:
            return self._is_named(quoted)  # "the “Today” programme"
        if is_named_work(self.words, first, quoted.stop):
            return True
        named = self.words.words[first + 1 : first + 2]
        return (
            first > 0
            and quoted.stop - first <= _LONGEST_TITLE
            and (self.words.lower[first - 1] in _BEFORE_TITLE or self.words.tags[first - 1] == "POS")
            and bool(named)
            and named[0][0].isupper()
        )

    def _is_named(self, quoted: QuotedWords) -> bool:
        """Whether a quotation is written like a title: "Meet the Press", with no mark at its end."""
        inner = self.words.words[quoted.first + 1 : quoted.stop - 1]
        if not inner or len(inner) >= _LONGEST_TITLE or not inner[-1][0].isalnum():
            return False
        small = (word for word in inner if not word[0].isupper())
        return inner[0][0].isupper() and all(word in _SMALL for word in small)

    def chain_after(self, quoted: QuotedWords) -> list[QuotedWords]:
        """The quotations that follow with nothing between."""
        chain: list[QuotedWords] = []
        number = quoted.number
        while (
            number + 1 < len(self.quotes)
            and len(chain) < _LONGEST_CHAIN
            and self.quotes[number + 1].first == self.quotes[number].stop
            and not self._attributed_behind(self.quotes[number + 1])
        ):
            number += 1
            chain.append(self.quotes[number])
        return chain

    def _attributed_behind(self, quoted: QuotedWords) -> bool:
        """Whether a quotation ends in a comma: who says it follows, and it goes on with nothing before."""
        return self.words.words[quoted.stop - 2] == "," and quoted.stop < len(self.words)

    def _announced(self, quoted: QuotedWords) -> bool:
        """Whether a colon stands before a quotation: it is said by whoever the words before name."""
        return quoted.first > 0 and self.words.words[quoted.first - 1] == ":"

    def _ends_a_sentence(self, quoted: QuotedWords) -> bool:
        """Whether a quotation ends a sentence that others began: "She was “very proud.” “We did it,” she said"."""
        begun = self.words.sentence_of(quoted.first)[0] < quoted.first
        return begun and quoted.stop < len(self.words) and self.words.opens(quoted.stop)

    def chain_before(self, quoted: QuotedWords) -> list[QuotedWords]:
        """The quotations that stand before with nothing between, in text order."""
        chain: list[QuotedWords] = []
        number = quoted.number
        while (
            number
            and len(chain) < _LONGEST_CHAIN
            and self.quotes[number - 1].stop == self.quotes[number].first
            and not self._announced(self.quotes[number - 1])
            and not self._ends_a_sentence(self.quotes[number - 1])
        ):
            number -= 1
            chain.append(self.quotes[number])
        return chain[::-1]


def _is_nickname(words: Words, first: int, stop: int) -> bool:
    """Whether a quotation is a word inside somebody's name: "Rosario | “Charo” | Ilustre"."""
    if stop - first != _NICKNAME or not 0 < first < stop < len(words):
        return False
    if is_time(words, stop):
        return False  # "called Pike “Dangerous” Friday"
    near = words.words[first - 1], words.words[first + 1], words.words[stop]
    return all(word[0].isupper() for word in near) and all(words.tags[k] == "NNP" for k in (first - 1, stop))


def read_paragraph(
    text: str, span: Span, quotes: Sequence[Quote], *, headline: bool = False, terse: bool = False
) -> Paragraph:
    """The paragraph `text[span]`; `quotes` are the quotations inside it."""
    words = read_words(text, span, heading=headline)
    inside = [-1] * len(words)
    quoted: list[QuotedWords] = []
    for quote in quotes:
        first = bisect_left(words.starts, quote.span.start)
        stop = bisect_left(words.starts, quote.span.end)
        if _is_nickname(words, first, stop):
            words.tags[first:stop] = ["NNP"] * (stop - first)
        elif first < stop:
            if first > 1 and words.words[first - 1] in _POSSESSIVE and words.lower[first - 2][-1] == "s":
                words.tags[first - 1] = "POS"  # "on ABC News' “This Week”"
            inside[first:stop] = [len(quoted)] * (stop - first)
            quoted.append(QuotedWords(first, stop, quote, len(quoted)))
    if headline or terse:
        mend_headline(words)
    else:
        mend_impossible(words)
        mend_nouns(words)
        mend_main_verbs(words)
    name_the_speaker(words)
    name_quantities(words)
    let_shares_tell(words)
    let_percents_tell(words)
    mend_tags(words, inside, [(each.first, each.stop) for each in quoted if each.quote.closed])
    let_sources_show(words)
    return Paragraph(text, span, words, tuple(quoted), inside, headline, headline or terse)
