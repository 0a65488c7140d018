"""Wire copies: which texts re-publish the text of another one, with cuts, moved passages and additions.

A signature finds the few stored texts that may be copies without looking at the others; the share of word shingles
that two texts have in common tells. The signature is a bottom-k sketch (Broder, "On the resemblance and containment
of documents", 1997) of those shingles that begin with a frequent word, as in SpotSigs (Theobald et al., 2008): it
depends on the text alone and is the same on every machine.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zlib import crc32

from claimtrack.names import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ANCHORS = frozenset(("the", "of", "to"))  # one word in seven of English news
_SPOT = 5  # words of a shingle in a signature
_SIZE = 8  # shingles in a signature
_SHINGLE = 4  # words of the shingles that are compared
_LEAST = 25  # shingles that a copy shares: two or three sentences
_ENOUGH = 0.5  # of the shingles of the shorter text
_LIKELY = 0.25  # of the sample of the shorter text: half of what a copy has, for samples vary
_WORD = re.compile(r"\w+")
_FILLED = re.compile(rb"(?<=s)o{1,6}(?=s)")  # own words between shared ones, of "s" for a shared word and "o"
_EVERY = 20  # words that are shared for each place where a form is filled in
_NUMBERS = 2  # that are filled in, at least
_OF_NUMBERS = 1 / 3
_SPACED = bytes(ord(chr(code).lower() if _WORD.match(chr(code)) else " ") for code in range(128))

Shingles = frozenset[tuple[str, ...]]


def body_words(paragraphs: Iterable[str]) -> list[str]:
    """The words of an article's paragraphs: headlines and bylines are each outlet's own."""
    return words_of("\n".join(paragraphs), _SPACED, lambda line: _WORD.findall(line.casefold()))


def spots(words: list[str]) -> frozenset[int]:
    """A sample of a text's shingles, those that begin with a frequent word, as numbers."""
    places = [place for place, word in enumerate(words) if word in _ANCHORS]
    runs = [" ".join(words[place : place + _SPOT]) for place in places]
    return frozenset([crc32(run.encode("utf-8", "replace")) for run in runs])


def signature(sample: frozenset[int]) -> tuple[int, ...]:
    """Numbers of which texts that are copies of one another have one or more in common, and others hardly any."""
    return tuple(sorted(sample)[:_SIZE])


def may_be_copies(sample: frozenset[int], other: frozenset[int]) -> bool:
    """Whether the samples of two texts have enough in common for comparing all of their shingles."""
    return len(sample & other) >= _LIKELY * min(len(sample), len(other))


def shingles(words: list[str]) -> Shingles:
    """Every run of four words."""
    return frozenset(_runs(words))


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[first:] for first in range(_SHINGLE)), strict=False)


def is_another_form(words: list[str], other: Shingles) -> bool:
    """Whether a text says the words of another one of other things, as notices do that fill in one form.

    Whoever re-publishes a text cuts, moves and adds passages. A form is changed all over, and in its numbers.
    """
    marks = bytearray(b"o" * len(words))
    for place, run in enumerate(_runs(words)):
        if run in other:
            marks[place : place + _SHINGLE] = b"s" * _SHINGLE
    filled = [words[found.start() : found.end()] for found in _FILLED.finditer(marks)]
    numbers = sum(word.isdigit() for word in words)
    changed = sum(word.isdigit() for each in filled for word in each)
    often = len(filled) * _EVERY >= marks.count(b"s")
    return often and changed >= max(_NUMBERS, _OF_NUMBERS * numbers)


def copied_share(text: Shingles, other: Shingles) -> float:
    """How much of a text is in another one, 0 to 1; 0 as well where neither is a copy of the other."""
    both = len(text & other)
    if both < _LEAST or both < _ENOUGH * min(len(text), len(other)):
        return 0.0
    return both / len(text)
