"""What passives report: "a man accused of theft", "accused by rivals of lying", "The pay was disclosed by Karim"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import Candidate
from claimtrack.extract.complements import complement
from claimtrack.extract.cues import ACCUSED, Cue
from claimtrack.extract.mentions import is_noun_phrase
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.subjects import agent
from claimtrack.extract.verb_groups import VerbGroup
from claimtrack.extract.words import Words

_NOTHING = ("end", "comma", "pp")  # complements that say nothing by themselves
_SUBJECTS = frozenset(("PRP", "WP", "WDT"))
_ASKING = frozenset("question interview ask quiz consult".split())  # somebody, by whom nothing is said


def is_of_accused(words: Words, group: VerbGroup) -> bool:
    """Whether a participle tells who is meant: "a man | accused | of theft", but not "whom she accused of theft"."""
    k = group.head
    alone = group.first == k and words.tags[k - 1] not in _SUBJECTS and words.lower[k] in ACCUSED
    return alone and words.lower[k + 1 : k + 2] == ["of"]


def told_by(
    paragraph: Paragraph,
    sentence: WordSpan,
    passive: tuple[WordSpan, WordSpan | None],
    verb: Cue,
    following: tuple[int, str],
) -> Candidate | None:
    """What a passive reports of its agent: "accused by his rivals of lying", "The findings were disclosed by Karim"."""
    accused = _accused_by(paragraph, sentence, passive[0], verb)
    return accused or _disclosed(paragraph, sentence, passive, verb, following)


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
    following: tuple[int, str],
) -> Candidate | None:
    """What a passive with an agent and nothing else reports: "The findings were disclosed by Karim"."""
    cue, done_to = passive
    after, shape = following
    by = agent(paragraph, cue[1], min(sentence[1], after + 3))
    if by is not None and paragraph.words.lower[by[1] : by[1] + 1] == ["to"] and verb.lemma not in _ASKING:
        _, content = complement(paragraph, by[1], sentence[1])
        if content:  # "was said by aides | to be furious"
            return Candidate("passive to", verb.lemma, verb.kind, cue, content, by, sentence)
    if by is None or done_to is None or not shape.startswith(_NOTHING) or verb.lemma in _ASKING:
        return None
    if not is_noun_phrase(paragraph.words, done_to):
        return None  # "who is called by his first name"
    return Candidate("passive subject", verb.lemma, verb.kind, cue, (done_to,), by, sentence)
