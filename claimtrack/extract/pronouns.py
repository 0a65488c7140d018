"""Whom "he", "she", "it" and "they" mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.described_mentions import described_by
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.joint_mentions import with_others
from claimtrack.extract.mention_shapes import bare_surname, verb_of
from claimtrack.extract.mentions import head_end, head_of, is_plural, noun_phrase
from claimtrack.extract.named_mentions import named_by, named_in
from claimtrack.extract.offices import called
from claimtrack.extract.people import gender_of, people_words
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.roles import office
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.model import Actor

_CONCEDING = frozenset("though although but while".split())
_CROWDS = frozenset("team group number couple pair band crowd handful".split())  # of people
_OBJECTS = {"he": "him", "she": "her"}
_ASKING = frozenset(("asked", "asks"))
_CLAUSE = 12  # words from a speaker to the verb
_EITHER = frozenset(  # first names of women and of men
    "jean andrea nicola simone jan robin kim leslie ashley jordan taylor sasha alexis dominique michele gabriele joan "
    "sydney jocelyn evelyn marion vivian beverly yannick".split()
)
_REACH = 4  # paragraphs a pronoun looks back


def meant_by_pronoun(story: Discourse, pronoun: str, at: Place) -> Entity | Actor | None:
    """Whom a pronoun at a place means, by its subject form: "he", "she", "it", "they"."""
    accused = story.scene.accused(at)
    if accused is not None:
        return accused[0]
    if pronoun == "it":
        return _subject_body(story, at) or story.last_body
    gender = gender_of([{"he": "mr", "she": "mrs"}.get(pronoun, "")])
    if gender is None:
        return (_group_before(story, at) or story.last_group) if pronoun == "they" else None
    agent = story.scene.agent(at)
    fitting = [
        e for e in story.scene.around(at) if e.person and e.gender in (None, gender) and e is not agent
    ]
    spoke = _spoke_before(story, fitting, at)
    if spoke is not None and not _spoke_to(story, pronoun, spoke.latest(at)):
        spoke.gender, spoke.guessed = gender, False
        return spoke
    fitting = [e for e in fitting if not _named_behind(story, e, at)] or fitting or _only_one(story, at)
    fitting = [e for e in fitting if not _spoken_of(story, e, at)] or fitting
    fitting = [e for e in fitting if e.gender or not _spoke_to(story, pronoun, e.latest(at))] or fitting
    role = None if _spoke_to(story, pronoun, story.role_at) else story.last_role
    if role is not None and gender_of([head_of(role.name)]) in (None, gender):
        opening = [
            e for e in fitting if e.gender == gender and story.scene.opened_since(e, story.role_at, at)
        ]
        return opening[0] if len(opening) == 1 else role
    if story.scene.last is not None and story.last_bare and bare_surname(story.scene.last):
        return story.scene.last  # "Demir told the paper … he added"
    near = [e for e in fitting if (e.latest(at) or (-99, 0))[0] >= at[0] - _REACH]
    here = [e for e in near if e.gender == gender and _in_sentence(story, e, at)]
    if here and any(e.gender is None for e in near):
        near = here  # "a statement by Kim Yo-jong, sister of Kim Jong-un, in which she warned"
    likely = max(near, key=lambda e: story.scene.salience(e, at), default=None)
    if likely is not None and likely.gender is None and (likely.latest(at) or at)[0] < at[0]:
        told = [e for e in near if e.gender == gender and (e.latest(at) or (-1, 0))[0] == at[0]]
        likely = max(told, key=lambda e: story.scene.salience(e, at), default=likely)
    return likely


def _spoke_to(story: Discourse, pronoun: str, subject: Place | None) -> bool:
    """Whether the one at a place spoke to or asked whoever a pronoun means: "An officer accused her. She …"."""
    paragraph, word = subject or (-1, 0)
    if paragraph < 0:
        return False
    words = story.paragraphs[paragraph].words
    _, stop = words.sentence_of(word)
    whom = _OBJECTS.get(pronoun)
    for k in range(word + 1, min(stop, word + _CLAUSE) - 1):
        if words.tags[k] in FINITE or words.lower[k].endswith("ed"):
            asked = words.lower[k] in _ASKING and pronoun in words.lower[k + 1 : k + 4]
            return asked or (words.lower[k + 1] == whom and words.tags[k + 1] == "PRP")
    return False


def _spoke_before(story: Discourse, fitting: Sequence[Entity], at: Place) -> Entity | None:
    """Who spoke just before, and nobody whom the pronoun fits better was named since: the first name misleads.

    "Ananda Wickremaratne hit back. He announced …"
    """
    last = _opening_person(story, at) or story.scene.last
    if last is None or story.last_role is not None or not last.guessed or last in fitting:
        return None
    spoke = last.latest(at)
    if spoke is None or spoke[0] < at[0]:
        return None
    since = (spoke[0], 0)
    return None if any((e.latest(at) or (-1, 0)) >= since for e in fitting) else last


def _opening_person(story: Discourse, at: Place) -> Entity | None:
    """The person whom the sentence of a place begins with, before it."""
    paragraph, word = at
    first, _ = story.paragraphs[paragraph].words.sentence_of(word)
    names = story.entities.names[paragraph].between(first, word)[:1]
    found = [story.entities.named(name, (paragraph, name.first)) for name in names if name.start == first]
    return next((entity for entity in found if entity is not None and entity.person), None)


def _named_behind(story: Discourse, entity: Entity, at: Place) -> bool:
    """Whether the sentence goes on to name somebody, whom its pronoun then does not mean: "She told Wolfe"."""
    paragraph, word = at
    behind = bisect_right(entity.mentions, at)
    if behind == len(entity.mentions) or entity.mentions[behind][0] != paragraph:
        return False
    place = entity.mentions[behind][1]
    words = story.paragraphs[paragraph].words
    _, stop = words.sentence_of(word)
    if place >= stop or story.paragraphs[paragraph].inside[place] >= 0:
        return False
    end = next((k for k in range(place, stop) if words.tags[k] != "NNP"), stop)
    return end == stop or words.tags[end] not in ("NN", "NNS", "POS")  # but "the Wolfe family"


def _spoken_of(story: Discourse, entity: Entity, at: Place) -> bool:
    """Whether somebody was last named in the words that a pronoun says: "“Joan has been brave,” | she | said"."""
    paragraph, word = at
    first, _ = story.paragraphs[paragraph].words.sentence_of(word)
    here = entity.mentions[
        bisect_left(entity.mentions, (paragraph, first)) : bisect_left(entity.mentions, at)
    ]
    return bool(here) and all(story.paragraphs[paragraph].inside[k] >= 0 for _, k in here)


def _only_one(story: Discourse, at: Place) -> list[Entity]:
    """The one person named so far, where women and men have the first name: "Jean Pascoe was rescued. … she said"."""
    people = [e for e in story.scene.around(at) if e.person and e.latest(at) is not None]
    told = any(gender_of([word]) for e in people for role in e.roles for word in office(role))
    either = any(e.name.split()[0].lower() in _EITHER for e in people)
    return people if len(people) == 1 and either and not told else []


def _group_before(story: Discourse, at: Place) -> Actor | None:
    """Whom "they" means that opens a sentence: the people whom the sentence before, in its paragraph, is about.

    Or, in a clause of its own, its sentence: "The authors found none, though they caution that …".
    """
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    begin, _ = words.sentence_of(word)
    if begin == word:
        if not word or story.paragraphs[paragraph].inside[word - 1] >= 0:
            return None
        begin, _ = words.sentence_of(word - 1)
    elif words.lower[word - 1] not in _CONCEDING:
        return None
    verb = verb_of(words, begin, word)
    if not words.opens(word) and _met_people(words, verb, word):
        return None
    subject = mention_before(words, begin, verb)
    if subject is None or subject[0] != begin:
        return None
    if named := named_in(story, paragraph, begin, begin + 1):
        rest = with_others(words, subject)
        others = "" if rest is None else " ".join(words.words[rest[1] : subject[1]])
        return Actor(f"{named[0].name} and {others}", kind="group") if others else None
    name = noun_phrase(words, *subject)
    return Actor(name, named=False, kind="group") if name and _are_several(words, subject, name) else None


def _are_several(words: Words, subject: WordSpan, name: str) -> bool:
    """Whether a noun phrase is of several: "societies in the area", "A team led by researchers", "The Tories"."""
    end = head_end(words, *subject)
    plural = words.tags[end - 1] == "NNS" or words.tags[subject[1] - 1] == "NNS"
    party = (
        words.tags[end - 1] == "NNP"
        and words.lower[end - 1].endswith("ies")
        and words.lower[subject[0]] == "the"
    )
    common = name[0].islower() and is_plural(name)  # "Auditors"
    crowd = words.lower[end - 1] in _CROWDS and words.lower[end : end + 1] in (["of"], ["led"])
    return plural or party or common or crowd or head_of(name) in people_words()["group"]


def _met_people(words: Words, first: int, stop: int) -> bool:
    """Whether a verb is done to several, whom "they" may mean: "interviewed | two men |, but they denied it"."""
    lists = people_words()
    people = lists["group"] | lists["role"] | lists["person"] | lists["human"] | {"men", "women", "people"}
    plurals = [k for k in range(first, stop) if words.tags[k] in ("NNS", "NNP")]
    return any(
        words.tags[k] == "NNP" or not people.isdisjoint((words.lower[k], words.lower[k][:-1]))
        for k in plurals
    )


def _in_sentence(story: Discourse, entity: Entity, at: Place) -> bool:
    """Whether the entity is mentioned in the sentence of a place, before it."""
    first, _ = story.paragraphs[at[0]].words.sentence_of(at[1])
    return (entity.latest(at) or (-1, 0)) >= (at[0], first)


def _subject_body(story: Discourse, at: Place) -> Entity | Actor | None:
    """The body or place that the sentence of "it" begins with, or the one before where "it" is its subject.

    "Türkiye summoned him over what it called …"; "Sill Bullion is suing. It claims that …".
    """
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    first, _ = words.sentence_of(word)
    found = _opening_body(story, paragraph, first, word)
    if found is None and 0 < first == word:
        found = _opening_body(story, paragraph, words.sentence_of(first - 1)[0], first)
    return found


def _opening_body(story: Discourse, paragraph: int, first: int, stop: int) -> Entity | Actor | None:
    """The body or place that the noun phrase at word `first` means."""
    words = story.paragraphs[paragraph].words
    end = phrase_after(words, first, stop)
    if end is None or words.tags[first] == "PRP":
        return None
    found = named_by(story, words, paragraph, (first, end))
    if found is None and words.lower[first] == "the":
        found = called(story.scene, words.lower[first + 1 : end], "the", (paragraph, first))
    if found is None and words.lower[end - 1] in people_words()["bodyrole"]:
        return described_by(story, paragraph, (first, end))
    return None if found is None or found.person else found
