from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.names import fold
from claimtrack.spellings import is_spelled_variously, romanised, search_words


@pytest.mark.parametrize(
    "spellings",
    [
        ("Dmitry Smirnov", "Dmitri Smirnov", "Dmitriy Smirnoff", "Dmytro Smirnow", "Дмитрий Смирнов"),
        ("Alexei Navalny", "Aleksey Navalny", "Oleksii Navalny"),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky", "Володимир Зеленський"),
        ("Sokolnikov", "Sokolnikoff", "Sokolnikof", "Sokolnikow"),
        ("Mohammed al-Sudani", "Muhammad Al Sudani", "Mohamed El-Sudany"),
    ],
)
def test_spellings_of_one_name(spellings: tuple[str, ...]) -> None:
    assert len({romanised(fold(name)) for name in spellings}) == 1
    assert all(is_spelled_variously(fold(name)) for name in spellings)


@pytest.mark.parametrize(
    "name", ["mary snow", "john barrow", "jack sparrow", "anna bell", "mary bell", "andrew"]
)
def test_other_names_stay_as_they_are(name: str) -> None:
    assert romanised(name) == name
    assert not is_spelled_variously(name)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz "))
def test_a_name_is_found_by_its_own_words(name: str) -> None:
    assert set(fold(name).split()) <= set(search_words(fold(name)))
