"""Paragraphs as one row of words with codes for what they are, where topics are looked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import cache, cached_property

from claimtrack.extract.names import Name
from claimtrack.extract.people import people_words
from claimtrack.extract.words import Words
from claimtrack.memo import Memo

_BREAK = "\n"  # stands as a word between two paragraphs
_CODES = {"JJ": "j", "NN": "n", "NNS": "s", "NNP": "p", "POS": "'"}
_NAMED = str.maketrans("jns", "ppp")
_NO_NOUNS = frozenset(
    "the a an this that these those there here he she it they we i you etc what which who whose how why when".split()
)
_ARTICLES = frozenset("the a an".split())
_JOINING = frozenset("of &".split())  # within a name
_WORD = re.compile(r"[^\W\d_]+(?:[-’'.&][^\W\d_]+)*\.?")
_MARKS = "\"“”‘’'.,;:!?()"


def stem(word: str) -> str:
    """A word in small letters without marks and plural endings, enough to see that two are the same."""
    if not word.isalpha():
        word = word.strip(_MARKS).removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


STEMS = Memo(stem)


class Prose:
    """The words of some paragraphs in one row, with a mark after each paragraph; what they are, word by word.

    `codes` has j for an adjective, n for a noun, s for a plural, p for a word of a name, ' for a possessive, - for all
    else, people's names included. `telling` are the words that may be one of these; `stems` has their stems, and the
    other words. `within` are words inside a name, not its first; `long` those of names that have several, titles
    included, and those before a speaker ("health secretary"); `people` the first words of people's names.
    """

    def __init__(self, paragraphs: Iterable[tuple[Words, Sequence[Name]]], people: Collection[str]) -> None:
        """`people` are the stems of the words of people's names."""
        self.words, self.lower, self.firsts = list[str](), list[str](), list[int]()
        self._parts: list[Words] = []
        tags: list[str] = []
        names: list[tuple[int, Name]] = []
        for words, found in paragraphs:
            self.firsts.append(len(tags))
            names += [(len(tags), name) for name in found]
            self.words += words.words
            self.lower += words.lower
            tags += words.tags
            for row in (self.words, self.lower, tags):
                row.append(_BREAK)
            self._parts.append(words)
        self.tags = tags
        self.codes = list(map(_CODED.__getitem__, tags))
        for k in [k for k, tag in enumerate(tags) if tag == "PRP" and self.lower[k] == "mine"]:
            if self.codes[k - 1] in "jnsp" or self.lower[k - 1] in _ARTICLES:
                self.codes[k] = "n"  # "the lithium mine"
        for k in [k for k, tag in enumerate(tags) if tag == "VBN"]:
            behind = tags[k - 1] == "IN" or self.lower[k - 1] == "over"
            if behind and self.codes[k + 1] in "ns":
                self.codes[k] = "j"  # "over forged papers"
        self.telling = [k for k, code in enumerate(self.codes) if code != "-"]
        self.stems = self.lower.copy()
        for k in self.telling:
            self.stems[k] = STEMS[self.lower[k]]
        self.within, self.long, self.people = set[int](), set[int](), set[int]()
        for offset, name in names:
            self._mark(name, offset)
        self._mark_people(frozenset(people))

    def tell(self, stems: Collection[str]) -> None:
        """Let words that a heading has tell something wherever they stand, as verbs too."""
        told = [k for k, one in enumerate(self.stems) if one in stems]
        self.telling = sorted({*self.telling, *told})

    @cached_property
    def apart(self) -> list[int]:
        """The words of `long`, in order."""
        return sorted(self.long)

    @cached_property
    def nouns(self) -> set[str]:
        """The stems of all that is no adjective alone."""
        return {self.stems[k] for k in self.telling if self.codes[k] in "nsp"}

    def paragraph(self, k: int) -> int:
        """The number of the paragraph of word k."""
        return bisect_right(self.firsts, k) - 1

    def opens(self, k: int) -> bool:
        """Whether word k is the first of its sentence."""
        paragraph = self.paragraph(k)
        return self._parts[paragraph].opens(k - self.firsts[paragraph])

    def _mark(self, name: Name, offset: int) -> None:
        start, first, stop = offset + name.start, offset + name.first, offset + name.stop
        if stop == start + 1 and not name.person:
            if self.codes[start] in "jns":
                self.codes[start] = "p"
            return
        if stop > start + 1:
            self.long.update(range(start, stop))
        if name.person:
            self.people.add(start)
            self.codes[start:stop] = "-" * (stop - start)
            return
        self.within.update(range(first + 1, stop))
        for k in range(first, stop):
            self.codes[k] = "p" if self.lower[k] in _JOINING else self.codes[k].translate(_NAMED)

    def _mark_people(self, people: frozenset[str]) -> None:
        for k in [k for k in self.telling if self.stems[k] in people]:
            if self.words[k][0].isupper():
                self.codes[k] = "-"
        speaking = speakers()
        self.long.update([k - 1 for k in self.telling if self.lower[k] in speaking])  # "health secretary"


@cache
def speakers() -> frozenset[str]:
    """Words for those who speak."""
    lists = people_words()
    return lists["role"] | lists["group"] | lists["title"] | lists["bodyrole"]


_CODED = Memo(lambda tag: _CODES.get(tag, "-"))
# Whether a word may stand in a topic: it has letters and is no function word taken for a noun.
PLAIN = Memo(lambda word: len(word) > 1 and bool(_WORD.fullmatch(word)) and word.lower() not in _NO_NOUNS)
