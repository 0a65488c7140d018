"""Mentions to actors within one article: full name, surname, role, pronoun, group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial

from claimtrack.extract.described_mentions import described_by
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.groups import one_of, some_of_them
from claimtrack.extract.heard import heard
from claimtrack.extract.interviews import answers
from claimtrack.extract.mention_shapes import is_answer, is_nationality, is_partisan
from claimtrack.extract.mentions import head_end, head_of, is_noun_phrase, kind_of, noun_phrase, owned_by
from claimtrack.extract.named_beside import family_behind, in_apposition, named_one, self_named
from claimtrack.extract.named_mentions import named_by, named_in
from claimtrack.extract.names import Names
from claimtrack.extract.offices import of_a_nation, of_a_party
from claimtrack.extract.owners import with_owner
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import gender_of
from claimtrack.extract.pronouns import meant_by_pronoun
from claimtrack.extract.quoted_people import THEY_AT, spoken_of
from claimtrack.extract.relatives import antecedent
from claimtrack.extract.several import both, joint, one_and_others, two
from claimtrack.extract.spans import WordSpan
from claimtrack.model import Actor

_PARTIES = frozenset(
    "i we you me us my our your".split()
)  # whoever talks and listens: the text alone does not tell
_SPOKEN_OF = {"he": "mr", "she": "mrs", "they": ""}
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
            self._meant[place] = self._resolve(paragraph, mention, reported=nested and quoting is None)
        found = self._meant[place]
        if nested:
            return self._spoken_of(found.actor() if isinstance(found, Entity) else found, place, quoting)
        heard(self._story, found, paragraph, mention)
        return found.actor() if isinstance(found, Entity) else found

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
        if here is not None or pronoun == "they":
            return here  # of whom nobody told in those words, two of three readers say nothing
        if actor is not None and actor != quoting:
            return actor
        return self._first_meant(pronoun, (paragraph, first), quoting, quoted=False)

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

    @cached_property
    def interviewed(self) -> Actor | None:
        """Whom an interview is with: the person whom its headline names, or who is named most and by no answer."""
        paragraphs = self._story.paragraphs
        said = answers(paragraphs).union(n for n, p in enumerate(paragraphs) if is_answer(p.words))

        def likeness(entity: Entity) -> tuple[bool, bool, int, Place]:
            spoken_of = any(n in said and paragraphs[n].inside[k] < 0 for n, k in entity.mentions)
            headline = any(paragraphs[number].headline for number, _ in entity.mentions)
            first = entity.mentions[0]
            return not spoken_of, headline, len(entity.mentions), (-first[0], -first[1])

        people = [
            entity
            for entity in self._story.entities.all
            if entity.person and (entity.gender or entity.roles or " " in entity.name)
        ]
        most = max(people, key=likeness, default=None)
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

    def _resolve(self, paragraph: int, mention: WordSpan, *, reported: bool = False) -> Entity | Actor | None:
        """Whom a mention means; `reported`: another tells of whom is asked for ("Rao said the nurse refused")."""
        words, (first, stop) = self._story.paragraphs[paragraph].words, mention
        if words.tags[first] in ("WP", "WDT") and words.lower[first] != "whose":
            meant = antecedent(words, self._story.entities.names[paragraph], first)
            return None if meant is None else self._resolve(paragraph, meant, reported=reported)
        if stop - first == 1 and words.lower[first] in _PARTIES:
            return self.interviewed if words.lower[first] == "i" and is_answer(words) else None
        some = some_of_them(self._story, paragraph, mention)
        if some is not None:
            return self_named(self._story, paragraph, mention) or some
        if stop - first == 1 and words.tags[first] in ("PRP", "PRP$"):
            # "according to him", "quoted him as saying", "his claim that"
            pronoun = _SUBJECTS.get(words.lower[first], words.lower[first])
            return meant_by_pronoun(self._story, pronoun, (paragraph, first))
        if (family := family_behind(self._story, paragraph, mention)) is not None:
            mention = family
        resolve = partial(self._resolve, reported=reported)
        return (
            self._labelled(paragraph, mention)
            or self._one_of_a_side(paragraph, mention)
            or joint(self._story, paragraph, mention)
            or both(self._story, paragraph, mention)
            or named_one(self._story, paragraph, mention)
            or one_and_others(self._story, paragraph, mention, resolve)
            or two(self._story, paragraph, mention, resolve)
            or named_by(self._story, words, paragraph, mention)
            or (self._story.entities.opening((paragraph, first)) if stop - first == 1 else None)
            or self_named(self._story, paragraph, mention)
            or in_apposition(self._story, paragraph, mention)
            or self._described(paragraph, mention, reported=reported)
        )

    def _labelled(self, paragraph: int, mention: WordSpan) -> Entity | None:
        """Who answers under initials: "SA: I did not resign."."""
        words = self._story.paragraphs[paragraph].words
        label = mention[1] == 1 and words.words[0].isupper() and words.words[1:2] == [":"]
        return self._story.entities.with_initials(words.words[0]) if label else None

    def _one_of_a_side(self, paragraph: int, mention: WordSpan) -> Entity | None:
        """Who is called by a nation or party alone: "The American said", "the Democrat said"."""
        words, (first, stop) = self._story.paragraphs[paragraph].words, mention
        national = words.lower[first] == "the" and words.lower[first + 1 : stop - 1] in ([], ["new"])
        if national and stop - first > 1 and is_nationality(words, stop - 1):
            return of_a_nation(self._story.scene, words.lower[stop - 1], (paragraph, first))
        if is_partisan(words, mention):
            return of_a_party(self._story.scene, words.words[first:stop], (paragraph, first))
        return None

    def _described(self, paragraph: int, mention: WordSpan, *, reported: bool) -> Entity | Actor | None:
        """Who is described, by whose it is where that is told: "Ann Kaduri's spokesman" for "her" and "Kaduri's"."""
        found = described_by(self._story, paragraph, mention, reported=reported)
        if not isinstance(found, Actor):
            return found
        full = with_owner(self._story, paragraph, mention, found.name)
        if full == found.name:
            return found
        named = replace(found, name=full)
        head = head_of(found.name)
        if self._story.described_by_head.get(head) is found:
            self._story.described_by_head[head] = named
        return named
