"""The forms in which headlines name one matter: "EU rearmament", "European rearmament", "new grain corridors"."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from claimtrack.link.word_forms import SHORTEST, SPELLINGS
from claimtrack.places import words_for_place

_MOST = 24  # forms of one name that are looked up
_INFLECTED = 4  # letters of the shortest word whose number is changed
NARROWING = frozenset(
    "big biggest fresh full further long major massive new old proposed record second third".split()
)


@lru_cache(maxsize=1_000)
def forms_of(folded: str) -> tuple[str, ...]:
    """Folded names under which the same matter may be known, the likeliest first, `folded` itself before all.

    A place may stand as its adjective, the last word in the singular or plural, either English spelling may be used,
    and adjectives that narrow nothing may be missing. "Nile water treaty" and "Danube water treaty" are two.
    """
    words = folded.split()
    if len(words) <= 1:
        return (folded,)
    plain = [word for word in words[:-1] if word not in NARROWING] + words[-1:]
    choices = [_variants(word) for word in plain[:-1]] + [_numbers(plain[-1])]
    found = (
        dict.fromkeys((folded, *(" ".join(form) for form in product(*choices))))
        if len(plain) > 1
        else {folded: None}
    )
    return tuple(found)[:_MOST]


def beginnings_of(word: str) -> tuple[str, ...]:
    """Folded words with which a name may begin that tells of this one: itself, its other number, words of a place."""
    return (word, _other_number(word), *words_for_place(word))


def _variants(word: str) -> tuple[str, ...]:
    """The word, its other English spelling, and the other words for a place."""
    return tuple(dict.fromkeys((word, *words_for_place(word), *_spelled(word), *_numbers(word))))


def _numbers(word: str) -> tuple[str, ...]:
    """A noun in the number that is printed and in the other, in either English spelling."""
    other = _other_number(word)
    return tuple(dict.fromkeys(spelled for one in (word, other) for spelled in (one, *_spelled(one))))


def _other_number(word: str) -> str:
    if len(word) < _INFLECTED or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("s"):
        return word[:-1]
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeiou" else f"{word}s"


def _spelled(word: str) -> tuple[str, ...]:
    """The other English spelling of a word, if it has one: "fertilizer", "labor"."""
    if len(word) < SHORTEST:
        return ()
    ways = [*SPELLINGS, *((american, british) for british, american in SPELLINGS)]
    return tuple(word.removesuffix(one) + other for one, other in ways if word.endswith(one))[:1]
