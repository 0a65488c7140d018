"""What the log of decisions says of topics: two are different matters, one is none, one of articles is a user's now."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import literal_column, select, union_all

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.names import fold
from claimtrack.store import tables
from claimtrack.store.decisions import record, rehearsal
from claimtrack.store.resolve import resolve_topic
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of
from claimtrack.store.topics import summarise_topic
from claimtrack.store.values import Made

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from claimtrack.store.database import Store

_TOPIC = table_of(tables.Topic)
_NAME = table_of(tables.TopicName)
_DECISION = table_of(tables.Decision)
_JUDGED = Prepared(
    select(_DECISION.c.after).where(
        _DECISION.c.verb == literal_column("'judge topics different'"), _DECISION.c.undone_by.is_(None)
    )
)
_REMOVED = Prepared(
    select(_DECISION.c.before).where(
        _DECISION.c.verb == literal_column("'remove topic'"), _DECISION.c.undone_by.is_(None)
    )
)
_TAKEN_OVER = Prepared(
    select(_DECISION.c.subject_id, _DECISION.c.before).where(
        _DECISION.c.verb.in_(map(literal_column, ("'add topic'", "'edit topic'", "'merge topics'"))),
        _DECISION.c.before.is_not(None),
        _DECISION.c.undone_by.is_(None),
    )
)
_SHOWN_AS = Prepared(
    union_all(
        select(_NAME.c.folded, _TOPIC.c.name)
        .join_from(_NAME, _TOPIC)
        .where(one_of(_NAME.c.folded, "folded")),
        select(_TOPIC.c.folded, _TOPIC.c.name).where(one_of(_TOPIC.c.folded, "folded")),
    )
)


def judge_topics_different(store: Store, name: str, other: str, *, dry_run: bool = False) -> Made:
    """Record that two topics are different matters: they are not suggested as one, and no claim gets both by itself.

    Raises as `resolve_topic` does, UsageMistakeError for one topic twice, ClaimtrackError where it is known already.
    """
    with rehearsal(store, dry_run=dry_run) as connection:
        one, two = (summarise_topic(connection, resolve_topic(connection, each)) for each in (name, other))
        if one.id == two.id:
            raise UsageMistakeError(f"{name!r} and {other!r} are the same topic")
        if frozenset((one.name, two.name)) in topics_apart(connection):
            raise ClaimtrackError(f"{one.name!r} and {two.name!r} are known to be different already")
        told = {"topic": one.name, "different": two.name}
        number = record(connection, "judge topics different", one.id, told, told, ())
        return Made(number, one.name, two.name)


def topics_apart(connection: Connection) -> frozenset[frozenset[str]]:
    """The pairs of topics that people said are different, by the names that they are shown by."""
    judged = [json.loads(after) for (after,) in _JUDGED.rows(connection)]
    pairs = [(fold(told["topic"]), fold(told["different"])) for told in judged]
    folded = json.dumps([name for pair in pairs for name in pair])
    shown = dict(_SHOWN_AS.rows(connection, folded=folded)) if pairs else {}
    now = (frozenset((shown[one], shown[two])) for one, two in pairs if one in shown and two in shown)
    return frozenset(pair for pair in now if len(pair) > 1)


def removed_topics(connection: Connection) -> frozenset[str]:
    """The folded names of the automatic topics that people removed: none is made of these names again."""
    removed = [json.loads(before) for (before,) in _REMOVED.rows(connection)]
    return frozenset(fold(told["name"]) for told in removed if told["kind"] == "automatic")


def taken_over(connection: Connection) -> frozenset[int]:
    """The ids of topics that were found in articles before they were the user's; articles still lead to them."""
    told = _TAKEN_OVER.rows(connection)
    return frozenset(key for key, before in told if json.loads(before).get("kind") == "automatic")
