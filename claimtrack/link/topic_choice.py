"""Which topics the claims of an article get: stored ones that it speaks of, and a new one where none fits."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claimtrack.link.topic_names import (
    Words,
    is_plain,
    matter,
    named_by,
    telling_roots,
    tells,
    theme,
    who_disputes,
    words_of,
)
from claimtrack.link.topic_resemblance import Resemblance
from claimtrack.link.word_forms import root_of
from claimtrack.names import fold
from claimtrack.topic_profiles import Profiles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from claimtrack.link.told import Told

_MOST = 3  # topics of one place
_CENTRAL = 2  # of these, stored ones that the whole article is about
_MUCH = 6.5  # mean weight of a topic's telling words that makes it central
_HEADED = 2.5  # the same for one of which a heading has a word
_EACH = 2.0  # weight of each word of a topic whose words never stand together
_BARE = 4.0  # weight of a heading's word ("the corridor") that stands for the one topic that ends in it
_ALONE = 7.0  # weight of the one word of a topic that is new, or central
_OTHER = 7.0  # weight of what a new topic is about where a stored one is central
_PREFERRED = 2.0  # weight that a heading's word is worth among central topics
_SIDE_BY_SIDE = 2.0  # what it is worth that the words of one stand in a row somewhere
_SHARED = 2  # telling words that two names of one matter share, one of which has no other
_SURE = 8.0  # log-odds of an article that is of a stored topic and makes none
_HALF = 0.5  # of a topic's words, which make a place speak of it


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A stored topic that an article speaks of: by which words, and how much it makes of those that tell most."""

    words: Words
    weight: float
    headed: bool
    alone: bool = False  # whether that one word, no proper name, is all of its name


class TopicChoice:
    """The choice for one article; `known` are the names of stored topics, each with all folded names that it has.

    `wanted` are all names that the article may give to new ones, `apart` pairs of names that people told to be two
    matters, `like` tells which of the stored ones it resembles.
    """

    def __init__(
        self,
        told: Told,
        known: Mapping[str, Iterable[str]],
        wanted: Iterable[str] = (),
        apart: Collection[frozenset[str]] = (),
        like: Resemblance | None = None,
    ) -> None:
        self._told, self._apart, self._may_be_new = told, apart, frozenset(wanted)
        self._like = Resemblance(told, Profiles({})) if like is None else like
        self._same: dict[frozenset[str], str] = {}
        self._tellings: dict[frozenset[str], str] = {}
        self._disputes: dict[str | None, str] = {}
        self._heads: defaultdict[str, set[str]] = defaultdict(set)
        whole: dict[str, _Spoken] = {}
        for name, each in known.items():
            for named in filter(None, map(named_by, each)):
                self._same[named.matter] = name
                self._tellings[named.telling] = name
                if named.disputing is not None:
                    self._disputes[named.disputing] = name
                if named.head is not None and told.is_headed(named.head):
                    self._heads[named.head].add(name)
                if told.has(named.roots) and (spoken := self._whole(name, named.words)):
                    whole[name] = spoken
        longer = {word for spoken in whole.values() if not spoken.alone for word in spoken.words}
        self._spoken = {
            name: each for name, each in whole.items() if not each.alone or each.words[0] not in longer
        }
        modifiers = {word for name in self._may_be_new for word in words_of(fold(name))[:-1]}
        self._spoken.update(self._bare(modifiers))
        central = (name for name, spoken in self._spoken.items() if self._is_central(spoken))
        self._central = sorted(central, key=self._rank)
        if self._like.story is not None:
            self._central = list(dict.fromkeys((self._like.story.topic, *self._central)))
        led = (n for n, s in self._spoken.items() if not s.alone and told.leads(s.words))
        self._led = [name for name in sorted(led, key=self._rank) if name not in self._central]
        self._locals: dict[tuple[int, tuple[str, ...]], str | None] = {}
        self._wants: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._chosen: dict[tuple[tuple[str, ...], str | None], tuple[str, ...]] = {}
        self._given: defaultdict[tuple[int, tuple[str, ...]], int] = defaultdict(int)

    def topics(self, position: int, wanted: tuple[str, ...], speaker: str = "") -> tuple[str, ...]:
        """The names of the topics at a character of the text; `wanted` is what the article itself gives, best first.

        Nothing is about `speaker` only because that one says it.
        """
        stretch = self._told.stretch(position)
        if (stretch, wanted) not in self._locals:
            self._locals[stretch, wanted] = self._local(stretch, wanted)
        local = self._locals[stretch, wanted]
        if local is not None and speaker and self._matter(local) <= _roots_of(speaker):
            local = None
        if (wanted, local) not in self._chosen:
            self._chosen[wanted, local] = self._choose(wanted, local)
        chosen = self._chosen[wanted, local]
        self._given[stretch, chosen] += 1
        return chosen

    def evidence(self) -> dict[str, list[frozenset[str]]]:
        """What the article says under each topic that was given: the roots of some stretches that name it."""
        given: defaultdict[str, set[int]] = defaultdict(set)
        often = Counter[str]()
        for (stretch, chosen), times in self._given.items():
            for name in chosen:
                given[name].add(stretch)
                often[name] += times
        most, total = often.most_common(2), sum(self._given.values())
        # Of two that come as often neither is the article's own.
        alone = len({times for _, times in most}) == len(most)
        main = next((name for name, times in most if alone and 2 * times >= total), None)
        return self._like.evidence(given, main)

    def _choose(self, wanted: tuple[str, ...], local: str | None) -> tuple[str, ...]:
        if wanted not in self._wants:
            self._wants[wanted] = tuple(self._wanted(wanted))
        place = () if local is None else (local,)
        found = [*self._wants[wanted], *place, *self._central[:_CENTRAL]]
        if not self._same.keys() & {matter(words_of(fold(name))) for name in found}:
            found += self._led[:1]
        chosen: list[str] = []
        for name in dict.fromkeys(found):
            if not any(frozenset((name, other)) in self._apart for other in chosen):
                chosen.append(name)
        return tuple(chosen[:_MOST])

    def _whole(self, name: str, words: Words) -> _Spoken | None:
        """What the article makes of a topic of which it has all words, together or each of some weight."""
        weights = {word: self._told.weight(word) for word in words}
        if min(weights.values()) < _EACH and not self._told.together(words):
            return None
        telling = [word for word in words if tells(word)] or list(words)
        mean = sum(weights[word] for word in telling) / len(telling)
        return _Spoken(words, mean, any(map(self._told.is_headed, telling)), alone=is_plain(name, words))

    def _bare(self, modifiers: Collection[str]) -> Iterator[tuple[str, _Spoken]]:
        """Topics for which their last word stands in a heading: no other one ends in it."""
        for head, names in self._heads.items():
            weight = 0.0 if head in modifiers else self._told.weight(head)
            if weight >= _BARE and len(names) == 1 and names.isdisjoint(self._spoken):
                yield from ((name, _Spoken((head,), weight, headed=True)) for name in names)

    def _is_central(self, spoken: _Spoken) -> bool:
        return spoken.weight >= (_ALONE if spoken.alone else _HEADED if spoken.headed else _MUCH)

    def _rank(self, name: str) -> float:
        spoken = self._spoken[name]
        return -spoken.weight - _PREFERRED * spoken.headed - _SIDE_BY_SIDE * self._told.in_a_row(spoken.words)

    def _local(self, stretch: int, wanted: tuple[str, ...]) -> str | None:
        """The stored topic that a stretch itself speaks of, or rather resembles."""
        named, like = self._spoken_in(stretch), self._like.at(stretch)
        if like is None or (named is not None and like.score <= self._like.score(stretch, named)):
            return named
        own = map(root_of, words_of(fold(wanted[0]))) if wanted else ()
        if own and like.topic not in self._spoken and self._told.roots_in(stretch).issuperset(own):
            return named  # it names what the article itself is about
        return like.topic

    def _spoken_in(self, stretch: int) -> str | None:
        """The stored topic of which a stretch has words, that of which it has most."""
        ranked, there = {}, self._told.roots_in(stretch)
        for name, spoken in self._spoken.items():
            if root_of(spoken.words[-1]) not in there:
                continue
            here = [root_of(word) in there for word in spoken.words]
            share = sum(here) / len(here)
            if share == 1 or (share >= _HALF and tells(spoken.words[-1])):
                ranked[name] = (share, self._rank(name))
        return min(ranked, key=lambda name: (-ranked[name][0], ranked[name][1]), default=None)

    def _wanted(self, wanted: Sequence[str]) -> Iterator[str]:
        """Of the article's own topics those that are stored under some name, and the first one if it may be new."""
        for place, name in enumerate(wanted):
            words = words_of(fold(name))
            if not words:
                continue  # "what next": no word of it tells anything
            stored = self._same.get(matter(words)) or self._alike(words)
            if stored is None and place == 0:
                stored = self._covering(words)
            if stored is not None:
                yield stored
            elif place == 0 and words and name in self._may_be_new and self._is_new(name, words):
                yield name

    def _alike(self, words: Words) -> str | None:
        """The stored topic whose name has all telling words of these, or the other way round: two at least.

        One word will do where it tells who has a dispute at work: a "dockers' pay deal" ends a "dockers' strike".
        """
        if (group := who_disputes(words)) in self._disputes:
            return self._disputes[group]
        mine = telling_roots(words)
        if len(mine) >= _SHARED:
            for theirs, name in self._tellings.items():
                if len(theirs) >= _SHARED and (mine <= theirs or theirs <= mine):
                    return name
        return None

    def _covering(self, words: Words) -> str | None:
        """The central topic that has what these words are about, if any."""
        mine = theme(words)
        return next((name for name in self._central if mine == self._theme(name)), None)

    def _theme(self, name: str) -> str:
        return theme(self._words(name))

    def _matter(self, name: str) -> frozenset[str]:
        return matter(self._words(name))

    def _words(self, name: str) -> Words:
        """The words by which the article speaks of a stored topic, else those of its name."""
        return self._spoken[name].words if name in self._spoken else words_of(fold(name))

    def _is_new(self, name: str, words: Words) -> bool:
        """Whether enough is made of what these words are about, more where something stored is central, too."""
        if not any(map(tells, words)):
            return False  # "price rise": whose?
        if (
            self._like.story is not None
            and self._like.story.score >= _SURE
            and self._like.story.topic in self._spoken
        ):
            return False
        plain = is_plain(name, words)
        if plain and any(words[0] in spoken.words for spoken in self._spoken.values()):
            return False  # "water" is no matter beside "water treaty"
        least = _ALONE if plain else _OTHER if self._central else 0.0
        return self._told.weight(theme(words)) >= least


@lru_cache(maxsize=1_000)
def _roots_of(name: str) -> frozenset[str]:
    return frozenset(map(root_of, fold(name).split()))
