"""Mentions to actors within one article: full name, surname, role, pronoun, group."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimtrack.extract.bodies import BODIES, FIRMS
from claimtrack.extract.described_mentions import described_by, spoken_for
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.employers import employer
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.groups import one_of, some_of_them
from claimtrack.extract.joint_mentions import joined, two_sides, with_others
from claimtrack.extract.mention_shapes import is_answer, is_nationality, is_partisan
from claimtrack.extract.mentions import (
    DETERMINERS,
    head_end,
    head_of,
    is_noun_phrase,
    is_plural,
    is_role,
    kind_of,
    modifies,
    noun_phrase,
    owned_by,
)
from claimtrack.extract.named_mentions import named_by, named_in
from claimtrack.extract.names import Names
from claimtrack.extract.offices import called, of_a_nation, of_a_party
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import gender_of
from claimtrack.extract.pronouns import meant_by_pronoun
from claimtrack.extract.quoted_people import THEY_AT, spoken_of
from claimtrack.extract.relatives import antecedent, named_beside
from claimtrack.extract.self_named import self_named
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words
from claimtrack.model import Actor

_PARTIES = frozenset(
    "i we you me us my our your".split()
)  # whoever talks and listens: the text alone does not tell
_DOCUMENTS = frozenset("statement release post tweet communique communiqué update bulletin".split())
_ITS = frozenset(("a", "the", "his", "her", "its", "their", "another"))
_ISSUING = frozenset(
    "in via through issued released published posted issuing releasing publishing posting".split()
)
_STAFF = frozenset("office camp cabinet team campaign secretariat lawyers".split())
_OF_AN_OFFICE = frozenset(  # which is a body of its own
    "sheriff coroner prosecutor attorney solicitor auditor clerk registrar ombudsman".split()
)
_ACTING = frozenset("deputy former acting shadow".split())
_HIS_OFFICE = 3  # words of "minister's office"
_PARTICIPLE = 3  # words of "let go"
_NEAR = 40  # words from a speaker to "in a statement"
_SPOKEN_OF = {"he": "mr", "she": "mrs", "they": ""}
_OWNERS = {"his": "he", "her": "she", "its": "it"}
_SUBJECTS = {"him": "he", "his": "he", "her": "she", "them": "they", "their": "they", "its": "it"}


class Speakers:
    """Who the mentions of one article are; `who` must be asked in text order, for pronouns follow the last speaker."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._story = Discourse(paragraphs)
        self._meant: dict[tuple[int, WordSpan], Entity | Actor | None] = {}

    def who(
        self, paragraph: int, mention: WordSpan, *, nested: bool = False, quoting: Actor | None = None
    ) -> Actor | None:
        """The actor a mention stands for, words `mention` of a paragraph (None: the text does not tell).

        Nobody's pronouns follow a `nested` speaker, whom somebody else only speaks of; "he" in the very
        words of whoever is `quoting` him is somebody else.
        """
        place = paragraph, mention
        if place not in self._meant:
            self._story.reported = nested and quoting is None
            self._meant[place] = self._resolve(paragraph, mention)
            self._story.reported = False
        found = self._meant[place]
        if nested:
            return self._spoken_of(found.actor() if isinstance(found, Entity) else found, place, quoting)
        words, aside = self._story.paragraphs[paragraph].words, mention[0] > 0
        if found is not None:
            self._story.issued.update(dict.fromkeys(_issued_by(words, mention), found))
        aside = aside and words.lower[mention[0] - 1] == "as"  # "as its secretary put it"
        if is_noun_phrase(words, mention) and not aside:
            described = found if isinstance(found, Actor) and is_role(found.name) else None
            if described != self._story.last_role:
                self._story.role_before = self._story.last_role, self._story.role_at
            self._story.last_role, self._story.role_at = described, (paragraph, mention[0])
        if isinstance(found, Entity):
            self._story.scene.heard(found)
            self._story.last_bare = (
                self._story.paragraphs[paragraph].words.lower[mention[0]] not in DETERMINERS
            )
            body = employer(self._story, paragraph, mention) if found.person else found
            self._story.last_body = body or self._story.last_body
            known = found.latest((paragraph, mention[1]))
            if known is None or known < (paragraph, mention[0]):
                insort(found.mentions, (paragraph, mention[0]))
            return found.actor()
        if found is not None and (found.kind == "group" or is_plural(found.name)):
            self._story.last_group, self._story.group_at = found, (paragraph, mention[0])
        elif found is not None:
            self._story.last_body = (
                spoken_for(self._story, paragraph, mention) if is_role(found.name) else found
            )
        return found

    def _spoken_of(
        self, actor: Actor | None, place: tuple[int, WordSpan], quoting: Actor | None
    ) -> Actor | None:
        """Who a nested speaker is, as whoever is `quoting` calls them: "my wife" is Ash's wife, "he" is not Ash."""
        words, mention = self._story.paragraphs[place[0]].words, place[1]
        if quoting is None:
            return actor
        if words.lower[mention[0]] == "i" and mention[1] - mention[0] == 1:
            return quoting
        if not is_noun_phrase(words, mention):
            return self._told_of(actor, place, quoting)
        if actor is None and words.lower[mention[0] : mention[1]] == ["one", "of", "them"]:
            asked = (
                self._first_meant("they", (place[0], mention[0]), quoting, quoted=q) for q in (True, False)
            )
            several = next((group for group in asked if group is not None and not group.named), None)
            return several and one_of(several.name)
        mine = words.lower[mention[0]] == "my" and quoting.kind != "group"
        name = noun_phrase(words, mention[0], head_end(words, *mention)) if mine else ""
        if name and not self.named_in(place[0], *mention):
            owned = owned_by(quoting.name, name, self._story.apostrophe)
            return Actor(owned, named=quoting.named, kind=kind_of(name))
        return actor

    def _told_of(self, actor: Actor | None, place: tuple[int, WordSpan], quoting: Actor) -> Actor | None:
        """Whom a pronoun means in the words of whoever is `quoting`: the nearest there or `actor`, not themselves."""
        paragraph, (first, _) = place
        pronoun = self._story.paragraphs[paragraph].words.lower[first]
        if pronoun not in _SPOKEN_OF:
            return None if actor == quoting else actor
        here = self._first_meant(pronoun, (paragraph, first), quoting, quoted=True)
        if here is None and pronoun == "they":  # "I rang the council. They told me"
            here = self._first_meant(THEY_AT, (paragraph, first), quoting, quoted=True)
        if here is not None or (actor is not None and actor != quoting):
            return here or actor
        return (
            None
            if pronoun == "they"
            else self._first_meant(pronoun, (paragraph, first), quoting, quoted=False)
        )

    def _first_meant(self, pronoun: str, at: Place, quoting: Actor, *, quoted: bool) -> Actor | None:
        """Who is told of first in front of a pronoun whom it fits, in quotations or around them."""
        gender = gender_of([_SPOKEN_OF.get(pronoun, "")])
        for phrase in spoken_of(self._story, pronoun, at, quoted=quoted):
            meant = self._resolve(at[0], phrase)
            if isinstance(meant, Entity) and not (meant.person and meant.gender in (None, gender)):
                continue
            found = meant.actor() if isinstance(meant, Entity) else meant
            if found is not None and found != quoting:
                return self._spoken_of(found, (at[0], phrase), quoting)
        return None

    @property
    def names(self) -> Sequence[Names]:
        """The names in each paragraph."""
        return self._story.entities.names

    def interviewed(self) -> Actor | None:
        """Whom an interview is with: the person it names most."""
        people = [
            entity
            for entity in self._story.entities.all
            if entity.person and (entity.gender or entity.roles or " " in entity.name)
        ]
        most = max(people, key=lambda e: (len(e.mentions), -e.mentions[0][0]), default=None)
        return None if most is None else most.actor()

    def is_person(self, name: str) -> bool:
        """Whether the actor of that full name is a person."""
        return any(entity.person and entity.shown == name for entity in self._story.entities.all)

    def bodies(self) -> frozenset[str]:
        """The full names of the actors that are bodies or places."""
        return frozenset(entity.shown for entity in self._story.entities.all if not entity.person)

    def named_in(self, paragraph: int, first: int, stop: int) -> tuple[Actor, ...]:
        """The actors named in words `first` to `stop`, each once."""
        return named_in(self._story, paragraph, first, stop)

    def called(self, names: Sequence[str]) -> tuple[Actor, ...]:
        """The actors with these full names."""
        return tuple(entity.actor() for entity in self._story.entities.all if entity.shown in names)

    def _resolve(self, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
        words, (first, stop) = self._story.paragraphs[paragraph].words, mention
        if words.tags[first] in ("WP", "WDT") and words.lower[first] != "whose":
            meant = antecedent(words, self._story.entities.names[paragraph], first)
            return None if meant is None else self._resolve(paragraph, meant)
        if stop - first == 1 and words.lower[first] in _PARTIES:
            return self.interviewed() if words.lower[first] == "i" and is_answer(words) else None
        some = some_of_them(self._story, paragraph, mention)
        if some is not None:
            return self._self_named(words, paragraph, mention) or some
        if stop - first == 1 and words.tags[first] in ("PRP", "PRP$"):
            # "according to him", "quoted him as saying", "his claim that"
            pronoun = _SUBJECTS.get(words.lower[first], words.lower[first])
            return meant_by_pronoun(self._story, pronoun, (paragraph, first))
        if stop == 1 and words.words[0].isupper() and words.words[1:2] == [":"]:
            labelled = self._story.entities.with_initials(words.words[0])  # "SA: I did not resign."
            if labelled is not None:
                return labelled
        national = words.lower[first] == "the" and words.lower[first + 1 : stop - 1] in ([], ["new"])
        national = national and stop - first > 1 and is_nationality(words, stop - 1)
        if national:
            one = of_a_nation(
                self._story.scene, words.lower[stop - 1], (paragraph, first)
            )  # "The American said …"
        elif is_partisan(words, mention):
            one = of_a_party(self._story.scene, words.words[first:stop], (paragraph, first))
        else:
            one = None
        if one is not None:
            return one
        return (
            self._joint(words, paragraph, mention)
            or self._named_one(words, paragraph, mention)
            or self._with_others(words, paragraph, mention)
            or self._two(words, paragraph, mention)
            or named_by(self._story, words, paragraph, mention)
            or (self._story.entities.opening((paragraph, first)) if stop - first == 1 else None)
            or self._self_named(words, paragraph, mention)
            or self._in_apposition(words, paragraph, mention)
            or self._described(words, paragraph, mention)
        )

    def _described(self, words: Words, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
        """Who is described, by whose it is where that is told: "Ann Kaduri's spokesman" for "her" and "Kaduri's"."""
        found = described_by(self._story, paragraph, mention)
        if not isinstance(found, Actor):
            return found
        full = self._by_owner(words, paragraph, mention, found.name)
        if full == found.name:
            return found
        named = replace(found, name=full)
        head = head_of(found.name)
        if self._story.described_by_head.get(head) is found:
            self._story.described_by_head[head] = named
        return named

    def _by_owner(self, words: Words, paragraph: int, mention: WordSpan, name: str) -> str:
        """A noun phrase with the full name of whose it is, or of the body that it is for."""
        first, stop = mention
        pronoun = _OWNERS.get(words.lower[first])
        if pronoun is not None and name.lower().startswith(words.lower[first]):
            owner = meant_by_pronoun(self._story, pronoun, (paragraph, first))
            if isinstance(owner, Entity) or (owner is not None and owner.named):
                shown = owner.shown if isinstance(owner, Entity) else owner.name
                return owned_by(shown, name, self._story.apostrophe)
        holder = self._holder(words, paragraph, mention)
        if holder is not None:
            return name.replace(*holder)
        for each in self._story.entities.names[paragraph].between(first, stop):
            known = self._story.entities.named(each, (paragraph, each.first))
            if words.lower[max(first, each.start - 1)] == "for" and each.stop == stop and known is not None:
                printed = " ".join(words.words[each.start : each.stop])
                if not (known.person and self._alone_has(each.words[-1], (paragraph, first))):
                    return name
                return name.replace(printed, known.shown, 1)  # "a spokesman for Bell"
            theirs = words.tags[each.stop : each.stop + 1] == ["POS"]
            if theirs and known is not None and known.person and (known.gender or known.roles):
                mark = words.words[each.stop][0]
                return name.replace(each.text + mark, known.shown + mark, 1)  # "Kaduri's spokesman"
        if stop - 3 > first and words.lower[stop - 3] in ("for", "at") and words.lower[stop - 2] == "the":
            body = called(self._story.scene, [words.lower[stop - 1]], "the", (paragraph, stop - 2))
            called_so = f"the {words.words[stop - 1]}"
            if body is not None and not body.person and name.endswith(called_so):
                the = "" if words.lower[stop - 1] in BODIES | FIRMS else "the "
                return name.removesuffix(called_so) + the + body.shown.removeprefix("The ")
        return name

    def _alone_has(self, surname: str, at: Place) -> bool:
        """Whether one person alone has a surname, and no body a name with it: not Bell of "the boss of Bell"."""
        bearers = [e for e in self._story.scene.around(at) if surname in e.name.split()]
        return len(bearers) == 1

    def _holder(self, words: Words, paragraph: int, mention: WordSpan) -> tuple[str, str] | None:
        """The office in "the minister's office" as printed with its mark, and the name of who holds it with one."""
        first, stop = mention
        owner = first + 1
        if words.lower[first] != "the" or stop - owner != _HIS_OFFICE or words.tags[owner + 1] != "POS":
            return None
        if words.lower[owner + 2] not in _STAFF:
            return None
        scene, role = self._story.scene, words.lower[owner]
        known = called(scene, [role], "the", (paragraph, first))
        holders = [e for e in scene.around((paragraph, first)) if e.person and e.plays(role)]
        deputy = known is None or not _ACTING.isdisjoint(" ".join(known.roles).split())
        if known is None or deputy or holders != [known] or role in _OF_AN_OFFICE:
            return None
        return "".join(words.words[owner : owner + 2]), known.shown + words.words[owner + 1]

    def _in_apposition(self, words: Words, paragraph: int, mention: WordSpan) -> Entity | None:
        """Who is only described behind a comma: "Ann Bell, | secretary of the union |, said … and called for …"."""
        first, stop = mention
        role = is_role(words.lower[head_end(words, first, stop) - 1])
        if words.lower[first] in DETERMINERS or not role or words.words[stop : stop + 1] != [","]:
            return None
        name = named_beside(words, self._story.entities.names[paragraph], words.sentence_of(first)[0], first)
        return None if name is None else self._story.entities.named(name, (paragraph, name.first))

    def _named_one(self, words: Words, paragraph: int, mention: WordSpan) -> Entity | None:
        """Who one of several, or the largest, is that is named behind a comma: "One of those, | Ann Bell |, said"."""
        first, stop = mention
        if words.lower[first] != "one" and not words.lower[stop - 1].endswith("est"):
            return None
        near = range(stop, min(len(words), stop + _PARTICIPLE))
        comma = next((k for k in near if words.words[k] == ","), len(words))
        for name in self._story.entities.names[paragraph].between(comma, len(words))[:1]:
            if name.start == comma + 1 and words.words[name.stop : name.stop + 1] == [","]:
                return self._story.entities.named(name, (paragraph, name.first))
        return None

    def _self_named(self, words: Words, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
        """Who "a survivor" is "who gave his name as Jean-Paul"."""
        called = self_named(words, mention)
        if called is None:
            return None
        role = words.lower[head_end(words, *mention) - 1]
        for name in self._story.entities.names[paragraph].between(*called):
            entity = self._story.entities.named(name, (paragraph, name.first))
            if entity is not None:
                entity.person = True
                entity.roles.append(role)
                return entity
        somebody = Actor(" ".join(words.words[slice(*called)]), kind="person")
        self._story.described_by_head[role] = somebody
        return somebody

    def _joint(self, words: Words, paragraph: int, mention: WordSpan) -> Actor | None:
        """Several who speak together, as one: "The DA and ActionSA", "Qatar, Egypt and Jordan"."""
        together = joined(words, self._story.entities.names[paragraph].between(*mention), mention)
        comma = next((k for k in range(*mention) if words.words[k] == ","), mention[1])
        listed = words.tags[comma - 1] in ("NNS", "CD") and "(" not in words.words[mention[0] : comma]
        listed = (
            listed and head_end(words, mention[0], comma) == comma
        )  # but not "Residents of two towns, A and B"
        if not together and comma + 1 < mention[1] and listed:
            # "The other two, Prisko and Fairbasket"
            mention = comma + 1, mention[1]
            together = joined(words, self._story.entities.names[paragraph].between(*mention), mention)
        if not together:
            return None
        several = [self._story.entities.named(name, (paragraph, name.first)) for name in together]
        shown = [entity.shown for entity in several if entity is not None]
        if modifies(words, together[-1].stop, mention[1]) or len(set(shown)) < len(together):
            return None
        the = "the " if words.lower[together[-1].start - 1] == "the" else ""  # "Denmark and the Netherlands"
        return Actor(f"{', '.join(shown[:-1])} and {the}{shown[-1]}", kind="group")

    def _two(self, words: Words, paragraph: int, mention: WordSpan) -> Actor | None:
        """Two who speak together, one of them described: "The trust and Ann Bell", "Ann Bell and the head of it"."""
        sides = two_sides(words, mention)
        if sides is None:
            return None
        one, (first, stop) = sides
        names = self._story.entities.names[paragraph].between(*mention)
        named = words.tags[first] == "NNP" and all(name.first != first for name in names)
        if named or any(name.start < first < name.stop for name in names):
            return None  # "The health and | Social Care Secretary Ann Bell", "Canoe Owners and | Fishmongers Alliance"
        found = self._resolve(paragraph, one), self._resolve(paragraph, (first, stop))
        shown = [each.shown if isinstance(each, Entity) else each.name for each in found if each is not None]
        if len(set(shown)) < len(sides):
            return None
        described = words.lower[first] in _ITS and not (isinstance(found[1], Entity) and found[1].person)
        if described and words.tags[first] == "PRP$":
            shown[1] = " ".join(words.words[first:stop])  # "Ann Bell and her husband"
        elif described and not shown[1].lower().startswith(words.lower[first]):
            shown[1] = f"{words.lower[first]} {shown[1]}"
        return Actor(" and ".join(shown), kind="group")

    def _with_others(self, words: Words, paragraph: int, mention: WordSpan) -> Actor | None:
        """One who speaks together with others: "Solheim and her colleagues", "He and 60 other owners"."""
        rest = with_others(words, mention)
        if rest is None:
            return None
        ones = self._ones(words, paragraph, (mention[0], rest[0]))
        if not ones or any(isinstance(one, Actor) and one.kind == "group" for one in ones):
            return None
        name = ", ".join(one.shown if isinstance(one, Entity) else one.name for one in ones)
        return Actor(f"{name} and {' '.join(words.words[rest[1] : mention[1]])}", kind="group")

    def _ones(self, words: Words, paragraph: int, mention: WordSpan) -> list[Entity | Actor]:
        """Those named in front of "and three others": one, or several in a row."""
        if "," not in words.words[slice(*mention)]:
            one = self._resolve(paragraph, mention)
            return [] if one is None else [one]
        entities = self._story.entities
        row = [
            entities.named(name, (paragraph, name.first))
            for name in entities.names[paragraph].between(*mention)
        ]
        return [one for one in row if one is not None]


def _issued_by(words: Words, mention: WordSpan) -> Iterator[str]:
    """The documents in which whoever is mentioned says something: "said in a statement", "issued a statement"."""
    low, stop = words.sentence_of(mention[0])
    for k in range(max(mention[0] - _NEAR, low + 2), min(stop, mention[0] + _NEAR)):
        if words.lower[k] in _DOCUMENTS:
            its = k - 1 if words.lower[k - 1] in _ITS else k - 2  # "in its morning update"
            if words.lower[its] in _ITS and words.lower[its - 1] in _ISSUING and its > low:
                yield words.lower[k]
