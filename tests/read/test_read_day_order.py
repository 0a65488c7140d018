"""Day or month first: dates of a file that can be read in two ways follow those that can be read in one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from claimtrack.model import DateOrder
from claimtrack.read import Given, read_articles
from claimtrack.read.dayorder import with_order
from claimtrack.read.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read(path: Path, given: Given | None = None) -> tuple[list[str], list[str]]:
    """The publication dates of a file's articles, and what is told beside."""
    told: list[str] = []
    articles = list(read_articles([path], given=given or Given(), on_notice=told.append))
    return [str(article.published) for article in articles], told


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (["13/06/2025", "03/06/2025"], ["2025-06-13", "2025-06-03"]),
        (["03/06/2025", "04/06/2025", "13/06/2025"], ["2025-06-03", "2025-06-04", "2025-06-13"]),
        (["03/06/2025", "06/13/2025"], ["2025-03-06", "2025-06-13"]),
        (["2025-03-06", "03/06/2025 14:05", "13/06/2025"], ["2025-03-06", "2025-06-03T14:05", "2025-06-13"]),
        (["Tuesday, 03/06/2025", "06/06/2025"], ["2025-06-03", "2025-06-06"]),
        (["03.06.2025"], ["2025-06-03"]),
    ],
)
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_the_dates_of_a_file_tell_each_other(
    tmp_path: Path, form: str, printed: list[str], expected: list[str]
) -> None:
    path = tmp_path / f"rows.{form}"
    if form == "csv":
        rows = ["published,text", *(f'"{date}",Rain fell.' for date in printed)]
    else:
        rows = [json.dumps({"published": date, "text": "Rain fell."}) for date in printed]
    path.write_text("\n".join(rows), encoding="utf-8")
    assert read(path) == (expected, [])


@pytest.mark.parametrize(
    ("given", "expected", "told"),
    [
        (Given(), ["2025-03-06", "2025-04-06"], 1),
        (Given(date_order="mdy"), ["2025-03-06", "2025-04-06"], 0),
        (Given(date_order="dmy"), ["2025-06-03", "2025-06-04"], 0),
        (Given(published="03/06/2025"), ["2025-03-06", "2025-03-06"], 1),
    ],
)
def test_what_nothing_tells_is_read_month_first_and_said_once(
    tmp_path: Path, given: Given, expected: list[str], told: int
) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("published,text\n03/06/2025,Rain fell.\n04/06/2025,Snow fell.\n", encoding="utf-8")
    days, lines = read(path, given)
    assert days == expected
    assert len(lines) == told
    for line in lines:
        assert "03/06/2025: taken for 2025-03-06, the month first, but can be 2025-06-03" in line
        assert "--date-order" in line


def test_a_page_that_prints_such_a_date_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        "Rain fell in Sill\n\nPublished 03/06/2025\n\nIt rained in Sill for a week, Ann Bell said.\n"
    )
    days, lines = read(path)
    assert days == ["2025-03-06"]
    advice = "write it as one of these, or give --date-order"
    assert lines == [f"{path}: taken for 2025-03-06, the month first, but can be 2025-06-03; {advice}"]


def test_the_text_of_an_article_tells_where_its_file_does_not(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("published,text\n03/06/2025,The dam of 13/01/2025 fell.\n", encoding="utf-8")
    assert read(path) == (["2025-06-03"], [])


def test_a_long_file_is_read_as_it_comes() -> None:
    taken = 0

    def records(published: str) -> Iterator[Record]:
        nonlocal taken
        for taken in range(1, 10**7):
            yield Record(f"row {taken}", "Rain fell.", published)

    rows = with_order(records("03/06/2025"), None)
    assert next(rows)[1] is None
    assert taken <= 1_000
    orders: list[DateOrder | None] = [None, "dmy"]
    for order, published in zip(orders, ("2025-03-06", "03/06/2025"), strict=True):
        taken = 0
        assert next(with_order(records(published), order))[1] == order
        assert taken == 1
