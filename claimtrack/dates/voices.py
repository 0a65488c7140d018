"""Whose words stand around an expression: the tense of a quotation says nothing about what is outside of it."""

from __future__ import annotations

import re

# Which way a mark points differs by language („so“, «so», »so«), so that only its neighbours tell.
_MARK = re.compile(r"[\"\u201c\u201d\u201e\u201f\u00ab\u00bb`'](?:(?<![`'])|(?<=`)`|(?<=')')")
_MARKS = frozenset("\"\u201c\u201d\u201e\u201f\u00ab\u00bb`'")
_OPENS_AFTER = " \t\n\u00a0([-\u2013\u2014/"
_BEFORE_SPEECH = ",:;.?!\u2026"


def may_quote(text: str) -> bool:
    """Whether a quotation may begin or end in a text."""
    return not _MARKS.isdisjoint(text)


def before_in_voice(text: str) -> str:
    """What stands before an expression at the end of `text`, in the voice that it is in itself.

    Quotations that ended are left out. An expression within a quotation has what stands before it there;
    words quoted as part of the outlet's own sentence (it would “reopen on Monday”) have that sentence too.
    """
    kept: list[str] = []
    at, quoted = 0, False
    for mark in _MARK.finditer(text):
        if _opens(text, mark):
            kept.append(text[at : mark.start()])
            quoted = True
        elif quoted:
            kept.append(" ")
            quoted = False
        else:
            kept = [" "]
        at = mark.end()
    if quoted and _is_speech("".join(kept), text[at : at + 1]):
        return text[at:]
    return "".join(kept) + text[at:]


def after_in_voice(text: str) -> str:
    """What stands after an expression at the start of `text`, up to the end of its own voice."""
    kept: list[str] = []
    at, quoted = 0, False
    for mark in _MARK.finditer(text):
        if _opens(text, mark):
            kept.append(text[at : mark.start()])
            quoted = True
        elif not quoted:
            return "".join(kept) + text[at : mark.start()]
        else:
            quoted = False
        at = mark.end()
    return "".join(kept) if quoted else "".join(kept) + text[at:]


def _opens(text: str, mark: re.Match[str]) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end() : mark.end() + 1]
    return before in _OPENS_AFTER and not after.isspace()


def _is_speech(before: str, first: str) -> bool:
    """Whether a quotation is a sentence of its own, by what leads to it."""
    lead = before.rstrip()
    return not lead or lead[-1] in _BEFORE_SPEECH or first.isupper()
