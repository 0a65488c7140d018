"""The claims, and the articles, that hold words, the best match first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select
from sqlalchemy import text as sql_text

from claimtrack.store import tables
from claimtrack.store.encoding import without_blobs
from claimtrack.store.fulltext import ARTICLES, CLAIMS, best_first, excerpt, holds, marked_text, marked_title
from claimtrack.store.newest import superseded
from claimtrack.store.query import conditions
from claimtrack.store.resolve import resolve_actor
from claimtrack.store.rows import load_rows
from claimtrack.store.sqlite import among
from claimtrack.store.tables import table_of
from claimtrack.store.together import groups_with
from claimtrack.store.values import FoundArticle

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import ColumnElement, Connection

    from claimtrack.model import Query, Row
    from claimtrack.store.database import Store

_CLAIM = table_of(tables.Claim)
_CLAIM_ACTOR = table_of(tables.ClaimActor)
_VERSION = table_of(tables.Version)
_ARTICLE = table_of(tables.Article)


def search_claims(
    store: Store, words: str, query: Query, marks: tuple[str, str] = ("*", "*")
) -> tuple[Row, ...]:
    """The claims and facts that fit the query and hold all the words, the best match first.

    In their text `marks` stand around each word found. How words may be written, and what is raised, tell
    `fulltext.holds` and `find_claims`; the order of the query does not count.
    """
    with store.reading() as connection:
        where, values = conditions(connection, query)
        found = connection.execute(
            select(_CLAIM.c.id, marked_text(*marks))
            .join_from(_CLAIM, CLAIMS, CLAIMS.c.rowid == _CLAIM.c.id)
            .where(holds(CLAIMS, words), sql_text(where).bindparams(**values), *_actor(connection, query))
            .order_by(best_first(CLAIMS))
            .limit(query.limit)
        )
        texts: dict[int, str] = {row[0]: row[1] for row in found}
        return tuple(row._replace(text=texts[row.id]) for row in load_rows(connection, list(texts)))


def search_articles(
    store: Store,
    words: str,
    query: Query,
    marks: tuple[str, str] = ("*", "*"),
    *,
    besides: Collection[int] = (),
) -> tuple[FoundArticle, ...]:
    """The articles whose newest version holds all the words, in title and text together, the best match first.

    Of the query its limit counts, and its days: of the publication; an article without a date fits any. Articles with
    an id of `besides` are left out. `marks` and what is raised are as for `search_claims`.
    """
    with store.reading() as connection:
        # Passages are cut out of the few that are shown: all that hold the words may be half of the database.
        shown = select(_VERSION.c.id).where(_VERSION.c.article_id.in_(besides)).correlate(None)
        fitting = select(ARTICLES.c.rowid).where(
            holds(ARTICLES, words), ARTICLES.c.rowid.not_in(superseded()), ARTICLES.c.rowid.not_in(shown)
        )
        if query.since is not None or query.until is not None:
            fitting = fitting.join(_VERSION, _VERSION.c.id == ARTICLES.c.rowid).where(*_published(query))
        best = connection.execute(fitting.order_by(best_first(ARTICLES)).limit(query.limit))
        versions = best.scalars().all()
        found = connection.execute(
            select(
                ARTICLES.c.rowid,
                *(_ARTICLE.c.id, _day(), _ARTICLE.c.publisher, _ARTICLE.c.url),
                *(marked_title(*marks), excerpt(*marks)),
            )
            .join_from(ARTICLES, _VERSION, _VERSION.c.id == ARTICLES.c.rowid)
            .join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
            .where(holds(ARTICLES, words), among(ARTICLES.c.rowid, versions))
        )
        hits = {row[0]: FoundArticle(*row[1:]) for row in without_blobs(found.all())}
    return tuple(hits[version_id] for version_id in versions)


def _published(query: Query) -> Iterator[ColumnElement[bool]]:
    day = _day()
    if query.since is not None:
        yield or_(day.is_(None), day >= query.since.isoformat())
    if query.until is not None:
        yield or_(day.is_(None), day <= query.until.isoformat())


def _day() -> ColumnElement[str]:
    """The day on which a version was published."""
    return func.substr(_VERSION.c.published, 1, len("2025-03-07"))


def _actor(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    if query.actor is not None:
        actor_id = resolve_actor(connection, query.actor)
        about = select(_CLAIM_ACTOR.c.claim_id).where(_CLAIM_ACTOR.c.actor_id == actor_id)
        yield or_(
            _CLAIM.c.actor_id.in_((actor_id, *groups_with(connection, actor_id))), _CLAIM.c.id.in_(about)
        )
