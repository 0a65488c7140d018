"""Is an article's text in the store already, and under the same metadata?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from claimtrack.store import tables
from claimtrack.store.encoding import digest, iso
from claimtrack.store.sqlite import Prepared
from claimtrack.store.tables import table_of
from claimtrack.store.values import KnownText

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from claimtrack.model import Article

_Fields = dict[str, str | None]

_ARTICLE = table_of(tables.Article)
_VERSION = table_of(tables.Version)
_FIELDS = ("url", "publisher", "title", "byline", "published", "updated")
_SAME_TEXT = Prepared(
    select(_ARTICLE.c.id, *((_ARTICLE if name in _ARTICLE.c else _VERSION).c[name] for name in _FIELDS))
    .join_from(_VERSION, _ARTICLE)
    .where(_VERSION.c.hash == bindparam("hash"))
    .order_by(_VERSION.c.id)
)


def find_known(connection: Connection, article: Article, besides: int | None = None) -> KnownText | None:
    """The stored article that has this text under the same URL or, without a URL, the same publisher.

    The same text from another outlet is another article: None. Metadata that is not given this time
    is not another value; the article `besides` does not count.
    """
    given = _given(article)
    for article_id, *values in _SAME_TEXT.rows(connection, hash=digest(article.text)):
        stored = dict(zip(_FIELDS, values, strict=True))
        if article_id != besides and _same_outlet(stored, given):
            return KnownText(article_id, _differences(stored, given))
    return None


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
