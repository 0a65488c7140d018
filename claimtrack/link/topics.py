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
    """Whether any of the topic's patterns occurs in `text`: its words in sequence, `*` ending a word.

    Case, accents, script, punctuation and a possessive do not matter. Raises UsageMistakeError for a pattern
    without a letter or digit.
    """
    return bool(_expression(topic.patterns).search(_prepared(text)))


def topics_in(topics: Mapping[int, Topic], texts: Iterable[str]) -> tuple[int, ...]:
    """The keys of those topics that match any of the texts, in their order."""
    prepared = _prepared(*texts)
    return tuple(key for key, topic in topics.items() if _expression(topic.patterns).search(prepared))


def check_pattern(pattern: str) -> None:
    """Raise UsageMistakeError for a pattern that could never match, or would match every word."""
    _words_of(pattern)


def _prepared(*texts: str) -> str:
    """The folded words of the texts, with a bar that no pattern matches where one text ends."""
    return f" {' | '.join(' '.join(text_words(_POSSESSIVE.sub('', text))) for text in texts)} "


@lru_cache(maxsize=1024)
def _expression(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One linear expression over folded text between spaces."""
    alternatives = "|".join(_words_of(pattern) for pattern in patterns)
    return re.compile(f" (?:{alternatives})(?= )" if patterns else r"(?!)")


def _words_of(pattern: str) -> str:
    """The expression for the words of one pattern, single spaces between them."""
    parts = [_word(part) for part in _POSSESSIVE.sub("", pattern).split()]
    expression = " ".join(part for part in parts if part)
    if not expression:
        raise UsageMistakeError(f'{pattern!r} has no letter or digit to match; give words, such as "rearm*"')
    return expression


def _word(part: str) -> str:
    """The expression for one blank-separated part of a pattern; "anti-war*" is two words."""
    expression = " ".join(text_words(part))
    return f"{expression}[^ ]*+" if expression and part.endswith("*") else expression
