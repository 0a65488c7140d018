"""The quotation scanner: where quoted speech begins and ends, whatever its marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.model import Span

_MARK = re.compile(r"''|``|[\"“”„«»‘’'‹›]")
_CLOSES: dict[str, tuple[str, ...]] = {
    "“": ("”", '"'), "”": ("”",), "„": ("“", "”"), "«": ("»",), "‹": ("›",), "``": ("''",), "''": ("''",),
    '"': ('"', "”"),
    "‘": ("’", "'"), "'": ("'", "’"),
}  # fmt: skip
_SINGLE = frozenset("‘’'")
_OPENERS = frozenset("“„«‹‘") | {"``"}
_BEFORE_OPENING = frozenset('([{—–-“"‘«„/:')
_ELISION = re.compile(r"['’‘](?:\d\ds?|em|cause|tis|twas|til|n)\b", re.IGNORECASE)
_STOPS = frozenset(",.?!;:…")


@dataclass(slots=True)
class Quote:
    """An outermost quotation, its marks included; offsets are characters into `article.text`.

    `closed` is False where no closing mark was found in the paragraph; `opened` False where it
    continues the quotation that the paragraph before left open without a mark of its own.
    """

    span: Span
    closed: bool = True

    def inner(self, text: str) -> str:
        """The quoted words without their marks."""
        return self.span.of(text).strip("\"“”„«»‘’'‹›` ")


def find_quotes(text: str, paragraphs: Sequence[Span]) -> tuple[Quote, ...]:
    """The outermost quotations of the paragraphs, in text order; none spans two paragraphs."""
    return tuple(quote for paragraph in paragraphs for quote in _scan(text, paragraph))


def _scan(text: str, paragraph: Span) -> list[Quote]:
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text, paragraph.start, paragraph.end)]
    if not marks:
        return []
    singles = _single_closers(text, marks, paragraph)
    quotes: list[Quote] = []
    opened: tuple[int, str] | None = None
    for at, mark in marks:
        if opened is None:
            if _opens(text, at, mark, paragraph, singles):
                opened = (at, mark)
        elif _closes(text, at, mark, opened[1], singles, paragraph):
            quotes.append(Quote(Span(opened[0], at + len(mark))))
            opened = None
        elif mark == opened[1] and mark not in _SINGLE and _looks_opening(text, at, mark, paragraph):
            quotes.append(Quote(_until_sentence(text, opened[0], at), closed=False))
            opened = (at, mark)
    if opened is not None:
        quotes.append(Quote(Span(opened[0], len(text[: paragraph.end].rstrip())), closed=False))
    return quotes


def _closes(text: str, at: int, mark: str, opening: str, singles: list[int], paragraph: Span) -> bool:
    """Whether the mark ends the quotation; an opening mark does between a stop and a space (“…,“ said Smith)."""
    if mark == opening and mark in _OPENERS:
        after = text[at + 1] if at + 1 < paragraph.end else " "
        return text[at - 1] in _STOPS and after.isspace()
    return mark in _CLOSES[opening] and _can_close(text, at, mark, opening, singles)


def _until_sentence(text: str, start: int, stop: int) -> Span:
    """An unclosed quotation up to the next one ends at its last space."""
    while stop > start + 1 and text[stop - 1].isspace():
        stop -= 1
    return Span(start, stop)


def _looks_opening(text: str, at: int, mark: str, paragraph: Span) -> bool:
    """Whether the mark stands where a quotation begins: after space or a bracket, before a word."""
    before = text[at - 1] if at > paragraph.start else " "
    stop = at + len(mark)
    after = text[stop] if stop < paragraph.end else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()


def _opens(text: str, at: int, mark: str, paragraph: Span, singles: list[int]) -> bool:
    if mark in _SINGLE:
        return (
            _looks_opening(text, at, mark, paragraph)
            and mark != "’"
            and not _ELISION.match(text, at)
            and (bisect_right(singles, at) < len(singles) or at == paragraph.start)
        )
    if mark in _OPENERS:
        return True
    if mark in ("”", "»", "›"):
        return False
    return _looks_opening(text, at, mark, paragraph) or not (at and text[at - 1].isdigit())


def _can_close(text: str, at: int, mark: str, opening: str, singles: list[int]) -> bool:
    if opening in _SINGLE:
        found = bisect_right(singles, at) - 1
        return found >= 0 and singles[found] == at
    if mark in ('"', "''"):
        stop = at + len(mark)
        spaced = at > 0 and text[at - 1].isspace()
        return not (spaced and stop < len(text) and text[stop].isalnum())
    return True


def _single_closers(text: str, marks: list[tuple[int, str]], paragraph: Span) -> list[int]:
    """Where single marks close a quotation rather than stand for a letter.

    A mark after "s" and before a small letter ("the ministers' plan") closes only if no mark after a
    stop follows before the next opening one.
    """
    closers: list[int] = []
    stopped_later = False
    for at, mark in reversed(marks):
        if mark not in _SINGLE:
            continue
        if _looks_opening(text, at, mark, paragraph) and mark != "’":
            stopped_later = False
            continue
        after = text[at + 1] if at + 1 < paragraph.end else " "
        before = text[at - 1] if at > paragraph.start else " "
        if before.isspace() or after.isalnum() or mark == "‘":
            continue
        if before in _STOPS:
            stopped_later = True
        elif stopped_later and before in "sS" and text[at + 1 : at + 3].strip().islower():
            continue
        closers.append(at)
    return closers[::-1]
