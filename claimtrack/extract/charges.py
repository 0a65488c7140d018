"""What is denied of that which was just told: ", a charge he denies", ", which the firm disputes"."""

from __future__ import annotations

from claimtrack.extract.asides import CHARGES
from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words

SEVERAL = frozenset("allegations accusations claims charges suggestions assertions".split())
_DENIED = SEVERAL | {"something"}
_MARKS = frozenset((",", "—", "–", "-", "--"))
_DISPUTING = frozenset("denies denied deny disputes disputed dispute".split())

Denied = tuple[tuple[WordSpan, ...], WordSpan]  # what is denied, and by whom


def denied_charge(
    paragraph: Paragraph, sentence: WordSpan, i: int, speaker: WordSpan | None
) -> Denied | None:
    """What is denied by word i in "…, a charge (that) Pakistan denies", and by whom; None elsewhere."""
    words, (first, stop) = paragraph.words, sentence
    by = _by_agent(words, first, i, stop)
    return by if by is not None or speaker is None else _by_subject(words, first, i, speaker)


def _by_agent(words: Words, first: int, i: int, stop: int) -> Denied | None:
    """ "(…), an allegation | denied | by the company", at the end of a sentence."""
    if words.lower[i + 1 : i + 2] != ["by"] or i - 2 <= first:
        return None
    begin = i - 1 - (words.lower[i - 1] in CHARGES)
    if words.lower[i - 1] not in CHARGES | SEVERAL or words.words[begin - 1] not in _MARKS:
        return None
    end = phrase_after(words, i + 2, stop)
    ended = end is not None and (end >= stop or words.tags[end] == ".")
    return (((begin, i),), (i + 2, end)) if ended and end is not None else None


def _by_subject(words: Words, first: int, i: int, speaker: WordSpan) -> Denied | None:
    """ "(…), a charge | he | denies", ", claims | it | denies", ", which | the firm | disputes"."""
    begins, stop = speaker
    before = begins - 1
    if before - 1 > first and words.words[before - 1] in _MARKS:
        which = words.lower[before] == "which" and words.lower[i] in _DISPUTING
        if which or words.lower[before] in _DENIED:
            return ((before, begins),), speaker  # "allegations he denies", "something Hamas denies"
    if words.lower[begins + 1] in CHARGES and begins + 2 < stop:
        noun, begins = begins + 1, begins + 2  # one phrase by its tags
    else:
        noun = begins - 1 - (words.lower[begins - 1] in ("that", "which"))
    if noun - 2 < first or words.lower[noun] not in CHARGES or words.words[noun - 2] not in _MARKS:
        return None
    return ((noun - 1, noun + 1),), (begins, stop)
