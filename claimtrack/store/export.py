"""Everything of one kind, for export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from claimtrack.model import Query
from claimtrack.store.actors import list_actors
from claimtrack.store.articles import list_articles
from claimtrack.store.query import iter_claims
from claimtrack.store.topics import list_topics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.model import Row
    from claimtrack.store.database import Store
    from claimtrack.store.values import ActorSummary, ArticleSummary, TopicSummary


def export_rows(
    store: Store, what: Literal["claims", "articles", "actors", "topics"]
) -> Iterator[Row | ArticleSummary | ActorSummary | TopicSummary]:
    """All claims (in the order of a timeline), articles, actors or topics of the store."""
    if what == "claims":
        return iter_claims(store, Query())
    if what == "articles":
        return iter(list_articles(store))
    return iter(list_actors(store) if what == "actors" else list_topics(store))
