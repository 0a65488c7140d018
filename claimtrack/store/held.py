"""Values of claims that people decided, which reading an article again leaves as they are.

Beside each stands what the claim's earliest appearance has there, for when the decision is taken back: of an actor the
name, of topics their names, of a date and of an extent its values (see `dump_machine`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, literal_column, select, update

from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

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
SAID = ("earliest", "latest", "edtf", "precision", "basis", "why")
EXTENT = ("text", "spans")
_VALUES = {"actor": ("actor_id",), "said": SAID, "text": ("text",)}
_MACHINE = {"said": SAID, "text": EXTENT}
_DAY = 10  # characters of a sort key that are its day
_NAMES = Prepared(select(_ACTOR.c.id, _ACTOR.c.name).where(one_of(_ACTOR.c.id, "actors")))
_REREAD = Prepared(
    update(_HELD)
    .where(_HELD.c.claim_id == bindparam("claim"), _HELD.c.field == bindparam("what"))
    .values(machine=bindparam("read"))
)


def dump_machine(field: str, read: Mapping[str, Any]) -> str:
    """What is kept of a date (`said`) or an extent (`text`) that was read, as JSON."""
    return json.dumps({name: read[name] for name in _MACHINE[field]}, ensure_ascii=False)


def load_machine(machine: str | None) -> dict[str, Any]:
    """What `dump_machine` wrote; nothing for the date or the spans alone that older programs kept, and for None."""
    try:
        found = json.loads(machine or "null")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


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

    A claim whose date was decided is sorted under that. `spans` is where its earliest appearance has its text.
    """
    read = {row["claim_id"]: dict(row) for row in rows}
    columns = [column.name for column in _CLAIM.c]
    noted = []
    for field, *values in _PRESENT.rows(connection, claims=json.dumps(list(read))):
        present = dict(zip(columns, values, strict=True))
        row = read[present["id"]]
        new = row["actor_id"] if field == "actor" else dump_machine(field, row)
        noted.append({"claim": present["id"], "what": field, "read": new})
        row |= {name: present[name] for name in _VALUES[field]}
        if field == "said":
            row["sort_key"] = present["sort_key"][:_DAY] + row["sort_key"][_DAY:]
    actors = [each["read"] for each in noted if each["what"] == "actor"]
    names = dict(_NAMES.rows(connection, actors=json.dumps(actors))) if actors else {}
    told = [each | {"read": names.get(each["read"])} if each["what"] == "actor" else each for each in noted]
    _REREAD.many(connection, told)
    return list(read.values())
