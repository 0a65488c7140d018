"""The marks of Markdown inside a text's lines: emphasis and links, in pairs; pictures stay, they tell of captions.

Whether a file is called Markdown does not count: pasted text and JSON Lines have such marks, too, and a pair of signs
that clings to words from outside means nothing else in any text. Whatever has no partner stays: "5 * 3", "snake_case",
"cost*", "f***ing", "***" between paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimtrack.model import Span

Pair = tuple[Span, Span]  # an opening mark and its closing one

_LINK = re.compile(
    r"\[(?=\S)[^\[\]\n\r\v\f\u2028\u2029]{1,300}+(?<=\S)\]"
    r"\((?:https?://|mailto:|www\.|[./#])[^()\s]{0,500}+(?:\([^()\s]{0,100}\)[^()\s]{0,500}+)?"
    r"(?:\s\"[^\"\n]{0,200}\")?\)"
)
_RUN = re.compile(r"(?<!\\)(?:\*++|_++)|\n[ \t\r]{0,40}\n")
_ESCAPE = re.compile(r"\\(?=[*_\[\]])")
_LONGEST_RUN = 3
_BEFORE_OPENING, _BEHIND_OPENING = frozenset("([{“‘\"'«„—–-*_"), frozenset("([“‘\"'«„$£€#@&+*_")
_BEFORE_CLOSING, _BEHIND_CLOSING = frozenset(")]”’\"'».,;:!?…%*_"), frozenset(")]}”’\"'».,;:!?…—–-*_")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a reader does not read of a text: `cuts` in order, some of which belong together in `pairs`."""

    cuts: Sequence[Span] = ()
    pairs: Sequence[Pair] = ()


def find_marks(text: str, start: int = 0) -> Marks:
    """The marks of a text from the character `start` on."""
    if "*" not in text and "_" not in text and "](" not in text:
        return Marks()
    links = [Span(*link.span()) for link in _LINK.finditer(text, start)] if "](" in text else []
    pictures = {link for link in links if text[link.start - 1 : link.start] == "!"}
    pairs = [_link_marks(text, link) for link in links if link not in pictures]
    hidden = sorted([*pictures, *(address for _, address in pairs)])
    pairs += _emphasis(text, start, hidden)
    escapes = [Span(*found.span()) for found in _ESCAPE.finditer(text, start)]
    return Marks(sorted([*(mark for pair in pairs for mark in pair), *escapes]), pairs)


def _link_marks(text: str, link: Span) -> Pair:
    """The "[" and the "](address)" of a link."""
    return Span(link.start, link.start + 1), Span(text.index("](", link.start), link.end)


def _emphasis(text: str, start: int, hidden: Sequence[Span]) -> Iterator[Pair]:
    """Equal runs of signs within a paragraph, the first clinging to the word behind it, the other to the one before."""
    opened: dict[str, list[Span]] = {}
    for found in _RUN.finditer(text, start):
        run, signs = Span(*found.span()), found[0]
        if signs[0] == "\n":
            opened.clear()
        elif len(signs) <= _LONGEST_RUN and not _is_hidden(run, hidden):
            opens, closes = _opens(text, run), _closes(text, run)
            if opens and not closes:
                opened.setdefault(signs, []).append(run)
            elif closes and not opens and opened.get(signs):
                yield _close(opened, signs), run


def _close(opened: dict[str, list[Span]], signs: str) -> Span:
    """Where the run that is closed was opened; what was opened since is closed no more."""
    opening = opened[signs].pop()
    for others in opened.values():
        while others and others[-1].start > opening.start:
            others.pop()
    return opening


def _is_hidden(run: Span, hidden: Sequence[Span]) -> bool:
    at = bisect_right(hidden, run)
    return at > 0 and run.start < hidden[at - 1].end


def _opens(text: str, run: Span) -> bool:
    before, behind = text[run.start - 1 : run.start], text[run.end : run.end + 1]
    spaced = run.start == 0 or before.isspace() or before in _BEFORE_OPENING
    return spaced and (behind.isalnum() or behind in _BEHIND_OPENING)


def _closes(text: str, run: Span) -> bool:
    before, behind = text[run.start - 1 : run.start], text[run.end : run.end + 1]
    spaced = run.end == len(text) or behind.isspace() or behind in _BEHIND_CLOSING
    return spaced and (before.isalnum() or before in _BEFORE_CLOSING)
