"""What people decided about claims, kept when the article that prints them is read again."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import bindparam, exists, func, literal_column, or_, select, update

from claimtrack.store import tables
from claimtrack.store.encoding import dump_spans, load_read, load_spans
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Connection

_CLAIM = table_of(tables.Claim)
_CLAIM_TOPIC = table_of(tables.ClaimTopic)
_TOPIC = table_of(tables.Topic)
_APPEARANCE = table_of(tables.Appearance)
_HELD = table_of(tables.Held)
_LINK = table_of(tables.Link)
_NOTE = table_of(tables.Note)
_VERDICT = table_of(tables.Verdict)

_DECIDED = Prepared(
    select(_CLAIM.c.id).where(
        one_of(_CLAIM.c.id, "claims"),
        or_(
            _CLAIM.c.status.is_not(None),
            exists().where(_HELD.c.claim_id == _CLAIM.c.id),
            exists().where(_NOTE.c.claim_id == _CLAIM.c.id),
            exists().where(_VERDICT.c.claim_id == _CLAIM.c.id),
            exists().where(_LINK.c.claim_id == _CLAIM.c.id, _LINK.c.kind != bindparam("via")),
            exists().where(_LINK.c.other_id == _CLAIM.c.id, _LINK.c.kind != bindparam("via")),
        ),
    )
)
_PRINTED_IN = Prepared(
    select(_CLAIM.c.id, _CLAIM.c.missing, _CLAIM.c.actor_id)
    .join_from(_APPEARANCE, _CLAIM)
    .where(_APPEARANCE.c.version_id == bindparam("version"))
)
_TOPICS_IN = Prepared(
    select(_CLAIM_TOPIC.c.claim_id, _TOPIC.c.name)
    .join_from(_APPEARANCE, _CLAIM_TOPIC, _CLAIM_TOPIC.c.claim_id == _APPEARANCE.c.claim_id)
    .join(_TOPIC, _TOPIC.c.id == _CLAIM_TOPIC.c.topic_id)
    .where(_APPEARANCE.c.version_id == bindparam("version"))
)
_EXTENTS = Prepared(
    select(
        *(_APPEARANCE.c[name] for name in ("id", "claim_id", "spans")),
        func.coalesce(_APPEARANCE.c.wording, _CLAIM.c.text),
    )
    .join_from(_APPEARANCE, _CLAIM)
    .join(_HELD, _HELD.c.claim_id == _CLAIM.c.id)
    .where(
        _APPEARANCE.c.version_id == bindparam("version"),
        _HELD.c.field == bindparam("text"),
        or_(
            _APPEARANCE.c.as_read.is_(None),
            func.json_extract(_APPEARANCE.c.as_read, literal_column("'$.spans'")) != _APPEARANCE.c.spans,
        ),
    )
)
_READ_AS = Prepared(
    select(*(_APPEARANCE.c[name] for name in ("id", "claim_id", "as_read", "spans"))).where(
        _APPEARANCE.c.version_id == bindparam("version"), one_of(_APPEARANCE.c.claim_id, "claims")
    )
)
_RESTORE = Prepared(
    update(_APPEARANCE)
    .where(_APPEARANCE.c.id == bindparam("now"))
    .values(id=bindparam("before"), spans=bindparam("held"), wording=bindparam("printed"))
)
_NOTE_READ = Prepared(
    update(_APPEARANCE).where(_APPEARANCE.c.id == bindparam("appearance")).values(as_read=bindparam("read"))
)
_MISSING = Prepared(
    update(_CLAIM).where(_CLAIM.c.id == bindparam("claim")).values(missing=bindparam("missed"))
)


def decided(connection: Connection, claims: Collection[int]) -> frozenset[int]:
    """Those of the claims of which people said anything: accepted, rejected, corrected, noted, linked or judged."""
    found = _DECIDED.rows(connection, claims=json.dumps(list(claims)), via="via") if claims else ()
    return frozenset(claim_id for (claim_id,) in found)


class Printed(NamedTuple):
    """A claim as a version prints it: whether it is missing from that, whose it is, and the names of its topics."""

    missing: bool
    actor_id: int | None
    topics: frozenset[str]


def printed_in(connection: Connection, version_id: int) -> dict[int, Printed]:
    """The claims that a version prints, by id."""
    topics: defaultdict[int, set[str]] = defaultdict(set)
    for claim_id, name in _TOPICS_IN.rows(connection, version=version_id):
        topics[claim_id].add(name)
    return {
        claim_id: Printed(bool(missing), actor_id, frozenset(topics[claim_id]))
        for claim_id, missing, actor_id in _PRINTED_IN.rows(connection, version=version_id)
    }


def mark_missing(connection: Connection, claims: Collection[int]) -> None:
    """Mark claims that are no longer read out of their article, but stay for what people said of them."""
    _MISSING.many(connection, [{"claim": claim_id, "missed": True} for claim_id in claims])


def held_extents(connection: Connection, version_id: int) -> dict[int, tuple[Any, ...]]:
    """The appearances of a version, by claim, whose extent a person set: id, claim, spans, wording."""
    return {row[1]: tuple(row) for row in _EXTENTS.rows(connection, version=version_id, text="text")}


def restore_extents(connection: Connection, version_id: int, held: dict[int, tuple[Any, ...]]) -> None:
    """Give appearances that were just read anew the extent that was `held`, and note what was read."""
    if not held:
        return
    read = _READ_AS.rows(connection, version=version_id, claims=json.dumps(list(held)))
    rows, noted = [], []
    for now, claim_id, as_read, spans in read:
        before, _, extent, wording = held[claim_id]
        if now == before:
            continue
        kept = replace(load_spans(spans), content=load_spans(extent).content)
        rows.append({"now": now, "before": before, "held": dump_spans(kept), "printed": wording})
        noted.append((before, as_read, spans))
    _RESTORE.many(connection, rows)
    note_extents(connection, noted)


def note_extents(connection: Connection, read: Iterable[tuple[int, str | None, str]]) -> None:
    """Keep the spans that were read with appearances (id, what it keeps beside its claim, spans) given other extents.

    Those of the one that gives a claim its values are kept with the claim; those noted already stay.
    """
    rows = [
        {"appearance": key, "read": json.dumps({"spans": spans} | load_read(as_read), ensure_ascii=False)}
        for key, as_read, spans in read
        if as_read is not None
    ]
    _NOTE_READ.many(connection, rows)
