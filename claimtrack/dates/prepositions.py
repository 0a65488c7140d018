"""What stands right before an expression, as lists of prepositions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MARKS = "([\"'\u201c\u2018\u2014\u2013-"
_LONGEST = 3  # words


@dataclass(frozen=True, slots=True)
class Prepositions:
    """Prepositions by what they mean, and the words that may stand between them and an expression."""

    meaning: Mapping[str, str]
    ends: frozenset[str]  # the last word of each
    between: frozenset[str]

    @classmethod
    def of(cls, phrases: Mapping[str, Iterable[str]], between: Iterable[str]) -> Prepositions:
        """The phrases of each meaning; an apostrophe in them is of either kind."""
        meaning = {
            phrase.replace("'", mark): name
            for name, group in phrases.items()
            for phrase in group
            for mark in "'\u2019"
        }
        return cls(meaning, frozenset(phrase.split()[-1] for phrase in meaning), frozenset(between))

    def at_end(self, text: str) -> tuple[str, bool] | None:
        """The meaning of the one that a text ends with, and whether something stands behind it."""
        end = text.rsplit(None, 1)[-1:]
        if not end or not self._may_end(end[0].lower()):
            return None  # as before most expressions
        words = text.lower().split()
        last = len(words)
        while last and words[last - 1] in self.between:
            last -= 1
        if not last or words[last - 1].lstrip(_MARKS) not in self.ends:
            return None
        if not text[-1].isspace() and not words[last - 1].endswith("-"):
            return None
        for first in range(max(0, last - _LONGEST), last):
            found = self.meaning.get(" ".join(words[first:last]).lstrip(_MARKS))
            if found:
                return found, last < len(words)
        return None

    def _may_end(self, word: str) -> bool:
        return word in self.between or word.lstrip(_MARKS) in self.ends
