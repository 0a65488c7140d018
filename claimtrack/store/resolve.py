"""Names as the user types them: which actor, topic or publisher is meant.

Any word of a name finds it, whatever its case, accents or script; a whole name beats words.
"""

from __future__ import annotations

import json
from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import bindparam, func, select

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.names import fold, untitled
from claimtrack.store import tables
from claimtrack.store.sqlite import HIGHEST_ID, Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sqlalchemy import Connection

K = TypeVar("K")

_SHOWN = 10  # names listed in a message
_OFFERED = 5  # near spellings
_NEAR = 0.7  # how alike two words are, by difflib's measure, to be offered for each other

_ACTOR = table_of(tables.Actor)
_ALIAS = table_of(tables.Alias)
_WORD = table_of(tables.AliasWord)
_TOPIC = table_of(tables.Topic)
_TOPIC_NAME = table_of(tables.TopicName)
_ARTICLE = table_of(tables.Article)

_ACTORS_NAMED = Prepared(
    select(_ACTOR.c.id, _ACTOR.c.name)
    .where(_ACTOR.c.id.in_(select(_ALIAS.c.actor_id).where(_ALIAS.c.folded == bindparam("folded"))))
    .order_by(_ACTOR.c.name)
)
_ACTOR_WITH_ID = Prepared(select(_ACTOR.c.id, _ACTOR.c.name).where(_ACTOR.c.id == bindparam("id")))
_ACTORS_WITH = Prepared(
    select(_ACTOR.c.id, _ACTOR.c.name)
    .join_from(_WORD, _ACTOR)
    .where(one_of(_WORD.c.word, "words"))
    .group_by(_ACTOR.c.id)
    .having(func.count() >= bindparam("enough"))
    .order_by(_ACTOR.c.name)
)
_WORDS_LIKE = Prepared(
    select(_WORD.c.word)
    .distinct()
    .where(func.length(_WORD.c.word).between(bindparam("shortest"), bindparam("longest")))
)
_TOPICS = Prepared(
    select(_TOPIC.c.id, _TOPIC.c.name, _TOPIC.c.folded)
    .union_all(select(_TOPIC.c.id, _TOPIC.c.name, _TOPIC_NAME.c.folded).join_from(_TOPIC_NAME, _TOPIC))
    .order_by(_TOPIC.c.folded)
)
_PUBLISHERS = Prepared(select(_ARTICLE.c.publisher).distinct().where(_ARTICLE.c.publisher.is_not(None)))


def resolve_actor(connection: Connection, name: str) -> int:
    """The id of the actor a user means, by name or by number.

    Raises UsageMistakeError listing them where several fit, ClaimtrackError offering near spellings
    where none does.
    """
    folded = untitled(name)
    words = sorted(set(folded.split()))
    found: dict[int, str] = dict(
        _ACTORS_NAMED.rows(connection, folded=folded)
        or _ACTORS_WITH.rows(connection, words=json.dumps(words), enough=max(1, len(words)))
        or _numbered(connection, name)
    )
    if len(set(found.values())) < len(found):  # namesakes
        found = {key: f"{shown} ({key})" for key, shown in found.items()}
    return _only(name, "actor", found, lambda: _near_actors(connection, words))


def find_actor(connection: Connection, name: str) -> int | None:
    """As `resolve_actor`, but None where nobody is called so."""
    return _if_any(lambda: resolve_actor(connection, name))


def find_topic(connection: Connection, name: str) -> int | None:
    """As `resolve_topic`, but None where nothing is called so."""
    return _if_any(lambda: resolve_topic(connection, name))


def _if_any(resolve: Callable[[], int]) -> int | None:
    try:
        return resolve()
    except UsageMistakeError:
        raise
    except ClaimtrackError:
        return None


def _numbered(connection: Connection, name: str) -> list[tuple[int, str]]:
    """The actor of this id, if it is one; namesakes can be told apart by nothing else."""
    digits = name.strip()
    if not (digits.isascii() and digits.isdigit() and int(digits[:20]) <= HIGHEST_ID):
        return []
    return [tuple(row) for row in _ACTOR_WITH_ID.rows(connection, id=int(digits[:20]))]


def resolve_topic(connection: Connection, name: str) -> int:
    """The id of the topic a user means, by one of its names or by number; raises as `resolve_actor` does."""
    names: dict[tuple[int, str], str] = {}
    shown: dict[int, str] = {}
    for topic_id, known, folded in _TOPICS.rows(connection):
        names[topic_id, folded] = folded
        shown[topic_id] = known
    numbered = [key for key in shown if str(key) == name.strip() and fold(name) not in names.values()]
    found = {key: shown[key] for key in numbered or (key for key, _ in _named(fold(name), names))}
    return _only(name, "topic", found, lambda: [shown[key] for key, _ in _near(fold(name), names)])


def resolve_publisher(connection: Connection, name: str) -> list[str]:
    """The publisher a user means, in every spelling that is stored; raises as `resolve_actor` does."""
    stored = {publisher: untitled(publisher) for (publisher,) in _PUBLISHERS.rows(connection)}
    spellings = _named(untitled(name), stored)
    different = {folded: spelling for spelling in spellings if (folded := stored[spelling])}
    _only(name, "publisher", different, lambda: _near(untitled(name), stored))
    return spellings


def _named(folded: str, known: Mapping[K, str]) -> list[K]:
    """Who has exactly this folded name; else, who has all of its words; else, who has words that begin so."""
    words = set(folded.split())
    if not words:
        return []
    return (
        [key for key, name in known.items() if name == folded]
        or [key for key, name in known.items() if words.issubset(name.split())]
        or [key for key, name in known.items() if all(f" {word}" in f" {name}" for word in words)]
    )


def _only(name: str, kind: str, found: Mapping[K, str], near: Callable[[], Iterable[str]]) -> K:
    """The only one found, or the error that helps on."""
    if len(found) == 1:
        return next(iter(found))
    if found:
        number = " or the number" if kind == "actor" else ""
        raise UsageMistakeError(
            f"{name!r} fits {len(found)} {kind}s: {_listed(found.values())}; give the full name{number}"
        )
    offered = _closest(fold(name), near())
    listed = "article" if kind == "publisher" else kind
    raise ClaimtrackError(
        f"no {kind} is called {name!r}; "
        + (f"did you mean {', '.join(offered)}?" if offered else f"see '{listed} list'")
    )


def _closest(folded: str, names: Iterable[str]) -> list[str]:
    """The few names most like the folded one."""
    likeness = {name: SequenceMatcher(None, folded, fold(name)).ratio() for name in names}
    return sorted(likeness, key=lambda name: (-likeness[name], name))[:_OFFERED]


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _near_actors(connection: Connection, words: Iterable[str]) -> list[str]:
    names = []
    for word in words:
        alike = _WORDS_LIKE.rows(connection, shortest=len(word) - 2, longest=len(word) + 2)
        close = get_close_matches(word, [known for (known,) in alike], n=_SHOWN, cutoff=_NEAR)
        found = _ACTORS_WITH.rows(connection, words=json.dumps(close), enough=1)
        names += [name for _, name in found]
    return names


def _near(folded: str, known: Mapping[K, str]) -> list[K]:
    """Who has a name with a word that is spelled nearly like one of `folded`."""
    vocabulary = {word for name in known.values() for word in name.split()}
    close = {
        match
        for word in folded.split()
        for match in get_close_matches(word, vocabulary, n=_SHOWN, cutoff=_NEAR)
    }
    return [name for name, key in known.items() if not close.isdisjoint(key.split())]
