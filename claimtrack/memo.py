"""Results by string, each worked out once: the same few strings make up most texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Generic, TypeVar

_MOST = 4_000  # strings remembered, and as many from before: some hundred articles have as many words
_LONGEST = 40  # characters of one
_NUMBER = 4  # characters of one with a digit: a year comes again, most other numbers never do
_NUMBERED = re.compile(r"\d")
Result = TypeVar("Result")


class Memo(dict[str, Result], Generic[Result]):
    """What `find` gave for each string asked for by `memo[string]`; `functools.cache` is slower, and has no bound.

    When there are too many, those asked for since are kept.
    """

    def __init__(self, find: Callable[[str], Result]) -> None:
        self._find = find
        self._before: dict[str, Result] = {}

    def __missing__(self, key: str) -> Result:
        if len(self) >= _MOST:
            self._before = dict(self)
            self.clear()
        if key in self._before:
            found = self[key] = self._before[key]
            return found
        found = self._find(key)
        if len(key) <= _NUMBER or (len(key) <= _LONGEST and (key.isalpha() or not _NUMBERED.search(key))):
            self[key] = found
        return found
