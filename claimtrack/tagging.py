"""Compose patterns and store: a topic is made or changed by its user, and what is stored is tagged anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from claimtrack.characters import storable_text
from claimtrack.link.topics import check_pattern, holds, pattern_words
from claimtrack.model import Topic
from claimtrack.store import subjects
from claimtrack.store.wording import claims_worded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Connection

    from claimtrack.store import Made, Store


def add_topic(store: Store, topic: Topic, *, dry_run: bool = False) -> Made:
    """Define a topic and tag what is stored already; without patterns, its name is the pattern.

    A topic of that name which was found in articles becomes the user's, with what is under it. Raises
    ClaimtrackError for one that is the user's already, UsageMistakeError for a name or pattern without a letter or
    digit, and for a name that is another name of a topic.
    """
    patterns = _checked(topic.patterns or (topic.name,))
    defined = Topic(_named(topic.name), patterns, _checked(topic.excludes))
    return subjects.define_topic(store, defined, _holding, dry_run=dry_run)


def edit_topic(
    store: Store,
    name: str,
    *,
    rename: str | None = None,
    match: Iterable[str] = (),
    exclude: Iterable[str] = (),
    unmatch: Iterable[str] = (),
    dry_run: bool = False,
) -> Made:
    """Change a topic and tag what is stored anew; raises as `subjects.edit_topic` and `add_topic` do.

    Args:
        store: the database.
        name: the topic, by any words of its name.
        rename: the name to show it by (None: leave it).
        match: patterns that mark what it is about, in addition.
        exclude: patterns that mark what it is not about, in addition.
        unmatch: patterns of either sense that it is to lose.
        dry_run: only tell what would change.

    """
    change = Topic("" if rename is None else _named(rename), _checked(match), _checked(exclude))
    return subjects.edit_topic(store, name, change, tuple(unmatch), _holding, dry_run=dry_run)


def merge_topics(store: Store, name: str, other: str, *, dry_run: bool = False) -> Made:
    """Make two topics one, and tag what is stored anew; raises as `subjects.merge_topics` does."""
    return subjects.merge_topics(store, name, other, _holding, dry_run=dry_run)


def _named(name: str) -> str:
    """A name as typed, fit to be stored."""
    return _checked([" ".join(name.split())])[0]


def _checked(patterns: Iterable[str]) -> tuple[str, ...]:
    """Patterns as typed, fit to be stored."""
    texts = tuple(map(storable_text, patterns))
    for text in texts:
        check_pattern(text)
    return texts


def _holding(connection: Connection, patterns: Collection[str]) -> set[int]:
    """The stored claims and facts whose text or heading holds one of the patterns."""
    words = [pattern_words(pattern) for pattern in patterns]
    return claims_worded(connection, words, partial(holds, tuple(patterns)))
