"""Speech at second hand: "Interfax quoted Mr Brown as saying that …", "Mr Brown was quoted as saying"."""

from __future__ import annotations

from claimtrack.extract.candidate import SECOND_HAND, Candidate
from claimtrack.extract.complements import clause_low, complement, quote_before, with_quote_before
from claimtrack.extract.content_starts import after_adjuncts
from claimtrack.extract.cues import goes_on_telling, shipped_cues
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_after, mention_before
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.verb_groups import verb_group

_PASSING_ON = frozenset("quoted quotes quote quoting cited cites citing reported".split())
_FURTHEST = 25  # words from "quoted" to "as saying"


def passes_on(paragraph: Paragraph, sentence: WordSpan, i: int) -> bool:
    """Whether the verb at word i hands on what somebody else says: "quoted … as saying"."""
    lower, tags = paragraph.words.lower, paragraph.words.tags
    if lower[i] not in _PASSING_ON:
        return False
    ahead = range(i + 1, min(sentence[1] - 1, i + _FURTHEST))
    return any(lower[k] == "as" and tags[k + 1] == "VBG" and goes_on_telling(lower[k + 1]) for k in ahead)


def quoted_as(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """What the participle at word i ("saying") reports at second hand; None where it stands by itself."""
    words, (first, stop) = paragraph.words, sentence
    if i - 2 < first or words.lower[i - 1] != "as" or not goes_on_telling(words.lower[i]):
        return None
    behind = range(i - 2, max(first, i - _FURTHEST) - 1, -1)
    verb = next((k for k in behind if words.lower[k] in _PASSING_ON and paragraph.inside[k] < 0), None)
    if verb is None:
        return None
    low = clause_low(paragraph, first, verb)
    group = verb_group(words, low, verb)
    subject = mention_before(words, low, group.first)
    speaker = subject if group.passive else _object(paragraph, verb + 1, i - 1)
    if speaker is None:
        return None
    lemma = shipped_cues().verbs[words.lower[i]].lemma
    after = after_adjuncts(paragraph, i + 1, stop, lemma)
    shape, content = complement(paragraph, after, stop)
    begins = group.first if subject is None else subject[0]
    quoted = quote_before(paragraph, begins)
    if quoted is not None and shape.startswith(("end", "comma", "pp")):
        shape, content = "quote-speaker-verb", with_quote_before(paragraph, quoted, begins, after)
    construction = shape if group.passive else SECOND_HAND
    return Candidate(construction, lemma, "say", (i, i + 1), content, speaker, sentence) if content else None


def _object(paragraph: Paragraph, begin: int, stop: int) -> WordSpan | None:
    """Who is quoted: "Mr Brown, the minister," of words `begin` to `stop`."""
    end = mention_after(paragraph.words, begin, stop)
    return None if end is None else (begin, end)
