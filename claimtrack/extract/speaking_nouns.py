"""Which subjects may say something: people, bodies, names, pronouns and papers, but no scans, signs or polls."""

from __future__ import annotations

from functools import cache

from claimtrack.extract.mentions import head_end
from claimtrack.extract.people import people_words, role_words
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.words import Words

_BEYOND = frozenset("statement website post inquest inquiry investigation review audit".split())


def may_speak(words: Words, mention: WordSpan) -> bool:
    """Whether a mention is of somebody who may give reasons, or of a paper that may."""
    first, stop = mention
    if words.tags[first] in ("PRP", "WP", "WDT"):
        return True
    last = head_end(words, first, stop) - 1
    head = words.lower[last]
    return words.tags[last] == "NNP" or not _speaking().isdisjoint((head, head.removesuffix("s")))


@cache
def _speaking() -> frozenset[str]:
    lists = people_words()
    people = role_words() | lists["group"] | lists["bodyrole"] | lists["body"]
    return people | DOCUMENTS | _BEYOND
