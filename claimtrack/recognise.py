"""Compose link and store: which stored claims the statements of another text are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimtrack.link.alignment import Words
from claimtrack.link.claims import Reading, match_across, match_claims
from claimtrack.store.readings import readings_of, surname, text_of
from claimtrack.store.versions import places_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from claimtrack.model import Article
    from claimtrack.store.values import Reading as Stored
    from claimtrack.store.values import Statement

Ids = tuple[int | None, ...]


def read_again(
    connection: Connection, article: Article, version_id: int, statements: Sequence[Statement]
) -> Ids:
    """For each statement read anew out of a stored version the claim it was there; None: a new one."""
    stored = readings_of(connection, version_id)
    now = [_reading(statement, article) for statement in statements]
    found = match_claims([_as_reading(each) for each in stored], now)
    return tuple(None if index is None else stored[index].claim_id for index in found)


def updated(
    connection: Connection, article: Article, place: tuple[int, int], statements: Sequence[Statement]
) -> Ids:
    """For each statement of a new version the claim that earlier versions of its article print; None: a new one.

    `place` is the ids of the article and the new version. What a version dropped and a later one prints again is the
    claim it was.
    """
    versions = places_of(connection, [place[0]])
    order = sorted(versions.values(), key=lambda version: version.order, reverse=True)
    matching = _Matching(connection, article, statements)
    for version in order:
        if version.version_id != place[1]:
            matching.against(version.version_id, same_speaker=True)
    return matching.ids


@dataclass(slots=True)
class _Matching:
    """Finds the claims of one text in others, one after the other."""

    connection: Connection
    article: Article
    statements: Sequence[Statement]
    found: dict[int, int] = field(default_factory=dict)  # claims by the place of the statement
    words: Words | None = None

    @property
    def ids(self) -> Ids:
        """For each statement the claim it is."""
        return tuple(self.found.get(place) for place in range(len(self.statements)))

    def against(self, version_id: int, *, same_speaker: bool) -> None:
        """Look for the statements that are no known claim yet among the claims of a stored version."""
        taken = set(self.found.values())
        stored = [each for each in readings_of(self.connection, version_id) if each.claim_id not in taken]
        open_ = [place for place in range(len(self.statements)) if place not in self.found]
        if not stored or not open_:
            return
        self.words = self.words or Words.of(self.article.text)
        matched = match_across(
            [_as_reading(each) for each in stored],
            Words.of(text_of(self.connection, version_id)),
            [_reading(self.statements[place], self.article) for place in open_],
            self.words,
            same_speaker=same_speaker,
        )
        for place, index in zip(open_, matched, strict=True):
            if index is not None:
                self.found[place] = stored[index].claim_id


def _reading(statement: Statement, article: Article) -> Reading:
    mention = statement.mention.of(article.text) if statement.mention else None
    surnames = frozenset(surname(name) for name in (statement.actor, mention) if name)
    return Reading(statement.type == "fact", mention, statement.content, surnames)


def _as_reading(stored: Stored) -> Reading:
    return Reading(stored.is_fact, stored.speaker, stored.content, stored.surnames)
