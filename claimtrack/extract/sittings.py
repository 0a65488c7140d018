"""The sitting that an article reports, and what was said at it: "Trustees voted on Tuesday", "she told the meeting"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.base_phrases import base_phrase_before
from claimtrack.extract.mentions import head_end
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import subject_of
from claimtrack.extract.spans import SortedSpans, WordSpan
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.model import Article, BlockKind, Moment, TimeExpression, When

_MEMBERS = frozenset("trustees councillors councilors mps senators lawmakers legislators".split())
_CHAMBERS = frozenset("assembly senate house parliament commons lords dáil seanad".split())
_BENCHES = frozenset(("court", "bench", "tribunal"))
_HOUSES = _CHAMBERS | frozenset(("council", "board", "committee"))
_SITTINGS = frozenset(  # and before whom one speaks there
    "meeting hearing session sitting debate trial plenary proceedings sessions meetings hearings commission court "
    "jury jurors inquest inquiry tribunal panel delegates magistrate magistrates sabha chamber judge inspector "
    "forum summit congress convention symposium workshop".split()
)
_SAT = _MEMBERS | _HOUSES | _SITTINGS
_DECIDING = frozenset(
    "voted vote passed approved debated heard grilled directed resolved adopted rejected deferred adjourned convened "
    "met summoned questioned endorsed ratified tabled quizzed probed expressed session sitting laid presented ordered "
    "jailed ruled sentenced remanded fined convicted acquitted upheld dismissed freed discharged "
    "pleaded appeared testified walked cited subpoenaed drew packed attended".split()
)
_SENTENCED = frozenset("jailed sentenced acquitted remanded".split())  # by a court, named or not
_TO = frozenset(
    "told tells telling assured briefed informed asked reminded warned addressing before to at in during".split()
)
_ADDRESSING = frozenset("told telling assured informed briefed".split())
_ELSEWHERE = frozenset(
    "interview interviewed outside afterwards afterward reporters journalists newsmen newspaper media meanwhile "
    "reacting contacted reached website sidelines filing release anonymity anonymous".split()
)
_VIA, _MEANS = frozenset(("by", "via")), frozenset("phone telephone email e-mail text letter".split())
_WRITING = frozenset("write post tweet email text blog".split())
_STAGES = frozenset("opening start close end session meeting sitting".split())  # of a forum
_DATED = _SITTINGS - {"session", "sessions"}  # "all out inside two sessions on Sunday"
_HEARD = frozenset("heard was told".split())
_OVER = frozenset(
    "meeting hearing session sitting debate trial proceedings ruling verdict sentencing vote judgment judgement "
    "adjournment court".split()
)
_ONLINE = frozenset("post posted tweet tweeted interview interviewed email e-mail wrote".split())
_PRESS = frozenset("reporters journalists newsmen media".split())
_TESTIFYING = frozenset("testifying appearing speaking addressing".split())
_FILED = frozenset(("filed", "lodged"))
_OF_A_HOUSE = frozenset(
    "commons lords representatives assembly delegates keys peoples councillors burgesses".split()
)
_CAUSING = 4  # words between a time and the verb of saying that it dates: "on Monday denied"
_NOT_AT = frozenset("after since ahead following until before".split())
_BESIDE = 8  # words from those who sit to the day of it
_HEADING = 8  # words of one, at most
_LEAD = 4  # paragraphs in which the sitting is dated
_LAST = timedelta(days=7)  # before publication
_NEAR = 40  # words from a cue to whom one told
_SEVERAL = 2  # claims made to those who sit, which make the sitting the scene of the article


@dataclass(frozen=True, slots=True)
class Sitting:
    """The day of a sitting, the words of the sentence that tells it, and what was said at it.

    All that the article tells in the past up to character `until` was.
    """

    when: When
    lead: frozenset[str]
    until: int = 0

    def hears(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans, *, outside: bool) -> bool:
        """Whether a claim was made there; `taken` are the contents of the paragraph's claims.

        `outside`: whoever speaks is a body, which sits nowhere unless the mention says so.
        """
        words, (first, stop) = paragraph.words, found.candidate.cue
        verb = first + (words.tags[first] == "RB" and first + 1 < stop)  # "also expressed"
        past = words.tags[verb] == "VBN" and words.lower[verb].endswith("ed")
        told = (
            past or "VBD" in words.tags[first:stop] or found.candidate.construction.startswith("participle")
        )
        later = "later" in words.lower[slice(*_around(found))] or found.candidate.lemma in _WRITING
        apart = later or self._is_in_another_place(found, paragraph, taken)
        apart = apart or (outside and not self._is_of_those_who_sit(found, paragraph))
        if told and not apart and found.content[0].start < self.until:
            return True
        return self.is_addressed(found, paragraph, taken)

    def was_just_over(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans) -> bool:
        """Whether a claim was made when it was over: "Outside court, …", "told reporters after the hearing"."""
        words, (first, stop) = paragraph.words, _around(found)
        if not _is_just_over(words.lower[first:stop]):
            return False
        told = [words.lower[k] for k in range(first, stop) if not taken.overlapping(words.span(k, k + 1))]
        return _is_just_over(told) and _ONLINE.isdisjoint(told)

    def is_of(self, body: str) -> bool:
        """Whether the sitting is that of a body: the lead has the word for it."""
        return any(word.lower() in _SAT and word in self.lead for word in body.split())

    def is_addressed(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans) -> bool:
        """Whether a claim was made to those who sit: "told the meeting", "in the House"."""
        words, (first, stop) = paragraph.words, _around(found)
        if _is_elsewhere(words.lower[first:stop]):
            return False
        low, high = found.candidate.speaker or (0, 0)
        return any(
            words.lower[k] in _SAT
            and not low <= k < high
            and not taken.overlapping(words.span(k, k + 1))
            and self._is_audience(words, first, k)
            for k in range(first + 1, stop)
        )

    def _is_in_another_place(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans) -> bool:
        """Whether a claim was made "in Lima", which the sentence that tells of the sitting does not name."""
        words, (first, stop) = paragraph.words, _around(found)
        return any(
            words.lower[k] == "in"
            and words.tags[k + 1] == "NNP"
            and words.words[k + 1] not in self.lead
            and not taken.overlapping(words.span(k, k + 1))
            for k in range(first, stop - 1)
        )

    def _is_of_those_who_sit(self, found: Attribution, paragraph: Paragraph) -> bool:
        first, stop = found.candidate.speaker or (0, 0)
        return not (_SAT | _BENCHES).isdisjoint(paragraph.words.lower[first:stop])

    def _is_audience(self, words: Words, first: int, k: int) -> bool:
        """Whether the noun phrase that ends at word k is whom or where one spoke: "told | Wednesday's hearing".

        A court with another name than the lead has is another one.
        """
        begin = base_phrase_before(words, first, k + 1)
        if begin is None or begin <= first:
            return False
        opening = begin > 1 and words.lower[begin - 1] == "of" and words.lower[begin - 2] in _STAGES
        if not opening and words.lower[begin - 1] not in _TO:
            return False
        return all(word in self.lead for word in words.words[begin:k] if word[0].isupper())


def find_sitting(
    article: Article,
    paragraphs: Sequence[Paragraph],
    times: Sequence[TimeExpression],
    found: Sequence[Attribution],
    contents: SortedSpans,
) -> Sitting | None:
    """The sitting that the article begins with, if its day was not that of publication; `contents` are all claims'."""
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
        there = [each for each in found if sitting.is_addressed(each, paragraphs[each.paragraph], contents)]
        begins = any(each.paragraph == number and each.candidate.sentence == (first, stop) for each in there)
        if (
            begins
            or len(there) >= _SEVERAL
            or _sits(words, first, stop)
            or _is_its_day(words, (first, stop), time)
        ):
            return replace(sitting, until=_end(article, paragraphs, contents, time.span.start))
        return sitting
    return _of_the_lead(article, paragraphs, times, found, contents)


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
            return replace(sitting, until=_end(article, paragraphs, contents, time.span.start))
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
    paragraphs: Sequence[Paragraph], times: Sequence[TimeExpression], contents: SortedSpans
) -> Iterator[tuple[int, WordSpan, TimeExpression]]:
    """The time phrases of sentences about a sitting at the article's beginning: paragraph, sentence and phrase."""
    starts = [time.span.start for time in times]
    body = [number for number, paragraph in enumerate(paragraphs) if not paragraph.headline]
    for number in body[:_LEAD]:
        words = paragraphs[number].words
        for first, stop in words.sentences:
            if (_SAT | _SENTENCED).isdisjoint(words.lower[first:stop]):
                continue
            reach = words.span(first, stop)
            for time in times[bisect_left(starts, reach.start) : bisect_right(starts, reach.end)]:
                begin = bisect_left(words.starts, time.span.start)
                if begin > first and words.lower[begin - 1] in _FILED:
                    continue  # "The lawsuit, filed Friday in Marlow County Common Pleas Court"
                if not contents.overlapping(time.span) or _is_its_day(words, (first, stop), time):
                    yield number, (first, stop), time


def _sits(words: Words, first: int, stop: int) -> bool:
    """Whether a sentence is about those who sit: "Trustees on Tuesday …", "The committee deferred …"."""
    lower, subject = words.lower[first:stop], subject_of(words, first, stop)
    if not _SENTENCED.isdisjoint(lower):
        return True
    if subject is not None:
        head = head_end(words, *subject) - 1
        chamber = _is_chamber(words, subject[0], head)
        bench = words.lower[head] in _BENCHES and words.words[head][0].isupper()
        if chamber or bench or words.lower[head] in _MEMBERS:
            return True  # "The High Court on Wednesday came down heavily on …"
    if any(word in _ADDRESSING and not _SAT.isdisjoint(lower[k + 1 : k + 4]) for k, word in enumerate(lower)):
        return True  # "the minister told lawmakers yesterday"
    inside = (("in", "the"), ("at", "the"), ("before", "the"))
    pairs = zip(pairwise(lower), words.words[first + 2 : stop], lower[2:], strict=False)
    if any(pair in inside and word in _CHAMBERS and shown[0].isupper() for pair, shown, word in pairs):
        return True  # "There was uproar in the Senate on Tuesday"
    return not (_HOUSES - _CHAMBERS | _SITTINGS).isdisjoint(lower) and not _DECIDING.isdisjoint(lower)


def _is_chamber(words: Words, first: int, head: int) -> bool:
    """Whether a subject's head is a chamber: "the House of Lords", but not "the White House", "Creative Commons"."""
    before = words.lower[head - 1] if head > first else ""
    if words.lower[head] not in _CHAMBERS or not words.words[head][0].isupper():
        return False
    if words.lower[head] in ("commons", "lords"):
        return before in ("", "the", "of")
    of = words.lower[head + 1 : head + 3]
    return before != "white" and (
        of[:1] != ["of"] or words.lower[head] != "house" or not _OF_A_HOUSE.isdisjoint(of)
    )


def _is_its_day(words: Words, sentence: WordSpan, time: TimeExpression) -> bool:
    """Whether a time stands beside those who sit: "a hearing | Monday night |", "a court heard | yesterday |"."""
    first, stop = sentence
    begin, end = bisect_left(words.starts, time.span.start), bisect_left(words.starts, time.span.end)
    before = range(begin - 1, max(first, begin - _BESIDE) - 1, -1)
    if begin > first and words.lower[begin - 1] == "on":
        before = range(begin - 2, max(first, begin - _BESIDE) - 1, -1)
    for k in before:
        if words.lower[k] in _DATED:
            return k == first or words.lower[k - 1] not in _NOT_AT
        if words.tags[k] in (",", ".", "WDT", "WP") or (
            words.tags[k] in FINITE and words.lower[k] not in _HEARD
        ):
            break
    behind = words.lower[end : min(stop, end + _BESIDE)]
    return behind[:1] in (["in"], ["at"], ["before"], ["during"]) and not _DATED.isdisjoint(behind[1:])


def _is_elsewhere(told: Sequence[str]) -> bool:
    """Whether words tell that something was said at no sitting: "in an interview", "by phone"."""
    if not _ELSEWHERE.isdisjoint(told) and any(
        b in _ELSEWHERE and (a, b) != ("be", "reached") for a, b in pairwise(("", *told))
    ):
        return True
    return any((a in _VIA and b in _MEANS) or (a, b) == ("a", "statement") for a, b in pairwise(told))


def _is_just_over(told: Sequence[str]) -> bool:
    """Whether words tell that something was said when a sitting was over: "outside court", "after the hearing"."""
    if _is_beside(told):
        return True
    for a, b, c, d in zip(told, (*told[1:], ""), (*told[2:], "", ""), (*told[3:], "", "", ""), strict=False):
        if a == "outside" and ("court" in (b, c) or "courtroom" in (c, d)):
            return True
        if a in ("after", "following", "leaving") and b in ("the", "yesterday's") and c in _OVER:
            return True
        if (a in _PRESS and b == "later") or (a == "later" and b == "told" and c in _PRESS):
            return True  # "Speaking to reporters later, …"
    return False


def _is_beside(told: Sequence[str]) -> bool:
    """Whether words tell that something was said beside a sitting, which went on: "on the sidelines of the hearing"."""
    return any(
        (a, b) == ("sidelines", "of") and c in _OVER
        for a, b, c in zip(told, told[1:], told[3:], strict=False)
    )


def _end(article: Article, paragraphs: Sequence[Paragraph], contents: SortedSpans, begin: int) -> int:
    """Where the article goes on with what was said elsewhere, or with another matter under a heading."""
    headings = (block.span.start for block in article.blocks_of(BlockKind.HEADING))
    end = next((at for at in headings if at > begin and _changes(paragraphs, at)), len(article.text))
    for paragraph in paragraphs:
        words = paragraph.words
        if paragraph.span.start <= begin:
            continue
        if words.lower[:1] == ["in"] and words.tags[1:3] == ["NNP", ","]:
            return min(end, paragraph.span.start)  # "In Beijing, a spokeswoman said"
        if not _is_elsewhere(words.lower):
            continue
        told = [w for k, w in enumerate(words.lower) if not contents.overlapping(words.span(k, k + 1))]
        if _is_elsewhere(told) and not _is_beside(told):
            return min(end, paragraph.span.start)
    return end


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
        if word in _TO and "the" in near[:1] and not _SAT.isdisjoint(near[:2]):
            return False
        if word in _SAT and not _DECIDING.isdisjoint(near) and "not" not in near:
            return False
    return True


def _start(paragraph: Paragraph) -> int:
    return paragraph.span.start


def _lately(when: When, published: Moment) -> bool:
    """Whether it was one day, not long before publication."""
    day = when.earliest
    return day is not None and day == when.latest and published.day - _LAST <= day < published.day
