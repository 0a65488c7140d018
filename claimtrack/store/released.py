"""A decision about a claim's values is taken back: the claim has again what is read there, which may have changed."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from claimtrack.store import tables
from claimtrack.store.appearances import actors_named
from claimtrack.store.encoding import load_read, load_spans
from claimtrack.store.held import SAID, load_machine
from claimtrack.store.rereading import note_extents
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from claimtrack.store.changes import Change, Row

_CLAIM = table_of(tables.Claim)
_HELD = table_of(tables.Held)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_DAY = 10  # characters of a sort key that are its day

_MACHINE = Prepared(
    select(_HELD.c.claim_id, _HELD.c.field, _HELD.c.machine).where(one_of(_HELD.c.claim_id, "claims"))
)
_KEYS = Prepared(select(_CLAIM.c.id, _CLAIM.c.sort_key).where(one_of(_CLAIM.c.id, "claims")))
_PRINTED = Prepared(
    select(*(_APPEARANCE.c[name] for name in ("id", "claim_id", "as_read", "spans")), _VERSION.c.text)
    .join_from(_APPEARANCE, _VERSION)
    .where(one_of(_APPEARANCE.c.claim_id, "claims"))
)
_REPRINT = Prepared(
    update(_APPEARANCE)
    .where(_APPEARANCE.c.id == bindparam("appearance"))
    .values(spans=bindparam("read"), wording=bindparam("printed"), as_read=bindparam("kept"))
)


@dataclass(frozen=True, slots=True)
class Before:
    """What is stored before a decision is taken back, or made again.

    `machine` is what is read now of each (claim, field) that somebody decided, `keys` where claims are sorted, and
    `spans` (with what they keep beside their claim) where appearances have their claims.
    """

    machine: Mapping[tuple[int, str], str | None]
    keys: Mapping[int, str]
    spans: Mapping[int, tuple[str | None, str]]

    @classmethod
    def of(cls, connection: Connection, changes: Sequence[Change]) -> Before:
        """What is stored of the claims whose values `changes` are about to release or hold."""
        claims = json.dumps(
            [*{key[0] for each in changes if each.table == "held" for key, _, _ in each.rows}]
        )
        resorted = json.dumps(
            [*{key[0] for each in changes if each.table == "claim" for key, _, new in each.rows if new}]
        )
        return cls(
            {(claim_id, field): read for claim_id, field, read in _MACHINE.rows(connection, claims=claims)},
            dict(_KEYS.rows(connection, claims=resorted)),
            {key: (read, spans) for key, _, read, spans, _ in _PRINTED.rows(connection, claims=claims)},
        )

    def noted(self, changes: Iterable[Change]) -> list[Change]:
        """The changes with what is read now beside decided values, and with claims where they stand now."""
        told = {"held": self._read_now, "claim": self._sorted_now}
        return [
            replace(each, rows=tuple(map(told[each.table], each.rows))) if each.table in told else each
            for each in changes
        ]

    def _read_now(self, row: tuple[tuple[Any, ...], Row | None, Row | None]) -> Any:
        (claim_id, field), before, after = row
        if before is None or (claim_id, field) not in self.machine:
            return row
        return row[0], before | {"machine": self.machine[claim_id, field]}, after

    def _sorted_now(self, row: tuple[tuple[Any, ...], Row | None, Row | None]) -> Any:
        key, before, after = row
        if before is None or after is None or "sort_key" not in after or key[0] not in self.keys:
            return row
        return key, before, after | {"sort_key": after["sort_key"][:_DAY] + self.keys[key[0]][_DAY:]}


def give_what_is_read(connection: Connection, before: Before, made: Sequence[Change]) -> None:
    """Let claims whose values were released have what their earliest appearance says now.

    `made` are the changes that took the decision back (or made it again), `before` what was stored before them.
    """
    held = [row for each in made if each.table == "held" for row in each.rows]
    released = [key for key, _, after in held if after is None and key in before.machine]
    dates = {claim_id: load_machine(before.machine[claim_id, f]) for claim_id, f in released if f == "said"}
    _date(connection, {claim_id: read for claim_id, read in dates.items() if read})
    speakers = {claim_id: before.machine[claim_id, f] for claim_id, f in released if f == "actor"}
    _name(connection, {key: name for key, name in speakers.items() if name})
    extents = {claim_id: load_machine(before.machine[claim_id, f]) for claim_id, f in released if f == "text"}
    _reprint(connection, {claim_id: read for claim_id, read in extents.items() if read})
    again = [claim_id for (claim_id, field), _, after in held if field == "text" and after is not None]
    printed = _PRINTED.rows(connection, claims=json.dumps(again))
    changed = [(key, *before.spans[key]) for key, _, _, spans, _ in printed if before.spans[key][1] != spans]
    note_extents(connection, changed)


def _date(connection: Connection, read: Mapping[int, Mapping[str, Any]]) -> None:
    keys = dict(_KEYS.rows(connection, claims=json.dumps(list(read))))
    for claim_id, said in read.items():
        day = said["earliest"] or said["latest"] or keys[claim_id][:_DAY]
        values = {name: said[name] for name in SAID} | {"sort_key": day + keys[claim_id][_DAY:]}
        connection.execute(update(_CLAIM).where(_CLAIM.c.id == claim_id).values(values))


def _name(connection: Connection, read: Mapping[int, str]) -> None:
    """Give claims the actors of these names, where one alone bears the name."""
    actors = actors_named(connection, set(read.values()))
    for claim_id, name in read.items():
        if name in actors:
            connection.execute(update(_CLAIM).where(_CLAIM.c.id == claim_id).values(actor_id=actors[name]))


def _reprint(connection: Connection, read: Mapping[int, Mapping[str, Any]]) -> None:
    """Give claims the extents that were read: their own, and those that their other appearances keep."""
    rows: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for key, claim_id, as_read, spans, text in _PRINTED.rows(connection, claims=json.dumps(list(read))):
        kept = load_read(as_read)
        extent = kept.pop("spans", spans) if kept else read[claim_id]["spans"]
        wording = "".join(span.of(text) for span in load_spans(extent).content)
        rows[claim_id].append(
            {
                "appearance": key,
                "read": extent,
                "printed": wording if kept or wording != read[claim_id]["text"] else None,
                "kept": json.dumps(kept, ensure_ascii=False) if kept else None,
            }
        )
    for claim_id, printed in rows.items():
        connection.execute(update(_CLAIM).where(_CLAIM.c.id == claim_id).values(text=read[claim_id]["text"]))
        _REPRINT.many(connection, printed)
