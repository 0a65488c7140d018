"""The noun phrases of a stretch of text that may name a matter: "grain corridor", "tariff on Russian grain"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

from claimtrack.extract.memo import Memo
from claimtrack.extract.names import Name
from claimtrack.extract.people import people_words
from claimtrack.extract.tagger import leaning
from claimtrack.extract.words import Words
from claimtrack.topic_words import topic_words

_SURELY = 0.7  # of a word after a plural, which may be a noun and its verb
LONGEST = 4  # words of a phrase
_CODES = {"JJ": "j", "NN": "n", "NNS": "s", "NNP": "p", "POS": "'"}
_RUN = re.compile(r"[jnsp](?:'?[jnsp])*")
_LINKS = frozenset("of for on over against".split())
_NO_NOUNS = frozenset(
    "the a an this that these those there here he she it they we i you etc what which who whose how why when".split()
)
_FIRMS = frozenset("plc inc inc. ltd ltd. llc corp corp. co. gmbh ag sa".split())
_HISSING = ("ches", "shes", "sses", "xes", "zes")
_APART = re.compile(r" (['’]s?)(?= )")
_ARTICLES = frozenset("the a an its their his her our".split())
_WORD = re.compile(r"[^\W\d_]+(?:[-’'.&][^\W\d_]+)*\.?")
_MARKS = "\"“”‘’'.,;:!?()"
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The stems of the nouns in the phrases of a text, and those that stand side by side."""

    nouns: frozenset[str]
    pairs: frozenset[Pair]


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Words of a stretch that may name a matter; two with one `key` name the same.

    `key` are the stems of its words, what is told last: "tariff on Russian grain" has that of "Russian grain tariff".
    """

    key: tuple[str, ...]
    words: tuple[int, ...]  # those that count, articles and marks aside
    named: bool  # whether all are names
    turned: bool  # whether it is printed the other way round


def stem(word: str) -> str:
    """A word in small letters without marks and plural endings, enough to see that two are the same."""
    word = word.strip(_MARKS).removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


STEMS = Memo(stem)


class NounPhrases:
    """The noun phrases of one stretch; `stems` has one for each of its words."""

    def __init__(
        self,
        words: Words,
        names: Sequence[Name],
        people: frozenset[str],
        text: Vocabulary | None = None,
    ) -> None:
        """`people` are the words of people's names, in small letters; `text`, of a heading, is what it stands over."""
        self.words = words
        self.stems = list(map(STEMS.__getitem__, words.lower))
        self._codes = "".join(
            [
                code if (code := _CODES.get(tag, "-")) in "-'" or _PLAIN[word] else "-"
                for word, tag in zip(words.words, words.tags, strict=True)
            ]
        )
        self._text = text
        self._runs = list(self._without_people(names, people))

    @property
    def pairs(self) -> Iterator[Pair]:
        """The stems that stand side by side in a phrase."""
        for run in self._runs:
            yield from pairwise([self.stems[k] for k in run])

    @property
    def nouns(self) -> Iterator[str]:
        """The stem of every noun in a phrase."""
        return (self.stems[k] for run in self._runs for k in run if self._codes[k] != "j")

    @property
    def adjectives(self) -> Iterator[str]:
        """The stem of every adjective in a phrase."""
        return (self.stems[k] for run in self._runs for k in run if self._codes[k] == "j")

    def __iter__(self) -> Iterator[NounPhrase]:
        """The phrases that may name a matter, longer ones before those that they end in."""
        before: Sequence[int] = ()
        for run in self._runs:
            if _CLOSES[self.words.lower[run[-1]]]:
                yield from self._endings(run)
                if before:
                    yield from self._linked(before, run)
            before = run

    @property
    def label(self) -> NounPhrase | None:
        """What stands in front of a colon: "Tariff hike: union threatens …"."""
        first = self._runs[0] if self._runs else []
        if not first or first[0] != 0 or self.words.words[first[-1] + 1 : first[-1] + 2] != [":"]:
            return None
        return next(self._endings(first), None) if _CLOSES[self.words.lower[first[-1]]] else None

    def text(self, phrase: NounPhrase) -> str:
        """A phrase as it is printed, in a row."""
        return _APART.sub(r"\1", " ".join(self.words.words[phrase.words[0] : phrase.words[-1] + 1]))

    def _without_people(self, names: Sequence[Name], people: frozenset[str]) -> Iterator[list[int]]:
        codes, lower, printed = list(self._codes), self.words.lower, self.words.words
        whom = [range(name.start, name.stop) for name in names if name.person]
        if not people.isdisjoint(lower):
            whom += [
                range(k, k + 1) for k, word in enumerate(lower) if word in people and printed[k][0].isupper()
            ]
        for k in chain.from_iterable(whom):
            codes[k] = "-"
        starts = {name.start for name in names if name.person}
        for found in _RUN.finditer("".join(codes)):
            first, end = found.span()
            parts = [[first]]
            if end > first + 1:
                parts = list(self._parts([k for k in range(first, end) if codes[k] != "'"]))
            if end in starts:
                parts.pop()  # "the lens maker John Smith": who, not what
            yield from filter(None, map(self._trimmed, parts))

    def _trimmed(self, run: list[int]) -> list[int]:
        """A run up to its last noun, without what kind of company it is; nothing of who speaks."""
        lower = self.words.lower
        while run and (self._codes[run[-1]] == "j" or (len(run) > 1 and lower[run[-1]] in _FIRMS)):
            run.pop()
        if len(run) > 1 and self._codes[run[-1] - 1] == "'" and lower[run[-1]] in people_words()["bodyrole"]:
            run.pop()  # "the seafarers' union"
        return [] if not run or lower[run[-1]] in _speakers() else run

    def _parts(self, run: list[int]) -> Iterator[list[int]]:
        """The parts of a run around verbs taken for nouns ("Cagayan | counts | cost") and of "the ferry | Meltem"."""
        part: list[int] = []
        for k in run:
            if part and self._is_verb(part[-1], k):
                yield part
                part = []
                continue
            if part and self._text is None and self._codes[part[-1] : k + 1] in ("np", "sp", "ss"):
                yield part
                part = []
            part.append(k)
        if part:
            yield part

    def _is_verb(self, before: int, k: int) -> bool:
        """Whether word k, after another one of its run, is rather a verb: "directors resign", "strike bites"."""
        word, code = self.words.words[k], self._codes[k]
        if code in "jp" or k != before + 1 or not word.islower():
            return False
        lean, after_plural = _LEANINGS[word], self._is_plural(before)
        if word in topic_words()["shell"] and not (code == "n" and after_plural):
            return False
        if self._text is None:
            return lean < 0 or (code == "n" and after_plural and lean < _SURELY)
        if (self.stems[before], self.stems[k]) in self._text.pairs:
            return False
        if code == "n" and after_plural:
            return True  # "brothers trade blame"
        return (lean < 0 or (lean == 0 and code == "s")) and self.stems[k] not in self._text.nouns

    def _is_plural(self, k: int) -> bool:
        return self._codes[k] != "p" and self.stems[k] != self.words.lower[k]

    def _endings(self, run: Sequence[int]) -> Iterator[NounPhrase]:
        lower = self.words.lower
        shell = lower[run[-1]] in topic_words()["shell"]
        if shell and (len(run) == 1 or not _OPENS[lower[run[-2]]] or self._is_participle(run[-2])):
            return
        for first in range(max(0, len(run) - LONGEST), len(run) - shell):
            if _OPENS[lower[run[first]]] and not (first == len(run) - 1 and lower[run[first]] in _places()):
                yield self._phrase(run[first:])

    def _is_participle(self, k: int) -> bool:
        return self._codes[k] == "j" and self.words.lower[k].endswith(("ed", "en"))

    def _linked(self, before: Sequence[int], run: Sequence[int]) -> Iterator[NounPhrase]:
        """ "tariff on Russian grain" and "tariff on grain", both."""
        lower, head = self.words.lower, before[-1]
        if not head + 2 <= run[0] <= head + 3 or (run[0] == head + 3 and lower[run[0] - 1] not in _ARTICLES):
            return
        shells = topic_words()["shell"]
        if lower[run[-1]] in shells or not _CLOSES[lower[head]]:
            return
        link, told = lower[head + 1], lower[head] in shells
        if (told and link in _LINKS) or (link == "on" and self._codes[head] in "ns"):
            for first in range(max(0, len(run) - LONGEST + 1), len(run)):
                if _OPENS[lower[run[first]]]:
                    yield self._phrase((head, *run[first:]), turned=True)

    def _phrase(self, words: Sequence[int], *, turned: bool = False) -> NounPhrase:
        stems = [self.stems[k] for k in words]
        key = (*stems[1:], stems[0]) if turned else tuple(stems)
        return NounPhrase(key, tuple(words), all(self._codes[k] == "p" for k in words), turned)


def _closes(word: str) -> bool:
    """Whether a word in small letters may end a topic."""
    return word not in topic_words()["empty"] and STEMS[word] not in topic_words()["empty"]


def _opens(word: str) -> bool:
    """Whether a word in small letters may begin a topic."""
    return _closes(word) and word not in topic_words()["narrowing"]


@cache
def _speakers() -> frozenset[str]:
    """Words for those who speak."""
    lists = people_words()
    return lists["role"] | lists["group"] | lists["title"] | lists["bodyrole"]


@cache
def _places() -> frozenset[str]:
    """Countries and the seats of their governments, which by themselves tell where or who."""
    return people_words()["country"] | people_words()["seat"]


def _leaning(word: str) -> float:
    """How far a word is a noun rather than a verb, by its form without an ending, too."""
    bare = word[:-2] if word.endswith(_HISSING) else word.removesuffix("s")
    return leaning(word) or leaning(bare)


_LEANINGS = Memo(_leaning)
_CLOSES, _OPENS = Memo(_closes), Memo(_opens)
_PLAIN = Memo(lambda word: _WORD.fullmatch(word) is not None and word.lower() not in _NO_NOUNS)
