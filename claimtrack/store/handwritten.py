"""Claims that people write down themselves, each with all that it brings along, so that it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from claimtrack.errors import ClaimtrackError
from claimtrack.store import tables
from claimtrack.store.changes import Ledger, noted
from claimtrack.store.decisions import record
from claimtrack.store.edits import Editor
from claimtrack.store.encoding import digest
from claimtrack.store.held import hold_values
from claimtrack.store.known import HAND
from claimtrack.store.sqlite import next_ids
from claimtrack.store.tables import table_of
from claimtrack.store.values import Written
from claimtrack.store.write import add_version, save_statements

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from claimtrack.model import Article
    from claimtrack.store.changes import Change
    from claimtrack.store.values import Person, Statement

_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_ACTOR = table_of(tables.Actor)
_WORD = table_of(tables.AliasWord)
_HELD = table_of(tables.Held)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_NUMBERED = [  # what others refer to comes first
    table_of(model)
    for model in (
        tables.Article, tables.Version, tables.Actor, tables.Alias, tables.Topic, tables.Pattern, tables.Claim,
        tables.Appearance,
    )
]  # fmt: skip


def find_same(
    connection: Connection, article: Article, statement: Statement, people: Sequence[Person]
) -> None:
    """Raise ClaimtrackError where the same actor is written down with the same words on the same day."""
    actor_id = people[0].id if people else None
    same = connection.execute(
        select(_CLAIM.c.id)
        .join_from(_VERSION, _APPEARANCE, _APPEARANCE.c.version_id == _VERSION.c.id)
        .join(_CLAIM, _CLAIM.c.id == _APPEARANCE.c.claim_id)
        .where(_VERSION.c.hash == digest(article.text), _VERSION.c.engine == HAND)
        .where(_CLAIM.c.actor_id.is_not_distinct_from(actor_id), _CLAIM.c.edtf == statement.said.edtf)
        .where(_CLAIM.c.actor_id.is_not(None) if people else _CLAIM.c.actor_id.is_(None))
    ).scalar()
    if same is not None:
        raise ClaimtrackError(f"claim {same} says this already; see 'claimtrack show {same}'")


def save_by_hand(
    connection: Connection,
    article: Article,
    statement: Statement,
    people: Sequence[Person],
    topics: Sequence[str],
) -> Written:
    """Store a claim that a person wrote down as an article of its own, about topics by name. Needs the write lock."""
    last = next_ids(connection)
    place = add_version(connection, article, None, HAND)
    save_statements(connection, article, place, (statement,), people, (None,))
    claim_id = next_ids(connection)["claim"]
    ledger = Ledger(connection)
    if statement.said.basis == "person":
        hold_values(ledger, [claim_id], "said", None)
    if topics:
        Editor(ledger, claim_id).set_topics(topics)
    changes = _brought(connection, last, claim_id)
    named = select(_ACTOR.c.name).join_from(_CLAIM, _ACTOR).where(_CLAIM.c.id == claim_id)
    actor = connection.execute(named).scalar()
    told = {"claim": claim_id, "actor": actor, "text": statement.text}
    decision = record(connection, "add claim", claim_id, told, told, changes)
    return Written(decision, claim_id, place[0], actor)


def _brought(connection: Connection, last: Mapping[str, int], claim_id: int) -> list[Change]:
    """What has been inserted since ids stood at `last`, what others refer to first."""
    rows = [noted(connection, table, table.c.id > last.get(table.name, 0)) for table in _NUMBERED]
    rows.append(noted(connection, _WORD, _WORD.c.actor_id > last.get("actor", 0)))
    rows += [noted(connection, table, table.c.claim_id == claim_id) for table in (_CLAIM_TOPIC, _HELD)]
    return [change for change in rows if change.rows]
