"""The newest versions of articles, for statements about many of them; `versions` tells the same of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from claimtrack.store import tables
from claimtrack.store.sqlite import instant
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

_ARTICLE = table_of(tables.Article)
_VERSION = table_of(tables.Version)
_OTHER = _VERSION.alias()
_BEFORE = _VERSION.alias()


def newest(version: Any = _VERSION) -> ColumnElement[bool]:
    """Whether a version is the newest of its article."""
    wanted = (
        select(_OTHER.c.id)
        .where(_OTHER.c.article_id == version.c.article_id)
        .order_by(_placed_at(_OTHER).desc(), _OTHER.c.id.desc())
        .limit(1)
    )
    condition: ColumnElement[bool] = version.c.id == wanted.correlate(version).scalar_subquery()
    return condition


def _placed_at(version: Any) -> ColumnElement[float]:
    """The instant that sorts a version among those of its article; the same as `versions.places_of` tells."""
    before = (
        select(func.max(_public_since(_BEFORE)))
        .where(
            _BEFORE.c.article_id == version.c.article_id,
            _BEFORE.c.id <= version.c.id,
            instant(_BEFORE.c.published) <= instant(version.c.published),
        )
        .correlate(version)
        .scalar_subquery()
    )
    return func.coalesce(instant(version.c.updated), before)


def superseded() -> Select[tuple[int]]:
    """The ids of all versions that are not the newest of their article: few, where many may be asked about."""
    revised = select(_ARTICLE.c.id).where(_ARTICLE.c.revised).correlate(None)
    return select(_VERSION.c.id).where(_VERSION.c.article_id.in_(revised), ~newest()).correlate(None)


def _public_since(version: Any) -> ColumnElement[float]:
    """The instant from which on a version's text is known to have been public; null where no date is known.

    That is its update: what the page said before nobody can tell.
    """
    return instant(func.coalesce(version.c.updated, version.c.published))
