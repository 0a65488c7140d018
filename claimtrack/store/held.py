"""Values of claims that people decided, which reading an article again leaves as they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, literal_column, select, update

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

_PRESENT = Prepared(
    select(_HELD.c.field, *_CLAIM.c)
    .join_from(_HELD, _CLAIM)
    .where(one_of(_HELD.c.claim_id, "claims"), _HELD.c.field != literal_column("'topics'"))
)
_HOLDING = Prepared(
    select(_HELD.c.claim_id).where(one_of(_HELD.c.claim_id, "claims"), _HELD.c.field == bindparam("what"))
)
_VALUES = {
    "actor": ("actor_id",),
    "said": ("earliest", "latest", "edtf", "precision", "basis", "why"),
    "text": ("text",),
}
_DAY = 10  # characters of a sort key that are its day
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


def holding(connection: Connection, claims: Collection[int], field: str) -> frozenset[int]:
    """Those of the claims whose value of a field a person decided."""
    rows = _HOLDING.rows(connection, claims=json.dumps(list(claims)), what=field)
    return frozenset(claim_id for (claim_id,) in rows)


def hold(connection: Connection, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """New values of stored claims (`claim_id` says which), but for what people decided; what is read is noted.

    A claim whose date was decided is sorted under that; what is read of an extent is noted with the appearance.
    """
    read = {row["claim_id"]: dict(row) for row in rows}
    columns = [column.name for column in _CLAIM.c]
    noted = []
    for field, *values in _PRESENT.rows(connection, claims=json.dumps(list(read))):
        present = dict(zip(columns, values, strict=True))
        row = read[present["id"]]
        if field != "text":
            new = row["edtf"] if field == "said" else row["actor_id"]
            noted.append({"claim": present["id"], "what": field, "read": new})
        row |= {name: present[name] for name in _VALUES[field]}
        if field == "said":
            row["sort_key"] = present["sort_key"][:_DAY] + row["sort_key"][_DAY:]
    actors = [each["read"] for each in noted if each["what"] == "actor"]
    names = dict(_NAMES.rows(connection, actors=json.dumps(actors))) if actors else {}
    told = [each | {"read": names.get(each["read"])} if each["what"] == "actor" else each for each in noted]
    _REREAD.many(connection, told)
    return list(read.values())
