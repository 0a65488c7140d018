"""Names of people and bodies as they are printed: where they stand and what their words are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import compress
from typing import Literal

from claimtrack.extract.memo import Memo
from claimtrack.extract.tagger import uncapitalised
from claimtrack.extract.time_words import is_time
from claimtrack.extract.words import Words
from claimtrack.professions import profession_words

Gender = Literal["female", "male"]
_NO_NAME = frozenset(
    "but and for it the a an he she they we i you in on at as if when while after before since no. no not so this that "
    "these those there however meanwhile also even only then now here what who why how where which yes".split()
)
_NAMING = frozenset(("NNP", "NN", "NNS", "JJ"))
_BEGINNINGS = frozenset((".", '"', ":"))
_APART = re.compile(r" (['’]s?)(?= )")
_QUOTED = re.compile(r"([\"“]) (\w+) ([\"”])")
_FAMILY_FIRST = frozenset(  # family names that stand first: "Wang Lifen", "Park Jun-ho"
    "wang li zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo he lin gao luo zheng liang xie tang han cao "
    "deng feng zeng peng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao park kim lee choi "
    "jung kang cho yoon jang lim oh shin seo kwon hwang ahn song hong nguyen tran pham hoang vu dang bui".split()
)
_FIGURE = re.compile(r"\d{3}|^[A-Z][a-z]+\d|\d[.,]\d|^\d")
_WHOSE = frozenset(  # beside titles, whose office or club it is: "Women's Federation", "Sheriff's Office"
    "women men children people girls boys farmers workers king queen lloyd st. sheriff attorney coroner".split()
)
_QUOTATION = frozenset('"“”')
_SMALL = frozenset("of for and the on in to".split())  # words of a body's name that its letters leave out
_INITIALS = 4  # letters of an office
_LONGEST = 12  # words of one name


@cache
def people_words() -> dict[str, frozenset[str]]:
    """The word lists about people and bodies, by name."""
    lists: dict[str, set[str]] = {}
    text = (files("claimtrack.extract") / "lexicon" / "people.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            key, _, entries = line.partition(":")
            lists.setdefault(key, set()).update(entries.split())
    lists["role"] |= profession_words() - lists["group"]
    return {key: frozenset(entries) for key, entries in lists.items()}


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


def gender_of(words: Sequence[str]) -> Gender | None:
    """The gender that a title or role tells ("Mrs", "spokesman"), None where it tells none."""
    if not words:
        return None
    lists = people_words()
    if not lists["female"].isdisjoint(words):
        return "female"
    return None if lists["male"].isdisjoint(words) else "male"


def first_name_gender(name: str) -> Gender | None:
    """The gender a first name is usually given to, None where it is not known or given to both."""
    lists, lower = people_words(), name.lower()
    if lower in _FAMILY_FIRST:
        return None
    female, male = lower in lists["female_name"], lower in lists["male_name"]
    return None if female == male else "female" if female else "male"


Run = tuple[
    int, int, Name | None
]  # words in a row that may name somebody: first word, word after the last, the name


class Names:
    """The names of one paragraph, each read once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._runs = _runs(words, 0, len(words))
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
    return name is not None and not name.person and "and" in name.words[1:2]


def find_names(words: Words, first: int, stop: int) -> list[Name]:
    """The names among words `first` to `stop`, in text order."""
    return [name for _, _, name in _runs(words, first, stop) if name is not None]


def _runs(words: Words, first: int, stop: int) -> list[Run]:
    runs: list[Run] = []
    end = first
    for k in compress(range(first, stop), map(_MAY_NAME.__getitem__, words.words[first:stop])):
        if k < end or not _capital(words, k):
            continue
        end = k + 1
        while end < stop and end - k < _LONGEST:
            if _capital(words, end) or _links(words, end, stop):
                end += 1
            elif _nickname(words, end, stop):
                end += 3
            else:
                break
        runs.append((k, end, _name(words, k, end)))
    return runs


def _may_name(word: str) -> bool:
    """Whether a word by itself may be one of a name: a capital, but no figure ("Sh9,000"), initial or "The"."""
    if not (word[0].isupper() or ("-" in word and _has_particle(word))) or (
        not word.isalpha() and _FIGURE.search(word)
    ):
        return False
    return len(word) > 1 and word[1] != "-" and (word.lower() not in _NO_NAME or word.isupper())


_MAY_NAME = Memo(_may_name)


def _has_particle(word: str) -> bool:
    """Whether a name has a small particle in front: "al-Hariri"."""
    particle, _, rest = word.partition("-")
    return rest[:1].isupper() and particle in people_words()["particle"]


def _capital(words: Words, k: int) -> bool:
    if not _MAY_NAME[words.words[k]] or words.tags[k] not in _NAMING or is_time(words, k):
        return False
    if k == 0 or words.tags[k - 1] in _BEGINNINGS:
        return words.tags[k] == "NNP" and words.lower[k] not in _plain_groups()
    return True


@cache
def _plain_groups() -> frozenset[str]:
    """Words for groups and roles, which are capital where a sentence begins and still no names."""
    return people_words()["group"] | people_words()["bodyrole"]


@cache
def _roles() -> frozenset[str]:
    """The words for roles, titles included."""
    return people_words()["role"] | people_words()["title"]


def _nickname(words: Words, k: int, stop: int) -> bool:
    """Whether a name in quotation marks stands at word k inside another: Ernesto "Boy" Tagle."""
    return (
        k + 3 < stop
        and words.tags[k] == words.tags[k + 2] == '"'
        and words.words[k + 1][0].isupper()
        and words.words[k + 3][0].isupper()
        and words.tags[k + 3] == "NNP"
    )


def _links(words: Words, k: int, stop: int) -> bool:
    """ "von der" in a name, "of" in "University of Lagos", an apostrophe in "Fans' Trust"."""
    if k + 1 >= stop:
        return False
    lists, lower, following = people_words(), words.lower[k], words.words[k + 1]
    if lower in lists["particle"]:
        return following[0].isupper() or following.lower() in lists["particle"]
    if lower == "&" or (lower in ("'", "’") and words.tags[k] == "POS"):
        return following[0].isupper() and words.tags[k + 1] == "NNP"
    if lower in _SMALL and _spelt_out(words, k, stop):
        return True
    before = words.lower[k - 1]
    if lower in ("'s", "’s"):  # "Tulare County Sheriff's Office"
        return (before in _WHOSE or before in lists["title"]) and _body_follows(words, k + 1, stop)
    if lower == "the":
        bodys = words.lower[k - 2] in lists["body"] and following[0].isupper()
        return before in ("of", "for") and (bodys or _office_of(words, k - 1, stop))
    if lower == "and":  # "Department of Social Welfare and Development", "the Food and Drug Administration"
        return following[0].isupper() and (_of_a_body(words, k) or _and_body(words, k, stop))
    if lower not in ("of", "for") or not (before in lists["body"] or before in lists["title"]):
        return False
    if _office_of(words, k, stop):
        return True
    return following[0].isupper() or (
        following == "the" and k + 2 < stop and words.words[k + 2][0].isupper() and before in lists["body"]
    )


def _spelt_out(words: Words, k: int, stop: int) -> bool:
    """Whether letters in brackets are short for a name around word k: "Coordination of Humanitarian Affairs (CHA)"."""
    near = words.words[k : min(stop, k + _LONGEST)]
    bracket = k + near.index("(") if "(" in near else stop
    if bracket + 2 >= len(words) or words.words[bracket + 2] != ")" or not words.words[bracket + 1].isupper():
        return False
    letters, n = words.words[bracket + 1], bracket - 1
    while letters and n > k - _LONGEST and n >= 0:
        word = words.words[n]
        if word[0].isupper() and word[0] == letters[-1]:
            letters = letters[:-1]
        elif word not in _SMALL:
            return False
        n -= 1
    return not letters and n < k


def _body_follows(words: Words, first: int, stop: int) -> bool:
    """Whether capitals from word `first` on name a body: "Office" of the sheriff, "Democratic Party" of the people."""
    for k in range(first, min(stop, first + _INITIALS)):
        if not words.words[k][0].isupper():
            return False
        if words.lower[k] in people_words()["body"]:
            return True
    return False


def _office_of(words: Words, k: int, stop: int) -> bool:
    """Whether an office of a body and then a person are named: "Chairman of the Board Lars Holm"; "of" is word k."""
    if words.lower[k : k + 2] != ["of", "the"] or words.lower[k - 1] not in people_words()["title"]:
        return False
    for n in range(k + 2, min(stop, k + _LONGEST)):
        if not words.words[n][0].isupper():
            return False
        if n > k + 2 and _first_name(words.lower[n]):
            return True
    return False


def _of_a_body(words: Words, k: int) -> bool:
    """Whether the name that goes on at word k began with a body or an office: "Ministry of …", "Minister for …"."""
    of = max((n for n in range(max(0, k - 4), k) if words.lower[n] in ("of", "for")), default=0)
    return of > 0 and words.lower[of - 1] in people_words()["body"] | people_words()["title"]


def _and_body(words: Words, k: int, stop: int) -> bool:
    """Whether the "and" at word k joins two matters of one body: "the Economic and Financial Crimes Commission"."""
    if k < 2 or words.lower[k - 2] not in ("the", "'s", "’s") or not _body_follows(words, k + 1, stop):
        return False
    word = words.words[k - 1]
    return word.endswith("s") or uncapitalised([word])[0].islower()


def _name(words: Words, first: int, stop: int) -> Name | None:
    parsed = _parsed(tuple(words.words[first:stop]))
    if parsed is None:
        return None
    titled, end, parts, titles, person, text = parsed
    if person and not titles and first and words.lower[first - 1] == "the":
        person = _first_name(parts[0].lower())  # "the Middle Corridor"
    return Name(first, first + titled, first + end, parts, _roles_before(words, first) + titles, person, text)


@lru_cache(maxsize=20_000)
def _parsed(
    words: tuple[str, ...],
) -> tuple[int, int, tuple[str, ...], tuple[str, ...], bool, str] | None:
    """What words in a row name: where the name begins and ends, its words, titles, whether a person's, its text."""
    lists, lower, stop = people_words(), [word.lower() for word in words], len(words)
    titled = _after_titles(words, lower)
    if titled == stop > 1 and (lower[-1] == "begum" or _first_name(lower[-2])):
        titled -= 2  # "Rokeya Begum", "Stephen King", "District Attorney Tim Ward"
    while stop > titled and lower[stop - 1] in lists["after_name"]:
        stop -= 1
    body = not lists["body"].isdisjoint(lower[titled:stop])
    if titled + 2 < stop and _office(words[titled]) and not body:
        titled += 1  # "MNA Shazia Baloch"
    if titled + 2 < stop and _first_name(lower[titled + 1]) and not _first_name(lower[titled]):
        titled += 1  # a role no list knows: "Collector Sunanda Phadnis"
    if titled >= stop:
        return None  # "The President": a role, no name
    titles, parts = tuple(lower[:titled]), words[titled:stop]
    if len(parts) == 1 and titles and titles[-1] in lists["honorific"]:
        parts = (words[titled - 1], *parts)  # "Lady Ashgrove"
    return titled, stop, parts, titles, _is_person(parts, titles), _joined(parts)


def _joined(parts: Sequence[str]) -> str:
    name = _APART.sub(r"\1", " ".join(parts))
    return _QUOTED.sub(r"\1\2\3", name)


def _office(word: str) -> bool:
    """Whether a word is letters of an office that no list knows: "MNA Shazia Baloch", but not "J. P. Okafor"."""
    return 1 < len(word) <= _INITIALS and word.isupper() and word.isalpha()


def _first_name(lower: str) -> bool:
    lists = people_words()
    return lower in lists["male_name"] or lower in lists["female_name"]


def _after_titles(words: Sequence[str], lower: Sequence[str]) -> int:
    """The word after the last title in front of the name: "EU Commission President Ursula …"."""
    titles, last = people_words()["title"], 0
    for k, word in enumerate(lower, 1):
        if word in ("'s", "’s"):
            last = 0  # "Prime Minister's Office"
        elif word.rpartition("-")[2] in titles:
            last = k
    if last and last + 1 < len(words) and lower[last] in ("of", "for"):
        if last + 2 < len(words) and words[last + 2] == "&":
            return last + 1  # "Chief Executive Officer of Hollin & Vale"
        if lower[last + 1] == "the":  # "Chairman of the Board Lars Holm"
            return next((k for k in range(last + 3, len(words)) if _first_name(lower[k])), last)
        if last + 2 < len(words) and lower[last + 2] == "and":  # "Minister of Supply and Trade Ahmed Said"
            return next(
                (k for k in range(last + 3, len(words)) if _first_name(lower[k])), max(last, len(words) - 2)
            )
        return min(len(words), last + 2)  # "Secretary of State Antony Blinken"
    return last


def _roles_before(words: Words, first: int) -> tuple[str, ...]:
    """The small-letter words of a role in front of a name: "Kremlin spokesman Dmitry Peskov"."""
    k = first
    while (
        k > 0 and first - k < 6 and words.tags[k - 1] in ("NN", "JJ", "NNP") and words.words[k - 1].islower()
    ):
        k -= 1
    roles = tuple(words.lower[k:first])
    return roles if roles and roles[-1] in _roles() else ()


def _is_person(parts: tuple[str, ...], titles: tuple[str, ...]) -> bool:
    lists, lower = people_words(), [part.lower() for part in parts]
    if "of" in lower or "&" in lower or any(word in lists["body"] for word in lower):
        return False
    if (titles and titles[-1] in lists["title"]) or lower[0] in lists["honorific"] or _first_name(lower[0]):
        return True
    if (
        len(parts) == 1
        or len(parts) - 2 * (not _QUOTATION.isdisjoint(parts)) > 4
        or lower[0] in lists["place"]
    ):
        return False
    if any(part.isupper() and len(part) > 1 and "." not in part for part in parts):
        return False
    return all(
        part[0].isupper() or _has_particle(part) or part.lower() in lists["particle"] or part in _QUOTATION
        for part in parts
    )
