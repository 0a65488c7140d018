"""Which names of topics are forms of one matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.link.topic_forms import forms_of
from claimtrack.names import fold


@pytest.mark.parametrize(
    ("headline", "stored"),
    [
        ("EU rearmament", "Europe rearmament"),
        ("European rearmament", "EU rearmament"),
        ("Russian gas", "Russia gas"),
        ("new grain corridor", "grain corridor"),
        ("grain corridors", "grain corridor"),
        ("labor strike", "labour strikes"),
        ("fertilizer exports", "fertiliser export"),
        ("border city", "border cities"),
    ],
)
def test_forms_of_one_matter(headline: str, stored: str) -> None:
    assert fold(stored) in forms_of(fold(headline))


@pytest.mark.parametrize(
    ("headline", "stored"),
    [
        ("Nile water treaty", "Danube water treaty"),
        ("Nile water treaty", "water treaty"),
        ("Russian gas", "Ukraine gas"),
        ("grain corridor", "corridor"),
        ("press crisis", "pres crisis"),
    ],
)
def test_other_matters(headline: str, stored: str) -> None:
    assert fold(stored) not in forms_of(fold(headline))


@given(st.text())
def test_a_name_is_its_own_first_form(name: str) -> None:
    assert forms_of(fold(name))[0] == fold(name)
    assert len(forms_of(fold(name))) <= 24
