"""Mentions by a noun: "the minister", "the company", "a senior official", "the statement"."""

from __future__ import annotations

from claimtrack.extract.bodies import FIRMS, printed_as
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Entity
from claimtrack.extract.in_question import goes_by, in_question
from claimtrack.extract.mention_shapes import (
    POSSESSIVE_PRONOUNS,
    Phrase,
    ends_or_goes_on,
    may_be_body,
    names_in,
    of_a_name,
    of_another_side,
    some_of,
)
from claimtrack.extract.mentions import DETERMINERS, head_end, head_of, kind_of, noun_phrase
from claimtrack.extract.named_later import INDEFINITE, named_elsewhere, of_the_same
from claimtrack.extract.offices import COUNSEL, at_the_head, called, in_headline
from claimtrack.extract.people import people_words, role_words
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.seats import MEMBERS
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.tagger import is_common
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.words import Words
from claimtrack.model import Actor
from claimtrack.professions import fields_of

_OF_A_STATE = frozenset("state national federal public".split())
_SHARE = ("percent", "%", "cent", "pc")
_PAPERS = DOCUMENTS | frozenset(
    "draft rules contract treaty will form message manifesto deal accord pact".split()
)
_NO_TEXTS = frozenset("poll survey study article notice".split())
_ANY_PAPER = frozenset(("document", "text"))
_VAGUE = frozenset("one another source second third".split())  # of whom an apposition tells more
_NEAR = 3  # paragraphs
_HEADLESS = frozenset(
    "who which that some others another one many both all none anyone everyone someone".split()
)


def described_by(
    story: Discourse, paragraph: int, mention: WordSpan, *, reported: bool
) -> Entity | Actor | None:
    """A role ("the minister"), a body ("the company"), or a group or source by its noun phrase.

    `reported`: another tells of whom is asked for: "Rao said the nurse refused".
    """
    phrase = _phrase(story, paragraph, mention)
    words, first, end = phrase.words, phrase.first, phrase.end
    if words.lower[first] == "not":
        return None  # "Not everyone in the town blames the mine"
    if end == first + 1 and words.words[first][0].isupper() and words.tags[first] != "PRP":
        known = story.entities.surnamed(words.words[first], phrase.at)
        if known is not None:
            return known
    if story.paragraphs[paragraph].terse or _is_headlinese(words, first, end):
        one = in_headline(story.scene, words.words[first:end], phrase.at)
        if one is not None:
            return one
    if phrase.is_definite and phrase.is_short and phrase.head in story.issued:
        return story.issued[phrase.head]
    if phrase.role == ["head"] and words.lower[end : end + 2] in (["of", "state"], ["of", "government"]):
        return at_the_head(story.scene, words.lower[end + 1], phrase.at) or _told_of(story, phrase)
    known_as = _by_office(story, phrase, reported=reported) if phrase.is_definite else None
    if known_as is not None:
        return known_as
    if words.lower[max(first, end - 2) : end - 1] == ["number"]:
        return called(story.scene, ["champion"], phrase.determiner, phrase.at)  # "the world number one"
    if phrase.head in ("latter", "former") and end == first + 2:
        return _of_two(story, phrase)
    comma = next((k for k in range(*mention) if words.words[k] == ","), phrase.stop)
    headless = phrase.head in _HEADLESS and not some_of(words, end, phrase.stop)
    vague = phrase.head in _VAGUE and words.lower[comma + 1 : comma + 2] in (["a"], ["an"])
    if words.tags[end - 1] == "PRP" or headless or (vague and comma + 1 < phrase.stop):
        relative = (k for k in range(comma + 2, phrase.stop) if words.tags[k] in ("WP", "WDT"))
        behind = comma + 1, next(relative, phrase.stop)  # "One of them, a 19-year-old man (who fled)"
        return described_by(story, paragraph, behind, reported=reported) if behind[0] < behind[1] else None
    return (
        named_elsewhere(story, phrase)
        or _told_of_before(story, phrase)
        or _source_told_of(story, phrase)
        or _paper_told_of(story, phrase)
        or _in_question(story, phrase, reported=reported)
        or _told_of(story, phrase)
    )


def _is_headlinese(words: Words, first: int, end: int) -> bool:
    """Whether one person is called by an office without an article where a sentence begins: "CEO says", "PM: …"."""
    if not words.opens(first) or end != first + 1 or words.tags[first] not in ("NN", "NNP"):
        return False
    return words.lower[first] in role_words() or words.words[first].isupper()


def _of_two(story: Discourse, phrase: Phrase) -> Entity | None:
    """Who "the latter" and "the former" are: the last and the first whom the sentence before names."""
    words, paragraph = phrase.words, phrase.paragraph
    opens, _ = words.sentence_of(phrase.first)
    if opens == 0:
        return None
    begin, _ = words.sentence_of(opens - 1)
    names = story.entities.names[paragraph].between(begin, opens)
    found = [story.entities.named(name, (paragraph, name.first)) for name in names]
    named = list({id(entity): entity for entity in found if entity is not None}.values())
    people = [entity for entity in named if entity.person]
    two = people if len(people) > 1 else named
    if len(two) < 2:  # "The former said … The latter said …"
        two = story.two
    story.two = two
    return two[-1 if phrase.head == "latter" else 0] if len(two) > 1 else None


def _phrase(story: Discourse, paragraph: int, mention: WordSpan) -> Phrase:
    words, (first, stop) = story.paragraphs[paragraph].words, mention
    end, determiner = head_end(words, first, stop), words.lower[first]
    possessed = next((k for k in range(end - 1, first, -1) if words.tags[k] == "POS"), None)
    foreign = possessed is not None and determiner not in DETERMINERS
    if foreign and not _owned(story, words, paragraph, mention):
        determiner = "the"  # "Seoul's trade minister"
    return Phrase(words, paragraph, mention, end, determiner, possessed)


def _only_last(story: Discourse, known: Entity, role: str) -> bool:
    """Whether nothing but having been mentioned last tells that somebody has an office."""
    return known is story.scene.last and not known.plays(role)


def _by_office(story: Discourse, phrase: Phrase, *, reported: bool) -> Entity | Actor | None:
    """Who has the office or is the body: "the minister", "this company", "Seoul's trade minister"."""
    words, role, at = phrase.words, phrase.role, phrase.at
    others = names_in(words, phrase.start, phrase.end - 1)
    somebody = story.described_by_head.get(role[-1]) if role and phrase.is_short else None
    alike = somebody is not None and somebody.kind != "organisation" and others <= set(somebody.name.split())
    alike = alike and phrase.determiner == "the"
    if somebody is not None and not set(role[:-1]) <= set(somebody.name.lower().split()):
        alike = False  # "the chief minister" is not any minister
    if alike and (not story.scene.plays(role[-1], at) or _told_of_last(story, phrase, role[-1])):
        return somebody  # "A senior officer told … The officer said", but not "The Libyan officer said"
    body = bool(role) and role[-1] in people_words()["bodyrole"]
    if body and of_a_name(others):
        return None
    last = story.last_body
    firm = bool(role) and role[-1] in FIRMS
    if isinstance(last, Actor) and _is_again(phrase, last, firm=firm and not body):
        return last  # "Iran's foreign ministry denied it. The ministry said …"
    if body and phrase.of_several:
        return printed_as(story.scene, role[-1], at)  # "the farmers' union"
    if firm and role[-1] != "bank" and phrase.possessed is not None and not _OF_A_STATE.isdisjoint(role):
        return None  # "Lorvane's state railway company"
    if body and phrase.possessed is not None:
        role = [words.lower[phrase.possessed - 1], *role]  # "Iran's foreign ministry" is not the Russian one
    known = called(story.scene, role, phrase.determiner, at)
    if reported and known is not None and known.person and _only_last(story, known, role[-1]):
        return None  # "Bello said the judge ruled"
    if known is None and firm and len(role) == 1 and (spoke := _no_person(story, phrase)) is not None:
        return spoke
    if known is None and role and role[-1] in FIRMS and isinstance(last, Actor) and last.named:
        return last  # "Toyota Motor President Koji Hirano said … The company said"
    if (
        known is None
        or (known.person and not of_the_same(phrase, known))
        or (phrase.possessed is not None and role[-1] in COUNSEL and not known.plays(role[-1]))
        or of_another_side(words, (phrase.first, phrase.end), known)
    ):
        return None  # "the FIA prosecutor" is no defence lawyer
    return known


def _told_of_last(story: Discourse, phrase: Phrase, role: str) -> bool:
    """Whether "the official" was described in this paragraph, and nobody named who is one has been told of since."""
    place = story.described_at.get(role)
    if place is None or place[0] != phrase.paragraph:
        return False
    known = called(story.scene, [role], "the", phrase.at)
    latest = None if known is None else known.latest(phrase.at)
    return latest is None or latest < place


def _is_again(phrase: Phrase, last: Actor, *, firm: bool) -> bool:
    """Whether a body that spoke is meant again: "The state environment agency said … The agency said"."""
    if len(phrase.role) != 1 or phrase.possessed is not None or head_of(last.name) != phrase.role[0]:
        return False
    owned = "'s " in last.name or "’s " in last.name
    return owned if firm else phrase.role[0] in people_words()["bodyrole"]


def _no_person(story: Discourse, phrase: Phrase) -> Entity | None:
    """Who spoke just before, seemed to be a person by two capitals, and is "the company": "Castellan Stamping said"."""
    last = story.scene.last
    if last is None or not last.person or not (may_be_body(last) and is_common(last.name.split()[-1])):
        return None
    spoke = last.latest(phrase.at)
    if spoke is None or spoke[0] < phrase.paragraph:
        return None
    last.person = False
    return last


def _told_of_before(story: Discourse, phrase: Phrase) -> Actor | None:
    """Whom the article described before by the same noun: "a senior official", then "the official"."""
    before = story.described_by_head.get(phrase.head)
    if before is None or phrase.determiner not in ("the", "that") or not phrase.is_short:
        return None
    words = phrase.words
    others = names_in(words, phrase.first + 1, phrase.end - 1) | names_in(words, phrase.end, phrase.stop)
    if phrase.possessed is not None:
        others |= {words.words[phrase.possessed - 1]}  # "the mayor's office" is not the prosecutor's
    told = {part.removesuffix("'s").removesuffix("’s") for part in before.name.split()}
    return before if others <= told else None


def _source_told_of(story: Discourse, phrase: Phrase) -> Actor | None:
    """Whom "the source" means that was not called so before: "An official confirmed it. The source said"."""
    paragraph, word = story.role_at
    if phrase.head != "source" or phrase.determiner != "the" or not phrase.is_short:
        return None
    if paragraph < max(0, phrase.paragraph - 1) or _is_told_of(story, phrase):
        return None
    anonymous = story.paragraphs[paragraph].words.lower[word] in INDEFINITE
    return story.last_role if anonymous else None


def _paper_told_of(story: Discourse, phrase: Phrase) -> Actor | None:
    """The paper that spoke lately, whatever it was called: "A draft regulation would …. The 84-page | text | says"."""
    paper, told = story.last_paper, story.paper_at
    counted = all(word[0].isdigit() for word in phrase.role[:-1])
    if paper is None or phrase.head not in _ANY_PAPER or phrase.determiner != "the" or not counted:
        return None
    if told[0] < phrase.paragraph - _NEAR or head_of(paper.name) in _NO_TEXTS:
        return None
    others = _PAPERS.difference(paper.name.split())
    between = [
        word
        for p in range(told[0], phrase.paragraph + 1)
        for k, word in enumerate(story.paragraphs[p].words.lower)
        if told < (p, k) < phrase.at
    ]
    return paper if others.isdisjoint(between) else None


def _in_question(story: Discourse, phrase: Phrase, *, reported: bool) -> Entity | Actor | None:
    """Who "the former auditor" is whom nothing else in the article calls so."""
    words, first, end = phrase.words, phrase.first, phrase.end
    noun = words.tags[end - 1] == "NN" or words.words[end - 1] in MEMBERS
    one = phrase.determiner in ("the", "that") and noun and first + 1 < end
    if not one or phrase.possessed is not None or not ends_or_goes_on(words, end, phrase.stop):
        return None  # "the reporter's lawyer" is no reporter
    somebody, again = story.last_role, story.also_called.get(phrase.head)
    alike = somebody is not None and end == first + 2 and goes_by(phrase.head, somebody.name)
    if somebody is not None and phrase.head not in (head_of(somebody.name), "man", "woman"):
        alike = alike and (story.role_at[0] != phrase.paragraph or _of_one_field(phrase.head, somebody.name))
    if somebody is not None and alike and (again is somebody or not _is_told_of(story, phrase)):
        story.also_called[phrase.head] = somebody
        return somebody  # "A player, who craved anonymity, … the midfielder said"
    if reported or (len(phrase.role) == 1 and _is_told_of(story, phrase)):
        return None  # "Rao said the nurse refused", "Ridge said the nurse was late. The nurse said"
    known = in_question(story.scene, words.lower[first + 1 : end], phrase.at)
    if known is None or of_another_side(words, (first, end), known):
        return None
    described = " ".join(words.lower[first + 1 : end])
    known.roles += [described] if described not in known.roles else []
    return known


def _of_one_field(head: str, described: str) -> bool:
    """Whether two words may be for one in a breath: "a player … the midfielder", not "the driver … the conductor"."""
    return not fields_of([head]).isdisjoint(fields_of([head_of(described)]))


def _is_told_of(story: Discourse, phrase: Phrase) -> bool:
    """Whether the noun was printed shortly before: "A clerk saw the Jeep's | driver |. … The driver said"."""
    before = story.paragraphs[phrase.paragraph - 1].words.lower if phrase.paragraph else []
    return phrase.head in before or phrase.head in phrase.words.lower[: phrase.first]


def _told_of(story: Discourse, phrase: Phrase) -> Actor | None:
    """Somebody the article only describes, whom the same noun may mean later."""
    mention = phrase.first, phrase.stop
    name = noun_phrase(phrase.words, *mention)
    if not name:
        return None
    name = _with_whole(phrase, name)
    capitals = (word for word in name.split() if word[0].isupper())
    named = any(word.lower() not in TIME_WORDS for word in capitals)
    named = named and not _owned(story, phrase.words, phrase.paragraph, mention)
    somebodys = phrase.determiner in INDEFINITE or phrase.determiner in POSSESSIVE_PRONOUNS
    actor = Actor(name, named=named and not somebodys, kind=kind_of(name))
    head = _one_of(phrase) or phrase.head
    if head in DOCUMENTS:
        story.last_paper, story.paper_at = actor, phrase.at
    story.described_by_head[head], story.described_at[head] = actor, phrase.at
    return actor


def _one_of(phrase: Phrase) -> str | None:
    """The noun for one of several: "official" of "one of the officials", whom "the official" means from there on."""
    words, end = phrase.words, phrase.end
    if phrase.head not in ("one", "another") or not some_of(words, end, phrase.stop):
        return None
    head = words.lower[head_end(words, end + 1, phrase.stop) - 1]
    return "person" if head == "people" else head.removesuffix("s")


def _with_whole(phrase: Phrase, name: str) -> str:
    """A share with what it is of, where the paragraph tells: "47 percent of respondents …, while 41 percent"."""
    words = phrase.words.words[: phrase.first]
    if not name.endswith(_SHARE):
        return name
    of = next((k for k in range(len(words) - 1, 0, -1) if words[k] == "of" and words[k - 1] in _SHARE), None)
    whole = words[of + 1 : of + 2] if of is not None else []
    lists = people_words()
    people = lists["group"] | lists["role"] | lists["person"] | lists["human"] | {"respondents"}
    return f"{name} of {whole[0]}" if whole and not people.isdisjoint((whole[0], whole[0][:-1])) else name


def _owned(story: Discourse, words: Words, paragraph: int, mention: WordSpan) -> bool:
    """Whether the phrase says whose it is: "Okonjo's ministry" is no name."""
    for name in story.entities.names[paragraph].between(*mention):
        entity = story.entities.named(name, (paragraph, name.first))
        possessive = name.stop < mention[1] and words.tags[name.stop] == "POS"
        if possessive and entity is not None and entity.person:
            return True
    return False


def spoken_for(story: Discourse, paragraph: int, mention: WordSpan) -> Entity | Actor | None:
    """Whom "it" means after "a Corvus spokesman said": the body that is named, else the one before."""
    names = story.entities.names[paragraph].between(*mention)
    named = [story.entities.named(name, (paragraph, name.first)) for name in names]
    return next((entity for entity in named if entity is not None and not entity.person), story.last_body)
