"""How near two wordings are, and what differs: what may say the same is proposed, never decided."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from claimtrack.dates.languages.english.words import WORDS
from claimtrack.link.misprints import near_words
from claimtrack.link.word_forms import root_of
from claimtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENOUGH = 65  # from 0 to 100: less alike wordings are not proposed
_CONTAINED = 0.9  # how much a wording counts that is all within the other
_FEWEST = 3  # words that both must have for that
_SHOWN = 8  # words of a difference

_WORD = re.compile(r"[^\W_]+(?>(?:['’.,-][^\W_]+)*)")
_FUNCTION = frozenset(
    """a about after all also an and any are as at be because been before being both but by can could did do does
    for from had has have he her here him his how i if in into is it its just may me might more most must my no nor
    not of on one only or other our out over own shall she should so some such than that the their them then there
    these they this those through to too under up us very was we were what when where which while who whom whose why
    will with would you your""".split()
)
# "isn't" is two words where texts are compared word by word.
_NEGATIONS = frozenset("cannot neither never no nobody none nor not nothing nowhere t without".split())
_TELLING = _NEGATIONS | frozenset("after all any before may more most must only should some up".split())
# The day after, "today" is "on Friday"; and "Mr Bell" may be "Peter Bell".
_EMPTY = (_FUNCTION - _TELLING) | frozenset("mr mrs ms today tomorrow tonight yesterday".split())
_NUMBERS = {word: str(number) for kind in ("NUMBER", "TENS") for word, number in WORDS[kind].items()}
# Reported speech shifts "will" to "would"; "1.2bn" is "1.2 billion".
_SAME = _NUMBERS | {"would": "will", "could": "can", "might": "may", "bn": "billion", "m": "million"}
_MODALS = frozenset("can could may might must will would".split())
_COUNTED = re.compile(r"(\d)(bn|m)$")
_FEW = 3  # words that turn a statement round with the negation among them
_BEGINNING = 2  # letters that a misspelled word begins with rightly


def telling_words(text: str) -> tuple[str, ...]:
    """The words of a wording that say what it is about, each once, as printed."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        if word.casefold() not in _FUNCTION:  # as printed: "U.S" is none of them
            found.setdefault(fold(word), word)
    return tuple(word for folded, word in found.items() if folded)


def nearness(one: str, other: str) -> int:
    """From 0 to 100, how near two wordings are, whatever the order of their words and their function words.

    One that is all within the other counts a little less than one that is the same.
    """
    these, those = (tuple(map(fold, telling_words(text))) for text in (one, other))
    if not these or not those:
        return 0
    this, that = " ".join(these), " ".join(those)
    near = fuzz.token_sort_ratio(this, that)
    if len({*these} & {*those}) >= _FEWEST:
        near = max(near, _CONTAINED * fuzz.token_set_ratio(this, that))
    return round(near)


def difference(one: str, other: str) -> str:
    """What the other wording has instead of, in addition to or without the words of the one; "" where nothing."""
    return "; ".join(_differences(_WORD.findall(one), _WORD.findall(other)))


def says_otherwise(these: Sequence[str], those: Sequence[str]) -> bool:
    """Whether words (in lower case) that stand in the place of others have other figures, negations or telling words.

    What is only cut, added, moved, inflected or spelled otherwise says the same.
    """
    sure = [[_SAME.get(word, word) for word in words if word in _MODALS] for words in (these, those)]
    if all(sure) and sure[0] != sure[1]:
        return True  # "could fail", "will fail"
    old, new = _telling(these), _telling(those)
    shorter, longer = sorted((old, new), key=len)
    if longer[: len(shorter)] == shorter:
        rest = longer[len(shorter) :]
        return bool(rest) and _NEGATIONS.issuperset(rest)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    gaps = [
        (old[start:end], new[begin:stop])
        for change, start, end, begin, stop in matcher.get_opcodes()
        if change != "equal"
    ]
    figures = [word for word in old if _is_figure(word)], [word for word in new if _is_figure(word)]
    return _are_others(*figures) or any(_turns(*gap) or _are_others(*gap) for gap in gaps)


def _telling(words: Sequence[str]) -> list[str]:
    same = [_SAME.get(word, word) for text in words for word in _COUNTED.sub(r"\1 \2", text).split()]
    return [word for word in same if word not in _EMPTY]


def _is_figure(word: str) -> bool:
    return any(map(str.isdigit, word))


def _turns(gone: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a few words turn round what they stand in: "(not) safe"."""
    before, after = (sum(word in _NEGATIONS for word in words) for words in (gone, new))
    return before != after and max(len(gone), len(new)) <= _FEW


def _are_others(gone: Sequence[str], new: Sequence[str]) -> bool:
    """Whether both have words that the other has in no form; "per cent" is "percent"."""
    lost, put = (
        [
            word
            for word in ours
            if word not in _NEGATIONS and not any(_is_one(word, other) for other in theirs)
        ]
        for ours, theirs in ((gone, new), (new, gone))
    )
    return bool(lost and put) and "".join(lost) != "".join(put)


def _is_one(word: str, other: str) -> bool:
    """Whether two are one word, inflected or misspelled; "million" is no misspelled "billion"."""
    if word == other or _is_figure(word) or _is_figure(other):
        return word == other
    slip = word[:_BEGINNING] == other[:_BEGINNING] and near_words(word, (other,))
    return bool(slip) or root_of(word) == root_of(other)


def _differences(these: Sequence[str], those: Sequence[str]) -> Iterator[str]:
    matcher = SequenceMatcher(
        None, [fold(word) for word in these], [fold(word) for word in those], autojunk=False
    )
    for change, start, end, other_start, other_end in matcher.get_opcodes():
        gone, new = _quoted(these[start:end]), _quoted(those[other_start:other_end])
        if change == "replace":
            yield f"{new} for {gone}"
        elif change == "insert":
            yield f"adds {new}"
        elif change == "delete":
            yield f"without {gone}"


def _quoted(words: Sequence[str]) -> str:
    cut = " …" if len(words) > _SHOWN else ""
    return f"“{' '.join(words[:_SHOWN])}{cut}”"
