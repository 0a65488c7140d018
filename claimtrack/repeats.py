"""Compose store and wordings: which stored claims may say what one says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.link.wordings import ENOUGH, difference, nearness, telling_words
from claimtrack.store.wordings import near_claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.model import Row
    from claimtrack.store import Store

_LIMIT = 10
_STRANGERS = 80  # how near the words of somebody else about something else must be
_SAME_ACTOR, _SAME_TOPIC = 10, 5  # what these add in the order of proposals


@dataclass(frozen=True, slots=True)
class Related:
    """A claim that may say what another one says, how near its wording is (0 to 100), what both share, what differs."""

    id: int
    score: int
    date: str  # EDTF
    who: str | None
    shared: tuple[str, ...]
    differs: str
    text: str


def related_claims(store: Store, claim_id: int) -> tuple[Related, ...]:
    """Claims that may repeat one, the likeliest first: near wordings, above all of the same actor and topic.

    Raises ClaimtrackError for an unknown id.
    """
    row, candidates = near_claims(store, claim_id, telling_words)
    found = [each for candidate in candidates if (each := _related(row, candidate))]
    found.sort(key=lambda each: (-_weight(row, each), each.id))
    return tuple(found[:_LIMIT])


def _related(row: Row, other: Row) -> Related | None:
    shared = tuple(_shared(row, other))
    score = nearness(row.text, other.text)
    if score < (ENOUGH if shared else _STRANGERS):
        return None
    differs = "; ".join(_differences(row, other))
    return Related(
        other.id, score, other.said.edtf, other.actor or other.speaker, shared, differs, other.text
    )


def _shared(row: Row, other: Row) -> Iterator[str]:
    if row.actor is not None and row.actor == other.actor:
        yield row.actor
    yield from (topic for topic in row.topics if topic in other.topics)


def _weight(row: Row, each: Related) -> int:
    same = row.actor is not None and row.actor in each.shared
    return each.score + _SAME_ACTOR * same + _SAME_TOPIC * (len(each.shared) > same)


def _differences(row: Row, other: Row) -> Iterator[str]:
    """Whether the one asserts and the other denies, then how the words differ."""
    if (row.polarity, row.modality) != (other.polarity, other.modality):
        yield f"{other.modality}, not {row.modality}"
    yield difference(row.text, other.text) or "same words"
