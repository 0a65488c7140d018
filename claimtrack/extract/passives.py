"""What passives report: "a man accused of theft", "accused by rivals of lying", "The pay was disclosed by Karim"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import BRANDED, Candidate
from claimtrack.extract.clauses import clause_end
from claimtrack.extract.complements import complement
from claimtrack.extract.cues import ACCUSED, Cue, shipped_cues
from claimtrack.extract.mentions import is_noun_phrase
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.subjects import agent
from claimtrack.extract.telling_clauses import past_time
from claimtrack.extract.verb_groups import VerbGroup, has_finite_verb
from claimtrack.extract.words import Words

_NOTHING = ("end", "comma", "pp")  # complements that say nothing by themselves
_CALLED = frozenset("described dubbed branded labelled labeled called hailed".split())
_OPENING = 4  # words up to "that" of "The opposition's claim that"
_NEAR = 3  # words from what follows a verb to its agent
_SUBJECTS = frozenset(("PRP", "WP", "WDT"))
_REASONS = frozenset(("for", "over", "after"))
_SPEAKING_FOR = (
    "spokes",
    "lawyer",
    "attorney",
    "counsel",
    "minister",
    "campaign",
    "group",
    "charit",
    "solicitor",
)
_ASKING = frozenset("question interview ask quiz consult".split())  # somebody, by whom nothing is said


def is_of_accused(words: Words, group: VerbGroup) -> bool:
    """Whether a participle tells who is meant: "a man | accused | of theft", but not "whom she accused of theft"."""
    k = group.head
    alone = group.first == k and words.tags[k - 1] not in _SUBJECTS and words.lower[k] in ACCUSED
    return alone and words.lower[k + 1 : k + 2] == ["of"]


def is_called_by(words: Words, group: VerbGroup) -> bool:
    """Whether a participle tells who calls its noun something: "The suspect, | described | by police as armed"."""
    k = group.head
    alone = group.first == k and words.tags[k - 1] not in _SUBJECTS and words.lower[k] in _CALLED
    return alone and words.lower[k + 1 : k + 2] == ["by"]


def what_it_is_called_by(
    paragraph: Paragraph, sentence: WordSpan, group: VerbGroup, verb: Cue
) -> list[Candidate]:
    """What somebody is called, and by whom: "described | by police | as | armed and dangerous |, is at large"."""
    words, stop = paragraph.words, sentence[1]
    by = agent(paragraph, group.head + 1, stop)
    end = None if by is None else phrase_after(words, by[0], stop)
    if by is None or end is None or words.lower[end : end + 1] != ["as"]:
        return []
    close = next((k for k in range(end + 1, stop) if words.words[k] in (",", ".")), stop)
    cue, content = (group.head, group.head + 1), ((end + 1, close),)
    called = Candidate(BRANDED, verb.lemma, verb.kind, cue, content, (by[0], end), sentence)
    return [called] if close > end + 1 else []


def _whole_subject(words: Words, first: int, verb: int) -> WordSpan | None:
    """All that is rejected in "| The claim that he lied | was rejected by her office"."""
    that = next((k for k in range(first + 1, min(verb, first + _OPENING)) if words.lower[k] == "that"), None)
    noun = that is not None and words.lower[that - 1] in shipped_cues().nouns
    return (first, verb) if noun and verb - first > _OPENING else None


def told_by(
    paragraph: Paragraph,
    sentence: WordSpan,
    passive: tuple[WordSpan, WordSpan | None],
    verb: Cue,
    following: tuple[int, str],
) -> Candidate | None:
    """What a passive reports of its agent: "accused by his rivals of lying", "The findings were disclosed by Karim".

    `passive` is the cue and what is done to; `following` the word where a complement may begin, and its shape.
    """
    (cue, done_to), (after, shape) = passive, following
    accused = _accused_by(paragraph, sentence, cue, verb)
    by = agent(paragraph, cue[1], sentence[1])
    if accused is not None or by is None or by[0] > after + _NEAR or verb.lemma in _ASKING:
        return accused
    if verb.kind == "state":  # "is not surprised by | the theft"
        felt = ((by[0], clause_end(paragraph, by[0], sentence[1])),)
        return Candidate("pp about", verb.lemma, verb.kind, cue, felt, done_to, sentence)
    by = _who_judges(paragraph.words, by) if verb.kind in ("judge", "want") else by
    to = paragraph.words.lower[by[1] : by[1] + 1] == ["to"]
    _, content = complement(paragraph, by[1], sentence[1]) if to else ("", ())
    if content:  # "was said by aides | to be furious"
        return Candidate("passive to", verb.lemma, verb.kind, cue, content, by, sentence)
    if by[0] == after + _NEAR or not shape.startswith(_NOTHING):
        return None
    return _disclosed(paragraph, sentence, (cue, done_to), verb, by)


def _who_judges(words: Words, by: WordSpan) -> WordSpan:
    """An agent without what they criticise or praise for: "by | unions | for his silence", not "lawyers for Reis"."""
    end = phrase_after(words, *by)
    if end is None or end + 1 >= by[1] or words.lower[end] not in _REASONS:
        return by
    reason = words.tags[end + 1] in ("PRP$", "VBG") or words.lower[end + 1] in ("what", "how", "not")
    body = words.tags[end - 1] == "NNP" or words.lower[end - 1].startswith(_SPEAKING_FOR)
    return (by[0], end) if reason or not body else by


def _accused_by(paragraph: Paragraph, sentence: WordSpan, cue: WordSpan, verb: Cue) -> Candidate | None:
    """What somebody is accused of, and by whom: "was accused by his rivals of lying"."""
    words, stop = paragraph.words, sentence[1]
    after = cue[1]
    if verb.lemma != "accuse" or words.lower[after : after + 1] != ["by"]:
        return None
    end = phrase_after(words, after + 1, stop, 0)
    if end is None or words.lower[end : end + 1] != ["of"]:
        return None
    _, content = complement(paragraph, end, stop)
    return Candidate("passive pp of", verb.lemma, verb.kind, cue, content, (after + 1, end), sentence)


def _disclosed(
    paragraph: Paragraph,
    sentence: WordSpan,
    passive: tuple[WordSpan, WordSpan | None],
    verb: Cue,
    by: WordSpan,
) -> Candidate | None:
    """What a passive with an agent and at most a reason reports: "The findings were disclosed by Karim"."""
    cue, done_to = passive
    named = _what_it_is_called(paragraph, by[1], sentence[1])
    if done_to is None or not is_noun_phrase(paragraph.words, done_to):  # "who is called by his first name"
        if named is None or verb.kind != "judge" or paragraph.words.lower[named[0]] == "as":
            return None
        return Candidate("passive as", verb.lemma, verb.kind, cue, (named,), by, sentence)
    done_to = _whole_subject(paragraph.words, sentence[0], cue[0]) or done_to
    construction, content = (
        ("passive subject", (done_to,)) if named is None else ("passive as", (done_to, named))
    )
    return Candidate(construction, verb.lemma, verb.kind, cue, content, by, sentence)


def _what_it_is_called(paragraph: Paragraph, k: int, stop: int) -> WordSpan | None:
    """What is said of the subject of a passive: "(was hailed by the minister) | as a victory", "| for her courage"."""
    words = paragraph.words
    k += words.words[k : k + 1] == [","]  # "by Ann Bell, the mayor, as"
    k = past_time(words, k, stop)
    if words.lower[k : k + 1] in (["for"], ["over"]):
        return (k, clause_end(paragraph, k + 1, stop))
    if words.words[k : k + 1] != ["as"]:
        return None
    end = phrase_after(words, k + 1, stop)
    noun = end is not None and not has_finite_verb(words, k + 1, min(stop, end + 1))  # not "as he left"
    named = noun or words.tags[k + 1 : k + 2] == ["JJ"]
    return (k, clause_end(paragraph, k + 1, stop)) if named else None
