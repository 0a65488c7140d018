"""What stands right before an expression, as lists of prepositions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MARKS = "([\"'\u201c\u2018\u2014\u2013-"
_LONGEST = 3  # words


@dataclass(frozen=True, slots=True)
class Prepositions:
    """Prepositions by what they mean, and the words that may stand between them and an expression."""

    meaning: Mapping[str, str]
    ends: frozenset[str]  # the last word of each
    between: frozenset[str]
    words: frozenset[str]  # all of these
    tails: frozenset[str]  # the last two letters of each of these words, and the blank behind them

    @classmethod
    def of(cls, phrases: Mapping[str, Iterable[str]], between: Iterable[str]) -> Prepositions:
        """The phrases of each meaning; an apostrophe in them is of either kind."""
        meaning = {
            phrase.replace("'", mark): name
            for name, group in phrases.items()
            for phrase in group
            for mark in "'\u2019"
        }
        ends, inside = frozenset(phrase.split()[-1] for phrase in meaning), frozenset(between)
        return cls(meaning, ends, inside, ends | inside, frozenset(_tails(ends | inside)))

    def before(self, text: str, end: int, reach: int = 32) -> tuple[str, bool] | None:
        """The meaning of the one that stands right before a place of a text, and whether something is between them."""
        tail = text[max(0, end - 3) : end]
        if tail not in self.tails and tail[-1:] != "-":
            return None  # as before most expressions
        lead = text[max(0, end - reach) : end].lower()
        near = lead.rsplit(None, 2)
        if len(near) > 2 and near[2] in self.between and near[1].isalpha() and near[1] not in self.words:  # noqa: PLR2004 - the last two
            return None  # "said on", "in the"
        words = lead.split()
        last = len(words)
        while last and words[last - 1] in self.between:
            last -= 1
        if not last or words[last - 1].lstrip(_MARKS) not in self.ends:
            return None
        if tail[-1:] == "-" and not words[last - 1].endswith("-"):
            return None
        for first in range(max(0, last - _LONGEST), last):
            found = self.meaning.get(" ".join(words[first:last]).lstrip(_MARKS))
            if found:
                return found, last < len(words)
        return None


def _tails(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        for letters in {word[-2:], word[-2:].capitalize(), word[-2:].upper()}:
            yield from (
                f"{letters} ",
                f"{letters}\n",
                f"{letters[-1]}  ",
                f"{letters[-1]} \n",
                f"{letters[-1]}\n ",
            )
