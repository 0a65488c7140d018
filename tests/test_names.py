import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.names import fold, words


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Dmitry Peskov", "dmitry peskov"),
        ("DMITRY  PESKOV", "dmitry peskov"),
        ("Дмитрий Песков", "dmitry peskov"),
        ("Володимир Зеленський", "volodimir zelensky"),
        ("Евгений Пригожин", "yevgeny prigozhin"),
        ("Ельцин", "yeltsin"),
        ("Зоран Живковић", "zoran zhivkovic"),
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("İbrahim Kalın", "ibrahim kalin"),
        ("Lech Wałęsa", "lech walesa"),
        ("Jürgen Groß", "jurgen gross"),
        ("Zoe\u0308", "zoe"),
        ("O'Brien", "obrien"),
        ("O’Brien", "obrien"),
        ("Okonjo's ministry", "okonjos ministry"),
        ("Jean-Luc Picard", "jean luc picard"),
        ("J. D. Vance", "jd vance"),
        ("J.D. Vance", "jd vance"),
        ("JD Vance", "jd vance"),
        ("Donald J. Trump", "donald j trump"),
        ("U.S.", "us"),
        ("“EU—Russia”", "eu russia"),
        ("G7", "g7"),
        ("...", ""),
        ("", ""),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text())
def test_folded_names_are_made_of_words_and_stay_as_they_are_folded(name: str) -> None:
    assert fold(name).split() == list(words(name))
    assert all(words(name))
