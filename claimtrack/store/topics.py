"""Topics in the database: the user's patterns, lists, and tagging what is stored."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from claimtrack.errors import ClaimtrackError
from claimtrack.headings import Headings
from claimtrack.model import Topic
from claimtrack.names import fold
from claimtrack.store import tables
from claimtrack.store.changes import Ledger
from claimtrack.store.decisions import record
from claimtrack.store.encoding import load_blocks, load_spans, sort_day, without_blobs
from claimtrack.store.resolve import resolve_topic
from claimtrack.store.sqlite import Prepared, next_ids
from claimtrack.store.tables import table_of
from claimtrack.store.values import TopicSummary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import Connection

    from claimtrack.store.database import Store

_TOPIC = table_of(tables.Topic)
_PATTERN = table_of(tables.Pattern)
_CLAIM = table_of(tables.Claim)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)

_USER_TOPICS = Prepared(
    select(_TOPIC.c.id, _TOPIC.c.name, _PATTERN.c.text)
    .join_from(_PATTERN, _TOPIC)
    .order_by(_TOPIC.c.id, _PATTERN.c.id)
)
_BATCH = 200  # articles whose texts are looked at together


def user_topics(connection: Connection) -> dict[int, Topic]:
    """The topics the user defined, by id."""
    patterns: defaultdict[int, list[str]] = defaultdict(list)
    names: dict[int, str] = {}
    for topic_id, name, text in without_blobs(_USER_TOPICS.rows(connection)):
        names[topic_id] = name
        patterns[topic_id].append(text)
    return {topic_id: Topic(name, tuple(patterns[topic_id])) for topic_id, name in names.items()}


def list_topics(store: Store) -> tuple[TopicSummary, ...]:
    """All topics, by name."""
    with store.reading() as connection:
        return tuple(sorted(_summaries(connection, None), key=lambda topic: fold(topic.name)))


def get_topic(store: Store, name: str) -> TopicSummary:
    """The topic of this name; raises as `resolve_topic` does."""
    with store.reading() as connection:
        return _summaries(connection, resolve_topic(connection, name))[0]


def remove_topic(store: Store, name: str) -> TopicSummary:
    """Remove the topic that has exactly this name (case and accents aside), and return what it was.

    A user's topic that headings name, too, is an automatic one again.
    """
    with store.writing() as connection:
        topic_id = _id_of(connection, name)
        if topic_id is None:
            raise ClaimtrackError(f"no topic is called {name!r}; give its whole name, see 'topic list'")
        summary = _summaries(connection, topic_id)[0]
        ledger = Ledger(connection)
        tags, headed = _CLAIM_TOPIC.c.topic_id == topic_id, _CLAIM_TOPIC.c.basis == "heading"
        own = summary.kind == "user"
        ledger.delete(_PATTERN, _PATTERN.c.topic_id == topic_id)
        ledger.delete(_CLAIM_TOPIC, tags & ~headed if own else tags)
        if own and connection.execute(select(_CLAIM_TOPIC.c.claim_id).where(tags).limit(1)).first():
            ledger.update(_TOPIC, _TOPIC.c.id == topic_id, {"kind": "automatic"})
        else:
            ledger.delete(_TOPIC, _TOPIC.c.id == topic_id)
        record(connection, "remove topic", topic_id, _described(summary), None, ledger.changes)
    return summary


def define_topic(store: Store, topic: Topic, about: Collection[int]) -> int:
    """Store a user's topic and put claims under it; its id.

    One that is there becomes theirs, with these patterns, too; claims under it already stay as they are.
    """
    with store.writing() as connection:
        topic_id = _id_of(connection, topic.name)
        before = None
        ledger = Ledger(connection)
        if topic_id is None:
            topic_id = next_ids(connection).get("topic", 0) + 1
            row = {"id": topic_id, "name": topic.name, "folded": fold(topic.name), "kind": "user"}
            ledger.insert(_TOPIC, [row])
        else:
            before = _described(_summaries(connection, topic_id)[0])
            ledger.update(_TOPIC, _TOPIC.c.id == topic_id, {"name": topic.name, "kind": "user"})
        _add_patterns(ledger, topic_id, topic.patterns)
        _tag(ledger, topic_id, about)
        after = _described(_summaries(connection, topic_id)[0])
        record(connection, "add topic", topic_id, before, after, ledger.changes)
    return topic_id


def _add_patterns(ledger: Ledger, topic_id: int, patterns: Iterable[str]) -> None:
    known = select(_PATTERN.c.text).where(_PATTERN.c.topic_id == topic_id)
    there = set(ledger.connection.execute(known).scalars())
    last = next_ids(ledger.connection).get("pattern", 0)
    new = [text for text in dict.fromkeys(patterns) if text not in there]
    rows = [{"id": last + n, "topic_id": topic_id, "text": text} for n, text in enumerate(new, 1)]
    ledger.insert(_PATTERN, rows)


def _tag(ledger: Ledger, topic_id: int, about: Collection[int]) -> None:
    """Put claims under a topic because its patterns match, those that are still there."""
    under = select(_CLAIM_TOPIC.c.claim_id).where(_CLAIM_TOPIC.c.topic_id == topic_id)
    there = set(ledger.connection.execute(under).scalars())
    alive = set(ledger.connection.execute(select(_CLAIM.c.id)).scalars()) if about else set()
    new = sorted(alive.intersection(about) - there)
    rows = [{"topic_id": topic_id, "claim_id": key, "basis": "pattern"} for key in new]
    ledger.insert(_CLAIM_TOPIC, rows)


def stored_texts(store: Store) -> Iterator[list[tuple[int, str, str]]]:
    """Every claim's id, heading ("" for none) and text, some hundred articles at a time."""
    last = 0
    while True:
        with store.reading() as connection:
            versions = connection.execute(
                select(_VERSION.c.id, _VERSION.c.text, _VERSION.c.blocks, _VERSION.c.title)
                .where(_VERSION.c.id > last)
                .order_by(_VERSION.c.id)
                .limit(_BATCH)
            ).all()
            if not versions:
                return
            first, last = versions[0].id, versions[-1].id
            claims = connection.execute(
                select(_CLAIM.c.id, _CLAIM.c.text, _APPEARANCE.c.version_id, _APPEARANCE.c.spans)
                .join_from(_APPEARANCE, _CLAIM)
                .where(_APPEARANCE.c.version_id.between(first, last))
            ).all()
            without_blobs([*versions, *claims])
            headings = {row.id: Headings(row.text, load_blocks(row.blocks), row.title) for row in versions}
            starts = [load_spans(row.spans).content[0].start for row in claims]
        yield [
            (row.id, headings[row.version_id].over(start) or "", row.text)
            for row, start in zip(claims, starts, strict=True)
        ]


def summarise_topic(store: Store, topic_id: int) -> TopicSummary:
    """One line about a topic."""
    with store.reading() as connection:
        return _summaries(connection, topic_id)[0]


def _id_of(connection: Connection, name: str) -> int | None:
    return connection.execute(select(_TOPIC.c.id).where(_TOPIC.c.folded == fold(name))).scalar()


def _described(summary: TopicSummary) -> dict[str, Any]:
    return {"name": summary.name, "kind": summary.kind, "patterns": summary.patterns}


def _summaries(connection: Connection, topic_id: int | None) -> list[TopicSummary]:
    facts = func.count().filter(_CLAIM.c.type == "fact")
    wanted = (
        select(
            *(_TOPIC.c.id, _TOPIC.c.name, _TOPIC.c.kind),
            *(func.count(_CLAIM.c.id) - facts, facts),
            *(func.min(_CLAIM.c.sort_key), func.max(_CLAIM.c.sort_key)),
        )
        .join_from(_TOPIC, _CLAIM_TOPIC, _CLAIM_TOPIC.c.topic_id == _TOPIC.c.id, isouter=True)
        .outerjoin(_CLAIM, _CLAIM.c.id == _CLAIM_TOPIC.c.claim_id)
        .group_by(_TOPIC.c.id)
    )
    if topic_id is not None:
        wanted = wanted.where(_TOPIC.c.id == topic_id)
    patterns = {key: topic.patterns for key, topic in user_topics(connection).items()}
    return [
        TopicSummary(key, name, kind, patterns.get(key, ()), claims, about, sort_day(first), sort_day(last))
        for key, name, kind, claims, about, first, last in without_blobs(connection.execute(wanted).all())
    ]
