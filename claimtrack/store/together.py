"""Whom somebody speaks together with: "Ann Bell and Joe Dunn" is shown for either."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from claimtrack.names import untitled
from claimtrack.store.driver import ask

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimtrack.store.driver import Connected

_OWN_NAMES = """
SELECT folded FROM alias WHERE actor_id = :actor
AND NOT EXISTS (SELECT 1 FROM alias AS other WHERE other.folded = alias.folded AND other.actor_id <> :actor)
"""
_GROUPS_WITH = """
SELECT DISTINCT actor.id, name FROM alias_word JOIN actor ON actor.id = actor_id
WHERE word IN (SELECT value FROM json_each(:words)) AND kind = 'group' AND actor.id <> :actor
"""
_GROUPS = "SELECT id FROM actor WHERE kind = 'group' AND id IN (SELECT value FROM json_each(:ids))"
_APART = re.compile(r", | and (?:the |his |her |its |their )?")


def groups_with(connection: Connected, actor: int) -> list[int]:
    """The ids of those who speak together of whom an actor is one, by a name that nobody else has."""
    own = {folded for (folded,) in ask(connection, _OWN_NAMES, actor=actor)}
    words = json.dumps([name.split()[-1] for name in own if name])
    groups = ask(connection, _GROUPS_WITH, words=words, actor=actor)
    return [
        key
        for key, name in groups
        if len(parts := _APART.split(name)) > 1 and own & set(map(untitled, parts))
    ]


def alone(connection: Connected, found: Mapping[int, str]) -> Mapping[int, str]:
    """Those of several actors who are one alone, if any are: "Bell" is Ann Bell, and not Ann Bell and Joe Dunn."""
    groups = (
        {key for (key,) in ask(connection, _GROUPS, ids=json.dumps(list(found)))} if len(found) > 1 else ()
    )
    return {key: name for key, name in found.items() if key not in groups} or found
