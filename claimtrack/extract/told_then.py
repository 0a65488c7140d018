"""Sentences that go on with the time that opened the one before: "In 2023, she told Vogue that … She added: …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.words import Words
from claimtrack.model import Span, When

_OPENING = (
    60  # characters in which the time of a sentence stands that it opens: "In an interview last year, she …"
)
_SPEAKING_FOR = frozenset(("a spokesman", "a spokeswoman", "a spokesperson"))
_THEM = frozenset("her him it them".split())
_TURNING = frozenset("but however now today yesterday meanwhile still yet on asked speaking".split())


@dataclass(slots=True)
class Told:
    """What somebody said in a sentence that a time opens, or in one that goes on with it."""

    paragraph: int
    stop: int  # the word behind the sentence
    actor: str | None
    mention: str
    when: When


def told_then(found: Attribution, actor: str | None, paragraph: Paragraph, when: When) -> Told | None:
    """What goes on in the next sentence, where a time opens that of a claim."""
    if when.phrase is None or found.speaker is None:
        return None
    start = paragraph.words.starts[found.candidate.sentence[0]]
    if when.phrase.start - start > _OPENING or when.phrase.end > min(found.speaker.start, found.cue.start):
        return None
    return Told(found.paragraph, found.candidate.sentence[1], actor, _mention(paragraph, found), when)


def told_by_others(
    found: Attribution, actor: str | None, paragraph: Paragraph, when: When, host: Sequence[Span]
) -> Told | None:
    """What goes on behind a sentence whose source stands last: "Lee | told MPs on Monday that …, two people said"."""
    words = paragraph.words
    first, stop = words.sentence_of(found.candidate.sentence[0])
    begin = words.starts[first]
    if not host or found.speaker is None or host[0].start != begin or found.speaker.start != begin:
        return None
    return Told(found.paragraph, stop, actor, _mention(paragraph, found), when)


def reacts(before: Told, found: Attribution, paragraph: Paragraph) -> bool:
    """Whether somebody else reacts in the next sentence: "In 1984 she told MPs … A college | accused her of lying"."""
    words, (first, _) = paragraph.words, found.candidate.sentence
    if found.paragraph != before.paragraph or first != before.stop or words.lower[first] in _TURNING:
        return False
    begin = found.candidate.content[0][0]
    to_whom = words.lower[begin] in _THEM and words.tags[begin + 1 : begin + 2] in (["IN"], ["DT"], ["TO"])
    return to_whom and _is_past(words, found)


def goes_on(before: Told, found: Attribution, actor: str | None, paragraph: Paragraph) -> bool:
    """Whether a claim in the next sentence was made then, too: by the same, or who speaks for them, in the past."""
    words, (first, stop) = paragraph.words, found.candidate.sentence
    if found.paragraph != before.paragraph or first != before.stop or found.candidate.speaker is None:
        return False
    if words.lower[first] in _TURNING or not _is_past(words, found):
        return False
    mention = _mention(paragraph, found)
    same = mention == before.mention if actor is None else actor == before.actor
    if same or mention in _SPEAKING_FOR:
        before.stop = stop
        return True
    return False


def _mention(paragraph: Paragraph, found: Attribution) -> str:
    words, speaker = paragraph.words, found.candidate.speaker
    return "" if speaker is None else " ".join(words.lower[slice(*speaker)])


def _is_past(words: Words, found: Attribution) -> bool:
    first, stop = found.candidate.cue
    return "VBD" in words.tags[first:stop] and words.lower[first] not in ("has", "have")
