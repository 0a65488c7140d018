"""The people and bodies an article names, each with all its names, roles and places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimtrack.extract.names import Gender, Name, find_names, first_name_gender, gender_of, people_words
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.words import Words
from claimtrack.model import Actor, ActorKind

_COURTESY = frozenset("mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir madam".split())  # titles, but no roles
_LOCATIVE = frozenset("in at near from to of".split())
Place = tuple[int, int]  # paragraph, word


@dataclass(slots=True)
class Entity:
    """Somebody or some body named in the article, and where it is mentioned, in text order."""

    name: str
    person: bool
    names: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    gender: Gender | None = None
    mentions: list[Place] = field(default_factory=list)
    located: int = 0  # mentions behind "in", "at", "near": a place's

    def actor(self) -> Actor:
        """The entity as a value."""
        return Actor(self.name, tuple(self.names), tuple(self.roles), kind=self._kind())

    def _kind(self) -> ActorKind | None:
        """What it is, as far as the article tells; a single word that stands for nothing else may be a surname."""
        parts = set(self.name.lower().split()) - {"the"}
        lists = people_words()
        if parts <= lists["seat"] | lists["country"] and not self.roles:
            return "place"
        if self.person:
            return "person" if len(parts) > 1 or self.gender or self.roles else None
        if parts & (lists["body"] | lists["bodyrole"]) or self.name.isupper():
            return "organisation"
        return "place" if 2 * self.located >= len(self.mentions) else "organisation"

    def latest(self, at: Place) -> Place | None:
        """The last mention before a place."""
        before = bisect_left(self.mentions, at)
        return self.mentions[before - 1] if before else None

    def plays(self, role: str) -> bool:
        """Whether a role word is among the printed roles."""
        return any(role in printed.split() for printed in self.roles)


class Entities:
    """The registry of one article: full names first, so that "Peskov" in the lead finds the name printed later."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.all: list[Entity] = []
        self._by_name: dict[str, Entity] = {}
        self._by_part: dict[str, list[Entity]] = {}
        found = [(p, name) for p, paragraph in enumerate(paragraphs) for name in find_names(paragraph.words)]
        for full in (True, False):
            for p, name in found:
                if (len(name.words) > 1) is full:
                    self._enter(paragraphs[p].words, (p, name.first), name)
        self._forget_plurals(paragraphs)
        for entity in self.all:
            entity.mentions.sort()
            if 2 * entity.located >= len(entity.mentions) and not (entity.gender or entity.roles):
                entity.person = False

    def _forget_plurals(self, paragraphs: Sequence[Paragraph]) -> None:
        """ "Nurses in Nyando said": a plural that is only capital where a sentence begins is no name."""
        for entity in list(self.all):
            plural = " " not in entity.name and entity.name[1:].islower() and entity.name.endswith("s")
            if plural and all(word in paragraphs[p].words.openings for p, word in entity.mentions):
                self.all.remove(entity)
                self._by_name.pop(entity.name.lower(), None)
                self._by_part.pop(entity.name.lower(), None)

    def named(self, name: Name, at: Place) -> Entity | None:
        """The entity a name at a place stands for."""
        same = self._by_name.get(_key(name.text))
        if same is not None and (len(name.words) > 1 or not same.person):
            return same
        if len(name.words) == 1:
            return self._by_single(name, at) or same
        if len(name.words) == 2 and name.words[0].lower() in people_words()["honorific"]:
            return self._by_single(replace(name, words=name.words[1:]), at)  # "Sir Digby"
        return self._by_full(name) if name.person else None

    def _by_single(self, name: Name, at: Place) -> Entity | None:
        """A surname (or, failing that, a first name): of those who bear it, the one its title fits, mentioned last."""
        part = name.words[0].lower()
        bearers = self._by_part.get(part, [])
        gender = gender_of(name.titles)
        fitting = [e for e in bearers if e.person and (gender is None or e.gender in (None, gender))]
        titled = [e for e in fitting if name.titles and e.plays(name.titles[-1])]
        last = [e for e in fitting if e.name.lower().split()[-1] == part]
        bodies = [
            e for e in bearers if not e.person and (_generic(part) or e.name.lower().split()[0] == part)
        ]
        pool = titled or last or fitting or bodies
        return max(pool, key=lambda e: e.latest(at) or (-1, -e.mentions[0][0]), default=None)

    def _by_full(self, name: Name) -> Entity | None:
        first = name.words[0].lower().rstrip(".")
        for entity in self._by_part.get(name.words[-1].lower(), []):
            other = entity.name.split()[0].lower().rstrip(".")
            initial = len(first) == 1 and other.startswith(first)
            if entity.person and len(entity.name.split()) > 1 and (first == other or initial):
                return entity
        return None

    def _enter(self, words: Words, at: Place, name: Name) -> None:
        entity = self.named(name, at)
        if entity is None:
            entity = Entity(name.text, name.person)
            self.all.append(entity)
            parts = name.words if name.person else (name.words[0], name.words[-1])
            for part in dict.fromkeys(word.lower() for word in parts):
                self._by_part.setdefault(part, []).append(entity)
        elif name.person and len(name.words) > len(entity.name.split()):
            entity.name = name.text
        self._by_name.setdefault(_key(name.text), entity)
        for text in (name.text, _abbreviation(words, name)):
            if text and text not in entity.names:
                entity.names.append(text)
                self._by_name.setdefault(_key(text), entity)
        entity.mentions.append(at)
        entity.located += _is_located(words, name.first)
        if entity.person:
            self._describe(entity, words, name)

    def _describe(self, entity: Entity, words: Words, name: Name) -> None:
        for role in (" ".join(name.titles), _apposed_role(words, name)):
            printed = role.replace(" 's", "'s").replace(" ’s", "’s")
            if printed and printed not in _COURTESY and printed not in entity.roles:
                entity.roles.append(printed)
        told = gender_of(name.titles) or gender_of(" ".join(entity.roles).split())
        named = first_name_gender(name.words[0]) if len(name.words) > 1 else None
        entity.gender = entity.gender or told or named


def _is_located(words: Words, first: int) -> bool:
    """Whether a place stands at word `first`: "in Sill", but not "chief executive of Hollin & Vale"."""
    before = words.lower[max(0, first - 2) : first]
    if not before or before[-1] not in _LOCATIVE:
        return False
    return not (before[-1] == "of" and before[0] in people_words()["title"])


def _key(name: str) -> str:
    return name.lower().replace("’", "'")


def _generic(part: str) -> bool:
    """Whether one word of a body's name may stand for it: "the Fund", "the Ministry"."""
    return part in people_words()["body"]


def _abbreviation(words: Words, name: Name) -> str:
    """ "International Monetary Fund (IMF)": the letters in brackets."""
    k = name.stop
    if k + 2 < len(words) and words.words[k] == "(" and words.words[k + 2] == ")":
        inside = words.words[k + 1]
        return inside if inside.isupper() and len(inside) > 1 else ""
    return ""


def _apposed_role(words: Words, name: Name) -> str:
    """ "Peskov, the Kremlin spokesman," and "the Kremlin spokesman, Dmitry Peskov,"."""
    roles = people_words()["role"]
    k = name.stop
    if k + 1 < len(words) and words.words[k] == ",":
        first = k + 1 + (words.tags[k + 1] == "DT")
        for stop in range(first, min(len(words), first + 8)):
            if words.lower[stop] in roles:
                return " ".join(words.lower[first : stop + 1])
            if words.tags[stop] not in ("NN", "JJ", "NNP", "POS", "NNS", "CC"):
                break
    k = name.first - 1
    if k > 0 and words.words[k] == ",":
        first = k
        while first > 0 and words.tags[first - 1] in ("NN", "JJ", "NNP", "POS") and k - first < 6:
            first -= 1
        if any(word in roles for word in words.lower[first:k]):
            return " ".join(words.lower[first:k])
    return ""
