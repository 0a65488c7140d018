"""Compose store and likeness: which stored actors may be one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimtrack.link.likeness import REACH, evidence, likeness_of, near_words
from claimtrack.store.names import Described, bearers, busiest, described, names_of, resolved, words_between
from claimtrack.store.values import Likeness

if TYPE_CHECKING:
    from claimtrack.store import Store

_LIMIT = 10  # proposals for one actor
_LOOKED_AT = 400  # actors, those with the most claims, when nobody is named
_LONGEST = 1000  # letters of a word


def suggest_duplicates(store: Store, name: str | None = None) -> tuple[Likeness, ...]:
    """Actors who may be the same as the one named, or as any other, the likeliest first.

    Those judged different are left out. Raises as `get_actor` does.
    """
    if name is not None:
        actor_id = resolved(store, name)
        lengths = [len(folded.split()[-1]) for folded in names_of(store, actor_id)] or [0]
        words = words_between(store, min(lengths) - REACH, max(lengths) + REACH)
        return tuple(_proposals(store, actor_id, words))
    words = words_between(store, 1, _LONGEST)
    found = {
        (min(pair), max(pair)): each
        for actor_id in busiest(store, _LOOKED_AT)
        for each in _proposals(store, actor_id, words)
        for pair in [(each.actor_id, each.other_id)]
    }
    ranked = sorted(found.items(), key=lambda item: (-item[1].score, item[0]))
    return tuple(each for _, each in ranked[: 5 * _LIMIT])


def _proposals(store: Store, actor_id: int, words: Iterable[str]) -> list[Likeness]:
    """Whom an actor may be the same as: those with a word spelled nearly like the last one of a name."""
    names = names_of(store, actor_id)
    candidates = bearers(store, near_words({name.split()[-1] for name in names}, words), actor_id)
    rated = {key: likeness_of(names, others) for key, others in candidates.items()}
    ranked = sorted((key for key in rated if rated[key]), key=lambda key: (-rated[key], key))[:_LIMIT]
    if not ranked:
        return []
    shown = described(store, actor_id, ranked)
    return [_likeness(actor_id, key, rated[key], shown) for key in ranked]


def _likeness(one: int, two: int, score: int, shown: dict[int, Described]) -> Likeness:
    this, other = shown[one], shown[two]
    reasons = evidence((this.name, other.name), this.roles, other.roles, other.shared)
    return Likeness(one, this.name, two, other.name, score, reasons)
