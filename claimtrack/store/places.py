"""The places of claims in their article, which order what was said on one day: no two share a sort key."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import Integer, bindparam, cast, exists, func, select, update

from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection

_VERSION = table_of(tables.Version)
_CLAIM = table_of(tables.Claim)
_OTHER = _CLAIM.alias()
_APPEARANCE = table_of(tables.Appearance)

_LAST = Prepared(
    select(
        func.max(cast(func.substr(_CLAIM.c.sort_key, -6), Integer)),
        func.max(func.json_extract(_APPEARANCE.c.as_read, "$.place")),
    )
    .join_from(_VERSION, _APPEARANCE)
    .join(_CLAIM, _CLAIM.c.id == _APPEARANCE.c.claim_id)
    .where(_VERSION.c.article_id == bindparam("article"), _VERSION.c.id != bindparam("version"))
)
_CLASHING = Prepared(
    select(_CLAIM.c.id, _CLAIM.c.sort_key).where(
        one_of(_CLAIM.c.id, "claims"),
        exists().where(_OTHER.c.sort_key == _CLAIM.c.sort_key, _OTHER.c.id != _CLAIM.c.id),
    )
)
_RESORT = Prepared(
    update(_CLAIM).where(_CLAIM.c.id == bindparam("claim_id")).values(sort_key=bindparam("elsewhere"))
)


def free_place(connection: Connection, article_id: int, besides: int = 0) -> int:
    """The place behind all that is printed in an article, its version `besides` left out."""
    ((printed, kept),) = _LAST.rows(connection, article=article_id, version=besides)
    return max((place + 1 for place in (printed, kept) if place is not None), default=0)


def separate(connection: Connection, claims: Collection[int]) -> None:
    """Move those of the claims that have another one's sort key behind the others of their article."""
    for claim_id, key in _CLASHING.rows(connection, claims=json.dumps(list(claims))) if claims else ():
        day, article, _ = key.split(" ")
        place = free_place(connection, int(article))
        _RESORT.many(connection, [{"claim_id": claim_id, "elsewhere": f"{day} {article} {place:06d}"}])
