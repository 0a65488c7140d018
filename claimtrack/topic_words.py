"""Words that name no matter by themselves: what a topic may not begin or end with, and what it may only end with."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def topic_words() -> dict[str, frozenset[str]]:
    """The lists by name.

    `empty`, `shell` (ends a topic: "grain talks"), `narrowing` ("new"), `verbs`, `trades`, `function` ("the").
    """
    text = (files("claimtrack") / "topic_words.txt").read_text(encoding="utf-8")
    lists = dict(line.split(": ") for line in text.splitlines() if not line.startswith("#"))
    return {name: frozenset(entries.split()) for name, entries in lists.items()}
