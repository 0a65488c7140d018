"""When a claim was said: a phrase in its attribution, an earlier dated statement, the dateline, or publication."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import timedelta

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.candidate import FLOATING, INTERVIEW, OBJECTS
from claimtrack.extract.cue_times import (
    answers,
    asked_by_the_outlet,
    demands_then,
    holds_now,
    is_aside,
    is_past,
    is_present,
    is_reached,
    is_set_back,
    is_so_far,
    opens_with_earlier,
    turns_to_now,
)
from claimtrack.extract.dated_papers import DatedPapers
from claimtrack.extract.occasion_before import OccasionsBefore
from claimtrack.extract.own_phrases import OwnPhrases
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.remark_dates import before, handed_on, is_of_what_follows, publication_date, until_now
from claimtrack.extract.sittings import Sitting
from claimtrack.extract.spans import SortedSpans, WordSpan
from claimtrack.extract.speaking import Occasion
from claimtrack.extract.timelines import Timeline
from claimtrack.extract.times_around import TimesAround
from claimtrack.extract.told_then import Told, goes_on, reacts, told_by_others, told_then
from claimtrack.model import Article, BlockKind, Span, TimeExpression, When

_DATED = frozenset(
    "announce reveal disclose report recommend propose unveil endorse back reject condemn denounce criticise criticize "
    "deny welcome praise dismiss approve oppose reaffirm reiterate repeat confirm dispute refute defend concede admit "
    "acknowledge outline present claim call describe label brand apologise apologize".split()
)  # "announced X on March 28"
_STALE = timedelta(days=31)  # a statement from longer ago says nothing about when the next was made
_YEARS = timedelta(days=700)  # after which who reacts does not react only now
_AT_ANOTHER = re.compile(
    r"\bat an? (?:earlier|previous) (?:hearing|sitting|trial|meeting|session)\b"
    r"|\bearlier in the (?:trial|hearing|case|inquest|session)\b|\bduring (?:the|his|her|their) (?:[\w-]+ )?trial\b"
    r"|\bin (?:a |his |her )?police interviews?\b",
    re.IGNORECASE,
)
_SHORT = 6  # words of "the charges on Monday"
_THOUGHT = frozenset(("think", "want", "state"))  # and not said, on some occasion
_PRESENT = frozenset(("is", "are"))
_NOWADAYS = frozenset("now since told response later today".split())
_OPENING = 40  # words of the sentence before in which a paper is looked for
_IN_A_POST = re.compile(
    r"\bin an? (?:[\w-]{1,20} ){0,2}(?:post|statement|letter|interview|e-?mail|tweet|video|message)\b"
)
_TODAY = re.compile(
    r"(?:earlier |just )?(?:today|tonight|this (?:morning|afternoon|evening)|[\w-]+ (?:minutes?|hours?) ago)",
    re.IGNORECASE,
)


class Sayings:
    """Dates the claims of one article; must be asked in text order, for speakers' later claims inherit."""

    def __init__(
        self,
        article: Article,
        times: Sequence[TimeExpression],
        timeline: Timeline,
        occasions: Sequence[Occasion] = (),
        sitting: Sitting | None = None,
        dead: Container[str | None] = (),
        bodies: frozenset[str] = frozenset(),
    ) -> None:
        self._text = article.text
        self._published = article.published
        self._phrases = OwnPhrases(article, times)
        self._timeline = timeline
        self._around = TimesAround(article, self._phrases)
        self._before_it = OccasionsBefore(article.text, self._phrases)
        self._papers = DatedPapers(article.text, self._phrases.dated)
        self._dated: dict[str, When] = {}
        self._sat: set[str | None] = set()  # who spoke at the sitting
        self._occasions = list(reversed(occasions))  # the next one last
        self._undated = self._dateline_date(article) or publication_date(article.published)
        self._inherited: dict[str, When] = {}
        self._sitting = sitting
        self._dead, self._bodies = dead, bodies
        self._told: Told | None = None  # in the sentence before
        self._met: Occasion | None = None  # the last meeting with the reporter, or release of a paper
        self._before: tuple[int, When] | None = None  # the paragraph of a dated claim, right before
        # the last claim: its paragraph, sentence and actor, and its date
        self._last: tuple[tuple[int, WordSpan, str | None], When] = ((-1, (0, 0), None), self._undated)

    def said(self, found: Attribution, actor: str | None, paragraph: Paragraph, taken: SortedSpans) -> When:
        """When it was said; `taken` are the contents of the paragraph's claims, whose times are not its own."""
        answered = (
            self._before if self._before is not None and self._before[0] >= found.paragraph - 1 else None
        )
        today = None if self._published is None else self._published.day
        when = until_now(self._said(found, actor, paragraph, taken), today)
        if answered and when == self._undated and answers(found, paragraph):
            why = f"it answers what was said before: {answered[1].why}"
            when = replace(answered[1], basis="inherited", why=why)
            if actor is not None:
                self._remember(actor, when)
        entry = self._timeline.over(found.content[0].start, when)
        when = when if self._phrases.is_future(entry) else entry  # of what is to come is told today
        self._before = (found.paragraph, when) if when.basis in ("phrase", "inherited") else None
        self._last = (found.paragraph, found.candidate.sentence, actor), when
        return when

    def _said(self, found: Attribution, actor: str | None, paragraph: Paragraph, taken: SortedSpans) -> When:
        self._come_to(found.content[0].start)
        if found.candidate.construction in (FLOATING, INTERVIEW):
            return self._gone_on(found, actor)
        passive = found.candidate.construction.startswith("passive")
        if passive and paragraph.words.lower[found.candidate.cue[0]] in _PRESENT:
            return self._undated  # "is understood to have met him last week"
        when = self._of_its_own(found, paragraph, taken)
        if when is not None and when.phrase is not None and turns_to_now(found, paragraph, when.phrase):
            return self._undated
        if when is not None:
            told = found.candidate.kind not in _THOUGHT and not is_aside(found, paragraph)
            if actor is not None and when.earliest is not None and told:
                self._remember(actor, when)
            self._told = told_then(found, actor, paragraph, when)
            return when
        then = self._around.then(found, paragraph, taken)
        if then is not None:
            return then
        there = self._around.in_the_paper(found, paragraph) or self._before_it.said(found, paragraph)
        if there is not None:
            if actor is not None:
                self._remember(actor, there)
            return there
        if self._around.outside(_AT_ANOTHER, found, paragraph):
            return before(self._undated)
        if is_set_back(found, paragraph) or actor in self._dead:
            return before(self._undated)
        if (
            is_so_far(found, paragraph)
            or holds_now(found, paragraph)
            or asked_by_the_outlet(found, paragraph)
        ):
            if actor is not None and is_reached(found, paragraph):
                self._dated.pop(actor, None)
            return self._undated
        if found.candidate.construction.startswith("participle"):
            same = None if actor is None else self._in_sentence(actor, found, paragraph)
            same = same or self._along_with(found, actor)
            if same is not None:
                return same
        behind = self._just_over(found, actor, paragraph, taken)
        if behind is not None:
            if actor is not None:
                self._remember(actor, behind)
            return behind
        if self._told is not None and (
            goes_on(self._told, found, actor, paragraph)
            or (self._is_years_ago(self._told.when) and reacts(self._told, found, paragraph))
        ):
            when = self._told.when
            return replace(when, basis="inherited", why=f"it goes on with the sentence before: {when.why}")
        if self._met is not None and self._is_of_the_met(self._met, found, actor, paragraph):
            why = f"{actor} said so then: {self._met.when.why}"
            return replace(self._met.when, basis="inherited", why=why)
        paper = None if holds_now(found, paragraph) else self._papers.said(found, paragraph)
        if paper is not None and not self._phrases.is_future(paper):
            return paper
        if (again := self._goes_on_now(found, actor, paragraph)) is not None:
            return again
        if (more := self._adds(found, actor, paragraph)) is not None:
            return more
        earlier = None if actor is None else self._inherit(actor)
        outside = actor is not None and actor in self._bodies and not self._sits(actor)
        when = earlier or self._at_sitting(found, actor, paragraph, taken, outside=outside)
        if when is None and opens_with_earlier(found, paragraph):
            return before(self._undated)
        return when or self._around.on_the_day(found, paragraph, taken) or self._undated

    def _come_to(self, place: int) -> None:
        """Note who spoke on the occasions that the article tells of up to a character of its text."""
        while self._occasions and self._occasions[-1].start <= place:
            occasion = self._occasions.pop()
            if not self._phrases.is_future(occasion.when):
                if occasion.until is None or occasion.interviewed:
                    self._remember(occasion.actor, occasion.when)
                self._met = occasion if occasion.until is not None else self._met

    def _of_its_own(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans) -> When | None:
        """The time that its own clause tells, but that of no game which it was said before."""
        own = self._own_content(found, paragraph)
        when = self._phrases.of(found, paragraph, taken, own) or self._around.later(found, paragraph)
        when = when or self._around.counted(found, paragraph)
        phrase = None if when is None else when.phrase
        return None if phrase is not None and is_of_what_follows(self._text, phrase) else when

    def _is_of_the_met(
        self, met: Occasion, found: Attribution, actor: str | None, paragraph: Paragraph
    ) -> bool:
        """Whether a claim was made on the last occasion: by who was met or told to have been there, or their officer.

        "The committee visited the campus on Saturday. | Its chairman | proposed …".
        """
        if met.until is None or found.content[0].start >= met.until:
            return False
        if not met.appeared:
            now = is_present(found, paragraph) and self._is_years_ago(met.when)
            return met.actor == actor and not now  # "I met her in 2009. “It was a hope,” she says now"
        if not is_past(found, paragraph) or met.when.earliest != met.when.latest or self._stale(met.when):
            return False
        speaker = found.candidate.speaker
        return met.actor == actor or (
            speaker is not None and paragraph.words.lower[speaker[0]] in ("its", "their")
        )

    def _own_content(self, found: Attribution, paragraph: Paragraph) -> Sequence[Span]:
        """The content at whose end a time tells when it was said: "announced the controls on | March 28 |"."""
        shape, lemma = found.candidate.construction, found.candidate.lemma
        dated = shape.startswith("silence") or (shape.startswith(OBJECTS) and lemma in _DATED)
        if not dated and not demands_then(found, paragraph):
            return ()
        own = found.content[-1:]
        if lemma == "deny" and not self._may_date(own[0]):
            return ()  # "denied the murder of Jane Doe on 3 January"
        if paragraph.words.tags[found.candidate.content[0][0]] == "VBG":
            return ()  # "admitted stealing meat on 30 August"
        return own

    def _may_date(self, denied: Span) -> bool:
        """Whether a time in what is denied may tell when: "in a post on 3 March", "denied the charges on | Monday"."""
        if _IN_A_POST.search(self._text, denied.start, denied.end):
            return True
        times = self._phrases.within(denied)
        short = len(denied.of(self._text).split()) < _SHORT
        return short and any(t.when and t.when.earliest and not self._stale(t.when) for t in times)

    def _sits(self, body: str) -> bool:
        """Whether a body is the one that sits: "It observed that …", of the High Court."""
        return self._sitting is not None and self._sitting.is_of(body)

    def _at_sitting(
        self,
        found: Attribution,
        actor: str | None,
        paragraph: Paragraph,
        taken: SortedSpans,
        *,
        outside: bool,
    ) -> When | None:
        """The day of the sitting that the article reports, for what was said there, or is so by who spoke there."""
        if self._sitting is None:
            return None
        if self._sitting.hears(found, paragraph, taken, outside=outside):
            self._sat.add(actor)
            return self._of_sitting(self._sitting, found)
        by = actor is not None and actor in self._sat and found.candidate.lemma == "according"
        there = by and self._sitting.is_told_at(found.content[0].start)
        return self._of_sitting(self._sitting, found) if there else None

    def _just_over(
        self, found: Attribution, actor: str | None, paragraph: Paragraph, taken: SortedSpans
    ) -> When | None:
        """The day of the sitting, for what was said right behind it by whom nothing later is known."""
        if self._sitting is None or not self._sitting.was_just_over(found, paragraph, taken):
            return None
        earlier = None if actor is None else self._inherit(actor)
        when = self._of_sitting(self._sitting, found)
        if earlier is None or earlier.earliest is None or when.earliest is None:
            return when
        return None if earlier.earliest > when.earliest else when

    @staticmethod
    def _of_sitting(sitting: Sitting, found: Attribution) -> When:
        day = sitting.day_at(found.content[0].start)
        why = f"it was said at the sitting that the article reports: {day.why}"
        return replace(day, basis="inherited", why=why)

    def _remember(self, actor: str, when: When) -> None:
        self._dated[actor] = when
        self._inherited.pop(actor, None)

    def _in_sentence(self, actor: str, found: Attribution, paragraph: Paragraph) -> When | None:
        """The date of what the actor said or did in the sentence, however old: "rejected it in 2022, saying …"."""
        earlier = self._dated.get(actor)
        reach = paragraph.words.span(*found.candidate.sentence)
        if earlier is None or earlier.phrase is None or earlier.phrase not in reach:
            return None
        return replace(earlier, basis="inherited")

    def _along_with(self, found: Attribution, actor: str | None) -> When | None:
        """The date of the last claim, where a participle goes on with it: "rejected the findings, insisting that …"."""
        place, when = self._last
        if place != (found.paragraph, found.candidate.sentence, actor):
            return None
        return handed_on(when)

    def _goes_on_now(self, found: Attribution, actor: str | None, paragraph: Paragraph) -> When | None:
        """The date of the claim right before, with which the same paper or witness goes on: "It recommended …"."""
        (number, sentence, last), when = self._last
        follows = number == found.paragraph and sentence[1] == found.candidate.sentence[0]
        past = "VBD" in paragraph.words.tags[slice(*found.candidate.cue)]
        if actor is None or actor != last or not (follows and past):
            return None
        it = paragraph.words.lower[found.candidate.sentence[0]] == "it"
        paper = it or actor in self._bodies or not DOCUMENTS.isdisjoint(actor.split())
        if when.basis == "phrase":  # however old: "a report released in 2021 found … It recommended …"
            if not paper or not self._is_of_a_paper(found, actor, paragraph):
                return None
            return replace(when, basis="inherited", why=f"it goes on with the claim before: {when.why}")
        return when if when.basis == "inherited" and (paper or not self._stale(when)) else None

    def _adds(self, found: Attribution, actor: str | None, paragraph: Paragraph) -> When | None:
        """The date of the speaker's last words, to which these are added: "She went on to claim that …"."""
        (number, _, last), when = self._last
        adds = found.candidate.lemma == "add" or paragraph.words.lower[slice(*found.candidate.cue)][1:2] == [
            "on"
        ]
        if not adds or actor is None or actor != last or number < found.paragraph - 1:
            return None
        return handed_on(when) if when.basis in ("phrase", "inherited") else None

    def _is_of_a_paper(self, found: Attribution, actor: str, paragraph: Paragraph) -> bool:
        """Whether a claim is of the paper that the sentence before dates: not "Nestle promised in 2010 … It said"."""
        (_, (first, stop), _), _ = self._last
        lower, (begin, end) = paragraph.words.lower, found.candidate.sentence
        if "silence" in found.candidate.construction or not _NOWADAYS.isdisjoint(lower[begin:end]):
            return False
        return not DOCUMENTS.isdisjoint((*actor.split(), *lower[first : min(stop, first + _OPENING)]))

    def _gone_on(self, found: Attribution, actor: str | None) -> When:
        """When what stands alone behind somebody's words was said: with them, however long ago; else as they spoke."""
        (number, _, last), when = self._last
        if actor is None:
            return self._undated
        if found.candidate.construction == FLOATING and (number, last) == (found.paragraph, actor):
            return handed_on(when)
        return self._inherit(actor) or self._undated

    def _inherit(self, actor: str) -> When | None:
        """The date of the actor's last dated statement, unless it is too old to tell anything."""
        earlier = self._dated.get(actor)
        if earlier is None or self._stale(earlier):
            return None
        if actor not in self._inherited:
            why = f"{actor}'s earlier statement in this article is dated so: {earlier.why}"
            self._inherited[actor] = replace(earlier, basis="inherited", why=why)
        return self._inherited[actor]

    def said_before(
        self, found: Attribution, actor: str | None, paragraph: Paragraph, outer: When, host: Sequence[Span]
    ) -> When:
        """When a nested attribution says it was said: its own phrase, else some time up to its report.

        Or on a day told before it in the words of the `host`: "“I rang her in July. She told me …”".
        """
        own = self._phrases.of(found, paragraph, SortedSpans(found.content))
        if own is not None and self._is_of_that_day(own, outer):
            why = f"the day is that on which it was told: {outer.why}"
            return replace(outer, basis="phrase", phrase=own.phrase, why=why)
        if own is not None and (first := told_by_others(found, actor, paragraph, own, host)) is not None:
            self._told = first
        told = own or self._told_in(found, paragraph, host)
        return until_now(told or before(handed_on(outer)), outer.latest)

    def _is_of_that_day(self, own: When, outer: When) -> bool:
        """Whether a time is the day on which whoever is quoted spoke, and not the article's: "He told me today"."""
        day = outer.earliest is not None and outer.earliest == outer.latest
        return day and own.phrase is not None and _TODAY.fullmatch(own.phrase.of(self._text)) is not None

    def _told_in(self, found: Attribution, paragraph: Paragraph, host: Sequence[Span]) -> When | None:
        """The last day told in the host's words in front of a nested claim, in its sentence or the one before."""
        words, (first, _) = paragraph.words, found.candidate.sentence
        if found.candidate.kind in _THOUGHT or "VBD" not in words.tags[slice(*found.candidate.cue)]:
            return None
        begin = words.starts[words.sentence_of(first - 1)[0] if first else first]
        start = max(begin, next((each.start for each in host if found.cue in each), begin))
        if start >= found.cue.start:
            return None
        dated = self._phrases.within(Span(start, found.cue.start))
        past = (
            t.when
            for t in reversed(dated)
            if t.when and t.type == "DATE" and t.when.latest and not self._phrases.is_future(t.when)
        )
        day = next(past, None)
        return (
            None
            if day is None
            else replace(day, basis="inherited", why=f"it was told of that day: {day.why}")
        )

    def _dateline_date(self, article: Article) -> When | None:
        for block in article.blocks_of(BlockKind.DATELINE):
            for time in self._phrases.dated:
                if time.span in block.span and time.when is not None:
                    return replace(time.when, basis="dateline", why=f"the dateline is dated: {time.when.why}")
        return None

    def _is_years_ago(self, when: When) -> bool:
        today = self._published
        return today is not None and when.latest is not None and when.latest < today.day - _YEARS

    def _stale(self, when: When) -> bool:
        last = when.latest or when.earliest
        return self._published is not None and last is not None and last < self._published.day - _STALE
