"""The notation of a language's rules, compiled to regular expressions over word classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

MARKS = ",-'./"
_ITEM = re.compile(r"[A-Z][A-Z_]*|[,'./-]|[()|?]")


class Node(NamedTuple):
    """A part of a rule: its regular expression, what it can begin with, whether it may be absent."""

    source: str
    first: frozenset[str]
    nullable: bool


def parse(pattern: str, symbols: Mapping[str, Node]) -> Node:
    """A rule as written in the language's data, compiled to a regular expression over class characters.

    Raises KeyError for a name that is neither a class nor a macro.
    """
    items = _ITEM.findall(pattern)
    items.reverse()
    return _alternatives(items, symbols)


def _alternatives(items: list[str], symbols: Mapping[str, Node]) -> Node:
    choices = [_series(items, symbols)]
    while items and items[-1] == "|":
        items.pop()
        choices.append(_series(items, symbols))
    if len(choices) == 1:
        return choices[0]
    first = frozenset().union(*(choice.first for choice in choices))
    nullable = any(choice.nullable for choice in choices)
    if all(len(choice.source) == 1 for choice in choices):
        return Node(f"[{''.join(choice.source for choice in choices)}]", first, nullable)
    return Node(f"(?:{'|'.join(choice.source for choice in choices)})", first, nullable)


def _series(items: list[str], symbols: Mapping[str, Node]) -> Node:
    source, first, nullable = "", frozenset[str](), True
    while items and items[-1] not in ("|", ")"):
        node = _atom(items, symbols)
        source += node.source
        first = first | node.first if nullable else first
        nullable = nullable and node.nullable
    return Node(source, first, nullable)


def _atom(items: list[str], symbols: Mapping[str, Node]) -> Node:
    item = items.pop()
    if item == "(":
        node = _alternatives(items, symbols)
        items.pop()
    elif item in MARKS:
        node = Node(re.escape(item), frozenset(), nullable=False)
    else:
        node = symbols[item]
    if items and items[-1] == "?":
        items.pop()
        whole = node.source if len(node.source) == 1 or node.source.startswith("[") else f"(?:{node.source})"
        return Node(f"{whole}?", node.first, nullable=True)
    return node
