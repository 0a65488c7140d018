"""The feeds that are looked into again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, or_, select, update

from claimtrack.errors import ClaimtrackError
from claimtrack.store import tables
from claimtrack.store.decisions import now
from claimtrack.store.driver import HIGHEST_ID
from claimtrack.store.tables import table_of
from claimtrack.store.values import Watched

if TYPE_CHECKING:
    from claimtrack.store.database import Store

_WATCH = table_of(tables.Watch)
_COLUMNS = (_WATCH.c.id, _WATCH.c.checked_at, _WATCH.c.added_at, _WATCH.c.url)


def list_watched(store: Store) -> tuple[Watched, ...]:
    """The feeds, in the order in which they were added."""
    with store.reading() as connection:
        return tuple(Watched(*row) for row in connection.execute(select(*_COLUMNS).order_by(_WATCH.c.id)))


def watch(store: Store, url: str) -> bool:
    """Look into the feed at this address from now on; False where it is among them already."""
    with store.writing() as connection:
        if connection.execute(select(_WATCH.c.id).where(_WATCH.c.url == url)).first():
            return False
        connection.execute(insert(_WATCH).values(url=url, added_at=now(), checked_at=None))
    return True


def unwatch(store: Store, which: str) -> Watched:
    """Look into a feed, given by address or number, no longer; raises ClaimtrackError where it is not among them."""
    number = int(which) if which.isdecimal() and which.isascii() else 0
    wanted = or_(_WATCH.c.url == which, _WATCH.c.id == min(number, HIGHEST_ID))
    with store.writing() as connection:
        row = connection.execute(select(*_COLUMNS).where(wanted)).first()
        if row is None:
            raise ClaimtrackError(f"{which} is not watched; see 'watch list'")
        connection.execute(delete(_WATCH).where(_WATCH.c.id == row.id))
    return Watched(*row)


def note_check(store: Store, url: str) -> None:
    """Note that the feed at this address answered just now."""
    with store.writing() as connection:
        connection.execute(update(_WATCH).where(_WATCH.c.url == url).values(checked_at=now()))
