"""Claims that are none: of contents that say nothing, left of a sentence that breaks off, and of nobody's words."""

from __future__ import annotations

from claimtrack.extract.candidate import SILENT, UNANSWERED, Candidate
from claimtrack.extract.paragraph import Paragraph

_FUNCTION = frozenset(
    ("DT", "IN", "PRP", "PRP$", "CC", "TO", "RP", "EX", "WDT", "WP", "WRB", ".", ",", ":", "(")
)
_NOBODY = frozenset(("no", "nobody", "none", "no-one"))
_PLEASE = frozenset(("please",))  # "Please consider becoming a member"
_NO_WONDER = (["doubt"], ["wonder"], ["longer"], ["sooner"])  # "No doubt ministers will say so"
_UNSAID = (SILENT, UNANSWERED)
_ANSWERS = frozenset(("no", "none", "neither", "both", "all"))
# "denies this" and "is delighted with that" tell a stance, "did not say why" what was kept back.
_CLAUSES = frozenset(("that", "clause", "colon", "other"))
_ASKING = frozenset(("who", "what", "which"))
_TELLING = frozenset(("say", "tell", "add"))


def says_nothing(paragraph: Paragraph, candidate: Candidate) -> bool:
    """Whether a claim's content has function words alone: "Pike said on Friday that"."""
    told = candidate.lemma in _TELLING and not candidate.construction.endswith("wh")
    if candidate.construction not in _CLAUSES and not told:
        return False
    words = paragraph.words
    return all(
        paragraph.inside[k] < 0 and words.lower[k] not in _ANSWERS and words.tags[k] in _FUNCTION
        for first, stop in candidate.content
        for k in range(first, stop)
    )


def said_by_nobody(paragraph: Paragraph, candidate: Candidate) -> bool:
    """Whether nobody says it: "No group has claimed it", "Who supports it?", but "No 10 said it was dead"."""
    if candidate.speaker is None or candidate.construction in _UNSAID:
        return False
    words, first = paragraph.words, candidate.speaker[0]
    if words.lower[first] in _PLEASE or _is_asked_for(paragraph, candidate, first):
        return True
    if words.lower[first] not in _NOBODY and first > candidate.sentence[0]:
        first -= 1  # "No | witness said"
    behind = words.lower[first + 1 : first + 2]
    return (
        words.lower[first] in _NOBODY
        and words.tags[first + 1 : first + 2] != ["CD"]
        and behind not in _NO_WONDER
    )


def _is_asked_for(paragraph: Paragraph, candidate: Candidate, first: int) -> bool:
    """Whether a sentence asks who says it, the subject at word `first`: "(But) who opposes the dam?"."""
    words, (begin, stop) = paragraph.words, candidate.sentence
    opens = first == begin or (first == begin + 1 and words.tags[begin] == "CC")
    return opens and words.lower[first] in _ASKING and words.words[stop - 1] == "?"
