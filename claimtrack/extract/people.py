"""The word lists about people and bodies: titles, roles, first names, words for bodies and places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from claimtrack.professions import profession_words

Gender = Literal["female", "male"]
_FAMILY_FIRST = frozenset(  # family names that stand first: "Wang Lifen", "Park Jun-ho"
    "wang li zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo he lin gao luo zheng liang xie tang han cao "
    "deng feng zeng peng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao park kim lee choi "
    "jung kang cho yoon jang lim oh shin seo kwon hwang ahn song hong nguyen tran pham hoang vu dang bui".split()
)

TRADES = frozenset(  # words for companies by what they do: "the lens maker"
    "maker giant lender carrier retailer chipmaker carmaker automaker drugmaker miner insurer brewer manufacturer "
    "supermarket chain grocer broadcaster bookmaker housebuilder refiner steelmaker planemaker shipbuilder "
    "startup start-up conglomerate airline utility".split()
)

DEMONYMS = frozenset(  # one person of a place, by a noun that is no adjective of it
    "swede dane pole scot finn turk spaniard briton kiwi aussie serb croat slovene kurd filipina frenchman "
    "frenchwoman dutchman dutchwoman irishman irishwoman welshman welshwoman englishman englishwoman scotsman "
    "scotswoman yorkshireman ulsterman glaswegian liverpudlian mancunian".split()
)


@cache
def people_words() -> dict[str, frozenset[str]]:
    """The word lists about people and bodies, by name."""
    lists: dict[str, set[str]] = {}
    text = (files("claimtrack.extract") / "lexicon" / "people.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            key, _, entries = line.partition(":")
            lists.setdefault(key, set()).update(entries.split())
    lists["role"] |= profession_words() - lists["group"] | lists["person"]
    return {key: frozenset(entries) for key, entries in lists.items()}


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


def is_family_first(lower: str) -> bool:
    """Whether a word in small letters is a family name that stands before the given one: "Park Jun-ho"."""
    return lower in _FAMILY_FIRST


def is_first_name(lower: str) -> bool:
    """Whether a word in small letters is a first name."""
    lists = people_words()
    return lower in lists["male_name"] or lower in lists["female_name"]


@cache
def role_words() -> frozenset[str]:
    """The words for roles, titles included."""
    return people_words()["role"] | people_words()["title"]
