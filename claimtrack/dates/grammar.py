"""Compile a language's words and rules into a look-up table and one regular expression over word classes.

Text is read word by word: each word of the language becomes one character (its class), what stands between
two of them one character or none. The rules are then matched on that short string, so that their cost does
not depend on how much other text there is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Classes of words the scanner finds by their shape, in any language.
SHAPES = (
    "ISO",
    "NUMERIC",
    "CLOCK",
    "YEAR",
    "YEAR_SHORT",
    "DAY",
    "INTEGER",
    "ORDINAL_DIGITS",
    "DECADE",
    "HALF_DECADE",
    "FISCAL_YEAR",
    "OTHER_NUMBER",
)
BREAK = "|"
MARKS = ",-'./"
_ITEM = re.compile(r"[A-Z][A-Z_]*|[,'./-]|[()|?]")


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language, ready for use."""

    words: dict[str, tuple[str, object]]  # a word as printed: the character of its class, what it says
    phrases: dict[str, tuple[tuple[re.Pattern[str], str, object], ...]]  # by first word
    codes: dict[str, str]  # class name to character
    names: dict[str, str]  # character to class name
    rules: re.Pattern[str]
    rule_names: dict[str, str]  # regular expression group to rule name
    holidays: Holidays


@dataclass(frozen=True, slots=True)
class Holidays:
    """The days a language has names for, by how they are computed."""

    fixed: Mapping[str, tuple[int, int]]
    easter: Mapping[str, int]
    weekday: Mapping[str, tuple[int, int, int, int]]


@cache
def grammar(language: str = "english") -> Grammar:
    """The grammar of a language, compiled when first asked for."""
    data = import_module(f"claimtrack.dates.languages.{language}")
    classes = sorted({*data.WORDS, *SHAPES, *(name for name, _ in data.PHRASES.values())})
    codes = {name: chr(0xE000 + number) for number, name in enumerate(classes)}
    macros = _expand_macros(data.MACROS, codes)
    groups = {f"r{number}": name for number, name in enumerate(data.RULES)}
    sources = (f"(?P<{group}>{_compile(data.RULES[name], codes, macros)})" for group, name in groups.items())
    return Grammar(
        words=dict(_spellings(data.WORDS, codes, data.CAPITALISED)),
        phrases=_phrases(data.PHRASES, codes),
        codes=codes,
        names={code: name for name, code in codes.items()},
        rules=re.compile("|".join(sources)),
        rule_names=groups,
        holidays=Holidays(data.HOLIDAYS_FIXED, data.HOLIDAYS_EASTER, data.HOLIDAYS_WEEKDAY),
    )


def _spellings(
    words: Mapping[str, Mapping[str, object]], codes: Mapping[str, str], capitalised: Iterable[str]
) -> Iterator[tuple[str, tuple[str, object]]]:
    """Each word in small letters, with a capital, and in capitals; some never in small letters."""
    never_small = frozenset(capitalised)
    for name, entries in words.items():
        for word, says in entries.items():
            if word not in never_small:
                yield word, (codes[name], says)
            yield word.capitalize(), (codes[name], says)
            yield word.upper(), (codes[name], says)


def _phrases(
    phrases: Mapping[str, tuple[str, object]], codes: Mapping[str, str]
) -> dict[str, tuple[tuple[re.Pattern[str], str, object], ...]]:
    found: dict[str, list[tuple[re.Pattern[str], str, object]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        name, says = phrases[phrase]
        first = re.match(r"\w+", phrase)
        body = r"\s{1,3}".join(re.escape(word).replace("'", "['’]") for word in phrase.split(" "))
        pattern = re.compile(rf"{body}(?!\w)", 0 if phrase[0].isupper() else re.IGNORECASE)
        for spelling in {first[0], first[0].capitalize()} if first else ():
            found.setdefault(spelling, []).append((pattern, codes[name], says))
    return {first: tuple(entries) for first, entries in found.items()}


def _expand_macros(macros: Mapping[str, str], codes: Mapping[str, str]) -> dict[str, str]:
    done: dict[str, str] = {}
    for name in macros:
        _expand(name, macros, codes, done)
    return done


def _expand(name: str, macros: Mapping[str, str], codes: Mapping[str, str], done: dict[str, str]) -> None:
    for used in _ITEM.findall(macros[name]):
        if used in macros and used not in done and used != name:
            _expand(used, macros, codes, done)
    done[name] = _compile(macros[name], codes, done)


def _compile(pattern: str, codes: Mapping[str, str], macros: Mapping[str, str]) -> str:
    parts: list[str] = []
    for item in _ITEM.findall(pattern):
        if item in codes:
            parts.append(codes[item])
        elif item in macros:
            parts.append(f"(?:{macros[item]})")
        elif item == "(":
            parts.append("(?:")
        elif item in ")|?":
            parts.append(item)
        elif item in MARKS:
            parts.append(re.escape(item))
        else:
            raise KeyError(f"no class or macro is called {item} (in {pattern!r})")
    return "".join(parts)
