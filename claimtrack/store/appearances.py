"""Claims that are printed several times: the earliest appearance gives a claim its values.

Each other appearance keeps what it says beside (`appearance.as_read`), so that disagreements show and a claim lives on
when the article that gave it its values is removed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, null, select, update

from claimtrack.names import untitled
from claimtrack.store import tables
from claimtrack.store.encoding import load_read, sort_key_on
from claimtrack.store.held import hold, load_machine
from claimtrack.store.people import find_people
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of
from claimtrack.store.versions import places_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy import Connection

    from claimtrack.store.values import Statement
    from claimtrack.store.versions import Place

_VERSION = table_of(tables.Version)
_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_ACTOR = table_of(tables.Actor)
_HELD = table_of(tables.Held)

_READ = (
    *("type", "quotation", "text", "earliest", "latest", "edtf", "precision", "basis", "why"),
    *("polarity", "modality", "confidence"),
)
_PRINTED = Prepared(
    select(
        *(_APPEARANCE.c[name] for name in ("claim_id", "id", "version_id", "as_read", "spans")),
        *(_VERSION.c.article_id, _VERSION.c.published),
    )
    .join_from(_APPEARANCE, _VERSION)
    .where(one_of(_APPEARANCE.c.claim_id, "claims"))
)
_CLAIMS = Prepared(
    select(_CLAIM.c.id, _CLAIM.c.sort_key, _ACTOR.c.name, *(_CLAIM.c[name] for name in _READ))
    .join_from(_CLAIM, _ACTOR, isouter=True)
    .where(one_of(_CLAIM.c.id, "claims"))
)
_HELD_VALUES = Prepared(
    select(_HELD.c.claim_id, _HELD.c.field, _HELD.c.machine).where(one_of(_HELD.c.claim_id, "claims"))
)
_ACTOR_IDS = Prepared(select(_CLAIM.c.id, _CLAIM.c.actor_id).where(one_of(_CLAIM.c.id, "claims")))
_KEEP = Prepared(
    update(_APPEARANCE)
    .where(_APPEARANCE.c.id == bindparam("appearance"))
    .values(as_read=bindparam("read"), wording=bindparam("printed"))
)
_TEXT = select(_CLAIM.c.text).where(_CLAIM.c.id == _APPEARANCE.c.claim_id).scalar_subquery()
_GIVE = Prepared(
    update(_APPEARANCE)
    .where(_APPEARANCE.c.id == bindparam("appearance"))
    .values(as_read=null(), wording=func.nullif(_APPEARANCE.c.wording, _TEXT))
)
_WORDING = Prepared(
    select(_APPEARANCE.c.id, _APPEARANCE.c.wording, _APPEARANCE.c.spans).where(
        one_of(_APPEARANCE.c.id, "appearances")
    )
)
_UPDATE_CLAIM = Prepared(
    update(_CLAIM)
    .where(_CLAIM.c.id == bindparam("claim_id"))
    .values(
        {column.name: bindparam(column.name) for column in _CLAIM.c if column.name not in {"id", "status"}}
    )
)


@dataclass(frozen=True, slots=True)
class Printed:
    """An appearance: its row, the place of its version, what it keeps beside the claim, and where it is printed."""

    id: int
    as_read: str | None
    spans: str
    published: str | None
    place: Place


def dump_read(statement: Statement, place: int) -> str:
    """What an appearance keeps beside its claim: who, when and how as read there; `place` in its article.

    Its `spans` as read are added where a person gave it another extent.
    """
    said = statement.said
    return json.dumps(
        {
            "place": place,
            "actor": statement.actor,
            "type": statement.type,
            "quotation": statement.quotation,
            "text": statement.text,
            "earliest": said.earliest and said.earliest.isoformat(),
            "latest": said.latest and said.latest.isoformat(),
            "edtf": said.edtf,
            "precision": said.precision,
            "basis": said.basis,
            "why": said.why,
            "polarity": statement.polarity,
            "modality": statement.modality,
            "confidence": statement.confidence,
        },
        ensure_ascii=False,
    )


def earlier_elsewhere(connection: Connection, claims: Collection[int], place: Place) -> frozenset[int]:
    """Those of the claims that another version printed before the one at `place`."""
    return frozenset(
        claim_id
        for claim_id, printed in printed_by(connection, claims).items()
        if any(
            each.place.order < place.order and each.place.version_id != place.version_id for each in printed
        )
    )


def settle(connection: Connection, claims: Collection[int], actors: Mapping[str, int]) -> dict[int, int]:
    """Let each claim have its values from its earliest appearance; the version that gives them, by claim.

    `actors` are the ids of people whose names were just read; others are found by their names. What people decided
    about a claim stays. Needs the write lock.
    """
    printed = printed_by(connection, claims)
    givers = {claim_id: min(each, key=lambda one: one.place.order) for claim_id, each in printed.items()}
    changed = {key: giver for key, giver in givers.items() if giver.as_read is not None}
    former = {each.id: claim_id for claim_id in changed for each in printed[claim_id] if each.as_read is None}
    keep_values(connection, former)
    several = {claim_id for claim_id in changed if len(printed[claim_id]) > 1}
    _give_values(connection, changed, actors, several)
    return {claim_id: giver.place.version_id for claim_id, giver in givers.items()}


def printed_by(connection: Connection, claims: Collection[int]) -> Mapping[int, list[Printed]]:
    """The appearances of each of the claims."""
    rows = _PRINTED.rows(connection, claims=json.dumps(list(claims))) if claims else []
    places = places_of(connection, {row[5] for row in rows}) if rows else {}
    found: defaultdict[int, list[Printed]] = defaultdict(list)
    for claim_id, appearance_id, version_id, as_read, spans, _, published in rows:
        found[claim_id].append(Printed(appearance_id, as_read, spans, published, places[version_id]))
    return found


def keep_values(connection: Connection, former: Mapping[int, int]) -> None:
    """Write down beside appearances (their claims by their ids) the values that they gave their claims."""
    if not former:
        return
    claims = json.dumps(list(former.values()))
    values = {claim_id: rest for claim_id, *rest in _CLAIMS.rows(connection, claims=claims)}
    decided: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    for claim_id, field, machine in _HELD_VALUES.rows(connection, claims=claims):
        decided[claim_id] |= {"actor": machine} if field == "actor" else load_machine(machine)
    printed = _WORDING.rows(connection, appearances=json.dumps(list(former)))
    rows = []
    for appearance_id, wording, spans in printed:
        key, actor, *values_now = values[former[appearance_id]]
        now = dict(zip(_READ, values_now, strict=True))
        told = now | {"place": int(key.rpartition(" ")[2]), "actor": actor} | decided[former[appearance_id]]
        if told.get("spans") == spans:
            del told["spans"]
        rows.append(
            {
                "appearance": appearance_id,
                "read": json.dumps(told, ensure_ascii=False),
                "printed": now["text"] if wording is None else wording,
            }
        )
    _KEEP.many(connection, rows)


def _give_values(
    connection: Connection,
    givers: Mapping[int, Printed],
    actors: Mapping[str, int],
    several: Collection[int],
) -> None:
    """Write into claims what their appearances keep; those printed `several` times may know better who speaks."""
    if not givers:
        return
    told = {claim_id: load_read(giver.as_read) for claim_id, giver in givers.items()}
    present = dict(_ACTOR_IDS.rows(connection, claims=json.dumps(list(givers))))
    everybody = {read["actor"] for read in told.values() if read["actor"]}
    ids = {**actors, **actors_named(connection, everybody - set(actors))}
    speakers = {
        claim_id: ids.get(read["actor"], present[claim_id]) if read["actor"] or claim_id in several else None
        for claim_id, read in told.items()
    }
    rows = [
        {name: read[name] for name in _READ}
        | {
            "claim_id": claim_id,
            "spans": read.get("spans", givers[claim_id].spans),
            "actor_id": speakers[claim_id],
            "sort_key": sort_key_on(
                read["earliest"] or read["latest"],
                givers[claim_id].published,
                givers[claim_id].place.article_id,
                read["place"],
            ),
            "missing": False,
        }
        for claim_id, read in told.items()
    ]
    _UPDATE_CLAIM.many(connection, hold(connection, rows))
    _GIVE.many(connection, [{"appearance": giver.id} for giver in givers.values()])


def actors_named(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """The actors that alone bear one of the names, by that name."""
    folded = {name: untitled(name) for name in names}
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for actor_id, known in find_people(connection, set(folded.values()), ()).items():
        for name in known:
            bearers[name].add(actor_id)
    return {name: min(bearers[key]) for name, key in folded.items() if len(bearers[key]) == 1}
