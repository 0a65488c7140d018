"""Who is who, as people decide: names, two actors that are one, one that is two, two that are not the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.names import untitled
from claimtrack.spellings import search_words
from claimtrack.store import tables
from claimtrack.store.changes import Ledger
from claimtrack.store.decisions import record, rehearsal
from claimtrack.store.held import hold_values
from claimtrack.store.naming import add_names, checked_name, kind_of, name_of, new_actor, shown_as
from claimtrack.store.resolve import resolve_actor
from claimtrack.store.tables import table_of
from claimtrack.store.values import Made

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection

    from claimtrack.store.database import Store

_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_WORD = table_of(tables.AliasWord)
_ROLE = table_of(tables.Role)
_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_JUDGEMENT = table_of(tables.Judgement)


def rename_actor(store: Store, name: str, new: str, *, dry_run: bool = False) -> Made:
    """Give an actor another name to be shown by; the old ones still find it.

    Raises as `resolve_actor` does, ClaimtrackError where that is its name, UsageMistakeError where it is another's.
    """
    new = checked_name(new)
    with rehearsal(store, dry_run=dry_run) as connection:
        actor_id = resolve_actor(connection, name)
        before = name_of(connection, actor_id)
        if new == before:
            raise ClaimtrackError(f"{before} is called so already")
        _check_nobody_elses(connection, actor_id, new)
        ledger = Ledger(connection)
        ledger.update(_ACTOR, _ACTOR.c.id == actor_id, {"name": new})
        add_names(ledger, actor_id, (new,))
        told = {"actor": before, "name": new}
        return Made(record(connection, "rename actor", actor_id, told, told, ledger.changes), before, new)


def alias_actor(store: Store, name: str, alias: str, *, dry_run: bool = False) -> Made:
    """Add a name that an actor is found by, and recognised by in articles to come; raises as `rename_actor` does."""
    alias = checked_name(alias)
    with rehearsal(store, dry_run=dry_run) as connection:
        actor_id = resolve_actor(connection, name)
        _check_nobody_elses(connection, actor_id, alias)
        ledger = Ledger(connection)
        add_names(ledger, actor_id, (alias,))
        if not ledger.changes:
            raise ClaimtrackError(f"{name_of(connection, actor_id)} has the name {alias!r} already")
        told = {"actor": name_of(connection, actor_id), "alias": alias}
        return Made(
            record(connection, "alias actor", actor_id, told, told, ledger.changes), told["actor"], alias
        )


def merge_actors(store: Store, name: str, other: str, *, dry_run: bool = False) -> Made:
    """Make two actors one: `other` becomes `name`, with all its claims, names and roles."""
    with rehearsal(store, dry_run=dry_run) as connection:
        kept, gone = resolve_actor(connection, name), resolve_actor(connection, other)
        if kept == gone:
            raise UsageMistakeError(f"{name!r} and {other!r} are the same actor already")
        told: dict[str, Any] = {"actor": name_of(connection, kept), "merged": name_of(connection, gone)}
        ledger = Ledger(connection)
        told["claims"] = _move_claims(ledger, kept, gone)
        _move_names(ledger, kept, gone)
        ledger.delete(_JUDGEMENT, or_(_JUDGEMENT.c.actor_id == gone, _JUDGEMENT.c.other_id == gone))
        ledger.delete(_ACTOR, _ACTOR.c.id == gone)
        number = record(connection, "merge actors", kept, told, told, ledger.changes)
        return Made(number, told["merged"], told["actor"], told["claims"])


def split_actor(
    store: Store,
    name: str,
    claims: Collection[int],
    new: str,
    *,
    mentions: Collection[str] = (),
    dry_run: bool = False,
) -> Made:
    """Give some of an actor's claims to another one, who is made where nobody has exactly that name.

    Beside `claims` those go whose speaker is printed as one of `mentions`, whatever its case and titles; these are then
    names of the other one, by which articles to come are recognised.
    """
    new = checked_name(new)
    with rehearsal(store, dry_run=dry_run) as connection:
        actor_id = resolve_actor(connection, name)
        ledger = Ledger(connection)
        other = shown_as(connection, new)
        if other is None:
            other = new_actor(ledger, new, kind_of(connection, actor_id))
        if other == actor_id:
            raise UsageMistakeError(f"{new!r} is the same actor; give the new one another name with --as")
        _check_theirs(connection, claims, actor_id)
        claims = {*claims, *_printed_as(connection, actor_id, mentions)}
        _move_mentions(ledger, actor_id, other, mentions)
        moved = ledger.update(_CLAIM, _CLAIM.c.id.in_(set(claims)), {"actor_id": other})
        hold_values(ledger, set(claims), "actor", name_of(connection, actor_id))
        told = {"actor": name_of(connection, actor_id), "split": new, "claims": moved}
        number = record(connection, "split actor", actor_id, told, told, ledger.changes)
        return Made(number, name_of(connection, actor_id), new, moved)


def judge_different(store: Store, name: str, other: str, *, dry_run: bool = False) -> Made:
    """Record that two actors are different people: they are not suggested as one again."""
    with rehearsal(store, dry_run=dry_run) as connection:
        one, two = sorted((resolve_actor(connection, name), resolve_actor(connection, other)))
        if one == two:
            raise UsageMistakeError(f"{name!r} and {other!r} are the same actor; see 'actor split'")
        ledger = Ledger(connection)
        pair = (_JUDGEMENT.c.actor_id == one) & (_JUDGEMENT.c.other_id == two)
        told = {"actor": name_of(connection, one), "different": name_of(connection, two)}
        if connection.execute(select(_JUDGEMENT).where(pair)).first():
            raise ClaimtrackError(
                f"{told['actor']} and {told['different']} are known to be different already"
            )
        ledger.insert(_JUDGEMENT, [{"actor_id": one, "other_id": two, "verdict": "different"}])
        number = record(connection, "judge actors different", one, told, told, ledger.changes)
        return Made(number, told["actor"], told["different"])


def _check_nobody_elses(connection: Connection, actor_id: int, name: str) -> None:
    """Raise where another actor is shown by this name: no name would tell the two from one another."""
    other = shown_as(connection, name)
    if other is not None and other != actor_id:
        raise UsageMistakeError(
            f"{name_of(connection, other)} is another actor, of exactly this name; 'actor merge' makes the two one"
        )


def _move_claims(ledger: Ledger, kept: int, gone: int) -> int:
    """Everything one actor said, and the facts about it, to another; how many statements that are."""
    said = ledger.update(_CLAIM, _CLAIM.c.actor_id == gone, {"actor_id": kept})
    about = select(_CLAIM_ACTOR.c.claim_id).where(_CLAIM_ACTOR.c.actor_id == kept)
    named = set(ledger.connection.execute(about).scalars())
    facts = ledger.connection.execute(
        select(_CLAIM_ACTOR.c.claim_id).where(_CLAIM_ACTOR.c.actor_id == gone)
    ).scalars()
    new = [{"actor_id": kept, "claim_id": fact} for fact in facts if fact not in named]
    moved = ledger.delete(_CLAIM_ACTOR, _CLAIM_ACTOR.c.actor_id == gone)
    ledger.insert(_CLAIM_ACTOR, new)
    return said + moved


def _move_names(ledger: Ledger, kept: int, gone: int) -> None:
    _stretch_roles(ledger, kept, gone)
    for table, key in ((_ALIAS, "folded"), (_ROLE, "name")):
        there = select(table.c[key]).where(table.c.actor_id == kept)
        ledger.delete(table, (table.c.actor_id == gone) & table.c[key].in_(there))
        ledger.update(table, table.c.actor_id == gone, {"actor_id": kept})
    known = set(ledger.connection.execute(select(_WORD.c.word).where(_WORD.c.actor_id == kept)).scalars())
    words = ledger.connection.execute(select(_WORD.c.word).where(_WORD.c.actor_id == gone)).scalars().all()
    ledger.delete(_WORD, _WORD.c.actor_id == gone)
    ledger.insert(_WORD, [{"word": word, "actor_id": kept} for word in words if word not in known])


def _stretch_roles(ledger: Ledger, kept: int, gone: int) -> None:
    """Roles printed for both were printed on the days of either."""
    other = _ROLE.alias()
    both = (
        select(
            _ROLE.c.id, _ROLE.c.first, _ROLE.c.last, other.c.first.label("since"), other.c.last.label("until")
        )
        .join_from(_ROLE, other, _ROLE.c.name == other.c.name)
        .where(_ROLE.c.actor_id == kept, other.c.actor_id == gone)
    )
    for row in ledger.connection.execute(both).all():
        first = min((day for day in (row.first, row.since) if day), default=None)
        last = max((day for day in (row.last, row.until) if day), default=None)
        if (first, last) != (row.first, row.last):
            ledger.update(_ROLE, _ROLE.c.id == row.id, {"first": first, "last": last})


def _printed_as(connection: Connection, actor_id: int, mentions: Collection[str]) -> set[int]:
    """The claims of an actor with one of these mentions; UsageMistakeError for a mention that none has."""
    printed = (
        select(_CLAIM.c.id, _APPEARANCE.c.mention)
        .join_from(_CLAIM, _APPEARANCE)
        .where(_CLAIM.c.actor_id == actor_id, _APPEARANCE.c.mention.is_not(None))
    )
    found: dict[str, set[int]] = {untitled(mention): set() for mention in mentions}
    for claim_id, mention in connection.execute(printed) if mentions else ():
        if (folded := untitled(mention)) in found:
            found[folded].add(claim_id)
    for mention in mentions:
        if not found[untitled(mention)]:
            who = name_of(connection, actor_id)
            raise UsageMistakeError(f"no claim of {who}'s is printed as {mention!r}; see 'timeline --actor'")
    return set().union(*found.values())


def _move_mentions(ledger: Ledger, actor_id: int, other: int, mentions: Collection[str]) -> None:
    """Names of one actor to another; the one it is shown by stays its own, too."""
    shown = untitled(name_of(ledger.connection, actor_id))
    folded = {untitled(mention) for mention in mentions} - {shown}
    ledger.delete(_ALIAS, (_ALIAS.c.actor_id == actor_id) & _ALIAS.c.folded.in_(folded))
    left = ledger.connection.execute(select(_ALIAS.c.folded).where(_ALIAS.c.actor_id == actor_id)).scalars()
    words = {word for name in left for word in search_words(name)}
    lost = {word for name in folded for word in search_words(name)} - words
    ledger.delete(_WORD, (_WORD.c.actor_id == actor_id) & _WORD.c.word.in_(lost))
    add_names(ledger, other, [mention for mention in mentions if untitled(mention) != shown])


def _check_theirs(connection: Connection, claims: Collection[int], actor_id: int) -> None:
    whose = select(_CLAIM.c.id).where(_CLAIM.c.id.in_(set(claims)), _CLAIM.c.actor_id == actor_id)
    others = sorted(set(claims) - set(connection.execute(whose).scalars()))
    if others:
        name = name_of(connection, actor_id)
        raise UsageMistakeError(f"claim {others[0]} is not one of {name}'s; see 'timeline --actor'")
