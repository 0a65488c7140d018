"""What people do, by the roles printed with their names: two of one name who do unlike things may be namesakes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from claimtrack.names import fold


def at_odds(roles: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two people's roles tell them apart: both have some of a known field, and none of the same."""
    return are_at_odds(fields_of(roles), fields_of(others))


def are_at_odds(fields: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two people's fields, as of `fields_of`, tell them apart."""
    return bool(fields and others) and fields.isdisjoint(others)


def fields_of(roles: Iterable[str]) -> frozenset[str]:
    """The fields that printed roles are of, former ones included: a minister who was a footballer is in both."""
    found = list(map(_fields, roles))
    return found[0] if len(found) == 1 else frozenset[str]().union(*found)


@lru_cache(maxsize=1_000)
def _fields(role: str) -> frozenset[str]:
    fields = _fields_of_words()
    return frozenset(field for word in fold(role).split() for field in fields.get(word, ()))


def profession_words() -> frozenset[str]:
    """Every word of the list."""
    return frozenset(_fields_of_words())


@cache
def _fields_of_words() -> dict[str, set[str]]:
    """The fields of each word in the list."""
    text = (files("claimtrack") / "professions.txt").read_text(encoding="utf-8")
    lines = [line.partition(": ") for line in text.splitlines() if not line.startswith("#")]
    fields: dict[str, set[str]] = {}
    for field, _, words in lines:
        for word in words.split():
            fields.setdefault(word, set()).add(field)
    return fields
