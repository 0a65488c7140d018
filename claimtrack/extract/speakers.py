"""Mentions to people within one article: full name, surname, role, pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from claimtrack.extract.names import Name, find_names, people_words
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.words import Words
from claimtrack.model import Actor

Gender = Literal["female", "male"]
_GENDERED: dict[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
_PLURAL = frozenset(("they", "them", "both", "we"))
_DETERMINERS = frozenset("the a an this that his her its their our some many several most other".split())
_INDEFINITE = frozenset("a an one another some".split())
_REACH = 4  # paragraphs a pronoun looks back


@dataclass(slots=True)
class Entity:
    """Somebody or some body named in the article, and where: (paragraph, word) of every mention."""

    name: str
    person: bool
    names: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    gender: Gender | None = None
    mentions: list[tuple[int, int]] = field(default_factory=list)

    def actor(self) -> Actor:
        """The entity as a value."""
        return Actor(self.name, tuple(self.names), tuple(self.roles))


class Speakers:
    """The people and bodies of one article; `who` must be asked in text order, for pronouns follow the last speaker."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._lists = people_words()
        self._entities: list[Entity] = []
        self._by_last: dict[str, list[Entity]] = {}
        self._by_name: dict[str, Entity] = {}
        self._last: Entity | None = None
        found = [(p, name) for p, paragraph in enumerate(paragraphs) for name in find_names(paragraph.words)]
        for full in (True, False):  # full names first, so that "Peskov" in the lead finds the name printed later
            for p, name in found:
                if (len(name.words) > 1) is full:
                    self._enter(p, name)
        for entity in self._entities:
            entity.mentions.sort()

    def who(self, paragraph: int, mention: tuple[int, int]) -> Actor | None:
        """The actor a mention stands for, words `mention` of a paragraph (None: the text does not tell)."""
        words = self._paragraphs[paragraph].words
        found = self._named(words, *mention) or self._unnamed(paragraph, mention)
        if isinstance(found, Entity):
            self._last = found
            found.mentions.append((paragraph, mention[0]))
            return found.actor()
        return found

    def named_in(self, paragraph: int, first: int, stop: int) -> tuple[Actor, ...]:
        """The actors named in words `first` to `stop`, each once."""
        words = self._paragraphs[paragraph].words
        found = (self._by_name.get(name.text.lower()) for name in find_names(words, first, stop))
        return tuple({entity.name: entity.actor() for entity in found if entity is not None}.values())

    def called(self, names: Sequence[str]) -> tuple[Actor, ...]:
        """The actors with these full names."""
        return tuple(entity.actor() for entity in self._entities if entity.name in names)

    def _enter(self, paragraph: int, name: Name) -> None:
        entity = self._match(name)
        words = self._paragraphs[paragraph].words
        if entity is None:
            entity = Entity(name.text, name.person)
            self._entities.append(entity)
            self._by_last.setdefault(name.words[-1].lower(), []).append(entity)
        elif name.person and len(name.words) > len(entity.name.split()):
            entity.name = name.text
        self._by_name.setdefault(name.text.lower(), entity)
        if name.text not in entity.names:
            entity.names.append(name.text)
        entity.mentions.append((paragraph, name.first))
        for role in (" ".join(name.titles), self._apposed_role(words, name)):
            if role and role not in entity.roles:
                entity.roles.append(role)
        entity.gender = entity.gender or self._gender(name, entity)

    def _match(self, name: Name) -> Entity | None:
        same = self._by_name.get(name.text.lower())
        if same is not None and (len(name.words) > 1 or not same.person):
            return same
        sharing = [e for e in self._by_last.get(name.words[-1].lower(), []) if e.person]
        if len(name.words) == 1:
            gender = self._titled_gender(name.titles)
            fitting = [e for e in sharing if gender is None or e.gender in (None, gender)]
            return fitting[-1] if fitting else same
        if not name.person:
            return None
        first = name.words[0].lower().rstrip(".")
        for entity in sharing:
            other = entity.name.split()[0].lower().rstrip(".")
            if len(entity.name.split()) > 1 and (first == other or len(first) == 1 and other.startswith(first)):
                return entity
        return None

    def _titled_gender(self, words: Sequence[str]) -> Gender | None:
        if any(word in self._lists["female"] for word in words):
            return "female"
        if any(word in self._lists["male"] for word in words):
            return "male"
        return None

    def _gender(self, name: Name, entity: Entity) -> Gender | None:
        if not entity.person:
            return None
        told = self._titled_gender(name.titles) or self._titled_gender(" ".join(entity.roles).split())
        if told is not None:
            return told
        first = name.words[0].lower()
        if len(name.words) > 1 and (first in self._lists["female_name"]) != (first in self._lists["male_name"]):
            return "female" if first in self._lists["female_name"] else "male"
        return None

    def _apposed_role(self, words: Words, name: Name) -> str:
        """ "Peskov, the Kremlin spokesman," and "the Kremlin spokesman, Dmitry Peskov,"."""
        roles = self._lists["role"]
        k = name.stop
        if k + 1 < len(words) and words.words[k] == ",":
            k += 1
            first = k + (words.tags[k] == "DT")
            for stop in range(first, min(len(words), first + 8)):
                if words.lower[stop] in roles:
                    return " ".join(words.lower[first : stop + 1])
                if words.tags[stop] not in ("NN", "JJ", "NNP", "POS", "NNS", "CC"):
                    break
        k = name.first - 1
        if k > 0 and words.words[k] == "," and words.lower[k - 1] in roles:
            first = k - 1
            while first > 0 and words.tags[first - 1] in ("NN", "JJ", "NNP", "POS") and k - first < 6:
                first -= 1
            return " ".join(words.lower[first:k])
        return ""

    def _named(self, words: Words, first: int, stop: int) -> Entity | None:
        """The entity a mention names as its head, not as a possessor or modifier in front of it."""
        heads = []
        for name in find_names(words, first, stop):
            after = name.stop
            before = words.lower[name.first - 1] if name.first > first else ""
            modifies = after < stop and (words.tags[after] in ("POS", "NN", "NNS", "JJ"))
            dependent = before in ("of", "for", "in", "at", "from", "to", "with", "on", "by")
            entity = self._by_name.get(name.text.lower())
            if entity is not None and not modifies and not (dependent and name.first > first + 1):
                heads.append(entity)
        people = [entity for entity in heads if entity.person]
        return (people or heads or [None])[0]

    def _unnamed(self, paragraph: int, mention: tuple[int, int]) -> Entity | Actor | None:
        words, (first, stop) = self._paragraphs[paragraph].words, mention
        if stop - first == 1 and words.tags[first] == "PRP":
            return self._pronoun(words.lower[first], paragraph, first)
        if words.tags[first] in ("WP", "WDT"):
            return self._antecedent(paragraph, first)
        end = _head_end(words, first, stop)
        head = words.lower[end - 1]
        if words.lower[first] in _INDEFINITE:
            return None
        known = self._by_role(head, words.lower[first:end], (paragraph, first))
        if known is not None:
            return known
        start = first + (words.lower[first] in _DETERMINERS)
        if start < end and any(words.words[k][0].isupper() for k in range(start, end)):
            if start > first or words.words[start][0].isupper() and not words.words[start][1:].islower() or _proper(words, start, end):
                return Actor(" ".join(words.words[start:end]).replace(" 's", "'s").replace(" ’s", "’s"))
        return None

    def _antecedent(self, paragraph: int, relative: int) -> Entity | Actor | None:
        """Who "who" is: the noun phrase in front of it."""
        words = self._paragraphs[paragraph].words
        low, _ = words.sentence_of(relative)
        stop = relative - (relative > low and words.words[relative - 1] == ",")
        mention = mention_before(words, low, stop) if stop > low else None
        if mention is None or words.tags[mention[0]] in ("WP", "WDT"):
            return None
        return self._named(words, *mention) or self._unnamed(paragraph, mention)

    def _by_role(self, head: str, mention: Sequence[str], at: tuple[int, int]) -> Entity | None:
        """The latest entity before `at` that was printed with this role ("the minister", "the ministry")."""
        if head in self._lists["role"]:
            fitting = [e for e in self._entities if e.person and any(role.split()[-1:] == [head] or
                       head in role.split() for role in e.roles)]
        elif head in self._lists["bodyrole"]:
            fitting = [e for e in self._entities if not e.person and head in e.name.lower().split()]
            if not fitting and len(mention) <= 2 and self._last is not None and not self._last.person:
                return self._last
        else:
            return None
        return max(fitting, key=lambda e: _latest(e, at), default=None)

    def _pronoun(self, pronoun: str, paragraph: int, at: int) -> Entity | None:
        position = (paragraph, at)
        if pronoun in _GENDERED:
            wanted = _GENDERED[pronoun]
            fitting = [e for e in self._entities if e.person and e.gender in (None, wanted)]
        elif pronoun == "it":
            fitting = [self._last] if self._last is not None and not self._last.person else []
        else:
            fitting = []
        near = [e for e in fitting if _latest(e, position)[0] >= paragraph - _REACH]
        if not near:
            return None
        return max(near, key=lambda e: self._salience(e, position))

    def _salience(self, entity: Entity, at: tuple[int, int]) -> tuple[float, tuple[int, int]]:
        """How likely a pronoun means the entity: near, the last speaker, or first in its sentence."""
        paragraph, word = _latest(entity, at)
        words = self._paragraphs[paragraph].words
        starts = {first for first, _ in words.sentences}
        score = -1.0 * (at[0] - paragraph)
        score += 0.9 * (entity is self._last)
        score += 0.6 * any(word - back in starts for back in range(4))
        return score, (paragraph, word)


def _latest(entity: Entity, at: tuple[int, int]) -> tuple[int, int]:
    """The last mention before a place; before the text where there is none."""
    return max((m for m in entity.mentions if m < at), default=(-99, 0))


def _head_end(words: Words, first: int, stop: int) -> int:
    """The word after the head of a mention: before its first comma or preposition."""
    for k in range(first + 1, stop):
        if words.words[k] in (",", "(", "—", "–") or words.tags[k] in ("IN", "WP", "WDT", "TO", "CC"):
            return k
    return stop


def _proper(words: Words, start: int, end: int) -> bool:
    """Whether a capital in the mention is more than the first letter of a sentence."""
    return any(words.words[k][0].isupper() and (k > start or words.tags[k] == "NNP" or _adjectival(words.lower[k]))
               for k in range(start, end))


def _adjectival(lower: str) -> bool:
    return lower.endswith(("ian", "ish", "ese", "an", "ench", "rkish"))
