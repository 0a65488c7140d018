"""Which stored topics an article resembles where it may not name them, and what it tells of those that it does name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.link.topic_names import tells, words_of
from claimtrack.link.word_forms import root_of
from claimtrack.names import fold
from claimtrack.topic_profiles import Match, Profiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from claimtrack.link.told import Told

_STRETCH = 1.5  # log-odds of a stretch that is of a topic
_STRETCH_WORDS = 2  # that they come from at least
_STORY = 5.0  # log-odds of an article that is of a topic
_STORY_WORDS = 3
_MUCH = (
    3.0  # weight of an article's words by which it is compared, beside those of its headings and beginning
)
_SHORTEST = 3  # letters of a word that tells something


class Resemblance:
    """The likeness of one article to topics of which `profiles` tell what is said in their stories.

    `common` are the roots of words that tell nothing, `speakers` the names of all who speak.
    """

    def __init__(
        self,
        told: Told,
        profiles: Profiles,
        common: AbstractSet[str] = frozenset(),
        speakers: Iterable[str] = (),
    ) -> None:
        self._told, self._common = told, common
        self._spoken = profiles.spoken_of(told.roots(), _STRETCH, _STRETCH_WORDS)
        self._at: dict[int, Match | None] = {}
        self.story = self._story(speakers)

    def at(self, stretch: int) -> Match | None:
        """The topic that a stretch is likely about."""
        if stretch not in self._at:
            self._at[stretch] = self._spoken.likeliest(self._told.roots_in(stretch), _STRETCH, _STRETCH_WORDS)
        return self._at[stretch]

    def score(self, stretch: int, topic: str) -> float:
        """How likely a stretch is about a topic by its words (log-odds)."""
        score = self._spoken.score(self._told.roots_in(stretch), topic)
        return -_STORY if score is None else score

    def evidence(
        self, given: Mapping[str, AbstractSet[int]], main: str | None
    ) -> dict[str, list[frozenset[str]]]:
        """For each topic given to stretches the telling roots of those that name it; `main` is the article's own."""
        return {
            name: [self._telling(self._told.roots_in(k)) for k in self._naming(name, at, whole=name == main)]
            for name, at in given.items()
        }

    def _naming(self, name: str, at: Iterable[int], *, whole: bool) -> Iterator[int]:
        """The stretches that name a topic given to some; of the whole article's its beginnings, too."""
        roots = [root_of(word) for word in words_of(fold(name))]
        heads = [root_of(word) for word in words_of(fold(name)) if tells(word)]
        head = heads[-1] if heads and len(roots) > 1 else None
        for k in range(self._told.stretches) if whole else sorted(at):
            there = self._told.roots_in(k)
            if head in there or there.issuperset(roots) or (whole and self._told.opens(k)):
                yield k

    def _story(self, speakers: Iterable[str]) -> Match | None:
        """The topic that the article as a whole is likely about; by who speaks alone it is about none."""
        roots = self._told.made_much_of(_MUCH)
        found = self._spoken.likeliest(roots, _STORY, _STORY_WORDS)
        if found is None:
            return None
        words = found.words - {root_of(word) for name in speakers for word in fold(name).split()}
        named = len(words) > 1 or any(root_of(word) in words for word in words_of(fold(found.topic)))
        return found if named else None

    def _telling(self, roots: AbstractSet[str]) -> frozenset[str]:
        return frozenset(
            root for root in roots - self._common if len(root) >= _SHORTEST and not root.isdigit()
        )
