"""Names as the user types them: which actor, topic or publisher is meant.

Any word of a name finds it, whatever its case, accents or script; a whole name beats words.
"""

from __future__ import annotations

import json
from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, TypeVar

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.names import fold, untitled
from claimtrack.store.driver import HIGHEST_ID, ask
from claimtrack.store.encoding import without_blobs
from claimtrack.store.together import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from claimtrack.store.driver import Connected

K = TypeVar("K")

_SHOWN = 10  # names listed in a message
_OFFERED = 5  # near spellings
_NEAR = 0.7  # how alike two words are, by difflib's measure, to be offered for each other

_ACTORS_NAMED = """
SELECT id, name FROM actor WHERE id IN (SELECT actor_id FROM alias WHERE folded = :folded) ORDER BY name
"""
_ACTOR_WITH_ID = "SELECT id, name FROM actor WHERE id = :id"
_ACTORS_WITH = """
SELECT actor.id, name FROM alias_word JOIN actor ON actor.id = actor_id
WHERE word IN (SELECT value FROM json_each(:words))
GROUP BY actor.id HAVING count(*) >= :enough ORDER BY name
"""
_WORDS_LIKE = "SELECT DISTINCT word FROM alias_word WHERE length(word) BETWEEN :shortest AND :longest"
_TOPICS = """
SELECT id, name, folded FROM topic
UNION ALL SELECT topic.id, topic.name, topic_name.folded FROM topic_name JOIN topic ON topic.id = topic_id
ORDER BY folded
"""
_PUBLISHERS = "SELECT DISTINCT publisher FROM article WHERE publisher IS NOT NULL"


def resolve_actor(connection: Connected, name: str) -> int:
    """The id of the actor a user means, by name or by number; "Bell" is Ann Bell before Ann Bell and Joe Dunn.

    Raises UsageMistakeError listing them where several fit, ClaimtrackError offering near spellings
    where none does.
    """
    folded = untitled(name)
    words = sorted(set(folded.split()))
    rows = (
        ask(connection, _ACTORS_NAMED, folded=folded)
        or ask(connection, _ACTORS_WITH, words=json.dumps(words), enough=max(1, len(words)))
        or _numbered(connection, name)
    )
    found = alone(dict(without_blobs(rows)))
    if len(set(found.values())) < len(found):  # namesakes
        found = {key: f"{shown} ({key})" for key, shown in found.items()}
    return _only(name, "actor", found, lambda: _near_actors(connection, words))


def find_actor(connection: Connected, name: str) -> int | None:
    """As `resolve_actor`, but None where nobody is called so."""
    return _if_any(lambda: resolve_actor(connection, name))


def find_topic(connection: Connected, name: str) -> int | None:
    """As `resolve_topic`, but None where nothing is called so."""
    return _if_any(lambda: resolve_topic(connection, name))


def _if_any(resolve: Callable[[], int]) -> int | None:
    try:
        return resolve()
    except UsageMistakeError:
        raise
    except ClaimtrackError:
        return None


def _numbered(connection: Connected, name: str) -> list[tuple[int, str]]:
    """The actor of this id, if it is one; namesakes can be told apart by nothing else."""
    digits = name.strip()
    if not (digits.isascii() and digits.isdigit() and int(digits[:20]) <= HIGHEST_ID):
        return []
    return [tuple(row) for row in ask(connection, _ACTOR_WITH_ID, id=int(digits[:20]))]


def resolve_topic(connection: Connected, name: str) -> int:
    """The id of the topic a user means, by one of its names or by number; raises as `resolve_actor` does."""
    names: dict[tuple[int, str], str] = {}
    shown: dict[int, str] = {}
    for topic_id, known, folded in ask(connection, _TOPICS):
        names[topic_id, folded] = folded
        shown[topic_id] = known
    numbered = [key for key in shown if str(key) == name.strip() and fold(name) not in names.values()]
    found = {key: shown[key] for key in numbered or (key for key, _ in _named(fold(name), names))}
    return _only(name, "topic", found, lambda: [shown[key] for key, _ in _near(fold(name), names)])


def resolve_publisher(connection: Connected, name: str) -> list[str]:
    """The publisher a user means, in every spelling that is stored; raises as `resolve_actor` does."""
    stored = {publisher: untitled(publisher) for (publisher,) in ask(connection, _PUBLISHERS)}
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


def _near_actors(connection: Connected, words: Iterable[str]) -> list[str]:
    names = []
    for word in words:
        alike = ask(connection, _WORDS_LIKE, shortest=len(word) - 2, longest=len(word) + 2)
        close = get_close_matches(word, [known for (known,) in alike], n=_SHOWN, cutoff=_NEAR)
        found = ask(connection, _ACTORS_WITH, words=json.dumps(close), enough=1)
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
