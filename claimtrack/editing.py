"""Correct what is known about a stored article, and read its claims anew."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.ingest import read_stored_again, storable
from claimtrack.model import Moment
from claimtrack.store.articles import check_not_by_hand, describe_again, stored_article, summarise
from claimtrack.store.copies import rearrange_copies
from claimtrack.store.decisions import record
from claimtrack.store.known import find_known
from claimtrack.store.unused import Named, forget_unused

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from claimtrack.model import Article
    from claimtrack.store import ArticleSummary, Store


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit did: the article as it is now, and how many claims and facts stayed, came and went."""

    article: ArticleSummary
    kept: int
    added: int
    removed: int


def edit_article(
    store: Store,
    article_id: int,
    *,
    published: str | None = None,
    updated: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Edited:
    """Correct what is known about a stored article (None: leave it) and read its claims anew.

    `published` and `updated` are an ISO 8601 date, or date and time. Claims keep their ids where the
    same speaker still says the same. Raises ClaimtrackError for an unknown id, a date that is none,
    or if the article would then be one that is stored already.
    """
    changes: dict[str, Any] = {
        "published": _moment(published),
        "updated": _moment(updated),
        "title": title,
        "byline": byline,
        "publisher": publisher,
        "url": url,
    }
    with store.writing() as connection:
        stored, version_id = stored_article(connection, article_id)
        check_not_by_hand(connection, article_id, version_id)
        before = summarise(connection, article_id)
        named = Named.in_versions(connection, [version_id])
        article = storable(replace(stored, **{name: new for name, new in changes.items() if new is not None}))
        describe_again(connection, (article_id, version_id), article)
        _check_alone(connection, article_id, article)
        ids = read_stored_again(connection, article, (article_id, version_id))
        rearrange_copies(connection, version_id)
        forget_unused(connection, named)
        after = summarise(connection, article_id)
        record(connection, "edit article", article_id, asdict(before), asdict(after))
    kept = sum(claim_id is not None for claim_id in ids)
    return Edited(after, kept, len(ids) - kept, before.claims + before.facts - kept)


def _check_alone(connection: Connection, article_id: int, article: Article) -> None:
    """Raise if another stored article is the same text of the same outlet."""
    same = find_known(connection, article, besides=article_id)
    if same is not None:
        raise ClaimtrackError(
            f"article {article_id} would be the same as article {same.article_id}; remove one of the two"
        )


def _moment(text: str | None) -> Moment | None:
    if text is None:
        return None
    try:
        return Moment.parse(text)
    except ValueError:
        raise UsageMistakeError(
            f"{text!r} is no date; write 2025-03-08, or 2025-03-08T01:45 with the time"
        ) from None
