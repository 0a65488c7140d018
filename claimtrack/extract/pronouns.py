"""Whom "he", "she", "it" and "they" mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimtrack.extract.addressed_bodies import addressed_body
from claimtrack.extract.base_phrases import base_phrase_before, phrase_after
from claimtrack.extract.cues import ASKED
from claimtrack.extract.described_before import described_before, subject_before_speaker
from claimtrack.extract.described_mentions import described_by
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.either_sex import is_own_quotation, is_told_otherwise, may_be, only_one
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.groups import group_before
from claimtrack.extract.letters import letter_writer
from claimtrack.extract.mention_shapes import bare_surname, may_be_body
from claimtrack.extract.mentions import head_of, noun_phrase
from claimtrack.extract.name_signs import is_no_surname
from claimtrack.extract.named_mentions import named_by
from claimtrack.extract.obituaries import meant_by_life
from claimtrack.extract.offices import called
from claimtrack.extract.people import Gender, gender_of, people_words, tells_gender
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.spoken_to import spoke_to
from claimtrack.extract.tagger import is_common
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.model import Actor

_DONE = frozenset("was were is are been has had".split())
_READ = DOCUMENTS - frozenset("plan lawsuit complaint petition motion agreement".split()) | frozenset(
    "sign banner placard poster bedsheet sheet leaflet flyer plaque inscription sticker".split()
)
_SPEAKING = frozenset("said told declined refused denied insisted admitted argued did would".split())
_REPLYING = (["declined"], ["refused"], ["would"], ["did"], ["added"])
_REACH = 4  # paragraphs a pronoun looks back


def meant_by_pronoun(story: Discourse, pronoun: str, at: Place) -> Entity | Actor | None:
    """Whom a pronoun at a place means, by its subject form: "he", "she", "it", "they"."""
    accused = story.scene.accused(at)
    if accused is not None:
        return accused[0]
    if pronoun == "it":
        return (
            letter_writer(story, at)
            or _subject_body(story, at)
            or addressed_body(story, at)
            or _issuing_body(story, at)
            or _paper_before(story, at)
            or story.last_body
        )
    gender = gender_of([{"he": "mr", "she": "mrs"}.get(pronoun, "")])
    if gender is None:
        they = group_before(story, at) or _spokesperson(story, at) or story.last_group
        return they if pronoun == "they" else None
    somebody = _of_sex(story, pronoun, gender, at)
    if isinstance(somebody, Entity):
        story.said_as[id(somebody)] = gender
    return somebody


def _of_sex(story: Discourse, pronoun: str, gender: Gender, at: Place) -> Entity | Actor | None:
    """Whom "he" or "she" means."""
    entities, dead = story.entities, story.dead
    described = story.role_at[0] == at[0]  # "A nurse said no. She"
    if dead is not None and not described and meant_by_life(story.paragraphs, entities, dead, pronoun, at):
        return dead
    told_of = described_before(story, pronoun, at) or subject_before_speaker(story, pronoun, at)
    if told_of is not None:
        return told_of
    agent = story.scene.agent(at)
    fitting = [
        e for e in story.scene.around(at) if e.person and e.gender in (None, gender) and e is not agent
    ]
    fitting = [e for e in fitting if e.gender or not is_told_otherwise(story, e, gender, at)]
    spoke = _spoke_before(story, fitting, gender, at)
    if spoke is not None and not spoke_to(story, pronoun, spoke.latest(at)):
        spoke.gender, spoke.guessed = gender, False
        return spoke
    fitting = (
        [e for e in fitting if not _named_behind(story, e, at)] or fitting or only_one(story, gender, at)
    )
    fitting = [e for e in fitting if not _spoken_of(story, e, at)] or fitting
    fitting = [e for e in fitting if e.gender or not spoke_to(story, pronoun, e.latest(at))] or fitting
    role = None if story.role_at >= at else story.last_role
    if role is not None and _asks(story, at):
        role = None  # "Asked by counsel why, | she | said"
    if spoke_to(story, pronoun, story.role_at):
        before, there = story.role_before  # "A teacher said … The officer keeps telling her …"
        role = None if story.last_role is None or spoke_to(story, pronoun, there) else before
    if role is not None and gender_of([head_of(role.name)]) in (None, gender):
        opening = [
            e for e in fitting if e.gender == gender and story.scene.opened_since(e, story.role_at, at)
        ]
        opening = opening or _named_anew(story, [e for e in fitting if e.gender == gender], at)
        return opening[0] if len(opening) == 1 else role
    near = [e for e in fitting if (e.latest(at) or (-99, 0))[0] >= at[0] - _REACH]
    surname = _surname_before(story, at, alone=not near)
    if surname is not None and not any(_later(e, surname, at) for e in fitting):
        return surname
    here = [e for e in near if e.gender == gender and _in_sentence(story, e, at)]
    if here and any(e.gender is None for e in near):
        near = here  # "a statement by Kim Yo-jong, sister of Kim Jong-un, in which she warned"
    likely = max(near, key=lambda e: story.scene.salience(e, at), default=None)
    if likely is not None and likely.gender is None and (likely.latest(at) or at)[0] < at[0]:
        told = [e for e in near if e.gender == gender and (e.latest(at) or (-1, 0))[0] == at[0]]
        likely = max(told, key=lambda e: story.scene.salience(e, at), default=likely)
    return likely


def _asks(story: Discourse, at: Place) -> bool:
    """Whether whoever is only described asks in the sentence of a pronoun: "Asked by counsel why, she said"."""
    place, word = story.role_at
    words = story.paragraphs[at[0]].words
    first, _ = words.sentence_of(at[1])
    asked = place == at[0] and first < word < at[1] and words.lower[first] in ASKED
    return asked and words.lower[first + 1] == "by"


def _spokesperson(story: Discourse, at: Place) -> Actor | None:
    """Who spoke last in the paragraph, of whom no sex is told: "A spokesperson for Bell said no. They would not …"."""
    somebody, words = story.last_role, story.paragraphs[at[0]].words
    if somebody is None or not story.group_at < story.role_at:
        return None
    place, word = story.role_at
    if place == at[0] and _quoted_next(words, word, at[1]):
        return somebody  # "A consultant said few agreed. “It is late,” they said"
    if place != at[0]:  # "A spokesperson said no. ¶ They would not say why"
        opens = place == at[0] - 1 and at[1] == 0 and story.paragraphs[place].words.opens(word)
        if not opens or words.lower[1:3] not in (["did", "not"], ["would", "not"]):
            return None
    meant = head_of(somebody.name) == "spokesperson" and words.lower[at[1] + 1 : at[1] + 2] in _REPLYING
    return somebody if meant else None


def _quoted_next(words: Words, spoke: int, pronoun: int) -> bool:
    """Whether "they said" at word `pronoun` ends a quotation behind the sentence of who spoke at word `spoke`."""
    if (
        pronoun < 1
        or words.tags[pronoun - 1] != '"'
        or words.lower[pronoun + 1 : pronoun + 2] not in (["said"], ["added"])
    ):
        return False
    _, stop = words.sentence_of(spoke)
    return stop < len(words) and words.tags[stop] == '"' and words.sentence_of(pronoun)[0] <= stop + 1


def _issuing_body(story: Discourse, at: Place) -> Entity | Actor | None:
    """The body whose paper "it" speaks in: "but the club released a statement in which | it | said"."""
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    if words.lower[max(0, word - 2) : word] != ["in", "which"]:
        return None
    first, _ = words.sentence_of(word)
    verb = next((k for k in range(word - 3, first, -1) if words.tags[k] in FINITE), first)
    subject = mention_before(words, first, verb) if verb > first else None
    return None if subject is None else _opening_body(story, paragraph, subject[0], verb)


def _named_anew(story: Discourse, fitting: Sequence[Entity], at: Place) -> list[Entity]:
    """Who alone is named in the paragraph of a place, before it, where whoever is described spoke in one before."""
    if story.role_at[0] == at[0]:
        return []
    return [e for e in fitting if (e.latest(at) or (-1, 0))[0] == at[0] and not _spoken_of(story, e, at)]


def _spoke_before(story: Discourse, fitting: Sequence[Entity], gender: Gender, at: Place) -> Entity | None:
    """Who spoke just before, and nobody whom the pronoun fits better was named since: the first name misleads.

    "Ananda Wickremaratne hit back. He announced …"
    """
    last = _opening_person(story, at) or story.scene.last
    if last is None or story.last_role is not None or not last.guessed or last in fitting:
        return None
    if is_own_quotation(story, at) or not may_be(story, last, gender, at, by_name=False):
        return None
    given = last.name.split()[0]
    others = any(e.person and e is not last for e in story.scene.around(at))
    if others and tells_gender(given):
        return None  # "Vince Tolland was in a bad mood, she said"
    spoke = last.latest(at)
    if spoke is None:
        return None
    since = spoke[0], story.paragraphs[spoke[0]].words.sentence_of(spoke[1])[0]
    return None if any((e.latest(at) or (-1, 0)) >= since for e in fitting) else last


def _surname_before(story: Discourse, at: Place, *, alone: bool) -> Entity | None:
    """Who may be somebody known by surname alone: whom the sentence before begins with, else the last speaker.

    "Arashio declined to discuss it. “I was the one who stepped back,” he said"; "Demir told the paper … he added".
    But not "Apple shipped fewer phones. He said"; `alone`: nobody else whom the pronoun fits was named lately.
    """
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    first, _ = words.sentence_of(word)
    begin = words.sentence_of(first - 1)[0] if first else first
    name = next(iter(story.entities.names[paragraph].between(begin, first)), None)
    if (
        alone
        and name is not None
        and name.start == begin
        and not _SPEAKING.isdisjoint(words.lower[name.stop : name.stop + 1])
    ):
        opened = story.entities.named(name, (paragraph, name.first))
        if opened is not None and bare_surname(opened) and not is_no_surname(name.text):
            return opened
    last = story.scene.last
    return last if last is not None and story.last_bare and bare_surname(last) else None


def _later(entity: Entity, other: Entity, at: Place) -> bool:
    """Whether an entity was mentioned later than another, before a place."""
    return (entity.latest(at) or (-1, 0)) > (other.latest(at) or (-1, 0))


def _opening_person(story: Discourse, at: Place) -> Entity | None:
    """The person whom the sentence of a place begins with, before it."""
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    first, _ = words.sentence_of(word)
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
    quoted = (
        story.paragraphs[paragraph].inside[first] >= 0
    )  # "Vektor issued a statement. “We are sorry,” | it | said"
    if found is None and first and (first == word or quoted or story.last_body is None):
        found = _opening_body(story, paragraph, words.sentence_of(first - 1)[0], first)
    return found


def _paper_before(story: Discourse, at: Place) -> Actor | None:
    """What can be read that the sentence before tells of: "There is a banner over the entrance. It says …".

    Not where somebody does something with it: "The ministry published a report. It said …".
    """
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    first, _ = words.sentence_of(word)
    if not first:
        return None
    begin, _ = words.sentence_of(first - 1)
    read = [k for k in range(begin, first) if words.lower[k] in _READ and words.tags[k] == "NN"]
    phrase = base_phrase_before(words, begin, read[0] + 1) if read else None
    if phrase is None or len(read) > 1:
        return None
    last = story.last_body
    if isinstance(last, Actor) and head_of(last.name) == words.lower[read[0]]:
        return None  # "A report by the council found … It called for …"
    opens = words.lower[begin] == "there" or "someone" in words.lower[begin:phrase]
    if (
        phrase == begin
    ):  # "A sheet hung from her balcony", but not "The petition was dismissed. It said", of the court
        sign = words.lower[read[0]] not in DOCUMENTS
        opens = sign or (last is None and words.lower[read[0] + 1] not in _DONE)
    name = noun_phrase(words, phrase, read[0] + 1)
    return Actor(name, named=False, kind="organisation") if opens and name else None


def _apposed(story: Discourse, paragraph: int, end: int, stop: int) -> Entity | None:
    """The body named behind a description: "The UN refugee agency |, UNHCR, | said"."""
    words = story.paragraphs[paragraph].words
    if words.words[end : end + 1] != [","]:
        return None
    for name in story.entities.names[paragraph].between(end, stop)[:1]:
        if name.start == end + 1 and words.words[name.stop : name.stop + 1] == [","]:
            found = story.entities.named(name, (paragraph, name.first))
            return None if found is None or found.person else found
    return None


def _opening_body(story: Discourse, paragraph: int, first: int, stop: int) -> Entity | Actor | None:
    """The body or place that the noun phrase at word `first` means."""
    words = story.paragraphs[paragraph].words
    first += words.lower[first] in ("neighbouring", "neighboring")
    end = phrase_after(words, first, stop)
    if end is None or words.tags[first] == "PRP":
        return None
    found = named_by(story, words, paragraph, (first, end)) or _apposed(story, paragraph, end, stop)
    if found is None and words.lower[first] == "the":
        found = called(story.scene, words.lower[first + 1 : end], "the", (paragraph, first))
    if found is None and words.lower[end - 1] in people_words()["bodyrole"] | {"service"}:
        return described_by(story, paragraph, (first, end), reported=False)
    if found is not None and found.person and may_be_body(found) and is_common(found.name.split()[-1]):
        found.person = False  # "Norvik Bulk plans to sell shares, it said"
    return None if found is None or found.person else found
