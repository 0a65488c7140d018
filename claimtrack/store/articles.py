"""Articles in the database: lists, one with its rows, edit and remove."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, exists, func, literal_column, select, update
from sqlalchemy import text as sql_text

from claimtrack.errors import ClaimtrackError
from claimtrack.model import Article
from claimtrack.store import tables
from claimtrack.store.appearances import settle
from claimtrack.store.copies import copied_from, forget_copy
from claimtrack.store.decisions import record
from claimtrack.store.driver import HIGHEST_ID
from claimtrack.store.encoding import iso, load_blocks, load_moment, without_blobs
from claimtrack.store.known import HAND
from claimtrack.store.newest import newest
from claimtrack.store.periods import DATED_KEY, period_of
from claimtrack.store.query import VISIBLE
from claimtrack.store.readings import readings_of
from claimtrack.store.rereading import decided
from claimtrack.store.rows import load_printed
from claimtrack.store.sqlite import among
from claimtrack.store.tables import table_of
from claimtrack.store.unused import Named, forget_unused
from claimtrack.store.values import ArticleSummary, ShownArticle
from claimtrack.store.versions import places_of
from claimtrack.store.write import delete_statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Select

    from claimtrack.store.database import Store

_ARTICLE = table_of(tables.Article)
_VERSION = table_of(tables.Version)
_APPEARANCE = table_of(tables.Appearance)
_CLAIM = table_of(tables.Claim)
_ORIGINAL = table_of(tables.Original)
_DATED: Any = literal_column(DATED_KEY)
_STORED = select(
    *_ARTICLE.c,
    *(column for column in _VERSION.c if column.name not in {"id", "article_id"}),
    _VERSION.c.id.label("version_id"),
).join_from(_VERSION, _ARTICLE)


def list_articles(store: Store) -> tuple[ArticleSummary, ...]:
    """All articles, by publication time."""
    with store.reading() as connection:
        rows = connection.execute(_summaries().order_by(_VERSION.c.published, _ARTICLE.c.id))
        return tuple(_summary(row) for row in without_blobs(rows.all()))


def get_article(store: Store, article_id: int) -> ShownArticle:
    """One article with its text and rows that nobody rejected, in text order; ClaimtrackError for an unknown id."""
    with store.reading() as connection:
        summary = summarise(connection, article_id)
        version = connection.execute(
            select(
                *(_VERSION.c.id, _VERSION.c.text, _ARTICLE.c.source, _VERSION.c.read_at, _VERSION.c.reader),
                *(_VERSION.c.original_hash, _ORIGINAL.c.version_id.is_not(None).label("kept")),
            )
            .join_from(_VERSION, _ARTICLE)
            .outerjoin(_ORIGINAL, _ORIGINAL.c.version_id == _VERSION.c.id)
            .where(_ARTICLE.c.id == article_id, newest())
        ).one()
        claim_ids = [reading.claim_id for reading in readings_of(connection, version.id)]
        printed = load_printed(connection, claim_ids, version.id)
        rows = tuple(row for row in printed if row.status != "rejected")
        versions = len(places_of(connection, [article_id]))
        copied = copied_from(connection, article_id)
    digest = version.original_hash
    original = (version.reader, digest.hex() if digest else None, bool(version.kept))
    shown = (version.text, version.source, version.read_at, rows)
    return ShownArticle(summary, *shown, *original, versions, *copied)


def decided_in(store: Store, article_id: int) -> int:
    """How many claims that only this article prints people said anything of; ClaimtrackError for an unknown id."""
    elsewhere = _APPEARANCE.alias()
    other = _VERSION.alias()
    printed = (
        select(_APPEARANCE.c.claim_id)
        .distinct()
        .join_from(_APPEARANCE, _VERSION)
        .where(_VERSION.c.article_id == article_id)
        .where(
            ~exists()
            .where(elsewhere.c.claim_id == _APPEARANCE.c.claim_id)
            .where(other.c.id == elsewhere.c.version_id, other.c.article_id != article_id)
        )
    )
    with store.reading() as connection:
        summarise(connection, article_id)
        return len(decided(connection, connection.execute(printed).scalars().all()))


def remove_article(store: Store, article_id: int) -> ArticleSummary:
    """Remove an article with all its versions and what only they print, and return what it was."""
    with store.writing() as connection:
        summary = summarise(connection, article_id)
        versions = select(_VERSION.c.id).where(_VERSION.c.article_id == article_id)
        named = Named.in_versions(connection, connection.execute(versions).scalars().all())
        left: set[int] = set()
        for version_id in connection.execute(versions).scalars().all():
            left |= delete_statements(connection, version_id)
            forget_copy(connection, version_id)
            connection.execute(delete(_ORIGINAL).where(_ORIGINAL.c.version_id == version_id))
        connection.execute(delete(_VERSION).where(_VERSION.c.article_id == article_id))
        connection.execute(delete(_ARTICLE).where(_ARTICLE.c.id == article_id))
        settle(connection, left, {})
        forget_unused(connection, named)
        record(connection, "remove article", article_id, asdict(summary), None)
    return summary


def summarise(connection: Connection, article_id: int) -> ArticleSummary:
    """One line about an article; ClaimtrackError for an unknown id."""
    return _summary(*without_blobs([_only(connection, _summaries(), article_id)]))


def stored_article(connection: Connection, article_id: int) -> tuple[Article, int]:
    """An article as it was last read, and the id of that version; ClaimtrackError for an unknown id."""
    row = _only(connection, _STORED.where(newest()), article_id)
    return _article(row), row.version_id


def stored_version(connection: Connection, version_id: int) -> Article:
    """An article as it was read in one version."""
    return _article(connection.execute(_STORED.where(_VERSION.c.id == version_id)).one())


def _article(row: Any) -> Article:
    return Article(
        text=row.text,
        blocks=load_blocks(row.blocks),
        published=load_moment(row.published),
        updated=load_moment(row.updated),
        title=row.title,
        byline=row.byline,
        publisher=row.publisher,
        url=row.url,
        id=row.given_id,
        source=row.source,
        date_order=row.date_order,
        language=row.language,
    )


def article_of_version(connection: Connection, version_id: int) -> int:
    """The id of the article that a version is of."""
    wanted = select(_VERSION.c.article_id).where(_VERSION.c.id == version_id)
    found: int = connection.execute(wanted).scalar_one()
    return found


def versions_read_by(
    connection: Connection, articles: Sequence[int], besides: str | None = None
) -> tuple[int, ...]:
    """The versions of these articles (none given: of all) that were read by another engine than `besides`.

    What was written by hand is none of them. Raises ClaimtrackError for an unknown article.
    """
    for article_id in articles:
        summarise(connection, article_id)
    wanted = select(_VERSION.c.id).where(_VERSION.c.engine != HAND).order_by(_VERSION.c.id)
    if articles:
        wanted = wanted.where(among(_VERSION.c.article_id, articles))
    if besides is not None:
        wanted = wanted.where(_VERSION.c.engine != besides)
    return tuple(connection.execute(wanted).scalars())


def check_not_by_hand(connection: Connection, article_id: int, version_id: int) -> None:
    """Raise ClaimtrackError where a person wrote the article down: there is nothing to read again in it."""
    wanted = select(_VERSION.c.engine).where(_VERSION.c.id == version_id)
    if connection.execute(wanted).scalar_one() == HAND:
        raise ClaimtrackError(
            f"article {article_id} is a claim written by hand; use 'claim edit' or 'claim add'"
        )


def threshold_of(connection: Connection, version_id: int) -> float | None:
    """The least confidence that a version was read with; None: the usual one."""
    wanted = select(_VERSION.c.threshold).where(_VERSION.c.id == version_id)
    found: float | None = connection.execute(wanted).scalar_one()
    return found


def describe_again(connection: Connection, place: tuple[int, int], article: Article) -> None:
    """Store other metadata of an article and a version (`place` is their ids); the text stays."""
    connection.execute(
        update(_ARTICLE).where(_ARTICLE.c.id == place[0]).values(publisher=article.publisher, url=article.url)
    )
    connection.execute(
        update(_VERSION)
        .where(_VERSION.c.id == place[1])
        .values(
            title=article.title,
            byline=article.byline,
            published=iso(article.published),
            updated=iso(article.updated),
        )
    )


def _only(connection: Connection, statement: Select[Any], article_id: int) -> Any:
    """The row of one article; ClaimtrackError for an unknown id."""
    one = statement.where(_ARTICLE.c.id == article_id)
    row = connection.execute(one).first() if 0 < article_id <= HIGHEST_ID else None
    if row is None:
        raise ClaimtrackError(f"there is no article {article_id}; see 'article list'")
    return row


def _summaries() -> Select[Any]:
    facts = func.count().filter(_CLAIM.c.type == "fact")
    return (
        select(
            *(_ARTICLE.c.id, _VERSION.c.title, _ARTICLE.c.publisher, _ARTICLE.c.url),
            *(_VERSION.c.published, _VERSION.c.updated, _VERSION.c.byline),
            (func.count(_CLAIM.c.id) - facts).label("claims"),
            facts.label("facts"),
            func.min(_DATED).label("first"),
            func.max(_DATED).label("last"),
        )
        .join_from(_ARTICLE, _VERSION)
        .outerjoin(_APPEARANCE, _APPEARANCE.c.version_id == _VERSION.c.id)
        .outerjoin(_CLAIM, (_CLAIM.c.id == _APPEARANCE.c.claim_id) & sql_text(VISIBLE))
        .where(newest())
        .group_by(_ARTICLE.c.id, _VERSION.c.id)
    )


def _summary(row: Any) -> ArticleSummary:
    summary = ArticleSummary(*row)
    return replace(summary, first=period_of(summary.first), last=period_of(summary.last))
