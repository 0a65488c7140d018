"""Tell dates from the same words and numbers used otherwise, and histories from news."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimtrack.dates.amounts import MONTHS
from claimtrack.dates.shapes import numeric_orders

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence
    from datetime import date

    from claimtrack.dates.find import Found
    from claimtrack.dates.grammar import Grammar
    from claimtrack.model import DateOrder

_CODE_BEFORE = frozenset("$\u20ac\u00a3#@_")
_CODE_AFTER = frozenset("%_@")
_MARKS = tuple("\"'\u201c\u201d\u2018\u2019")
_REACH = 20
_MAY = 5
_FIRST_PLAIN_YEAR = 1400  # earlier numbers are years only after a preposition
_EARLIEST_NOW = 9999
# Of a history, measured on histories and news: years long past, four times as many as weekdays; dates in such years;
# or expressions of any kind, eight times as many as are counted from today.
_HISTORY_YEARS, _HISTORY_DATES, _HISTORY_LONG = 5, 5, 25
_FROM_TODAY = tuple("LAST THIS NEXT NOW AGO RECENTLY PAST CURRENT RECENT DEICTIC WEEKDAY TONIGHT".split())
_DAYS_OF_NEWS = frozenset(("weekday", "deictic", "tonight"))

_CHECKS = {
    "month": "_is_month",
    "year": "_is_year",
    "season": "_is_season",
    "vague": "_is_vague",
    "duration": "_is_length",
    "holiday": "_is_holiday",
    "relative": "_is_no_title",
    "deictic": "_is_no_title",
    "daypart": "_is_hour",
    "weekday": "_is_weekday",
    "iso_week": "_is_numbered_week",
    "day_of_month/bare": "_is_bare_day",
}


@cache
def _check_of(rule: str) -> str:
    return _CHECKS.get(rule) or _CHECKS.get(rule.partition("/")[0], "_stands_free")


@dataclass(slots=True)
class Sense:
    """The judge of one text."""

    text: str
    grammar: Grammar
    month_is_a_name: bool | None = None

    def is_a_date(self, found: Found) -> bool:
        """Whether the words around allow this to be a time at all."""
        allowed: bool = getattr(self, _check_of(found.rule))(found)
        return allowed

    def _before(self, found: Found, cue: str) -> bool:
        start = found.start
        return bool(self.grammar.cues[cue].search(self.text, max(0, start - _REACH), start))

    def _after(self, found: Found, cue: str) -> re.Match[str] | None:
        return self.grammar.cues[cue].match(self.text, found.end)

    def _stands_free(self, found: Found) -> bool:
        """Not part of a price, a code or a percentage."""
        if found.start and self.text[found.start - 1] in _CODE_BEFORE:
            return False
        return not (found.end < len(self.text) and self.text[found.end] in _CODE_AFTER)

    def _is_vague(self, found: Found) -> bool:
        if found.rule == "vague/past":
            return self._before(found, "in_before")
        if found.rule == "vague/time":
            return self._before(found, "at_before") and not self._after(found, "of_after")
        if found.get("RECENTLY") == "FUTURE_REF":
            return not self._after(found, "not_soon_after") and not self._before(found, "as_before")
        if found.has("FUTURE"):
            return "-" not in (self.text[found.start - 1 : found.start], self.text[found.end : found.end + 1])
        return True

    def _is_length(self, found: Found) -> bool:
        """Ages and fractions are no durations."""
        if found.get("OLD") == "old" or self._after(found, "age_after"):
            return False
        if found.has("SOME") and self._before(found, "how_many_before"):
            return False
        if found.has("QUARTER") or found.get("UNITS") == "quarter":
            return found.has("LAST", "NEXT", "PAST", "PREVIOUS", "FOLLOWING")
        return self._stands_free(found)

    def _is_no_title(self, found: Found) -> bool:
        """Not the name of a programme or a paper: "This Week", "USA Today"."""
        text, last = self.text, found.words[-1]
        if len(found.words) > 1 and text[found.start].isupper() and text[found.at + last.start].isupper():
            return (
                text[found.at + last.start : found.at + last.end].isupper()
                or "\n" in text[max(0, found.start - 1) : found.start]
            )
        if len(found.words) == 1 and text[found.start].isupper():
            before = text[max(0, found.start - _REACH) : found.start].rstrip(" ")
            quoted = before[-1:] in _MARKS and text[found.end : found.end + 1] in _MARKS
            return not before[-1:].isalnum() and not (before and quoted)  # "the “Today” programme"
        return self._stands_free(found)

    def _is_hour(self, found: Found) -> bool:
        named = self._before(found, "high_before") or self._after(found, "paper_after")
        return self._stands_free(found) and not named

    def _is_weekday(self, found: Found) -> bool:
        """Not a name: Mr Sunday Ogbeifun, the Sunday Times, Man Friday."""
        if self._before(found, "name_before") or self._after(found, "paper_after"):
            return False
        if self._before(found, "some_before") and self._after(found, "of_month_after"):
            return False  # "on a Thursday night in February"
        if self._before(found, "the_before") and self._after(found, "named_after"):
            return False  # "told the Sunday Courier"
        if found.rule == "weekday" and len(found.words) == 1 and self._is_given_name(found):
            return False
        if found.rule == "weekday/short" and not found.has("CLOCK", "DAYPART"):
            stopped = self.text[found.end - 1] == "." or not self._after(found, "no_short_weekday_after")
            return stopped and (len(found.words) > 1 or self._before(found, "short_weekday_before"))
        return self._stands_free(found)

    def _is_given_name(self, found: Found) -> bool:
        """Whether a person is called so: "Monday Okpebholo", printed again or where only a name can stand."""
        surname = self._after(found, "surname_after")
        if surname is None or self._before(found, "weekday_before"):
            return False
        whole = self.text[found.start : surname.end(1)]
        return self.text.count(whole) > 1 or (
            self._before(found, "by_name_before") and bool(self._after(found, "whole_name_after"))
        )

    def _is_numbered_week(self, found: Found) -> bool:
        """In week 10, calendar week 10: not Week 10 of a league, nor week 10 of a strike."""
        if found.rule == "iso_week" or found.has("CALENDAR_WEEK"):
            return self._stands_free(found)
        named = found.get("UNIT_WORD") == "week" and self.text[found.start].islower()
        return named and self._before(found, "week_before") and not self._after(found, "no_week_after")

    def _is_season(self, found: Found) -> bool:
        return found.rule != "season" or found.has("THE", "EARLY") or self._before(found, "season_before")

    def _is_month(self, found: Found) -> bool:
        word = found.words[0]
        if len(found.words) > 1:
            return self._stands_free(found)
        if word.name == "MONTH":
            capital = self.text[found.start].isupper()
            return self._stands_free(found) and (capital or self._before(found, "month_before"))
        if word.name == "MONTH_SHORT":
            return self.text[found.end : found.end + 1] == "." or self._before(found, "only_month_before")
        return self._is_no_word(found) and not (word.says == _MAY and self._has_name())

    def _is_no_word(self, found: Found) -> bool:
        """Whether March or May is the month: only a preposition tells, or "the May elections"."""
        if self._before(found, "the_before") and self._after(found, "noun_after"):
            return True
        if self.text[found.end : found.end + 2] in ("'s", "\u2019s"):
            return self._before(found, "only_month_before")
        return self._before(found, "month_before") or self._before(found, "only_month_before")

    def _has_name(self) -> bool:
        """Whether somebody in the text is called like the month."""
        if self.month_is_a_name is None:
            self.month_is_a_name = bool(self.grammar.cues["month_is_a_name"].search(self.text))
        return self.month_is_a_name

    def _is_year(self, found: Found) -> bool:
        word = found.words[0]
        if len(found.words) > 1 or found.rule != "year" or (word.name == "YEAR" and word.says < 0):
            return self._stands_free(found)
        if self._before(found, "year_before"):
            return True
        if self.text[found.end : found.end + 1].isalnum() or self._after(found, "year_after"):
            return False
        if word.name == "YEAR_SHORT":
            return self._before(found, "short_year_before")
        if self._before(found, "no_year_before"):
            return False
        return word.says >= _FIRST_PLAIN_YEAR or self._before(found, "old_year_before")

    def _is_holiday(self, found: Found) -> bool:
        if self._after(found, "no_holiday_after"):
            return False
        named_day = self.text[found.start : found.end].count(" ") > 0 or found.has("YEAR")
        return named_day or self._before(found, "holiday_before")

    def _is_bare_day(self, found: Found) -> bool:
        """On the 5th: not the 5th floor, the 5th Army."""
        after = self.text[found.end : found.end + 2].lstrip(" ")
        return self._before(found, "bare_day_before") and not after[:1].isalnum() and after[:1] != "-"


def page_order(found: Sequence[Found]) -> DateOrder | None:
    """How the page orders day and month, told by a date of its own that can be read in one way only."""
    for item in found:
        if not item.rule.startswith("numeric"):
            continue
        orders = numeric_orders(item.get("NUMERIC"))
        if len(orders) == 1 and (only := next(iter(orders))) != "ymd":
            return "dmy" if only == "dmy" else "mdy"
    return None


def is_history(found: Sequence[Found], published: date | None) -> bool:
    """Whether the text tells history: many years long past, hardly a weekday, and dates rather than mere years.

    A feature or an analysis names as many years; but its months without a year are those of its own time.
    """
    now = published.year if published else _EARLIEST_NOW
    past = [item for item in found if (item.get("YEAR") or now) < now - 2]
    if len(past) < _HISTORY_YEARS:
        return False
    of_news = sum(1 for item in found if len(item.words) == 1 and item.rule in _DAYS_OF_NEWS)
    if len(past) <= 4 * of_news:
        return False
    if sum(1 for item in past if item.has(*MONTHS)) >= _HISTORY_DATES:
        return True
    from_today = sum(1 for item in found if item.has(*_FROM_TODAY))
    return len(found) >= _HISTORY_LONG and len(found) > 8 * from_today
