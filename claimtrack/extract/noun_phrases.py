"""The noun phrases of a stretch of text that may name a matter: "grain corridor", "tariff on Russian grain"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from claimtrack.extract.noun_runs import NounRuns, Vocabulary
from claimtrack.extract.people import people_words
from claimtrack.extract.prose import STEMS, Prose
from claimtrack.memo import Memo
from claimtrack.topic_words import topic_words

LONGEST = 4  # words of a phrase, a name counting as one
_NAMED = 2  # words: a name and what it is the name of
_LINKS = frozenset("of for on over against".split())
_APART = re.compile(r" (['’]s?)(?= )")
_ARTICLES = frozenset("the a an its their his her our".split())
_TIMES = frozenset("minute hour day week month quarter year decade century".split())
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday tomorrow a.m. p.m. last next late early mid earlier later "
    "mr mrs ms".split()
)
_WHERE = frozenset(
    "across around at between for from in inside into near off outside through to toward towards via".split()
)


class NounPhrase(NamedTuple):
    """Words that may name a matter; two with one `key` name the same.

    `key` are the stems of its words, what is told last: "tariff on Russian grain" has that of "Russian grain tariff".
    """

    key: tuple[str, ...]
    words: Sequence[int]  # those that count, articles and marks aside
    paragraph: int  # its number; -1: it stands in a heading
    source: NounPhrases
    turned: bool = False  # whether it is printed the other way round
    weak: bool = False  # whether it begins with a word that by itself tells little: "night trains"

    @property
    def named(self) -> bool:
        """Whether all its words are names."""
        return all(self.source.codes[k] == "p" for k in self.words)

    @property
    def text(self) -> str:
        """It as it is printed, in a row, the first word of a sentence in small letters if it is no name."""
        return self.source.printed(self.words[0], self.words[-1])

    @property
    def is_where(self) -> bool:
        """Whether it tells where: "off Varna", "in the Black Sea"."""
        return self.source.is_where(self.words[0])


class NounPhrases:
    """The noun phrases of some prose, of a body or a heading."""

    def __init__(self, prose: Prose, text: Vocabulary | None = None) -> None:
        """`text`, of a heading, is what it stands over."""
        self.prose, self.codes = prose, prose.codes
        self._heading = text is not None
        self._found = NounRuns(prose, text)
        self.called = self._found.called

    def phrases(self, heads: Collection[str] | None = None) -> Iterator[NounPhrase]:
        """Those that may name a matter and end in one of these stems (None: in any), longer ones before their ends."""
        lower, stems = self.prose.lower, self.prose.stems
        before: Sequence[int] = ()
        for run in map(self._told_part, self._all if heads is None else self._found.runs(heads)):
            if _CLOSES[lower[run[-1]]]:
                if heads is None or stems[run[-1]] in heads:
                    yield from self._endings(run)
                if before and (heads is None or stems[before[-1]] in heads):
                    yield from self._linked(before, run)
            before = run

    def _told_part(self, run: list[int]) -> list[int]:
        """A run without a last word that names no matter, behind a name and a noun: "Mara dam | site"."""
        named = len(run) > _NAMED and self.codes[run[0]] == "p"
        return run[:-1] if named and not _CLOSES[self.prose.lower[run[-1]]] else run

    def told(self) -> set[str]:
        """The stems of all that stands in its runs."""
        return {self.prose.stems[k] for run in self._all for k in run}

    @cached_property
    def _all(self) -> list[list[int]]:
        return list(self._found.runs())

    @property
    def label(self) -> NounPhrase | None:
        """What stands in front of a colon: "Tariff hike: union threatens …"."""
        first = self._all[0] if self._all else []
        if not first or first[0] != 0 or self.prose.words[first[-1] + 1] != ":":
            return None
        return next(self._endings(first), None) if _CLOSES[self.prose.lower[first[-1]]] else None

    def printed(self, first: int, last: int) -> str:
        """The words from one to another as they are printed; see `NounPhrase.text`."""
        opening, *words = self.prose.words[first : last + 1]
        small = self.codes[first] in "jns" and opening[1:].islower() and not opening.islower()
        if small and self.prose.opens(first) and self._found.is_common(opening):
            opening = opening.lower()
        return _APART.sub(r"\1", " ".join((opening, *words)))

    def is_where(self, first: int) -> bool:
        """Whether a preposition of place stands before a word, or its article."""
        lower, k = self.prose.lower, first - 1
        if k > 0 and lower[k] in _ARTICLES:
            k -= 1
        return k >= 0 and lower[k] in _WHERE

    def _endings(self, run: Sequence[int]) -> Iterator[NounPhrase]:
        lower = self.prose.lower
        shell = lower[run[-1]] in topic_words()["shell"]
        if shell and (len(run) == 1 or not _OPENS[lower[run[-2]]] or self._is_participle(run[-2])):
            return
        for first in self._starts(run, LONGEST):
            alone, word = first == len(run) - 1, lower[run[first]]
            if alone and (shell or word in _places()):
                continue
            if _OPENS[word]:
                yield self._phrase(run[first:])
            elif not alone and not shell and _BEGINS[word]:
                yield self._phrase(run[first:], weak=True)

    def _starts(self, run: Sequence[int], most: int) -> list[int]:
        """The places in a run at which a phrase may begin: not inside a name."""
        within = self.prose.within
        return [place for place, k in enumerate(run) if k not in within][-most:]

    def _is_participle(self, k: int) -> bool:
        return self.codes[k] == "j" and self.prose.lower[k].endswith(("ed", "en"))

    def _linked(self, before: Sequence[int], run: Sequence[int]) -> Iterator[NounPhrase]:
        """ "tariff on Russian grain" and "tariff on grain", both."""
        lower, head = self.prose.lower, before[-1]
        if not head + 2 <= run[0] <= head + 3 or (run[0] == head + 3 and lower[run[0] - 1] not in _ARTICLES):
            return
        shells = topic_words()["shell"]
        if lower[run[-1]] in shells or not _CLOSES[lower[head]]:
            return
        link, told = lower[head + 1], lower[head] in shells
        if (told and link in _LINKS) or (link == "on" and self.codes[head] in "ns"):
            for first in self._starts(run, LONGEST - 1):
                if _OPENS[lower[run[first]]]:
                    yield self._phrase((head, *run[first:]), turned=True)

    def _phrase(self, words: Sequence[int], *, turned: bool = False, weak: bool = False) -> NounPhrase:
        stems = [self.prose.stems[k] for k in words]
        key = (*stems[1:], stems[0]) if turned else tuple(stems)
        paragraph = -1 if self._heading else self.prose.paragraph(words[0])
        return NounPhrase(key, words, paragraph, self, turned, weak)


def _closes(word: str) -> bool:
    """Whether a word in small letters may end a topic."""
    return word not in topic_words()["empty"] and STEMS[word] not in topic_words()["empty"]


def _opens(word: str) -> bool:
    """Whether a word in small letters may begin a topic."""
    return _closes(word) and word not in topic_words()["narrowing"] and not _is_time(word)


def _is_time(word: str) -> bool:
    """Whether a word only tells when or how long: "ten-week", "Monday"."""
    return word.rpartition("-")[2].rstrip("s") in _TIMES or word in _CALENDAR


@cache
def _places() -> frozenset[str]:
    """Countries and the seats of their governments, which by themselves tell where or who."""
    return people_words()["country"] | people_words()["seat"]


_CLOSES, _OPENS = Memo(_closes), Memo(_opens)
# Whether a word that is no topic may begin one that is repeated: "night trains".
_BEGINS = Memo(lambda word: not _closes(word) and not _is_time(word))
