"""Whether a claim is quoted directly, and whether it says something or holds a view."""

from __future__ import annotations

from typing import Literal

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph
from claimtrack.model import Quotation

_HELD = frozenset(("think", "want"))
_SPEECH_ACTS = frozenset("decline refuse vow pledge promise threaten agree disagree predict".split())
_STANCES = frozenset(
    "reject welcome endorse embrace oppose support back favour favor bet wager regret mourn champion resist "
    "view belief hope fear desire doubt worry concern opposition support confidence expectation plan determination "
    "willingness suspicion outrage anger frustration skepticism scepticism conviction opinion".split()
)


def quotation_kind(paragraph: Paragraph, found: Attribution) -> Quotation:
    """Direct when all its words are quoted, indirect when none is, else mixed."""
    positions = [k for first, stop in found.candidate.content for k in range(first, stop)]
    positions = [k for k in positions if paragraph.words.words[k][0].isalnum()]
    around = paragraph.inside[found.candidate.cue[0]]  # the quotation a nested cue itself stands in
    quoted = sum(paragraph.inside[k] not in (-1, around) for k in positions)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.95 * len(positions) else "mixed"


def type_of(found: Attribution) -> Literal["claim", "attitude"]:
    """An attitude where the cue tells of a view, a wish or a stance and no words are quoted with it."""
    candidate = found.candidate
    if candidate.construction.startswith(("quote", "clause-")) or candidate.lemma in _SPEECH_ACTS:
        return "claim"
    stance = candidate.lemma in _STANCES or candidate.lemma.removesuffix("s") in _STANCES
    return "attitude" if stance or candidate.kind in _HELD else "claim"
