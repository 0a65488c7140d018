"""Dates of claims that the sentences around them tell: "at the time", "In the ruling, …", "shut on Monday after …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.candidate import FRONTED, OBJECTS
from claimtrack.extract.counted_times import counted_back, counted_from, counted_phrase
from claimtrack.extract.cue_times import holds_now, is_past
from claimtrack.extract.own_phrases import OwnPhrases
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.remark_dates import after
from claimtrack.extract.spans import SortedSpans
from claimtrack.model import Article, Span, When

_PARAGRAPH_BEFORE = 200  # characters in front of a paragraph in which the date that it goes on from stands
_AT_THE_TIME = re.compile(r"\bat (?:the|that) time\b(?! of\b)|(?<=\bsaid )then\b", re.IGNORECASE)
_APART = frozenset("who whose which until since before after when".split())
_IN_IT = 7  # words of "In the four-page letter,"
_THE = frozenset("the that this his her its their".split())
_SPEECHES = frozenset(
    "message email e-mail memo speech interview address broadcast podcast video footage clip recording call".split()
)
_LATER = frozenset(("later", "subsequently", "afterwards"))
_COMES = re.compile(r"\b(?:comes?|coming|is|are)\b")
_AS_IT_WAS_SAID = re.compile(
    r",? (?:[\w’'-]+ ){0,8}(?:after|when|as) (?!(?:he|she|they|it)\b)[^,;]{1,120}(?:, which [^,;]{1,60}, )?$"
)


class TimesAround:
    """What the sentences of an article tell of when the claims beside them were made."""

    def __init__(self, article: Article, phrases: OwnPhrases) -> None:
        self._text = article.text
        self._published = article.published
        self._phrases = phrases
        self._told: dict[re.Pattern[str], bool] = {}  # whether a phrase stands anywhere in the text

    def outside(self, phrase: re.Pattern[str], found: Attribution, paragraph: Paragraph) -> bool:
        """Whether a phrase stands in the sentence of a claim, and not in what is said."""
        reach = paragraph.words.span(*found.candidate.sentence)
        if phrase not in self._told:
            self._told[phrase] = phrase.search(self._text) is not None
        there = phrase.search(self._text, reach.start, reach.end) if self._told[phrase] else None
        if there is None:
            return False
        inside = [each for each in found.content if Span(*there.span()).overlaps(each)]
        ends = found.candidate.construction.startswith(OBJECTS) and all(
            each.end <= there.end() or self._text.startswith(" as ", there.end()) for each in inside
        )  # or "dismissed the report at the time as “hearsay”"
        return not inside or ends  # "admitted fraud at an earlier hearing"

    def then(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans) -> When | None:
        """ "she said at the time": the last date of the paragraph before, but for what she says."""
        if not self.outside(_AT_THE_TIME, found, paragraph):
            return None
        reach = paragraph.words.span(*found.candidate.sentence)
        told_before = self._phrases.within(Span(paragraph.span.start, max(reach.start, found.cue.start)))
        others = [time for time in told_before if not any(time.span.overlaps(own) for own in found.content)]
        if found.candidate.construction == FRONTED:  # "The closure in 2023 was, she said at the time, a loss"
            others = others or told_before
        dated = [time for time in others if not taken.overlapping(time.span)] or others
        if not dated and reach.start == paragraph.span.start:
            last = self._phrases.last_before(reach.start)
            above = self._text.rfind("\n", 0, max(0, reach.start - 2))
            dated = [last] if last is not None and last.span.start > above else []
        told = next(
            (time.when for time in reversed(dated) if time.when and not self._phrases.is_future(time.when)),
            None,
        )
        if told is None:
            return None
        return replace(told, basis="inherited", why=f"“at the time” is that of the date before: {told.why}")

    def in_the_paper(self, found: Attribution, paragraph: Paragraph) -> When | None:
        """The day of the paper or speech of the sentence before: "dismissed it in June. In the ruling, Bell held"."""
        words, (first, stop) = paragraph.words, found.candidate.sentence
        opening = words.lower[first : min(stop, first + _IN_IT)]
        told = found.candidate.cue[0] < found.candidate.content[0][0] and not holds_now(found, paragraph)
        if not told or opening[:1] != ["in"] or "," not in opening or opening[1] not in _THE | {"it"}:
            return None
        noun = opening[2 : opening.index(",")]
        if (DOCUMENTS | _SPEECHES).isdisjoint(noun) and opening[1:3] != ["it", ","]:
            return None
        times: Iterable[When | None]
        if first == 0:
            times = self._before_paragraph(paragraph, noun)
        else:
            begin, end = words.sentence_of(first - 1)
            apart = next(
                (k for k in range(begin, end) if words.lower[k] in _APART), end
            )  # "who died in 2021"
            times = (t.when for t in self._phrases.within(words.span(begin, apart))) if apart > begin else ()
        day = next((when for when in times if when and not self._phrases.is_future(when)), None)
        why = "it is of the day of what is told before"
        return None if day is None else replace(day, basis="inherited", why=f"{why}: {day.why}")

    def _before_paragraph(self, paragraph: Paragraph, noun: Sequence[str]) -> Iterator[When | None]:
        """The times at the end of the paragraph before, the last first, if it names the paper: "her note April 4"."""
        start = paragraph.span.start
        near = Span(max(0, start - _PARAGRAPH_BEFORE), start)
        named = re.findall(r"\w+", near.of(self._text).lower())
        if not (DOCUMENTS | _SPEECHES).isdisjoint(named) and (not noun or noun[-1] in named):
            yield from (time.when for time in reversed(self._phrases.within(near)))

    def on_the_day(self, found: Attribution, paragraph: Paragraph, taken: SortedSpans) -> When | None:
        """The day of what happened as something was said: "was adjourned on Wednesday after | members demanded …"."""
        if not is_past(found, paragraph):
            return None
        reach = Span(paragraph.words.starts[found.candidate.sentence[0]], found.cue.start)
        days = [t for t in self._phrases.within(reach) if not taken.overlapping(t.span)]
        if not days or days[-1].when is None or not self._phrases.is_a_day_lately(days[-1].when):
            return None
        between = self._text[days[-1].span.end : found.cue.start]
        if len(between) > _PARAGRAPH_BEFORE or _AS_IT_WAS_SAID.match(between) is None:
            return None
        return replace(
            days[-1].when, basis="inherited", why=f"it was said as this happened: {days[-1].when.why}"
        )

    def counted(self, found: Attribution, paragraph: Paragraph) -> When | None:
        """So long before or after something else.

        "The move comes | a month after | Reis urged him to go", "Two days after the fire on Monday, | Reis said".
        """
        reach, speaker = paragraph.words.span(*found.candidate.sentence), found.speaker
        if self._published is None or speaker is None or speaker.start > found.cue.start:
            return None
        back = counted_phrase(self._text, reach.start, speaker.start)
        front = Span(reach.start, max(reach.start, back.start() if back else speaker.start))
        days = [(time.span, time.when) for time in self._phrases.within(front) if time.when]
        days = [
            (span, when)
            for span, when in days
            if when.precision == "day" and not self._phrases.is_future(when)
        ]
        last = days[-1][1].latest if days else None
        if back is None:
            return None if last is None else counted_from(self._text, reach.start, days[-1][0], last)
        comes = _COMES.search(front.of(self._text)) is not None
        anchor = last or (self._published.day if comes else None)
        return None if anchor is None else counted_back(back, anchor)

    def later(self, found: Attribution, paragraph: Paragraph) -> When | None:
        """ "with officials later claiming": after the last date mentioned, by publication."""
        words, (first, stop) = paragraph.words, found.candidate.cue
        first = max(0, first - 2)
        adverbs = [k for k, word in enumerate(words.lower[first:stop], first) if word in _LATER]
        if not adverbs or self._published is None:
            return None
        last = self._phrases.last_before(found.cue.start)
        anchor = last.when if last is not None and last.span in paragraph.span else None
        if anchor is None:
            return None
        return after(anchor, self._published, words.span(adverbs[0], adverbs[0] + 1))
