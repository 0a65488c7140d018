"""Stored topics that an article may be about, by their names."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, literal_column, select, union_all

from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, one_of
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import ColumnElement, Connection

_TOPIC = table_of(tables.Topic)
_NAME = table_of(tables.TopicName)
_MOST = 300  # topics whose name begins with some words
_RECENT = 200  # topics of which an article may name the last word alone
_AUTOMATIC = _TOPIC.c.kind == literal_column("'automatic'")
_BEYOND: ColumnElement[str] = literal_column("'!'")  # the character after the space that ends a word


def _begins(folded: ColumnElement[str], word: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a folded name begins with a word."""
    return (folded >= word) & (folded < word.concat(_BEYOND))


_OTHERS = (_NAME.c.folded, _TOPIC.c.name)
_SHOWN = (_TOPIC.c.folded, _TOPIC.c.name)
_WORDS = func.json_each(bindparam("words")).table_valued("value")
_CALLED = Prepared(
    union_all(
        select(*_OTHERS).join_from(_NAME, _TOPIC).where(one_of(_NAME.c.folded, "folded")),
        select(*_SHOWN).where(one_of(_TOPIC.c.folded, "folded")),
    )
)
_BEGUN = [
    Prepared(begun.where(_AUTOMATIC).limit(bindparam("most")))
    for begun in (
        select(*_OTHERS).join_from(_WORDS, _NAME, _begins(_NAME.c.folded, _WORDS.c.value)).join(_TOPIC),
        select(*_SHOWN).join_from(_WORDS, _TOPIC, _begins(_TOPIC.c.folded, _WORDS.c.value)),
    )
]
_LAST = Prepared(select(*_SHOWN).where(_AUTOMATIC).order_by(_TOPIC.c.id.desc()).limit(bindparam("most")))


def topics_that_fit(
    connection: Connection, names: Collection[str], beginnings: Sequence[str]
) -> dict[str, list[str]]:
    """The names of stored topics, each with folded names that it has.

    Those that have one of these folded names; and of the automatic ones the newest, and those of which a name begins
    with one of these folded words: at most some hundred, of the first words before all. The user's say themselves what
    they are about.
    """
    rows = _CALLED.rows(connection, folded=json.dumps(list(names)))
    for begun in _BEGUN:
        rows += begun.rows(connection, words=json.dumps(beginnings), most=_MOST)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for folded, name in (*rows, *_LAST.rows(connection, most=_RECENT)):
        if folded not in found[name]:
            found[name].append(folded)
    return dict(found)
