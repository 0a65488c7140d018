"""Compose store and likeness: which stored actors may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.link.likeness import alike, evidence
from claimtrack.store.names import AllNames, read_names, resolved, shared_articles
from claimtrack.store.values import Likeness

if TYPE_CHECKING:
    from claimtrack.store import Store

_LIMIT = 10  # proposals for one actor
_LOOKED_AT = 400  # actors, those with the most claims, when nobody is named


def suggest_duplicates(store: Store, name: str | None = None) -> tuple[Likeness, ...]:
    """Actors who may be the same as the one named, or as any other, the likeliest first.

    Those judged different are left out. Raises as `get_actor` does.
    """
    names = read_names(store)
    wanted = names.busiest(_LOOKED_AT) if name is None else [resolved(store, name)]
    found: dict[tuple[int, int], int] = {}
    for actor_id in wanted:
        for folded in names.of[actor_id]:
            for place, score in alike(folded, names.folded, _LIMIT + len(names.of[actor_id])):
                other = names.owners[place]
                pair = (min(actor_id, other), max(actor_id, other))
                if other != actor_id and pair not in names.different:
                    found[pair] = max(score, found.get(pair, 0))
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        _likeness(store, names, pair, score) for pair, score in ranked[: _LIMIT if name else 5 * _LIMIT]
    )


def _likeness(store: Store, names: AllNames, pair: tuple[int, int], score: int) -> Likeness:
    one, two = pair
    reasons = evidence(names.roles.get(one, ()), names.roles.get(two, ()), shared_articles(store, one, two))
    return Likeness(one, names.shown[one], two, names.shown[two], score, reasons)
