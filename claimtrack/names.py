"""Names as they are compared: without case, accents, script or punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

# The dots of "U.S.": each has another letter with a dot beside it. Beginning with what is rare, the pattern is quick.
_DOTS = re.compile(r"\.(?:(?<=\b[^\W\d_]\.)(?=[^\W\d_]\.)|(?<=\b[^\W\d_]\.[^\W\d_]\.))")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = "'’‘ʼ`´"  # vanish: "O'Brien" is one word
_MARKS = (*((mark, "") for mark in _APOSTROPHES), *((mark, " ") for mark in "“”„«»–—…\xa0"))
_PUNCTUATION = str.maketrans(dict(_MARKS))
_SPACED = bytes(ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128))
_NO_LETTERS = "“”‘’–—…\xa0"  # what is not ASCII in most English news, and no part of a word
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")

# Cyrillic as English-language news spells it (BGN/PCGN romanisation, without its apostrophes).
_SINGLE = dict(zip("абвгдезийклмнопрстуфыэіјґѕўъь", [*"abvgdeziyklmnoprstufyeijgzu", "", ""], strict=True))
_DOUBLE = dict(
    zip("ёжхцчшюяєїђѓќљњћџ", "yo zh kh ts ch sh yu ya ye yi dj gj kj lj nj c dz".split(), strict=True)
)
_CYRILLIC = str.maketrans(_SINGLE | _DOUBLE | {"щ": "shch"})
_IS_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_CYRILLIC_ENDING = re.compile(r"[иіы]й\b")
_CYRILLIC_INITIAL = re.compile(r"\bе")

# Letters that Unicode does not take apart into a base letter and an accent.
_LATIN = dict(zip("øłđðþæœıħŋ", ["o", "l", "d", "d", "th", "ae", "oe", "i", "h", "n"], strict=True))

_TITLES = frozenset(
    "chancellor dame dr gov hon lady lord madam miss mp mr mrs ms pope president prof professor rep sen "
    "senator sir the".split()
)
_PREMIER = ("prime", "minister")


@lru_cache(maxsize=1_000)  # the same names come again and again
def fold(name: str) -> str:
    """`name` as it is compared: lower-case words in plain Latin letters, single spaces between them.

    Initials are one word however they are printed: "J. D. Vance", "J.D. Vance" and "JD Vance" are all
    "jd vance".
    """
    return " ".join(words(name))


def words(name: str) -> tuple[str, ...]:
    """The folded words of `name`, in order; empty for a name without letters or digits."""
    found = _WORD.findall(plain(name))
    if 1 not in map(len, found):
        return tuple(found)
    joined: list[str] = []
    after_initial = False
    for word in found:
        initial = len(word) == 1
        if initial and after_initial:
            joined[-1] += word
        else:
            joined.append(word)
        after_initial = initial
    return tuple(joined)


def text_words(text: str) -> tuple[str, ...]:
    """The folded words of running text: of single letters only dotted ones join ("U.S." is "us", "a 4%" two words)."""
    return tuple(_WORD.findall(plain(_DOTS.sub("", text))))


def words_of_each(texts: Iterable[str]) -> list[list[str]]:
    """What `text_words` gives for each of several texts, worked out at once."""
    bare = _DOTS.sub("", "\n".join([" ".join(text.splitlines()) for text in texts]))
    for mark, instead in _MARKS:  # of a long text sooner done one by one than by `translate`
        bare = bare.replace(mark, instead)
    lines = bare.split("\n")
    spaced = spaced_out(lines, _SPACED)
    return [
        _WORD.findall(_latin(line)) if words is None else words.split()
        for line, words in zip(lines, spaced, strict=True)
    ]


def words_of(text: str, table: bytes, found_in: Callable[[str], list[str]]) -> list[str]:
    """The words of a text: those that `table` leaves of its ASCII lines, and what is `found_in` any other line."""
    for mark in _NO_LETTERS:
        text = text.replace(mark, " ")
    lines = text.splitlines()
    words: list[str] = []
    for line, spaced in zip(lines, spaced_out(lines, table), strict=True):
        words += found_in(line) if spaced is None else spaced.split()
    return words


def spaced_out(lines: Sequence[str], table: bytes) -> list[str | None]:
    """Lines with what `table` has for each of the 128 ASCII characters, worked out at once; None for any other line."""
    plain = [line if line.isascii() else None for line in lines]
    kept = table[:10] + b"\n" + table[11:] + bytes(128)  # what ends a line stays
    told = iter("\n".join(filter(None, plain)).encode().translate(kept).decode().split("\n"))
    return [line and next(told) for line in plain]


@lru_cache(maxsize=1_000)
def untitled(name: str) -> str:
    """`name` folded and without the titles in front of it: "peskov" for "Mr. Peskov"; a title alone stays."""
    parts = words(name)
    first = 0
    while first < len(parts) - 1 and (parts[first] in _TITLES or parts[first : first + 2] == _PREMIER):
        first += 2 if parts[first : first + 2] == _PREMIER else 1
    return " ".join(parts[first:] or parts)


def plain(name: str) -> str:
    """`name` in lower-case Latin letters without accents or apostrophes, its other punctuation kept."""
    if name.isascii():  # as most are, and sooner done than with the table
        return name.replace("'", "").replace("`", "").lower()
    return _latin(name.translate(_PUNCTUATION))


def _latin(text: str) -> str:
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFC", text).casefold()
    if _IS_CYRILLIC.search(text):
        text = _CYRILLIC_ENDING.sub("y", text)
        text = _CYRILLIC_INITIAL.sub("ye", text).translate(_CYRILLIC)
    return _NOT_ASCII.sub(_base, unicodedata.normalize("NFKD", text))


def _base(found: re.Match[str]) -> str:
    """What stays of a letter that is not ASCII: nothing of an accent."""
    letter = found[0]
    return "" if unicodedata.combining(letter) else _LATIN.get(letter, letter)
