"""What somebody is called in quotation marks, and by whom: "was branded “mad” by Hale", "praised by Hale as “bold”"."""

from __future__ import annotations

from claimtrack.extract.candidate import BRANDED, Candidate
from claimtrack.extract.cues import Cue
from claimtrack.extract.mentions import head_end, is_noun_phrase
from claimtrack.extract.next_acts import is_somebody
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.subjects import agent
from claimtrack.extract.words import Words

_NAMING = frozenset(  # "was called a liar by Hale", "was accused of lying by Hale"
    "call describe brand label dub hail dismiss denounce condemn criticise criticize praise accuse portray deride "
    "characterise characterize".split()
)
_Called = tuple[tuple[WordSpan, ...], WordSpan]  # what somebody is called, and by whom


def branded(
    paragraph: Paragraph, sentence: WordSpan, cue: WordSpan, verb: Cue, content: tuple[WordSpan, ...]
) -> Candidate | None:
    """What a passive's agent calls its subject, where that is quoted; `content`: what follows the verb."""
    found = _behind_agent(paragraph, cue[1], sentence[1]) or _before_agent(paragraph, content, sentence[1])
    if found is None:
        return None
    called, by = found
    return Candidate(BRANDED, verb.lemma, verb.kind, cue, called, by, sentence)


def called_by(
    paragraph: Paragraph,
    passive: tuple[WordSpan, WordSpan | None, WordSpan],
    verb: Cue,
    told: tuple[str, tuple[WordSpan, ...]],
) -> Candidate | None:
    """What an agent behind it calls the subject of a passive: "(The plan) was described | as mad | by Hale".

    `passive`: the cue, its subject, its sentence; `told`: the shape of what follows, and its words.
    """
    (cue, done_to, sentence), (shape, content), words = passive, told, paragraph.words
    if verb.lemma not in _NAMING or len(content) != 1 or shape not in ("np", "np as", "pp of", "pp as"):
        return None
    named, by = content[0], agent(paragraph, cue[1], sentence[1])
    if by is None or not named[0] < by[0] - 1 < named[1]:
        return None
    if not _may_call(words, by):  # "was accused of lying by omission", "described as vague by design"
        return Candidate("passive " + shape, verb.lemma, verb.kind, cue, content, None, sentence)
    called = (named[0] - (words.lower[named[0] - 1] == "as"), by[0] - 1)
    if verb.lemma == "accuse":
        return Candidate("passive " + shape, verb.lemma, verb.kind, cue, (called,), by, sentence)
    whole = (called,) if done_to is None or not is_noun_phrase(words, done_to) else (done_to, called)
    return Candidate("passive as", verb.lemma, verb.kind, cue, whole, by, sentence)


def _may_call(words: Words, by: WordSpan) -> bool:
    """Whether an agent may call somebody something: people and bodies, but no "omission", and no time."""
    head = words.lower[head_end(words, *by) - 1]
    return may_speak(words, by) or is_somebody(head) or head in ("sides", "opposition")


def _behind_agent(paragraph: Paragraph, k: int, stop: int) -> _Called | None:
    """ "(Was praised) by Hale as “bold”" at word k."""
    by = agent(paragraph, k, stop)
    if by is None or by[0] != k + 1 or paragraph.words.lower[by[1] : by[1] + 1] != ["as"]:
        return None
    quoted = paragraph.next_quoted(by[1] + 1)
    return None if quoted is None or quoted.first != by[1] + 1 else (((quoted.first, quoted.stop),), by)


def _before_agent(paragraph: Paragraph, content: tuple[WordSpan, ...], stop: int) -> _Called | None:
    """ "(Was) “mad” by Hale", "a “liar” by Hale", "“mad” and “cruel” by Hale"; `content` as `branded` has it."""
    words = paragraph.words
    begin = content[0][0] if content else stop
    first = begin + (begin < stop and words.tags[begin] == "DT" and paragraph.inside[begin] < 0)
    quoted = paragraph.next_quoted(first) if first < stop else None
    if quoted is None or quoted.first != first:
        return None
    end, called = quoted.stop, [(begin, quoted.stop)]
    further = paragraph.next_quoted(end + 1) if words.lower[end : end + 1] == ["and"] else None
    if further is not None and further.first == end + 1:
        end = further.stop
        called.append((further.first, end))
    by = agent(paragraph, end, stop)
    return (tuple(called), by) if by is not None and by[0] == end + 1 else None
