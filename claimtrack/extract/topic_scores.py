"""How much a stretch of an article speaks of each noun phrase that may name its matter."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from claimtrack.extract.noun_phrases import LONGEST, NounPhrase, NounPhrases
from claimtrack.extract.people import people_words
from claimtrack.extract.prose import Prose
from claimtrack.topic_words import topic_words

_MOST = 2  # topics of one place
_ENOUGH = 4.0  # a phrase that scores less names no topic
_LEAST = 2.0  # unless it is all that the whole article offers
_OFTEN = 5  # times that a word counts
_OFTEN_ALONE = 3  # paragraphs that a word by itself stands in where no heading has it
_OFTEN_WHOLE = 4  # paragraphs in which a phrase counts
_TWICE = 2  # times that a phrase stands of which the first word tells little by itself
_LINKING = frozenset(("of", "&"))
_VAGUE = 0.5  # what words count that only tell the kind of affair: "policy rate"
Key = tuple[str, ...]


class Stretch:
    """Some paragraphs of a body: how often each word is said there, and how often of that in a longer name."""

    def __init__(self, body: Prose, first: int, stop: int) -> None:
        """`first` and `stop` are the numbers of its words."""
        self.nouns, self.called = body.nouns, frozenset[str]()
        self.said, self._long = (
            Counter([body.stems[k] for k in row[bisect_left(row, first) : bisect_left(row, stop)]])
            for row in (body.telling, body.apart)
        )

    def free(self, stem: str) -> int:
        """How often a word is said by itself."""
        return self.said[stem] - self._long[stem]


class Scope:
    """A stretch of an article with its headings."""

    def __init__(
        self,
        stretch: Stretch,
        lead: frozenset[str],
        phrases: Iterable[NounPhrase],
        headings: Sequence[NounPhrases],
        speakers: Mapping[Key, float],
    ) -> None:
        """`lead` are the stems of its first paragraph; `speakers` says for their names what share of all they say."""
        self._stretch, self._said, self._lead, self._speakers = stretch, stretch.said, lead, speakers
        self._headed = set[str]().union(*(heading.told() for heading in headings))
        self._labels = {label.key for heading in headings if (label := heading.label) is not None}
        self._places: defaultdict[Key, list[NounPhrase]] = defaultdict(list)
        for phrase in (*phrases, *(phrase for heading in headings for phrase in heading.phrases())):
            self._places[phrase.key].append(phrase)
        self._nouns = stretch.nouns.union(*(heading.prose.nouns for heading in headings))

    def best(self, *, headed: bool = False, besides: Collection[str] = ()) -> tuple[str, ...]:
        """The phrases that it speaks of most; with `headed` only those that share a word with the heading.

        `besides` are the topics of sections, which are the whole's only where its heading has them, too.
        """
        keys = [k for k in self._places if self._is_told(k) and not (headed and self._headed.isdisjoint(k))]
        ranked = sorted(((self.score(key), key) for key in keys), key=lambda pair: (-pair[0], pair[1]))
        chosen: list[Key] = []
        for score, key in ranked:
            if score < _ENOUGH or len(chosen) == _MOST:
                break
            if not chosen:
                if self._is_headed(key) or self._text(self._fuller(key)) not in besides:
                    chosen.append(key)
            elif len(key) > 1 and self._is_headed(key) and set(key).isdisjoint(chosen[0]):
                chosen.append(key)
        if not (chosen or headed):
            chosen = [key for score, key in ranked[:1] if score >= _LEAST]
        return tuple(self._text(self._fuller(key)) for key in chosen)

    def _fuller(self, key: Key) -> Key:
        """The longest phrase that ends in this one and is headed or repeated: what it is called in full."""
        longer = (k for k in self._places if len(key) < len(k) <= LONGEST and k[-len(key) :] == key)
        full = [k for k in longer if self._is_headed(k) or self._repeated(k) > 1]
        return max(full, key=lambda k: (len(k), self._repeated(k), k), default=key)

    def _is_told(self, key: Key) -> bool:
        """Whether a phrase has a word of the heading that the text speaks of, is repeated, or opens the story."""
        places, several = self._places[key], len(key) > 1
        if places[0].weak and len(places) < _TWICE:
            return False
        headed = self._headed.intersection(key)
        if headed and (several or self._said[key[0]] > 1) and any(map(self._said.__getitem__, headed)):
            return True
        least = _TWICE if several else _OFTEN_ALONE
        if len(places) >= least and self._repeated(key) >= least:
            return True
        return several and self._lead.issuperset(key)

    def _repeated(self, key: Key) -> int:
        """In how many paragraphs a phrase stands."""
        return len({phrase.paragraph for phrase in self._places[key]} - {-1})

    def score(self, key: Key) -> float:
        """How much is spoken of a phrase: its words, all of it, and a little for telling more."""
        whole = len(key) > 1 or self._is_own_name(key)
        return (
            self._mean(key)
            + 1.2 * min(self._repeated(key), _OFTEN_WHOLE) * whole
            + 0.6 * min(len(key), 3)
            + 2.5 * self._is_headed(key)
            + 2.0 * (key in self._labels)
            - 1.0 * (whole and self._headed.isdisjoint(key))
            - 3.0 * (not whole)
            - 1.5 * self._is_kind_of(key)
            - 1.0 * self._unsaid(key)
            - self._who(key)
        )

    def _who(self, key: Key) -> float:
        """How far a phrase tells rather who or where: those who speak, or act in the headline, and places."""
        if not self._is_named(key):
            return 4.0 * self._speakers.get(key, 0.0)
        spoken = self._speakers.get(key, 0.0)
        acts = spoken > 0 or not _bodies().isdisjoint(key)
        opens = any(phrase.paragraph < 0 and phrase.words[0] == 0 for phrase in self._places[key])
        some = 1.0 if len(key) > 1 or self._is_own_name(key) else 3.0
        return some + 4.0 * spoken + 6.0 * (acts and opens) + 2.0 * self._is_where(key)

    def _is_own_name(self, key: Key) -> bool:
        """Whether a word is the name of a thing told by what it is ("the ferry Meltem"), never by what it says."""
        return key[0] in self._stretch.called and key not in self._speakers and self._is_named(key)

    def _is_named(self, key: Key) -> bool:
        return all(phrase.named for phrase in self._places[key])

    def _is_where(self, key: Key) -> bool:
        places = self._places[key]
        return 2 * sum(phrase.is_where for phrase in places) >= len(places)

    def _is_kind_of(self, key: Key) -> bool:
        """Whether it is always told as "talks on the grain corridor"."""
        return key[-1] in topic_words()["shell"] and all(phrase.turned for phrase in self._places[key])

    def _is_headed(self, key: Key) -> bool:
        return any(phrase.paragraph < 0 for phrase in self._places[key])

    def _unsaid(self, key: Key) -> int:
        """How many of a heading's words the text never says: what "battery metal row" is remains to be told."""
        return 0 if self._repeated(key) else sum(self._said[stem] == 0 for stem in _telling(key))

    def _mean(self, key: Key) -> float:
        """The mean weight of a phrase's words, those that only tell the kind of affair aside."""
        telling = _telling(key)
        if not telling:
            return _VAGUE * sum(map(self._weight, key)) / len(key)
        return sum(map(self._weight, telling)) / len(telling)

    def _weight(self, stem: str) -> float:
        if stem not in self._nouns:
            return 1.0
        often = min(self._stretch.free(stem) or self._said[stem], _OFTEN)
        return often + 2.0 * (stem in self._headed) + (stem in self._lead)

    def _text(self, key: Key) -> str:
        """A phrase as it is printed most."""
        places = self._places[key]
        straight = [phrase for phrase in places if not phrase.turned] or places
        return Counter(phrase.text for phrase in straight).most_common(1)[0][0]


def _telling(key: Key) -> list[str]:
    """The stems of a phrase that tell more than the kind of affair."""
    return [stem for stem in key if stem not in topic_words()["shell"] and stem not in _LINKING]


@cache
def _bodies() -> frozenset[str]:
    """Words in the names of bodies."""
    return people_words()["body"] | people_words()["bodyrole"]
