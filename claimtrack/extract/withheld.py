"""What somebody is told to have kept back: "gave no reason", "made no mention of it", "without naming anybody"."""

from __future__ import annotations

from claimtrack.extract.candidate import SILENT, Candidate
from claimtrack.extract.clauses import clause_end
from claimtrack.extract.complements import clause_low
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_before, subject_of
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import verb_group

_GIVING = frozenset(
    "gave give gives given giving offered offers offering provided provides providing".split()
)
_MAKING = frozenset("made make makes making".split())
_MADE = frozenset(
    "mention reference finding findings reply announcement promise promises commitment apology".split()
)
_NAMING = frozenset(
    "giving naming elaborating specifying identifying mentioning offering disclosing providing revealing".split()
)
_WHOLE = frozenset(("elaborating",))  # that takes no object
_TOLD = frozenset(
    "details detail names name reason reasons explanation evidence proof figures figure date dates timeline specifics "
    "any a an the who which what how when where why whom him her them it further".split()
)
_JOINING = frozenset("and but though although while".split())
_CLAUSE = 60  # words in front of "without" in which a verb tells: bounds the work on hostile text
_SHARE = frozenset("give provide offer".split())
_ASKED_FOR = frozenset(
    "figure figures date reason explanation timeline timetable estimate specifics indication".split()
)
_QUALIFIED = 3  # words of "no further public explanation"


def withheld(paragraph: Paragraph, sentence: WordSpan, i: int, previous: WordSpan | None) -> Candidate | None:
    """What is not told by word i: "reason" of "gave no reason", "without" of "without naming the firm".

    `previous` is the speaker before it in the sentence, whom a second verb goes on with.
    """
    if paragraph.words.lower[i] == "without":
        return _without(paragraph, sentence, i, previous)
    words, (first, stop) = paragraph.words, sentence
    no = next((k for k in range(i - 1, max(first, i - _QUALIFIED - 1), -1) if words.lower[k] == "no"), first)
    made = words.lower[i] in _MADE
    if no == first and words.lower[i] in _ASKED_FOR:
        return _refused(paragraph, sentence, i)
    if no == first or words.lower[no - 1] not in (_MAKING if made else _GIVING):
        return None
    low = clause_low(paragraph, first, no - 1)
    group = verb_group(words, low, no - 1)
    if group.passive or group.infinitive:
        return None
    speaker = None if group.bare else mention_before(words, low, group.first)
    if speaker is None and (group.bare or words.lower[group.first - 1] in _JOINING):
        speaker = previous or subject_of(words, first, group.first)
    if speaker is None or not may_speak(words, speaker):
        return None
    if words.lower[i : i + 2] == ["evidence", "against"]:
        return None  # a prosecution's
    linked = made and i + 2 < stop and words.lower[i + 1] in ("of", "on", "to")
    links = linked and not is_time(words, i + 2)
    begin = i + 2 if links else no + 1
    end = clause_end(paragraph, no, stop)
    if begin >= end:
        return None
    return Candidate(SILENT, "decline", "say", (group.first, begin), ((begin, end),), speaker, sentence)


def _refused(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Would not give a figure": what is not told by word i."""
    words, (first, stop) = paragraph.words, sentence
    verb = next(
        (k for k in range(i - 1, max(first, i - _QUALIFIED - 1), -1) if words.lower[k] in _SHARE), None
    )
    if verb is None or words.lower[verb + 1] not in ("a", "an", "any", "his", "her", "their", "its"):
        return None
    low = clause_low(paragraph, first, verb)
    group = verb_group(words, low, verb)
    if not group.negated or group.infinitive:
        return None
    speaker = mention_before(words, low, group.first) or subject_of(words, first, group.first)
    if speaker is None or not may_speak(words, speaker):
        return None
    content = ((verb + 1, clause_end(paragraph, verb + 1, stop)),)
    return Candidate(SILENT, "decline", "say", (group.first, verb + 1), content, speaker, sentence)


def unplanned(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """What nobody wants to do, by word i: "has no plans to run", "had no intention of leaving"."""
    words, (first, stop) = paragraph.words, sentence
    no = next((k for k in range(i - 1, max(first, i - _QUALIFIED - 1), -1) if words.lower[k] == "no"), first)
    doing = words.lower[i + 1 : i + 2] == ["to"] and words.tags[i + 2 : i + 3] in (["VB"], ["VBP"], ["NN"])
    doing = doing or (words.lower[i + 1 : i + 2] == ["of"] and words.tags[i + 2 : i + 3] == ["VBG"])
    if no == first or words.lower[no - 1] not in ("has", "have", "had") or not doing:
        return None
    low = clause_low(paragraph, first, no - 1)
    group = verb_group(words, low, no - 1)
    speaker = mention_before(words, low, group.first)
    end = clause_end(paragraph, i + 1, stop)
    if speaker is None or i + 1 >= end:
        return None
    return Candidate(SILENT, "plan", "want", (group.first, i + 1), ((i + 1, end),), speaker, sentence)


def _without(paragraph: Paragraph, sentence: WordSpan, i: int, previous: WordSpan | None) -> Candidate | None:
    words, (first, stop) = paragraph.words, sentence
    verb, begin = i + 1, i + 2
    near = range(max(first, i - _CLAUSE), i)
    told = any(words.tags[k][0] == "V" and words.lower[k] in shipped_cues().verbs for k in near)
    speaker = previous or (subject_of(words, first, i) if told else None)
    if speaker is None or begin > stop or words.lower[verb] not in _NAMING:
        return None
    if words.lower[verb] in _WHOLE:
        return Candidate(SILENT, "decline", "say", (i, verb), ((verb, begin),), speaker, sentence)
    end = clause_end(paragraph, begin, stop) if begin < stop else begin
    if begin >= end or (words.lower[begin] not in _TOLD and words.tags[begin] not in ("NNP", "NNS")):
        return None
    return Candidate(SILENT, "decline", "say", (i, begin), ((begin, end),), speaker, sentence)
