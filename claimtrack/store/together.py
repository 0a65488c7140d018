"""Whom somebody speaks together with: "Ann Bell and Joe Dunn" is shown for either."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from claimtrack.names import untitled
from claimtrack.store.driver import ask
from claimtrack.store.encoding import without_blobs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimtrack.store.driver import Connected

_OWN_NAMES = """
SELECT folded FROM alias WHERE actor_id = :actor
AND NOT EXISTS (SELECT 1 FROM alias AS other WHERE other.folded = alias.folded AND other.actor_id <> :actor)
"""
# Of "hull council" the first: of thousands that a word finds each would be looked at.
_RAREST = """
SELECT value FROM json_each(:words)
ORDER BY (SELECT count(*) FROM (SELECT 1 FROM alias_word WHERE word = value LIMIT 500)) LIMIT 1
"""
_GROUPS_WITH = """
SELECT DISTINCT actor.id, name FROM alias_word JOIN actor ON actor.id = actor_id
WHERE word IN (SELECT value FROM json_each(:words)) AND kind = 'group' AND actor.id <> :actor
"""
_APART = re.compile(r"(?:, | and )(?:the |his |her |its |their )?")


def groups_with(connection: Connected, actor: int) -> list[int]:
    """The ids of those who speak together of whom an actor is one, by a name that nobody else has."""
    own = {folded for (folded,) in without_blobs(ask(connection, _OWN_NAMES, actor=actor))}
    rarest = [ask(connection, _RAREST, words=json.dumps(name.split())) for name in own]
    words = json.dumps([word for found in rarest for (word,) in found])
    groups = without_blobs(ask(connection, _GROUPS_WITH, words=words, actor=actor))
    return [key for key, name in groups if own & _parts(name)]


def alone(found: Mapping[int, str]) -> Mapping[int, str]:
    """Several actors by id, without those in whose names others of them are joined: no Ann Bell and Joe Dunn."""
    names = set(map(untitled, found.values()))
    return {key: name for key, name in found.items() if names.isdisjoint(_parts(name))} or found


def _parts(name: str) -> set[str]:
    """The folded names of those who are joined in a name; none where it joins nobody."""
    parts = _APART.split(name)
    return set(map(untitled, parts)) if len(parts) > 1 else set()
