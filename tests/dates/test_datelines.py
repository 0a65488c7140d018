"""A story counts from the day above it, where it was published later than it was written."""

from __future__ import annotations

import pytest

from claimtrack.dates import find_times
from claimtrack.model import Moment
from claimtrack.page import read_page

TEXT = (
    "ACCRA, {dateline} (Coastal Press) - The bank raised its rate today, its governor said.\n\n"
    "She spoke on Friday, and will speak again on Tuesday.\n"
)
ROWS = [
    ("March 7", "2025-03-09", ["2025-03-07", "2025-03-07", "2025-03-07", "2025-03-11"]),
    ("March 9", "2025-03-09", ["2025-03-09", "2025-03-09", "2025-03-07", "2025-03-11"]),
    ("March 7, 2019", "2025-03-09", ["2019-03-07", "2025-03-09", "2025-03-07", "2025-03-11"]),
]


@pytest.mark.parametrize(("dateline", "published", "days"), ROWS)
def test_today_is_the_day_of_the_dateline(dateline: str, published: str, days: list[str]) -> None:
    text = TEXT.format(dateline=dateline)
    times = find_times(text, Moment.parse(published), read_page(text).blocks)
    assert [time.value for time in times] == days


def test_the_explanation_names_the_dateline() -> None:
    text = TEXT.format(dateline="March 7")
    today = find_times(text, Moment.parse("2025-03-09"), read_page(text).blocks)[1]
    assert today.when is not None
    assert today.when.why == "“today” is counted from the dateline of Friday 2025-03-07."


@pytest.mark.parametrize(
    ("dateline", "phrase", "edtf"),
    [
        ("SYDNEY", "this summer", "2024-12/2025-02"),
        ("SYDNEY", "last winter", "2024-06/2024-08"),
        ("CAPE TOWN, South Africa", "next winter", "2025-06/2025-08"),
        ("LONDON", "last winter", "2023-12/2024-02"),
        ("LONDON", "next winter", "2025-12/2026-02"),
    ],
)
def test_a_southern_dateline_tells_which_half_of_the_world_has_the_season(
    dateline: str, phrase: str, edtf: str
) -> None:
    text = f"{dateline}, Jan. 15 (Agency) - Farmers lost a fifth of their crop {phrase}.\n"
    times = find_times(text, Moment.parse("2025-01-15"), read_page(text).blocks)
    assert times[-1].when is not None
    assert times[-1].when.edtf == edtf
