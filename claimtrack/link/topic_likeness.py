"""How likely two topics are one matter: by the words of their names, and by what is said under them."""

from __future__ import annotations

import re
from collections import Counter
from math import log
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein, Prefix

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from claimtrack.model import Discussed

ENOUGH = 45  # a score below is no proposal
STOPS = frozenset("a after against an and as at by for from in into of on over the to vs with".split())
# Words that say what kind of story it is, not what it is about.
KINDS = frozenset(
    "bid case crisis deal debate dispute effort issue move news plan push question row talk update".split()
)
_KIND_COUNTS = 0.3  # of another word
_STEM = 5  # letters that two forms of a word share at least
_WORD = 4  # the same for a form that the other one begins with
_STEM_SHARE = 0.6  # of the shorter one
_MISSPELLED = 0.8  # by Damerau and Levenshtein, normalised
_FORM_COUNTS = 0.8  # another form or spelling of a word, of the same word
_NAME, _CLAIMS, _ACTORS, _DAYS = 70, 40, 20, 10  # points; together no more than 100
_NEAR = 60  # days
_SHOWN = 3  # people named as evidence
_IES, _S = re.compile(r"(?<=\w\w)ies$"), re.compile(r"(?<=\w\w[^s])s$")  # plural endings


class Vocabulary:
    """The words of all topics' names: the fewer topics have a word, the more it tells."""

    def __init__(self, names: Iterable[str]) -> None:
        bearers = Counter(word for name in names for word in set(words_of(name)))
        total = sum(bearers.values())
        self._weights = {word: log(1 + total / number) for word, number in bearers.items()}

    def likeness(self, names: Collection[str], others: Collection[str]) -> tuple[float, tuple[str, ...]]:
        """From 0 to 1, how alike the two most alike of two topics' folded names are, and the words that they share."""
        pairs = ((words_of(one), words_of(other)) for one in names for other in others)
        return max((self._alike(*pair) for pair in pairs), default=(0.0, ()))

    def _alike(self, one: Collection[str], other: Collection[str]) -> tuple[float, tuple[str, ...]]:
        """The shared part of the words' weights (Dice's measure), another form of a word counting a little less."""
        whole = self._weight(one) + self._weight(other)
        shared = {word: match for word in one if (match := _best(word, other))}
        alike = sum(share * self._weight((word, found)) for word, (found, share) in shared.items())
        return (min(alike / whole, 1.0) if whole else 0.0), tuple(shared)

    def _weight(self, words: Iterable[str]) -> float:
        counts = ((self._weights.get(word, 1.0), _KIND_COUNTS if word in KINDS else 1.0) for word in words)
        return sum(weight * count for weight, count in counts)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a folded name that tell something, in the singular."""
    return tuple(dict.fromkeys(_singular(word) for word in name.split() if word not in STOPS))


def beginnings(name: str) -> Iterator[str]:
    """Keys of which two names with a related word share one, unless that is misspelled in its first letters."""
    return (word[:_WORD] for word in words_of(name) if word not in KINDS)


def score(likeness: float, one: Discussed, other: Discussed) -> int:
    """From 0 to 100: the likeness of the names, and how much is said by the same people, at the same time."""
    claims = _overlap(one.claims, other.claims, max(len(one.claims), len(other.claims)))
    actors = _overlap(one.actors, other.actors, min(len(one.actors), len(other.actors)))
    apart = days_apart(one, other)
    near = 0.0 if apart is None else max(0.0, 1 - apart / _NEAR)
    return min(100, round(_NAME * likeness + _CLAIMS * claims + _ACTORS * actors + _DAYS * near))


def days_apart(one: Discussed, other: Discussed) -> int | None:
    """The days between two topics; 0 where they overlap, None where one is undated."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(0, (one.first - other.last).days, (other.first - one.last).days)


def evidence(words: Iterable[str], one: Discussed, other: Discussed, names: Mapping[int, str]) -> str:
    """What speaks for two topics being one, in words; `names` are those of the actors."""
    people = sorted(names[actor] for actor in one.actors & other.actors if actor in names)
    more = f" and {len(people) - _SHOWN} more" if len(people) > _SHOWN else ""
    claims, apart = len(one.claims & other.claims), days_apart(one, other)
    found = (
        f"both {', '.join(words)}" if words else "",
        f"{claims} claim{'s' * (claims > 1)} under both" if claims else "",
        f"both {', '.join(people[:_SHOWN])}{more}" if people else "",
        "" if apart is None else f"{apart} day{'s' * (apart > 1)} apart" if apart else "at the same time",
    )
    return "; ".join(filter(None, found))


def _overlap(one: frozenset[int], other: frozenset[int], whole: int) -> float:
    return len(one & other) / whole if whole else 0.0


def _best(word: str, words: Iterable[str]) -> tuple[str, float] | None:
    """The word among others that is most nearly the same, and how much of the same it is; None: none is."""
    related = [(_related(word, other), other) for other in words]
    share, found = max(related, default=(0.0, ""))
    return (found, share) if share else None


def _related(one: str, other: str) -> float:
    if one == other:
        return 1.0
    shorter = min(len(one), len(other))
    if shorter < _WORD:
        return 0.0
    needed = min(shorter, max(_STEM, _STEM_SHARE * shorter))
    stem = Prefix.similarity(one, other) >= needed
    return _FORM_COUNTS * (stem or DamerauLevenshtein.normalized_similarity(one, other) >= _MISSPELLED)


def _singular(word: str) -> str:
    return _IES.sub("y", word) if _IES.search(word) else _S.sub("", word)
