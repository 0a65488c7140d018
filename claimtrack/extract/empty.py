"""Contents that say nothing: what is left of a sentence that breaks off."""

from __future__ import annotations

from claimtrack.extract.candidate import Candidate
from claimtrack.extract.paragraph import Paragraph

_FUNCTION = frozenset(
    ("DT", "IN", "PRP", "PRP$", "CC", "TO", "RP", "EX", "WDT", "WP", "WRB", ".", ",", ":", "(")
)
_ANSWERS = frozenset(("no", "none", "neither", "both", "all"))
# "denies this" and "is delighted with that" tell a stance, "did not say why" what was kept back.
_CLAUSES = frozenset(("that", "clause", "colon", "other"))
_TELLING = frozenset(("say", "tell", "add"))


def says_nothing(paragraph: Paragraph, candidate: Candidate) -> bool:
    """Whether a claim's content has function words alone: "Pike said on Friday that"."""
    told = candidate.lemma in _TELLING and candidate.construction != "wh"
    if candidate.construction not in _CLAUSES and not told:
        return False
    words = paragraph.words
    return all(
        paragraph.inside[k] < 0 and words.lower[k] not in _ANSWERS and words.tags[k] in _FUNCTION
        for first, stop in candidate.content
        for k in range(first, stop)
    )
