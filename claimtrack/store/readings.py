"""What identifies stored claims within the texts they were read from."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, literal_column, select

from claimtrack.names import untitled
from claimtrack.store import tables
from claimtrack.store.encoding import load_spans
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of
from claimtrack.store.values import Reading

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection

_VERSION = table_of(tables.Version)
_APPEARANCE = table_of(tables.Appearance)
_CLAIM = table_of(tables.Claim)
_ALIAS = table_of(tables.Alias)
_HELD = table_of(tables.Held)

_READINGS = Prepared(
    select(
        *(_CLAIM.c.id, _CLAIM.c.type, _CLAIM.c.actor_id, _APPEARANCE.c.mention),
        # What a person made of the extent is not what is found there again.
        func.iif(
            _APPEARANCE.c.as_read.is_(None),
            func.coalesce(
                func.json_extract(_HELD.c.machine, "$.spans"), _HELD.c.machine, _APPEARANCE.c.spans
            ),
            func.coalesce(func.json_extract(_APPEARANCE.c.as_read, "$.spans"), _APPEARANCE.c.spans),
        ),
        func.coalesce(func.json_extract(_APPEARANCE.c.as_read, "$.modality"), _CLAIM.c.modality),
    )
    .join_from(_APPEARANCE, _CLAIM)
    .outerjoin(_HELD, (_HELD.c.claim_id == _CLAIM.c.id) & (_HELD.c.field == literal_column("'text'")))
    .where(_APPEARANCE.c.version_id == bindparam("version"))
)
_NAMES = Prepared(select(_ALIAS.c.actor_id, _ALIAS.c.folded).where(one_of(_ALIAS.c.actor_id, "actors")))
_TEXT = Prepared(select(_VERSION.c.text).where(_VERSION.c.id == bindparam("version")))


def readings_of(connection: Connection, version_id: int) -> tuple[Reading, ...]:
    """What identifies the claims of a version, in text order."""
    rows = _READINGS.rows(connection, version=version_id)
    names = surnames_of(connection, {row[2] for row in rows if row[2] is not None})
    readings = [
        Reading(
            claim_id,
            kind == "fact",
            mention,
            load_spans(spans).content,
            names.get(actor_id, frozenset()) | ({surname(mention)} if mention else frozenset()),
            modality,
        )
        for claim_id, kind, actor_id, mention, spans, modality in rows
    ]
    return tuple(sorted(readings, key=lambda reading: reading.content[0]))


def surnames_of(connection: Connection, actors: Collection[int]) -> dict[int, frozenset[str]]:
    """The last words of all names of these actors, folded, by actor id."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for actor_id, name in _NAMES.rows(connection, actors=json.dumps(list(actors))):
        found[actor_id].add(surname(name))
    return {actor_id: frozenset(names) for actor_id, names in found.items()}


def surname(name: str) -> str:
    """The last word of a name without its titles, folded; "" for a name without letters."""
    return untitled(name).rpartition(" ")[2]


def text_of(connection: Connection, version_id: int) -> str:
    """The text of a stored version."""
    ((text,),) = _TEXT.rows(connection, version=version_id)
    return str(text)
