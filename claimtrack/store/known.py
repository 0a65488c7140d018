"""Is an article's text in the store already, and under the same metadata? Or an earlier text of the article?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, exists, select

from claimtrack.model import SUMMARY
from claimtrack.store import tables
from claimtrack.store.encoding import digest, iso
from claimtrack.store.sqlite import Prepared
from claimtrack.store.tables import table_of
from claimtrack.store.values import KnownText

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from claimtrack.model import Article

HAND = "hand"  # the engine of what a person wrote down

_Fields = dict[str, str | None]

_ARTICLE = table_of(tables.Article)
_VERSION = table_of(tables.Version)
_FIELDS = ("url", "publisher", "title", "byline", "published", "updated")
_SAME_TEXT = Prepared(
    select(
        _ARTICLE.c.id,
        _VERSION.c.id,
        *((_ARTICLE if name in _ARTICLE.c else _VERSION).c[name] for name in _FIELDS),
    )
    .join_from(_VERSION, _ARTICLE)
    .where(_VERSION.c.hash == bindparam("hash"))
    .order_by(_VERSION.c.id)
)
_IN_FULL = Prepared(
    select(_VERSION.c.id)
    .where(
        _VERSION.c.article_id == bindparam("article"),
        _VERSION.c.reader.is_(None) | ~_VERSION.c.reader.startswith(bindparam("summary")),
    )
    .limit(1)
)
_BY_HAND = exists().where(_VERSION.c.article_id == _ARTICLE.c.id, _VERSION.c.engine == HAND)
_AT_ADDRESS = Prepared(
    select(_ARTICLE.c.id)
    .where(_ARTICLE.c.url == bindparam("url"), ~_BY_HAND)
    .order_by(_ARTICLE.c.id.desc())
    .limit(1)
)
_OF_ID = Prepared(
    select(_ARTICLE.c.id)
    .where(
        _ARTICLE.c.given_id == bindparam("given_id"),
        _ARTICLE.c.publisher == bindparam("publisher"),
        ~_BY_HAND,
    )
    .order_by(_ARTICLE.c.id.desc())
    .limit(1)
)


def find_known(connection: Connection, article: Article, besides: int | None = None) -> KnownText | None:
    """The stored article that has this text under the same URL or, without a URL, the same publisher.

    A text that the article had before it was updated is known, too, and so is a feed's summary of one. The same text
    from another outlet is another article: None. Metadata that is not given this time is not another value; the
    article `besides` does not count.
    """
    alike = _SAME_TEXT.rows(connection, hash=digest(article.text))
    given = _given(article) if alike else {}
    for article_id, version_id, *values in alike:
        stored = dict(zip(_FIELDS, values, strict=True))
        if article_id != besides and _same_outlet(stored, given):
            return KnownText(article_id, _differences(stored, given), version_id)
    return _told_in_full(connection, article, besides) if article.is_summary else None


def _told_in_full(connection: Connection, article: Article, besides: int | None) -> KnownText | None:
    """The stored article, its text and not a summary of it, that a feed tells of."""
    earlier = find_earlier(connection, article)
    if earlier in (None, besides) or not _IN_FULL.rows(connection, article=earlier, summary=SUMMARY):
        return None
    return KnownText(earlier, ())


def find_earlier(connection: Connection, article: Article) -> int | None:
    """The stored article that this one is another version of: at the same URL, or of the same id at the same outlet.

    What a person wrote down by hand is no version of what was printed.
    """
    found = _AT_ADDRESS.rows(connection, url=article.url) if article.url else []
    if not found and article.id and article.publisher:
        found = _OF_ID.rows(connection, given_id=article.id, publisher=article.publisher)
    return found[0][0] if found else None


def _given(article: Article) -> _Fields:
    return {
        "url": article.url,
        "publisher": article.publisher,
        "title": article.title,
        "byline": article.byline,
        "published": iso(article.published),
        "updated": iso(article.updated),
    }


def _same_outlet(stored: _Fields, given: _Fields) -> bool:
    field = "url" if stored["url"] and given["url"] else "publisher"
    return stored[field] == given[field]


def _differences(stored: _Fields, given: _Fields) -> tuple[str, ...]:
    return tuple(name for name in _FIELDS if given[name] is not None and given[name] != stored[name])
