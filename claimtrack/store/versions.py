"""The versions of an article: their order, which is the newest, and when each was published."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from claimtrack.store.driver import ask
from claimtrack.store.encoding import load_moment

if TYPE_CHECKING:
    from collections.abc import Collection

    from claimtrack.model import Moment
    from claimtrack.store.driver import Connected

_NEVER = datetime.max.replace(tzinfo=UTC)
_VERSIONS = """
SELECT article_id, id, published, updated FROM version
WHERE article_id IN (SELECT value FROM json_each(:articles)) ORDER BY id
"""
_REVISED = "SELECT revised FROM article WHERE id = :article"
_ARTICLE_OF = "SELECT article_id FROM version WHERE id = :version"


@dataclass(frozen=True, slots=True)
class Place:
    """A version among those of its article: its number, the first being 1, of how many, and when it was published.

    The first one was published when the article was; each later one when it was updated, where the page tells that.
    """

    article_id: int
    version_id: int
    number: int
    of: int
    published: datetime

    @property
    def order(self) -> tuple[datetime, int]:
        """What sorts versions of whatever articles by the time at which they were published."""
        return self.published, self.version_id


def is_revised(connection: Connected, article_id: int) -> bool:
    """Whether an article has several versions."""
    ((revised,),) = ask(connection, _REVISED, article=article_id)
    return bool(revised)


def places_of(
    connection: Connected, articles: Collection[int], as_of: Moment | None = None
) -> dict[int, Place]:
    """The places of all versions of these articles, by version id, those of an article in order.

    With `as_of` as if none had been published later.
    """
    versions: defaultdict[int, list[tuple[int, str | None, str | None]]] = defaultdict(list)
    rows = ask(connection, _VERSIONS, articles=json.dumps(list(articles)))
    for article_id, version_id, published, updated in rows:
        if as_of is None or is_public(published, updated, as_of):
            versions[article_id].append((version_id, published, updated))
    return {
        place.version_id: place
        for article_id, found in versions.items()
        for place in _in_order(article_id, found)
    }


def article_of(connection: Connected, version_id: int) -> int:
    """The article that a version is one of."""
    ((article_id,),) = ask(connection, _ARTICLE_OF, version=version_id)
    return int(article_id)


def is_public(published: str | None, updated: str | None, as_of: Moment) -> bool:
    """Whether a version's text is known to have been public by then; the same as `newest.public_since` tells."""
    return moment_of(updated or published) <= end_of(as_of)


def end_of(moment: Moment) -> datetime:
    """The last instant that a moment stands for: of a day its end."""
    clock = moment.clock or time.max
    return datetime.combine(moment.day, clock, clock.tzinfo or UTC)


def moment_of(text: str | None) -> datetime:
    """A stored publication time as one that can be compared, behind all others where there is none.

    A day counts from its beginning, a time without an offset as UTC.
    """
    moment = load_moment(text)
    if moment is None:
        return _NEVER
    clock = moment.clock or time()
    return datetime.combine(moment.day, clock, clock.tzinfo or UTC)


def _in_order(article_id: int, versions: list[tuple[int, str | None, str | None]]) -> list[Place]:
    """The places of versions that come in the order in which they were added.

    A page that tells no update is no older than what was added before, unless it was published before that.
    """

    def placed_at(version: tuple[int, str | None, str | None]) -> datetime:
        number, published, updated = version
        if updated:
            return moment_of(updated)
        return max(
            moment_of(its_update or its)
            for its_number, its, its_update in versions
            if its_number <= number and moment_of(its) <= moment_of(published)
        )

    ordered = sorted(versions, key=lambda version: (placed_at(version), version[0]))
    return [
        Place(
            article_id,
            version_id,
            number,
            len(ordered),
            moment_of((updated if number > 1 else None) or published),
        )
        for number, (version_id, published, updated) in enumerate(ordered, 1)
    ]
