"""What was read out of an article in the form in which it is stored: in text order, its people recognised."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from claimtrack.extract.people import people_words
from claimtrack.headings import Headings
from claimtrack.link.actors import Known, Register, family_names, is_bare, names_of, other_spellings, who
from claimtrack.link.told import Told
from claimtrack.link.topic_choice import TopicChoice
from claimtrack.link.topic_forms import beginnings_of, forms_of
from claimtrack.link.topic_resemblance import Resemblance
from claimtrack.link.topics import topics_in
from claimtrack.link.word_forms import root_of
from claimtrack.model import Actor, Fact
from claimtrack.names import fold, untitled
from claimtrack.spellings import romanised
from claimtrack.store.encoding import iso
from claimtrack.store.nearby import nearby
from claimtrack.store.people import find_people, roles_of, words_beginning
from claimtrack.store.values import Person, Statement
from claimtrack.topic_words import topic_words
from claimtrack.unmarked import Unmarked

_ALIKE = 2  # letters that a misspelled word begins with rightly

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy import Connection

    from claimtrack.link.actors import Names, Nearby
    from claimtrack.model import Article, Claim, Extraction, Span, Topic
    from claimtrack.store.known_topics import KnownTopics


def statements_of(
    article: Article, extraction: Extraction, topics: Mapping[int, Topic], choice: TopicChoice | None = None
) -> tuple[Statement, ...]:
    """Claims and facts in text order, each with the user's topics (by id) that it or its heading matches.

    What else they are about is what the article says, or the `choice` of it where the database has been looked at.
    """
    found: list[Claim | Fact] = [*extraction.claims, *extraction.facts]
    starts = [content_of(statement)[0].start for statement in found]
    order = sorted(range(len(found)), key=starts.__getitem__)
    place = {index: number for number, index in enumerate(order)}
    headings = Headings(article.text, article.blocks, article.title)
    plain = Unmarked.of(article.text)
    unnamed = {actor.name for actor in extraction.actors if not actor.named}
    statements = []
    for index in order:
        each = found[index]
        text = " ".join(" ".join(map(plain.words, content_of(each))).split())
        tags = topics_in(topics, (headings.over(starts[index]) or "", text)) if topics else ((), ())
        actor = None if isinstance(each, Fact) or each.actor in unnamed else each.actor
        about = each.topics if choice is None else choice.topics(starts[index], each.topics, actor or "")
        statements.append(_statement(each, text, actor, about, tags, place))
    return tuple(statements)


def content_of(statement: Claim | Fact) -> tuple[Span, ...]:
    """The spans of what a claim or fact says."""
    return (statement.text,) if isinstance(statement, Fact) else statement.content


def topics_of(known: KnownTopics, article: Article, extraction: Extraction) -> TopicChoice:
    """The choice of topics for what an article says: those `known` that it is about, else new ones."""
    told = Told(article)
    beginnings = list(dict.fromkeys(chain.from_iterable(map(beginnings_of, told.beginnings()))))
    found: list[Claim | Fact] = [*extraction.claims, *extraction.facts]
    wanted = {name for each in found for name in each.topics if fold(name) not in known.removed}
    names = {form for name in wanted for form in forms_of(fold(name))}
    speakers = [actor.name for actor in extraction.actors]
    like = Resemblance(told, known.profiles, _common_roots(), speakers)
    return TopicChoice(told, known.that_fit(names, beginnings), wanted, known.apart, like)


@cache
def _common_roots() -> frozenset[str]:
    """The roots of words that news of any matter has: of people and bodies, of time and talk.

    Not of whom only some news is about: tenants, refugees.
    """
    listed = (topic_words()[name] for name in ("empty", "function", "narrowing", "shell", "verbs"))
    people = people_words()
    words = (frozenset[str]().union(*people.values()) - people["human"]).union(*listed) - people["person"]
    return words.union(map(root_of, words))


def link_people(
    connection: Connection, article: Article, statements: Collection[Statement], actors: Iterable[Actor]
) -> tuple[Person, ...]:
    """Everybody an article's statements name, each with the stored actor that is, if any."""
    cast = {actor.name: actor for actor in actors}
    used = dict.fromkeys(name for s in statements for name in (s.actor, *s.actors) if name is not None)
    people = {name: cast.get(name) or Actor(name) for name in used}
    names = {name: names_of(person) for name, person in people.items()}
    known = _known_people(connection, names.values())
    register = Register(known.values())

    def near(actors: Collection[int]) -> Collection[int]:
        named = Counter(heading for statement in statements for heading in statement.headings)
        topics = {fold(heading) for heading, times in named.items() if 2 * times > len(statements)}
        return nearby(connection, actors, iso(article.published), article.publisher, topics)

    linked = [_person(people[name], names[name], known, register, near) for name in used]
    return tuple(
        person if person.id is not None else _misprinted(connection, person, names[person.name], near)
        for person in linked
    )


def _misprinted(connection: Connection, person: Person, names: Names, near: Nearby) -> Person:
    """Somebody new, unless that is a stored person with a letter wrong in the name and the same office."""
    if not person.roles or is_bare(names.full[:1]):
        return person
    from claimtrack.link.misprints import SHORTEST, misprint_of, near_words  # noqa: PLC0415 - few articles need it

    words = [word for name in names.full for word in name.split() if len(word) >= SHORTEST]
    like = {other for word in words for other in near_words(word, words_beginning(connection, word[:_ALIKE]))}
    found = find_people(connection, (), like) if like else {}
    roles = roles_of(connection, found)
    known = [Known(key, known, roles.get(key, ())) for key, known in found.items()]
    return replace(person, id=misprint_of(names, person.roles, known, near))


def _known_people(connection: Connection, cast: Iterable[Names]) -> dict[int, Known]:
    """The stored actors who may be among the cast: by full name, and by surname or another spelling who is not."""
    cast = list(cast)
    exact = find_people(connection, {name for names in cast for name in (*names.full, *names.otherwise)}, ())
    stored = frozenset[str]().union(*exact.values())
    words: set[str] = set()
    for names in cast:
        if is_bare(names.full):
            words |= {names.surname, romanised(names.surname)}
        elif stored.isdisjoint(names.full):
            words |= {names.surname, romanised(names.surname), *other_spellings(names)}
    words.discard("")
    alone = frozenset[str]().union(*map(family_names, cast)) - stored
    found = exact | find_people(connection, words | alone, words)
    roles = roles_of(connection, found)
    return {key: Known(key, names, roles.get(key, ())) for key, names in found.items()}


def _person(
    actor: Actor, names: Names, known: Mapping[int, Known], register: Register, near: Nearby
) -> Person:
    candidates = register.candidates(names)
    actor_id = who(names, candidates, actor.roles, near) if candidates else None
    shown = actor.plain_name
    printed = {untitled(name): name for name in reversed((shown, *actor.names))}
    if actor_id is None:
        new = tuple((printed[name], name) for name in names.full)
        # A name without a letter still has to be found again.
        return Person(None, actor.name, shown, new or ((shown, shown),), actor.roles, kind=actor.kind)
    stored = known[actor_id].names
    spelled = {fold(role): role for role in known[actor_id].roles} if actor.roles else {}
    roles = tuple(spelled.get(fold(role), role) for role in actor.roles)  # "Water Minister" is no other role
    # A surname that somebody else may bear tomorrow does not become a name of this one, nor does another's name.
    taken = {names.surname}.union(*(other.names for other in candidates))
    bare = is_bare(names.full) and names.surname
    new = () if bare else tuple((printed[name], name) for name in names.full if name not in taken)
    outgrown = tuple(stored) if is_bare(stored) and not is_bare(names.full[:1]) else ()
    return Person(actor_id, actor.name, shown, new, roles, outgrown, actor.kind)


def _statement(
    found: Claim | Fact,
    text: str,
    actor: str | None,
    topics: tuple[str, ...],
    tags: tuple[tuple[int, ...], tuple[int, ...]],
    place: Mapping[int, int],
) -> Statement:
    """A claim or fact in the common form.

    "a senior official" of two articles are two: the mention is kept, but nobody is made of it (`actor` None). `tags` is
    what it is about by patterns and what not, `place` the new index of each claim.
    """
    if isinstance(found, Fact):
        return Statement(
            type="fact",
            quotation=None,
            actor=None,
            actors=found.actors,
            text=text,
            content=(found.text,),
            cue=None,
            mention=None,
            said=found.when,
            headings=topics,
            tags=tags[0],
            via=None,
            excluded=tags[1],
        )
    return Statement(
        type=found.type,
        quotation=found.quotation,
        actor=actor,
        actors=(),
        text=text,
        content=found.content,
        cue=found.cue,
        mention=found.speaker,
        said=found.said,
        headings=topics,
        tags=tags[0],
        via=None if found.via is None else place[found.via],
        polarity=found.polarity,
        modality=found.modality,
        confidence=found.confidence,
        excluded=tags[1],
    )
