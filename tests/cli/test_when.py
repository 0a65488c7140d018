"""`claimtrack when`: what a phrase means, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Claimtrack

SATURDAY = ("--published", "2025-03-08")


def test_a_phrase_is_explained(claimtrack: Claimtrack) -> None:
    run = claimtrack("when", "two days earlier", *SATURDAY)
    assert (run.status, run.err) == (0, "")
    assert run.out.splitlines() == [
        "phrase     two days earlier",
        "type       DATE",
        "value      2025-03-06",
        "dates      2025-03-06",
        "precision  day",
        "rule       later",
        "why        “two days earlier” is counted from the publication on Saturday 2025-03-08.",
    ]


def test_the_day_mentioned_last_is_what_it_is_counted_from(claimtrack: Claimtrack) -> None:
    run = claimtrack("when", "two days earlier", *SATURDAY, "--last-mentioned", "1 March 2025")
    assert "dates      2025-02-27\n" in run.out
    assert "counted from 2025-03-01, mentioned last" in run.out


def test_every_time_of_a_phrase_is_listed(claimtrack: Claimtrack) -> None:
    run = claimtrack("when", "since Monday, or for three days in March", *SATURDAY)
    phrases = [line.split(maxsplit=1)[1] for line in run.out.splitlines() if line.startswith("phrase")]
    assert phrases == ["Monday", "three days", "March"]


def test_as_json(claimtrack: Claimtrack) -> None:
    run = claimtrack("when", "since Monday", *SATURDAY, "--format", "json")
    record = json.loads(run.out)
    assert (record["phrase"], record["published"]) == ("since Monday", "2025-03-08")
    (time,) = record["times"]
    assert (time["start"], time["end"], time["text"]) == (6, 12, "Monday")
    assert (time["earliest"], time["latest"], time["edtf"]) == ("2025-03-03", None, "2025-03-03/..")
    assert (time["type"], time["value"], time["precision"]) == ("DATE", "2025-03-03", "day")
    assert (time["rule"], time["anchor"]) == ("weekday", "2025-03-08")
    assert time["why"].endswith(".")


@pytest.mark.parametrize(
    ("options", "day", "other"),
    [
        ((), "2025-07-03", "2025-03-07"),
        (("--date-order", "dmy"), "2025-03-07", ""),
        (("--date-order", "mdy"), "2025-07-03", ""),
    ],
)
def test_day_and_month_either_way_round(
    claimtrack: Claimtrack, options: tuple[str, ...], day: str, other: str
) -> None:
    run = claimtrack("when", "07/03/2025", *SATURDAY, *options)
    assert f"dates      {day}\n" in run.out
    assert (f"or         {other}\n" in run.out) == bool(other)


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("three days", "a length of time"),
        ("every Tuesday", "again and again"),
        ("recently", "no stretch of the calendar"),
        ("a week later", "--last-mentioned"),
    ],
)
def test_what_has_no_place_in_the_calendar_says_so(claimtrack: Claimtrack, phrase: str, says: str) -> None:
    run = claimtrack("when", phrase, *SATURDAY)
    assert run.status == 0
    assert ["dates", "none"] in [line.split() for line in run.out.splitlines()]
    assert says in run.out


def test_capitals_do_not_matter_where_nothing_else_is_named(claimtrack: Claimtrack) -> None:
    assert "value      2025-05\n" in claimtrack("when", "may", *SATURDAY).out


@pytest.mark.parametrize("phrase", ["we sat", "", "30 February", "x" * 5_000, "9" * 5_000, "\x00\u202e"])
def test_a_phrase_without_a_time_is_refused_in_one_line(claimtrack: Claimtrack, phrase: str) -> None:
    run = claimtrack("when", phrase, *SATURDAY)
    assert (run.status, run.out) == (1, "")
    assert run.err.startswith("claimtrack: no time is named in ")
    assert "two days earlier" in run.err
    assert run.err.count("\n") == 1
    assert len(run.err) < 250


@pytest.mark.parametrize("option", ["--published", "--last-mentioned"])
@pytest.mark.parametrize(
    "day", ["soon", "2025-03-08T10:00+99:00", "2025-03-08T10:00+15:00", "March 8, 2025 10:00 (GMT+99)"]
)
def test_an_unknown_date_is_a_usage_mistake(claimtrack: Claimtrack, option: str, day: str) -> None:
    run = claimtrack("when", "Friday", option, day)
    assert run.status == 2
    assert f"{option} {day!r} is no date" in run.err


def test_without_a_day_it_is_counted_from_today(claimtrack: Claimtrack) -> None:
    from datetime import datetime  # noqa: PLC0415 - the only test that asks the clock

    days = {datetime.now().astimezone().date().isoformat()}
    run = claimtrack("when", "today")
    days.add(datetime.now().astimezone().date().isoformat())
    assert any(f"value      {day}\n" in run.out for day in days)
    assert "counted from today, " in run.out


NUMERIC = "Dam opens\n\nBy Maren Holt\n{published}\n\nThe dam was closed on 07/03/2025 by the Valley Water Authority.\n"


@pytest.mark.parametrize(
    ("published", "options", "day", "dam"),
    [
        ("09/03/2025", ("--date-order", "dmy"), "2025-03-09", "2025-03-07"),
        ("03/09/2025", ("--date-order", "mdy"), "2025-03-09", "2025-07-03"),
        ("08/03/2025, updated 13/03/2025", (), "2025-03-08", "2025-03-07"),
    ],
)
def test_the_order_of_numeric_dates_holds_for_the_whole_page(
    claimtrack: Claimtrack, tmp_path: Path, published: str, options: tuple[str, ...], day: str, dam: str
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(NUMERIC.format(published=published), encoding="utf-8")
    record = json.loads(claimtrack("extract", page, *options, "--format", "jsonl").out)
    assert record["published"] == day
    assert record["times"][-1]["value"] == dam
    assert claimtrack("add", page, *options).status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("when", "Friday", "--published", "03/06/2025"),
        ("when", "two days earlier", "--last-mentioned", "03/06/2025"),
        ("timeline", "--as-of", "03/06/2025"),
        ("article", "edit", "1", "--published", "03/06/2025"),
    ],
)
def test_a_day_that_can_be_two_is_told_of_in_one_line(
    claimtrack: Claimtrack, arguments: tuple[str, ...]
) -> None:
    told = claimtrack(*arguments).err
    assert (
        told.count("03/06/2025: taken for 2025-03-06, the month first, but can be 2025-06-03; write it as")
        == 1
    )
    unambiguous = [each.replace("03/06/2025", "2025-06-03") for each in arguments]
    assert "taken for" not in claimtrack(*unambiguous).err
