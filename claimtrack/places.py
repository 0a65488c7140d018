"""Places and what is theirs: "Kenya" and "Kenyan" are one, and each has a parliament."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

STATE_BODIES = frozenset(  # words for bodies of which most states have one
    "ministry department agency court council parliament senate assembly bank police army navy force forces "
    "government cabinet commission committee authority bureau office service services organization organisation "
    "administration tribunal treasury staff".split()
)


def words_for_place(word: str) -> tuple[str, ...]:
    """All folded words for the place that a folded word stands for, the usual one first; none for any other word."""
    return _places().get(word, ())


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """For each word of a place all words for it."""
    text = (files("claimtrack") / "places.txt").read_text(encoding="utf-8")
    lines = [tuple(line.split()) for line in text.splitlines() if not line.startswith("#")]
    return {word: line for line in lines for word in line}
