"""Those who are told not to have answered, in words that report nothing else: "did not return calls"."""

from __future__ import annotations

from claimtrack.extract.candidate import Candidate, WordSpan
from claimtrack.extract.clauses import clause_end
from claimtrack.extract.complements import clause_low, complement
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.verb_groups import verb_group

_ASKED = frozenset(
    "call calls message messages e-mail e-mails email emails request requests inquiry inquiries enquiry enquiries "
    "phone telephone text texts letter letters".split()
)
_NEAR = 6  # words from the verb to what is not answered


def silent(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "did not return calls seeking comment", "would not be drawn on whether …"; None where word i tells none."""
    words, (first, stop) = paragraph.words, sentence
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    if not group.negated or i + 1 >= stop:
        return None
    drawn = words.lower[i] == "drawn"
    asked = not drawn and not _ASKED.isdisjoint(words.lower[i + 1 : min(stop, i + _NEAR)])
    upon = drawn and group.passive and words.lower[i + 1] in ("on", "into", "about")
    speaker = mention_before(words, low, group.first)
    if speaker is None or not (asked or upon):
        return None
    content = (i + 1 + upon, clause_end(paragraph, i + 1 + upon, stop))
    if content[0] >= content[1]:
        return None
    lemma, construction = ("comment", "pp on") if upon else ("respond", "pp to")
    return Candidate(construction, lemma, "say", (group.first, i + 1), (content,), speaker, sentence)


def undecided(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Neither confirmed nor denied the report", "would not confirm or deny it"; None where word i tells none."""
    words, (first, stop) = paragraph.words, sentence
    if (
        i - 3 < first
        or words.lower[i - 1] not in ("nor", "or")
        or not words.lower[i - 2].startswith("confirm")
    ):
        return None
    low = clause_low(paragraph, first, i - 2)
    begins = verb_group(words, low, i - 2).first
    begins -= words.lower[begins - 1] == "neither"
    speaker = mention_before(words, low, begins)
    shape, content = complement(paragraph, i + 1, stop)
    if speaker is None or not content or not shape.startswith(("np", "that", "wh", "clause")):
        return None
    return Candidate("np", "deny", "say", (begins, i + 1), content, speaker, sentence)
