"""Who has an office now: no former, deputy or vice one; and which secretaries are ministers."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from claimtrack.extract.entity import Entity
from claimtrack.extract.people import people_words
from claimtrack.extract.roles import DEPUTIES, ONCE, office
from claimtrack.places import words_for_place

_NEVER = DEPUTIES | frozenset("former ex previous".split())  # who are not called by the bare word at all
_OF_A_BODY = frozenset(  # secretaries of clubs, unions and firms, and officials
    "general permanent principal company press private executive personal honorary organising organizing social "
    "union party club branch league board corporate recording membership assistant parliamentary".split()
)
_ANY_MATTER = frozenset("cabinet government senior junior".split())  # ministers of whatever it is
_MONARCHS = frozenset("king queen emperor empress emir sultan".split())
_LINKS = frozenset(("of", "for", "the", "and"))


def in_office(people: list[Entity], role: Sequence[str]) -> list[Entity]:
    """Without those who only had the office, or deputise: "the mayor" is no former mayor, "the former mayor" is."""
    if signs := ONCE.intersection(role[:-1]):
        return [e for e in people if _only(e, role[-1], signs)] or ([] if signs & DEPUTIES else people)
    people = [e for e in people if not _only(e, role[-1], _NEVER)]
    return [e for e in people if not _only(e, role[-1], ONCE)] or people


def _only(entity: Entity, head: str, signs: AbstractSet[str]) -> bool:
    """Whether each printed role with that head has one of some words: "former mayor", "vice president"."""
    return all(not signs.isdisjoint(role.split()) for role in entity.roles if head in office(role))


def is_called_minister(entity: Entity, role: Sequence[str]) -> bool:
    """Whether somebody is a secretary who is a minister: the health secretary, but no union's or permanent one.

    "The finance minister" is no other secretary than that of finance.
    """
    matters = {word for word in role[:-1] if word not in _ANY_MATTER and not words_for_place(word)}
    for printed in entity.roles:
        words = set(printed.split()) - _LINKS - {"secretary"}
        bodies = _OF_A_BODY | ONCE | people_words()["body"] | people_words()["bodyrole"]
        if (
            "secretary" in office(printed)
            and words
            and bodies.isdisjoint(words - _ANY_MATTER)
            and matters <= words
        ):
            return True
    return False


def is_head_of(kind: str, entity: Entity) -> bool:
    """Whether somebody is head of "state" or of "government", as far as the roles printed tell: "President Xi"."""
    roles = [role for role in entity.roles if ONCE.isdisjoint(role.split())]
    if kind == "government":
        return any({"prime", "minister"} <= set(office(r)) or "taoiseach" in office(r) for r in roles)
    return any(not _MONARCHS.isdisjoint(office(r)) or _is_of_a_country(r) for r in roles)


def _is_of_a_country(role: str) -> bool:
    """Whether a president is one of a country: "US president", "president", but not "union president"."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in role.split()]
    rest = [word for word in words if word not in _LINKS | {"president"} and not words_for_place(word)]
    return "president" in words and not rest
