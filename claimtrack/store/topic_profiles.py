"""The profiles of the topics that were told of last, which a connection keeps from one transaction to another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, cast

from sqlalchemy import bindparam, literal_column, select
from sqlalchemy.dialects.sqlite import insert

from claimtrack.names import fold
from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, next_ids, one_of
from claimtrack.store.tables import table_of
from claimtrack.topic_profiles import Profile, Profiles

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import Connection

_TOPIC = table_of(tables.Topic)
_PROFILE = table_of(tables.TopicProfile)
_MOST = 200  # topics
_KEPT = "topic_profiles"  # where they are kept with the connection
FROM_ARTICLES = (_TOPIC.c.kind == literal_column("'automatic'")) | one_of(_TOPIC.c.id, "taken_over")
_TOLD_LAST, _WORDS = (
    Prepared(
        select(_TOPIC.c.name, *columns)
        .join_from(_PROFILE, _TOPIC)
        .where(FROM_ARTICLES)
        .order_by(_PROFILE.c.id.desc())
        .limit(bindparam("most"))
    )
    for columns in ((_PROFILE.c.id, _TOPIC.c.id), (_PROFILE.c.stretches, _PROFILE.c.words))
)
_IDS = Prepared(select(_TOPIC.c.name, _TOPIC.c.id).where(one_of(_TOPIC.c.folded, "folded"), FROM_ARTICLES))
_REPLACE = Prepared(
    insert(_PROFILE)
    .prefix_with("OR REPLACE")
    .values({column.name: bindparam(column.name) for column in _PROFILE.c})
)


class _Kept(NamedTuple):
    """Profiles, and the ids of the rows that they are from and of their topics, by the names of these."""

    rows: dict[str, tuple[int, int]]
    profiles: Profiles


class StoredProfiles:
    """The profiles during one transaction. Needs the write lock; what is learnt is stored by `save`.

    `taken_over` are the ids of those of the user's topics that have one, as JSON.
    """

    def __init__(self, connection: Connection, taken_over: str) -> None:
        self._connection, self._taken_over = connection, taken_over
        last = reversed(_TOLD_LAST.rows(connection, most=_MOST, taken_over=taken_over))
        rows = {name: (number, topic_id) for name, number, topic_id in last}
        # Taken out, so that nothing stays of a transaction that fails.
        kept = cast("_Kept | None", connection.info.pop(_KEPT, None))
        if kept is None or kept.rows != rows:
            stored = reversed(_WORDS.rows(connection, most=_MOST, taken_over=taken_over))
            read = {name: Profile(stretches, json.loads(words)) for name, stretches, words in stored}
            kept = _Kept(rows, Profiles(read))
        self._rows, self.profiles = kept
        self._learnt: dict[str, Profile] = {}

    @property
    def names(self) -> Collection[str]:
        """The names of their topics, in the same order in every run: of two that fit alike the first is taken."""
        return dict.fromkeys((*self._rows, *self._learnt))

    def learn(self, evidence: Mapping[str, Sequence[Collection[str]]]) -> None:
        """Count what an article says under each of its topics, which are stored, by name; see `Profiles.learn`."""
        for name, stretches in evidence.items():
            if stretches or not (name in self._rows or name in self._learnt):
                self._learnt[name] = self.profiles.learn(name, stretches)

    def save(self) -> None:
        """Store what was learnt, and keep the profiles for the next transaction."""
        new = [fold(name) for name in self._learnt if name not in self._rows]
        found = (
            _IDS.rows(self._connection, folded=json.dumps(new), taken_over=self._taken_over) if new else ()
        )
        ids = dict(found)
        ids |= {name: topic_id for name, (_, topic_id) in self._rows.items()}
        last, rows = next_ids(self._connection).get("topic_profile", 0), []
        for name, (stretches, counted) in self._learnt.items():
            self._rows.pop(name, None)
            if name not in ids:  # the user's own
                self.profiles.forget(name)
                continue
            last += 1
            words = json.dumps(counted, separators=(",", ":"))
            rows.append({"id": last, "topic_id": ids[name], "stretches": stretches, "words": words})
            self._rows[name] = last, ids[name]
        _REPLACE.many(self._connection, rows)
        for name in list(self._rows)[:-_MOST]:
            self.profiles.forget(name)
            del self._rows[name]
        self._learnt = {}
        self._connection.info[_KEPT] = _Kept(self._rows, self.profiles)
