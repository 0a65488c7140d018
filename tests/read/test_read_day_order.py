"""Day or month first: dates of a file that can be read in two ways follow those that can be read in one."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimtrack.model import DateOrder
from claimtrack.read import Given, ahead, read_articles
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


SUMMER = date(2025, 7, 1)  # 05/08/2025 and 08/05/2025 are both in August then, or both in May
AHEAD = [
    ("05/08/2025", "2025-05-08"),
    ("08/05/2025", "2025-05-08"),
    ("08/05/2025 14:05", "2025-05-08T14:05"),
]
FORMS = {
    "rows.csv": 'published,text\n{},"Rain fell in Sill."\n',
    "page.txt": "Rain fell in Sill\n\nPublished {}\n\nIt rained in Sill for a week, Ann Bell said.\n",
    "page.html": (
        "<html><body><article><h1>Rain fell in Sill</h1><time>{}</time>"
        "<p>It rained in Sill for a week, Ann Bell said.</p></article></body></html>"
    ),
}


@pytest.mark.parametrize(("printed", "expected"), AHEAD)
@pytest.mark.parametrize("name", FORMS)
def test_of_two_days_the_one_ahead_of_today_is_not_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, printed: str, expected: str
) -> None:
    monkeypatch.setattr(ahead, "lies_ahead", lambda day: day > SUMMER)
    path = tmp_path / name
    path.write_text(FORMS[name].format(printed), encoding="utf-8")
    assert read(path) == ([expected], [])
    undated = tmp_path / "undated.txt"
    undated.write_text("It rained in Sill for a week, Ann Bell said.\n", encoding="utf-8")
    assert read(undated, Given(published=printed)) == ([expected], [])


def test_a_date_that_would_lie_ahead_tells_those_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "lies_ahead", lambda day: day > SUMMER)
    rows = tmp_path / "rows.csv"
    rows.write_text("published,text\n03/06/2025,Rain fell.\n08/05/2025,Snow fell.\n", encoding="utf-8")
    assert read(rows) == (["2025-06-03", "2025-05-08"], [])
    page = tmp_path / "page.txt"
    page.write_text(FORMS["page.txt"].format("08/05/2025, updated 03/06/2025"), encoding="utf-8")
    assert [str(article.updated) for article in read_articles([page])] == ["2025-06-03"]


def test_the_text_of_an_article_tells_of_a_date_that_is_given(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("The dam of 13/01/2025 fell, Ann Bell said.\n", encoding="utf-8")
    assert read(path, Given(published="03/06/2025")) == (["2025-06-03"], [])


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
