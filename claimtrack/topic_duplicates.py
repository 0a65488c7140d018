"""Compose store and likeness: which stored topics may be one matter."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimtrack.link.topic_likeness import ENOUGH, Vocabulary, beginnings, evidence, score
from claimtrack.names import fold
from claimtrack.store.discussed import (
    actor_names,
    busiest_topics,
    discussed,
    resolved_topic,
    sharing_claims,
    topic_names,
)
from claimtrack.store.topic_judgements import topics_apart
from claimtrack.store.values import TopicLikeness

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from claimtrack.store import Store

_LOOKED_AT = 400  # topics, those with the most claims, when none is named
_LIMIT = 50  # proposals
_COMPARED = (
    200  # pairs whose claims are compared: those most alike by name, and those that share the most claims
)
_SHARED = 3  # claims that are more than chance

_Pair = tuple[int, int]
_Alike = tuple[float, tuple[str, ...]]
_NOT: _Alike = (0.0, ())


def suggest_topics(store: Store, name: str | None = None) -> tuple[TopicLikeness, ...]:
    """Topics that may be the same matter as the one named, or as any other, the likeliest first.

    Raises as `get_topic` does.
    """
    names = topic_names(store)
    focus = busiest_topics(store, _LOOKED_AT) if name is None else [resolved_topic(store, name)]
    alike = dict(_alike_by_name(names, focus))
    ranked = sorted(alike, key=lambda pair: (-alike[pair][0], pair))[:_COMPARED]
    together = sharing_claims(store, focus, _SHARED)[:_COMPARED]
    pairs = dict.fromkeys((*ranked, *((min(pair), max(pair)) for pair in together)))
    about = discussed(store, {topic for pair in pairs for topic in pair})
    scores = {pair: score(alike.get(pair, _NOT)[0], *(about[topic] for topic in pair)) for pair in pairs}
    with store.reading() as connection:
        apart = topics_apart(connection)
    likely = (pair for pair in scores if scores[pair] >= ENOUGH)
    asked = (pair for pair in likely if frozenset(names[each][0] for each in pair) not in apart)
    best = sorted(asked, key=lambda pair: (-scores[pair], pair))
    best = best[:_LIMIT]
    people = actor_names(
        store, {actor for one, two in best for actor in about[one].actors & about[two].actors}
    )
    return tuple(
        TopicLikeness(
            *(one, names[one][0], two, names[two][0], scores[one, two]),
            evidence(alike.get((one, two), _NOT)[1], about[one], about[two], people),
        )
        for one, two in best
    )


def _alike_by_name(
    names: Mapping[int, Collection[str]], focus: Collection[int]
) -> Iterator[tuple[_Pair, _Alike]]:
    """The pairs of a topic in focus and any other whose names share a word or the beginning of one."""
    folded = {topic_id: tuple(map(fold, known)) for topic_id, known in names.items()}
    vocabulary = Vocabulary(name for known in folded.values() for name in known)
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for topic_id, known in folded.items():
        for key in {key for name in known for key in beginnings(name)}:
            bearers[key].add(topic_id)
    pairs = {
        (min(topic_id, other), max(topic_id, other))
        for topic_id in focus
        for name in folded[topic_id]
        for key in beginnings(name)
        for other in bearers[key] - {topic_id}
    }
    for one, two in pairs:
        yield (one, two), vocabulary.likeness(folded[one], folded[two])
