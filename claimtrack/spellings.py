"""One spelling of the many that news in Latin letters has for a name from another alphabet."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_SLAVIC = re.compile(
    r"(?:[oe]v|[oe]va|sk(?:i|y|yy|iy|ii|yi|ij|yj)|ska(?:ya|ia|ja)|enko|[ct]huk|[yi]uk|[oe]v[iy]ch|[oe]vi[ct])$"
)
_LONGEST = 5  # letters of these endings
_ENDINGS = (  # "Smirnoff" and "Smirnow" are Smirnov; "Sparrow" and "Winslow" end otherwise
    (r"([a-z]{2}[aeiouy](?:r[bdgkmnz]|[bdgkmnrtz]))o(?:w|ff?)$", r"\1ov"),
    (r"([a-z]{2}[aeiouy](?:r[bdgkmnz]|[bdgkmnrtz]))eff?$", r"\1ev"),
)
_LAST = ("w", "f")  # letters of these
_SLAVIC_SPELLINGS = (
    (r"\bye", "e"),  # Yevgeny
    (r"(?<=[a-z])ye(?=v)", "e"),  # Medvedyev
    (r"\b[gh](?=n)", "h"),  # Gnatyuk is the Russian form of Hnatyuk
    (r"[yij]{2}\b", "i"),  # Dmitriy, Zelenskyy
    (r"[yj]", "i"),
    (r"ii\b", "i"),
    (r"x", "ks"),  # Alexei
    (r"w", "v"),
    (r"kh", "h"),  # Mikhail
)
_ARABIC = re.compile(r"\b(?:al|el|ul|ibn|bin|abu|abd)\b(?! ?$)")
_ARABIC_SPELLINGS = (
    (r"\b(?:el|ul)\b", "al"),
    (r"(?<=[^aeiou])y\b", "i"),  # Hariry
    (r"ee|ie\b", "i"),
    (r"ou|oo", "u"),
)


@lru_cache(maxsize=1_000)
def romanised(name: str) -> str:
    """A folded name of Slavic or Arabic form in one spelling; any other name with its given name in one spelling.

    "dmitri smirnov", "dmitrij smirnow" and "dmitry smirnov" are one, as are "muhammad el hariry" and "mohammed al
    hariri". Russian and Ukrainian forms of a given name are one, too, for news prints both for one person. "mary bell"
    and "mari bell" stay two.
    """
    first, blank, rest = name.partition(" ")
    if blank:
        name = f"{_usual_spellings().get(first, first)} {rest}"
    name = _with_usual_ending(name)
    if _is_slavic(name):
        return _respelled(name, _SLAVIC_SPELLINGS)
    return _respelled(name, _ARABIC_SPELLINGS) if blank and _ARABIC.search(name) else name


def is_spelled_variously(name: str) -> bool:
    """Whether a folded name may have another spelling that `romanised` makes one with it."""
    if name.partition(" ")[0] in _usual_spellings() and " " in name:
        return True
    return _is_slavic(_with_usual_ending(name)) or _ARABIC.search(name) is not None


def search_words(folded: str) -> tuple[str, ...]:
    """The words by which a folded name is found: its own, and those of its one spelling where that is another."""
    return tuple(dict.fromkeys((*folded.split(), *romanised(folded).split())))


def _with_usual_ending(name: str) -> str:
    return _respelled(name, _ENDINGS) if name.endswith(_LAST) else name


def _is_slavic(name: str) -> bool:
    return _SLAVIC.search(name, len(name) - _LONGEST) is not None


def _respelled(name: str, spellings: tuple[tuple[str, str], ...]) -> str:
    for pattern, spelling in spellings:
        name = re.sub(pattern, spelling, name)
    return name


@cache
def _usual_spellings() -> dict[str, str]:
    """The usual spelling of each given name in the list."""
    text = (files("claimtrack") / "name_spellings.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {name: usual for usual, *others in lines for name in (usual, *others)}
