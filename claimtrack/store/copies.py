"""Wire copies in the database: which stored texts may be alike, and the earliest of those that are."""

from __future__ import annotations

import json
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, or_, select

from claimtrack.store import tables
from claimtrack.store.encoding import load_paragraphs
from claimtrack.store.sqlite import Prepared, insertion, one_of
from claimtrack.store.tables import table_of
from claimtrack.store.versions import places_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Connection

_BAND = table_of(tables.Band)
_COPY = table_of(tables.Copy)
_MINE = _COPY.alias()
_VERSION = table_of(tables.Version)

_COMMON = 50  # texts that have a shingle in common for it to be a phrase that everybody uses
_FREQUENT = 8  # texts that have a shingle in common for it to be a phrase, or the copies of one text
_LOOKED_AT = 5  # texts that are compared, those with the most in common
_OF_PHRASES = 2  # texts that are compared for one frequent shingle alone, one for each such shingle

_INSERT_BAND = insertion(_BAND)
_INSERT_COPY = insertion(_COPY)
_SIGNED = Prepared(select(_BAND.c.value).where(_BAND.c.version_id == bindparam("version")).limit(1))
_MET = Prepared(
    select(_BAND.c.value).distinct().where(one_of(_BAND.c.value, "values")).order_by(_BAND.c.value)
)
_ALIKE = Prepared(
    select(_BAND.c.version_id)
    .where(_BAND.c.value == bindparam("value"))
    .order_by(_BAND.c.version_id.desc())
    .limit(_COMMON)
)
_ARTICLES = Prepared(select(_VERSION.c.id, _VERSION.c.article_id).where(one_of(_VERSION.c.id, "versions")))
_UNCOPY = Prepared(delete(_COPY).where(one_of(_COPY.c.version_id, "versions")))
_OWN = Prepared(select(_VERSION.c.id).where(_VERSION.c.article_id == bindparam("article")))
_CLUSTER = Prepared(
    select(_COPY.c.version_id, _COPY.c.of_version_id, _COPY.c.share).where(
        or_(
            one_of(_COPY.c.version_id, "versions"),
            one_of(_COPY.c.of_version_id, "versions"),
            _COPY.c.of_version_id.in_(
                select(_MINE.c.of_version_id).where(one_of(_MINE.c.version_id, "versions"))
            ),
        )
    )
)
_TEXT = Prepared(select(_VERSION.c.text, _VERSION.c.blocks).where(_VERSION.c.id == bindparam("version")))


def save_signature(connection: Connection, version_id: int, values: Iterable[int]) -> None:
    """Store the signature of a version, by which `find_alike` finds it. Needs the write lock."""
    _INSERT_BAND.many(connection, [{"value": value, "version_id": version_id} for value in values])


def has_signature(connection: Connection, version_id: int) -> bool:
    """Whether a version can be found by its signature: those stored by older programs cannot."""
    return bool(_SIGNED.rows(connection, version=version_id))


def find_alike(connection: Connection, values: Iterable[int], article_id: int) -> list[int]:
    """The few versions of other articles whose signatures have the most in common with this one.

    What everybody says counts, but alone is no reason to look at a text. Of those that have one frequent shingle in
    common with it, and nothing else, the first is looked at: where they are copies, it is one of them.
    """
    met = _MET.rows(connection, values=json.dumps(list(values)))
    bearers = [[key for (key,) in _ALIKE.rows(connection, value=value)] for (value,) in met]
    if not bearers:
        return []
    bearers.sort(key=len)
    shared = Counter(chain.from_iterable(bearers))
    telling = {key for each in bearers if len(each) < _COMMON for key in each}
    others = telling.difference(key for (key,) in _OWN.rows(connection, article=article_id))
    rare = others.intersection(chain.from_iterable(each for each in bearers if len(each) < _FREQUENT))
    likely = sorted(
        (key for key in others if shared[key] > 1 or key in rare), key=lambda key: (-shared[key], key)
    )
    alone = others.difference(likely)
    phrases = [min(found) for each in bearers if (found := alone.intersection(each))][:_OF_PHRASES]
    return [*likely, *phrases][:_LOOKED_AT]


def paragraphs_of(connection: Connection, version_id: int) -> list[str]:
    """The paragraphs of a stored version; raises DamagedValueError."""
    ((text, blocks),) = _TEXT.rows(connection, version=version_id)
    return [text[start:end] for start, end in load_paragraphs(blocks)]


def copies_of(connection: Connection, versions: Collection[int]) -> dict[int, float | None]:
    """All versions that are copies of the same text as one of these, with these: how much of each is copied.

    None for the earliest, which is nobody's copy.
    """
    found: dict[int, float | None] = dict.fromkeys(versions)
    for version_id, of_version_id, share in _CLUSTER.rows(connection, versions=json.dumps(list(versions))):
        found.setdefault(of_version_id)
        found[version_id] = share
    return found


def copied_from(connection: Connection, article_id: int) -> tuple[int | None, float | None, tuple[int, ...]]:
    """The article that an article's newest text was copied from, how much of it, and the articles that copied it."""
    places = places_of(connection, [article_id])
    mine = max(places.values(), key=lambda place: place.number).version_id
    cluster = copies_of(connection, [mine])
    articles = dict(_ARTICLES.rows(connection, versions=json.dumps(list(cluster))))
    share = cluster[mine]
    if share is not None:
        origin = next(version_id for version_id, copied in cluster.items() if copied is None)
        if articles[origin] != article_id:
            return articles[origin], share, ()
    return None, None, tuple(sorted({*articles.values()} - {article_id}))


def arrange_copies(connection: Connection, shares: Mapping[int, float | None]) -> int:
    """Make versions copies of the earliest among them, and return that; `shares` says how much of each is copied.

    Needs the write lock.
    """
    articles = dict(_ARTICLES.rows(connection, versions=json.dumps(list(shares))))
    places = places_of(connection, set(articles.values()))
    first = min(shares, key=lambda version_id: places[version_id].order)
    _UNCOPY.rows(connection, versions=json.dumps(list(shares)))
    rows = [
        {"version_id": version_id, "of_version_id": first, "share": share or shares[first] or 1.0}
        for version_id, share in shares.items()
        if version_id != first
    ]
    _INSERT_COPY.many(connection, rows)
    return first


def rearrange_copies(connection: Connection, version_id: int) -> None:
    """See again which is the earliest of a version and its copies. Needs the write lock."""
    shares = copies_of(connection, [version_id])
    if len(shares) > 1:
        arrange_copies(connection, shares)


def forget_copy(connection: Connection, version_id: int) -> None:
    """Forget that a version is a copy and has copies: these are copies of the earliest of them from now on."""
    others = copies_of(connection, [version_id])
    del others[version_id]
    connection.execute(
        delete(_COPY).where(or_(_COPY.c.version_id == version_id, _COPY.c.of_version_id == version_id))
    )
    connection.execute(delete(_BAND).where(_BAND.c.version_id == version_id))
    if others:
        arrange_copies(connection, others)


def in_order(connection: Connection, versions: Sequence[int]) -> list[int]:
    """Versions of whatever articles, the earliest first."""
    articles = dict(_ARTICLES.rows(connection, versions=json.dumps(list(versions))))
    places = places_of(connection, set(articles.values()))
    return sorted(versions, key=lambda version_id: places[version_id].order)
