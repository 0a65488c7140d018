"""How near two wordings are, and what differs: what may say the same is proposed, never decided."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

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
