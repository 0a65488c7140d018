"""The database of claims: open it, ask it, change it.

    with open_store("news.db") as store:
        timeline = build_timeline(store, Query(actor="Peskov"))

Articles go in through `claimtrack.ingest`. Every function raises ClaimtrackError (or its narrower
UsageMistakeError) with one line for the user, also for a file that is locked, damaged or read-only.
Each function is loaded when it is first used: a timeline needs neither code that writes nor SQLAlchemy, and
Alembic is loaded only to create or upgrade a database.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimtrack.store.actors import get_actor as get_actor
    from claimtrack.store.actors import list_actors as list_actors
    from claimtrack.store.actors import list_open as list_open
    from claimtrack.store.articles import decided_in as decided_in
    from claimtrack.store.articles import get_article as get_article
    from claimtrack.store.articles import list_articles as list_articles
    from claimtrack.store.articles import remove_article as remove_article
    from claimtrack.store.backup import back_up as back_up
    from claimtrack.store.check import find_faults as find_faults
    from claimtrack.store.corrections import give_verdict as give_verdict
    from claimtrack.store.corrections import judge_claims as judge_claims
    from claimtrack.store.corrections import link_claims as link_claims
    from claimtrack.store.corrections import note_claim as note_claim
    from claimtrack.store.database import Store as Store
    from claimtrack.store.database import open_store as open_store
    from claimtrack.store.decisions import list_decisions as list_decisions
    from claimtrack.store.decisions import undo as undo
    from claimtrack.store.edits import edit_claim as edit_claim
    from claimtrack.store.export import export_rows as export_rows
    from claimtrack.store.history import compare_article as compare_article
    from claimtrack.store.history import compare_claim as compare_claim
    from claimtrack.store.history import get_history as get_history
    from claimtrack.store.identity import alias_actor as alias_actor
    from claimtrack.store.identity import judge_different as judge_different
    from claimtrack.store.identity import merge_actors as merge_actors
    from claimtrack.store.identity import rename_actor as rename_actor
    from claimtrack.store.identity import split_actor as split_actor
    from claimtrack.store.passages import get_claim as get_claim
    from claimtrack.store.periods import count_periods as count_periods
    from claimtrack.store.query import build_timeline as build_timeline
    from claimtrack.store.query import find_claims as find_claims
    from claimtrack.store.query import iter_claims as iter_claims
    from claimtrack.store.retrievals import keep_retrievals as keep_retrievals
    from claimtrack.store.retrievals import last_retrieval as last_retrieval
    from claimtrack.store.search import search_articles as search_articles
    from claimtrack.store.search import search_claims as search_claims
    from claimtrack.store.status import status_of as status_of
    from claimtrack.store.subjects import remove_topic as remove_topic
    from claimtrack.store.topic_judgements import judge_topics_different as judge_topics_different
    from claimtrack.store.topics import get_topic as get_topic
    from claimtrack.store.topics import list_topics as list_topics
    from claimtrack.store.topics import show_topic as show_topic
    from claimtrack.store.vacuum import vacuum as vacuum
    from claimtrack.store.values import ActorSummary as ActorSummary
    from claimtrack.store.values import ArticleSummary as ArticleSummary
    from claimtrack.store.values import Compared as Compared
    from claimtrack.store.values import Decided as Decided
    from claimtrack.store.values import FoundArticle as FoundArticle
    from claimtrack.store.values import History as History
    from claimtrack.store.values import Likeness as Likeness
    from claimtrack.store.values import Made as Made
    from claimtrack.store.values import Mark as Mark
    from claimtrack.store.values import OpenName as OpenName
    from claimtrack.store.values import Passage as Passage
    from claimtrack.store.values import ShownArticle as ShownArticle
    from claimtrack.store.values import ShownClaim as ShownClaim
    from claimtrack.store.values import Status as Status
    from claimtrack.store.values import TopicLikeness as TopicLikeness
    from claimtrack.store.values import TopicSummary as TopicSummary
    from claimtrack.store.values import Watched as Watched
    from claimtrack.store.watches import list_watched as list_watched
    from claimtrack.store.watches import note_check as note_check
    from claimtrack.store.watches import unwatch as unwatch
    from claimtrack.store.watches import watch as watch

_HOME = {
    **dict.fromkeys(("get_actor", "list_actors", "list_open"), "actors"),
    **dict.fromkeys(("decided_in", "get_article", "list_articles", "remove_article"), "articles"),
    **dict.fromkeys(("Store", "open_store"), "database"),
    **dict.fromkeys(("build_timeline", "find_claims", "iter_claims"), "query"),
    **dict.fromkeys(("get_topic", "list_topics", "show_topic"), "topics"),
    **dict.fromkeys(("ActorSummary", "ArticleSummary", "TopicSummary"), "values"),
    **dict.fromkeys(("Mark", "Passage", "ShownArticle", "ShownClaim", "Status"), "values"),
    **dict.fromkeys(("list_decisions", "undo"), "decisions"),
    **dict.fromkeys(
        ("alias_actor", "judge_different", "merge_actors", "rename_actor", "split_actor"), "identity"
    ),
    **dict.fromkeys(("Decided", "FoundArticle", "Likeness", "Made", "OpenName"), "values"),
    **dict.fromkeys(("compare_article", "compare_claim", "get_history"), "history"),
    **dict.fromkeys(("Compared", "History", "TopicLikeness"), "values"),
    **dict.fromkeys(("search_articles", "search_claims"), "search"),
    **dict.fromkeys(("give_verdict", "judge_claims", "link_claims", "note_claim"), "corrections"),
    "edit_claim": "edits",
    "back_up": "backup",
    "count_periods": "periods",
    "export_rows": "export",
    "find_faults": "check",
    "get_claim": "passages",
    "remove_topic": "subjects",
    "judge_topics_different": "topic_judgements",
    "status_of": "status",
    "vacuum": "vacuum",
    **dict.fromkeys(("keep_retrievals", "last_retrieval"), "retrievals"),
    "Watched": "values",
    **dict.fromkeys(("list_watched", "note_check", "unwatch", "watch"), "watches"),
}
__all__ = list(_HOME)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
