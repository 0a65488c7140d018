from hypothesis import given
from hypothesis import strategies as st

from claimtrack.render.width import columns_of, wrapped


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    assert [columns_of(text) for text in ("abc", "Çav", "東京", "e\u0301", "")] == [3, 3, 4, 1, 0]


def test_lines_break_between_words_and_inside_a_word_that_is_too_long() -> None:
    assert wrapped("the reservoir is full", 10) == ["the", "reservoir", "is full"]
    assert wrapped("see https://example.org/a", 8) == ["see", "https://", "example.", "org/a"]
    assert wrapped("東京で会見", 5) == ["東京", "で会", "見"]
    assert wrapped("", 5) == [""]


@given(st.text("ab東é ", max_size=60).map(lambda text: " ".join(text.split())), st.integers(2, 20))
def test_every_line_fits_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(columns_of(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
