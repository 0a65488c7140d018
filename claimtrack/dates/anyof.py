"""Lists of phrases as one regular expression that is quick to fail."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

_PART = re.compile(r"\[[^\]]*\](?:\{[^}]*\}|\+)?|.")  # "[a-z]{3,15}", "[a-z]+", or a character


def any_of(*phrases: str, also: tuple[str, ...] = ()) -> str:
    """A pattern for any of some phrases, which tries each beginning that they share once.

    Args:
        phrases: Plain text, in which a class of characters ("[a-z]+ing") or what must stand before ("(?<=ed)") may
            stand; an apostrophe is of either kind.
        also: Patterns that are tried after the phrases.

    """
    tree: dict[str, Any] = {}
    for phrase in phrases:
        branch = tree
        for part in _PART.findall(phrase):
            branch = branch.setdefault("['\u2019]" if part == "'" else part, {})
        branch[""] = {}
    return _source(tree, also)


def each_with(*words: str) -> tuple[str, ...]:
    """Every word of the first list followed by every one of the second, and so on."""
    return tuple(" ".join(each) for each in product(*(one.split() for one in words)))


def _source(tree: dict[str, Any], also: tuple[str, ...] = ()) -> str:
    ways = [*(part + _source(rest) for part, rest in tree.items() if part), *also]
    if not ways:
        return ""
    optional = "" in tree
    if len(ways) == 1 and not optional:
        return ways[0]
    return f"(?:{'|'.join(ways)})" + ("?" if optional else "")
