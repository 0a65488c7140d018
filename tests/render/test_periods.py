"""Counts by period in the formats."""

import io
import json

import pytest

from claimtrack.model import PeriodCount
from claimtrack.render import write
from claimtrack.render.periods import periods_sheet
from claimtrack.render.width import columns_of

COUNTS = (
    PeriodCount("../2024", 0, 0, 1),
    PeriodCount("2025", 1_200, 30, 4),
    PeriodCount("2025/..", 1, 0, 0),
    PeriodCount("2024/2026", 600, 10, 7),
    PeriodCount(None, 2, 0, 0),
)


def shown(form: str, width: int | None = None) -> str:
    stream = io.StringIO(newline="")
    write(periods_sheet(COUNTS, ((3, "over the limit of 5"),)), form, stream, width=width)
    return stream.getvalue()


def test_a_table_has_words_for_open_periods_and_a_bar_that_shows_the_peak() -> None:
    lines = [line.split() for line in shown("table").splitlines()]
    assert lines[1:6] == [
        ["by", "2024", "0", "0", "1", "1", "#"],
        ["2025", "1,200", "30", "4", "1,234", "#" * 16],
        ["2025", "or", "later", "1", "0", "0", "1", "#"],
        ["2024", "to", "2026", "600", "10", "7", "617", "#" * 8],
        ["undated", "2", "0", "0", "2", "#"],
    ]
    assert " ".join(lines[-1]) == "3 periods left out: over the limit of 5"


@pytest.mark.parametrize("width", [24, 50, 60, 80, 120])
def test_it_fits_the_window(width: int) -> None:
    assert max(columns_of(line) for line in shown("table", width).splitlines()) <= width


def test_programs_get_numbers_and_edtf() -> None:
    assert json.loads(shown("json"))[0] == {"period": "../2024", "claims": 0, "attitudes": 0, "facts": 1}
    assert [json.loads(line)["period"] for line in shown("jsonl").splitlines()][-1] is None
    assert shown("csv").splitlines()[:3] == [
        "period,claims,attitudes,facts",
        "../2024,0,0,1",
        "2025,1200,30,4",
    ]


def test_no_period_is_no_table() -> None:
    stream = io.StringIO()
    write(periods_sheet(()), "table", stream)
    assert stream.getvalue() == ""
