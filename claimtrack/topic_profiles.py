"""Which words come with a topic in the stories that name it, by which others are known to be of the same matter."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import fsum, log
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    Weights = Mapping[str, Mapping[str, float]]  # for topics, of roots

_MOST = 50  # words of a profile
_FADES = 60  # stretches of a topic after which all that was counted counts half
_UNKNOWN = 50  # stretches that stand for all that nothing stored is about
_LIKELIER = 2.0  # how much likelier under a topic than elsewhere a word is that tells something
_CAP = 3.0  # log-odds that one word counts at most
_DOUBT = 2  # stretches of a topic that are taken to have had none of its words


class Profile(NamedTuple):
    """In how many stretches a topic was named, and in how many of these each word stood, by its root."""

    stretches: int
    words: Mapping[str, int]


class Match(NamedTuple):
    """How likely some words are of a topic (log-odds), and which of them say so."""

    score: float
    topic: str
    words: frozenset[str]


class Profiles:
    """The profiles of some topics by name, the one told of last at the end."""

    def __init__(self, profiles: Mapping[str, Profile]) -> None:
        self._profiles: dict[str, Profile] = {}
        self._having: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._often: Counter[str] = Counter()
        self._total = 0
        for topic, profile in profiles.items():
            self._enter(topic, profile)

    def __len__(self) -> int:
        return len(self._profiles)

    def learn(self, topic: str, stretches: Sequence[Collection[str]]) -> Profile:
        """Count the roots of some stretches that name a topic; what its profile is now."""
        before = self._profiles.get(topic, Profile(0, {}))
        counted, total = Counter(before.words), before.stretches + len(stretches)
        for roots in stretches:
            counted.update(
                sorted(roots)
            )  # of words that come as often those first met are kept: the same in every run
        if total > _FADES:
            total //= 2
            counted = Counter({root: times // 2 for root, times in counted.items() if times > 1})
        profile = Profile(total, dict(counted.most_common(_MOST) if len(counted) > _MOST else counted))
        self.forget(topic)
        self._enter(topic, profile)
        return profile

    def forget(self, topic: str) -> None:
        """Leave a topic out."""
        stretches, words = self._profiles.pop(topic, Profile(0, {}))
        self._total -= stretches
        for root, times in words.items():
            self._often[root] -= times
            having = self._having[root]
            del having[topic]
            if not having:
                del self._having[root], self._often[root]

    def spoken_of(self, roots: AbstractSet[str], least: float, words: int) -> Weights:
        """The topics that these roots make likely, `least` by so many `words`, with how much each root says.

        That is how much likelier it is under the topic than elsewhere, where it is so (log-odds).
        """
        found: defaultdict[str, dict[str, float]] = defaultdict(dict)
        profiles, beyond = self._profiles, self._total + _UNKNOWN
        for root in sorted(self._having.keys() & roots):  # sums depend on their order
            often = self._often[root] + 1
            for topic, times in self._having[root].items():
                stretches = profiles[topic].stretches
                here, elsewhere = times * (beyond - stretches), (often - times) * (stretches + _DOUBT)
                if here >= _LIKELIER * elsewhere:
                    found[topic][root] = min(log(here / elsewhere), _CAP)
        return {
            topic: told
            for topic, told in found.items()
            if len(told) >= words and sum(told.values()) + self.prior(topic) >= least
        }

    def likeliest(self, roots: AbstractSet[str], weights: Weights, least: float, words: int) -> Match | None:
        """The topic that some roots speak of most, as in `spoken_of`, which gave the `weights` for these and others."""
        best: Match | None = None
        if len(roots) < words:
            return None
        for topic, told in weights.items():
            shared = roots & told.keys()
            if len(shared) >= words:
                score = fsum(map(told.__getitem__, shared)) + self.prior(topic)
                if score >= least and (best is None or (score, topic) > best[:2]):
                    best = Match(score, topic, frozenset(shared))
        return best

    def prior(self, topic: str) -> float:
        """How likely anything is about a topic (log-odds), of which no words are known."""
        stretches = self._profiles[topic].stretches
        return min(log((stretches + 0.5) / (self._total - stretches + _UNKNOWN)), 0.0)

    def _enter(self, topic: str, profile: Profile) -> None:
        self._profiles[topic] = profile
        self._total += profile.stretches
        for root, times in profile.words.items():
            self._having[root][topic] = times
            self._often[root] += times
