"""The words and sentences of one paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from claimtrack.extract.memo import Memo
from claimtrack.extract.tagger import tag_words, uncapitalised
from claimtrack.model import Span

# Most words come by the first two alternatives.  The others start differently from each other, and nothing repeated
# is taken back: linear on any text.  Groups repeat within (?>…): Python before 3.11.5 misreads (…)*+ (gh-106052).
_WORD = re.compile(
    r"""(
      [A-Za-z]++(?=[ ,"”)])
    | [^\w\s'’.`\-]
    | (?i:(?<!\w)(?>(?:[a-z]\.){2,})                        # U.S., p.m.
        | (?<!\w)(?:mr|mrs|ms|mx|dr|prof|rev|hon|sens?|reps?|govs?|gen|lt|col|sgt|capt|maj|adm|cmdr|pres|st|jr|sr|vs|inc
            |corp|ltd|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mt|dept|calif|fla|mass|conn|ariz|colo|tenn|mich
            |minn|wis|[a-z]|nos?(?=\.\s\d))\.(?=[\s,)]))      # Mr., Sen., J., Sept., No. 10
    | \d++(?>(?:[.,:]\d++)*)(?>(?:-?(?i:[a-z]))*)          # 1,500  10:30  20th
    | (?i:n['’]t\b | [a-z]{2,6}?(?=n['’]t\b))             # do n't
    | [^\W_]++(?>(?:(?:[-&/_]                              # words, X-ray, AT&T, O'Neill
        |(?!(?<=[a-z])\.[A-Z][a-z])\.                       # nasa.gov, but not "he said.Then"
        |['’](?!(?i:s|re|ve|ll|d|m)\b))[^\W_]++)*)
    | ['’](?i:s|re|ve|ll|d|m)\b                           # clitics stand alone
    | ''|``|--|\.\.++
    | \S
    )""",
    re.VERBOSE,
)
_NUMBERED = re.compile(r"\bnos?\.\s\d")
Cut = tuple[list[str], list[str], list[int]]
_LONGEST_SENTENCE = 300  # words: cut there, so that no text makes one sentence cost more than its length
_TITLES = frozenset(
    "mr. mrs. ms. mx. dr. prof. rev. hon. sen. rep. gov. gen. lt. col. sgt. capt. st.".split()
)
_CLOSERS = frozenset(("''", *"\"”’')]»“"))
_OPENERS = frozenset("\"“‘'([«„—-•")
_STARTERS = frozenset(
    "the a an he she it they we i you but and in on at as this that these those there if when while after mr mrs "
    "ms his her their its our for with however some many most last earlier asked according since what".split()
)


@dataclass
class Words:
    """The words of a paragraph as parallel lists; starts and ends are characters into `article.text`."""

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    title_case: bool = False  # capitals tell no names

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def tags(self) -> list[str]:
        """One Penn Treebank tag a word (NNP for NNPS, JJ for JJR …)."""
        return tag_words(uncapitalised(self.words) if self.title_case else self.words, self.sentences)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences as (first word, word after the last)."""
        ends = [i for i, word in enumerate(self.lower) if word[-1] in ".?!…"]
        bounds, first = [], 0
        for i in (*ends, len(self.lower)):
            while i - first >= _LONGEST_SENTENCE:
                bounds.append((first, first + _LONGEST_SENTENCE))
                first += _LONGEST_SENTENCE
            if first <= i < len(self.lower) and self._ends_sentence(i):
                stop = self._past_closers(i + 1)
                bounds.append((first, stop))
                first = stop
        if first < len(self.words):
            bounds.append((first, len(self.words)))
        return bounds

    def _past_closers(self, i: int) -> int:
        """The word after the closing marks from word i on that belong to the sentence before them."""
        while i < len(self.words) and self.words[i] in _CLOSERS and self.starts[i] == self.ends[i - 1]:
            i += 1
        return i

    def _ends_sentence(self, i: int) -> bool:
        word, after = self.lower[i], self._past_closers(i + 1)
        if after == len(self.words):
            return True
        following = self.words[after]
        begins = (
            following[0].isupper() or following[0].isdigit() or following[0] in _OPENERS or following == "``"
        )
        if not begins:
            return False
        if self.starts[after] == self.ends[after - 1]:
            return word == "." and following[1:2].islower()  # "he said.Then": the space is missing
        if word[0] not in ".?!…":  # Mr., U.S., J. and the like: only before a word that starts sentences
            return self.lower[after] in _STARTERS and word not in _TITLES
        return True

    def span(self, first: int, stop: int) -> Span:
        """The characters from word `first` to the end of the word before `stop`."""
        return Span(self.starts[first], self.ends[stop - 1])

    @cached_property
    def openings(self) -> frozenset[int]:
        """The first words of the sentences."""
        return frozenset(first for first, _ in self.sentences)

    def sentence_of(self, i: int) -> tuple[int, int]:
        """The sentence that word i stands in."""
        return self.sentences[bisect_right(self.sentences, (i, len(self.lower) + 1)) - 1]


def _cut(text: str) -> Cut:
    """The words of a text that begins with one, in small letters too, and the lengths of each and the space after."""
    parts = _WORD.split(text)  # nothing, word, space, word, space, …
    words = parts[1::2]
    return words, list(map(str.lower, words)), list(map(len, parts[1:]))


def _cut_inside(stretch: str) -> Cut:
    """The words of a stretch between two spaces."""
    if stretch.isascii() and stretch.isalpha():
        return [stretch], [stretch.lower()], [len(stretch), 1]  # as most are
    return _cut(f"{stretch} ")


_INSIDE = Memo(_cut_inside)
_LAST = Memo(_cut)  # "Inc." is one word unless it ends the paragraph


def read_words(text: str, span: Span) -> Words:
    """Split `text[span]` into words."""
    text = text[span.start : span.end]
    shown = text.lstrip()
    stretches = shown.split()
    if not stretches:
        return Words([], [], [], [])
    if _separable(shown, stretches):
        last = stretches.pop()
        cuts = [*map(_INSIDE.__getitem__, stretches), _LAST[last]]
    else:
        cuts = [_cut(shown)]
    words: list[str] = []
    lower: list[str] = []
    lengths = [span.start + len(text) - len(shown)]
    for more, small, sizes in cuts:
        words += more
        lower += small
        lengths += sizes
    bounds = list(accumulate(lengths))
    return Words(words, lower, bounds[:-1:2], bounds[1::2])


def _separable(text: str, stretches: Sequence[str]) -> bool:
    """Whether the stretches of a text may be cut one by one: one space between them, and no "No. 10"."""
    small = text.lower()
    numbered = ("o. " in small or "os. " in small) and _NUMBERED.search(small) is not None
    return not numbered and sum(map(len, stretches)) + len(stretches) - 1 == len(text)
