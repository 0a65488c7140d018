"""Topics in the database: the user's patterns, lists, and one by name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, literal_column, select, union_all
from sqlalchemy import text as sql_text

from claimtrack.model import Topic
from claimtrack.names import fold
from claimtrack.store import tables
from claimtrack.store.encoding import without_blobs
from claimtrack.store.periods import DATED_KEY, period_of
from claimtrack.store.query import VISIBLE
from claimtrack.store.resolve import resolve_topic
from claimtrack.store.sqlite import Prepared
from claimtrack.store.tables import table_of
from claimtrack.store.values import ShownTopic, TopicSummary

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

    from claimtrack.store.database import Store

_TOPIC = table_of(tables.Topic)
_NAME = table_of(tables.TopicName)
_PATTERN = table_of(tables.Pattern)
_CLAIM = table_of(tables.Claim)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_DATED: Any = literal_column(DATED_KEY)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_ACTOR = table_of(tables.Actor)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_ARTICLE = table_of(tables.Article)

_USER_TOPICS = Prepared(
    select(_TOPIC.c.id, _TOPIC.c.name, _PATTERN.c.text, _PATTERN.c.excludes)
    .join_from(_PATTERN, _TOPIC)
    .order_by(_TOPIC.c.id, _PATTERN.c.id)
)


def user_topics(connection: Connection) -> dict[int, Topic]:
    """The topics that have patterns, which the user gave them, by id."""
    found: dict[int, Topic] = {}
    for topic_id, name, text, excludes in without_blobs(_USER_TOPICS.rows(connection)):
        topic = found.get(topic_id, Topic(name))
        matching, other = topic.patterns, topic.excludes
        found[topic_id] = (
            Topic(name, matching, (*other, text)) if excludes else Topic(name, (*matching, text), other)
        )
    return found


def topic_called(connection: Connection, name: str) -> int | None:
    """The id of the topic that has exactly this name, case and accents aside, or it as another name; None: none has."""
    named = select(_TOPIC.c.id).where(_TOPIC.c.folded == fold(name))
    other = select(_NAME.c.topic_id).where(_NAME.c.folded == fold(name))
    found: int | None = connection.execute(named.union_all(other)).scalar()
    return found


def list_topics(store: Store) -> tuple[TopicSummary, ...]:
    """All topics, by name."""
    with store.reading() as connection:
        return tuple(sorted(_summaries(connection, None), key=lambda topic: fold(topic.name)))


def get_topic(store: Store, name: str) -> TopicSummary:
    """The topic of this name; raises as `resolve_topic` does."""
    with store.reading() as connection:
        return summarise_topic(connection, resolve_topic(connection, name))


def show_topic(store: Store, name: str) -> ShownTopic:
    """The topic of this name, with who speaks or is named about it and where; raises as `get_topic` does."""
    with store.reading() as connection:
        topic_id = resolve_topic(connection, name)
        about = select(_CLAIM_TOPIC.c.claim_id).where(_CLAIM_TOPIC.c.topic_id == topic_id)
        summary = summarise_topic(connection, topic_id)
        return ShownTopic(summary, _actors_about(connection, about), _outlets_about(connection, about))


def _actors_about(connection: Connection, about: Select[Any]) -> tuple[tuple[str, int], ...]:
    """Who says or is named in some claims and facts, each with how many, the most first."""
    said = select(_CLAIM.c.actor_id, _CLAIM.c.id)
    named = select(_CLAIM_ACTOR.c.actor_id, _CLAIM.c.id).join_from(_CLAIM_ACTOR, _CLAIM)
    shown = _CLAIM.c.id.in_(about), sql_text(VISIBLE)
    rows: Any = union_all(said.where(*shown), named.where(*shown)).subquery()
    counted = (
        select(_ACTOR.c.name, func.count())
        .join_from(rows, _ACTOR, _ACTOR.c.id == rows.c.actor_id)
        .group_by(_ACTOR.c.id)
        .order_by(func.count().desc(), _ACTOR.c.name)
    )
    return tuple(map(tuple, without_blobs(connection.execute(counted).all())))


def _outlets_about(connection: Connection, about: Select[Any]) -> tuple[tuple[str, int], ...]:
    """The outlets that print some claims and facts, each with in how many articles, the most first."""
    articles = func.count(_ARTICLE.c.id.distinct())
    counted = (
        select(_ARTICLE.c.publisher, articles)
        .join_from(_APPEARANCE, _VERSION, _VERSION.c.id == _APPEARANCE.c.version_id)
        .join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
        .where(_APPEARANCE.c.claim_id.in_(about), _ARTICLE.c.publisher.is_not(None))
        .group_by(_ARTICLE.c.publisher)
        .order_by(articles.desc(), _ARTICLE.c.publisher)
    )
    return tuple(map(tuple, without_blobs(connection.execute(counted).all())))


def summarise_topic(connection: Connection, topic_id: int) -> TopicSummary:
    """A topic with its patterns, other names and counts."""
    return _summaries(connection, topic_id)[0]


def _summaries(connection: Connection, topic_id: int | None) -> list[TopicSummary]:
    facts = func.count().filter(_CLAIM.c.type == "fact")
    wanted = (
        select(
            *(_TOPIC.c.id, _TOPIC.c.name, _TOPIC.c.kind),
            *(func.count(_CLAIM.c.id) - facts, facts),
            *(func.min(_DATED), func.max(_DATED)),
        )
        .join_from(_TOPIC, _CLAIM_TOPIC, _CLAIM_TOPIC.c.topic_id == _TOPIC.c.id, isouter=True)
        .outerjoin(_CLAIM, (_CLAIM.c.id == _CLAIM_TOPIC.c.claim_id) & sql_text(VISIBLE))
        .group_by(_TOPIC.c.id)
    )
    if topic_id is not None:
        wanted = wanted.where(_TOPIC.c.id == topic_id)
    defined, names = user_topics(connection), _other_names(connection)
    summaries = []
    for key, name, kind, claims, about, first, last in without_blobs(connection.execute(wanted).all()):
        topic, others = defined.get(key, Topic(name)), tuple(names.get(key, ()))
        days = period_of(first), period_of(last)
        summary = TopicSummary(key, name, kind, topic.patterns, topic.excludes, others, claims, about, *days)
        summaries.append(summary)
    return summaries


def _other_names(connection: Connection) -> dict[int, list[str]]:
    """The names of topics beside the one they are shown by, oldest first, by topic."""
    names: defaultdict[int, list[str]] = defaultdict(list)
    for topic_id, name in connection.execute(select(_NAME.c.topic_id, _NAME.c.name).order_by(_NAME.c.id)):
        names[topic_id].append(name)
    return names
