"""What people said of a claim: a few words in front of its text, or a sentence for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from claimtrack.model import ClaimLink, Row

_MISSING = "no longer read"  # out of its article, by the present engine
_LOUD = frozenset({"contradicts", "contradicted by", "retracts", "retracted by", "updated by"})


def judgement(row: Row) -> Iterator[str]:
    """What a reader of a timeline must not miss, if anything: "[accepted; false; retracted by 9]"."""
    if said := "; ".join(_words(row)):
        yield f"[{said}]"


def linked(links: Collection[ClaimLink]) -> str:
    """The links of a row to others: "repeats 4; contradicted by 7"."""
    return "; ".join([f"{link.kind} {link.id}" for link in links]) if links else ""


def verdict_in_full(row: Row) -> str | None:
    """The verdict with its note and its evidence."""
    if row.verdict is None:
        return None
    note = f": {row.verdict.note}" if row.verdict.note else ""
    evidence = f" ({row.verdict.evidence})" if row.verdict.evidence else ""
    return f"{row.verdict.rating}{note}{evidence}"


def status_in_full(row: Row) -> str | None:
    """Whether it was accepted or rejected, and whether its article still reads so."""
    return ", ".join(filter(None, (row.status, _MISSING if row.missing else None))) or None


def _words(row: Row) -> Iterator[str]:
    if row.status is not None:
        yield row.status
    if row.missing:
        yield _MISSING
    if row.verdict is not None:
        yield row.verdict.rating
    yield from (f"{link.kind} {link.id}" for link in row.links if link.kind in _LOUD)
    if row.notes:
        yield "1 note" if len(row.notes) == 1 else f"{len(row.notes)} notes"
