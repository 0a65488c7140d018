"""Which of the user's topics a text is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from claimtrack.errors import UsageMistakeError
from claimtrack.names import text_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimtrack.model import Topic

_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)


def topic_matches(topic: Topic, text: str) -> bool:
    """Whether any of the topic's patterns occurs in `text`, and none of those that exclude.

    A pattern is words in sequence, `*` ending a word. Case, accents, script, punctuation and possessives do not matter.
    Raises UsageMistakeError for a pattern without a letter or digit.
    """
    return holds(topic.patterns, text) and not holds(topic.excludes, text)


def holds(patterns: Iterable[str], *texts: str) -> bool:
    """Whether any of the patterns occurs in one of the texts; see `topic_matches`."""
    return bool(_expression(tuple(patterns)).search(_prepared(*texts)))


def topics_in(topics: Mapping[int, Topic], texts: Iterable[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The keys of the topics that the texts together are about, and of those that they are not: words exclude it."""
    prepared = _prepared(*texts)
    excluded = tuple(key for key, topic in topics.items() if _expression(topic.excludes).search(prepared))
    about = (key for key, topic in topics.items() if _expression(topic.patterns).search(prepared))
    return tuple(key for key in about if key not in excluded), excluded


def check_pattern(pattern: str) -> None:
    """Raise UsageMistakeError for a pattern that could never match, or would match every word."""
    pattern_words(pattern)


def _prepared(*texts: str) -> str:
    """The folded words of the texts, with a bar that no pattern matches where one text ends."""
    return f" {' | '.join(' '.join(text_words(_POSSESSIVE.sub('', text))) for text in texts)} "


@lru_cache(maxsize=1024)
def _expression(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One linear expression over folded text between spaces."""
    alternatives = "|".join(
        " ".join(f"{word}[^ ]*+" if begins else word for word, begins in pattern_words(pattern))
        for pattern in patterns
    )
    return re.compile(f" (?:{alternatives})(?= )" if patterns else r"(?!)")


def pattern_words(pattern: str) -> tuple[tuple[str, bool], ...]:
    """The folded words of a pattern, each with whether it is only the beginning of one; "anti-war*" is two words.

    Raises UsageMistakeError for a pattern without a letter or digit.
    """
    found: list[tuple[str, bool]] = []
    for part in _POSSESSIVE.sub("", pattern).split():
        words = text_words(part)
        found += [(word, part.endswith("*") and n == len(words)) for n, word in enumerate(words, 1)]
    if not found:
        raise UsageMistakeError(f'{pattern!r} has no letter or digit to match; give words, such as "rearm*"')
    return tuple(found)
