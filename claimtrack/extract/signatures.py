"""Quotations that are signed, as press releases have them: "“We are proud.” – Ann Bell, chief executive"."""

from __future__ import annotations

import re

from claimtrack.extract.candidate import SIGNED, Candidate
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import described_after
from claimtrack.extract.verb_groups import has_finite_verb

_SIGNATURE = re.compile(r"[-–—]{1,2}[ \u00a0]?[A-Z][^\n\"“”?!:;]{3,150}")
_QUOTATION = re.compile(r"[“\"«][^“”\"«»]+[”\"»]")  # and nothing else
_ABBREVIATED = ("Ltd.", "Inc.", "Co.", "Jr.", "Sr.", "Corp.")
_DASHES = frozenset(("–", "—", "-", "--"))
_LONGEST = 30  # words of a signature


def is_signature(text: str, before: str) -> bool:
    """Whether a paragraph's text signs the quotation that the one before it is: "– Ann Bell, chief executive"."""
    if _SIGNATURE.fullmatch(text) is None or _QUOTATION.fullmatch(before) is None:
        return False
    return not text.endswith(".") or text.endswith(_ABBREVIATED)


def signed(paragraph: Paragraph) -> Candidate | None:
    """What a paragraph quotes that ends in a dash and who said it."""
    words, stop = paragraph.words, len(paragraph.words)
    if not paragraph.quotes or paragraph.quotes[0].first > 0:
        return None
    dash = paragraph.quotes[-1].stop
    if not dash + 2 < stop <= dash + _LONGEST or words.words[dash] not in _DASHES:
        return None
    if words.tags[dash + 1] != "NNP" or has_finite_verb(words, dash + 1, stop):
        return None
    if paragraph.terse and described_after(words, dash + 1, stop) != stop:
        return None  # "'I was a goner' - Mum's terror as swan attacks"
    end = stop - (words.tags[stop - 1] == ".")
    return Candidate(SIGNED, "*", "label", (dash, dash + 1), ((0, dash),), (dash + 1, end), (0, stop))
