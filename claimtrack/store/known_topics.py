"""Stored topics that an article may be about, by their names."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, literal_column, select, union_all

from claimtrack.names import fold
from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, next_ids, one_of
from claimtrack.store.tables import table_of
from claimtrack.store.topic_judgements import removed_topics, taken_over, topics_apart
from claimtrack.store.topic_profiles import FROM_ARTICLES, StoredProfiles
from claimtrack.store.topics import user_topics

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection

    from claimtrack.model import Topic
    from claimtrack.topic_profiles import Profiles

_TOPIC = table_of(tables.Topic)
_NAME = table_of(tables.TopicName)
_MOST = 300  # topics whose name begins with some words
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
    Prepared(begun.where(FROM_ARTICLES).limit(bindparam("most")))
    for begun in (
        select(*_OTHERS).join_from(_WORDS, _NAME, _begins(_NAME.c.folded, _WORDS.c.value)).join(_TOPIC),
        select(*_SHOWN).join_from(_WORDS, _TOPIC, _begins(_TOPIC.c.folded, _WORDS.c.value)),
    )
]


class KnownTopics:
    """The stored topics for articles that are added in one transaction: what these do not change is looked up once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def defined(self) -> dict[int, Topic]:
        """The user's, by id."""
        return user_topics(self._connection)

    @cached_property
    def apart(self) -> frozenset[frozenset[str]]:
        """Pairs of those that people said are different, by name."""
        return topics_apart(self._connection)

    @cached_property
    def removed(self) -> frozenset[str]:
        """The folded names of those that people removed."""
        return removed_topics(self._connection)

    @cached_property
    def _has_other_names(self) -> bool:
        return "topic_name" in next_ids(self._connection)

    @cached_property
    def _stored(self) -> StoredProfiles:
        return StoredProfiles(self._connection, self._taken_over)

    @cached_property
    def _taken_over(self) -> str:
        """The ids of the user's topics that articles had before, as JSON."""
        return json.dumps(sorted(taken_over(self._connection)))

    @property
    def profiles(self) -> Profiles:
        """What is said under those found in articles that were told of last."""
        return self._stored.profiles

    def learn(self, evidence: Mapping[str, Sequence[Collection[str]]]) -> None:
        """Count what an article that is stored now says under each of its topics, by name."""
        self._stored.learn(evidence)

    def save(self) -> None:
        """Store what was learnt."""
        self._stored.save()

    def forget(self) -> None:
        """Store what was learnt, and look the profiles up again: some topics may be gone."""
        self._stored.save()
        del self._stored

    def that_fit(self, names: Collection[str], beginnings: Sequence[str]) -> dict[str, list[str]]:
        """The names of stored topics, each with folded names that it has.

        Those that have one of these folded names; and of those found in articles those told of last, and those of
        which a name begins with one of these folded words: at most some hundred, of the first words before all. The
        user's own say themselves what they are about.
        """
        rows = _CALLED.rows(self._connection, folded=json.dumps(list(names))) if names else []
        for begun in _BEGUN if self._has_other_names else _BEGUN[1:]:
            rows += begun.rows(
                self._connection, words=json.dumps(beginnings), most=_MOST, taken_over=self._taken_over
            )
        found: defaultdict[str, list[str]] = defaultdict(list)
        for folded, name in (*rows, *((fold(name), name) for name in self._stored.names)):
            if folded not in found[name]:
                found[name].append(folded)
        return dict(found)
