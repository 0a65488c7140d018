"""Actors in the database: lists, and one by name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, literal_column, or_, select, union_all
from sqlalchemy import text as sql_text

from claimtrack.names import fold
from claimtrack.store import tables
from claimtrack.store.encoding import without_blobs
from claimtrack.store.periods import DATED_KEY, period_of
from claimtrack.store.query import VISIBLE
from claimtrack.store.resolve import resolve_actor
from claimtrack.store.tables import table_of
from claimtrack.store.values import ActorSummary, OpenName, PrintedRole

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from claimtrack.store.database import Store

_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_WORD = table_of(tables.AliasWord)
_ROLE = table_of(tables.Role)
_CLAIM = table_of(tables.Claim)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_DATED: Any = literal_column(DATED_KEY).label("dated")


def list_actors(store: Store) -> tuple[ActorSummary, ...]:
    """All actors, by name."""
    with store.reading() as connection:
        return tuple(sorted(_summaries(connection, None), key=lambda actor: fold(actor.name)))


def get_actor(store: Store, name: str) -> ActorSummary:
    """The actor of this name; raises as `resolve_actor` does."""
    with store.reading() as connection:
        return _summaries(connection, resolve_actor(connection, name))[0]


def list_open(store: Store) -> tuple[OpenName, ...]:
    """The actors of whom only a surname is known that others bear in full, by name."""
    other, whole, own = _ACTOR.alias(), _ALIAS.alias(), _ALIAS.alias()
    persons = or_(_ACTOR.c.kind.is_(None), _ACTOR.c.kind == "person")
    others = or_(other.c.kind.is_(None), other.c.kind == "person")
    bare = ~select(own.c.id).where(own.c.actor_id == _ACTOR.c.id, own.c.folded.like("% %")).exists()
    open_names = (
        select(_ACTOR.c.id, _ACTOR.c.name, other.c.name.label("other"))
        .distinct()
        .join_from(_ACTOR, _ALIAS, _ALIAS.c.actor_id == _ACTOR.c.id)
        .join(_WORD, _WORD.c.word == _ALIAS.c.folded)
        .join(other, (other.c.id == _WORD.c.actor_id) & (other.c.id != _ACTOR.c.id))
        .join(whole, whole.c.actor_id == other.c.id)
        .where(persons, others, bare, whole.c.folded.endswith(" " + _ALIAS.c.folded))
        .order_by(other.c.name)
    )
    found: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    with store.reading() as connection:
        for actor_id, name, bearer in connection.execute(open_names):
            found[actor_id, name].append(bearer)
        named = [
            OpenName(key, name, _counts(connection, key)[key][0], tuple(bearers))
            for (key, name), bearers in found.items()
        ]
    return tuple(sorted(named, key=lambda actor: fold(actor.name)))


def _summaries(connection: Connection, actor_id: int | None) -> list[ActorSummary]:
    aliases, roles = _aliases(connection, actor_id), _roles(connection, actor_id)
    counts = _counts(connection, actor_id)
    wanted = select(_ACTOR.c.id, _ACTOR.c.name, _ACTOR.c.kind)
    if actor_id is not None:
        wanted = wanted.where(_ACTOR.c.id == actor_id)
    return [
        ActorSummary(
            key,
            name,
            kind,
            tuple(alias for alias in aliases[key] if alias != name),
            tuple(roles[key]),
            *counts[key],
        )
        for key, name, kind in without_blobs(connection.execute(wanted).all())
    ]


def _aliases(connection: Connection, actor_id: int | None) -> defaultdict[int, list[str]]:
    """Names by actor, oldest first."""
    wanted = select(_ALIAS.c.actor_id, _ALIAS.c.name).order_by(_ALIAS.c.id)
    if actor_id is not None:
        wanted = wanted.where(_ALIAS.c.actor_id == actor_id)
    names: defaultdict[int, list[str]] = defaultdict(list)
    for key, name in without_blobs(connection.execute(wanted).all()):
        names[key].append(name)
    return names


def _roles(connection: Connection, actor_id: int | None) -> defaultdict[int, list[PrintedRole]]:
    """Roles by actor, in the order in which they were first printed."""
    order = (func.coalesce(_ROLE.c.first, ""), _ROLE.c.id)
    wanted = select(_ROLE.c.actor_id, _ROLE.c.name, _ROLE.c.first, _ROLE.c.last).order_by(*order)
    if actor_id is not None:
        wanted = wanted.where(_ROLE.c.actor_id == actor_id)
    roles: defaultdict[int, list[PrintedRole]] = defaultdict(list)
    for key, *printed in without_blobs(connection.execute(wanted).all()):
        roles[key].append(PrintedRole(*printed))
    return roles


def _counts(
    connection: Connection, actor_id: int | None
) -> defaultdict[int, tuple[int, int, str | None, str | None]]:
    """Claims, facts, first and last period, by actor; what was rejected does not count."""
    said = select(_CLAIM.c.actor_id, _CLAIM.c.type, _DATED).where(sql_text(VISIBLE))
    named = select(_CLAIM_ACTOR.c.actor_id, _CLAIM.c.type, _DATED)
    named = named.join_from(_CLAIM_ACTOR, _CLAIM).where(sql_text(VISIBLE))
    if actor_id is None:
        said = said.where(_CLAIM.c.actor_id.is_not(None))
    else:
        said = said.where(_CLAIM.c.actor_id == actor_id)
        named = named.where(_CLAIM_ACTOR.c.actor_id == actor_id)
    rows: Any = union_all(said, named).subquery()
    facts = func.count().filter(rows.c.type == "fact")
    counted = select(
        rows.c.actor_id, func.count() - facts, facts, func.min(rows.c.dated), func.max(rows.c.dated)
    ).group_by(rows.c.actor_id)
    counts: defaultdict[int, tuple[int, int, str | None, str | None]] = defaultdict(
        lambda: (0, 0, None, None)
    )
    for key, claims, about, first, last in connection.execute(counted):
        counts[key] = (claims, about, period_of(first), period_of(last))
    return counts
