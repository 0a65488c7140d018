"""Which code page a text in Latin letters is in: the one in which its letters are those of one language."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

# The letters beyond a to z of the languages that are written in each code page. Where several fit alike the first
# counts: Western ones, then Windows' pages, which are far more frequent than those of ISO 8859.
_ALPHABETS = (
    ("cp1252", (
        "àâæçéèêëîïôœùûüÿ", "äöüß", "áéíñóúü", "àèéìíîòóùú", "áâãàçéêíóôõúü", "áäâéèêëïíîóöôúüû", "åæøéèóòâêô",
        "åäöéàü", "äöåšž", "áðéíóúýþæö", "áæðíóúýø", "áéíóúàèìòù", "àçèéíïóòúü·", "äëïöüçéèêôî", "âêîôûŵŷäëïöüáéíóú",
    )),
    ("cp1254", ("çğıöşüİ", "çğıəöşüİ")),
    ("cp1250", (
        "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "čšž", "çë",
    )),
    ("cp1257", ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")),
    ("iso8859_2", (
        "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "čšž",
    )),
)  # fmt: skip
# A byte that is a letter in cp1252 stands in a word where it touches a letter; others are signs but between two.
_IN_WORDS = re.compile(
    rb"(?<=[A-Za-z\x80-\xff])[\x80-\xff](?=[A-Za-z\x80-\xff])"
    rb"|[\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xc0-\xd6\xd8-\xf6\xf8-\xff](?:(?=[A-Za-z\xc0-\xff])|(?<=[A-Za-z\xc0-\xff].))"
)
_NEARLY_ALL = 0.9  # of its letters a text has from its own language; the rest are in names


def latin_code_page(sample: bytes) -> str | None:
    """The code page of a text that is not UTF-8; None where no language with Latin letters has its letters.

    What is a sign in the West counts only between two letters: elsewhere it may be one ("£5", "m³").
    """
    letters = Counter(int(byte[0]) for byte in _IN_WORDS.findall(sample))
    total = sum(times for byte, times in letters.items() if byte in _every_letter())
    if not total:
        return "cp1252"
    fits = {
        page: max(sum(letters[byte] for byte in each) for each in found) for page, found in _pages().items()
    }
    best = max(fits, key=fits.__getitem__)
    return best if fits[best] >= _NEARLY_ALL * total else None


@cache
def _pages() -> dict[str, tuple[frozenset[int], ...]]:
    """By code page the bytes of each language's letters, small and capital."""
    return {
        page: tuple(frozenset((each + each.upper()).encode(page, "ignore")) for each in alphabets)
        for page, alphabets in _ALPHABETS
    }


@cache
def _every_letter() -> frozenset[int]:
    return frozenset(byte for found in _pages().values() for each in found for byte in each if byte > 127)  # noqa: PLR2004
