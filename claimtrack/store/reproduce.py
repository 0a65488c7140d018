"""What does not agree with the texts it was read from: hashes, blocks, spans that do not reproduce their characters."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from claimtrack.store import tables
from claimtrack.store.encoding import DamagedValueError, digest, load_blocks, load_moment, load_spans
from claimtrack.store.tables import table_of
from claimtrack.unmarked import Unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from claimtrack.model import Span

_BATCH = 200  # versions whose texts are looked at together

_VERSION = table_of(tables.Version)
_APPEARANCE = table_of(tables.Appearance)
_CLAIM = table_of(tables.Claim)
_READ = ("id", "article_id", "text", "hash", "blocks", "published", "updated")


def unreproduced(connection: Connection) -> Iterator[str]:
    """One line for each thing in the database that does not agree with the text it was read from."""
    last = 0
    while True:
        ids = select(_VERSION.c.id).where(_VERSION.c.id > last).order_by(_VERSION.c.id).limit(_BATCH)
        found = connection.execute(ids).scalars().all()
        if not found:
            return
        yield from unreproduced_in(connection, found[0], found[-1])
        last = found[-1]


def unreproduced_in(connection: Connection, first: int, last: int) -> Iterator[str]:
    """The same for the versions with these ids and all between."""
    versions = connection.execute(
        select(*(_VERSION.c[name] for name in _READ))
        .where(_VERSION.c.id.between(first, last))
        .order_by(_VERSION.c.id)
    ).all()
    for version in versions:
        yield from _about_version(version)
    texts = {version.id: version.text for version in versions}
    appearances = select(
        *(_APPEARANCE.c[name] for name in ("claim_id", "version_id", "spans", "wording")),
        *(_APPEARANCE.c[name] for name in ("mention", "cue", "phrase")),
        _CLAIM.c.text,
    ).join_from(_APPEARANCE, _CLAIM)
    for row in connection.execute(appearances.where(_APPEARANCE.c.version_id.between(first, last))):
        yield from _about_appearance(row, texts[row.version_id])


def _about_version(version: Any) -> Iterator[str]:
    if not isinstance(version.text, str) or digest(version.text) != version.hash:
        yield f"article {version.article_id}: its text is not the one that was read"
    for name in ("published", "updated"):
        try:
            load_moment(getattr(version, name))
        except DamagedValueError:
            yield f"article {version.article_id}: the time it was {name} cannot be read"
    try:
        spans = [block.span for block in load_blocks(version.blocks)]
    except DamagedValueError:
        yield f"article {version.article_id}: its blocks cannot be read"
        return
    if not all(_lies_in(span, version.text) for span in spans) or any(
        a.end > b.start for a, b in pairwise(spans)
    ):
        yield f"article {version.article_id}: its blocks do not lie one after the other in its text"


def _about_appearance(row: Any, article: str) -> Iterator[str]:
    try:
        spans = load_spans(row.spans)
    except DamagedValueError:
        yield f"claim {row.claim_id}: its spans cannot be read"
        return
    parts = {
        "speaker": (spans.mention, row.mention),
        "cue": (spans.cue, row.cue),
        "time": (spans.phrase, row.phrase),
    }
    for name, (span, printed) in parts.items():
        if _characters(span, article) != printed and _words(span, article) != printed:
            yield f"claim {row.claim_id}: the span of its {name} does not reproduce {printed!r}"
    wording = row.text if row.wording is None else row.wording
    if "".join(_characters(span, article) or "" for span in spans.content) != wording:
        yield f"claim {row.claim_id}: its spans do not reproduce its text"


def _characters(span: Span | None, article: str) -> str | None:
    return span.of(article) if span is not None and _lies_in(span, article) else None


def _words(span: Span | None, article: str) -> str | None:
    """The characters of a span without marks of Markdown, as a speaker is stored."""
    return Unmarked.of(article).words(span) if span is not None and _lies_in(span, article) else None


def _lies_in(span: Span, article: str) -> bool:
    return 0 <= span.start < span.end <= len(article)
