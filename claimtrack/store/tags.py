"""Which claims are under which topic, and why: moved from one topic to another, or as its patterns say."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import Connection, Row, select

from claimtrack.store import tables
from claimtrack.store.sqlite import among
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from claimtrack.store.changes import Ledger

# Gives the stored claims and facts whose text or heading holds one of the patterns.
Holding: TypeAlias = Callable[[Connection, Collection[str]], set[int]]

_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_HELD = table_of(tables.Held)
_STRENGTH = ("pattern", "heading", "person")  # of what puts a claim under a topic


def move_claims(ledger: Ledger, kept: int, gone: int) -> int:
    """Everything under one topic to another, for the strongest reason that there is; how much that is."""
    there, moved = _under(ledger.connection, kept), _under(ledger.connection, gone)
    ledger.delete(_CLAIM_TOPIC, _CLAIM_TOPIC.c.topic_id == gone)
    new = [(claim_id, basis) for claim_id, basis in moved.items() if claim_id not in there]
    ledger.insert(_CLAIM_TOPIC, [_tag(kept, claim_id, basis) for claim_id, basis in new])
    for strength, basis in enumerate(_STRENGTH):
        weaker = _STRENGTH[:strength]
        raised = [key for key, reason in moved.items() if reason == basis and there.get(key) in weaker]
        which = (_CLAIM_TOPIC.c.topic_id == kept) & among(_CLAIM_TOPIC.c.claim_id, raised)
        ledger.update(_CLAIM_TOPIC, which, {"basis": basis})
    return len(moved)


def retag(ledger: Ledger, topic_id: int, patterns: Collection[Row[Any]], holding: Holding) -> tuple[int, int]:
    """Let a topic's patterns (rows of that table) say what is under it; how many claims and facts came and left.

    What a person put there stays, and claims whose topics a person set keep them.
    """
    connection = ledger.connection
    excluded = holding(connection, [row.text for row in patterns if row.excludes])
    wanted = holding(connection, [row.text for row in patterns if not row.excludes]) - excluded
    under = _under(connection, topic_id)
    settled = set(connection.execute(select(_HELD.c.claim_id).where(_HELD.c.field == "topics")).scalars())
    wrong = {"pattern": under.keys() - wanted, "heading": under.keys() & excluded, "person": set[int]()}
    stale = {key for key, basis in under.items() if key in wrong[basis]} - settled
    ledger.delete(_CLAIM_TOPIC, (_CLAIM_TOPIC.c.topic_id == topic_id) & among(_CLAIM_TOPIC.c.claim_id, stale))
    fresh = sorted(wanted - under.keys() - settled)
    ledger.insert(_CLAIM_TOPIC, [_tag(topic_id, key, "pattern") for key in fresh])
    return len(fresh), len(stale)


def _under(connection: Connection, topic_id: int) -> dict[int, str]:
    """What is under a topic, and why."""
    rows = select(_CLAIM_TOPIC.c.claim_id, _CLAIM_TOPIC.c.basis).where(_CLAIM_TOPIC.c.topic_id == topic_id)
    return dict(tuple(row) for row in connection.execute(rows))


def _tag(topic_id: int, claim_id: int, basis: str) -> dict[str, Any]:
    return {"topic_id": topic_id, "claim_id": claim_id, "basis": basis}
