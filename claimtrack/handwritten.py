"""Compose dates, names and storing for what no machine can read: a claim that a person writes down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimtrack.dates import read_said
from claimtrack.errors import UsageMistakeError
from claimtrack.ingest import storable
from claimtrack.link.topics import topics_in
from claimtrack.model import Actor, Article, Block, BlockKind, Moment, Span, When
from claimtrack.statements import link_people
from claimtrack.store.doubts import said_later
from claimtrack.store.handwritten import find_same, save_by_hand
from claimtrack.store.resolve import find_actor
from claimtrack.store.topics import user_topics
from claimtrack.store.values import Person, Statement

if TYPE_CHECKING:
    from typing import Literal

    from sqlalchemy import Connection

    from claimtrack.store import Store
    from claimtrack.store.values import Written

_OPENING_MARKS = tuple("\"“„«‘'")


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim to be written down: who said what, and where and when that was printed or heard.

    `said` is a date in any words ("Friday"), counted from `published`; None: that day. `source` is the address of
    what it was taken from, or a few words for it; `topics` are names, and `type` tells a claim from an attitude.
    """

    text: str
    actor: str | None
    published: Moment
    said: str | None = None
    topics: tuple[str, ...] = ()
    source: str | None = None
    publisher: str | None = None
    type: Literal["claim", "attitude"] = "claim"


def write_claim(store: Store, draft: Draft) -> Written:
    """Store a claim as its author typed it; it is an article of its own, whose text is the claim.

    An actor is found by any words of a stored name, else a new one is made. Raises UsageMistakeError for a text
    without a word, a date that is none and a name that several bear, ClaimtrackError for a claim that is stored.
    """
    text = " ".join(draft.text.split())
    if not any(map(str.isalnum, text)):
        raise UsageMistakeError(f"--text {draft.text[:60]!r} says nothing; give the words of the claim")
    address = draft.source is not None and "://" in draft.source
    article = storable(
        Article(
            text,
            (Block(BlockKind.PARAGRAPH, Span(0, len(text))),),
            draft.published,
            title=None if address else draft.source,
            publisher=draft.publisher,
            url=draft.source if address else None,
            source="by hand",
        )
    )
    said = _said(draft.said, draft.published)
    with store.writing() as connection:
        tags, _ = topics_in(user_topics(connection), (article.text,))
        statement = _statement(draft, article.text, said, tags)
        people = _people(connection, article, statement)
        find_same(connection, article, statement, people)
        written = save_by_hand(connection, article, statement, people, draft.topics)
        return replace(written, doubt=said_later(said, draft.published))


def _statement(draft: Draft, text: str, said: When, tags: tuple[int, ...]) -> Statement:
    return Statement(
        type=draft.type,
        quotation="direct" if text.startswith(_OPENING_MARKS) else "indirect",
        actor=draft.actor,
        actors=(),
        text=text,
        content=(Span(0, len(text)),),
        cue=None,
        mention=None,
        said=said,
        headings=(),
        tags=tags,
        via=None,
    )


def _people(connection: Connection, article: Article, statement: Statement) -> tuple[Person, ...]:
    if statement.actor is None:
        return ()
    known = find_actor(connection, statement.actor)
    if known is not None:
        return (Person(known, statement.actor, statement.actor, (), ()),)
    return link_people(connection, article, (statement,), (Actor(statement.actor, (statement.actor,)),))


def _said(phrase: str | None, published: Moment) -> When:
    """The date typed, or the day of publication."""
    if phrase is not None:
        return replace(read_said(phrase, published), basis="person", phrase=None)
    day = published.day
    why = f"no date was given, so the day of publication stands: {day}"
    return When(day, day, day.isoformat(), "day", "publication", rule="publication", why=why)
