"""Compile a language's words and rules into a look-up table and one regular expression over word classes.

Text is read word by word: each word of the language becomes one character (its class), what stands between
two of them one character or none. The rules are then matched on that short string, so that their cost does
not depend on how much other text there is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from claimtrack.dates.notation import Node, parse
from claimtrack.dates.prepositions import Prepositions
from claimtrack.dates.scan import CONTINUES, NAME_ONLY, PHRASE_ONLY, Kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimtrack.dates.find import Found

# Classes of words the scanner finds by their shape, in any language.
SHAPES = (
    "ISO",
    "NUMERIC",
    "CLOCK",
    "YEAR",
    "YEAR_SHORT",
    "YEAR_RANGE",
    "DAY",
    "INTEGER",
    "ORDINAL_DIGITS",
    "DECADE",
    "HALF_DECADE",
    "QUARTER_YEAR",
    "HALF_YEAR",
    "OTHER_NUMBER",
)
_A_WORD = re.compile(r"\w+")


class Patterns(dict[str, re.Pattern[str]]):
    """Regular expressions by their names, compiled when first asked for; one that is not there never matches."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """Take what the patterns are compiled from."""
        super().__init__()
        self._sources = sources

    def __missing__(self, name: str) -> re.Pattern[str]:
        pattern = self[name] = re.compile(self._sources.get(name, "(?!)"))
        return pattern


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language, ready for use."""

    words: dict[str, Entry]  # a word as printed: the character of its class, what it says
    codes: dict[str, str]  # class name to character
    names: dict[str, str]  # character to class name
    rule_names: dict[str, str]  # regular expression group to rule name
    beginnings: dict[str, tuple[str, ...]]  # class character to the rules, as groups, that can begin with it
    holidays: Holidays
    cues: Patterns  # the words around an expression
    openings: Prepositions  # that leave a side of the interval open
    leading: Prepositions  # that lead ahead
    kinds: Kinds  # what stands between two blanks, told apart
    compiled: dict[str, re.Pattern[str]] = field(default_factory=dict)  # rules, by the class they begin with
    fitting: dict[str, tuple[tuple[str, int, int], ...]] = field(
        default_factory=dict
    )  # rules, by sequence of classes
    found: dict[str, tuple[int, tuple[Found, ...]]] = field(
        default_factory=dict
    )  # in stretches read before: where one stood, what was found

    def rules_from(self, code: str) -> re.Pattern[str] | None:
        """The rules that can begin with a class, compiled when first met."""
        pattern = self.compiled.get(code)
        if pattern is None and code in self.beginnings:
            pattern = self.compiled[code] = re.compile("|".join(self.beginnings[code]))
        return pattern


class Entry(NamedTuple):
    """What a word says, or which phrases it may begin."""

    code: str
    says: object
    phrases: Phrases | None = None


@dataclass(slots=True)
class Phrases:
    """The phrases that begin with one word; compiled when that word is first met."""

    sources: tuple[str, ...]
    meanings: tuple[tuple[str, object], ...]  # what each says
    pattern: re.Pattern[str] | None = None

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """The longest of them at this place; its group numbers them from 1."""
        if self.pattern is None:
            self.pattern = re.compile("|".join(self.sources))
        return self.pattern.match(text, start)


@dataclass(frozen=True, slots=True)
class Holidays:
    """The days a language has names for, by how they are computed."""

    fixed: Mapping[str, tuple[int, int]]
    easter: Mapping[str, int]
    weekday: Mapping[str, tuple[int, int, int, int]]
    named: Mapping[
        tuple[int, int], tuple[int, str]
    ]  # days that name what happened on them in that year, and a cue


def grammar(language: str = "english") -> Grammar:
    """The grammar of a language, its rules compiled when first needed."""
    return _grammar(language)


@cache
def _grammar(language: str) -> Grammar:
    data = import_module(f"claimtrack.dates.languages.{language}")
    classes = sorted({*data.WORDS, *SHAPES, *(name for name, _ in data.PHRASES.values())})
    codes = {name: chr(0xE000 + number) for number, name in enumerate(classes)}
    symbols = {name: Node(code, frozenset(code), nullable=False) for name, code in codes.items()}
    for name, pattern in data.MACROS.items():
        symbols[name] = parse(pattern, symbols)
    groups = {f"r{number}": name for number, name in enumerate(data.RULES)}
    rules = {group: parse(data.RULES[name], symbols) for group, name in groups.items()}
    beginnings: dict[str, list[str]] = {}
    for group, rule in rules.items():
        for code in sorted(rule.first):
            beginnings.setdefault(code, []).append(f"(?P<{group}>{rule.source})")
    words = _words(data.WORDS, data.PHRASES, codes, frozenset(data.CAPITALISED), data.CONTINUATIONS)
    code_of = _code_of(
        words,
        {_A_WORD.findall(phrase)[0] for phrase in data.PHRASES if not phrase[0].islower()},
        data.CONTINUATIONS,
    )
    fillers = frozenset({PHRASE_ONLY, *(codes[name] for name in data.FILLERS)})
    return Grammar(
        words=words,
        codes=codes,
        names={code: name for name, code in codes.items()},
        rule_names=groups,
        beginnings={code: tuple(sources) for code, sources in beginnings.items()},
        holidays=Holidays(data.HOLIDAYS_FIXED, data.HOLIDAYS_EASTER, data.HOLIDAYS_WEEKDAY, data.NAMED_DAYS),
        cues=Patterns(data.CUES),
        openings=Prepositions.of(data.OPENINGS, data.BETWEEN),
        leading=Prepositions.of(data.LEADING, data.BETWEEN),
        kinds=Kinds(code_of, fillers, frozenset({CONTINUES, codes.get("ZONE", CONTINUES)})),
    )


def _code_of(words: Mapping[str, Entry], names: set[str], continuations: Iterable[str]) -> dict[str, str]:
    """The class character of each word; of one without a class, what it is known for."""
    completing = frozenset(continuations)

    def code(word: str, entry: Entry) -> str:
        if entry.code:
            return entry.code
        if word in completing:
            return CONTINUES
        return NAME_ONLY if word in names and entry.phrases else PHRASE_ONLY

    return {word: code(word, entry) for word, entry in words.items()}


def _words(
    words: Mapping[str, Mapping[str, object]],
    phrases: Mapping[str, tuple[str, object]],
    codes: Mapping[str, str],
    capitalised: frozenset[str],
    continuations: Iterable[str],
) -> dict[str, Entry]:
    """Each word as it may be printed (some never in small letters), and the phrases it begins."""
    known: dict[str, Entry] = {}
    for name, entries in words.items():
        for word, says in entries.items():
            entry = Entry(codes[name], says)
            spellings = (
                (word.capitalize(), word.upper())
                if word in capitalised
                else (word, word.capitalize(), word.upper())
            )
            known.update(dict.fromkeys(spellings, entry))
    for word in (*continuations, *_A_WORD.findall(" ".join(phrases))):
        known.setdefault(word, Entry("", None))
    for first, group in _by_first_word(phrases).items():
        alone = known.get(first, Entry("", None))
        known[first] = alone._replace(phrases=_phrases(group, phrases, codes))
    return known


def _by_first_word(phrases: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        first = _A_WORD.match(phrase)
        for spelling in {first[0], first[0].capitalize()} if first else ():
            found.setdefault(spelling, []).append(phrase)
    return found


def _phrases(
    group: Iterable[str], phrases: Mapping[str, tuple[str, object]], codes: Mapping[str, str]
) -> Phrases:
    longest_first = sorted(group, key=len, reverse=True)
    return Phrases(
        tuple(rf"({_phrase_source(phrase)}(?!\w)(?!/\d))" for phrase in longest_first),
        tuple((codes[name], says) for name, says in (phrases[phrase] for phrase in longest_first)),
    )


def _phrase_source(phrase: str) -> str:
    """White space may be a line end, an apostrophe of either kind, the first letter a capital."""
    body = r"\s{1,3}".join(re.escape(word) for word in phrase.split(" ")).replace("'", "['\u2019]")
    return f"[{phrase[0]}{phrase[0].upper()}]{body[1:]}" if phrase[0].islower() else body
