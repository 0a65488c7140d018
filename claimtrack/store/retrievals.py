"""What servers said of the addresses that articles were read from."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, exists, insert, or_, select

from claimtrack.model import Retrieval
from claimtrack.store import tables
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement

    from claimtrack.store.database import Store

_FETCHED = table_of(tables.Fetched)
_ARTICLE = table_of(tables.Article)


def last_retrieval(store: Store, url: str) -> Retrieval | None:
    """When an address was last read and with which validators; None where it never was.

    Once nothing that was read there is stored any more, there are no validators: all of it is wanted again.
    """
    wanted = select(*_FETCHED.c).where(_FETCHED.c.url == url)
    stored = select(exists().where(_read_from(url)))
    with store.reading() as connection:
        row = connection.execute(wanted).first()
        if row is None:
            return None
        return Retrieval(*row) if connection.execute(stored).scalar() else Retrieval(url, None, None, row.at)


def _read_from(url: str) -> ColumnElement[bool]:
    """Whether an article was read from an address, or from a file in the archive there."""
    there = _ARTICLE.c.source == url
    if not url.casefold().endswith(".zip"):
        return there
    return or_(there, and_(_ARTICLE.c.source > f"{url}/", _ARTICLE.c.source < f"{url}0"))  # "0" follows "/"


def keep_retrievals(store: Store, retrievals: Iterable[Retrieval]) -> None:
    """Remember when these addresses were read and with which validators, in place of what was known of them."""
    rows = {each.url: asdict(each) for each in retrievals}
    if not rows:
        return
    with store.writing() as connection:
        for url in rows:
            connection.execute(delete(_FETCHED).where(_FETCHED.c.url == url))
        connection.execute(insert(_FETCHED), list(rows.values()))
