"""Names of stored actors, as decisions read, check and add them; and actors that a decision makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from claimtrack.errors import UsageMistakeError
from claimtrack.names import fold, untitled
from claimtrack.spellings import search_words
from claimtrack.store import tables
from claimtrack.store.sqlite import next_ids
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from claimtrack.store.changes import Ledger

_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_WORD = table_of(tables.AliasWord)


def new_actor(ledger: Ledger, name: str, kind: str | None = None) -> int:
    """Make an actor of this name; its id."""
    actor_id = next_ids(ledger.connection).get("actor", 0) + 1
    ledger.insert(_ACTOR, [{"id": actor_id, "name": name, "kind": kind}])
    add_names(ledger, actor_id, (name,))
    return actor_id


def add_names(ledger: Ledger, actor_id: int, names: Iterable[str]) -> None:
    """Names by which an actor is found, those it does not have yet."""
    connection = ledger.connection
    known = set(connection.execute(select(_ALIAS.c.folded).where(_ALIAS.c.actor_id == actor_id)).scalars())
    words = set(connection.execute(select(_WORD.c.word).where(_WORD.c.actor_id == actor_id)).scalars())
    last = connection.execute(select(func.max(_ALIAS.c.id))).scalar() or 0
    last = max(last, next_ids(connection).get("alias", 0))
    for name in names:
        folded = untitled(name) or fold(name)
        if folded not in known:
            last += 1
            ledger.insert(_ALIAS, [{"id": last, "actor_id": actor_id, "name": name, "folded": folded}])
        new = [word for word in search_words(folded) if word not in words]
        ledger.insert(_WORD, [{"word": word, "actor_id": actor_id} for word in new])
        words.update(new)


def checked_name(name: str) -> str:
    """A name as typed, on one line; raises UsageMistakeError for one without a letter or digit."""
    name = " ".join(name.split())
    if not fold(name):
        raise UsageMistakeError(f"{name!r} is no name: it has no letter or digit")
    return name


def name_of(connection: Connection, actor_id: int) -> str:
    """The name that a stored actor is shown by."""
    return str(connection.execute(select(_ACTOR.c.name).where(_ACTOR.c.id == actor_id)).scalar_one())


def kind_of(connection: Connection, actor_id: int) -> str | None:
    """The kind of a stored actor; None where nothing told it yet."""
    found: str | None = connection.execute(select(_ACTOR.c.kind).where(_ACTOR.c.id == actor_id)).scalar_one()
    return found


def shown_as(connection: Connection, name: str) -> int | None:
    """The actor shown by exactly this name, case and accents aside."""
    folded = untitled(name)
    found = (
        select(_ALIAS.c.actor_id, _ACTOR.c.name).join_from(_ALIAS, _ACTOR).where(_ALIAS.c.folded == folded)
    )
    same = [row.actor_id for row in connection.execute(found) if untitled(row.name) == folded]
    return min(same, default=None)
