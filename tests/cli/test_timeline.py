from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Claimtrack

PROGRAM = Path(sys.executable).with_name("claimtrack")

pytestmark = pytest.mark.usefixtures("filled")


def test_everything_in_the_order_it_was_said(claimtrack: Claimtrack) -> None:
    run = claimtrack("timeline")
    assert (run.status, run.err) == (0, "")
    heading, *rows = run.out.splitlines()
    assert heading.split() == ["id", "date", "type", "who", "topic", "article", "text"]
    assert [row.split()[1:3] for row in rows] == [
        ["2022-05", "fact"],
        ["2025-03-07", "claim"],
        ["2025-03-07", "claim"],
    ]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        (("--actor", "OKONJO"), 2),
        (("--actor", "Ада"), 2),
        (("--type", "fact"), 1),
        (("--since", "2025"), 2),
        (("--until", "2022-05-10"), 1),
        (("--since", "2022-05-10", "--until", "May 2022"), 1),
        (("--limit", "1"), 1),
    ],
    ids=str,
)
def test_a_question_narrows_it(claimtrack: Claimtrack, question: tuple[str, ...], rows: int) -> None:
    run = claimtrack("timeline", *question, "--format", "json")
    assert run.status == 0
    assert len(json.loads(run.out)) == rows


def test_the_latest_first(claimtrack: Claimtrack) -> None:
    lines = claimtrack("timeline", "--reverse", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["said"]["edtf"] for line in lines][-1] == "2022-05"


def test_rows_left_out_are_counted_below_a_table_and_beside_data(claimtrack: Claimtrack) -> None:
    table = claimtrack("timeline", "--limit", "1")
    assert table.out.splitlines()[-1].startswith("2 rows left out: ")
    assert table.err == ""
    data = claimtrack("timeline", "--limit", "1", "--format", "csv")
    assert "left out" not in data.out
    assert data.err.startswith("2 rows left out: ")


@pytest.mark.parametrize("command", [("timeline",), ("search", "reservoir"), ("timeline", "--by", "year")])
@pytest.mark.parametrize(
    ("asked", "understood"),
    [
        (("--since", "2030"), " since 2030-01-01"),
        (("--until", "May 2021"), " up to 2021-05-31"),
        (("--since", "2023", "--until", "12 May 2024"), " between 2023-01-01 and 2024-05-12"),
        (("--actor", "Okonjo", "--until", "2020"), " up to 2020-12-31"),
    ],
)
def test_nothing_found_is_said_with_the_days_understood(
    claimtrack: Claimtrack,
    own_database: Path,
    command: tuple[str, ...],
    asked: tuple[str, ...],
    understood: str,
) -> None:
    run = claimtrack(*command, *asked)
    assert (run.status, run.err) == (0, f"nothing found{understood} in {own_database}\n")


@pytest.mark.parametrize("command", [("timeline",), ("search", "dam")])
def test_days_the_wrong_way_round_are_refused(claimtrack: Claimtrack, command: tuple[str, ...]) -> None:
    run = claimtrack(*command, "--since", "2026", "--until", "2025")
    assert (run.status, run.out) == (2, "")
    assert run.err == "claimtrack: --since 2026-01-01 is after --until 2025-12-31; swap the two\n"


def test_a_day_without_a_year_is_the_latest_up_to_today(claimtrack: Claimtrack) -> None:
    today = datetime.now().astimezone().date()
    for day in (today - timedelta(days=300), today - timedelta(days=1)):
        typed = f"{day:%B} {day.day}"
        run = claimtrack("timeline", "--since", typed, "--until", typed)
        assert f"nothing found between {day} and {day}" in run.err
        claimtrack("claim", "add", "--text", f"All is well on {typed}", "--actor", "Ada", "--said", typed)
        assert (
            claimtrack("timeline", "--since", typed, "--until", typed, "--format", "csv").out.count("All is")
            == 1
        )


def test_nobody_of_that_name_offers_near_ones(claimtrack: Claimtrack) -> None:
    run = claimtrack("timeline", "--actor", "Okonja")
    assert run.status == 1
    assert "Ada Okonjo" in run.err


def test_a_file_takes_its_format_from_its_suffix(claimtrack: Claimtrack, tmp_path: Path) -> None:
    path = tmp_path / "okonjo.csv"
    run = claimtrack("timeline", "--actor", "Okonjo", "-o", path)
    assert (run.status, run.out, run.err) == (0, "", f"2 rows written to {path}\n")
    with path.open(encoding="utf-8", newline="") as stream:
        assert [row["actor"] for row in csv.DictReader(stream)] == ["Ada Okonjo"] * 2


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("timeline", "-o", "all.json"), "3 rows written to all.json\n"),
        (("timeline", "-o", "all.txt"), "3 rows written to all.txt\n"),
        (("timeline", "--type", "fact", "-o", "facts.md"), "1 row written to facts.md\n"),
        (("timeline", "--by", "year", "-o", "years.jsonl"), "2 rows written to years.jsonl\n"),
        (("export", "articles", "-o", "articles.csv"), "1 row written to articles.csv\n"),
        (("export", "claims", "-o", "-"), ""),
    ],
    ids=" ".join,
)
def test_what_was_written_to_a_file_is_told(claimtrack: Claimtrack, args: tuple[str, ...], told: str) -> None:
    run = claimtrack(*args)
    assert (run.status, run.err) == (0, told)


def test_a_missing_database_is_not_made(claimtrack: Claimtrack, tmp_path: Path) -> None:
    run = claimtrack("timeline", "--db", tmp_path / "other.db")
    assert (run.status, run.out) == (1, "")
    assert run.err.startswith("claimtrack: ")
    assert "other.db" in run.err
    assert not (tmp_path / "other.db").exists()


def test_a_reader_that_leaves_early_is_no_error(claimtrack: Claimtrack, tmp_path: Path) -> None:
    articles = (
        {"text": f"Ada Okonjo said the dam number {index} was full.", "published": "2025-03-08"}
        for index in range(400)
    )
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(article) + "\n" for article in articles))
    claimtrack("add", tmp_path / "many.jsonl")
    with subprocess.Popen(
        [PROGRAM, "timeline", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() in {0, 141}


def test_counted_by_day_month_or_year(claimtrack: Claimtrack, tmp_path: Path) -> None:
    table = claimtrack("timeline", "--by", "month", "--limit", "1")
    assert [line.split() for line in table.out.splitlines()] == [
        ["period", "claims", "attitudes", "facts", "rows"],
        ["2022-05", "0", "0", "1", "1", "#" * 16],
        [],
        ["1", "period", "left", "out:", "over", "the", "limit", "of", "1"],
    ]
    assert (
        claimtrack("timeline", "--by", "year", "--actor", "Okonjo", "-o", tmp_path / "years.csv").status == 0
    )
    assert (tmp_path / "years.csv").read_text() == "period,claims,attitudes,facts\n2025,2,0,0\n"
    nothing = claimtrack("timeline", "--by", "day", "--since", "2030", "--format", "json")
    assert (nothing.status, nothing.out) == (0, "[]\n")
    assert "nothing found" in nothing.err


def test_copies_of_agency_text_are_one_timeline_with_appearances(
    claimtrack: Claimtrack, page: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.txt"
    story = page.read_text(encoding="utf-8").partition("AM\n\n")[2]
    copy.write_text(
        f"Snow fills the reservoir\n\n{story}\nThe Herald has asked the mayor.\n", encoding="utf-8"
    )
    claimtrack("add", copy, "--publisher", "The Herald", "--published", "2025-03-09T08:00")
    shown = claimtrack("timeline").out
    assert shown.count("[2 outlets]") == shown.count("\n") - 1 == 3
    limited = claimtrack("timeline", "--appearances", "--limit", "1").out.splitlines()
    assert (len(limited), limited[-1][:19]) == (5, "2 claims left out: ")
    printed = claimtrack("timeline", "--appearances", "--format", "jsonl").out.splitlines()
    outlets = [json.loads(line)["article"]["publisher"] for line in printed]
    assert outlets == [None, "The Herald"] * 3
    assert "The Herald, 2025-03-09 08:00" in claimtrack("timeline", "--appearances").out
    assert claimtrack("timeline", "--publisher", "herald").out == shown
    assert "copy of    article 1 (" in claimtrack("article", "show", "2").out
    assert "copies     article 2" in claimtrack("article", "show", "1").out


def test_as_of_a_time_of_the_day(claimtrack: Claimtrack) -> None:
    assert claimtrack("timeline", "--as-of", "2025-03-08T01:44").out.count("\n") == 0
    assert claimtrack("timeline", "--as-of", "2025-03-08T01:45").out.count("\n") == 4
    assert claimtrack("timeline", "--as-of", "2025-03-08T02:44+01:00").out.count("\n") == 0
    assert claimtrack("timeline", "--as-of", "2025-03-08").out.count("\n") == 4
    run = claimtrack("timeline", "--as-of", "yesteryear")
    assert (run.status, run.err.count("\n")) == (2, 1)
    assert "--as-of 'yesteryear' is no date" in run.err
