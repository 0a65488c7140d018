"""Mentions to actors within one article: full name, surname, role, pronoun, group."""

from __future__ import annotations

import re
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
from claimtrack.extract.names import gender_of, people_words
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.roles import office
from claimtrack.extract.words import Words
from claimtrack.model import Actor
from claimtrack.professions import at_odds

# Words for somebody in question, with the offices that each may stand for.
_EPITHETS: dict[str, frozenset[str]] = {
    "diplomat": frozenset("minister ambassador envoy spokesman spokeswoman secretary".split()),
    "boss": frozenset("manager coach chief executive ceo director chairman chairwoman chair".split()),
    "officer": frozenset("superintendent inspector constable sergeant commander detective".split()),
    "judge": frozenset(("justice",)),
    "skipper": frozenset(("captain",)),
    "priest": frozenset("father reverend rev fr. vicar pastor".split()),
    "academic": frozenset("professor prof dr dr. lecturer".split()),
    "don": frozenset("professor prof dr dr. lecturer".split()),
    "politician": frozenset("minister senator mp mayor governor leader president premier".split()),
    **dict.fromkeys(
        "defendant accused teenager pensioner veteran academician youngster newcomer grandmother grandfather "
        "dad-of-three dad-of-two mum-of-two mum-of-three mother-of-two mother-of-three father-of-two "
        "father-of-three".split(),
        frozenset[str](),
    ),
}
_AGED = re.compile(r"\d{1,3}-year-old")
_BODIES = frozenset("company firm group organisation organization club agency union charity".split())
_TRADES = frozenset(  # "the lens maker": the company that the article is about
    "maker giant lender carrier retailer chipmaker carmaker automaker drugmaker miner insurer brewer manufacturer "
    "startup start-up conglomerate airline utility".split()
)
_PARTICULAR = frozenset("club agency union charity".split())  # no word for any body that an article is about
_FIRMS = frozenset(("company", "firm"))
_INSTITUTIONAL = frozenset(
    "ministry university department office agency organisation organization commission council committee court "
    "parliament government board bank association union institute authority".split()
)
_INDEFINITE = frozenset("a an one another some".split())
_POSSESSIVE_PRONOUNS = frozenset("his her its their our my your".split())
_PARTIES = frozenset("i we you me us".split())  # whoever talks and listens: the text alone does not tell
_HEADLESS = frozenset(
    "who which that some others another one many both all none anyone everyone someone".split()
)
_SENTENCE = 12  # words of a lead: "Editor: Liu" is none
_LEAD = 2  # paragraphs in which somebody may be described before being named
_REACH = 4  # paragraphs a pronoun looks back
WordSpan = tuple[int, int]


class Speakers:
    """Who the mentions of one article are; `who` must be asked in text order, for pronouns follow the last speaker."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._entities = Entities(paragraphs)
        self._lead = next((n for n, p in enumerate(paragraphs) if len(p.words) >= _SENTENCE), 0)
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
        if found is not None and (found.kind == "group" or is_plural(found.name)):
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
        return any(entity.person and entity.shown == name for entity in self._entities.all)

    def named_in(self, paragraph: int, first: int, stop: int) -> tuple[Actor, ...]:
        """The actors named in words `first` to `stop`, each once."""
        names = self._entities.names[paragraph].between(first, stop)
        found = (self._entities.named(name, (paragraph, name.first)) for name in names)
        return tuple({entity.shown: entity.actor() for entity in found if entity is not None}.values())

    def called(self, names: Sequence[str]) -> tuple[Actor, ...]:
        """The actors with these full names."""
        return tuple(entity.actor() for entity in self._entities.all if entity.shown in names)

    def _resolve(self, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
        words, (first, stop) = self._paragraphs[paragraph].words, mention
        if words.tags[first] in ("WP", "WDT") and words.lower[first] != "whose":
            return self._antecedent(paragraph, first)
        if stop - first == 1 and words.lower[first] in _PARTIES:
            return None
        if stop - first == 1 and words.tags[first] == "PRP":
            return self._pronoun(words.lower[first], (paragraph, first))
        if stop == 1 and words.words[0].isupper() and words.words[1:2] == [":"]:
            labelled = self._entities.with_initials(words.words[0])  # "SA: I did not resign."
            if labelled is not None:
                return labelled
        return (
            self._joint(words, paragraph, mention)
            or self._named(words, paragraph, mention)
            or self._described(paragraph, mention)
        )

    def _joint(self, words: Words, paragraph: int, mention: WordSpan) -> Actor | None:
        """Two who speak together, as one: "The DA and ActionSA", "Nuno Reis and Ana Melo"."""
        names = self._entities.names[paragraph].between(*mention)
        if len(names) < 2 or names[0].start - mention[0] > 1:
            return None
        one, other = names[:2]
        if words.lower[one.stop : other.start] not in (["and"], ["and", "the"]):
            return None
        both = [self._entities.named(name, (paragraph, name.first)) for name in (one, other)]
        if modifies(words, other.stop, mention[1]) or None in both or both[0] is both[1]:
            return None
        return Actor(" and ".join(entity.shown for entity in both if entity is not None), kind="group")

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
        end = head_end(words, first, stop)
        several = (
            words.tags[end - 1] == "NNS"
        )  # "residents of Hagonoy town, Bulacan,": none of them is Bulacan
        for name in self._entities.names[paragraph].between(first, stop):
            if modifies(words, name.stop, stop) or is_dependent(words, first, name.start):
                continue
            entity = self._entities.named(name, (paragraph, name.first))
            if self._last is not None and self._last.person and name.text == self._last.name.split()[-1]:
                entity = entity if name.titles else self._last  # of two Dlaminis the one who is speaking
            if entity is not None and (entity.person or not (several and name.start > end)):
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
            if (
                possessed is not None
                and determiner not in DETERMINERS
                and not self._owned(words, paragraph, mention)
            ):
                determiner = "the"  # "Seoul's trade minister"
            role = words.lower[start:end]
            plural = possessed is not None and words.tags[possessed - 1] == "NNS"
            unnamed = plural and role and role[-1] in people_words()["bodyrole"]  # "the farmers' union"
            known = None if unnamed else self._by_role(role, determiner, (paragraph, first))
            if known is not None:
                return known
        if words.lower[end - 1] in _HEADLESS or words.tags[end - 1] == "PRP":
            return None
        if paragraph <= self._lead and (determiner in _INDEFINITE or end < stop):
            known = self._named_later(words.lower[first + 1 : end], (paragraph, first))
            known = known or self._named_next(paragraph, mention, end - 1)
            if known is not None:
                return known
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
        for name in self._entities.names[paragraph].between(*mention):
            entity = self._entities.named(name, (paragraph, name.first))
            possessive = name.stop < mention[1] and words.tags[name.stop] == "POS"
            if possessive and entity is not None and entity.person:
                return True
        return False

    def _by_role(self, role: Sequence[str], determiner: str, at: Place) -> Entity | None:
        """The latest entity before a place that was printed with this role ("the minister", "the ministry")."""
        lists, head = people_words(), role[-1] if role else ""
        if head in _EPITHETS or _AGED.fullmatch(head):
            return self._epithet(head, at)
        if head in lists["role"] or gender_of([head]):
            fitting = [e for e in self._entities.all if e.person and e.plays(head)]
            if len(role) > 1:  # "the board president" is not any president
                fitting = _best_described(fitting, role, determiner)
            if not fitting and head in ("man", "woman"):
                fitting = [
                    e
                    for e in self._entities.all
                    if e.person and e.gender == ("male" if head == "man" else "female")
                ]
        elif (head in lists["bodyrole"] or head in _TRADES) and determiner in ("the", "this"):
            bodies = [e for e in self._entities.all if not e.person]
            fitting = [e for e in bodies if head in e.name.lower().split()] or self._company(head, bodies, at)
        else:
            return None
        before = [e for e in fitting if e.latest(at) is not None]
        if not before and len(fitting) == 1 and (at[0] < _LEAD or fitting[0].follows(at)):
            # "The mayor of this town has accused …": the lead describes whom the next lines name
            return fitting[0]
        return max(before, key=lambda e: e.latest(at) or (-1, -1), default=None)

    def _named_later(self, role: Sequence[str], at: Place) -> Entity | None:
        """Who "a prosecutor" of the first paragraph is, where one person alone is named with that office later."""
        head = role[-1] if role else ""
        if head not in people_words()["role"]:
            return None
        fitting = [e for e in self._entities.all if e.person and e.plays(head)]
        one = fitting[0] if len(fitting) == 1 else None
        return one if one is not None and one.latest(at) is None else None

    def _named_next(self, paragraph: int, mention: WordSpan, head: int) -> Entity | None:
        """Who the one person that the lead describes is: whose full name the next paragraph begins with."""
        words, following = self._paragraphs[paragraph].words, paragraph + 1
        names = [name for names in self._entities.names[following : following + 1] for name in names.all]
        if not names or names[0].start > 0 or len(names[0].words) == 1 or not _describes(words, head):
            return None
        if any(_describes(words, k) for k in range(len(words)) if not mention[0] <= k < mention[1]):
            return None  # "A treasurer stole it, a prosecutor said": the next paragraph may name either
        entity = self._entities.named(names[0], (following, names[0].first))
        told = gender_of([words.lower[head]])
        fits = entity is not None and entity.person and entity.latest((following, 0)) is None
        if entity is None or not fits or (told and entity.gender not in (None, told)):
            return None
        return None if at_odds([words.lower[head]], entity.roles) else entity

    def _epithet(self, head: str, at: Place) -> Entity | None:
        """Who "the diplomat" or "the 79-year-old" is: who has an office of that kind, else the person in question."""
        offices = _EPITHETS.get(head, frozenset())
        fitting = [e for e in self._entities.all if e.person and any(e.plays(office) for office in offices)]
        if self._last is not None and self._last.person and (not fitting or self._last in fitting):
            return self._last if (self._last.latest(at) or (-99, 0))[0] >= at[0] - _REACH else None
        near = [
            e
            for e in fitting or self._entities.all
            if e.person and (e.latest(at) or (-99, 0))[0] >= at[0] - 1
        ]
        return max(near, key=lambda e: self._salience(e, at), default=None)

    def _company(self, head: str, bodies: Sequence[Entity], at: Place) -> list[Entity]:
        """What "the company" or "the group" is: the body that spoke last, or else the one named most."""
        if head not in _BODIES and head not in _TRADES:
            return []
        named = [e for e in bodies if 2 * e.located < len(e.mentions) and e.latest(at) is not None]
        if head in _FIRMS or head in _TRADES:
            named = [e for e in named if _INSTITUTIONAL.isdisjoint(e.name.lower().split())]
        most = max(named, key=lambda e: (len(e.mentions), e.latest(at) or (-1, -1)), default=None)
        last = self._last
        if (
            last is not None
            and not last.person
            and (most is None or 2 * len(last.mentions) > len(most.mentions))
        ):
            return (
                [last]
                if (head not in _FIRMS and head not in _TRADES) or last in named
                else [most]
                if most
                else []
            )
        return [] if most is None else [most]

    def _pronoun(self, pronoun: str, at: Place) -> Entity | Actor | None:
        if pronoun == "it":
            return self._subject_body(at) or self._last_body
        gender = gender_of([{"he": "mr", "she": "mrs"}.get(pronoun, "")])
        if gender is None:
            return self._last_group if pronoun == "they" else None
        fitting = [e for e in self._entities.all if e.person and e.gender in (None, gender)]
        if self._last_role is not None and gender_of([head_of(self._last_role.name)]) in (None, gender):
            return self._last_role
        if self._last is not None and self._last_bare and _bare_surname(self._last):
            return self._last  # "Demir told the paper … he added"
        near = [e for e in fitting if (e.latest(at) or (-99, 0))[0] >= at[0] - _REACH]
        return max(near, key=lambda e: self._salience(e, at), default=None)

    def _subject_body(self, at: Place) -> Entity | None:
        """The body or place that the sentence of "it" begins with: "Türkiye summoned him over what it called …"."""
        paragraph, word = at
        first, _ = self._paragraphs[paragraph].words.sentence_of(word)
        names = self._entities.names[paragraph].between(first, word)
        if (
            not names
            or names[0].start - first > 1
            or modifies(self._paragraphs[paragraph].words, names[0].stop, word)
        ):
            return None
        entity = self._entities.named(names[0], (paragraph, names[0].first))
        return None if entity is None or entity.person else entity

    def _salience(self, entity: Entity, at: Place) -> tuple[float, Place]:
        """How likely a pronoun means the entity: near, the last speaker, a known person, first in its sentence."""
        paragraph, word = entity.latest(at) or (-99, 0)
        starts = self._paragraphs[paragraph].words.openings
        score = -1.0 * (at[0] - paragraph)
        score += 0.9 * (entity is self._last)
        score += 0.8 * bool(entity.gender or entity.roles)
        score += 0.6 * any(word - back in starts for back in range(4))
        return score, (paragraph, word)


def _describes(words: Words, k: int) -> bool:
    """Whether word k is a noun for one person whom no name follows, and no relative: "an engineer", not "her son"."""
    if words.tags[k] != "NN" or words.tags[k + 1 : k + 2] == ["NNP"] or words.tags[max(0, k - 1)] == "PRP$":
        return False
    word, lists = words.lower[k], people_words()
    return word in lists["role"] or word in lists["title"] or gender_of([word]) is not None


def _best_described(people: list[Entity], role: Sequence[str], determiner: str) -> list[Entity]:
    """Of people with this head of a role those printed with all of it, else with more of its words than the others."""
    printed = [e for e in people if any(" ".join(office(r)).endswith(" ".join(role)) for r in e.roles)]
    if printed:
        return printed
    shared = [len(set(role[:-1]) & {word for r in e.roles for word in r.split()}) for e in people]
    most = max(shared, default=0)
    if most and shared.count(most) == 1:
        return [people[shared.index(most)]]
    plain = [e for e in people if all(len(r.split()) == 1 for r in e.roles if role[-1] in office(r))]
    return (
        plain if len(people) == 1 and determiner == "the" else []
    )  # "the Kazakh minister" is no Turkish one


def _bare_surname(entity: Entity) -> bool:
    """Whether a body of one word may be somebody known by surname alone: no plural, no place, no letters."""
    name = entity.name
    return not (entity.person or entity.located or " " in name or name.endswith("s") or name.isupper())
