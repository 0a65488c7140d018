"""The database of claims: open it, ask it, change it.

    with open_store("news.db") as store:
        timeline = build_timeline(store, Query(actor="Peskov"))

Articles go in through `claimtrack.ingest`. Every function raises ClaimtrackError (or its narrower
UsageMistakeError) with one line for the user, also for a file that is locked, damaged or read-only.
Importing this package loads SQLModel; Alembic is loaded only to create or upgrade a database.
"""

from claimtrack.store.actors import get_actor, list_actors
from claimtrack.store.articles import get_article, list_articles, remove_article
from claimtrack.store.database import Store, open_store
from claimtrack.store.export import export_rows
from claimtrack.store.passages import get_claim
from claimtrack.store.query import build_timeline, find_claims, iter_claims
from claimtrack.store.topics import get_topic, list_topics, remove_topic
from claimtrack.store.values import (
    ActorSummary,
    ArticleSummary,
    Mark,
    Passage,
    ShownArticle,
    ShownClaim,
    TopicSummary,
)

__all__ = [
    "ActorSummary",
    "ArticleSummary",
    "Mark",
    "Passage",
    "ShownArticle",
    "ShownClaim",
    "Store",
    "TopicSummary",
    "build_timeline",
    "export_rows",
    "find_claims",
    "get_actor",
    "get_article",
    "get_claim",
    "get_topic",
    "iter_claims",
    "list_actors",
    "list_articles",
    "list_topics",
    "open_store",
    "remove_article",
    "remove_topic",
]
