"""Sentences that begin with who spoke, turned round: "Said Ann Bell, the mayor: “We will rebuild.”"."""

from __future__ import annotations

from claimtrack.extract.candidate import VERB_FIRST, Candidate
from claimtrack.extract.complements import complement
from claimtrack.extract.cues import Cue
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_after
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import has_finite_verb
from claimtrack.extract.words import Words

_OF_WHAT = 6  # words of "of the fire on Monday", or an age with its comma


def verb_first(paragraph: Paragraph, sentence: WordSpan, i: int, verb: Cue) -> Candidate | None:
    """The quotation behind a verb that opens its sentence, who speaks, and a comma or colon."""
    words, stop = paragraph.words, sentence[1]
    if verb.kind != "say" or not _opens(words, i) or words.lower[i] == verb.lemma:
        return None
    end = mention_after(words, i + 1, stop)
    if end is None:
        return None
    marks = (k for k in range(end, min(stop - 1, end + _OF_WHAT)) if words.words[k] in (",", ":"))
    mark = next((k for k in marks if paragraph.next_quoted(k) is not None), None)
    if mark is None or has_finite_verb(words, i + 1, mark):
        return None
    shape, content = complement(paragraph, mark + 1, stop)
    if shape != "quote":
        return None
    return Candidate(VERB_FIRST, verb.lemma, verb.kind, (i, i + 1), content, (i + 1, end), sentence)


def _opens(words: Words, i: int) -> bool:
    return words.opens(i) and words.words[i][0].isupper()
