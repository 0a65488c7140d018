"""Dated events in the outlet's own voice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.candidate import FLOATING
from claimtrack.extract.clause_pieces import pieces, tells_again
from claimtrack.extract.event_clauses import SHORTEST, own_clauses
from claimtrack.extract.event_dates import dates_no_event
from claimtrack.extract.events import opens_with_event, tells_event
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_before, subject_of
from claimtrack.extract.relative_clauses import PLANNED, participle_clauses, relative_clauses
from claimtrack.extract.remark_dates import after
from claimtrack.extract.spans import SortedSpans, WordSpan
from claimtrack.extract.speakers import Speakers
from claimtrack.extract.speaking import speaks
from claimtrack.extract.timelines import Timeline
from claimtrack.extract.words import Words
from claimtrack.model import Moment, Span, TimeExpression, When

_LATER = frozenset(("later", "subsequently", "afterwards"))
_SHORTEST = 2  # words of a clause that goes on
_CHECKED = ["claim", ":"]  # what a fact-check looks at, and nothing the outlet tells
_IN_ENTRY = 2  # words of "Bell resigns" in an entry of a timeline
_INHERITING = ("participle", "bare")  # constructions whose speaker is the subject of another clause


@dataclass(frozen=True, slots=True)
class DatedClause:
    """A clause with its date and the names of those in it."""

    text: Span
    actors: tuple[str, ...]
    when: When


def find_facts(
    paragraphs: Sequence[Paragraph],
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    speakers: Speakers,
    published: Moment | None,
    timeline: Timeline,
) -> list[DatedClause]:
    """The clauses outside attributed content with a calendar date, or one that goes on, and a finite event verb.

    In an entry of a `timeline` also those without a date of their own, in the present too.
    """
    facts: list[DatedClause] = []
    by_paragraph: dict[int, list[Attribution]] = {}
    for found in attributions:
        if found.candidate.construction != FLOATING:
            by_paragraph.setdefault(found.paragraph, []).append(found)
    times = [time for time in times if time.when is not None and time.type in ("DATE", "TIME")]
    starts = [time.span.start for time in times]
    for number, paragraph in enumerate(paragraphs):
        reach = paragraph.span
        near = times[bisect_left(starts, reach.start) : bisect_left(starts, reach.end)]
        entry = timeline.at(reach.start)
        if (near or entry) and paragraph.words.lower[:2] != _CHECKED:
            dating = _Dating(paragraph, near, published, entry)
            for begin, piece, when in dating.events(by_paragraph.get(number, ())):
                actors = _actors(speakers, number, paragraph, (begin, piece[1]))
                facts.append(DatedClause(paragraph.words.span(*piece), actors, when))
    return facts


@dataclass(slots=True)
class _Dating:
    """The clauses of one paragraph with a date, `entry` that of the timeline's entry it is.

    `anchor` is the date that "later" in the next clause follows.
    """

    paragraph: Paragraph
    times: Sequence[TimeExpression]
    published: Moment | None
    entry: When | None
    anchor: When | None = None

    def events(self, attributions: Sequence[Attribution]) -> Iterator[tuple[int, WordSpan, When]]:
        """The dated clauses that tell of an event, in text order, each with the first word of what has its subject."""
        words = self.paragraph.words
        taken: SortedSpans | None = None
        for sentence in words.sentences:
            dated = _within(self.times, words.span(*sentence))
            if not (dated or self.entry) and (
                self.anchor is None or _LATER.isdisjoint(words.lower[slice(*sentence)])
            ):
                continue
            if taken is None:
                taken = SortedSpans(
                    span for found in attributions for span in (*found.content, _telling(words, found))
                )
            relative = [
                *relative_clauses(self.paragraph, sentence),
                *participle_clauses(self.paragraph, sentence),
            ]
            if relative:
                relative = _outside(words, relative, attributions)
            own = own_clauses(self.paragraph, sentence, taken, _IN_ENTRY if self.entry else SHORTEST)
            found = [(c[0], p, self._when(p, relative)) for c in own for p in self._pieces(c, relative)]
            done = [clause for clause in relative if words.lower[clause[0]] not in PLANNED]
            found += [(c[0], p, self._when(p, ())) for c in done for p in self._pieces(c, ())]
            yield from sorted(
                ((begin, piece, when) for begin, piece, when in found if when is not None), key=itemgetter(1)
            )

    def _pieces(self, clause: WordSpan, apart: Sequence[WordSpan]) -> Iterator[WordSpan]:
        words = self.paragraph.words
        return pieces(self.paragraph, clause, lambda reach: _within(self.times, words.span(*reach)), apart)

    def _when(self, clause: WordSpan, apart: Sequence[WordSpan]) -> When | None:
        """When the event of a clause was, dates in the clauses `apart` left out; None where it tells of none."""
        when = self._date(clause, apart)
        if when is None:
            return None
        published, words = self.published, self.paragraph.words
        coming = published is not None and when.earliest is not None and when.earliest >= published.day
        coming = coming or self.entry is not None
        later = (
            coming and published is not None and when.earliest is not None and when.earliest > published.day
        )
        told = tells_event(self.paragraph, *clause, coming=coming, later=later) or opens_with_event(
            words, *clause
        )
        return when if told or tells_again(words, *clause) else None

    def _date(self, clause: WordSpan, apart: Sequence[WordSpan]) -> When | None:
        words, (first, stop) = self.paragraph.words, clause
        reach = words.span(first, stop)
        elsewhere = [words.span(*each) for each in apart]
        for time in _within(self.times, reach):
            if (
                time.span in reach
                and not any(time.span in span for span in elsewhere)
                and not dates_no_event(words, time, clause)
            ):
                self.anchor = time.when
                return time.when
        if words.lower[max(0, first - 2) : first] == [",", "when"] and self.anchor is not None:
            return self._just_before(words.span(first - 2, first))
        later = [k for k in range(first, stop) if words.lower[k] in _LATER]
        if later and self.anchor is not None and self.published is not None:
            return after(self.anchor, self.published, words.span(later[0], later[0] + 1))
        return self.entry

    def _just_before(self, mark: Span) -> When | None:
        """The date right in front of a mark: "in October 2023 |, when officers seized the airfield"."""
        k = bisect_left(self.times, mark.start, key=_start) - 1
        return self.times[k].when if k >= 0 and self.times[k].span.end == mark.start else None


def _outside(
    words: Words, clauses: Sequence[WordSpan], attributions: Sequence[Attribution]
) -> list[WordSpan]:
    """The clauses that are nobody's words and do not only tell that somebody spoke, up to where others speak in them.

    "Ole, | who resigned in January | citing family reasons, left".
    """
    contents = SortedSpans(span for found in attributions for span in found.content)
    cues = SortedSpans(found.cue for found in attributions)
    outside: list[WordSpan] = []
    for first, stop in clauses:
        inside = cues.overlapping(words.span(first, stop))
        end = next((k for k in range(first, stop) if inside and words.starts[k] >= inside[0].start), stop)
        cut = end if end < stop and words.tags[end] == "VBG" and end - first > _SHORTEST else stop
        clause = first, cut
        if not contents.overlapping(words.span(*clause)) and not speaks(words.lower[slice(*clause)]):
            outside.append(clause)
    return outside


def _telling(words: Words, found: Attribution) -> Span:
    """The cue with who says it, where the two stand together, or only commas set something apart between them."""
    candidate = found.candidate
    if found.speaker is None or candidate.speaker is None:
        return found.cue
    stop, cue = candidate.speaker[1], candidate.cue[0]
    if candidate.construction.startswith(_INHERITING) and stop != cue:
        aside = words.words[stop] == words.words[cue - 1] == "," and words.tags[cue] != "VBG"
        if not aside:  # but "Smith, in a statement issued on Friday, said"
            return found.cue
    return Span(min(found.speaker.start, found.cue.start), max(found.speaker.end, found.cue.end))


def _within(times: Sequence[TimeExpression], reach: Span) -> Sequence[TimeExpression]:
    """The times that begin in a stretch."""
    return times[bisect_left(times, reach.start, key=_start) : bisect_left(times, reach.end, key=_start)]


def _start(time: TimeExpression) -> int:
    return time.span.start


def _actors(speakers: Speakers, number: int, paragraph: Paragraph, clause: WordSpan) -> tuple[str, ...]:
    """Who takes part in an event: those named up to the end of its subject, and the agent of a passive."""
    words, (first, stop) = paragraph.words, clause
    subject = subject_of(words, first, stop)
    if words.tags[first] in ("WP", "WDT"):
        subject = mention_before(words, words.sentence_of(first)[0], first - (words.words[first - 1] == ","))
        first = first if subject is None else subject[0]
    ranges = [(first, stop if subject is None else subject[1])]
    if subject is not None and "by" in words.lower[subject[1] : stop]:
        ranges.append((words.lower.index("by", subject[1]), stop))
    named = [actor.name for reach in ranges for actor in speakers.named_in(number, *reach)]
    return tuple(dict.fromkeys(named))
