"""Which words are one when topics are compared."""

from __future__ import annotations

import pytest

from claimtrack.link.word_forms import plain_form, root_of


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("corridors", "corridor"),
        ("policies", "policy"),
        ("crisis", "crisis"),
        ("press", "press"),
        ("us", "america"),
        ("european", "eu"),
        ("europes", "eu"),
        ("fertiliser", "fertilizer"),
        ("labour", "labor"),
        ("gas", "gas"),
        ("vessels", "ship"),  # a synonym
    ],
)
def test_plain_forms(word: str, form: str) -> None:
    assert plain_form(word) == form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dock", "docker"),
        ("insurer", "insurance"),
        ("ship", "shipping"),
        ("exports", "exporter"),
        ("port", "ports"),
    ],
)
def test_words_of_one_root(one: str, other: str) -> None:
    assert root_of(one) == root_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("grain", "grammar"), ("port", "portrait"), ("war", "warning"), ("state", "statement")]
)
def test_words_that_only_begin_alike(one: str, other: str) -> None:
    assert root_of(one) != root_of(other)
