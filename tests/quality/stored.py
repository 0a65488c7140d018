"""Labelled articles added to a database as they were published, and what is stored of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sqlalchemy import select

from claimtrack.duplicates import suggest_duplicates
from claimtrack.extract import extract
from claimtrack.ingest import add_article
from claimtrack.model import Article
from claimtrack.page import read_page
from claimtrack.store import open_store, tables
from claimtrack.store.encoding import load_spans

from .mentions import same_mention
from .world import Mention, WorldArticle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.model import Extraction, Span
    from claimtrack.store import Store


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim of one article: where it stands, who says it there, and what the database made of it."""

    content: Span
    mention: Span | None
    printed: str | None  # the actor's name within the article
    actor: int | None  # the stored actor
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """A labelled article and its claims as they are stored once all articles are in."""

    labels: WorldArticle
    claims: tuple[StoredClaim, ...]

    def claim_of(self, mention: Mention) -> StoredClaim | None:
        """The first claim that is attributed to a labelled mention."""
        text = self.labels.text
        return next(
            (c for c in self.claims if c.mention and same_mention(text, mention.span, c.mention)), None
        )


@dataclass(frozen=True, slots=True)
class Stored:
    """The database as a whole; `suggested` are pairs of actors, the lower id first, that may be one."""

    articles: tuple[StoredArticle, ...]
    suggested: frozenset[tuple[int, int]]
    topics: tuple[str, ...]  # the automatic ones


def store_people(articles: Iterable[WorldArticle]) -> Stored:
    """Add the articles to a new database and read it back."""
    ordered = sorted(articles, key=lambda a: (a.published.day, a.name))
    with TemporaryDirectory() as folder, open_store(Path(folder) / "people.db") as store:
        added = [(article, *_add(store, article)) for article in ordered]
        found = tuple(_read(store, *each) for each in added)
        return Stored(found, _suggested(store, found), _topics(store))


def _add(store: Store, labels: WorldArticle) -> tuple[int, Extraction]:
    page = read_page(labels.text)
    article = Article(labels.text, page.blocks, labels.published, title=page.title, publisher=labels.outlet)
    extraction = extract(article)
    return add_article(store, article, lambda: extraction).article_id, extraction


def _read(store: Store, labels: WorldArticle, article_id: int, extraction: Extraction) -> StoredArticle:
    rows = (
        select(tables.Claim.id, tables.Claim.actor_id, tables.Appearance.spans)
        .join_from(tables.Appearance, tables.Claim)
        .join(tables.Version)
        .where(tables.Version.article_id == article_id, tables.Claim.type != "fact")
        .order_by(tables.Claim.id)
    )
    named = (
        select(tables.ClaimTopic.claim_id, tables.Topic.name)
        .join_from(tables.ClaimTopic, tables.Topic)
        .order_by(tables.Topic.id)
    )
    printed = {(c.content, c.speaker): c.actor for c in extraction.claims}
    with store.reading() as connection:
        topics = connection.execute(named).all()
        claims = connection.execute(rows).all()
    found = []
    for claim_id, actor_id, spans in claims:
        where = load_spans(spans)
        about = tuple(name for key, name in topics if key == claim_id)
        who = printed[where.content, where.mention]
        found.append(StoredClaim(where.content[0], where.mention, who, actor_id, about))
    return StoredArticle(labels, tuple(found))


def _suggested(store: Store, articles: Iterable[StoredArticle]) -> frozenset[tuple[int, int]]:
    """What `actor suggest` proposes for each of the actors who speak."""
    actors = {claim.actor for article in articles for claim in article.claims if claim.actor is not None}
    found = [each for actor in sorted(actors) for each in suggest_duplicates(store, str(actor))]
    return frozenset((min(f.actor_id, f.other_id), max(f.actor_id, f.other_id)) for f in found)


def _topics(store: Store) -> tuple[str, ...]:
    automatic = select(tables.Topic.name).where(tables.Topic.kind == "automatic").order_by(tables.Topic.id)
    with store.reading() as connection:
        return tuple(connection.execute(automatic).scalars())
