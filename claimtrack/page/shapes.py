"""What a unit looks like by itself: prose, a title, a navigation entry, a line of a transcript."""

from __future__ import annotations

import re

from claimtrack.page.lines import Unit

_PROSE_WORDS = 15
_PROSE_LENGTH = 200
_HEADING_WORDS, _HEADING_LENGTH = 12, 90
_QUESTION_WORDS = 8
_YEAR_DIGITS = 4
_TITLE_WORDS, _TITLE_LENGTH = 30, 220
_MENU_WORDS, _MENU_LENGTH = 4, 32
_LETTERS_OF_A_TITLE_WORD = 4
_LABEL_WORDS = 5

_SPEAKER_LABEL = re.compile(
    r"(?:[QA]|Question|Answer|Interviewer)\s?[.:]\s"
    r"|(?>(?:[A-Z][A-Z'’.-]{0,25}+[ ,]{1,2}){0,4})[A-Z][A-Z'’.-]{1,25}(?:\s?\([^()]{1,40}\))?:"
    r"|(?>(?:[A-Z][\w'’.-]{0,25}+ ){0,3})[A-Z][\w'’.-]{1,25}:\s"
)
_QUESTION_LABEL = re.compile(r"(?:[QA]|Question|Answer)\s?[.:]|Q\s")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b")
_ITEM = re.compile(r"[-*•·–—‣▪>~]\s|\(?\d{1,3}[.)]\s|\d{1,3}\s[A-Z]")
_OPENING_QUOTE = tuple("\"“„«‘'`")
_QUOTED = re.compile(r"[\"“„«‘'`]{1,2}[^\"“”„«»]{0,300}[\"”“»’']{1,2}[.,!?]?$")
_BARS = re.compile(r"\s[|·•»]\s")
_WORD = re.compile(r"[^\W\d_]++")


def is_prose(unit: Unit) -> bool:
    """Whether this can only be running text: a long sentence, a very long line, a line of a transcript."""
    return (
        unit.length >= _PROSE_LENGTH
        or (unit.words >= _PROSE_WORDS and unit.ends_sentence)
        or is_transcript_line(unit)
    )


def is_transcript_line(unit: Unit) -> bool:
    """Whether the line begins with who speaks: "Q: ", "MR SMITH: ", with something after it."""
    match = _SPEAKER_LABEL.match(unit.head) if ":" in unit.head or unit.head[0] in "QAI" else None
    if match is None or unit.length == match.end() or unit.words <= _MENU_WORDS:
        return False
    # "Exclusive: Minister knew" and "Sill: What do we know?" are headlines.
    return match.group().isupper() or (unit.ends_sentence and not unit.tail.endswith("?"))


def is_item(unit: Unit) -> bool:
    """Whether the line is an entry of a list: it begins with a bullet or a number."""
    return _ITEM.match(unit.head) is not None


def is_quoted(unit: Unit) -> bool:
    """Whether the whole line stands in quotation marks."""
    return unit.short and unit.head.startswith(_OPENING_QUOTE) and _QUOTED.match(unit.head) is not None


def is_upper(unit: Unit) -> bool:
    """Whether the letters of the unit are capitals."""
    return unit.head.isupper()


def is_title_case(unit: Unit) -> bool:
    """Whether most longer words begin with a capital, as in an American headline."""
    words = [word for word in _WORD.findall(unit.head) if len(word) >= _LETTERS_OF_A_TITLE_WORD]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capital * 10 >= len(words) * 8  # noqa: PLR2004  two words can be a name


def is_label(unit: Unit) -> bool:
    """Whether the line is a short name, each longer word capitalised: an outlet ("Nation of the Lake")."""
    words = [word for word in _WORD.findall(unit.head) if len(word) >= _LETTERS_OF_A_TITLE_WORD]
    return unit.words <= _LABEL_WORDS and bool(words) and all(word[0].isupper() for word in words)


def is_section_line(unit: Unit) -> bool:
    """Whether the line names sections or who writes in them, bars between: "OPINION | JO BELL"."""
    parts = _BARS.split(unit.head) if unit.words <= _MENU_WORDS * 3 else ()
    return len(parts) > 1 and all(0 < len(part.split()) < _MENU_WORDS for part in parts)


def could_be_title(unit: Unit) -> bool:
    """Whether the unit is of a headline's length and kind."""
    return unit.words <= _TITLE_WORDS and unit.length <= _TITLE_LENGTH and not is_item(unit)


def could_be_heading(unit: Unit) -> bool:
    """Whether the unit is short, begins like a title and ends no sentence."""
    if unit.words > _HEADING_WORDS or unit.length > _HEADING_LENGTH:
        return False
    if is_quoted(unit) or is_item(unit) or is_transcript_line(unit):
        return False
    if _QUESTION_LABEL.match(unit.head) or (unit.tail.endswith("?") and _SPEAKER_LABEL.match(unit.head)):
        return False
    if (unit.head.isdigit() and unit.length != _YEAR_DIGITS) or _CLOCK.match(unit.head):
        return False
    first = unit.head.lstrip("\"“‘'«—–")[:1]
    if not (first.isupper() or first.isdigit()) or unit.tail[-1] in ",;:-–—":
        return False
    capitals = is_upper(unit) and any(len(word) > 2 for word in _WORD.findall(unit.head))  # noqa: PLR2004  "P.M."
    question = unit.tail.endswith("?") and unit.words <= _QUESTION_WORDS and first == unit.head[0]
    return capitals or not unit.ends_sentence or question


def could_be_menu_entry(unit: Unit) -> bool:
    """Whether the unit is as short as an entry of a navigation menu and no sentence."""
    short = unit.words <= _MENU_WORDS and unit.length <= _MENU_LENGTH
    return short and not unit.ends_sentence and ":" not in unit.head
