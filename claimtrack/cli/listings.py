"""Which fields a list of articles, actors or topics shows; files get all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.render.listing import listing_sheet
from claimtrack.repeats import Related
from claimtrack.store import (
    ActorSummary,
    ArticleSummary,
    Decided,
    FoundArticle,
    Likeness,
    OpenName,
    TopicLikeness,
    TopicSummary,
    Watched,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.render.sheet import Sheet


def articles(items: Iterable[ArticleSummary]) -> Sheet:
    """Articles with their counts and first and last date."""
    shown = ("id", "claims", "facts", "first", "last", "published", "publisher", "title")
    return listing_sheet(
        ArticleSummary, items, shown, rigid=5, wide_only=frozenset({"published", "publisher"})
    )


def found_articles(items: Iterable[FoundArticle]) -> Sheet:
    """Articles that hold words, each with the passage that holds them."""
    shown = ("article", "published", "publisher", "title", "passage")
    return listing_sheet(FoundArticle, items, shown, rigid=2, wide_only=frozenset({"publisher"}))


def actors(items: Iterable[ActorSummary]) -> Sheet:
    """Actors with their counts and first and last date."""
    shown = ("id", "claims", "facts", "first", "last", "kind", "name", "roles")
    return listing_sheet(ActorSummary, items, shown, rigid=5, wide_only=frozenset({"kind"}))


def open_names(items: Iterable[OpenName]) -> Sheet:
    """Surnames of which it is open whose they are, with who bears them."""
    return listing_sheet(OpenName, items, ("id", "claims", "name", "may_be"), rigid=2)


def topics(items: Iterable[TopicSummary]) -> Sheet:
    """Topics with their counts and first and last date."""
    shown = ("id", "claims", "facts", "first", "last", "kind", "name", "patterns")
    return listing_sheet(TopicSummary, items, shown, rigid=5, wide_only=frozenset({"kind"}))


def decisions(items: Iterable[Decided]) -> Sheet:
    """Decisions, the oldest first."""
    return listing_sheet(Decided, items, ("id", "at", "who", "undone_by", "verb", "told"), rigid=4)


def watched(items: Iterable[Watched]) -> Sheet:
    """Feeds, in the order in which they were added."""
    return listing_sheet(Watched, items, ("id", "checked_at", "url"), rigid=2)


def relations(items: Iterable[Related]) -> Sheet:
    """Claims that may say what one says, the likeliest first."""
    return listing_sheet(Related, items, ("id", "score", "date", "who", "text", "differs"), rigid=3)


def likenesses(items: Iterable[Likeness]) -> Sheet:
    """Pairs of actors that may be one, the likeliest first."""
    shown = ("score", "actor_id", "other_id", "name", "other", "evidence")
    return listing_sheet(Likeness, items, shown, rigid=3)


def topic_likenesses(items: Iterable[TopicLikeness]) -> Sheet:
    """Pairs of topics that may be one, the likeliest first."""
    shown = ("score", "topic_id", "other_id", "name", "other", "evidence")
    return listing_sheet(TopicLikeness, items, shown, rigid=3)
