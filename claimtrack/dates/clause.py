"""The clause around an expression, and whether it looks ahead or back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from claimtrack.dates.voices import after_in_voice, before_in_voice, may_quote

if TYPE_CHECKING:
    from claimtrack.dates.grammar import Grammar

Tense = Literal["future", "past", ""]

# A full stop before a small letter, after an initial or a title ends no clause.
_CLAUSE_END = re.compile(
    r"[.!?;:\n](?:(?<=\n)|(?<=[!?;:])(?=\s|$)|(?<=\.)(?=\s{1,4}(?![a-z])|$)(?<![ (.][A-Z]\.)"
    r"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bvs\.)(?<!\b(?:Mrs|Gov|Sen|Rep|Gen|Col|Rev|Sgt)\.))"
)
_REACH, _REACH_LEFT, _REACH_RIGHT = 90, 150, 160  # characters
_SOON, _VERB = 60, 64  # characters
_POSSESSIVES = ("'s", "\u2019s")
_NEAR = 30  # characters
_SHORT = 13  # characters, the blank among them: the expression opens its sentence
_PREPOSITION = 24  # characters: "no later than the "


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match nearest to the end of a text."""
    last = pattern.search(text)
    if last is not None:  # as a rule there is none
        for last in pattern.finditer(text, last.end()):  # noqa: B007, B020 - the last one is wanted
            pass
    return last


@dataclass(slots=True)
class Clause:
    """The words before and after an expression, within its sentence and its voice; `before` begins with a blank."""

    grammar: Grammar
    before: str
    _behind: str  # the characters after it, not yet cut
    _after: str | None = None

    @property
    def after(self) -> str:
        """The words after the expression, which fewer questions are about."""
        if self._after is None:
            after = after_in_voice(self._behind)
            stop = _CLAUSE_END.search(after)
            said = self.grammar.cues["said_aside"].match(after)
            self._after = after[said.end() if said else 0 : stop.start() if stop else None]
        return self._after

    def has(self, cue: str) -> bool:
        """Whether a cue of the language stands in it, not far from the expression."""
        pattern = self.grammar.cues[cue]
        return bool(pattern.search(self._near()) or pattern.search(self.after, 0, _REACH))

    def _near(self) -> str:
        return self.before[-_REACH:]

    def tells_what_was_done(self) -> bool:
        """Whether it is in the past tense behind the expression: "In January, the company hired 50 people"."""
        cues = self.grammar.cues
        if len(self.before) >= _SHORT:
            at_once = self.before.endswith(" in ") and cues["told_at_once"].match(self.after)
            return bool(at_once) and not cues["relative_before"].search(self.before)
        done = cues["done_after"].search(self.after)
        if done is None:
            return False
        # "In May, she said the road would open": what is said tells nothing of when
        said = cues["said_after"].match(self.after, done.start())
        return not cues["ahead_still" if said else "not_done"].search(self.after, 0, done.end() + _SOON)

    def has_happened(self) -> bool:
        """Whether it tells of what nobody plans for a day, and of nothing to come: "The storm killed nine in May"."""
        cues, near = self.grammar.cues, self._near()
        if cues["happened"].search(near) is None:
            return False
        return cues["possible"].search(near) is None and cues["future"].search(near) is None

    def is_possible(self) -> bool:
        """Whether it tells what may, must or would happen before the expression."""
        cues, near = self.grammar.cues, self._near()
        return cues["possible"].search(near) is not None and not cues["reported_before"].search(near)

    def looks_ahead(self, *, of_day: bool = True) -> bool:
        """Whether it speaks of the future; see `tense`."""
        return self._leaning(of_day=of_day) == "future"

    def tense(self, *, of_day: bool = True) -> Tense:
        """Whether it speaks of the future or the past, as far as narrow cues tell.

        `of_day`: the expression is a day or finer; "for" leads ahead to such a one ("a strike for Friday"), while
        "sales for March" look back.
        """
        leaning = self._leaning(of_day=of_day)
        return leaning if leaning is not None else "past" if self.has("past") else ""

    def _leaning(self, *, of_day: bool) -> Tense | None:
        """The tense, where a cue stronger than a mere verb in the past tells it; a plan for a day reaches far."""
        before, cues = self.before if of_day else self._near(), self.grammar.cues
        if self._is_ahead_of(of_day=of_day):
            gone = self.has("behind") and (
                cues["was_due"].search(before) or not cues["put_off"].search(before)
            )
            return "" if gone else "future"
        ahead = last_match(cues["future"], before)
        if ahead is None:
            if not self._is_scheduled():
                return None
            return "past" if cues["reported_before"].search(before) else "future"
        if ahead.start() < len(before) - _NEAR and cues["reported_before"].search(before):
            return "past"
        told = last_match(cues["told"], before)
        told_after = told is not None and told.start() >= ahead.end()
        return "past" if told_after or cues["was_due"].search(before) else "future"

    def _is_scheduled(self) -> bool:
        before, cues = self._near(), self.grammar.cues
        verb = cues["scheduled"].search(before)
        if (verb and not cues["past"].search(verb[0])) or cues["headline_plan"].match(self.before):
            return True
        follows = cues["future_after"]
        if len(before) >= _SHORT:
            # As a rule nothing follows at once, with or without the quotation that may begin there.
            begins = follows.match(self._behind) or may_quote(self._behind[:2])
            return bool(begins) and follows.match(self.after) is not None
        ahead = follows.search(self.after)
        return ahead is not None and not cues["past"].search(self.after, 0, ahead.start())

    def _is_ahead_of(self, *, of_day: bool) -> bool:
        """Until Friday, ahead of Friday, a strike for Friday; "sorry for Friday's delay" looks back."""
        found = self.grammar.leading.before(self.before, len(self.before), _PREPOSITION)
        if found is None or found[0] == "ahead":
            return found is not None
        return of_day and not found[1] and self.after[:2] not in _POSSESSIVES


def is_just_told(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a verb in the past stands right before an expression, which most days in news have, and no plan near it.

    The clause says the same, at more cost.
    """
    before = text[start - _VERB : start] if start >= _VERB else f" {text[:start]}"
    if not grammar.cues["reported_before"].search(before) or grammar.leading.before(
        text, start, _PREPOSITION
    ):
        return False
    return not grammar.cues["future"].search(before, max(0, len(before) - _NEAR - 1))


def clause_around(text: str, start: int, end: int, grammar: Grammar) -> Clause:
    """The clause around the characters from `start` to `end`."""
    before = before_in_voice(text[max(0, start - _REACH_LEFT) : start])
    return Clause(grammar, f" {before[_last_end(before) :]}", text[end : end + _REACH_RIGHT])


def _last_end(text: str) -> int:
    """Where the last clause that ends in a text ends."""
    at, find = len(text), text.rfind
    while True:
        at = max(
            find(".", 0, at),
            find("\n", 0, at),
            find(";", 0, at),
            find(":", 0, at),
            find("?", 0, at),
            find("!", 0, at),
        )
        if at < 0 or _CLAUSE_END.match(text, at):
            return at + 1
