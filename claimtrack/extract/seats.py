"""Seats and posts in front of a name, which are no part of it: "Member for Monaro | Greg Whelan"."""

from __future__ import annotations

from claimtrack.extract.people import is_family_first, is_first_name, people_words
from claimtrack.extract.tagger import is_common
from claimtrack.extract.words import Words

MEMBERS = frozenset("MP MEP MSP MLA MNA MHA TD MK".split())  # of parliaments, in letters
_COMPASS = frozenset("north south east west central northeast northwest southeast southwest".split())
_POSTED = 3  # words of a place and a name
_FULL = 2  # words of a full name


def sits_for_the_south(parts: tuple[str, ...], titles: tuple[str, ...], *, person: bool) -> bool:
    """Whether a name begins with the end of a seat's: "MP for Penal | South | Ann Bell", "ACP | South | Ann Bell"."""
    seat = person or not {"for", "of"}.isdisjoint(titles)
    if not seat or len(parts) <= _FULL or parts[0].lower() not in _COMPASS:
        return False
    lists, given = people_words(), parts[1].lower()
    named = is_first_name(given) or not is_common(parts[1])
    return named and parts[-1].lower() not in lists["body"] | lists["bodyrole"] | lists["group"]


def of_a_seat(words: Words, first: int, end: int) -> bool:
    """Whether a place or party is whose member somebody is: "the Lagos East | MP", "a Labour MSP"."""
    if end - first > 1 and words.words[end - 1] in MEMBERS and words.words[end - 1] != "MK":
        return True
    seat = first > 0 and words.lower[first - 1] == "the"
    return seat and not MEMBERS.isdisjoint(words.words[end : end + 1])


def is_posted(words: Words, first: int, parts: tuple[str, ...]) -> bool:
    """Whether a name begins with the place that somebody's office is of.

    "Ambassador to Israel Jack Lew", "Member for Monaro Greg Whelan", "Mayor of London Sadiq Khan".
    """
    if len(parts) < _POSTED or first < 2 or words.lower[first - 1] not in ("to", "for", "of"):
        return False
    place, given = parts[0].lower(), parts[1].lower()
    named = is_first_name(given) or is_family_first(given)
    known = place in people_words()["seat"] | people_words()["country"]
    return words.lower[first - 2] in people_words()["title"] | {"member"} and (
        known or (named and not is_first_name(place))
    )
