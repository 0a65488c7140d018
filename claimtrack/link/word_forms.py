"""Words as topics are compared: in one number and spelling, a place for what is its own, and words of one root."""

from __future__ import annotations

from functools import lru_cache

from claimtrack.memo import Memo
from claimtrack.places import words_for_place

SPELLINGS = (("isation", "ization"), ("iser", "izer"), ("our", "or"), ("tre", "ter"), ("ence", "ense"))
_BRITISH = tuple(british for british, _ in SPELLINGS)
SHORTEST = 5  # letters of a word that may be spelled in two ways
_SHORTEST_IES, _SHORTEST_S = 5, 4  # letters of a plural in "ies", and in "s"
# Words of news that mean the same: the second is compared for the first.
_SYNONYMS = dict(
    pair.split("-")
    for pair in (
        "vessel-ship lorry-truck petrol-gasoline pupil-student physician-doctor maize-corn slick-spill jab-vaccine "
        "vaccination-vaccine railroad-rail railway-rail airplane-plane aeroplane-plane aircraft-plane loaf-bread "
        "walkout-strike stoppage-strike blaze-fire cop-police earthquake-quake sinking-capsize influenza-flu "
        "avian-bird educator-teacher schoolteacher-teacher"
    ).split()
)
_ROOT = 4  # letters of a root at least
_ENDINGS = frozenset(
    "al ance ation ed ence er ery ial ian ic ing ion ional ish ist ity ive ization or ry y".split()
)
_ENDING = tuple(_ENDINGS)
_LONGEST = max(map(len, _ENDINGS))
_DOUBLED = frozenset("bdgmnprt")  # letters that are doubled before an ending: "shipping"


@lru_cache(maxsize=1_000)
def plain_form(word: str) -> str:
    """A folded word in the singular and in American spelling; of a place's words the usual one."""
    return _plain(word)


def _plain(word: str) -> str:
    if known := words_for_place(word):  # "US" is no plural
        return known[0]
    single = _singular(word)
    if single != word and (known := words_for_place(single)):  # "Europes" is "Europe's"
        return known[0]
    if single in _SYNONYMS:
        return _SYNONYMS[single]
    if single.endswith(_BRITISH) and len(single) >= SHORTEST:
        for british, american in SPELLINGS:
            if single.endswith(british):
                return single.removesuffix(british) + american
    return single


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) >= _SHORTEST_IES:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and len(word) >= _SHORTEST_S and word[-2] not in "isu" else word


def _root(word: str) -> str:
    return _without_ending(_plain(word))


def _without_ending(plain: str) -> str:
    if not plain.endswith(_ENDING):
        return plain
    for size in range(min(_LONGEST, len(plain) - _ROOT), 0, -1):
        if plain[-size:] in _ENDINGS:
            root = plain[:-size]
            return root[:-1] if len(root) > _ROOT and root[-1] == root[-2] and root[-1] in _DOUBLED else root
    return plain


root_of = Memo(_root).__getitem__
"""A folded word in its plain form without its ending: one for "dock" and "dockers", "insurers" and "insurance"."""
