"""Values of claims that people decided, which reading an article again leaves as they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection

    from claimtrack.store.changes import Ledger

_HELD = table_of(tables.Held)
_CLAIM = table_of(tables.Claim)
_ACTOR = table_of(tables.Actor)

_HELD_ACTORS = Prepared(
    select(_CLAIM.c.id, _CLAIM.c.actor_id)
    .join_from(_HELD, _CLAIM)
    .where(one_of(_HELD.c.claim_id, "claims"), _HELD.c.field == "actor")
)
_NAMES = Prepared(select(_ACTOR.c.id, _ACTOR.c.name).where(one_of(_ACTOR.c.id, "actors")))
_REREAD = Prepared(
    update(_HELD)
    .where(_HELD.c.claim_id == bindparam("claim"), _HELD.c.field == bindparam("what"))
    .values(machine=bindparam("read"))
)


def hold_values(ledger: Ledger, claims: Collection[int], field: str, machine: str | None) -> None:
    """Keep a field of these claims, as it is now, from being read anew; `machine` is what was read there."""
    held = select(_HELD.c.claim_id).where(_HELD.c.claim_id.in_(claims), _HELD.c.field == field)
    known = set(ledger.connection.execute(held).scalars())
    rows = [{"claim_id": key, "field": field, "machine": machine} for key in claims if key not in known]
    ledger.insert(_HELD, rows)


def hold(connection: Connection, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """New values of stored claims (`claim_id` says which), but for what people decided; what is read is noted."""
    claims = json.dumps([row["claim_id"] for row in rows])
    decided = dict(_HELD_ACTORS.rows(connection, claims=claims))
    if not decided:
        return list(rows)
    read = {row["claim_id"]: row["actor_id"] for row in rows if row["claim_id"] in decided}
    names = dict(_NAMES.rows(connection, actors=json.dumps(list(read.values()))))
    noted = [{"claim": key, "what": "actor", "read": names.get(actor)} for key, actor in read.items()]
    _REREAD.many(connection, noted)
    return [row | {"actor_id": decided.get(row["claim_id"], row["actor_id"])} for row in rows]
