"""Give back the room that removed articles took."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.store.database import Store


def vacuum(store: Store) -> tuple[int, int]:
    """Rewrite the database without gaps; the bytes it took before and takes now.

    Needs as much room on the disk again while it runs. Raises ClaimtrackError, and nothing is lost then.
    """
    with store.driver() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        before = store.size()
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return before, store.size()
