"""Whether a claim is quoted directly, and whether it says something or holds a view."""

from __future__ import annotations

from typing import Literal

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph
from claimtrack.model import Quotation

_ATTITUDES = frozenset(("think", "want", "judge"))


def quotation_kind(paragraph: Paragraph, found: Attribution) -> Quotation:
    """Direct when all its words are quoted, indirect when none is, else mixed."""
    positions = [k for first, stop in found.candidate.content for k in range(first, stop)]
    positions = [k for k in positions if paragraph.words.words[k][0].isalnum()]
    quoted = sum(paragraph.inside[k] >= 0 for k in positions)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.95 * len(positions) else "mixed"


def type_of(found: Attribution) -> Literal["claim", "attitude"]:
    """An attitude where the cue tells of a view, a wish or a judgement and no words are reported."""
    candidate = found.candidate
    reported = candidate.construction.startswith(("quote", "participle quote", "bare quote", "clause-speaker"))
    return "attitude" if candidate.kind in _ATTITUDES and not reported else "claim"
