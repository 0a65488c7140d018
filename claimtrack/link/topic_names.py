"""The words of topics' names: which tell what a topic is about, and which two names are of one matter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from claimtrack.link.topic_forms import NARROWING
from claimtrack.link.topic_likeness import KINDS, STOPS
from claimtrack.link.word_forms import plain_form, root_of
from claimtrack.places import words_for_place
from claimtrack.topic_words import topic_words

_AT_WORK = frozenset(
    "bonus contract danger deal dispute offer pay raise rise row standoff strike talk wage".split()
)
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a stored topic: its words, their roots, its matter, and the last word where that may stand alone.

    `telling` are the roots of those that tell what it is about, `disputing` is the group whose dispute at work it is.
    """

    words: Words
    roots: frozenset[str]
    matter: frozenset[str]
    telling: frozenset[str]
    head: str | None
    disputing: str | None


def is_plain(name: str, words: Words) -> bool:
    """Whether a topic's name is one word and no proper name: "water", but not "Rotavex"."""
    return len(words) == 1 and not name[0].isupper()


@lru_cache(maxsize=1_000)
def who_disputes(words: Words) -> str | None:
    """The root of the group whose dispute at work a name tells of: "dockers' strike", "nurses' pay deal"."""
    if not words[1:] or words[0] not in _trades() or not _AT_WORK.issuperset(words[1:]):
        return None
    return root_of(words[0])


@cache
def _trades() -> frozenset[str]:
    return frozenset(map(plain_form, topic_words()["trades"]))


def theme(words: Words) -> str:
    """What some words are about: the last that is no kind of affair ("talks") or place."""
    telling = (
        word for word in reversed(words) if word not in topic_words()["shell"] and not words_for_place(word)
    )
    return next(telling, words[-1] if words else "")


@lru_cache(maxsize=1_000)
def words_of(folded: str) -> Words:
    """The words of a folded name that tell something, in their plain forms, each once."""
    telling = (word for word in folded.split() if word not in STOPS and word not in NARROWING)
    return tuple(dict.fromkeys(map(plain_form, telling)))


@lru_cache(maxsize=1_000)
def named_by(folded: str) -> Named | None:
    """What is made of the folded name of a stored topic; None where no word of it tells anything."""
    words = words_of(folded)
    if not words:
        return None
    head = words[-1] if len(words) > 1 and tells(words[-1]) else None
    roots = frozenset(map(root_of, words))
    return Named(words, roots, matter(words), telling_roots(words), head, who_disputes(words))


@lru_cache(maxsize=1_000)
def matter(words: Words) -> frozenset[str]:
    """What two names of one matter have in common: "EU rearmament", "Europe's rearmament plan"."""
    telling = [word for word in words if word not in KINDS]
    return frozenset(map(root_of, telling if len(telling) > 1 else words))


@lru_cache(maxsize=1_000)
def telling_roots(words: Words) -> frozenset[str]:
    """The roots of what a name is about: of its words but the kind of affair that it ends in, and but where."""
    telling = words[:-1] if words and not tells(words[-1]) else words
    return frozenset(root_of(word) for word in telling if word not in KINDS and not words_for_place(word))


@lru_cache(maxsize=1_000)
def tells(word: str) -> bool:
    """Whether a word in its plain form tells what a matter is, rather than where or of what kind."""
    return (
        word not in topic_words()["shell"]
        and word not in topic_words()["empty"]
        and not words_for_place(word)
    )
