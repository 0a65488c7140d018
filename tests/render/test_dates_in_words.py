import pytest

from claimtrack.model import SaidAt
from claimtrack.render.dates import date_in_words


@pytest.mark.parametrize(
    ("edtf", "precision", "shown"),
    [
        ("2025-03-07", "day", "2025-03-07"),
        ("2022-03", "month", "2022-03"),
        ("2022", "year", "2022"),
        ("2025-03-07T18:00", "minute", "2025-03-07 18:00"),
        ("2022-03/..", "month", "after 2022-03"),
        ("../2025-03-07", "day", "by 2025-03-07"),
        ("/2025-03-07", "day", "by 2025-03-07"),
        ("2025-03-03/2025-03-09", "week", "week of 2025-03-03"),
        ("2025-03-03/2025-03-05", "day", "2025-03-03 to 2025-03-05"),
        ("2022/2025-03-08", "year", "2022 to 2025-03-08"),
        ("2025-21", "season", "spring 2025"),
        ("2024-24", "season", "winter 2024"),
        ("2025-33", "quarter", "2025-Q1"),
        ("199X", "decade", "1990s"),
        ("18XX", "century", "1800s"),
        ("2022-03~", "month", "about 2022-03"),
        ("2022?/..", "year", "after perhaps 2022"),
    ],
)
def test_a_date_is_shown_no_finer_than_it_is_known(edtf: str, precision: str, shown: str) -> None:
    assert date_in_words(SaidAt(None, None, edtf, precision, "phrase", None)) == shown


def test_the_publication_is_no_end() -> None:
    said = SaidAt("2022-03-01", "2025-03-08", "2022-03/2025-03-08", "month", "phrase", "later")
    assert date_in_words(said, "2025-03-08T01:45") == "after 2022-03"
    assert date_in_words(said, "2025-03-09") == "2022-03 to 2025-03-08"
