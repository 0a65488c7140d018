"""Clock times in words: half past six, a quarter to nine, five o'clock in the afternoon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.dates.find import Found, Word
from claimtrack.dates.shapes import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.dates.grammar import Grammar

_JUST_BEFORE = 12  # characters: " at around "
SMALL = 5  # hours; "two at night" is one of the small ones
_NOON = 12
_MINUTES = {"HALF": 30, "QUARTER": 15}


def clock_in_words(text: str, found: Found, grammar: Grammar) -> Iterator[Found]:
    """The clock time as digits would say it; of "two in the morning session" only the morning."""
    said = _clock(text, found) if _is_meant(text, found, grammar) else None
    if said is not None:
        word = Word("CLOCK", said, found.start, found.end)
        yield Found(found.rule, (word,), found.start, found.end)
    elif found.has("THE"):
        yield Found("daypart", found.words[-2:], found.words[-2].start, found.end)


def _is_meant(text: str, found: Found, grammar: Grammar) -> bool:
    """Whether the numbers are hours: by their own words, or by those before them."""
    if found.has("OCLOCK", "HALF") or not text[: found.start].strip():
        return True
    return (
        grammar.cues["hour_before"].search(text, max(0, found.start - _JUST_BEFORE), found.start) is not None
    )


def _clock(text: str, found: Found) -> Clock | None:
    part = found.get("DAYPART")
    turn = next((number for number, word in enumerate(found.words) if word.name in ("PAST", "TO")), None)
    if turn is None:
        hour = hour_of(found.get("NUMBER", "DAY"), part)
        return Clock(hour, 0, "") if hour is not None else None
    of = found.words[turn]
    if of.name == "TO" and text[of.start : of.end] != "to":  # "a quarter or nine"
        return None
    minute = found.words[turn - 1]
    minutes, hour = _MINUTES.get(minute.name) or minute.says, hour_of(found.words[turn + 1].says, part)
    if hour is None or hour > 2 * _NOON - 1 or not 0 < minutes <= 30:  # noqa: PLR2004 - "forty past" is not said
        return None
    at = hour * 60 + (minutes if of.name == "PAST" else -minutes)
    return Clock(at // 60 % 24, at % 60, "")


def hour_of(hour: int | None, part: str | None) -> int | None:
    """The hour of the day, of one said with its half of the day: five in the afternoon, ten at night."""
    if part is None:
        return hour if hour and hour <= 2 * _NOON else None
    if not hour or hour > _NOON:
        return None
    late = part in ("AF", "EV") or (part == "NI" and hour > SMALL)
    return hour % _NOON + _NOON if late and (part != "NI" or hour < _NOON) else hour % _NOON
