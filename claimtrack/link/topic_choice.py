"""Which topics the claims of an article get: stored ones that it speaks of, and a new one where none fits."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claimtrack.link.topic_forms import NARROWING
from claimtrack.link.topic_likeness import KINDS, STOPS
from claimtrack.link.word_forms import plain_form, root_of
from claimtrack.names import fold
from claimtrack.places import words_for_place
from claimtrack.topic_words import topic_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from claimtrack.link.told import Told

_MOST = 3  # topics of one place
_CENTRAL, _LOCAL = 2, 1  # of these, stored ones that the whole article is about, and those of the place
_MUCH = 6.5  # mean weight of a topic's telling words that makes it central
_HEADED = 2.5  # the same for one of which a heading has a word
_EACH = 2.0  # weight of each word of a topic whose words never stand together
_BARE = 4.0  # weight of a heading's word ("the corridor") that stands for the one topic that ends in it
_ALONE = 7.0  # weight of the one word of a topic that is new, or central
_OTHER = 7.0  # weight of what a new topic is about where a stored one is central
_PREFERRED = 2.0  # weight that a heading's word is worth among central topics
_SIDE_BY_SIDE = 2.0  # what it is worth that the words of one stand in a row somewhere
_SHARED = 2  # telling words that two names of one matter share, one of which has no other
_HALF = 0.5  # of a topic's words, which make a place speak of it
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A stored topic that an article speaks of: by which words, and how much it makes of those that tell most."""

    words: Words
    weight: float
    headed: bool
    alone: bool = False  # whether that one word, no proper name, is all of its name


@dataclass(frozen=True, slots=True)
class _Named:
    """A name of a stored topic: its words, their roots, its matter, and the last word where that may stand alone.

    `telling` are the roots of those that tell what it is about.
    """

    words: Words
    roots: frozenset[str]
    matter: frozenset[str]
    telling: frozenset[str]
    head: str | None


class TopicChoice:
    """The choice for one article; `known` are the names of stored topics, each with all folded names that it has.

    `wanted` are all names that the article gives to its own, `apart` pairs of names that people told to be two matters.
    """

    def __init__(
        self,
        told: Told,
        known: Mapping[str, Iterable[str]],
        wanted: Iterable[str] = (),
        apart: Collection[frozenset[str]] = (),
    ) -> None:
        self._told, self._apart = told, apart
        self._same: dict[frozenset[str], str] = {}
        self._tellings: dict[frozenset[str], str] = {}
        self._heads: defaultdict[str, set[str]] = defaultdict(set)
        whole: dict[str, _Spoken] = {}
        for name, each in known.items():
            for named in filter(None, map(_named, each)):
                self._same[named.matter] = name
                self._tellings[named.telling] = name
                if named.head is not None and told.is_headed(named.head):
                    self._heads[named.head].add(name)
                if told.has(named.roots) and (spoken := self._whole(name, named.words)):
                    whole[name] = spoken
        longer = {word for spoken in whole.values() if not spoken.alone for word in spoken.words}
        self._spoken = {
            name: each for name, each in whole.items() if not each.alone or each.words[0] not in longer
        }
        modifiers = {word for name in wanted for word in _words_of(fold(name))[:-1]}
        self._spoken.update(self._bare(modifiers))
        central = (name for name, spoken in self._spoken.items() if self._is_central(spoken))
        self._central = sorted(central, key=self._rank)
        led = (n for n, s in self._spoken.items() if not s.alone and told.leads(s.words))
        self._led = [name for name in sorted(led, key=self._rank) if name not in self._central]
        self._locals: dict[int, list[str]] = {}
        self._wants: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._chosen: dict[tuple[int, tuple[str, ...], str], tuple[str, ...]] = {}

    def topics(self, position: int, wanted: tuple[str, ...], speaker: str = "") -> tuple[str, ...]:
        """The names of the topics at a character of the text; `wanted` is what the article itself gives, best first.

        Nothing is about `speaker` only because that one says it.
        """
        asked = self._told.stretch(position), wanted, speaker
        if asked not in self._chosen:
            self._chosen[asked] = self._choose(*asked)
        return self._chosen[asked]

    def _choose(self, stretch: int, wanted: tuple[str, ...], speaker: str) -> tuple[str, ...]:
        local = self._local(stretch)
        if local and speaker:
            says = frozenset(map(root_of, fold(speaker).split()))
            local = [name for name in local if not _matter(self._spoken[name].words) <= says]
        if wanted not in self._wants:
            self._wants[wanted] = tuple(self._wanted(wanted))
        found = [*self._wants[wanted], *local, *self._central[:_CENTRAL]]
        if not self._same.keys() & {_matter(_words_of(fold(name))) for name in found}:
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
        telling = [word for word in words if _tells(word)] or list(words)
        mean = sum(weights[word] for word in telling) / len(telling)
        return _Spoken(words, mean, any(map(self._told.is_headed, telling)), alone=_is_plain(name, words))

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

    def _local(self, stretch: int) -> list[str]:
        """The stored topics that a stretch itself speaks of, those of which it has most words first."""
        if stretch not in self._locals:
            self._locals[stretch] = self._spoken_in(stretch)
        return self._locals[stretch]

    def _spoken_in(self, stretch: int) -> list[str]:
        ranked, there = {}, self._told.roots_in(stretch)
        for name, spoken in self._spoken.items():
            if root_of(spoken.words[-1]) not in there:
                continue
            here = [root_of(word) in there for word in spoken.words]
            share = sum(here) / len(here)
            if share == 1 or (share >= _HALF and _tells(spoken.words[-1])):
                ranked[name] = (share, self._rank(name))
        return sorted(ranked, key=lambda name: (-ranked[name][0], ranked[name][1]))[:_LOCAL]

    def _wanted(self, wanted: Sequence[str]) -> Iterator[str]:
        """Of the article's own topics those that are stored under some name, and the first one if it may be new."""
        for place, name in enumerate(wanted):
            words = _words_of(fold(name))
            stored = self._same.get(_matter(words)) or self._alike(words)
            if stored is None and place == 0:
                stored = self._covering(words)
            if stored is not None:
                yield stored
            elif place == 0 and words and self._is_new(name, words):
                yield name

    def _alike(self, words: Words) -> str | None:
        """The stored topic whose name has all telling words of these, or the other way round: two at least."""
        mine = _telling(words)
        if len(mine) >= _SHARED:
            for theirs, name in self._tellings.items():
                if len(theirs) >= _SHARED and (mine <= theirs or theirs <= mine):
                    return name
        return None

    def _covering(self, words: Words) -> str | None:
        """The central topic that has what these words are about, if any."""
        about = _about(words)
        return next((name for name in self._central if about == _about(self._spoken[name].words)), None)

    def _is_new(self, name: str, words: Words) -> bool:
        """Whether enough is made of what these words are about, more where something stored is central, too."""
        if not any(map(_tells, words)):
            return False  # "price rise": whose?
        plain = _is_plain(name, words)
        if plain and any(words[0] in spoken.words for spoken in self._spoken.values()):
            return False  # "water" is no matter beside "water treaty"
        least = _ALONE if plain else _OTHER if self._central else 0.0
        return self._told.weight(_about(words)) >= least


def _is_plain(name: str, words: Words) -> bool:
    """Whether a topic's name is one word and no proper name: "water", but not "Rotavex"."""
    return len(words) == 1 and not name[0].isupper()


def _about(words: Words) -> str:
    """What some words are about: the last that is no kind of affair ("talks") or place."""
    telling = (
        word for word in reversed(words) if word not in topic_words()["shell"] and not words_for_place(word)
    )
    return next(telling, words[-1] if words else "")


@lru_cache(maxsize=1_000)
def _words_of(folded: str) -> Words:
    """The words of a folded name that tell something, in their plain forms, each once."""
    telling = (word for word in folded.split() if word not in STOPS and word not in NARROWING)
    return tuple(dict.fromkeys(map(plain_form, telling)))


@lru_cache(maxsize=1_000)
def _named(folded: str) -> _Named | None:
    """What is made of the folded name of a stored topic; None where no word of it tells anything."""
    words = _words_of(folded)
    if not words:
        return None
    head = words[-1] if len(words) > 1 and _tells(words[-1]) else None
    return _Named(words, frozenset(map(root_of, words)), _matter(words), _telling(words), head)


@lru_cache(maxsize=1_000)
def _matter(words: Words) -> frozenset[str]:
    """What two names of one matter have in common: "EU rearmament", "Europe's rearmament plan"."""
    telling = [word for word in words if word not in KINDS]
    return frozenset(map(root_of, telling if len(telling) > 1 else words))


@lru_cache(maxsize=1_000)
def _telling(words: Words) -> frozenset[str]:
    """The roots of what a name is about: of its words but the kind of affair that it ends in, and but where."""
    telling = words[:-1] if words and not _tells(words[-1]) else words
    return frozenset(root_of(word) for word in telling if word not in KINDS and not words_for_place(word))


@lru_cache(maxsize=1_000)
def _tells(word: str) -> bool:
    """Whether a word in its plain form tells what a matter is, rather than where or of what kind."""
    return (
        word not in topic_words()["shell"]
        and word not in topic_words()["empty"]
        and not words_for_place(word)
    )
