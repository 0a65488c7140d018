"""The bytes that articles were read from: the hash of all, and those that were to be kept."""

from __future__ import annotations

import zlib
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, update

from claimtrack.store import tables
from claimtrack.store.sqlite import Prepared, insertion
from claimtrack.store.tables import table_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from claimtrack.model import Article

_ORIGINAL = table_of(tables.Original)
_VERSION = table_of(tables.Version)

_INSERT = insertion(_ORIGINAL)
_KEPT = Prepared(select(_ORIGINAL.c.version_id).where(_ORIGINAL.c.version_id == bindparam("version")))
_READ_FROM = Prepared(
    update(_VERSION)
    .where(_VERSION.c.id == bindparam("version"))
    .values(original_hash=bindparam("digest"), reader=bindparam("way"))
)


def hash_of_original(article: Article) -> bytes | None:
    """The SHA-256 of the bytes that an article was read from, where these are known."""
    return None if article.original is None else sha256(article.original).digest()


def save_original(connection: Connection, article: Article, version_id: int) -> None:
    """Keep the bytes of a version just stored, packed, where these are known. Needs the write lock."""
    if article.original is not None:
        _INSERT.many(connection, [{"version_id": version_id, "packed": zlib.compress(article.original)}])


def is_kept(connection: Connection, version_id: int) -> bool:
    """Whether the bytes of a stored version are kept."""
    return bool(_KEPT.rows(connection, version=version_id))


def keep_later(connection: Connection, article: Article, version_id: int) -> bool:
    """Keep the bytes of an article whose text is this stored version's, unless some are kept; whether that was done.

    They may be others than it was first read from (a page with another advertisement): its hash is theirs from now on.
    Needs the write lock.
    """
    if article.original is None or is_kept(connection, version_id):
        return False
    digest = hash_of_original(article)
    _READ_FROM.many(connection, [{"version": version_id, "digest": digest, "way": article.reader}])
    save_original(connection, article, version_id)
    return True
