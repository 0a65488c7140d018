"""Noun phrases with the full name of whose they are: "Ann Kaduri's spokesman" for "her" and for "Kaduri's"."""

from __future__ import annotations

from claimtrack.extract.bodies import BODIES, FIRMS
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.mentions import head_of, owned_by
from claimtrack.extract.offices import called
from claimtrack.extract.pronouns import meant_by_pronoun
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words
from claimtrack.places import words_for_place

_STAFF = frozenset("office camp cabinet team campaign secretariat lawyers".split())
_OF_AN_OFFICE = frozenset(  # which is a body of its own
    "sheriff coroner prosecutor attorney solicitor auditor clerk registrar ombudsman".split()
)
_ACTING = frozenset("deputy former acting shadow".split())
_OF_A_STATE = frozenset("government ministry parliament army military".split())
_LAND = 3  # words of "In Turkey,", and most of a country's name
_HIS_OFFICE = 3  # words of "minister's office"
_OF_PAPERS = frozenset("authors author co-authors".split())
_OWNERS = {"his": "he", "her": "she", "its": "it"}


def with_owner(story: Discourse, paragraph: int, mention: WordSpan, name: str) -> str:
    """A noun phrase with the full name of whose it is, or of the body that it is for."""
    words, (first, stop) = story.paragraphs[paragraph].words, mention
    pronoun = _OWNERS.get(words.lower[first])
    if pronoun == "it" and head_of(name) in _OF_PAPERS:
        return name  # of a study, whoever spoke before: "A study found …, though its authors"
    if pronoun is not None and name.lower().startswith(words.lower[first]):
        owner = meant_by_pronoun(story, pronoun, (paragraph, first))
        if isinstance(owner, Entity) or (owner is not None and owner.named):
            shown = owner.shown if isinstance(owner, Entity) else owner.name
            return owned_by(shown, name, story.apostrophe)
    land = _land_before(words, first)
    if land is not None and words.lower[stop - 1] in _OF_A_STATE:
        return owned_by(land, f"the {name}", story.apostrophe)
    holder = _holder(story, paragraph, mention)
    if holder is not None:
        return name.replace(*holder)
    for each in story.entities.names[paragraph].between(first, stop):
        known = story.entities.named(each, (paragraph, each.first))
        if words.lower[max(first, each.start - 1)] == "for" and each.stop == stop and known is not None:
            printed = " ".join(words.words[each.start : each.stop])
            if not (known.person and _alone_has(story, each.words[-1], (paragraph, first))):
                return name
            return name.replace(printed, known.shown, 1)  # "a spokesman for Bell"
        theirs = words.tags[each.stop : each.stop + 1] == ["POS"]
        if theirs and known is not None and known.person and (known.gender or known.roles):
            mark = words.words[each.stop][0]
            return name.replace(each.text + mark, known.shown + mark, 1)  # "Kaduri's spokesman"
    if stop - 3 > first and words.lower[stop - 3] in ("for", "at") and words.lower[stop - 2] == "the":
        body = called(story.scene, [words.lower[stop - 1]], "the", (paragraph, stop - 2))
        called_so = f"the {words.words[stop - 1]}"
        if body is not None and not body.person and name.endswith(called_so):
            the = "" if words.lower[stop - 1] in BODIES | FIRMS else "the "
            return name.removesuffix(called_so) + the + body.shown.removeprefix("The ")
    return name


def _land_before(words: Words, k: int) -> str | None:
    """The country in which a sentence begins right in front of "the government" at word k: "In Turkey, |"."""
    first, _ = words.sentence_of(k)
    if (
        words.lower[k] != "the"
        or words.lower[first] != "in"
        or k - first < _LAND
        or words.words[k - 1] != ","
    ):
        return None
    begin = first + 1 + (words.lower[first + 1] in ("neighbouring", "neighboring", "nearby"))
    land = words.words[begin : k - 1]
    named = bool(land) and len(land) <= _LAND and all(word[0].isupper() for word in land)
    country = any(words_for_place(word.lower()) for word in land) or land[-1:] in (["Republic"], ["Kingdom"])
    return " ".join(land) if named and country else None


def _alone_has(story: Discourse, surname: str, at: Place) -> bool:
    """Whether one person alone has a surname, and no body a name with it: not Bell of "the boss of Bell"."""
    bearers = [e for e in story.scene.around(at) if surname in e.name.split()]
    return len(bearers) == 1


def _holder(story: Discourse, paragraph: int, mention: WordSpan) -> tuple[str, str] | None:
    """The office in "the minister's office" as printed with its mark, and the name of who holds it with one."""
    words, (first, stop) = story.paragraphs[paragraph].words, mention
    owner = first + 1
    if words.lower[first] != "the" or stop - owner != _HIS_OFFICE or words.tags[owner + 1] != "POS":
        return None
    if words.lower[owner + 2] not in _STAFF:
        return None
    scene, role = story.scene, words.lower[owner]
    known = called(scene, [role], "the", (paragraph, first))
    holders = [e for e in scene.around((paragraph, first)) if e.person and e.plays(role)]
    deputy = known is None or not _ACTING.isdisjoint(" ".join(known.roles).split())
    if known is None or deputy or holders != [known] or role in _OF_AN_OFFICE:
        return None
    return "".join(words.words[owner : owner + 2]), known.shown + words.words[owner + 1]
