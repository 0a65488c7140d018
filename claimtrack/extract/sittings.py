"""The sitting that an article reports, and what was said at it: "Trustees voted on Tuesday", "she told the meeting"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.base_phrases import base_phrase_before
from claimtrack.extract.candidate import HEAR
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.sitting_signs import (
    BENCHES,
    DECIDING,
    SAT,
    SENTENCED,
    is_beside,
    is_elsewhere,
    is_its_day,
    is_just_over,
    is_there_again,
    sits,
    speaks_for_others,
    testifies,
)
from claimtrack.extract.spans import SortedSpans, WordSpan
from claimtrack.extract.time_words import is_time
from claimtrack.extract.words import Words
from claimtrack.model import Article, BlockKind, Moment, Span, TimeExpression, When

_TO = frozenset(
    "told tells telling assured briefed informed asked reminded warned addressing before to at in during".split()
)
_AT = frozenset(("before", "to", "at", "in", "during"))  # what leads to where it was said
_WRITING = frozenset("write post tweet email text blog".split())
_STAGES = frozenset("opening start close end session meeting sitting".split())  # of a forum
_ONLINE = frozenset("post posted tweet tweeted interview interviewed email e-mail wrote".split())
_OUTLETS = frozenset("reuters anadolu bloomberg politico axios euronews interfax xinhua agence".split())
_TESTIFYING = frozenset("testifying appearing speaking addressing".split())
_TO_COME = frozenset("would will due set expected scheduled".split())
_FILED = frozenset(("filed", "lodged"))
_CAUSING = 4  # words between a time and the verb of saying that it dates: "on Monday denied"
_ON = 3  # characters of "On " in front of a day
_HEADING = 8  # words of one, at most
_LEAD = 4  # paragraphs in which the sitting is dated
_LAST = timedelta(days=7)  # before publication
_NEAR = 40  # words from a cue to whom one told
_SEVERAL = 2  # claims made to those who sit, which make the sitting the scene of the article


@dataclass(frozen=True, slots=True)
class Sitting:
    """The day of a sitting, the words of the sentence that tells it, and what was said at it.

    All that the article tells in the past in its `stretches` (characters of `article.text`) was.
    """

    when: When
    lead: frozenset[str]
    stretches: tuple[Span, ...] = ()
    later: tuple[tuple[int, When], ...] = ()  # further days of it, from a character of `article.text` on

    def day_at(self, place: int) -> When:
        """The day of the sitting that the article tells of at a character of its text."""
        begun = [when for start, when in self.later if start <= place]
        return begun[-1] if begun else self.when

    def is_told_at(self, place: int) -> bool:
        """Whether the article tells of the sitting at a character of its text."""
        return any(each.start <= place < each.end for each in self.stretches)

    def hears(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans, *, outside: bool) -> bool:
        """Whether a claim was made there; `taken` are the contents of the paragraph's claims.

        `outside`: whoever speaks is a body, which sits nowhere unless the mention says so.
        """
        words, (first, stop) = paragraph.words, found.candidate.cue
        verb = first + (words.tags[first] == "RB" and first + 1 < stop)  # "also expressed"
        past = words.tags[verb] == "VBN" and (words.lower[verb].endswith("ed") or stop - verb == 1)
        told = (
            past or "VBD" in words.tags[first:stop] or found.candidate.construction.startswith("participle")
        )
        if self._heard(found, paragraph):
            return self.is_told_at(found.content[0].start)
        later = "later" in words.lower[slice(*_around(found))] or found.candidate.lemma in _WRITING
        apart = (
            later
            or self._is_in_another_place(found, paragraph, taken)
            or (words.lower[verb] == "told" and self._is_an_outlet(words, stop))
        )
        apart = apart or self._is_told_an_outlet(words, found.candidate.sentence[0])
        apart = apart or speaks_for_others(words, found.candidate.speaker)
        apart = apart or (outside and not self._is_of_those_who_sit(found, paragraph))
        if told and not apart and self.is_told_at(found.content[0].start):
            return True
        return self.is_addressed(found, paragraph, taken)

    @staticmethod
    def _heard(found: Attribution, paragraph: Paragraph) -> bool:
        """Whether those who sit heard it: "He fell, an inquest has heard", "The hearing was told that"."""
        if found.candidate.lemma != HEAR and not found.candidate.told_by_nobody:
            return False
        return not SAT.isdisjoint(paragraph.words.lower[slice(*_around(found))])

    def was_just_over(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans) -> bool:
        """Whether a claim was made when it was over: "Outside court, …", "told reporters after the hearing"."""
        words, (first, stop) = paragraph.words, _around(found)
        if not is_just_over(words.lower[first:stop]):
            return False
        told = [words.lower[k] for k in range(first, stop) if not taken.overlapping(words.span(k, k + 1))]
        return is_just_over(told) and _ONLINE.isdisjoint(told)

    def is_of(self, body: str) -> bool:
        """Whether the sitting is that of a body: the lead has the word for it."""
        return any(word.lower() in SAT and word in self.lead for word in body.split())

    def is_addressed(
        self, found: Attribution, paragraph: Paragraph, taken: SortedSpans, led_by: frozenset[str] = _TO
    ) -> bool:
        """Whether a claim was made to those who sit: "told the meeting", "in the House".

        `led_by`: the words that lead to them.
        """
        words, (first, stop) = paragraph.words, _around(found)
        if is_elsewhere(words.lower[first:stop]):
            return False
        low, high = found.candidate.speaker or (0, 0)
        return any(
            words.lower[k] in SAT
            and not low <= k < high
            and not taken.overlapping(words.span(k, k + 1))
            and self._is_audience(words, first, k, led_by)
            for k in range(first + 1, stop)
        )

    def _is_in_another_place(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans) -> bool:
        """Whether a claim was made "in Lima", which the sentence that tells of the sitting does not name."""
        words, (first, stop) = paragraph.words, _around(found)
        return any(
            words.lower[k] == "in"
            and words.tags[k + 1] == "NNP"
            and words.words[k + 1] not in self.lead
            and not is_time(words, k + 1)
            and not taken.overlapping(words.span(k, k + 1))
            for k in range(first, stop - 1)
        )

    def _is_an_outlet(self, words: Words, behind: int) -> bool:
        """Whether an outlet is told, of which the sentence that tells of the sitting has nothing: "told the BBC"."""
        behind += words.lower[behind : behind + 1] == ["the"]
        if behind >= len(words) or words.tags[behind] != "NNP" or words.words[behind] in self.lead:
            return False
        spelt = words.words[behind]
        return words.lower[behind] in _OUTLETS or not (spelt.istitle() or words.lower[behind] in SAT)

    def _is_told_an_outlet(self, words: Words, first: int) -> bool:
        """Whether a sentence begins with words to an outlet: "Speaking to the Courier, …", not "to the Commons"."""
        if words.lower[first : first + 3] != ["speaking", "to", "the"]:
            return False
        stop = first + 3
        while stop < len(words) and words.tags[stop] in ("NNP", "NNPS"):
            stop += 1
        named = words.words[first + 3 : stop]
        if words.lower[stop : stop + 1] == ["after"]:
            return False  # "Speaking to the Gazette after the walkout, …"
        return bool(named) and all(word not in self.lead and word.lower() not in SAT for word in named)

    def _is_of_those_who_sit(self, found: Attribution, paragraph: Paragraph) -> bool:
        first, stop = found.candidate.speaker or (0, 0)
        return not (SAT | BENCHES).isdisjoint(paragraph.words.lower[first:stop])

    def _is_audience(self, words: Words, first: int, k: int, led_by: frozenset[str]) -> bool:
        """Whether the noun phrase that ends at word k is whom or where one spoke: "told | Wednesday's hearing".

        A court with another name than the lead has is another one.
        """
        begin = base_phrase_before(words, first, k + 1)
        if begin is None or begin <= first:
            return False
        opening = begin > 1 and words.lower[begin - 1] == "of" and words.lower[begin - 2] in _STAGES
        if not opening and words.lower[begin - 1] not in led_by:
            return False
        return all(word in self.lead for word in words.words[begin:k] if word[0].isupper())


def find_sitting(
    article: Article,
    paragraphs: Sequence[Paragraph],
    times: Sequence[TimeExpression],
    found: Sequence[Attribution],
    contents: SortedSpans,
) -> Sitting | None:
    """The sitting that the article begins with, if its day was not that of publication; `contents` are all claims'.

    What somebody told those who sit makes it the scene of the article only in the lead: "Averill told the Commons on
    Monday" further on dates his own words.
    """
    if article.published is None:
        return None
    today: tuple[int, int] | None = None  # the last sentence that tells of the day of publication
    for number, (first, stop), time in _dated(paragraphs, times, contents):
        words = paragraphs[number].words
        if time.when is not None and time.when.earliest == article.published.day:
            if any(each.paragraph == number and each.candidate.sentence == (first, stop) for each in found):
                return None  # "In a statement to the Commons on Wednesday", which is today
            today = number, first
        if (number, first) == today or time.when is None or not _lately(time.when, article.published):
            continue
        sitting = Sitting(time.when, frozenset(words.words[first:stop]))
        lead = all(paragraph.headline for paragraph in paragraphs[:number])
        how = _TO if lead else _AT
        there = [e for e in found if sitting.is_addressed(e, paragraphs[e.paragraph], contents, how)]
        begins = any(each.paragraph == number and each.candidate.sentence == (first, stop) for each in there)
        if (
            begins
            or len(there) >= _SEVERAL
            or sits(words, first, stop, told=lead)
            or is_its_day(words, (first, stop), time)
            or testifies(words, first)
        ):
            start = words.starts[first]
            opens = (
                first > 0 and time.span.start <= start + _ON
            )  # "Hale accused them. On Monday, he told the Commons"
            stretches = _stretches(article, paragraphs, contents, time.span.start, start if opens else 0)
            sitting = replace(sitting, stretches=stretches)
            further = _dated(paragraphs, times, contents, len(paragraphs))
            return replace(sitting, later=_later(article.published, paragraphs, further, time))
        return sitting
    return _of_the_lead(article, paragraphs, times, found, contents)


def _later(
    published: Moment,
    paragraphs: Sequence[Paragraph],
    dated: Iterable[tuple[int, WordSpan, TimeExpression]],
    first: TimeExpression,
) -> tuple[tuple[int, When], ...]:
    """The further days of a sitting, each with where the article comes to it: "On Tuesday, the jury heard"."""
    days: list[tuple[int, When]] = []
    last = None if first.when is None else first.when.earliest
    for number, sentence, time in dated:
        if time.span.start <= first.span.start or time.when is None:
            continue
        words, day = paragraphs[number].words, time.when.earliest
        today = day == time.when.latest == published.day
        if last is None or day is None or day <= last or not (today or _lately(time.when, published)):
            continue
        if (
            sits(words, *sentence, told=True)
            or is_its_day(words, sentence, time)
            or testifies(words, sentence[0])
        ):
            days.append((words.span(*sentence).start, time.when))
            last = day
    return tuple(days)


def _of_the_lead(
    article: Article,
    paragraphs: Sequence[Paragraph],
    times: Sequence[TimeExpression],
    found: Sequence[Attribution],
    contents: SortedSpans,
) -> Sitting | None:
    """The sitting that the lead dates and the next lines tell of: "denied it on Monday. Testifying before …"."""
    body = [number for number, paragraph in enumerate(paragraphs) if not paragraph.headline][:_LEAD]
    if article.published is None or not body:
        return None
    words = paragraphs[body[0]].words
    opening = [each for each in found if each.paragraph == body[0] and each.candidate.sentence[0] == 0]
    time = next((t for t in times for each in opening if _is_beside_cue(words, t, each)), None)
    if time is None or time.when is None or not _lately(time.when, article.published):
        return None
    lead = frozenset(words.words[slice(*words.sentences[0])])
    for each in found:
        if each.paragraph not in body[1:]:
            continue
        told, (first, stop) = paragraphs[each.paragraph].words, each.candidate.sentence
        if told.lower[first] not in _TESTIFYING:
            continue
        sitting = Sitting(time.when, lead.union(told.words[first : min(stop, first + _NEAR)]))
        if sitting.is_addressed(each, paragraphs[each.paragraph], contents):
            return replace(sitting, stretches=_stretches(article, paragraphs, contents, time.span.start))
    return None


def _is_beside_cue(words: Words, time: TimeExpression, found: Attribution) -> bool:
    """Whether a time dates a verb of saying: "a governor | on Monday | denied", not "killed on Monday"."""
    begin, end = bisect_left(words.starts, time.span.start), bisect_left(words.starts, time.span.end)
    if begin == len(words) or words.starts[begin] != time.span.start:
        return False
    first, stop = found.candidate.cue
    return max(first - end, begin - stop) < _CAUSING


def _around(found: Attribution) -> WordSpan:
    """The words of a claim's sentence that stand near its cue: bounds the work on hostile text."""
    (first, stop), (begin, end) = found.candidate.sentence, found.candidate.cue
    return max(first, begin - _NEAR), min(stop, end + _NEAR)


def _dated(
    paragraphs: Sequence[Paragraph],
    times: Sequence[TimeExpression],
    contents: SortedSpans,
    within: int = _LEAD,
) -> Iterator[tuple[int, WordSpan, TimeExpression]]:
    """The time phrases of sentences about a sitting in the first paragraphs: paragraph, sentence and phrase."""
    starts = [time.span.start for time in times]
    body = [number for number, paragraph in enumerate(paragraphs) if not paragraph.headline]
    for number in body[:within]:
        words = paragraphs[number].words
        for first, stop in words.sentences:
            if (SAT | SENTENCED).isdisjoint(words.lower[first:stop]) and not testifies(words, first):
                continue
            if "appear" in words.lower[first:stop] and not _TO_COME.isdisjoint(words.lower[first:stop]):
                continue  # "said two men would appear in court on Monday"
            reach = words.span(first, stop)
            for time in times[bisect_left(starts, reach.start) : bisect_right(starts, reach.end)]:
                begin = bisect_left(words.starts, time.span.start)
                if begin > first and words.lower[begin - 1] in _FILED:
                    continue  # "The lawsuit, filed Friday in Marlow County Common Pleas Court"
                if not contents.overlapping(time.span) or is_its_day(words, (first, stop), time):
                    yield number, (first, stop), time


def _stretches(
    article: Article,
    paragraphs: Sequence[Paragraph],
    contents: SortedSpans,
    begin: int,
    first: int = 0,
) -> tuple[Span, ...]:
    """Where the article tells of the sitting, from its first words to those on what was said elsewhere, and again."""
    headings = [block.span.start for block in article.blocks_of(BlockKind.HEADING)]
    leaving = sorted(at for at in headings if at > begin and _changes(paragraphs, at))
    found: list[Span] = []
    start: int | None = first
    passed = 0
    for paragraph in paragraphs:
        here = paragraph.span.start
        before, passed = passed, bisect_right(leaving, here)
        left = passed > before
        if here <= begin:
            continue
        told = _told_by_paper(paragraph, contents)
        leaves = _leaves(paragraph.words, told)
        if start is not None and (left or leaves):
            found.append(Span(start, here))
            start = None
        if start is None and not leaves and is_there_again(told):
            start = here
    return (*found, Span(start, len(article.text))) if start is not None else tuple(found)


def _told_by_paper(paragraph: Paragraph, contents: SortedSpans) -> Sequence[str]:
    """The words outside of claims' contents, if any of the paragraph tell where something was said."""
    words = paragraph.words
    if not is_elsewhere(words.lower) and not is_there_again(words.lower):
        return ()
    return [w for k, w in enumerate(words.lower) if not contents.overlapping(words.span(k, k + 1))]


def _leaves(words: Words, told: Sequence[str]) -> bool:
    """Whether a paragraph tells of what was said elsewhere; `told` are its words outside of claims' contents."""
    if words.lower[:1] == ["in"] and words.tags[1:3] == ["NNP", ","]:
        return True  # "In Beijing, a spokeswoman said"
    return is_elsewhere(told) and not is_beside(told)


def _changes(paragraphs: Sequence[Paragraph], heading: int) -> bool:
    """Whether a heading leads away from a sitting: the paragraph under it does not tell of it.

    "In a statement read to the court", "The committee also heard from", but not "which went to court in 2019".
    """
    behind = bisect_right(paragraphs, heading, key=_start)
    under = next((p.words.lower for p in paragraphs[behind : behind + 2] if len(p.words) > _HEADING), None)
    if under is None:
        return True
    for k, word in enumerate(under):
        near = under[k + 1 : k + 4]
        if word in _TO and "the" in near[:1] and not SAT.isdisjoint(near[:2]):
            return False
        if word in SAT and not DECIDING.isdisjoint(near) and "not" not in near:
            return False
    return True


def _start(paragraph: Paragraph) -> int:
    return paragraph.span.start


def _lately(when: When, published: Moment) -> bool:
    """Whether it was one day, not long before publication."""
    day = when.earliest
    return day is not None and day == when.latest and published.day - _LAST <= day < published.day
