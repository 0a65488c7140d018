"""Which words come with a topic in the stories that name it, by which others are known to be of the same matter."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import fsum, log
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from collections.abc import Set as AbstractSet

_MOST = 50  # words of a profile
_FADES = 60  # stretches of a topic after which all that was counted counts half
_UNKNOWN = 50  # stretches that stand for all that nothing stored is about
_LIKELIER = 2.0  # how much likelier under a topic than elsewhere a word is that tells something
_CAP = 3.0  # log-odds that one word counts at most
_NOTHING: tuple[Mapping[str, float], float] = ({}, 0.0)
_DOUBT = 2  # stretches of a topic that are taken to have had none of its words


class Profile(NamedTuple):
    """In how many stretches a topic was named, and in how many of these each word stood, by its root."""

    stretches: int
    words: Mapping[str, int]


_NONE = Profile(0, {})


class Match(NamedTuple):
    """How likely some words are of a topic (log-odds), and which of them say so."""

    score: float
    topic: str
    words: frozenset[str]


class Spoken:
    """The topics that some words are likely about (log-odds).

    For each how much each root says, that is how much likelier it is under the topic than elsewhere, and how likely
    anything at all is about the topic.
    """

    def __init__(self, topics: Mapping[str, tuple[Mapping[str, float], float]]) -> None:
        self._topics = topics
        self._saying: defaultdict[str, list[str]] = defaultdict(list)  # for each root the topics
        for topic, (told, _) in topics.items():
            for root in told:
                self._saying[root].append(topic)

    def likeliest(self, roots: AbstractSet[str], least: float, words: int) -> Match | None:
        """The topic that some of the roots speak of most, `least` by so many `words`; None: of no topic enough."""
        best: Match | None = None
        for topic, said in self._said(roots).items():
            if len(said) >= words:
                told, prior = self._topics[topic]
                score = fsum(map(told.__getitem__, said)) + prior
                if score >= least and (best is None or (score, topic) > best[:2]):
                    best = Match(score, topic, frozenset(said))
        return best

    def score(self, roots: AbstractSet[str], topic: str) -> float | None:
        """How likely some of the roots are about a topic (log-odds); None: they say nothing of it."""
        told, prior = self._topics.get(topic, _NOTHING)
        shared = roots & told.keys()
        return fsum(map(told.__getitem__, shared)) + prior if shared else None

    def _said(self, roots: AbstractSet[str]) -> Mapping[str, Sequence[str]]:
        """For each topic those of the roots that say something of it."""
        said: defaultdict[str, list[str]] = defaultdict(list)
        for root in roots & self._saying.keys():
            for topic in self._saying[root]:
                said[topic].append(root)
        return said


class Profiles:
    """The profiles of some topics by name, the one told of last at the end."""

    def __init__(self, profiles: Mapping[str, Profile]) -> None:
        self._profiles: dict[str, Profile] = {}
        self._having: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._often: defaultdict[str, int] = defaultdict(int)
        self._total = 0
        for topic, profile in profiles.items():
            self._change(topic, profile)

    def __len__(self) -> int:
        return len(self._profiles)

    def learn(self, topic: str, stretches: Sequence[Collection[str]]) -> Profile:
        """Count the roots of some stretches that name a topic; what its profile is now."""
        before = self._profiles.get(topic, _NONE)
        counted, total = Counter(before.words), before.stretches + len(stretches)
        # Of words that come as often those first met are kept: sorted, the same in every run.
        for roots in stretches:
            counted.update(sorted(roots))
        if total > _FADES:
            total //= 2
            counted = Counter({root: times // 2 for root, times in counted.items() if times > 1})
        profile = Profile(total, _most(counted) if len(counted) > _MOST else dict(counted))
        self._change(topic, profile)
        return profile

    def forget(self, topic: str) -> None:
        """Leave a topic out."""
        self._change(topic, _NONE)
        del self._profiles[topic]

    def spoken_of(self, roots: AbstractSet[str], least: float, words: int) -> Spoken:
        """The topics that these roots make likely, `least` by so many `words`."""
        found: defaultdict[str, dict[str, float]] = defaultdict(dict)
        profiles, beyond = self._profiles, self._total + _UNKNOWN
        for root in sorted(self._having.keys() & roots):  # sums depend on their order
            often = self._often[root] + 1
            for topic, times in self._having[root].items():
                stretches = profiles[topic].stretches
                here, elsewhere = times * (beyond - stretches), (often - times) * (stretches + _DOUBT)
                if here >= _LIKELIER * elsewhere:
                    says = log(here / elsewhere)
                    found[topic][root] = says if says < _CAP else _CAP  # noqa: FURB136 - `min` is slower
        several = {topic: (told, self._prior(topic)) for topic, told in found.items() if len(told) >= words}
        return Spoken(
            {
                topic: (told, prior)
                for topic, (told, prior) in several.items()
                if sum(told.values()) + prior >= least
            }
        )

    def _prior(self, topic: str) -> float:
        """How likely anything is about a topic (log-odds), of which no words are known."""
        stretches = self._profiles[topic].stretches
        return min(log((stretches + 0.5) / (self._total - stretches + _UNKNOWN)), 0.0)

    def _change(self, topic: str, profile: Profile) -> None:
        """Let a topic have another profile than it had, if any; most of its words come as often as they did."""
        before = self._profiles.pop(topic, _NONE)
        self._profiles[topic] = profile
        self._total += profile.stretches - before.stretches
        for root, times in before.words.items() - profile.words.items():
            self._often[root] -= times
            having = self._having[root]
            del having[topic]
            if not having:
                del self._having[root], self._often[root]
        for root, times in profile.words.items() - before.words.items():
            self._having[root][topic] = times
            self._often[root] += times


def _most(counted: Mapping[str, int]) -> dict[str, int]:
    """The roots that come most often, sorted sooner than `Counter.most_common` picks them out."""
    return dict(sorted(counted.items(), key=itemgetter(1), reverse=True)[:_MOST])
