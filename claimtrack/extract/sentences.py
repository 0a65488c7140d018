"""Where the sentences of a paragraph end."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST_SENTENCE = 300  # words: cut there, so that no text makes one sentence cost more than its length
_TITLES = frozenset(
    "mr. mrs. ms. mx. dr. prof. rev. rt. hon. sen. rep. gov. gen. lt. col. sgt. capt. st. brig. supt. insp. "
    "comr.".split()
)
_CLOSERS = frozenset(("''", *"\"”’')]»“"))
_OPENERS = frozenset("\"“‘'([«„—-•")
_STARTERS = frozenset(
    "the a an he she it they we i you but and in on at as this that these those there if when while after mr mrs "
    "ms his her their its our for with however some many most last earlier asked according since what".split()
)


def find_sentences(
    words: Sequence[str], lower: Sequence[str], starts: Sequence[int], ends: Sequence[int]
) -> list[tuple[int, int]]:
    """The sentences of a paragraph's words as (first word, word after the last).

    `lower` are the words in small letters, `starts` and `ends` their characters.
    """
    stops = [i for i, word in enumerate(lower) if word[-1] in ".?!…"]
    sentences, first = [], 0
    for i in (*stops, len(words)):
        while i - first >= _LONGEST_SENTENCE:
            sentences.append((first, first + _LONGEST_SENTENCE))
            first += _LONGEST_SENTENCE
        if i == len(words) or i < first or _is_short_for_a_word(words, i):
            continue
        after = _past_closers(words, starts, ends, i + 1)
        if after == len(words) or _ends(lower[i], words[after], spaced=starts[after] > ends[after - 1]):
            sentences.append((first, after))
            first = after
    if first < len(words):
        sentences.append((first, len(words)))
    return sentences


def _is_short_for_a_word(words: Sequence[str], stop: int) -> bool:
    """Whether a stop ends one shortened word in brackets: "Lt. Col. (retd.) Joseph D'Cruz"."""
    opened = stop > 1 and words[stop - 2] == "(" and words[stop - 1].islower()
    return opened and list(words[stop : stop + 2]) == [".", ")"]


def _past_closers(words: Sequence[str], starts: Sequence[int], ends: Sequence[int], i: int) -> int:
    """The word after the closing marks from word i on that belong to the sentence before them."""
    while i < len(words) and words[i] in _CLOSERS and starts[i] == ends[i - 1]:
        i += 1
    return i


def _ends(word: str, following: str, *, spaced: bool) -> bool:
    """Whether a word in small letters that ends in a stop ends its sentence, by the word that follows."""
    first = following[0]
    if not (first.isupper() or first.isdigit() or first in _OPENERS or following == "``"):
        return False
    if not spaced:
        return word == "." and following[1:2].islower()  # "he said.Then": the space is missing
    if word[0] not in ".?!…":  # Mr., U.S., J. and the like: only before a word that starts sentences
        return following.lower() in _STARTERS and word not in _TITLES
    return True
