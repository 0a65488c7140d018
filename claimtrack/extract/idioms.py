"""Turns of phrase that attribute as one verb does: "took exception to", "brushed it aside", "spoke highly of"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import Candidate
from claimtrack.extract.cues import Cue, CueLexicon
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.verbs import construe
from claimtrack.extract.words import Words

_OBJECT, _OPENING_OBJECT, _POSSESSIVE = "~", "@", "$"
_STANDING_FOR = {
    _POSSESSIVE: frozenset("his her its their my our your the".split()),
    "a": frozenset(("an",)),  # "made an impassioned plea"
    "an": frozenset(("a",)),
}
_RAISING = frozenset("raise raises raised raising cast casts casting leave leaves left leaving".split())
_SHRUGGING = frozenset("shrug shrugs shrugged shrugging".split())
_BODILY = frozenset(
    "injury injuries knock illness cold pain cramp coat jacket cloak shirt start defeat loss losses tackle tackles "
    "defender defenders marker markers tackler tacklers challenge pressure".split()
)
_MARKETS = frozenset(  # which hold no views: "Stocks shrugged off the news"
    "stocks shares markets market bonds investors traders street index futures dollar pound euro yen yuan rupee naira "
    "rand gold oil crude bitcoin nasdaq dow ftse sensex nifty nikkei".split()
)
_STAKING = frozenset("double doubles doubled doubling".split())
_SPOKEN = frozenset(  # what one may say again, and not only do more of: "doubled down on | the claim"
    "claim claims comment comments remark remarks statement statements criticism attack attacks threat threats "
    "allegation allegations accusation accusations position stance view views belief pledge promise vow call calls "
    "demand demands warning warnings support opposition message rhetoric denial assertion assertions argument "
    "insistence decision plan plans commitment words it that this them".split()
)
_QUESTIONS = frozenset("whether if why how what which who whom whose when where".split())
_ONESELF = frozenset(("i", "we", "you"))
_NEAR = 3  # words of "I would really | want"
_LONGEST = 7  # words of what stands within an idiom: "brushed the latest round of criticism aside"


@dataclass(frozen=True, slots=True)
class Idiom:
    """A turn of phrase found in a text: the verb that means the same, the word after it, and where its object ends.

    `object_end` is that of an object that stands within the idiom, else None.
    """

    cue: Cue
    stop: int
    object_end: int | None = None


def idiom_at(words: Words, i: int, stop: int, lexicon: CueLexicon) -> Idiom | None:
    """The idiom whose first word is word i, before word `stop`."""
    for cue, parts in lexicon.idioms.get(words.lower[i], ()):
        found = _matched(words, cue, parts, i + 1, stop)
        if found is not None and (cue.lemma != "ask" or _asks(words, i, found.stop)):
            return found
    return None


def _asks(words: Words, i: int, stop: int) -> bool:
    """Whether somebody asks at words i to `stop`: "wanted to know | why he left", but not "wants to know | her rights".

    "I want to know why" only tells of oneself.
    """
    question = words.lower[stop : stop + 1] != [] and words.lower[stop] in _QUESTIONS
    return question and _ONESELF.isdisjoint(words.lower[max(0, i - _NEAR) : i])


def by_idiom(
    paragraph: Paragraph, sentence: WordSpan, i: int, idiom: Idiom, previous: WordSpan | None
) -> list[Candidate]:
    """The ways in which an idiom that begins at word i may attribute; `previous` as `construe` has it."""
    if idiom.object_end is None:
        found = construe(paragraph, sentence, i, idiom.cue, previous, idiom.stop)
        return [each for each in found if _may_be_meant(paragraph.words, i, each)]
    found = construe(paragraph, (sentence[0], idiom.object_end), i, idiom.cue, previous, i + 1)
    return [replace(each, sentence=sentence) for each in found]


def _may_be_meant(words: Words, i: int, candidate: Candidate) -> bool:
    """Whether the idiom at word i may be read so: "The delay raises questions about the plan" is nobody's doubt."""
    if words.lower[i] in _SHRUGGING and any(
        not _BODILY.isdisjoint(words.lower[first:stop]) for first, stop in candidate.content
    ):
        return False  # "shrugged off a knee injury", "her coat"
    if words.lower[i] in _STAKING and all(
        _SPOKEN.isdisjoint(words.lower[first:stop]) for first, stop in candidate.content
    ):
        return False  # "doubled down on tech stocks"
    if words.lower[i] not in _RAISING | _SHRUGGING:
        return True
    speaker = candidate.speaker
    if speaker is None or (words.lower[i] in _SHRUGGING and words.lower[speaker[1] - 1] in _MARKETS):
        return False
    return may_speak(words, speaker)


def _matched(words: Words, cue: Cue, parts: tuple[str, ...], k: int, stop: int) -> Idiom | None:
    within, begin = None, k
    for part in parts:
        if k >= stop:
            return None
        if part in (_OBJECT, _OPENING_OBJECT):
            if words.lower[k] != parts[1]:
                within = _object_end(words, k, parts[1], min(stop, k + _LONGEST))
                if within is None:
                    return None
                k = within
        elif words.lower[k] == part or words.lower[k] in _STANDING_FOR.get(part, ()):
            k += 1
        elif words.tags[k] in ("JJ", "RB") and k + 1 < stop and words.lower[k + 1] == part:
            k += 2  # "took strong exception to"
        else:
            return None
    return Idiom(cue, begin) if parts[0] == _OPENING_OBJECT else Idiom(cue, k, within)


def _object_end(words: Words, k: int, following: str, stop: int) -> int | None:
    """The word after the object that begins at word k, where the idiom goes on with `following` behind it."""
    end = next((n for n in range(k + 1, stop) if words.lower[n] == following), None)
    return end if end is not None and phrase_after(words, k, end) == end else None
