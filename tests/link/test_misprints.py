"""A name printed for the first time, and somebody stored whom it may be, misspelled."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from claimtrack.link.actors import Known, Names
from claimtrack.link.misprints import is_slip, misprint_of

WATER = "kenyan cabinet secretary for water"


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("wyclife barasa", "wycliffe barasa", True),
        ("gokhan yildrim", "gokhan yildirim", True),
        ("yerlan jaksybekov", "yerlan zhaksybekov", True),
        ("aminah yusuf", "amina yusuf", True),
        ("jon smyth", "john smith", False),  # both words differ
        ("maria bell", "mario bell", False),
        ("julia bell", "julio bell", False),
        ("ann bell", "anne bell", False),  # too short to tell
        ("peter barasa", "wycliffe barasa", False),
        ("barasa", "barassa", False),  # a surname alone
        ("wycliffe barasa", "wycliffe barasa", False),
        ("wycliffe k barasa", "wycliffe barasa", False),
    ],
)
def test_a_slip_is_a_letter_or_two_of_one_word(one: str, other: str, *, slip: bool) -> None:
    assert is_slip(one, other) is slip
    assert is_slip(other, one) is slip


@pytest.mark.parametrize(
    ("roles", "stored", "near", "found"),
    [
        (("cabinet secretary for water",), {1: (WATER,)}, (), 1),
        (("minister of water",), {1: (WATER,)}, (1,), 1),  # one word of the office, and spoke near
        (("minister of water",), {1: (WATER,)}, (), None),
        ((), {1: (WATER,)}, (1,), None),
        (("goalkeeper",), {1: (WATER,)}, (1,), None),
        (("cabinet secretary for water",), {1: (WATER,), 2: (WATER,)}, (), None),  # which of the two?
        (("cabinet secretary for water",), {}, (), None),
    ],
)
def test_only_the_same_office_makes_a_slip_one_person(
    roles: tuple[str, ...], stored: dict[int, tuple[str, ...]], near: Collection[int], found: int | None
) -> None:
    known = [Known(key, ("wycliffe barasa",), tuple(each)) for key, each in stored.items()]
    names = Names(("wyclife barasa",), "barasa")
    assert misprint_of(names, roles, known, lambda ids: [key for key in ids if key in near]) == found
