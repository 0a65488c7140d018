"""Mentions that hold a name: whom or which body they name."""

from __future__ import annotations

from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity
from claimtrack.extract.mentions import head_end, is_aside, is_dependent, is_region, modifies
from claimtrack.extract.names import Name
from claimtrack.extract.offices import by_letters
from claimtrack.extract.people import people_words, role_words
from claimtrack.extract.seats import MEMBERS
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words
from claimtrack.model import Actor
from claimtrack.places import words_for_place

_LISTED = 4  # words of "(Nasdaq Copenhagen:"


def named_by(story: Discourse, words: Words, paragraph: int, mention: WordSpan) -> Entity | None:
    """The entity a mention names as its head, not as a possessor or modifier in front of it."""
    first, stop = mention
    heads: list[Entity] = []
    end, last = head_end(words, first, stop), story.scene.last
    # "residents of Hagonoy town, Bulacan,": none of them is Bulacan
    several = words.tags[end - 1] == "NNS"
    of_a_body = words.lower[end : end + 1] == ["of"] and words.lower[end - 1] in role_words()
    apart = False  # "an Environment Agency (EA) officer", "an official of the Environment Agency (EA)"
    for name in story.entities.names[paragraph].between(first, stop):
        if _is_listing(words, name):
            continue
        if modifies(words, name.stop, stop) or _is_its_member(words, name, stop):
            apart = True
            continue
        if is_dependent(words, first, name.start) and not _sits_for_a_party(words, first, name):
            apart = True
            continue
        if (heads and is_aside(words, first, name.start)) or (apart and _in_brackets(words, name)):
            continue
        if name.start > end and name.text.lower() in words_for_place(name.text.lower())[1:]:
            continue  # "one survivor, a 19-year-old Sudanese,"
        at = paragraph, name.first
        entity = story.entities.named(name, at)
        spelt_out = entity is not None and not entity.person and " " in entity.name  # "the CPA"
        if words.lower[max(0, name.first - 1)] == "the" and len(name.words) == 1 and not spelt_out:
            entity = by_letters(story.scene, name.text, at) or entity
        if last is not None and last.person and not last.beside and name.text == last.name.split()[-1]:
            entity = entity if name.titles else last  # of two Dlaminis the one who is speaking
        if entity is not None and not entity.person and is_region(words, first, name.start):
            continue
        if of_a_body and name.start > end and name.text.isupper() and not name.titles:
            continue  # "the spokesman of the regulator, NMDPRA,"
        if entity is not None and (entity.person or not (several and name.start > end)):
            heads.append(entity)
    people = [entity for entity in heads if entity.person]
    return next(iter(people or heads), None)


def named_in(story: Discourse, paragraph: int, first: int, stop: int) -> tuple[Actor, ...]:
    """The actors named in words `first` to `stop`, each once."""
    names = story.entities.names[paragraph].between(first, stop)
    found = (story.entities.named(name, (paragraph, name.first)) for name in names)
    return tuple({entity.shown: entity.actor() for entity in found if entity is not None}.values())


def _in_brackets(words: Words, name: Name) -> bool:
    """Whether a name is only letters in brackets: "(EA)"."""
    return (
        name.start > 0
        and words.words[name.start - 1] == "("
        and words.words[name.stop : name.stop + 1] == [")"]
    )


def _is_listing(words: Words, name: Name) -> bool:
    """Whether a name only tells where and as what a firm's shares are traded: "(LSE: CRV)"."""
    before, behind = (
        words.words[max(0, name.start - _LISTED) : name.start],
        words.words[name.stop : name.stop + 1],
    )
    return (before[-1:] == ["("] and behind == [":"]) or (
        behind == [")"] and before[-1:] == [":"] and "(" in before
    )


def _is_its_member(words: Words, name: Name, stop: int) -> bool:
    """Whether a mention ends in the letters of a party's member: "a Fine Gael TD"."""
    return name.stop + 1 == stop and words.words[name.stop] in MEMBERS and not name.person


def _sits_for_a_party(words: Words, first: int, name: Name) -> bool:
    """Whether what stands in front of a title is a body with "of" in it: "League of the North MP Dario Crespi"."""
    if not name.titles or name.titles[-1] not in role_words():
        return False
    of = next((k for k in range(name.start - 1, first, -1) if words.lower[k] == "of"), first)
    body = words.lower[of - 1] in people_words()["body"] | people_words()["bodyrole"]
    return of > first and body and words.words[of - 1][0].isupper()
