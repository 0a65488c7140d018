"""Whether two mentions, or two names, are of the same speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.model import Span

PART = re.compile(r"[^,()–—]+")
WORD = re.compile(r"(?<!\w['’])\b\w+(?:[-.&]\w+)*")  # without the s of a possessive
ABBREVIATION = re.compile(r"\s*\([A-Z]{2,}\)$")
ARTICLE = re.compile(r"\W*(?:(?:the|an?)\s+)?(.*?)\W*", re.IGNORECASE | re.DOTALL)
# What follows one of these says more about the head word, but is not the head word.
AFTER_HEAD = frozenset(
    """
    about above across after against among around as at before behind below between by close during familiar
    for from here in including inside into near of off on outside over seen speaking that there through to
    told under which who whose with within
    """.split()
)
# What tells more about a noun in front of it, as words in "ed" do: "people living near the quarry".
PARTICIPLES = frozenset(
    """
    attending facing leading living representing running seeking sitting speaking standing studying treating waiting
    working drawn found held made seen sent set written
    """.split()
)
DETERMINERS = frozenset(
    """
    a an another both few her his its many most my no one our several some the their these this those three
    two your
    """.split()
)


def same_mention(text: str, one: Span | None, other: Span | None) -> bool:
    """Whether two mentions in `text` share a head word, in the same place; two missing ones are the same."""
    if one is None or other is None:
        return one is other
    return not set(heads(text, one)).isdisjoint(heads(text, other))


def same_actor(one: str | None, other: str | None) -> bool:
    """Whether two names are equal but for case, an article in front, an abbreviation behind and marks at the edges."""
    return (one and folded(ABBREVIATION.sub("", one))) == (other and folded(ABBREVIATION.sub("", other)))


def folded(name: str) -> str:
    """A name in lower case, with plain apostrophes, without an article in front and punctuation at the edges."""
    name = name.replace("’", "'")
    match = ARTICLE.fullmatch(name)
    return match[1].casefold() if match else name.casefold()


def heads(text: str, mention: Span) -> Iterator[int]:
    """Where the head words of a mention begin: of what it is called first, and of each apposition."""
    for part in PART.finditer(text, mention.start, mention.end):
        head = _head(list(WORD.finditer(text, part.start(), part.end())))
        if head is not None:
            yield head


def _head(words: list[re.Match[str]]) -> int | None:
    """Where the last word starts that no preposition, relative clause or participle has come before."""
    if len(words) == 1:
        return words[0].start()
    if [word[0] for word in words[:2]] in (["at", "least"], ["at", "most"]):
        words = words[2:]  # "at least nine senators"
    kept: list[re.Match[str]] = []
    for word in words:
        if word[0] in AFTER_HEAD or (_is_participle(word[0]) and _has_noun(kept)):
            break
        kept.append(word)
    return kept[-1].start() if kept else None


def _is_participle(word: str) -> bool:
    return word.islower() and (word.endswith("ed") or word in PARTICIPLES)


def _has_noun(words: list[re.Match[str]]) -> bool:
    return any(word[0].lower() not in DETERMINERS for word in words)
