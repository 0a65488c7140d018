"""Compose store and reading out: stored articles are read again by the present engine, and decisions stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.engine import engine
from claimtrack.ingest import read_stored_again
from claimtrack.recognise import recognise_copies
from claimtrack.store.articles import article_of_version, stored_version, versions_read_by
from claimtrack.store.decisions import rehearsal
from claimtrack.store.rereading import printed_in
from claimtrack.store.unused import Named, forget_unused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.store import Store


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading a version again changed: how many claims and facts stayed, and which came, went or are missing.

    Those `missing` are no longer read, but stay since people said something of them; `found_again` were missing before.
    `joined` are no more, for a copy of the text prints them, too: its claims have their appearances. Of those that
    stayed, `topics` are under others than before, `actors` are somebody else's.
    """

    article_id: int
    kept: int
    added: tuple[int, ...]
    removed: tuple[int, ...]
    missing: tuple[int, ...]
    found_again: tuple[int, ...]
    joined: tuple[int, ...] = ()
    topics: tuple[int, ...] = ()
    actors: tuple[int, ...] = ()


def versions_to_read(store: Store, articles: Sequence[int], *, everything: bool) -> tuple[int, ...]:
    """The ids of the versions to read again: all of these articles, or else those that an older engine read.

    With `everything` all there are; never what was written by hand. Raises ClaimtrackError for an unknown article.
    """
    with store.reading() as connection:
        return versions_read_by(connection, articles, None if everything or articles else engine())


def read_version_again(store: Store, version_id: int, *, dry_run: bool = False) -> Reread:
    """Read a stored version again, all or nothing; what people decided about its claims stays."""
    with rehearsal(store, dry_run=dry_run) as connection:
        before = printed_in(connection, version_id)
        named = Named.in_versions(connection, [version_id])
        article_id = article_of_version(connection, version_id)
        article, place = stored_version(connection, version_id), (article_id, version_id)
        read_stored_again(connection, article, place)
        after = printed_in(connection, version_id)
        joined = recognise_copies(connection, article, place)
        forget_unused(connection, named)
        stayed = sorted(key for key in before if key in after and not after[key].missing)
        return Reread(
            article_id,
            len(stayed),
            tuple(sorted(after.keys() - before.keys())),
            tuple(sorted(before.keys() - after.keys())),
            tuple(sorted(key for key, now in after.items() if now.missing and not before[key].missing)),
            tuple(key for key in stayed if before[key].missing),
            joined,
            tuple(key for key in stayed if before[key].topics != after[key].topics),
            tuple(key for key in stayed if before[key].actor_id != after[key].actor_id),
        )
