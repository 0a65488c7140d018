from hypothesis import given
from hypothesis import strategies as st

from claimtrack.render.terminal import UNSEEN, one_line, visible


def test_what_would_steer_a_terminal_is_shown_instead() -> None:
    assert visible("\x1b[31mred\x07\x7f\x9b0m") == "␛[31mred␇␡�0m"


def test_what_hides_or_turns_text_round_is_shown_instead() -> None:
    assert visible("a\u202eb\u2066c\u200bd\ufeffe\u200ff\U000e0041") == "a�b�c�d�e�f�"


def test_white_space_and_lone_surrogates() -> None:
    assert visible("a\tb\r\nc\u2028d\ud800") == "a b  c d�"


def test_ordinary_text_of_any_script_is_left_alone() -> None:
    for text in ("Çavuşoğlu “said” — €800", "Песков", "東京で", "e\u0301"):
        assert visible(text) == text


def test_a_cell_is_one_line() -> None:
    assert one_line("  a\n\n  b\tc\x85d ") == "a b c d"


@given(st.text(st.characters()))
def test_offsets_stay_and_nothing_unseen_is_left(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not UNSEEN.search(shown)
    assert "\n" not in shown
