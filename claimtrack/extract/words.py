"""The words of one paragraph, with their sentences and tags."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add

from claimtrack.extract.sentences import find_sentences
from claimtrack.extract.tagger import read_forms, tag_words, uncapitalised
from claimtrack.model import Span

# A word and the space behind it.  Most come by the first two alternatives.  The others start differently from each
# other, and nothing repeated is taken back: linear on any text.  Groups repeat within (?>…): Python before 3.11.5
# misreads (…)*+ (gh-106052).
_WORD = re.compile(
    r"""(?:
      [A-Za-z]++(?=[ ,"”)])
    | [A-Z]{2,6}\([A-Z]{1,3}\)(?!\w)                        # CPI(M)
    | [^\w\s'’.`\-]
    | (?i:(?<!\w)(?>(?:[a-z]\.){2,})(?>(?:-[a-z]++)?)       # U.S., p.m., U.N.-backed
        | (?<!\w)(?:mr|mrs|ms|mx|dr|prof|rev|rt|hon|sens?|reps?|govs?|gen|lt|col|sgt|capt|maj|adm|cmdr|pres|st|jr|sr
            |brig|supt|insp|comr|engr|barr|vs|inc|corp|ltd|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mt|dept|calif|fla|mass|conn|ariz|colo|tenn|mich
            |minn|wis|[a-wyz]|(?:nos?|rs|shs?|tk|approx|(?-i:Art)|vol|pp)(?=\.\s\d)  # Sen., J., No. 10
            |(?<!\b(?:on|to|of)[ ])(?<!\bvia[ ])(?<!\bplatform[ ])x)\.(?=[\s,)]))  # "Francis X. Suarez"
    | \d++(?>(?:[.,:]\d++)*)(?>(?:[-–]\d++)?)(?>(?:-?(?i:[a-z]))*)  # 1,500  10:30  2022-23  20th
    | (?i:n['’]t\b | [a-z]{2,6}?(?=n['’]t\b))             # do n't
    | [^\W_]++(?>(?:(?:[-&/_]                              # words, X-ray, AT&T, O'Neill
        |(?!(?<=[a-z])\.[A-Z][a-z])\.                       # nasa.gov, but not "he said.Then"
        |['’](?!(?i:s|re|ve|ll|d|m)\b))[^\W_]++)*)
    | ['’](?i:s|re|ve|ll|d|m)\b                           # clitics stand alone
    | ''|``|--|\.\.++
    | \S
    )\s*+""",
    re.VERBOSE,
)
_SHORT = 3  # letters of words that title case may leave small
_CAPITAL = 0.8  # of the longer words of a headline in title case


@dataclass(slots=True)
class Words:
    """The words of a paragraph as parallel lists; starts and ends are characters into `article.text`.

    `sentences` are (first word, word after the last); `tags` has one Penn Treebank tag a word (NNP for NNPS,
    JJ for JJR …).
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int]]
    tags: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, stop: int) -> Span:
        """The characters from word `first` to the end of the word before `stop`."""
        return Span(self.starts[first], self.ends[stop - 1])

    def sentence_of(self, i: int) -> tuple[int, int]:
        """The sentence that word i stands in."""
        return self.sentences[bisect_right(self.sentences, (i, len(self.lower) + 1)) - 1]

    def opens(self, i: int) -> bool:
        """Whether word i is the first of its sentence."""
        return self.sentence_of(i)[0] == i


def read_words(text: str, span: Span, *, heading: bool = False) -> Words:
    """Split `text[span]` into words; the capitals of a `heading` in title case tell no names."""
    shown = text[span.start : span.end].lstrip()
    pieces = _WORD.findall(shown)
    forms = read_forms(map(str.rstrip, pieces))
    words, lower = [form[0] for form in forms], [form[1] for form in forms]
    starts = list(accumulate(map(len, pieces), initial=span.end - len(shown)))
    starts.pop()
    ends = list(map(add, starts, map(len, words)))
    sentences = find_sentences(words, lower, starts, ends)
    if heading and _title_case(words):
        forms = read_forms(uncapitalised(words))
    return Words(words, lower, starts, ends, sentences, tag_words(forms, sentences))


def _title_case(words: Sequence[str]) -> bool:
    """Whether words have capitals because they stand in a headline: most of the long ones."""
    long = [word for word in words if len(word) > _SHORT]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= _CAPITAL * len(long)
