"""What PDF and Word files have in common: parts told by their look, dates printed in them, an extra to install."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from claimtrack.characters import storable_text
from claimtrack.errors import ClaimtrackError
from claimtrack.model import BlockKind
from claimtrack.read.ahead import page_by_today
from claimtrack.read.pagedates import Way
from claimtrack.read.parts import Part, assemble
from claimtrack.read.records import Record


def document_record(name: str, parts: list[Part], way: Way) -> Record:
    """The article of a document; its date is one it prints: that of the file is when it was made or copied.

    The first heading in front of the text is the headline. Raises ClaimtrackError where there is no text.
    """
    parts = [(kind, storable_text(line)) for kind, line in parts]
    if not any(kind is BlockKind.PARAGRAPH for kind, _ in parts):
        raise ClaimtrackError(
            f"{name}: no text in it, only pictures perhaps; paste its text into a file instead"
        )
    first = next(place for place, (kind, _) in enumerate(parts) if kind is BlockKind.PARAGRAPH)
    title = next((line for kind, line in parts[: first + 1] if kind is BlockKind.HEADING), "")
    text, blocks = assemble(title, parts, way.zone)
    page = page_by_today(text, way.zone, way.order)
    return Record(
        name=name,
        text=text,
        published=str(page.published) if page.published else None,
        updated=str(page.updated) if page.updated else None,
        title=title or page.title,
        byline=page.byline,
        blocks=blocks if title else page.blocks,
    )


@contextmanager
def extra(name: str, kind: str, package: str) -> Iterator[None]:
    """Imports inside that fail say which extra of claimtrack reads such files, and how a checkout installs it."""
    try:
        yield
    except ImportError as error:
        raise ClaimtrackError(
            f"{name}: {kind} need an extra; install it from claimtrack's folder: pip install '.[{package}]'"
        ) from error
