"""Results by string, each worked out once: the same few strings make up most texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_MOST = 12_000  # strings remembered: some hundred articles have as many words
_LONGEST = 40  # characters of one
_NUMBER = 4  # characters of one with a digit: a year comes again, most other numbers never do
Result = TypeVar("Result")


class Memo(dict[str, Result], Generic[Result]):
    """What `find` gave for each string asked for by `memo[string]`; `functools.cache` is slower, and has no bound."""

    def __init__(self, find: Callable[[str], Result]) -> None:
        self._find = find

    def __missing__(self, key: str) -> Result:
        if len(self) >= _MOST:
            self.clear()
        found = self._find(key)
        if len(key) <= _NUMBER or (len(key) <= _LONGEST and not any(map(str.isdigit, key))):
            self[key] = found
        return found
