"""Who is known to be a person by a first name or by a noun."""

from __future__ import annotations

import pytest

from claimtrack.extract.people import first_name_gender, is_first_name, is_usual_name, people_words


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Loretta", "female"),
        ("Chukwuemeka", "male"),
        ("Deepika", "female"),
        ("Hakan", "male"),
        ("Siobhán", "female"),
        ("Jordan", None),
        ("Park", None),
        ("Mvolo", None),
    ],
)
def test_a_first_name_tells_a_gender_where_it_is_given_to_one(name: str, gender: str | None) -> None:
    assert first_name_gender(name) == gender


def test_a_word_or_place_that_is_a_first_name_too_names_nobody_by_itself() -> None:
    assert [is_first_name(name) for name in ("loretta", "america", "bailiff", "canal")] == [
        True,
        False,
        False,
        False,
    ]
    assert [is_usual_name(name) for name in ("fatima", "mara", "velda")] == [True, False, False]


def test_nouns_for_people_are_roles_and_firms_are_not() -> None:
    roles = people_words()["role"]
    assert {"backer", "donor", "graduate", "hostage", "pal"} <= roles
    assert roles.isdisjoint(("dealer", "supplier", "maker", "source", "majority"))
