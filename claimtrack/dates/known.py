"""What is known on reaching an expression: the publication, the dates before it, the tense around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from claimtrack.dates import period as calendar
from claimtrack.dates.voices import after_in_voice, before_in_voice

if TYPE_CHECKING:
    from datetime import date

    from claimtrack.dates.grammar import Grammar
    from claimtrack.dates.period import Period
    from claimtrack.model import DateOrder, Moment, TimeType

# What the day is that a text counts from: its publication, its dateline, or the day somebody typed it.
Origin = Literal["the publication on", "the dateline of", "today,"]
Tense = Literal["future", "past", ""]

# A full stop before a small letter, after an initial or a title ends no clause.
_CLAUSE_END = re.compile(
    r"[.!?;:\n](?:(?<=\n)|(?<=[!?;:])(?=\s|$)|(?<=\.)(?=\s{1,4}(?![a-z])|$)(?<![ (.][A-Z]\.)"
    r"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bvs\.)(?<!\b(?:Mrs|Gov|Sen|Rep|Gen|Col|Rev|Sgt)\.))"
)
_REACH_LEFT, _REACH_RIGHT = 90, 90
_ASIDE = 8  # years
_POSSESSIVES = ("'s", "\u2019s")
_NEAR = 30  # characters
_SHORT = 12  # characters: the expression opens its sentence
_PASSAGE = 250  # characters: this sentence and the one before
_QUARTER_REACH = 900  # characters: about three paragraphs of agency copy


@lru_cache(maxsize=64)
def _origin(day: date, name: Origin) -> str:
    return f"{name} {day:%A} {day}"


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match nearest to the end of a text."""
    found = None
    for found in pattern.finditer(text):  # noqa: B007 - the last one is wanted
        pass
    return found


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means: its TimeML type and value, and its calendar period where it has one."""

    type: TimeType
    value: str
    period: Period | None = None
    why: str = ""
    anchor: str = ""
    alternatives: tuple[str, ...] = ()
    part: str = ""  # TimeML time of day after the "T": "MO", "18:00"
    offset: str = ""  # UTC offset of a clock time


@dataclass(slots=True)
class Known:
    """The state of reading one text from top to bottom."""

    text: str
    published: Moment | None
    grammar: Grammar
    order: DateOrder | None = None  # how day and month are ordered, as given or as the page's own dates show
    order_given: bool = False
    counted_from: Origin = "the publication on"
    narrative: bool = False  # history told in order: what was mentioned last counts more than the publication
    last: Period | None = None
    last_day: Period | None = None
    last_quarter: tuple[Period, int] | None = None
    _year: int | None = None
    _clause_of: tuple[int, int] | None = None
    _clause: tuple[str, str] = ("", "")
    phrase: str = ""
    start: int = 0
    end: int = 0
    last_at: int = -1
    aside: int | None = None

    @property
    def today(self) -> date | None:
        """The day of publication, or of the dateline above the text."""
        return self.published.day if self.published else None

    def remember(self, period: Period, at: int, *, compared: bool = False) -> None:
        """Keep a resolved period for the expressions that refer back to it.

        `compared`: it was only named beside another ("a year earlier"), which stays the one in view.
        """
        if compared or self._is_aside(period):
            return
        self.last, self.last_at = period, at
        if period.unit == "day":
            self.last_day = period
        if period.unit == "quarter":
            self.last_quarter = (period, at)
        if period.rank <= 5:  # noqa: PLR2004 - a year or shorter
            self._year = period.first.year

    def _is_aside(self, period: Period) -> bool:
        """In a history, a year far from the one in view counts only when it is kept up."""
        if not self.narrative or self.last is None or abs(period.first.year - self.last.first.year) <= _ASIDE:
            return False
        kept_up = self.aside is not None and abs(period.first.year - self.aside) <= _ASIDE // 2
        self.aside = None if kept_up else period.first.year
        return not kept_up

    @property
    def last_year(self) -> Period | None:
        """The year mentioned last, or the one of the last period within a year."""
        return calendar.year(self._year) if self._year is not None else None

    def quarter_before(self) -> Period | None:
        """The quarter the passage is about."""
        if self.last_quarter and self.start - self.last_quarter[1] < _QUARTER_REACH:
            return self.last_quarter[0]
        return None

    def base(self, rank: int = 6) -> Period | None:
        """What a reference back counts from: the last period no coarser than `rank`, else the publication."""
        if self.last is not None and self.last.rank <= rank:
            return self.last
        if self.last_day is not None and rank == 0 and not self.narrative:
            return self.last_day
        if self.narrative and self.last is not None:
            return None
        return calendar.day(self.today) if self.today else None

    def coarser_in_view(self, rank: int) -> Period | None:
        """The month, quarter or year just mentioned, where a count from it needs a finer period."""
        last = self.last
        if last is None or last.rank <= rank or last.rank > 5:  # noqa: PLR2004 - at most a year
            return None
        return last if self.start - self.last_at < _PASSAGE else None

    def clause(self) -> tuple[str, str]:
        """The words before and after the expression, within its sentence."""
        if self._clause_of != (self.start, self.end):
            self._clause_of, self._clause = (self.start, self.end), self._find_clause()
        return self._clause

    def _find_clause(self) -> tuple[str, str]:
        before = before_in_voice(self.text[max(0, self.start - _REACH_LEFT) : self.start])
        cut = 0
        for match in _CLAUSE_END.finditer(before):
            cut = match.end()
        after = after_in_voice(self.text[self.end : self.end + _REACH_RIGHT])
        stop = _CLAUSE_END.search(after)
        return before[cut:], after[: stop.start()] if stop else after

    def before(self, cue: str, reach: int = 14) -> bool:
        """Whether a cue of the language stands right before the expression."""
        return bool(self.grammar.cue(cue).search(self.text, max(0, self.start - reach), self.start))

    def after(self, cue: str) -> re.Match[str] | None:
        """The cue of the language that stands right after the expression."""
        return self.grammar.cue(cue).match(self.text, self.end)

    def clause_has(self, cue: str) -> bool:
        """Whether a cue of the language stands anywhere in the expression's clause."""
        return any(self.grammar.cue(cue).search(side) for side in self.clause())

    def tells_what_was_done(self) -> bool:
        """Whether it opens a sentence in the past tense: "In January, the company hired 50 people"."""
        before, after = self.clause()
        if len(before) >= _SHORT:
            return False
        return bool(self.grammar.cue("done_after").search(after)) and not self.grammar.cue("not_done").search(
            after
        )

    def tense(self, *, of_day: bool = True) -> Tense:
        """Whether the clause speaks of the future or the past, as far as narrow cues tell.

        `of_day`: the expression is a day or finer; "for" leads ahead to such a one ("a strike for Friday"), while
        "sales for March" look back.
        """
        before, after = self.clause()
        cue = self.grammar.cue
        if self._is_ahead_of(before, after, of_day=of_day):
            behind = cue("behind").search(before) or cue("behind").search(after)
            gone = behind and (cue("was_due").search(before) or not cue("put_off").search(before))
            return "past" if gone else "future"
        ahead = last_match(cue("future"), before)
        if cue("reported_before").search(before) and (not ahead or ahead.start() < len(before) - _NEAR):
            return "past"
        if ahead:
            told = last_match(cue("told"), before)
            was_due = cue("was_due").search(before)
            return "past" if was_due or (told and told.start() > ahead.end()) else "future"
        if self._is_scheduled(before, after):
            return "future"
        return "past" if cue("past").search(before) or cue("past").search(after) else ""

    def _is_scheduled(self, before: str, after: str) -> bool:
        cue = self.grammar.cue
        verb = cue("scheduled").search(before)
        if verb and not cue("past").search(verb[0]):
            return True
        ahead = cue("future_after").search(after)
        if not ahead or cue("past").search(after, 0, ahead.start()):
            return False
        return len(before) < _SHORT or not after[: ahead.start()].strip()

    def _is_ahead_of(self, before: str, after: str, *, of_day: bool) -> bool:
        """Until Friday, ahead of Friday, a strike for Friday; "sorry for Friday's delay" looks back."""
        if self.grammar.cue("leads_ahead_before").search(before):
            return True
        return (
            of_day and after[:2] not in _POSSESSIVES and bool(self.grammar.cue("for_before").search(before))
        )

    def origin(self, base: Period) -> str:
        """What a reference back was counted from, as the explanations name it."""
        return self.of_publication() if self.last is None else f"{base.value}, mentioned last"

    def of_publication(self) -> str:
        """The publication, as the explanations name it."""
        return _origin(self.today, self.counted_from) if self.today else "the publication"
