"""How large a database is and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from claimtrack.store import tables
from claimtrack.store.database import SCHEMA
from claimtrack.store.known import HAND
from claimtrack.store.newest import newest
from claimtrack.store.tables import table_of
from claimtrack.store.values import Status

if TYPE_CHECKING:
    from sqlalchemy import ScalarSelect, Table

    from claimtrack.store.database import Store

_CLAIM = table_of(tables.Claim)
_VERSION = table_of(tables.Version)


def status_of(store: Store, engine: str) -> Status:
    """The size of the database and the number of things in it; `engine` is the one that reads now."""
    facts = select(func.count()).where(_CLAIM.c.type == "fact").scalar_subquery()
    counts = select(
        _number_of(table_of(tables.Article)),
        select(func.count())
        .select_from(_VERSION)
        .where(newest(), _VERSION.c.language != "en")
        .scalar_subquery(),
        select(func.count())
        .select_from(_VERSION)
        .where(_VERSION.c.engine.not_in((engine, HAND)))
        .scalar_subquery(),
        _number_of(_CLAIM) - facts,
        facts,
        _number_of(table_of(tables.Actor)),
        _number_of(table_of(tables.Topic)),
        select(func.max(_VERSION.c.read_at)).scalar_subquery(),
    )
    with store.reading() as connection:
        return Status(store.size(), SCHEMA, *connection.execute(counts).one())


def _number_of(table: Table) -> ScalarSelect[int]:
    return select(func.count()).select_from(table).scalar_subquery()
