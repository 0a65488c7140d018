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
    from collections.abc import Collection

    from sqlalchemy import Connection, Exists

_PERIOD = timedelta(days=180)

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
_ABOUT = select(_CLAIM_TOPIC.c.topic_id).where(
    _CLAIM_TOPIC.c.claim_id == _CLAIM.c.id, _CLAIM_TOPIC.c.topic_id.in_(_MEANT)
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

    The only one who spoke to its publisher is nearer than whoever spoke about its topics to others.
    `published` begins with its day in ISO 8601 (None: nobody spoke near it); `topics` are folded.
    """
    if published is None:
        return frozenset()
    day = date.fromisoformat(published[:10])
    since = day - _PERIOD if day - date.min > _PERIOD else date.min
    until = day + _PERIOD if date.max - day > _PERIOD else date.max
    period = {"since": since.isoformat(), "until": f"{until.isoformat()}~"}  # behind every key of that day
    asked = {"actors": json.dumps(list(actors)), **period}
    to_it = _TO_IT.rows(connection, publisher=publisher, **asked) if publisher else []
    about_it = (
        _ABOUT_IT.rows(connection, topics=json.dumps(list(topics)), **asked)
        if topics and len(to_it) != 1
        else []
    )
    return frozenset(key for (key,) in to_it + about_it)
