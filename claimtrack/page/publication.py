"""Lines that say when an article was published or updated."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias

from claimtrack.model import Moment, Span
from claimtrack.page.bylines import is_name, read_byline
from claimtrack.page.lines import Unit

# The first full date of a short line, read as this page writes them, and its characters.
ReadMoment: TypeAlias = Callable[[str], tuple[Moment, Span] | None]

_LONGEST = 200
_HEAD_LINES = 60
_FOREIGN_WORDS = 5  # of an outlet's or a place's name beside the date
_BARS = re.compile(r"[ \u00a0]*+[|•·][ \u00a0]*+")
_PARTS = 4  # between bars: writer, post, date and outlet

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# Digits with others or before a month, and a month before digits: each pattern begins with what most lines do not have.
_NUMBERS = re.compile(
    r"\d(?:(?<!\w\d)\d{0,3}[./-]\d{1,2}[./-]\d{1,4}(?!\d)"
    rf"|(?i:(?:st|nd|rd|th)?[ \u00a0/.-]{{1,4}}+(?:{_MONTHS})))"
)
_MONTH_FIRST = re.compile(
    r"[JFMASONDjfmasond](?<!\w.)"
    rf"(?i:[a-z]{{2}}(?<={_MONTHS})[a-z]{{0,6}}+(?:\.?,?[ \u00a0]{{1,4}}+|[-/.])\d)"
)
_DIGIT = re.compile(r"\d")
_LABEL = re.compile(
    r"(?i)(?<![\w(])(?P<updated>(?:last\s)?(?:updated|modified|revised|edited)|updated?\b|last\supdate)"
    r"|(?<![\w(])(?P<published>(?:first\s)?(?:published|posted|released|issued|created|uploaded)"
    r"|publication\sdate|release\sdate|date(?=\s?:)|published\sdate)\b"
)
_CLOSING = re.compile(
    r"(?i)this (?:report|story|article|item) (?:by [^.]{2,60} )?was (?:first|originally) published "
)
# What is pasted without the space that the page shows: "March 8, 20252:05 PM ESTUpdated 3 hours ago".
_GLUED = re.compile(
    r"(?<=\D20\d\d)(?=\d{1,2}:\d\d)|(?<=/20\d\d)(?=[A-Z][a-z]{2,8} \d)"
    r"|(?<=[\dTm])(?=(?:(?:Last |Last|First |first )?(?:[Uu]pdated|[Pp]ublished|[Mm]odified)|Yesterday|Today)\b)"
)
_KNOWN = frozenset((
    "published", "posted", "updated", "modified", "revised", "edited", "released", "issued", "created",
    "uploaded", "first", "last", "update", "publication", "release", "date", "on", "at", "the", "of",
    "from", "by", "time", "local", "and", "th", "st", "nd", "rd", "am", "pm", "a", "m", "p", "noon",
    "midnight", "h", "hr", "hrs", "hours", "gmt", "utc", "bst", "cet", "cest", "eet", "eest", "msk",
    "trt", "wat", "eat", "cat", "sast", "ist", "pkt", "sgt", "hkt", "jst", "kst", "aest", "aedt", "est",
    "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "z", "t", "eastern", "central",
    "mountain", "pacific", "standard", "daylight", "summer", "british", "european", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "weds", "thu",
    "thur", "thurs", "fri", "sat", "sun", "min", "mins", "minute", "minutes", "read", "reading",
))  # fmt: skip
_WORD = re.compile(r"[^\W\d_]++")
_CLOCK = re.compile(
    r"(?i)(?:at\s)?\d{1,2}(?:[:.h]\d{2}){1,2}\s?(?:[ap]\.?m\.?)?(?:\s?(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2})){0,2}$"
    r"|(?:at\s)?\d{1,2}\s?[ap]\.?m\.?(?:\s[A-Z]{2,5})?$"
)


Label = Literal["published", "updated", ""]


@dataclass(frozen=True, slots=True)
class DateMark:
    """A date a line prints about the article: which one it is, and where it stands in the text.

    `start` and `end` are characters into the text; `by` is the byline in front of the date.
    """

    label: Label
    start: int
    end: int
    moment: Moment
    by: str | None = None


def read_date_marks(unit: Unit, read: ReadMoment, *, near: bool = True) -> tuple[DateMark, ...]:
    """The dates of a line such as "Published 3 March, updated 5 March 2026", () for any other line.

    A line that is not `near` the headline must begin with a date that has a label.
    """
    line = unit.head
    if unit.length > _LONGEST or not _DIGIT.search(line) or not may_date(line):
        return ()
    closing = _CLOSING.match(line)
    printed = read(line[closing.end() :]) if closing else None
    if printed is not None:
        return (DateMark("published", unit.start, unit.start + len(line.rstrip()), printed[0]),)
    glued = [found.start() for found in _GLUED.finditer(line)]
    if glued:
        return _unglued(unit, glued, read, near=near)
    labels = list(_LABEL.finditer(line))
    first = labels[0].start() if labels else len(line)
    marks = []
    if not labels or may_date(line[:first]):
        marks.append(_unlabelled(unit, first, read) if near or labels else None)
    edges = [label.start() if i or marks else 0 for i, label in enumerate(labels)] + [len(line)]
    marks += [
        _labelled(unit, label, start, end, read)
        for label, start, end in zip(labels, edges[:-1], edges[1:], strict=True)
    ]
    return tuple(mark for mark in marks if mark)


def _unglued(unit: Unit, glued: Sequence[int], read: ReadMoment, *, near: bool) -> tuple[DateMark, ...]:
    """The dates of a line with a space put in at each of these places of it."""
    edges = [0, *glued, unit.length]
    line = " ".join(unit.head[a:b] for a, b in pairwise(edges))
    added = [unit.start + place + number for number, place in enumerate(glued)]

    def back(place: int) -> int:
        return place - sum(each < place for each in added)

    marks = read_date_marks(replace(unit, head=line), read, near=near)
    return tuple(replace(mark, start=back(mark.start), end=back(mark.end)) for mark in marks)


def tells_first_day(line: str) -> bool:
    """Whether a line says at the end of an article when it was first published."""
    return _CLOSING.match(line) is not None and may_date(line)


def unread_date(text: str, read: ReadMoment) -> str | None:
    """The first line near a text's beginning that is to be its date and is none: "Published: 31 February 2026"."""
    for line in map(str.strip, text.split("\n", _HEAD_LINES)[:_HEAD_LINES]):
        dates = len(line) <= _LONGEST and may_date(line) and (_LABEL.match(line) or not _foreign(line))
        if dates and read(line) is None:
            return line
    return None


def may_date(line: str) -> bool:
    """Whether there is something in a line that looks like a date with a month and a day."""
    return _NUMBERS.search(line) is not None or _MONTH_FIRST.search(line) is not None


def labelled_by(marks: tuple[DateMark, ...], above: Unit) -> tuple[DateMark, ...]:
    """The dates of a line below one that says only "Published" or "Updated"."""
    label = _LABEL.match(above.head)
    if marks[0].label or not label or above.head[label.end() :].strip(" :"):
        return marks
    kind: Label = "updated" if label.lastgroup == "updated" else "published"
    return (replace(marks[0], label=kind), *marks[1:])


def with_clock(date_line: Unit, mark: DateMark, below: Unit, read: ReadMoment) -> DateMark | None:
    """`mark` with the clock time that is all of the line `below` it, None where there is no such line."""
    if mark.moment.clock or not below.short or not _CLOCK.match(below.head):
        return None
    found = read(f"{date_line.head} {below.head}")
    return replace(mark, moment=found[0]) if found else None


def _labelled(unit: Unit, label: re.Match[str], start: int, end: int, read: ReadMoment) -> DateMark | None:
    part = unit.head[start:end]
    found = read(part[label.start() - start :])
    if not found:
        return None
    before, behind = part[: label.start() - start], part[label.end() - start :]
    between = behind[: max(0, found[1].start - len(label[0]))]
    words = _foreign(behind[len(between) :]) + _foreign(before)
    by = read_byline(before) or read_byline(between.strip(" |,·•–—-").removesuffix(" on"))
    if by is None:
        words += _foreign(between)
        by = next(filter(is_name, _BARS.split(before)), None) if _BARS.search(before) else None
    if by is None and (len(words) > _FOREIGN_WORDS - 1 or _ends_as_sentence(part)):
        return None
    kind: Label = "updated" if label.lastgroup == "updated" else "published"
    stop = start + len(part.rstrip(" |·•–—-,;"))
    begin = label.start() if by else start
    return DateMark(kind, unit.start + begin, unit.start + stop, found[0], by)


def _unlabelled(unit: Unit, stop: int, read: ReadMoment) -> DateMark | None:
    line = unit.head[:stop]
    found = read(line)
    if not found:
        return None
    moment, span = found
    before, after = line[: span.start], line[span.end :]
    by = read_byline(before)
    parts = _beside_bars(before, after)
    if parts:
        by = by or next(filter(is_name, parts), None)
    words = ([] if by else _foreign(before)) + _foreign(after)
    foreign = len(words) > _FOREIGN_WORDS or any(word[0].islower() for word in words)
    if foreign and not parts:
        return None
    if words and _ends_as_sentence(line):
        return None
    return DateMark("", unit.start + (span.start if by else 0), unit.start + len(line.rstrip()), moment, by)


def _beside_bars(before: str, after: str) -> list[str]:
    """What stands beside a date that has bars around it: "Ann Bell | 12 May 2025 | The Delta Observer"."""
    *first, left = _BARS.split(before)
    right, *last = _BARS.split(after)
    parts = [*first, *last]
    if left or right or len(parts) >= _PARTS or any(len(part.split()) > _FOREIGN_WORDS for part in parts):
        return []
    return parts


def _ends_as_sentence(line: str) -> bool:
    """Whether a line ends in a full stop that is none of a clock time: "at 9:41 p.m."."""
    line = line.rstrip()
    return line.endswith(".") and not line.lower().endswith(".m.")


def _foreign(part: str) -> list[str]:
    """The words of a line that belong neither to a date nor to its label."""
    return [word for word in _WORD.findall(part) if word.casefold() not in _KNOWN and not _is_month(word)]


def _is_month(word: str) -> bool:
    return word[:3].casefold() in {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    }  # fmt: skip
