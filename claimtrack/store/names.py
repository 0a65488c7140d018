"""All names of all actors at once, for comparing them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from claimtrack.store import tables
from claimtrack.store.resolve import resolve_actor
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimtrack.store.database import Store

_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_ROLE = table_of(tables.Role)
_CLAIM = table_of(tables.Claim)
_APPEARANCE = table_of(tables.Appearance)
_VERSION = table_of(tables.Version)
_JUDGEMENT = table_of(tables.Judgement)


@dataclass(frozen=True, slots=True)
class AllNames:
    """Every actor's names: `folded[n]` is a name of actor `owners[n]`; `of` and `roles` give them by actor.

    `shown` is the name each is shown by, `claims` how much each said, `different` the pairs (lower id first)
    that people judged to be two.
    """

    folded: Sequence[str]
    owners: Sequence[int]
    of: Mapping[int, Sequence[str]]
    roles: Mapping[int, Sequence[str]]
    shown: Mapping[int, str]
    claims: Mapping[int, int]
    different: frozenset[tuple[int, int]]

    def busiest(self, most: int) -> list[int]:
        """The actors who say the most."""
        return sorted(self.of, key=lambda actor_id: (-self.claims.get(actor_id, 0), actor_id))[:most]


def read_names(store: Store) -> AllNames:
    """The names of all actors."""
    with store.reading() as connection:
        pairs = connection.execute(select(_ALIAS.c.folded, _ALIAS.c.actor_id).order_by(_ALIAS.c.id)).all()
        of: defaultdict[int, list[str]] = defaultdict(list)
        for folded, actor_id in pairs:
            of[actor_id].append(folded)
        roles: defaultdict[int, list[str]] = defaultdict(list)
        for actor_id, role in connection.execute(select(_ROLE.c.actor_id, _ROLE.c.name)):
            roles[actor_id].append(role)
        counted = select(_CLAIM.c.actor_id, func.count()).where(_CLAIM.c.actor_id.is_not(None))
        said = connection.execute(counted.group_by(_CLAIM.c.actor_id))
        claims = {row[0]: row[1] for row in said}
        shown = {row.id: row.name for row in connection.execute(select(_ACTOR.c.id, _ACTOR.c.name))}
        judged = connection.execute(select(_JUDGEMENT.c.actor_id, _JUDGEMENT.c.other_id))
        different = frozenset((one, two) for one, two in judged)
    return AllNames([n for n, _ in pairs], [key for _, key in pairs], of, roles, shown, claims, different)


def resolved(store: Store, name: str) -> int:
    """The id of the actor a user means; raises as `resolve_actor` does."""
    with store.reading() as connection:
        return resolve_actor(connection, name)


def shared_articles(store: Store, one: int, two: int) -> int:
    """In how many articles both say something."""

    def speaking(actor_id: int) -> set[int]:
        said = (
            select(_VERSION.c.article_id)
            .join_from(_VERSION, _APPEARANCE)
            .join(_CLAIM, _CLAIM.c.id == _APPEARANCE.c.claim_id)
            .where(_CLAIM.c.actor_id == actor_id)
        )
        return set(connection.execute(said).scalars())

    with store.reading() as connection:
        return len(speaking(one) & speaking(two))
