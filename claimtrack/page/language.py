"""Which language a text is in: by its script, and in Latin letters by its most frequent small words.

A text's small words are a third of it in its own language and few in any other, so that counting them tells
languages apart that a reader would (Grefenstette 1995 compares this with n-grams). The words are in `languages.txt`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from importlib import resources

from claimtrack.names import words_of

_LONGEST = 2_000  # characters that are looked at
_FEWEST = 20  # words that tell a language
_LEAST = 0.12  # of the words of a text that are small words of its language
_CLEAR = 1.5  # times as many small words as English has
_MOST_FOREIGN = 3  # where a third of a text is letters of another script, it is in that script
_NOT_LATIN = re.compile("[\u0370-\u1dff\u3040-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+")
_SPACED = bytes(ord(chr(code).lower() if chr(code).isalpha() else " ") for code in range(128))
_SCRIPTS = (
    ("ru", "\u0400-\u04ff"), ("el", "\u0370-\u03ff"), ("he", "\u0590-\u05ff"), ("ar", "\u0600-\u06ff"),
    ("hi", "\u0900-\u097f"), ("bn", "\u0980-\u09ff"), ("ta", "\u0b80-\u0bff"), ("th", "\u0e00-\u0e7f"),
    ("ka", "\u10a0-\u10ff"), ("hy", "\u0530-\u058f"), ("am", "\u1200-\u137f"), ("ko", "\uac00-\ud7af"),
    ("ja", "\u3040-\u30ff"), ("zh", "\u4e00-\u9fff"),
)  # fmt: skip
# Letters that tell languages of one script apart.
_MARKS = {
    "ru": (("uk", "іїєґ"), ("be", "ў"), ("sr", "ђћљњџ"), ("kk", "әғқңұү"), ("ru", "ыэё"), ("bg", "ъ")),
    "ar": (("ur", "ٹڈڑںے"), ("fa", "پچژگ")),
    "zh": (("ja", "のはをにが"),),
}  # fmt: skip
_NAMES = {
    "am": "Amharic", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai",
    "tl": "Filipino", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_name(code: str | None) -> str:
    """The English name of a language, by its ISO 639-1 code."""
    return _NAMES.get(code or "", code or "an unknown language")


def language_of(text: str) -> str | None:
    """The language of a text, an ISO 639-1 code; None where it is too short or mixed to tell."""
    text = text[:_LONGEST]
    if not text.isascii() and len(_NOT_LATIN.findall(text)) * _MOST_FOREIGN > len(text):
        return _of_script(text)
    words = words_of(text, _SPACED, lambda line: _WORD.findall(line.lower()))
    if len(words) < _FEWEST:
        return None
    counts: defaultdict[str, int] = defaultdict(int)
    small, printed = _languages(), Counter(words)
    for word in small.keys() & printed:
        for language in small[word]:
            counts[language] += printed[word]
    best = max(sorted(counts), key=counts.__getitem__, default="en")
    if counts[best] < _LEAST * len(words):
        return None
    return best if best == "en" or counts[best] >= _CLEAR * counts["en"] else None


def _of_script(text: str) -> str | None:
    counts = {language: len(re.findall(f"[{letters}]", text)) for language, letters in _SCRIPTS}
    best = max(counts, key=counts.__getitem__)
    if counts[best] < _FEWEST:
        return None
    marked = (
        each for each, letters in _MARKS.get(best, ()) if sum(map(text.count, letters)) * 200 > len(text)
    )
    return next(marked, best)


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """The languages of each small word."""
    found: dict[str, tuple[str, ...]] = {}
    language = ""
    for line in (
        resources.files("claimtrack.page").joinpath("languages.txt").read_text("utf-8").splitlines()[1:]
    ):
        named, colon, words = line.partition(": ")
        language = named if colon else language
        for word in (words if colon else line).split():
            found[word] = (*found.get(word, ()), language)
    return found
