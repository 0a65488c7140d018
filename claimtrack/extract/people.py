"""The word lists about people and bodies: titles, roles, first names, words for bodies and places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from claimtrack.names import plain
from claimtrack.professions import profession_words

Gender = Literal["female", "male"]
_FAMILY_FIRST = frozenset(  # family names that stand first: "Wang Lifen", "Park Jun-ho"
    "wang li zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo he lin gao luo zheng liang xie tang han cao "
    "deng feng zeng peng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao park kim lee choi "
    "jung kang cho yoon jang lim oh shin seo kwon hwang ahn song hong nguyen tran pham hoang vu dang bui chang chiang "
    "tsai hsu hsieh tseng chiu liao lai kuo yeh chung chao chou hou teng tung chan cheung wong leung lau yeung tsang "
    "kwok lam yip chow fung choi mak phan vo dinh ngo duong tan ong goh koh chua toh foo yap soh seah quek chia wee "
    "chew tam tse yuen szeto kwan siu fok mok poon teoh ooi khoo loh".split()
)

TRADES = frozenset(  # words for companies by what they do: "the lens maker"
    "maker giant lender carrier retailer chipmaker carmaker automaker drugmaker miner insurer brewer manufacturer "
    "supermarket chain grocer broadcaster bookmaker housebuilder refiner steelmaker planemaker shipbuilder "
    "startup start-up conglomerate airline utility streamer telco multinational".split()
)

SUPPLIERS = frozenset(  # and by what they do for others
    "supplier operator producer exporter importer distributor developer shipowner".split()
)

# what may stand behind the hyphen of an office: "secretary-general"
BEHIND_TITLE = frozenset(("elect", "designate", "in-charge", "in-chief", "general", "at-large"))

OF_EITHER_SEX = frozenset(  # first names of women and of men
    "akira alexis amal aman amrit ananda andrea ashley beverley beverly billie blake cameron camille carol "
    "charlie claude courtney dana daniele daryl dewi dominique evan evelyn farai gabriele gail gale glenn "
    "gurpreet gwyn gwynne harpreet hikaru hilary hyun iman imani ira jan jaspreet jean jin joan jocelyn jody "
    "jordan joyce jyoti kaoru kelly kerry kim kiran laurie leigh lesley leslie lindsay lindsey ling loren luca "
    "lyn lyndsey lynn manpreet marion mel meredith merle michele mika min ming misha morgan nana nasim nicky "
    "nicola nikita nikola noa noor nour nur nyoman oluwaseun paige pat putu robbie robin robyn roni rory rudo "
    "sacha sandy sascha sasha shannon shashi shelby shirley sidney simone simran stacey stacy stevie suman sunny "
    "sydney tatenda taylor temi temitope tendai tenzin toni tope tracey tracy val vivian wayan wei whitney wyn "
    "yannick".split()
)

DEMONYMS = frozenset(  # one person of a place, by a noun that is no adjective of it
    "swede dane pole scot finn turk spaniard briton kiwi aussie serb croat slovene kurd filipina frenchman "
    "frenchwoman dutchman dutchwoman irishman irishwoman welshman welshwoman englishman englishwoman scotsman "
    "scotswoman yorkshireman ulsterman glaswegian liverpudlian mancunian".split()
)


@cache
def people_words() -> dict[str, frozenset[str]]:
    """The word lists about people and bodies, by name."""
    lists = {key: set(words) for key, words in word_lists("people.txt").items()}
    lists |= {key: set(words) for key, words in word_lists("person_nouns.txt").items()}
    lists["role"] |= profession_words() - lists["group"] | lists["person"] | lists["human"]
    return {key: frozenset(entries) for key, entries in lists.items()}


def word_lists(file: str) -> dict[str, list[str]]:
    """The words under each key of a file of the lexicon, of lines "key: word word ..."; a key may come again."""
    lists: dict[str, list[str]] = {}
    text = (files("claimtrack.extract") / "lexicon" / file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            key, _, words = line.partition(": ")
            lists.setdefault(key, []).extend(words.split())
    return lists


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
    if female is not male:
        return "female" if female else "male"
    return None if female else _given_names().get(plain(lower))


def is_family_first(lower: str) -> bool:
    """Whether a word in small letters is a family name that stands before the given one: "Park Jun-ho"."""
    return lower in _FAMILY_FIRST


def is_first_name(lower: str) -> bool:
    """Whether a word in small letters is a first name, and hardly anything else where another name follows."""
    names = _first_names()
    return lower in names or (not lower.isascii() and plain(lower) in names)


def is_usual_name(lower: str) -> bool:
    """Whether a word in small letters is a first name so usual that it tells a gender: "Ann", but not "Ananda"."""
    lists = people_words()
    return lower in lists["male_name"] or lower in lists["female_name"]


def tells_gender(name: str) -> bool:
    """Whether a first name is hardly ever given to the other sex: "Vince", but not "Almaz" or "Ananda"."""
    lower = plain(name.lower())
    return lower in _sure_names() and lower not in OF_EITHER_SEX


@cache
def _sure_names() -> frozenset[str]:
    listed = _listed_names()
    return frozenset((*listed["female"], *listed["male"]))


@cache
def _given_names() -> dict[str, Gender]:
    """The gender of the first names of many countries that are given to one alone."""
    listed = _listed_names()
    given: dict[str, Gender] = dict.fromkeys((*listed["female"], *listed["female?"]), "female")
    return given | dict.fromkeys((*listed["male"], *listed["male?"]), "male")


@cache
def _first_names() -> frozenset[str]:
    """The usual first names, and those of many countries that are well known and no words, places or surnames."""
    listed, lists = _listed_names(), people_words()
    known = frozenset((*listed["female"], *listed["male"], *listed["either"]))
    return known | lists["male_name"] | lists["female_name"]


@cache
def _listed_names() -> dict[str, list[str]]:
    """The first names of many countries, in plain letters, by whom they are given to."""
    return word_lists("given_names.txt")


@cache
def role_words() -> frozenset[str]:
    """The words for roles, titles included."""
    return people_words()["role"] | people_words()["title"]
