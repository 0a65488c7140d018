"""Days of occasions that the sentence before tells: "Rovers won on Saturday. “…,” Doyle said after the match"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.cue_times import is_told
from claimtrack.extract.own_phrases import OwnPhrases
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import people_words
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words
from claimtrack.model import Span, When

_DEFINITE = frozenset("the his her their its that this".split())
_DEEDS = frozenset(  # what is done on the day of the deed that was told: "sold the hall. At the handover, …"
    "handover farewell ceremony signing launch unveiling inauguration wedding dedication ribbon-cutting".split()
)
_AGAIN = frozenset("reopening anniversary memorial centenary retirement closing".split())  # on another day
_SERVICES = frozenset("mass rally service ceremony banquet dinner speech homily reception".split())
_TRAVELLED = frozenset("visited toured travelled traveled flew went came".split())
_AUDIENCES = frozenset(
    "members delegates mps peers senators councillors supporters mourners worshippers fans crowd audience congregation "
    "protesters protestors marchers demonstrators".split()
)
_MONTH = "March"  # which is no march
_MARCHING = frozenset(
    "vigil march marched rally rallied protest protested demonstration demonstrated picketed gathered".split()
)
_MEETING = _MARCHING | frozenset(
    "debated debate conference congress synod met meeting assembly convention congregation voted backed elected "
    "re-elected won".split()
)
_RESULTS = (
    "beat beaten defeated thrashed hammered edged drew won lost outscored outlasted routed stunned crushed victory "
    "defeat draw loss win"
)
_PLAYED = frozenset(_RESULTS.split())
_COACHES = frozenset("manager coach captain boss skipper".split())
_ONCE = frozenset(("former", "ex", "retired"))  # who comment from elsewhere
_BEFORE_IT = re.compile(
    r"\b(?:after|having|following|since) [^.;,]{0,60}$"
)  # "drew on Sunday after losing on"
_OF_A_TEAM = frozenset(
    "the their his her its head team club interim caretaker assistant home side 's ’s".split()
)
_ELSEWHERE_AT = frozenset(("at", "during", "in"))
_GAME = re.compile(
    r"\b(?:after|following) (?:the|their|his|her) (?:\w+ )?"
    r"(?:match|game|win|defeat|loss|victory|draw|final|fight|race)\b"
    # but not "after the loss of its fund", "after the final count", "after the race in 2019"
    r"(?! (?:whistle|count|tally|vote|hearing|ruling|results?|of|for|in \d))"
    r"|\bat full[- ]time\b|\bpost-(?:match|game|race)\b"
)
_RESULT = re.compile(r"\b(?:" + "|".join(_RESULTS.split()) + r")\b")
_POSTED = frozenset("posted tweeted uploaded".split())
_ASKED = frozenset("asked pressed questioned challenged quizzed".split())
_WHEN, _WERE = frozenset(("when", "if")), frozenset(("was", "were"))
_ABOUT = frozenset("about whether if why how on by".split())
_WRITING = frozenset("write post tweet".split())
_ELSEWHERE = frozenset("email e-mail letter note interview told website book".split())
_SUBORDINATE = frozenset("who whose which until since before after".split())
_IN_IT = 7  # words of "At the farewell ceremony in the capital,"
_OPENING = 40  # characters of "Speaking after the match, …"
_TO_WHOM = 4  # words from "told" to those who heard it
_NEAR = 600  # characters in front of a claim in which the game is told of
_BESIDE = 120  # characters from its day to its result


class OccasionsBefore:
    """The days of occasions told right before claims that were made at them."""

    def __init__(self, text: str, phrases: OwnPhrases) -> None:
        self._text = text
        self._phrases = phrases

    def said(self, found: Attribution, paragraph: Paragraph) -> When | None:
        """The day of the occasion at which a claim was made, if what is told before it dates one."""
        if not is_told(found, paragraph):
            return None
        words, (first, stop) = paragraph.words, found.candidate.sentence
        when = self._of_game(found, words.span(first, stop))
        if when is None and first > 0:
            before = words.sentence_of(first - 1)
            told = [word.lower() for word in words.words[slice(*before)] if word != _MONTH]
            if _is_there(found, paragraph, told):
                when = self._told_in(words, before)
            elif _is_of_the_day(found, paragraph, told):
                when = self._told_in(words, before)
                when = when if when is not None and self._phrases.is_a_day_lately(when) else None
        why = "it was said on the occasion that is told before"
        return None if when is None else replace(when, basis="inherited", why=f"{why}: {when.why}")

    def _of_game(self, found: Attribution, sentence: Span) -> When | None:
        """The day of a game "after" which somebody spoke, if its result is told not far before."""
        begin, end = sentence.start, min(found.cue.start, sentence.start + _OPENING)
        told = max(found.cue.end, found.speaker.end if found.speaker is not None else 0)
        behind = min(told + _OPENING, sentence.end)
        after = _GAME.search(self._text, begin, end) or _GAME.search(self._text, told, behind)
        if after is None or any(Span(*after.span()).overlaps(each) for each in found.content):
            return None
        times = self._phrases.within(Span(max(0, sentence.start - _NEAR), sentence.start))
        for k in range(len(times) - 1, -1, -1):
            time = times[k]
            if time.when is None or not self._phrases.is_a_day_lately(time.when):
                continue
            between = self._text[times[k - 1].span.end : time.span.start] if k else "."
            if _BEFORE_IT.search(between) and ". " not in between:
                continue
            low, high = max(0, time.span.start - _BESIDE), min(sentence.start, time.span.end + _BESIDE)
            return time.when if _RESULT.search(self._text, low, high) else None
        return None

    def _told_in(self, words: Words, sentence: WordSpan) -> When | None:
        """The only past time of a sentence's main clause."""
        first, stop = sentence
        apart = next((k for k in range(first, stop) if words.lower[k] in _SUBORDINATE), stop)
        if apart == first:
            return None
        times = [t for t in self._phrases.within(words.span(first, apart)) if t.when and t.when.earliest]
        if len(times) != 1 or times[0].when is None or self._phrases.is_future(times[0].when):
            return None
        return times[0].when


def _is_there(found: Attribution, paragraph: Paragraph, before: Sequence[str]) -> bool:
    """Whether a claim was made at what the sentence before tells, however long ago: "At the handover, she said"."""
    words, (first, _) = paragraph.words, found.candidate.sentence
    begin, end = found.candidate.cue
    opening = words.lower[first : min(begin, first + _IN_IT)]
    if opening[:1] in (["at"], ["during"]) and opening[1:2]:
        place = set(opening[2 : opening.index(",")] if "," in opening else opening[2:4])
        if not place.isdisjoint(_AGAIN):
            return False
        if opening[1] in _DEFINITE:
            return not place.isdisjoint(_DEEDS) or not place.isdisjoint(_MEETING.intersection(before))
        pronoun = found.candidate.speaker is not None and words.lower[found.candidate.speaker[0]] in (
            "he",
            "she",
        )
        return pronoun and not place.isdisjoint(_SERVICES) and not _TRAVELLED.isdisjoint(before)
    if found.candidate.lemma == "tell":
        heard = words.lower[end : end + _TO_WHOM]
        behind = words.lower[end : max(end, found.candidate.content[0][0])]
        apart = not _ELSEWHERE_AT.isdisjoint(behind)  # "told supporters at a rally in Leeds that …"
        return not (apart or _AUDIENCES.isdisjoint(heard) or _MEETING.isdisjoint(before))
    return False


def _is_of_the_day(found: Attribution, paragraph: Paragraph, before: Sequence[str]) -> bool:
    """Whether a claim was made at what the sentence before tells of a day not long ago.

    Who is quoted behind a march, but no office; a coach behind a result; who writes behind a post; who was asked.
    """
    words, (first, stop) = paragraph.words, found.candidate.sentence
    speaker = found.candidate.speaker
    if speaker is None:
        return False
    mention = words.lower[slice(*speaker)]
    mention = mention[: mention.index(",")] if "," in mention else mention
    if found.candidate.lemma in _WRITING:
        told = words.lower[first : min(stop, first + _BESIDE)]
        return not _POSTED.isdisjoint(before) and mention[0] == "the" and _ELSEWHERE.isdisjoint(told)
    if not any(paragraph.inside[k] >= 0 for k in range(*found.candidate.content[0])):
        return False
    if mention in (["he"], ["she"], ["they"]) and _was_asked(before):
        return True
    if _is_coach(words, speaker[0], mention):
        return not _PLAYED.isdisjoint(before)
    named = mention[0] != "the"  # but "the university said", wherever
    return named and not _MARCHING.isdisjoint(before) and people_words()["role"].isdisjoint(mention)


def _is_coach(words: Words, first: int, mention: Sequence[str]) -> bool:
    """Whether somebody leads a team: "Rovers manager Karen Doyle", "the captain", but not "the project manager"."""
    at = next((k for k, word in enumerate(mention) if word in _COACHES), None)
    if at is None or not _ONCE.isdisjoint(mention):
        return False
    return at == 0 or mention[at - 1] in _OF_A_TEAM or words.words[first + at - 1][0].isupper()


def _was_asked(before: Sequence[str]) -> bool:
    """Whether somebody was asked something: "was evasive when asked about it on Wednesday", not "asked to leave"."""
    pairs = zip(before, before[1:], before[2:], strict=False)
    return any(
        (a in _WHEN and b in _ASKED) or (a in _WERE and b in _ASKED and c in _ABOUT) for a, b, c in pairs
    )
