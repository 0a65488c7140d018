"""Who of several actors spoke near an article: at its time, to its publisher or about its topics."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, exists, func, select

from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Connection, Exists

_PERIOD = timedelta(days=180)
_FEW = 60  # claims and facts under a topic that tells who speaks about it; of a broader one everybody speaks

_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_ARTICLE = table_of(tables.Article)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_TOPIC = table_of(tables.Topic)
_TOPIC_NAME = table_of(tables.TopicName)

_PRINTED = (
    select(_APPEARANCE.c.id)
    .join(_VERSION, _VERSION.c.id == _APPEARANCE.c.version_id)
    .join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
    .where(_APPEARANCE.c.claim_id == _CLAIM.c.id, _ARTICLE.c.publisher == bindparam("publisher"))
)
_MEANT = (
    select(_TOPIC.c.id)
    .where(one_of(_TOPIC.c.folded, "topics"))
    .union_all(select(_TOPIC_NAME.c.topic_id).where(one_of(_TOPIC_NAME.c.folded, "topics")))
)
_UNDER = select(_CLAIM_TOPIC.c.claim_id).where(_CLAIM_TOPIC.c.topic_id == _TOPIC.c.id)
_RARE = Prepared(select(_TOPIC.c.id).where(_TOPIC.c.id.in_(_MEANT), ~_UNDER.limit(1).offset(_FEW).exists()))
_ABOUT = select(_CLAIM_TOPIC.c.topic_id).where(
    _CLAIM_TOPIC.c.claim_id == _CLAIM.c.id, one_of(_CLAIM_TOPIC.c.topic_id, "topics")
)
_ASKED = func.json_each(bindparam("actors")).table_valued("value")


def _spoke(near: Exists) -> Prepared:
    """Those of the actors who said something at the time and near in that sense; of each the first claim will do."""
    said = exists().where(
        _CLAIM.c.actor_id == _ASKED.c.value,
        _CLAIM.c.sort_key.between(bindparam("since"), bindparam("until")),
        near,
    )
    return Prepared(select(_ASKED.c.value).where(said))


_TO_IT, _ABOUT_IT = _spoke(_PRINTED.exists()), _spoke(_ABOUT.exists())


def nearby(
    connection: Connection,
    actors: Collection[int],
    published: str | None,
    publisher: str | None,
    topics: Collection[str],
) -> frozenset[int]:
    """Those of the actors who said something within half a year of an article, to its publisher or about its topics.

    Who spoke to its publisher is nearer than whoever spoke about its topics to others, and of several of them who
    spoke about those, too. Topics under which there is much tell nothing. `published` begins with its day in ISO 8601
    (None: nobody spoke near it); `topics` are folded.
    """
    if published is None:
        return frozenset()
    day = date.fromisoformat(published[:10])
    since = day - _PERIOD if day - date.min > _PERIOD else date.min
    until = day + _PERIOD if date.max - day > _PERIOD else date.max
    period = {"since": since.isoformat(), "until": f"{until.isoformat()}~"}  # behind every key of that day
    asked = {"actors": json.dumps(list(actors)), **period}
    to_it = _keys(_TO_IT.rows(connection, publisher=publisher, **asked)) if publisher else frozenset()
    if len(to_it) == 1 or not topics:
        return to_it
    rare = [key for (key,) in _RARE.rows(connection, topics=json.dumps(list(topics)))]
    about_it = _keys(_ABOUT_IT.rows(connection, topics=json.dumps(rare), **asked)) if rare else frozenset()
    return to_it & about_it or to_it or about_it


def _keys(rows: Iterable[tuple[int]]) -> frozenset[int]:
    return frozenset(key for (key,) in rows)
