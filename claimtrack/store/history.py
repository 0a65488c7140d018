"""The versions of an article and what each changed; how outlets print what they copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from claimtrack.errors import ClaimtrackError
from claimtrack.model import ArticleRef
from claimtrack.store import tables
from claimtrack.store.articles import summarise
from claimtrack.store.copies import copies_of
from claimtrack.store.driver import HIGHEST_ID
from claimtrack.store.encoding import load_blocks
from claimtrack.store.newest import newest
from claimtrack.store.readings import readings_of
from claimtrack.store.rows import load_printed
from claimtrack.store.tables import table_of
from claimtrack.store.values import Compared, History, ShownVersion
from claimtrack.store.versions import places_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from claimtrack.model import Row
    from claimtrack.store.database import Store
    from claimtrack.store.versions import Place

_ARTICLE = table_of(tables.Article)
_VERSION = table_of(tables.Version)
_APPEARANCE = table_of(tables.Appearance)


def get_history(store: Store, article_id: int) -> History:
    """An article with all its versions, the first one first; ClaimtrackError for an unknown id."""
    with store.reading() as connection:
        summary = summarise(connection, article_id)
        places = sorted(places_of(connection, [article_id]).values(), key=lambda place: place.number)
        versions: list[ShownVersion] = []
        printed: list[list[int]] = []
        for place in places:
            printed.append([reading.claim_id for reading in readings_of(connection, place.version_id)])
            versions.append(_shown(connection, place, printed))
    return History(summary, tuple(versions))


def compare_claim(store: Store, claim_id: int) -> Compared:
    """How every outlet prints a claim, and which copied its text without it; ClaimtrackError for an unknown id."""
    with store.reading() as connection:
        known = 0 < claim_id <= HIGHEST_ID
        found = _compared(connection, claim_id) if known else None
    if found is None:
        raise ClaimtrackError(f"there is no claim {claim_id}; ids are in the output of 'timeline'")
    return found


def compare_article(store: Store, article_id: int) -> tuple[Compared, ...]:
    """The same for each claim of an article, in the order of its text; ClaimtrackError for an unknown id."""
    with store.reading() as connection:
        summarise(connection, article_id)
        last = max(places_of(connection, [article_id]).values(), key=lambda place: place.number)
        claims = [reading.claim_id for reading in readings_of(connection, last.version_id)]
        found = [_compared(connection, claim_id) for claim_id in claims]
    return tuple(each for each in found if each is not None)


def _shown(connection: Connection, place: Place, printed: Sequence[Sequence[int]]) -> ShownVersion:
    """A version with the claims that came and went with it; `printed` are those of each version up to it."""
    *earlier, now = printed
    before = earlier[-1] if earlier else now
    row = connection.execute(select(_VERSION).where(_VERSION.c.id == place.version_id)).one()
    ever = set[int]().union(*earlier)
    new = [claim_id for claim_id in now if claim_id not in before]
    gone = [claim_id for claim_id in before if claim_id not in now]
    came, back = ([claim_id for claim_id in new if (claim_id in ever) is known] for known in (False, True))
    return ShownVersion(
        number=place.number,
        title=row.title,
        published=row.published,
        updated=row.updated,
        read_at=row.read_at,
        paragraphs=tuple(block.span.of(row.text) for block in load_blocks(row.blocks)),
        came=tuple(load_printed(connection, came, place.version_id)),
        back=tuple(load_printed(connection, back, place.version_id)),
        gone=_last_printed(connection, gone, place.article_id),
    )


def _last_printed(connection: Connection, claims: Sequence[int], article_id: int) -> tuple[Row, ...]:
    """The claims as an article printed them last."""
    printed = {row.id: row for row in load_printed(connection, claims) if row.article.id == article_id}
    return tuple(printed[claim_id] for claim_id in claims if claim_id in printed)


def _compared(connection: Connection, claim_id: int) -> Compared | None:
    printed = tuple(load_printed(connection, [claim_id]))
    if not printed:
        return None
    versions = connection.execute(
        select(_APPEARANCE.c.version_id).where(_APPEARANCE.c.claim_id == claim_id)
    ).scalars()
    copies = copies_of(connection, list(versions))
    outlets = {row.article.id for row in printed}
    wanted = (
        select(*(_ARTICLE.c.id, _VERSION.c.title, _ARTICLE.c.publisher, _ARTICLE.c.url, _VERSION.c.published))
        .join_from(_VERSION, _ARTICLE)
        .where(
            _ARTICLE.c.id.in_(select(_VERSION.c.article_id).where(_VERSION.c.id.in_(list(copies)))), newest()
        )
        .order_by(_VERSION.c.published, _ARTICLE.c.id)
    )
    cut = tuple(ArticleRef(*row) for row in connection.execute(wanted) if row.id not in outlets)
    return Compared(printed, cut)
