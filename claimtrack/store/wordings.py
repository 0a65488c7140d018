"""Claims that share words with another one, found through the full-text index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, or_, select
from sqlalchemy import text as sql_text

from claimtrack.errors import ClaimtrackError
from claimtrack.store import tables
from claimtrack.store.driver import HIGHEST_ID
from claimtrack.store.fulltext import CLAIMS, any_of, best_first
from claimtrack.store.rows import load_rows
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimtrack.model import Row
    from claimtrack.store.database import Store

_CANDIDATES = 300  # claims that are compared
_WORDS = 12  # of a claim that are looked for

_CLAIM = table_of(tables.Claim)
_LINK = table_of(tables.Link)


def near_claims(
    store: Store, claim_id: int, words_of: Callable[[str], Sequence[str]]
) -> tuple[Row, tuple[Row, ...]]:
    """A claim, and those that share words with it and are neither linked with it nor rejected, the nearest first.

    `words_of` gives the words of a text that are worth looking for. Raises ClaimtrackError for an unknown id.
    """
    with store.reading() as connection:
        row = next(load_rows(connection, [claim_id]), None) if 0 < claim_id <= HIGHEST_ID else None
        if row is None:
            raise ClaimtrackError(f"there is no claim {claim_id}; ids are in the output of 'timeline'")
        words = sorted(words_of(row.text), key=len, reverse=True)[:_WORDS]  # long words are rare ones
        if not words:
            return row, ()
        linked = select(_LINK.c.other_id).where(_LINK.c.claim_id == claim_id)
        linking = select(_LINK.c.claim_id).where(_LINK.c.other_id == claim_id)
        found = connection.execute(
            select(_CLAIM.c.id)
            .join_from(_CLAIM, CLAIMS, CLAIMS.c.rowid == _CLAIM.c.id)
            .where(sql_text("search_claim MATCH :wanted").bindparams(bindparam("wanted", any_of(words))))
            .where(_CLAIM.c.id != claim_id, _CLAIM.c.type != "fact")
            .where(_CLAIM.c.id.not_in(linked), _CLAIM.c.id.not_in(linking))
            .where(or_(_CLAIM.c.status.is_(None), _CLAIM.c.status != "rejected"))
            .order_by(best_first(CLAIMS))
            .limit(_CANDIDATES)
        )
        return row, tuple(load_rows(connection, list(found.scalars())))
