"""Mentions to actors within one article: full name, surname, role, pronoun, group."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence

from claimtrack.extract.entities import Entities, Entity, Place
from claimtrack.extract.mentions import (
    DETERMINERS,
    head_end,
    head_of,
    is_dependent,
    is_noun_phrase,
    is_plural,
    is_role,
    kind_of,
    modifies,
    noun_phrase,
)
from claimtrack.extract.names import find_names, gender_of, people_words
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.words import Words
from claimtrack.model import Actor

_INDEFINITE = frozenset("a an one another some".split())
_POSSESSIVE_PRONOUNS = frozenset("his her its their our my your".split())
_HEADLESS = frozenset(
    "who which that some others another one many both all none anyone everyone someone".split()
)
_REACH = 4  # paragraphs a pronoun looks back
WordSpan = tuple[int, int]


class Speakers:
    """Who the mentions of one article are; `who` must be asked in text order, for pronouns follow the last speaker."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._entities = Entities(paragraphs)
        self._last: Entity | None = None
        self._last_bare = False  # whether the last speaker was named without "the"
        self._last_role: Actor | None = None  # "the minister" whom the article does not name
        self._last_body: Entity | Actor | None = None  # whom "it" means
        self._last_group: Actor | None = None  # whom "they" means
        self._described_by_head: dict[str, Actor] = {}  # "a senior official", whom "the official" means later

    def who(self, paragraph: int, mention: WordSpan, *, nested: bool = False) -> Actor | None:
        """The actor a mention stands for, words `mention` of a paragraph (None: the text does not tell).

        Nobody's pronouns follow a `nested` speaker, whom somebody else only speaks of.
        """
        found = self._resolve(paragraph, mention)
        if nested:
            return found.actor() if isinstance(found, Entity) else found
        if is_noun_phrase(self._paragraphs[paragraph].words, mention):
            self._last_role = found if isinstance(found, Actor) and is_role(found.name) else None
        if isinstance(found, Entity):
            self._last = found
            self._last_bare = self._paragraphs[paragraph].words.lower[mention[0]] not in DETERMINERS
            self._last_body = self._last_body if found.person else found
            insort(found.mentions, (paragraph, mention[0]))
            return found.actor()
        if found is not None and is_plural(found.name):
            self._last_group = found
        elif found is not None:
            self._last_body = found
        return found

    def interviewed(self) -> Actor | None:
        """Whom an interview is with: the person it names most."""
        people = [
            entity for entity in self._entities.all if entity.person and (entity.gender or entity.roles)
        ]
        most = max(people, key=lambda e: (len(e.mentions), -e.mentions[0][0]), default=None)
        return None if most is None else most.actor()

    def is_person(self, name: str) -> bool:
        """Whether the actor of that full name is a person."""
        return any(entity.person and entity.name == name for entity in self._entities.all)

    def named_in(self, paragraph: int, first: int, stop: int) -> tuple[Actor, ...]:
        """The actors named in words `first` to `stop`, each once."""
        words = self._paragraphs[paragraph].words
        found = (
            self._entities.named(name, (paragraph, name.first)) for name in find_names(words, first, stop)
        )
        return tuple({entity.name: entity.actor() for entity in found if entity is not None}.values())

    def called(self, names: Sequence[str]) -> tuple[Actor, ...]:
        """The actors with these full names."""
        return tuple(entity.actor() for entity in self._entities.all if entity.name in names)

    def _resolve(self, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
        words, (first, stop) = self._paragraphs[paragraph].words, mention
        if words.tags[first] in ("WP", "WDT"):
            return self._antecedent(paragraph, first)
        if stop - first == 1 and words.tags[first] == "PRP":
            return self._pronoun(words.lower[first], (paragraph, first))
        return self._named(words, paragraph, mention) or self._described(paragraph, mention)

    def _antecedent(self, paragraph: int, relative: int) -> Entity | Actor | None:
        """Who "who" is: the noun phrase in front of it."""
        words = self._paragraphs[paragraph].words
        low, _ = words.sentence_of(relative)
        mention = mention_before(words, low, relative)
        if mention is None and relative - 1 > low and words.words[relative - 1] == ",":
            mention = mention_before(words, low, relative - 1)
        if mention is None or words.tags[mention[0]] in ("WP", "WDT"):
            return None
        return self._resolve(paragraph, mention)

    def _named(self, words: Words, paragraph: int, mention: WordSpan) -> Entity | None:
        """The entity a mention names as its head, not as a possessor or modifier in front of it."""
        first, stop = mention
        heads: list[Entity] = []
        for name in find_names(words, first, stop):
            if modifies(words, name.stop, stop) or is_dependent(words, first, name.start):
                continue
            entity = self._entities.named(name, (paragraph, name.first))
            if self._last is not None and self._last.person and name.text == self._last.name.split()[-1]:
                entity = entity if name.titles else self._last  # of two Dlaminis the one who is speaking
            if entity is not None:
                heads.append(entity)
        people = [entity for entity in heads if entity.person]
        return next(iter(people or heads), None)

    def _described(self, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
        """A role ("the minister"), a body ("the company"), or a group or source by its noun phrase."""
        words, (first, stop) = self._paragraphs[paragraph].words, mention
        end = head_end(words, first, stop)
        determiner = words.lower[first]
        possessed = next((k for k in range(end - 1, first, -1) if words.tags[k] == "POS"), None)
        if (
            determiner in ("the", "this", "that")
            or determiner in _POSSESSIVE_PRONOUNS
            or possessed is not None
        ):
            start = first + 1 if possessed is None else possessed + 1
            known = self._by_role(words.lower[start:end], determiner, (paragraph, first))
            if known is not None:
                return known
        if words.lower[end - 1] in _HEADLESS or words.tags[end - 1] == "PRP":
            return None
        if (
            determiner in ("the", "that")
            and words.lower[end - 1] in self._described_by_head
            and end - first < 4
        ):
            return self._described_by_head[words.lower[end - 1]]
        name = noun_phrase(words, first, stop)
        named = any(word[0].isupper() for word in name.split()) and not self._owned(words, paragraph, mention)
        if not name:
            return None
        somebodys = determiner in _INDEFINITE or determiner in _POSSESSIVE_PRONOUNS
        actor = Actor(name, named=named and not somebodys, kind=kind_of(name))
        self._described_by_head[words.lower[end - 1]] = actor
        return actor

    def _owned(self, words: Words, paragraph: int, mention: WordSpan) -> bool:
        """Whether the phrase says whose it is: "Okonjo's ministry" is no name."""
        for name in find_names(words, *mention):
            entity = self._entities.named(name, (paragraph, name.first))
            possessive = name.stop < mention[1] and words.tags[name.stop] == "POS"
            if possessive and entity is not None and entity.person:
                return True
        return False

    def _by_role(self, role: Sequence[str], determiner: str, at: Place) -> Entity | None:
        """The latest entity before a place that was printed with this role ("the minister", "the ministry")."""
        lists, head = people_words(), role[-1] if role else ""
        if head in lists["role"] or gender_of([head]):
            fitting = [e for e in self._entities.all if e.person and e.plays(head)]
            if len(role) > 1:  # "the board president" is not any president
                printed = [e for e in fitting if any(r.endswith(" ".join(role)) for r in e.roles)]
                fitting = printed or (fitting if len(fitting) == 1 and determiner == "the" else [])
            if not fitting and head in ("man", "woman"):
                fitting = [
                    e
                    for e in self._entities.all
                    if e.person and e.gender == ("male" if head == "man" else "female")
                ]
        elif head in lists["bodyrole"] and determiner in ("the", "this"):
            bodies = [e for e in self._entities.all if not e.person]
            fitting = [e for e in bodies if head in e.name.lower().split()] or self._company(head, bodies, at)
        else:
            return None
        before = [e for e in fitting if e.latest(at) is not None]
        return max(before, key=lambda e: e.latest(at) or (-1, -1), default=None)

    def _company(self, head: str, bodies: Sequence[Entity], at: Place) -> list[Entity]:
        """What "the company" or "the group" is: the body that spoke last, or else the one named most."""
        if head not in (
            "company",
            "firm",
            "group",
            "organisation",
            "organization",
            "club",
            "agency",
            "union",
            "charity",
        ):
            return []
        if self._last is not None and not self._last.person:
            return [self._last]
        named = [e for e in bodies if 2 * e.located < len(e.mentions) and e.latest(at) is not None]
        return sorted(named, key=lambda e: len(e.mentions))[-1:]

    def _pronoun(self, pronoun: str, at: Place) -> Entity | Actor | None:
        gender = gender_of([{"he": "mr", "she": "mrs"}.get(pronoun, "")])
        if gender is not None:
            fitting = [e for e in self._entities.all if e.person and e.gender in (None, gender)]
        else:
            return self._last_body if pronoun == "it" else self._last_group if pronoun == "they" else None
        if self._last_role is not None and gender_of([head_of(self._last_role.name)]) in (None, gender):
            return self._last_role
        if self._last is not None and self._last_bare and _bare_surname(self._last):
            return self._last  # "Demir told the paper … he added"
        near = [e for e in fitting if (e.latest(at) or (-99, 0))[0] >= at[0] - _REACH]
        return max(near, key=lambda e: self._salience(e, at), default=None)

    def _salience(self, entity: Entity, at: Place) -> tuple[float, Place]:
        """How likely a pronoun means the entity: near, the last speaker, a known person, first in its sentence."""
        paragraph, word = entity.latest(at) or (-99, 0)
        starts = self._paragraphs[paragraph].words.openings
        score = -1.0 * (at[0] - paragraph)
        score += 0.9 * (entity is self._last)
        score += 0.8 * bool(entity.gender or entity.roles)
        score += 0.6 * any(word - back in starts for back in range(4))
        return score, (paragraph, word)


def _bare_surname(entity: Entity) -> bool:
    """Whether a body of one word may be somebody known by surname alone: no plural, no place, no letters."""
    name = entity.name
    return not (entity.person or entity.located or " " in name or name.endswith("s") or name.isupper())
