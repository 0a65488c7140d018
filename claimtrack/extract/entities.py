"""The people and bodies an article names, each with all its names, roles and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from claimtrack.extract.called_bodies import SETTLEMENTS, called_before, called_behind
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.name_parts import HONORARY, is_office_in_letters
from claimtrack.extract.name_runs import has_particle
from claimtrack.extract.name_signs import (
    abbreviation,
    acts_as_body,
    family_name,
    initials,
    is_firm,
    is_its_place,
    is_located,
    is_somebodys,
    letters_for,
    nickname,
    of_which_state,
    only_opens,
    printed_roles,
    quoted,
    stands_for_body,
    tells_a_body,
    unowned,
    without_legal_form,
    without_nickname,
)
from claimtrack.extract.names import Name, Names
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import (
    TRADES,
    first_name_gender,
    gender_of,
    is_family_first,
    is_first_name,
    is_usual_name,
    people_words,
    role_words,
    tells_gender,
)
from claimtrack.extract.roles import office, said_to_be_another
from claimtrack.extract.tagger import is_common
from claimtrack.extract.words import Words
from claimtrack.names import plain
from claimtrack.places import words_for_place
from claimtrack.professions import at_odds, fields_of

_key = lru_cache(maxsize=4096)(
    plain
)  # by which names and their words are found; the same ones come again and again
_OF_FIRMS = ("owner", "operator", "supplier", "developer", "publisher")  # what a firm may be, too
_LETTERS = 4  # of an office
_BODY_LETTERS = 6
_TEAMS = frozenset("rovers rangers wanderers spurs wolves".split())  # plurals, and names all the same
_PAST = frozenset("ex former late once one-time retired then turned".split())


class Entities:
    """The registry of one article: full names first, so that "Peskov" in the lead finds the name printed later."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.all: list[Entity] = []
        self._by_name: dict[str, Entity] = {}
        self._by_part: dict[str, list[Entity]] = {}
        self._by_two: dict[str, Entity] = {}  # the first or last two words of a longer name: "Mkwananzi Moyo"
        self._bodies_by_two: dict[str, list[Entity]] = {}
        self._by_first: dict[str, list[Entity]] = {}  # bodies by a first word that is no common one
        self._meant: dict[Place, Entity] = {}  # who a full name is at a place: it may be two people's
        self._by_initials: dict[str, list[Entity]] = {}  # bodies by the letters that may stand for them
        self._owned: dict[
            str, list[Entity]
        ] = {}  # bodies that many states have, by their names without the state's
        self.names = [Names(paragraph.words) for paragraph in paragraphs]
        found = [(p, name) for p, names in enumerate(self.names) for name in names.all]
        self._firms = {_key(short) for _, name in found if (short := without_legal_form(name))}
        for full in (True, False):
            for p, name in found:
                if (len(name.words) > 1) is full:
                    self._enter(paragraphs[p].words, (p, name.first), name)
        self._forget_openers(paragraphs)
        self._find_openers(paragraphs)
        for entity in self.all:
            entity.mentions.sort()
            told = entity.acts or entity.called or entity.kinds or 2 * entity.located >= len(entity.mentions)
            known = entity.gender and not (entity.guessed and entity.kinds)
            if told and not (known or any(not role.endswith(_OF_FIRMS) for role in entity.roles)):
                entity.person = False

    def _find_openers(self, paragraphs: Sequence[Paragraph]) -> None:
        """A name of one word may open a sentence where its tag did not tell it: "Woolworths shares fell"."""
        single = {e.name: e for e in self.all if " " not in e.name and not is_common(e.name)}
        for word, bodies in self._by_first.items():
            if len(bodies) == 1:
                single.setdefault(word, bodies[0])  # "Hokusei posted a profit": Hokusei Airlines Co.
        for p, paragraph in enumerate(paragraphs):
            words = paragraph.words
            for first, _ in words.sentences:
                entity = single.get(words.words[first])
                if entity is not None and words.tags[first] != "NNP":
                    entity.mentions.append((p, first))
                    self._meant[p, first] = entity

    def _forget_openers(self, paragraphs: Sequence[Paragraph]) -> None:
        """A word that is only capital where a sentence begins is no name as a plural or by itself.

        "Nurses in Nyando said"; "“Rubbish,” said Patel".
        """
        for entity in list(self.all):
            if " " in entity.name or not entity.name[1:].islower() or _key(entity.name) in _TEAMS:
                continue
            lower = entity.name.lower()
            known = is_common(entity.name) or lower in people_words()["group"] or lower[:-1] in role_words()
            plural = lower.endswith("s") and known  # but "Barclays"
            if all(only_opens(paragraphs[p].words, word, plural=plural) for p, word in entity.mentions):
                self.all.remove(entity)
                self._by_name.pop(_key(entity.name), None)
                self._by_part.pop(_key(entity.name), None)

    def named(self, name: Name, at: Place) -> Entity | None:
        """The entity a name at a place stands for."""
        same = self._meant.get(at) or self._by_name.get(_key(name.text))
        if same is not None and (len(name.words) > 1 or not same.person):
            return same
        if len(name.words) == 1:
            return self._by_single(name, at) or (None if same and _is_the_other_sex(name, same) else same)
        if len(name.words) == 2 and name.words[0].lower() in people_words()["honorific"] | HONORARY:
            return self._by_single(replace(name, words=name.words[1:]), at)  # "Sir Digby"
        if same is None and len(name.words) == 2 and is_office_in_letters(name.words[0]):
            bearer = self._by_single(replace(name, words=name.words[1:]), at)  # "API Gawande"
            return bearer if bearer is not None and bearer.person else None
        if name.words[0].lower() in people_words()["particle"]:
            return self._by_single(replace(name, words=name.words[-1:]), at)  # "Von der Heyden"
        borne = (self._by_full(name) or self._by_two.get(_key(name.text))) if name.person else None
        return borne or self._by_short(name)

    def _by_short(self, name: Name) -> Entity | None:
        """The one body whose name begins or ends with these two words: "Coral Crest", "the Red Cross"."""
        bearers = self._bodies_by_two.get(_key(name.text), [])
        return bearers[0] if len(bearers) == 1 else None

    def opening(self, at: Place) -> Entity | None:
        """Who a word at a sentence's beginning is that was not read as a name."""
        return self._meant.get(at)

    def body_called(self, text: str) -> Entity | None:
        """The body of that name, if the article names it somewhere by itself."""
        entity = self._by_name.get(_key(text))
        return entity if entity is not None and not entity.person else None

    def _by_single(self, name: Name, at: Place) -> Entity | None:
        """A surname (or, failing that, a first name): of those who bear it, the one its title fits, mentioned last."""
        part = _key(name.words[0])
        bearers = self._by_part.get(part, [])
        gender = gender_of(name.titles)
        fitting = [
            e for e in bearers if e.person and (gender is None or e.guessed or e.gender in (None, gender))
        ]
        fitting = [e for e in fitting if gender is not None and e.gender == gender] or fitting
        if len(fitting) == 1:
            return fitting[0]
        return max(
            self._likely(name, at, bearers, fitting) if bearers else self._by_letters(name.words[0]),
            key=lambda e: e.latest(at) or (-1, -e.mentions[0][0]),
            default=None,
        )

    def _likely(self, name: Name, at: Place, bearers: list[Entity], fitting: list[Entity]) -> list[Entity]:
        """Those of the bearers of a surname or first name that have the best claim to it."""
        part = _key(name.words[0])
        titled = [e for e in fitting if name.titles and e.plays(name.titles[-1])]
        last = [e for e in fitting if _key(e.name).split()[-1] == part]
        named = [e for e in last if not e.beside and e.mentions and e.mentions[0] < at]
        last = named or last  # not his wife or agent, who has the same name
        first = [] if words_for_place(part) else [e for e in bearers if _key(e.name).split()[0] == part]
        bodies = [e for e in (bearers if stands_for_body(part) else first) if not e.person]
        return titled or last or fitting or bodies or self._by_letters(name.words[0])

    def surnamed(self, word: str, at: Place) -> Entity | None:
        """Whose surname a word is that where it stands may be a common one, too: "Price said"."""
        bearers = [e for e in self._by_part.get(_key(word), []) if e.person and e.latest(at) is not None]
        places = (0, -1) if is_family_first(word.lower()) else (-1,)  # "Oh" of "Oh Se-jin"
        fitting = [
            e
            for e in bearers
            if word in quoted(e.name) or any(_key(e.name).split()[k] == _key(word) for k in places)
        ]
        return max(fitting, key=lambda e: e.latest(at) or (-1, -1), default=None)

    def _abbreviated(self, name: Name) -> Entity | None:
        """The one body whose words begin with these letters: the UN, where the United Nations are named."""
        letters = name.text.replace(".", "")
        short = letters.isupper() or (letters[:1].isupper() and letters[-1:].isupper())  # "BoG"
        if not (short and letters.isalpha() and 1 < len(letters) <= _BODY_LETTERS):
            return None
        fitting = self._by_initials.get(letters, ())
        return fitting[0] if len(fitting) == 1 else None

    def _by_letters(self, letters: str) -> list[Entity]:
        """Whose office the letters are: "the SP" is the superintendent of police."""
        if not (letters.isupper() and 1 < len(letters) <= _LETTERS):
            return []
        return [e for e in self.all if e.person and e.holds(letters)]

    def with_initials(self, letters: str) -> Entity | None:
        """Whose name has these first letters: "SA" for Samuel Adeyinka; a person rather than a body."""
        fitting = [e for e in self.all if initials(e.name) == letters]
        return max(fitting, key=lambda e: e.person, default=None)

    def _by_full(self, name: Name) -> Entity | None:
        first = _key(name.words[0]).rstrip(".")
        for entity in self._by_part.get(_key(name.words[-1]), []):
            other = _key(entity.name.split()[0]).rstrip(".")
            initial = len(first) == 1 and other.startswith(first)
            if entity.person and len(entity.name.split()) > 1 and (first == other or initial):
                return entity
        return None

    def _enter(self, words: Words, at: Place, name: Name) -> None:
        if name.person and _key(name.text) in self._firms:
            name = replace(name, person=False)  # "Sill Bullion" is "Sill Bullion Limited", too
        printed = {role.lower(): role for role in printed_roles(words, name)}
        roles = list(printed)
        if not name.person and roles and office(roles[0]):  # "Ivanov, the deputy minister,"
            name = replace(name, person=True)
        entity = self._bears(words, at, name, roles)
        if name.person and (
            len(name.words) > len(entity.name.split()) or _is_shouted(entity.name, name.text)
        ):
            entity.name = name.text
        self._name(words, at, name, entity)
        _mention(words, at, name, entity)
        if entity.person or roles:
            _describe(entity, name, roles)
            entity.printed = printed | entity.printed

    def _bears(self, words: Words, at: Place, name: Name, roles: Sequence[str]) -> Entity:
        """Who is called so at that place: somebody known, or somebody new."""
        whole = self._opened(words, name)
        if whole is not None:
            self._meant[at] = whole
            return whole
        key = _key(name.text)
        theirs = max(self._owned.get(key, ()), key=lambda e: e.mentions[-1], default=None)
        bare = self._by_name.get(key)
        theirs = (
            None if bare is not None and bare.name == name.text else theirs
        )  # it was printed alone before
        if theirs is not None:
            self._meant[at] = theirs
            return theirs
        short = without_legal_form(name)
        entity = self.named(name, at) or (self._by_name.get(_key(short)) if short else None)
        entity = entity or self._abbreviated(name) or self._of_its_state(name)
        single = len(name.words) == 1
        if entity is None or (single and not entity.person and is_its_place(words, name, entity)):
            entity = self._new(name)
            entity.beside = name.person and is_somebodys(words, name)
            if name.person and (shared := family_name(words, name)):
                self._by_part.setdefault(_key(shared), []).append(entity)
        elif name.person and entity.person and len(name.words) > 1:
            entity = self._meant[at] = self._bearer(entity, words, name, roles)
        return entity

    def _opened(self, words: Words, name: Name) -> Entity | None:
        """The body of whose name a sentence's first word is read as none: "Coral | Crest | said"."""
        before = name.start - 1
        if before < 0 or name.titles or not words.opens(before) or not words.words[before][0].isupper():
            return None
        key = _key(f"{words.words[before]} {name.text}")
        known = self._by_name.get(key) or next(iter(self._bodies_by_two.get(key, ())), None)
        return None if known is None or known.person else known

    def _name(self, words: Words, at: Place, name: Name, entity: Entity) -> None:
        """Note every name by which the text lets an entity go, where one is printed."""
        self._by_name.setdefault(_key(name.text), entity)
        own = (
            "" if self._meant.get(at) is entity and not entity.person else name.text
        )  # no name: "the Defense Ministry"
        every = (own, without_legal_form(name), abbreviation(words, name), without_nickname(name))
        for text in filter(None, every):
            if text not in entity.names:
                self._call(entity, text)
        if called := nickname(name):
            self._by_part.setdefault(_key(called), []).append(entity)

    def _of_its_state(self, name: Name) -> Entity | None:
        """The body that a state's possessive makes this one: "Russia's Defense Ministry" is the Russian one."""
        alike = of_which_state(name)
        return self._by_name.get(alike) if alike else None

    def _call(self, entity: Entity, text: str) -> None:
        if not entity.holds(text):
            entity.names.append(text)
            self._by_name.setdefault(_key(text), entity)

    def _new(self, name: Name, apart: str = "") -> Entity:
        entity = Entity(name.text, name.person, apart=apart)
        self.all.append(entity)
        own = unowned(name)
        parts = name.words if name.person else ((own or name.text).split()[0], name.words[-1])
        if not name.person and (alike := of_which_state(name)):
            self._by_name.setdefault(alike, entity)
        if own:
            self._owned.setdefault(_key(own), []).append(entity)
        for letters in letters_for(name.text) if not name.person and " " in name.text else ():
            self._by_initials.setdefault(letters, []).append(entity)
        if (
            not name.person
            and len(name.words) > 1
            and not is_common(name.words[0])
            and name.words[0].isalpha()
        ):
            self._by_first.setdefault(name.words[0], []).append(entity)
        if len(name.words) > 2:
            for two in (name.words[:2], name.words[-2:]):
                if name.person:
                    self._by_two.setdefault(_key(" ".join(two)), entity)
                elif tells_a_body(two):
                    self._bodies_by_two.setdefault(_key(" ".join(two)), []).append(entity)
        parts = (
            *parts,
            *(part.partition("-")[2] for part in parts if has_particle(part)),
        )  # "Masri" is al-Masri
        for part in dict.fromkeys(map(_key, parts)):
            self._by_part.setdefault(part, []).append(entity)
        return entity

    def _bearer(self, known: Entity, words: Words, name: Name, roles: Sequence[str]) -> Entity:
        """Which of those with one full name: who has a role of that field, else who was named last, or a namesake."""
        bearers = [e for e in self._by_part.get(_key(name.words[-1]), ()) if name.text in e.names]
        fitting = [e for e in bearers if not _unlike(roles, e.roles)]
        alike = [e for e in fitting if not fields_of(roles).isdisjoint(fields_of(e.roles))]
        another = said_to_be_another(words, name) and not (alike and len(bearers) > 1)
        if bearers and (another or not fitting):
            return self._new(name, roles[0] if roles else "another")
        return max(alike or fitting, key=lambda e: e.mentions[-1], default=known)


def _is_the_other_sex(name: Name, known: Entity) -> bool:
    """Whether a title tells that a surname is not that of somebody known: "Mr Lomax" is not Mrs Edith Lomax."""
    told = gender_of(name.titles)
    return known.person and told is not None and not known.guessed and known.gender not in (None, told)


def _is_shouted(known: str, text: str) -> bool:
    """Whether a name is printed in capitals here, and as usual there: "VINCE TOLLAND", "Vince Tolland"."""
    return known.isupper() and not text.isupper() and known == text.upper()


def _mention(words: Words, at: Place, name: Name, entity: Entity) -> None:
    """Note where an entity is mentioned, and what the words around it tell."""
    entity.mentions.append(at)
    entity.located += is_located(words, name.first) and not is_firm(name)
    entity.acts += acts_as_body(words, name)
    before = words.lower[name.start - 1] if name.start else ""
    if not name.person and before in TRADES:
        entity.called.add(before)
    entity.printed_as.update(called_before(words, name))
    if not name.person or not is_first_name(name.words[0].lower()):
        said = set(called_behind(words, name))
        entity.located += 2 * len(said & SETTLEMENTS)  # "Kitamine, a city of 58,000"
        entity.kinds |= said - SETTLEMENTS


def _describe(entity: Entity, name: Name, roles: Sequence[str]) -> None:
    entity.roles += [role for role in roles if role not in entity.roles]
    if entity.guessed and gender_of(name.titles) == entity.gender:
        entity.guessed = False  # "Edith Lomax", then "Mrs Lomax"
    if entity.gender is None:
        told = gender_of(name.titles) or gender_of(
            [office(role)[-1] for role in entity.roles if office(role)]
        )
        named = first_name_gender(name.words[0]) if len(name.words) > 1 else None
        entity.gender = told or named
        entity.guessed = not told and not is_usual_name(name.words[0].lower())
        if named and told != named and _by_office(entity, name):
            sure = is_usual_name(name.words[0].lower()) or tells_gender(name.words[0])
            entity.gender = named if sure else told  # "Opposition Spokesman Natalie Grey"
            entity.guessed = not sure  # "Nur Abdul, a fisherman"


def _by_office(entity: Entity, name: Name) -> bool:
    """Whether a word in "-man" tells the gender: a woman may be a spokesman, too."""
    printed = (*name.titles, *(word for role in entity.roles for word in office(role)))
    return any(word.endswith("man") for word in printed)


def _unlike(roles: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two people have roles at odds; one who is said to have changed his may be both."""
    return at_odds(roles, others) and not any(_PAST & set(role.split()) for role in (*roles, *others))
