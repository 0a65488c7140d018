"""Names of people and bodies as they are printed: where they stand and what their words are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claimtrack.extract.phrases import TIME_WORDS
from claimtrack.extract.words import Words

_NATIONALITY = ("an", "ese", "ish", "ian", "i")


@cache
def people_words() -> dict[str, frozenset[str]]:
    """The word lists about people and bodies, by name."""
    lists: dict[str, set[str]] = {}
    text = (files("claimtrack.extract") / "lexicon" / "people.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            key, _, entries = line.partition(":")
            lists.setdefault(key, set()).update(entries.split())
    return {key: frozenset(entries) for key, entries in lists.items()}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in words `first` to `stop` of a paragraph; `titles` are the lower-cased words in front of it."""

    first: int
    stop: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    person: bool

    @property
    def text(self) -> str:
        """The name with single spaces."""
        return " ".join(self.words)


def find_names(words: Words, first: int = 0, stop: int | None = None) -> list[Name]:
    """The names among words `first` to `stop`, in text order."""
    lists, names = people_words(), []
    k, stop = first, len(words) if stop is None else stop
    while k < stop:
        if not _capital(words, k):
            k += 1
            continue
        end = k + 1
        while end < stop and end - k < 12 and (_capital(words, end) or _links(words, end, stop, lists["particle"])):
            end += 1
        name = _name(words, k, end, lists)
        if name is not None:
            names.append(name)
        k = end
    return names


def _capital(words: Words, k: int) -> bool:
    word = words.words[k]
    if not word[0].isupper() or words.lower[k] in TIME_WORDS:
        return False
    return words.tags[k] == "NNP" or (words.tags[k] in ("NN", "NNS", "JJ") and not _begins(words, k))


def _begins(words: Words, k: int) -> bool:
    return k == 0 or words.tags[k - 1] in (".", '"', ":")


def _links(words: Words, k: int, stop: int, particles: frozenset[str]) -> bool:
    """ "von der" in a name, "of" in "University of Lagos"."""
    lower = words.lower[k]
    if lower in particles:
        return k + 1 < stop and (words.words[k + 1][0].isupper() or words.lower[k + 1] in particles)
    return lower in ("&", "of") and k + 1 < stop and words.words[k + 1][0].isupper() and words.words[k - 1][0].isupper()


def _name(words: Words, first: int, stop: int, lists: dict[str, frozenset[str]]) -> Name | None:
    titled = _after_titles(words, first, stop, lists["title"])
    titles = tuple(words.lower[first:titled])
    if titled == stop:
        return None  # "The President": a role, no name
    parts = tuple(words.words[titled:stop])
    return Name(titled, stop, parts, _roles_before(words, first, lists) + titles, _is_person(parts, titles, lists))


def _after_titles(words: Words, first: int, stop: int, titles: frozenset[str]) -> int:
    """The word after the last title in front of the name: "EU Commission President Ursula …"."""
    last = first
    for k in range(first, stop):
        if words.lower[k].rpartition("-")[2] in titles and words.lower[k] not in ("will", "lee"):
            last = k + 1
        elif words.lower[k] == "of" and last:
            return last
    return last


def _roles_before(words: Words, first: int, lists: dict[str, frozenset[str]]) -> tuple[str, ...]:
    """The small-letter words of a role in front of a name: "Kremlin spokesman Dmitry Peskov"."""
    k = first
    while k > 0 and first - k < 6 and words.tags[k - 1] in ("NN", "JJ", "NNP") and words.words[k - 1].islower():
        k -= 1
    roles = tuple(words.lower[k:first])
    return roles if roles and roles[-1] in lists["role"] | lists["title"] else ()


def _is_person(parts: tuple[str, ...], titles: tuple[str, ...], lists: dict[str, frozenset[str]]) -> bool:
    lower = [part.lower() for part in parts]
    if "of" in lower or any(word in lists["body"] for word in lower):
        return False
    if titles and titles[-1] in lists["title"]:
        return True
    if lower[0] in lists["male_name"] or lower[0] in lists["female_name"]:
        return True
    if len(parts) == 1 or lower[0] in lists["place"]:
        return False
    if all(part.isupper() and len(part) > 1 for part in parts) or lower[0].endswith(_NATIONALITY[:3]) and len(parts) < 2:
        return False
    return len(parts) <= 4 and all(part[0].isupper() or part.lower() in lists["particle"] for part in parts)
