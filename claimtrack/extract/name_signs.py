"""What the words of a name, and those around it, tell of whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimtrack.extract.entity import Entity
from claimtrack.extract.name_links import is_state
from claimtrack.extract.names import Name
from claimtrack.extract.people import TRADES, people_words, role_words
from claimtrack.extract.roles import closed_off, roles_at
from claimtrack.extract.tagger import is_common
from claimtrack.extract.words import Words
from claimtrack.places import STATE_BODIES, words_for_place

LEGAL_FORMS = frozenset(
    "limited ltd ltd. inc inc. plc corp corp. llc gmbh ag sa nv bv ab asa oyj spa pty a/s "
    "cyf bhd pte pvt sarl srl kft".split()
)
_FIRM_ENDS = frozenset(
    "co. co holding holdings group & bank industries technologies securities partners capital".split()
)
FIRM_KINDS = TRADES | {"company", "firm", "group"}  # in front of a name: "mining group Corvus"
_OWNED = frozenset(
    "shares stock profit profits revenue revenues sales earnings board headquarters customers".split()
)
_HOLDINGS = frozenset("stake stakes interest confidence investors investment trading".split())  # in a firm
_KINDS_OF_BODY = frozenset(("Department", "Ministry", "Office"))  # which letters may leave out
_OWNING = frozenset(("'s", "’s"))
_MARKS = (('"',), ("“",))
_BEHIND_OWNER = 6  # words from "his" to the name
_PARTS = frozenset("cent percent % half third quarter majority all".split())  # that one may have of a firm
_ROW = 12  # words of places in a row
_LOCATIVE = frozenset("in at near from to of".split())


def is_located(words: Words, first: int) -> bool:
    """Whether a place stands at word `first`: "in Sill", "in Hong Kong and Macau", not "chief executive of Hollin"."""
    k = first - 1
    while first - k < _ROW and k > 0 and words.words[k] in (",", "and") and words.words[k - 1][0].isupper():
        k -= 1
        while k >= 0 and words.words[k][0].isupper():
            k -= 1
    before = words.lower[max(0, k - 1) : k + 1]
    if not before or before[-1] not in _LOCATIVE:
        return False
    if before == ["according", "to"]:
        return False
    if k < first - 1:
        return before[-1] == "in"
    if before[-1] == "at":
        return before[0] not in role_words()  # "a vice president at Trident"
    return before[-1] != "of" or before[0] not in people_words()["title"] | _OWNED | _PARTS


def is_firm(name: Name) -> bool:
    """Whether a name is a firm's by its last word: no place is "Hokusei Airlines Co."."""
    return len(name.words) > 1 and name.words[-1].lower() in LEGAL_FORMS | _FIRM_ENDS


_KIN = frozenset("son daughter brother sister husband wife widow widower father mother grandson".split())


def is_its_place(words: Words, name: Name, entity: Entity) -> bool:
    """Whether one word names the place after which a body is called: "in Kivu", where there is a "Kivu Gold"."""
    if " " not in entity.name or name.first < 2:
        return False
    before, further = words.lower[name.first - 1], words.lower[name.first - 2]
    return before in ("in", "near") and further not in _OWNED | _HOLDINGS


def acts_as_body(words: Words, name: Name) -> bool:
    """Whether what stands around a name tells of no person: "mining giant Corvus", "Corvus, which"."""
    k, before = name.stop, words.lower[max(0, name.start - 2) : name.start]
    if words.lower[k : k + 2] == [",", "which"] or before in (["shares", "in"], ["stake", "in"]):
        return True
    if before[-1:] == ["for"] and before[0].startswith("spokes"):
        return True  # "a spokesperson for Brecon Stone"
    if words.tags[k : k + 1] == ["POS"] and words.lower[k + 1 : k + 2]:
        return words.lower[k + 1] in _OWNED
    return bool(before) and before[-1] in FIRM_KINDS


def is_somebodys(words: Words, name: Name) -> bool:
    """Whether a name stands behind what somebody is of another: "Moriarty's wife, | Bernadette Moriarty"."""
    low = max(words.sentence_of(name.first)[0], name.start - _BEHIND_OWNER)
    k = name.start - 1
    while k >= low and (words.words[k] == "," or words.tags[k] in ("NN", "JJ")):
        k -= 1
    if not low <= k < name.start - 1:
        return False
    return words.lower[k] in ("his", "her") or (
        words.tags[k] == "POS" and words.words[k - 1] == name.words[-1]
    )


def family_name(words: Words, name: Name) -> str:
    """The surname that a first name alone shares with whose relative is named so: "Mrs Lomax's son, | Peter"."""
    k = name.start - 1 - (words.words[name.start - 1 : name.start] == [","])
    if len(name.words) > 1 or name.titles or k < 2 or words.lower[k] not in _KIN:
        return ""
    k -= 1 + (words.tags[k - 1] == "JJ")
    return words.words[k - 1] if k > 0 and words.tags[k] == "POS" and words.tags[k - 1] == "NNP" else ""


def without_legal_form(name: Name) -> str:
    """ "Sill Bullion" of "Sill Bullion Limited"; "" where nothing, or no name of two words, would be left."""
    if len(name.words) < 3 or name.words[-1].lower() not in LEGAL_FORMS:
        return ""
    words = name.text.split()
    return " ".join(words[:-1]) if len(words) > 2 else ""


def unowned(name: Name) -> str:
    """ "Defense Ministry" of "Russia's Defense Ministry", "the Russian Defense Ministry"; "" for what no state owns."""
    owner = next((k for k, word in enumerate(name.words) if word in _OWNING), 0)
    if name.person:
        return ""
    if owner and is_state(name.words[owner - 1]):
        return " ".join(name.words[owner + 1 :])
    theirs = len(name.words) > 2 and name.words[0].lower() in words_for_place(name.words[0].lower())[1:]
    return " ".join(name.words[1:]) if theirs and name.words[-1].lower() in STATE_BODIES else ""


def of_which_state(name: Name) -> str:
    """A name by the usual word for its state, in small letters; "" where it has none.

    "russia defense ministry" for "Russia's Defense Ministry", "the Russian Defense Ministry".
    """
    words = [word.lower() for word in name.words if word not in _OWNING]
    for k, word in enumerate(words[:2]):
        places = words_for_place(word)
        if places and len(words) > k + 1:
            return " ".join((*words[:k], places[0], *words[k + 1 :]))
    return ""


def without_nickname(name: Name) -> str:
    """ "Ernesto Tagle" of "Ernesto “Boy” Tagle"; "" where there is none."""
    return " ".join(name.words[:1] + name.words[4:]) if name.person and name.words[1:2] in _MARKS else ""


def nickname(name: Name) -> str:
    """ "Rocket" of "Eddie “Rocket” Moss"; "" where there is none."""
    return name.words[2] if name.person and name.words[1:2] in _MARKS and len(name.words) > 2 else ""


def quoted(name: str) -> list[str]:
    """What stands in quotation marks in a name: "Rocket" in "Eddie “Rocket” Moss"."""
    return name.replace("“", '"').replace("”", '"').split('"')[1::2]


def initials(name: str) -> str:
    """The first letters of a name of several words, as capitals."""
    words = name.split()
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""


def stands_for_body(part: str) -> bool:
    """Whether one word of a body's name may stand for it: "the Fund", "the Ministry"."""
    return part in people_words()["body"]


def tells_a_body(two: Sequence[str]) -> bool:
    """Whether two words of a body's name may stand for it: "Coral Crest", but not "High Court", "New York"."""
    lists, (first, last) = people_words(), (two[0].lower(), two[-1].lower())
    if not all(word[0].isupper() and word.isalpha() for word in two):
        return False
    plain = (lists[kind] for kind in ("bodyrole", "country", "place", "state", "title"))
    if (
        any(first in words or last in words for words in plain)
        or words_for_place(first)
        or words_for_place(last)
    ):
        return False
    return first not in lists["body"] and (last not in lists["body"] or not is_common(two[0]))


def letters_for(name: str) -> frozenset[str]:
    """The letters that may stand for a body's name: "UN", "HHS" of the Department of Health and …, "BoG".

    Small words may be left out, and so may "Department of" in front.
    """
    words = name.split()
    large = "".join(word[0] for word in words if word[0].isupper())
    every = "".join(word[0] for word in words)
    return frozenset((large, every, large[1:] if words[0] in _KINDS_OF_BODY and len(words) > 3 else large))


def abbreviation(words: Words, name: Name) -> str:
    """ "International Monetary Fund (IMF)", "Homeland and Freedom party (VVH)": the letters in brackets."""
    k = name.stop
    k += not name.person and words.lower[k : k + 1] == ["party"]
    if k + 2 < len(words) and words.words[k] == "(" and words.words[k + 2] == ")":
        inside = words.words[k + 1]
        spelt = inside.lower() in {letters.lower() for letters in letters_for(name.text)}  # "… Union (Hatwu)"
        return inside if (inside.isupper() or spelt) and len(inside) > 1 else ""
    return ""


def only_opens(words: Words, k: int, *, plural: bool) -> bool:
    """Whether the capital of word k tells nothing: it opens a sentence, as a plural or by itself ("Rubbish,")."""
    quoted = k > 0 and words.tags[k - 1] == '"' == "".join(words.tags[k + 2 : k + 3])
    exclaimed = quoted and words.tags[k + 1] in (",", ".")
    opens = words.opens(k) or words.tags[max(0, k - 1)] == '"'
    does = words.lower[k].endswith("ing") or words.tags[k + 1 : k + 2] not in (["VBD"], ["VBZ"], ["POS"])
    plain = opens and does and is_common(words.words[k])  # "Smuggling would surge", "Come and stay"
    share = "-" in words.words[k] and words.lower[k + 1 : k + 2] == ["of"]  # "Two-thirds of those asked"
    return exclaimed or plain or (words.opens(k) and (plural or share))


def printed_roles(words: Words, name: Name) -> list[str]:
    """The roles printed with a name; a single word that no list knows may be a surname."""
    if name.person:
        return list(roles_at(words, name))
    if len(name.words) > 1 or words.lower[name.stop : name.stop + 1] not in ([","], ["of"]):
        return []
    if name.text.isupper() or is_no_surname(name.words[0]):
        return []
    return list(closed_off(words, name))


def is_no_surname(word: str) -> bool:
    """Whether a capital word is for a place or body, and nobody's surname."""
    return word.lower() in _no_surnames()


@cache
def _no_surnames() -> frozenset[str]:
    """Words for places and bodies, which are capital and still nobody's surname."""
    lists = people_words()
    return lists["seat"] | lists["country"] | lists["body"] | lists["bodyrole"]
