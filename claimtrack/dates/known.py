"""What is known on reaching an expression: the publication, the dates before it, the tense around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimtrack.dates import period as calendar
from claimtrack.dates.clause import Clause, clause_around, is_just_told

if TYPE_CHECKING:
    import re
    from datetime import date

    from claimtrack.dates.grammar import Grammar
    from claimtrack.dates.period import Period
    from claimtrack.model import DateOrder, TimeType

# What the day is that a text counts from: its publication, its dateline, or the day somebody typed it.
Origin = Literal["the publication on", "the dateline of", "today,"]

_ASIDE = 8  # years
_LONGER = ("decade", "century")  # than a year
_CLAUSE, _AGAIN, _JOINT = 90, 40, 12  # characters
_PASSAGE = 250  # characters: this sentence and the one before
_QUARTER_REACH = 900  # characters: about three paragraphs of agency copy


@lru_cache(maxsize=64)
def _origin(day: date, name: Origin) -> str:
    return f"{name} {day:%A} {day}"


class Reading(NamedTuple):
    """What an expression means: its TimeML type and value, and its calendar period where it has one."""

    type: TimeType
    value: str
    period: Period | None = None
    why: str = ""
    anchor: str = ""
    alternatives: tuple[str, ...] = ()
    part: str = ""  # TimeML time of day after the "T": "MO", "18:00"
    offset: str = ""  # UTC offset of a clock time
    opens: Literal["since", "until"] | None = (
        None  # the side that its own words leave open: "more than a year ago"
    )


@dataclass(slots=True)
class Known:
    """The state of reading one text from top to bottom."""

    text: str
    today: date | None  # the day of publication, or of the dateline above the text
    grammar: Grammar
    order: DateOrder | None = None  # how day and month are ordered, as given or as the page's own dates show
    order_given: bool = False
    counted_from: Origin = "the publication on"
    lead_until: int = 0  # where the first sentences below a dateline end
    southern: bool = False  # told from the southern half of the world, where December is in summer
    is_behind: bool = False  # a person asks for what was: nothing lies ahead that is not said to
    narrative: bool = False  # history told in order: what was mentioned last counts more than the publication
    last: Period | None = None
    last_day: Period | None = None
    last_quarter: tuple[Period, int] | None = None
    _in_year: Period | None = None
    _clause: Clause | None = None
    start: int = 0
    end: int = 0
    last_at: int = -1
    last_end: int = -1
    last_is_hour: bool = False
    aside: int | None = None

    def reach(self, start: int, end: int) -> None:
        """Come to the expression at these characters."""
        self.start, self.end, self._clause = start, end, None

    @property
    def phrase(self) -> str:
        """The expression, on one line."""
        phrase = self.text[self.start : self.end]
        return phrase if phrase.isalnum() else " ".join(phrase.split())

    def remember(self, period: Period, at: int, end: int = 0, *, compared: bool = False) -> None:
        """Keep a resolved period for the expressions that refer back to it.

        `compared`: it was only named beside another ("a year earlier"), which stays the one in view.
        """
        if compared or (self.narrative and self._is_aside(period)):
            return
        self.last, self.last_at, self.last_end = period, at, end
        if period.unit == "day":
            self.last_day = period
        elif period.unit == "quarter" and (self.today is None or period.first <= self.today):
            self.last_quarter = (period, at)
        if period.unit not in _LONGER:
            self._in_year = period

    def _is_aside(self, period: Period) -> bool:
        """In a history, a year far from the one in view counts only when it is kept up."""
        if self.last is None or abs(period.first.year - self.last.first.year) <= _ASIDE:
            return False
        kept_up = self.aside is not None and abs(period.first.year - self.aside) <= _ASIDE // 2
        self.aside = None if kept_up else period.first.year
        return not kept_up

    @property
    def last_year(self) -> Period | None:
        """The year mentioned last, or the one of the last period within a year."""
        return calendar.year(self._in_year.first.year) if self._in_year is not None else None

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
        return last if self.is_in_passage() else None

    def day_in_view(self, *, pointed: bool = False) -> Period | None:
        """The day an hour belongs to: the one mentioned last, in the same passage or where it tells what was done.

        `pointed`: the expression refers back by itself ("that night").
        """
        last, today = self.last_day, self.today
        in_view = last is not None and self.last is last
        if self.narrative or today is None:
            return last if in_view else None
        if last is None:
            return calendar.day(today)
        is_behind = last.first <= today
        if in_view and self.is_in_passage() and (is_behind or not self._tells_past()):
            return last
        if not (is_behind and today.year - last.first.year < _ASIDE and (pointed or self._tells_past())):
            return calendar.day(today)
        return (
            last if in_view or self.is_in_passage() else None
        )  # other dates in between: it may be of any of them

    def is_in_passage(self) -> bool:
        """Whether the date mentioned last stands in this sentence or the one before."""
        return self.start - self.last_at < _PASSAGE

    def _tells_past(self) -> bool:
        return self.clause().tense() == "past"

    def day_behind(self) -> date | None:
        """The day that the expression comes before: "will meet on Saturday after Thursday's vote"."""
        if self.last is None or self.last.unit != "day" or self.start - self.last_at > _CLAUSE:
            return None
        between = self.text[self.last_at : self.start]
        return self.last.first if self.grammar.cues["following_between"].search(between) else None

    def stands_alone(self) -> bool:
        """Whether at most one word stands beside the expression: somebody typed "in 10 days"."""
        return len(self.text[: self.start].split()) <= 1 and not self.text[self.end :].strip()

    def day_just_said(self) -> date | None:
        """The day named a few words before: "6 p.m. (2200 GMT) on Sunday" says three times which."""
        near = self.last_is_hour and self.start - self.last_at < _AGAIN
        return self.last.first if near and self.last is not None and self.last.unit == "day" else None

    def day_listed_before(self) -> date | None:
        """The day that the expression is the next one of: "on Saturday and Sunday"."""
        if self.last is None or self.last.unit != "day" or not 0 < self.start - self.last_end < _JOINT:
            return None
        listed = self.grammar.cues["list"].fullmatch(self.text, self.last_end, self.start)
        is_weekday = self.text[self.last_at : self.last_end] in self.grammar.words
        return self.last.first if listed and is_weekday else None

    def looks_ahead(self, *, of_day: bool = True) -> bool:
        """Whether the clause speaks of the future."""
        return not self.is_just_told() and self.clause().looks_ahead(of_day=of_day)

    def is_just_told(self) -> bool:
        """Whether a verb in the past stands right before the expression."""
        return is_just_told(self.text, self.start, self.grammar)

    def clause(self) -> Clause:
        """The words around the expression, within its sentence."""
        if self._clause is None:
            self._clause = clause_around(self.text, self.start, self.end, self.grammar)
        return self._clause

    def before(self, cue: str, reach: int = 14) -> bool:
        """Whether a cue of the language stands right before the expression."""
        return bool(self.grammar.cues[cue].search(self.text, max(0, self.start - reach), self.start))

    def after(self, cue: str) -> re.Match[str] | None:
        """The cue of the language that stands right after the expression."""
        return self.grammar.cues[cue].match(self.text, self.end)

    def origin(self, base: Period) -> str:
        """What a reference back was counted from, as the explanations name it."""
        return self.of_publication() if self.last is None else f"{base.value}, mentioned last"

    def of_publication(self) -> str:
        """The publication, as the explanations name it."""
        return _origin(self.today, self.counted_from) if self.today else "the publication"
