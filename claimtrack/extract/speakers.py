"""Mentions to actors within one article: full name, surname, role, pronoun, group."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence

from claimtrack.extract.entities import Entities, Entity, Place
from claimtrack.extract.mention_shapes import (
    POSSESSIVE_PRONOUNS,
    Phrase,
    bare_surname,
    depends_on_another,
    describes,
    ends_or_goes_on,
    is_answer,
    is_nationality,
    names_in,
    of_a_name,
    of_another_side,
    opens_paragraph,
    some_of,
    verb_of,
    who_are_several,
)
from claimtrack.extract.mentions import (
    DETERMINERS,
    head_end,
    head_of,
    is_aside,
    is_dependent,
    is_noun_phrase,
    is_plural,
    is_region,
    is_role,
    kind_of,
    modifies,
    noun_phrase,
)
from claimtrack.extract.names import Names
from claimtrack.extract.offices import (
    by_letters,
    called,
    goes_by,
    in_question,
    is_epithet,
    of_a_nation,
)
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import gender_of, people_words
from claimtrack.extract.phrases import mention_before, phrase_after
from claimtrack.extract.scene import Scene
from claimtrack.extract.self_named import self_named
from claimtrack.extract.tagger import uncapitalised
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.words import Words
from claimtrack.model import Actor
from claimtrack.places import words_for_place
from claimtrack.professions import at_odds

_INDEFINITE = frozenset("a an one another some".split())
_PARTIES = frozenset(
    "i we you me us my our your".split()
)  # whoever talks and listens: the text alone does not tell
_HEADLESS = frozenset(
    "who which that some others another one many both all none anyone everyone someone".split()
)
_DOCUMENTS = frozenset("statement release post tweet communique communiqué".split())
_SUBJECTS = {"him": "he", "his": "he", "her": "she", "them": "they", "their": "they", "its": "it"}
_SENTENCE = 12  # words of a lead: "Editor: Liu" is none
_REACH = 4  # paragraphs a pronoun looks back
WordSpan = tuple[int, int]


class Speakers:
    """Who the mentions of one article are; `who` must be asked in text order, for pronouns follow the last speaker."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._entities = Entities(paragraphs)
        self._lead = next((n for n, p in enumerate(paragraphs) if len(p.words) >= _SENTENCE), 0)
        self._scene = Scene(paragraphs, self._entities.all)
        self._last_bare = False  # whether the last speaker was named without "the"
        self._role_at = (-1, 0)  # where that was
        self._last_role: Actor | None = None  # "the minister" whom the article does not name
        self._last_body: Entity | Actor | None = None  # whom "it" means
        self._last_group: Actor | None = None  # whom "they" means
        self._meant: dict[tuple[int, WordSpan], Entity | Actor | None] = {}
        self._issued: dict[str, Entity | Actor] = {}  # whose "the statement" is
        self._described_by_head: dict[str, Actor] = {}  # "a senior official", whom "the official" means later

    def who(
        self, paragraph: int, mention: WordSpan, *, nested: bool = False, quoting: Actor | None = None
    ) -> Actor | None:
        """The actor a mention stands for, words `mention` of a paragraph (None: the text does not tell).

        Nobody's pronouns follow a `nested` speaker, whom somebody else only speaks of; "he" in the very
        words of whoever is `quoting` him is somebody else.
        """
        place = paragraph, mention
        if place not in self._meant:
            self._meant[place] = self._resolve(paragraph, mention)
        found = self._meant[place]
        if nested:
            actor = found.actor() if isinstance(found, Entity) else found
            himself = quoting is not None and not is_noun_phrase(self._paragraphs[paragraph].words, mention)
            return None if himself and actor == quoting else actor
        words, aside = self._paragraphs[paragraph].words, mention[0] > 0
        if found is not None:
            sentence = words.lower[slice(*words.sentence_of(mention[0]))]
            self._issued.update(dict.fromkeys(_DOCUMENTS.intersection(sentence), found))
        aside = aside and words.lower[mention[0] - 1] == "as"  # "as its secretary put it"
        if is_noun_phrase(words, mention) and not aside:
            self._last_role = found if isinstance(found, Actor) and is_role(found.name) else None
            self._role_at = paragraph, mention[0]
        if isinstance(found, Entity):
            self._scene.heard(found)
            self._last_bare = self._paragraphs[paragraph].words.lower[mention[0]] not in DETERMINERS
            self._last_body = self._last_body if found.person else found
            known = found.latest((paragraph, mention[1]))
            if known is None or known < (paragraph, mention[0]):
                insort(found.mentions, (paragraph, mention[0]))
            return found.actor()
        if found is not None and (found.kind == "group" or is_plural(found.name)):
            self._last_group = found
        elif found is not None:
            self._last_body = self._spoken_for(paragraph, mention) if is_role(found.name) else found
        return found

    @property
    def names(self) -> Sequence[Names]:
        """The names in each paragraph."""
        return self._entities.names

    def interviewed(self) -> Actor | None:
        """Whom an interview is with: the person it names most."""
        people = [
            entity
            for entity in self._entities.all
            if entity.person and (entity.gender or entity.roles or " " in entity.name)
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
            return self.interviewed() if words.lower[first] == "i" and is_answer(words) else None
        if stop - first == 1 and words.tags[first] in ("PRP", "PRP$"):
            # "according to him", "quoted him as saying", "his claim that"
            pronoun = _SUBJECTS.get(words.lower[first], words.lower[first])
            return self._pronoun(pronoun, (paragraph, first))
        if stop == 1 and words.words[0].isupper() and words.words[1:2] == [":"]:
            labelled = self._entities.with_initials(words.words[0])  # "SA: I did not resign."
            if labelled is not None:
                return labelled
        if words.lower[first] == "the" and stop - first == 2 and is_nationality(words, first + 1):
            one = of_a_nation(self._scene, (paragraph, first))  # "The American said …"
            if one is not None:
                return one
        return (
            self._joint(words, paragraph, mention)
            or self._named(words, paragraph, mention)
            or self._self_named(words, paragraph, mention)
            or self._described(paragraph, mention)
        )

    def _self_named(self, words: Words, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
        """Who "a survivor" is "who gave his name as Jean-Paul"."""
        called = self_named(words, mention)
        if called is None:
            return None
        for name in self._entities.names[paragraph].between(*called):
            entity = self._entities.named(name, (paragraph, name.first))
            if entity is not None:
                entity.person = True
                return entity
        return Actor(" ".join(words.words[slice(*called)]), kind="person")

    def _joint(self, words: Words, paragraph: int, mention: WordSpan) -> Actor | None:
        """Two who speak together, as one: "The DA and ActionSA", "Nuno Reis and Ana Melo"."""
        names = self._entities.names[paragraph].between(*mention)
        if len(names) < 2 or names[0].start - mention[0] > 1:
            return None
        one, other = names[:2]
        if words.lower[one.stop : other.start] not in (["and"], ["and", "the"]):
            return None
        if other.titles and one.stop - one.first == 1 and uncapitalised([one.words[0]])[0].islower():
            return None  # "Food and Consumer Affairs Minister Pralhad Joshi"
        if not one.person and other.titles and words.lower[mention[0]] != "the":
            return None  # "Local Government and Public Works Minister Onias Makwiramiti"
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
        mention = who_are_several(words, low, relative) or mention
        if mention is not None and words.lower[mention[0] : mention[0] + 2] == ["those", "of"]:
            mention = mention[0] + 2, mention[1]  # "echoed those of Fed Chair Jerome Powell, who told"
        if mention is None or words.tags[mention[0]] in ("WP", "WDT"):
            return None
        if words.lower[relative] == "who":
            mention = self._somebody_in(paragraph, mention)
        return self._resolve(paragraph, mention)

    def _somebody_in(self, paragraph: int, mention: WordSpan) -> WordSpan:
        """The person whom a noun phrase ends with, where it is none itself: "support of | Gov. Ana Reis |, who"."""
        words, (first, stop) = self._paragraphs[paragraph].words, mention
        head = words.words[head_end(words, first, stop) - 1]
        named = self._entities.names[paragraph].between(first, stop)[-1:]
        if head[0].isupper() or is_role(head.lower()) or is_plural(head):
            return mention
        ends = (name for name in named if name.person and name.stop == stop and name.start > first)
        return next(((name.start, stop) for name in ends), mention)

    def _named(self, words: Words, paragraph: int, mention: WordSpan) -> Entity | None:
        """The entity a mention names as its head, not as a possessor or modifier in front of it."""
        first, stop = mention
        heads: list[Entity] = []
        end, last = head_end(words, first, stop), self._scene.last
        # "residents of Hagonoy town, Bulacan,": none of them is Bulacan
        several = words.tags[end - 1] == "NNS"
        for name in self._entities.names[paragraph].between(first, stop):
            if modifies(words, name.stop, stop) or is_dependent(words, first, name.start):
                continue
            if heads and is_aside(words, first, name.start):
                continue
            if name.start > end and name.text.lower() in words_for_place(name.text.lower())[1:]:
                continue  # "one survivor, a 19-year-old Sudanese,"
            at = paragraph, name.first
            entity = self._entities.named(name, at)
            if words.lower[max(0, name.first - 1)] == "the" and len(name.words) == 1:
                entity = by_letters(self._scene, name.text, at) or entity
            if last is not None and last.person and name.text == last.name.split()[-1]:
                entity = entity if name.titles else last  # of two Dlaminis the one who is speaking
            if entity is not None and not entity.person and is_region(words, first, name.start):
                continue
            if entity is not None and (entity.person or not (several and name.start > end)):
                heads.append(entity)
        people = [entity for entity in heads if entity.person]
        return next(iter(people or heads), None)

    def _described(self, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
        """A role ("the minister"), a body ("the company"), or a group or source by its noun phrase."""
        phrase = self._phrase(paragraph, mention)
        words, first, end = phrase.words, phrase.first, phrase.end
        if end == first + 1 and words.words[first][0].isupper() and words.tags[first] != "PRP":
            known = self._entities.surnamed(words.words[first], phrase.at)
            if known is not None:
                return known
        if phrase.is_definite and phrase.is_short and phrase.head in self._issued:
            return self._issued[phrase.head]
        known_as = self._by_office(phrase) if phrase.is_definite else None
        if known_as is not None:
            return known_as
        if words.lower[max(first, end - 2) : end - 1] == ["number"]:
            return called(self._scene, ["champion"], phrase.determiner, phrase.at)  # "the world number one"
        if words.tags[end - 1] == "PRP" or (
            phrase.head in _HEADLESS and not some_of(words, end, phrase.stop)
        ):
            return None
        return (
            self._named_elsewhere(phrase)
            or self._told_of_before(phrase)
            or self._in_question(phrase)
            or self._told_of(phrase)
        )

    def _phrase(self, paragraph: int, mention: WordSpan) -> Phrase:
        words, (first, stop) = self._paragraphs[paragraph].words, mention
        end, determiner = head_end(words, first, stop), words.lower[first]
        possessed = next((k for k in range(end - 1, first, -1) if words.tags[k] == "POS"), None)
        foreign = possessed is not None and determiner not in DETERMINERS
        if foreign and not self._owned(words, paragraph, mention):
            determiner = "the"  # "Seoul's trade minister"
        return Phrase(words, paragraph, mention, end, determiner, possessed)

    def _by_office(self, phrase: Phrase) -> Entity | Actor | None:
        """Who has the office or is the body: "the minister", "this company", "Seoul's trade minister"."""
        words, role, at = phrase.words, phrase.role, phrase.at
        own = phrase.determiner in POSSESSIVE_PRONOUNS  # "my dad"
        if self._last_role is not None and role and is_epithet(role[-1]) and not own:
            return self._last_role  # "One survivor said … The teenager said"
        others = names_in(words, phrase.start, phrase.end - 1)
        somebody = self._described_by_head.get(role[-1]) if role and phrase.is_short else None
        alike = (
            somebody is not None and somebody.kind != "organisation" and others <= set(somebody.name.split())
        )
        if alike and phrase.determiner == "the" and not self._scene.plays(role[-1], at):
            return somebody  # "A senior officer told … The officer said", but not "The Libyan officer said"
        body = bool(role) and role[-1] in people_words()["bodyrole"]
        if body and (phrase.of_several or of_a_name(others)):
            return None  # "the farmers' union"
        known = called(self._scene, role, phrase.determiner, at)
        if known is None or of_another_side(words, (phrase.first, phrase.end), known):
            return None  # "the FIA prosecutor" is no defence lawyer
        return known

    def _named_elsewhere(self, phrase: Phrase) -> Entity | None:
        """Whom the lead describes before naming: "A prosecutor from Ado said"."""
        described = (
            phrase.determiner in _INDEFINITE or phrase.end < phrase.stop or phrase.possessed is not None
        )
        if phrase.paragraph > self._lead or not described:
            return None
        role = phrase.words.lower[phrase.first + 1 : phrase.end]
        mention = phrase.first, phrase.stop
        return self._named_later(role, phrase.at) or self._named_next(
            phrase.paragraph, mention, phrase.end - 1
        )

    def _told_of_before(self, phrase: Phrase) -> Actor | None:
        """Whom the article described before by the same noun: "a senior official", then "the official"."""
        before = self._described_by_head.get(phrase.head)
        if before is None or phrase.determiner not in ("the", "that") or not phrase.is_short:
            return None
        others = names_in(phrase.words, phrase.first + 1, phrase.end - 1)
        return before if others <= set(before.name.split()) else None

    def _in_question(self, phrase: Phrase) -> Entity | Actor | None:
        """Who "the former auditor" is whom nothing else in the article calls so."""
        words, first, end = phrase.words, phrase.first, phrase.end
        one = phrase.determiner in ("the", "that") and words.tags[end - 1] == "NN" and first + 1 < end
        if not one or not ends_or_goes_on(words, end, phrase.stop):
            return None
        somebody = self._last_role
        if somebody is not None and end == first + 2 and goes_by(phrase.head, somebody.name):
            return somebody  # "A player, who craved anonymity, … the midfielder said"
        known = in_question(self._scene, words.lower[first + 1 : end], phrase.at)
        if known is None or of_another_side(words, (first, end), known):
            return None
        described = " ".join(words.lower[first + 1 : end])
        known.roles += [described] if described not in known.roles else []
        return known

    def _told_of(self, phrase: Phrase) -> Actor | None:
        """Somebody the article only describes, whom the same noun may mean later."""
        mention = phrase.first, phrase.stop
        name = noun_phrase(phrase.words, *mention)
        if not name:
            return None
        capitals = (word for word in name.split() if word[0].isupper())
        named = any(word.lower() not in TIME_WORDS for word in capitals)
        named = named and not self._owned(phrase.words, phrase.paragraph, mention)
        somebodys = phrase.determiner in _INDEFINITE or phrase.determiner in POSSESSIVE_PRONOUNS
        actor = Actor(name, named=named and not somebodys, kind=kind_of(name))
        self._described_by_head[phrase.head] = actor
        return actor

    def _spoken_for(self, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
        """Whom "it" means after "a Corvus spokesman said": the body that is named, else the one before."""
        names = self._entities.names[paragraph].between(*mention)
        named = [self._entities.named(name, (paragraph, name.first)) for name in names]
        return next((entity for entity in named if entity is not None and not entity.person), self._last_body)

    def _owned(self, words: Words, paragraph: int, mention: WordSpan) -> bool:
        """Whether the phrase says whose it is: "Okonjo's ministry" is no name."""
        for name in self._entities.names[paragraph].between(*mention):
            entity = self._entities.named(name, (paragraph, name.first))
            possessive = name.stop < mention[1] and words.tags[name.stop] == "POS"
            if possessive and entity is not None and entity.person:
                return True
        return False

    def _named_later(self, role: Sequence[str], at: Place) -> Entity | None:
        """Who "a prosecutor" of the first paragraph is, where one person alone is named with that office later."""
        head = role[-1] if role else ""
        if head not in people_words()["role"]:
            return None
        fitting = [e for e in self._scene.around(at) if e.person and e.plays(head)]
        one = fitting[0] if len(fitting) == 1 else None
        return one if one is not None and one.latest(at) is None else None

    def _named_next(self, paragraph: int, mention: WordSpan, head: int) -> Entity | None:
        """Who the one person that the lead describes is: whose full name the next paragraph begins with."""
        words, following = self._paragraphs[paragraph].words, paragraph + 1
        if following >= len(self._paragraphs) or not describes(words, head):
            return None
        names = self._entities.names[following].all
        name = next((n for n in names if opens_paragraph(self._paragraphs[following].words, n)), None)
        if name is None:
            return None
        others = (k for k in range(len(words)) if not mention[0] <= k < mention[1])
        if any(describes(words, k) and not depends_on_another(words, k) for k in others):
            return None  # "A treasurer stole it, a prosecutor said": the next paragraph may name either
        entity = self._entities.named(name, (following, name.first))
        told = gender_of([words.lower[head]])
        fits = entity is not None and entity.person and entity.latest((following, 0)) is None
        if entity is None or not fits or (told and entity.gender not in (None, told)):
            return None
        return None if at_odds([words.lower[head]], entity.roles) else entity

    def _pronoun(self, pronoun: str, at: Place) -> Entity | Actor | None:
        accused = self._scene.accused(at)
        if accused is not None:
            return accused[0]
        if pronoun == "it":
            return self._subject_body(at) or self._last_body
        gender = gender_of([{"he": "mr", "she": "mrs"}.get(pronoun, "")])
        if gender is None:
            return (self._group_before(at) or self._last_group) if pronoun == "they" else None
        agent = self._scene.agent(at)
        fitting = [
            e for e in self._scene.around(at) if e.person and e.gender in (None, gender) and e is not agent
        ]
        if self._last_role is not None and gender_of([head_of(self._last_role.name)]) in (None, gender):
            opening = [
                e for e in fitting if e.gender == gender and self._scene.opened_since(e, self._role_at, at)
            ]
            return opening[0] if len(opening) == 1 else self._last_role
        if self._scene.last is not None and self._last_bare and bare_surname(self._scene.last):
            return self._scene.last  # "Demir told the paper … he added"
        near = [e for e in fitting if (e.latest(at) or (-99, 0))[0] >= at[0] - _REACH]
        here = [e for e in near if e.gender == gender and self._in_sentence(e, at)]
        if here and any(e.gender is None for e in near):
            near = here  # "a statement by Kim Yo-jong, sister of Kim Jong-un, in which she warned"
        likely = max(near, key=lambda e: self._scene.salience(e, at), default=None)
        if likely is not None and likely.gender is None and (likely.latest(at) or at)[0] < at[0]:
            told = [e for e in near if e.gender == gender and (e.latest(at) or (-1, 0))[0] == at[0]]
            likely = max(told, key=lambda e: self._scene.salience(e, at), default=likely)
        return likely

    def _group_before(self, at: Place) -> Actor | None:
        """Whom "they" means that opens a sentence: the people whom the sentence before, in its paragraph, is about."""
        paragraph, word = at
        words = self._paragraphs[paragraph].words
        first, _ = words.sentence_of(word)
        if first != word or not first or self._paragraphs[paragraph].inside[first - 1] >= 0:
            return None
        begin, _ = words.sentence_of(first - 1)
        subject = mention_before(words, begin, verb_of(words, begin, first))
        if subject is None or subject[0] != begin or self.named_in(paragraph, begin, begin + 1):
            return None
        name = noun_phrase(words, *subject)
        several = bool(name) and (
            head_of(name) in people_words()["group"] or words.tags[subject[1] - 1] == "NNS"
        )
        return Actor(name, named=False, kind="group") if several else None

    def _in_sentence(self, entity: Entity, at: Place) -> bool:
        """Whether the entity is mentioned in the sentence of a place, before it."""
        first, _ = self._paragraphs[at[0]].words.sentence_of(at[1])
        return (entity.latest(at) or (-1, 0)) >= (at[0], first)

    def _subject_body(self, at: Place) -> Entity | Actor | None:
        """The body or place that the sentence of "it" begins with, or the one before where "it" is its subject.

        "Türkiye summoned him over what it called …"; "Sill Bullion is suing. It claims that …".
        """
        paragraph, word = at
        words = self._paragraphs[paragraph].words
        first, _ = words.sentence_of(word)
        found = self._opening_body(paragraph, first, word)
        if found is None and 0 < first == word:
            found = self._opening_body(paragraph, words.sentence_of(first - 1)[0], first)
        return found

    def _opening_body(self, paragraph: int, first: int, stop: int) -> Entity | Actor | None:
        """The body or place that the noun phrase at word `first` means."""
        words = self._paragraphs[paragraph].words
        end = phrase_after(words, first, stop)
        if end is None or words.tags[first] == "PRP":
            return None
        found = self._named(words, paragraph, (first, end))
        if found is None and words.lower[first] == "the":
            found = called(self._scene, words.lower[first + 1 : end], "the", (paragraph, first))
        if found is None and words.lower[end - 1] in people_words()["bodyrole"]:
            return self._described(paragraph, (first, end))
        return None if found is None or found.person else found
