"""Names of people and bodies as they are printed: where they stand and what their words are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from claimtrack.extract.name_ends import CLOSING, closed_from
from claimtrack.extract.name_parts import (
    begins_with_first_name,
    common,
    is_plural_thing,
    joined_name,
    parse_name,
    tells_a_thing,
)
from claimtrack.extract.name_runs import goes_by_a_letter, name_runs
from claimtrack.extract.people import (
    first_name_gender,
    is_first_name,
    is_usual_name,
    people_words,
    role_words,
)
from claimtrack.extract.seats import is_posted, of_a_seat, sits_for_the_south
from claimtrack.extract.words import Words

_LEADING = ["leader", "of", "the", "opposition"]
_ANYONE = frozenset(
    ("company", "corporation", "firm", "registrant", "issuer")
)  # "The Company", as filings have it
_COMMANDED = frozenset(
    "spokesman spokeswoman spokesperson officer commander army police attache attaché".split()
)
_CALLED_SO = frozenset(
    "charity firm startup think-tank publisher nonprofit retailer label".split()
)  # "the charity Kidney Futures"
_ONE = frozenset("a an the his her its their my our your".split())
_AGE = re.compile(r"[1-9]\d")
_APPOSED = 4  # words behind a comma
_CHAMBERS = frozenset("assembly senate parliament house council congress sabha legislature".split())
_OFFICE = 8  # words of an office
_SITTING = frozenset("leader whip speaker chairman chair member mp senator".split())
_FULL = 2  # words of a first name and a surname


@dataclass(slots=True)
class Name:
    """A name in words `first` to `stop` of a paragraph.

    `titles` are the lower-cased words of a title or role in front of it; the title begins at word `start`.
    `text` has single spaces, and apostrophes and quotation marks where they belong.
    """

    start: int
    first: int
    stop: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    person: bool
    text: str


# words in a row that may name somebody: first word, word after the last, the name
Run = tuple[int, int, Name | None]


class Names:
    """The names of one paragraph, each read once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._runs = _with_surnames(words, _runs(words, 0, len(words)))
        self._starts = [start for start, _, _ in self._runs]
        self._ends = [end for _, end, _ in self._runs]

    @property
    def all(self) -> list[Name]:
        """The names in text order."""
        return [name for _, _, name in self._runs if name is not None]

    def between(self, first: int, stop: int) -> list[Name]:
        """The names among words `first` to `stop`, in text order."""
        runs = self._runs[bisect_right(self._ends, first) : bisect_left(self._starts, stop)]
        if runs and (runs[0][0] < first or stop < runs[-1][1]) and not _joined_body(runs[0][2]):
            # a part of a name may be one
            runs = _runs(self._words, first, stop)
        return [name for _, _, name in runs if name is not None]


def _joined_body(name: Name | None) -> bool:
    """Whether a mention may begin inside a name: with "Drug Administration" in "the Food and Drug Administration"."""
    return name is not None and not name.person and ("and" in name.words[1:2] or "," in name.words)


def _runs(words: Words, first: int, stop: int) -> list[Run]:
    return [(begin, end, _name(words, begin, end)) for begin, end in name_runs(words, first, stop)]


def _with_surnames(words: Words, runs: list[Run]) -> list[Run]:
    """The runs, those who share the next one's surname with it: "Pete and Alison Foy" are Pete Foy and Alison Foy."""
    for k, (one, other) in enumerate(pairwise(runs)):
        first, second = one[2], other[2]
        if first is None or second is None or words.lower[one[1] : other[0]] != ["and"]:
            continue
        alone = len(first.words) == 1 and not first.titles and is_first_name(first.words[0].lower())
        if alone and len(second.words) == 2 and is_first_name(second.words[0].lower()):
            whole = (*first.words, second.words[-1])
            runs[k] = (*one[:2], replace(first, words=whole, text=" ".join(whole), person=True))
    return runs


def _name(words: Words, first: int, stop: int) -> Name | None:
    special = _lettered(words, first, stop) or _behind_a_chamber(words, first, stop)
    if special is not None:
        return special
    if words.words[stop - 1] in CLOSING and closed_from(words, first, stop - 1) == first:
        parts = tuple(words.words[first:stop])  # "Justice Today said"
        return Name(first, first, stop, parts, (), person=False, text=joined_name(parts))
    parsed = parse_name(tuple(words.words[first:stop]))
    if parsed is None:
        return None
    titled, end, parts, titles, person, text = parsed
    if _only_an_office(words, (first, stop), parts, titles) or of_a_seat(words, first, first + end):
        return None
    if person and not titles and len(parts) > 2 and words.lower[max(0, first - 1) : first] == ["former"]:
        titled, parts = titled + 1, parts[1:]  # "Former Mariner Sam Grant"
        text = joined_name(parts)
    if titles and sits_for_the_south(parts, titles, person=person):
        titled, titles, parts, person = titled + 1, (*titles, parts[0].lower()), parts[1:], True
        text = joined_name(parts)
    if not titles and is_posted(words, first, parts):
        first, end, parts, person = first + 1, end - 1, parts[1:], True
        text = joined_name(parts)
    if titles[:1] == ("parliament",) and words.lower[max(0, first - 2) : first] == ["member", "of"]:
        first, titled, end, titles = first + 1, titled - 1, end - 1, titles[1:]
    if len(parts) == 1 and parts[0].lower() in _ANYONE and first and words.lower[first - 1] == "the":
        return None
    if person and not titles and first and words.lower[first - 1] in _ONE:
        person = begins_with_first_name(parts) and not is_plural_thing(
            parts
        )  # "a Jeep Cherokee", "the Atlas Lions"
    if titles and words.lower[max(0, first - 3) : first + 1] == _LEADING:
        return Name(first - 3, first + titled, first + end, parts, ("leader", *titles), person, text)
    if person and not titles and tells_a_thing(parts) and not _is_told_of(words, first + end):
        person = False  # "Low Tide"
    if person and not titles and first > 1 and words.lower[first - 1] in _CALLED_SO:
        person = words.tags[first - 2] not in ("DT", "JJ", "NN") or begins_with_first_name(parts)
    person = person or is_aged(words, first + end)
    before = _roles_before(words, first)
    given = len(parts) == 1 and not _COMMANDED.intersection(before)
    if titles == ("col",) and before and given and parts[0] != words.words[first]:
        titled, titles, parts = 0, (), (words.words[first], *parts)  # "Beef producer Col Tindale"
        text = joined_name(parts)
    roles = before + titles
    # "his daughter Alicja", "state senator Rob Pike"
    given = len(parts) == 1 and is_first_name(parts[0].lower())
    person = person or (bool(roles) and (given or _may_be_full(parts)))
    return Name(first, first + titled, first + end, parts, roles, person, text)


def _may_be_full(parts: tuple[str, ...]) -> bool:
    """Whether two words may be a first name and a surname, though both are common: "Rob Pike", not "Grant Fund"."""
    lists = people_words()
    first, last = parts[0].lower(), parts[-1].lower()
    nobody = lists["body"] | lists["bodyrole"] | lists["group"] | role_words()
    if len(parts) != _FULL or (last in nobody and last != "park"):  # but "her neighbour Kim Park"
        return False
    known = first_name_gender(first) is not None or is_usual_name(first)
    return known and not parts[-1].isupper()


def _lettered(words: Words, first: int, stop: int) -> Name | None:
    """Somebody whose name is kept back: "Officer B"."""
    parts = tuple(words.words[first:stop])
    if stop != first + 2 or not goes_by_a_letter(parts):
        return None
    return Name(first, first, stop, parts, (), person=True, text=" ".join(parts))


def _behind_a_chamber(words: Words, first: int, stop: int) -> Name | None:
    """A name behind an office in a chamber: "Leader of the Opposition in the Sindh Assembly | Sardar Chachar"."""
    if words.lower[max(0, first - 2) : first] != ["in", "the"]:
        return None
    near = range(first - 3, max(-1, first - _OFFICE), -1)
    opens = words.opens(first - 2)  # "In the Senate | Ann Bell said"
    office = first - 2 if opens else next((k for k in near if words.lower[k] in _SITTING), None)
    chamber = next((k for k in range(first, stop - 2) if words.lower[k] in _CHAMBERS), None)
    if office is None or chamber is None:
        return None
    lists, parts = people_words(), tuple(words.words[chamber + 1 : stop])
    if any(part.islower() for part in parts) or not role_words().isdisjoint(part.lower() for part in parts):
        return None  # "in the House of Representatives Kingsley Eze"
    unknown = sum(not common(part) for part in parts)
    named = is_first_name(parts[0].lower()) or (unknown > 1 and parts[0].lower() not in role_words())
    if not named or parts[-1].lower() in lists["body"] | lists["bodyrole"]:
        return None
    if opens:
        return Name(chamber + 1, chamber + 1, stop, parts, (), person=True, text=joined_name(parts))
    titles = tuple(words.lower[office : chamber + 1])
    return Name(office, chamber + 1, stop, parts, titles, person=True, text=joined_name(parts))


def _only_an_office(
    words: Words, run: tuple[int, int], parts: tuple[str, ...], titles: tuple[str, ...]
) -> bool:
    """Whether a run is an office, its holder named behind a comma: "Minister of Fish and Lake Trade, Mr Bello"."""
    if {"of", "for"}.isdisjoint(titles) or words.words[run[1] : run[1] + 1] != [","]:
        return False
    behind = words.lower[run[1] + 1 : run[1] + 2]
    named = any(word in people_words()["title"] or is_first_name(word) for word in behind)
    return named and not any(is_first_name(part.lower()) for part in parts) and any(map(common, parts))


def is_aged(words: Words, stop: int) -> bool:
    """Whether an age stands behind a name that ends at a word: "His daughter Nouf, 24, …"."""
    if words.words[stop : stop + 1] != [","]:
        return False
    aged = _AGE.fullmatch("".join(words.words[stop + 1 : stop + 2]))
    return aged is not None and words.words[stop + 2 : stop + 3] in ([","], ["."], ["who"])


def _is_told_of(words: Words, stop: int) -> bool:
    """Whether what stands right behind a name is said of people: "Amber Stokes, whose …", "Das, the secretary"."""
    if words.words[stop : stop + 1] != [","]:
        return False
    behind = words.lower[stop + 1 : stop + 1 + _APPOSED]
    return behind[:1] in (["who"], ["whose"]) or not role_words().isdisjoint(behind)


def _roles_before(words: Words, first: int) -> tuple[str, ...]:
    """The small-letter words of a role in front of a name: "Kremlin spokesman Dmitry Peskov"."""
    k = first
    while (
        k > 0 and first - k < 6 and words.tags[k - 1] in ("NN", "JJ", "NNP") and words.words[k - 1].islower()
    ):
        k -= 1
    if k == first > 0 and words.opens(k - 1) and words.words[k - 1].isalpha():
        k -= 1  # "Councillor Bill Tarrant"
    roles = tuple(words.lower[k:first])
    return roles if roles and roles[-1] in role_words() else ()
