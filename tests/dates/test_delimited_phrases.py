"""Single phrases: ranges a user types, and the times printed on a page."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from claimtrack.dates import read_moment, read_range, read_said
from claimtrack.errors import ClaimtrackError
from claimtrack.model import Moment

TODAY = date(2025, 3, 8)

TYPED = [
    ("last month", "2025-02-01", "2025-02-28", "2025-02"),
    ("march 2022", "2022-03-01", "2022-03-31", "2022-03"),
    ("may", "2024-05-01", "2024-05-31", "2024-05"),
    ("march", "2025-03-01", "2025-03-31", "2025-03"),
    ("12 May", "2024-05-12", "2024-05-12", "2024-05-12"),
    ("8 march", "2025-03-08", "2025-03-08", "2025-03-08"),
    ("9 march", "2024-03-09", "2024-03-09", "2024-03-09"),
    ("the 9th", "2025-02-09", "2025-02-09", "2025-02-09"),
    ("the 30th", "2025-01-30", "2025-01-30", "2025-01-30"),
    ("29 February", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("12 to 14 May", "2024-05-12", "2024-05-14", "2024-05-12/2024-05-14"),
    ("November to January", "2024-11-01", "2025-01-31", "2024-11/2025-01"),
    ("spring", "2025-03-01", "2025-05-31", "2025-21"),
    ("autumn", "2024-09-01", "2024-11-30", "2024-23"),
    ("Easter", "2024-03-31", "2024-03-31", "2024-03-31"),
    ("Q2", "2024-04-01", "2024-06-30", "2024-04/2024-06"),
    ("01/04/2025", "2025-01-04", "2025-01-04", "2025-01-04"),
    ("04/01/2025", "2025-01-04", "2025-01-04", "2025-01-04"),
    ("next May", "2025-05-01", "2025-05-31", "2025-05"),
    ("12 May 2025", "2025-05-12", "2025-05-12", "2025-05-12"),
    ("2024", "2024-01-01", "2024-12-31", "2024"),
    ("2024-05", "2024-05-01", "2024-05-31", "2024-05"),
    ("2014 to 2016", "2014-01-01", "2016-12-31", "2014/2016"),
    ("from march to may 2024", "2024-03-01", "2024-05-31", "2024-03/2024-05"),
    ("2024/..", "2024-01-01", None, "2024/.."),
    ("q3 2015", "2015-07-01", "2015-09-30", "2015-07/2015-09"),
    ("3 days ago", "2025-03-05", "2025-03-05", "2025-03-05"),
    ("since monday", "2025-03-03", None, "2025-03-03/.."),
    ("yesterday", "2025-03-07", "2025-03-07", "2025-03-07"),
    ("the 1990s", "1990-01-01", "1999-12-31", "199X"),
]


@pytest.mark.parametrize(("phrase", "earliest", "latest", "edtf"), TYPED)
def test_a_typed_range(phrase: str, earliest: str | None, latest: str | None, edtf: str) -> None:
    when = read_range(phrase, TODAY)
    assert (str(when.earliest), str(when.latest) if when.latest else None, when.edtf) == (
        earliest,
        latest,
        edtf,
    )
    assert when.phrase is None


def test_a_typed_range_is_counted_from_today() -> None:
    assert read_range("last month", TODAY).why == "“last month” is counted from today, Saturday 2025-03-08."


def test_a_date_without_a_year_is_the_latest_up_to_today() -> None:
    assert read_range("12 May", TODAY).why == "“12 May” is the latest up to today, Saturday 2025-03-08."


SAID = [
    ("Friday", "2025-03-07", "2025-03-07", "2025-03-07", "day"),
    ("12 May", "2024-05-12", "2024-05-12", "2024-05-12", "day"),
    ("6 p.m. on friday", "2025-03-07", "2025-03-07", "2025-03-07T18:00:00", "minute"),
    ("2025-03-07", "2025-03-07", "2025-03-07", "2025-03-07", "day"),
    ("2022-03~", "2022-03-01", "2022-03-31", "2022-03~", "month"),
    ("2022-21", "2022-03-01", "2022-05-31", "2022-21", "season"),
    ("2015-35", "2015-07-01", "2015-09-30", "2015-35", "quarter"),
    ("202X", "2020-01-01", "2029-12-31", "202X", "decade"),
    ("19XX?", "1900-01-01", "1999-12-31", "19XX?", "century"),
    ("../2025-02", None, "2025-02-28", "../2025-02", "month"),
    ("2022/2024-05", "2022-01-01", "2024-05-31", "2022/2024-05", "year"),
]


@pytest.mark.parametrize(("phrase", "earliest", "latest", "edtf", "precision"), SAID)
def test_when_something_was_said_by_hand(
    phrase: str, earliest: str | None, latest: str | None, edtf: str, precision: str
) -> None:
    when = read_said(phrase, Moment(TODAY))
    days = tuple(day and day.isoformat() for day in (when.earliest, when.latest))
    assert (*days, when.edtf, when.precision) == (earliest, latest, edtf, precision)


def test_a_weekday_is_counted_from_a_publication_that_is_known() -> None:
    assert "up to the publication on Saturday 2025-03-08" in read_said("friday", Moment(TODAY)).why
    assert read_said("2025-03", None).edtf == "2025-03"
    with pytest.raises(ClaimtrackError, match="its article has no date to count “Friday” from"):
        read_said("friday", None)


@pytest.mark.parametrize(
    "phrase", ["", "..", "../..", "202XX", "1XXX", "2025-13", "2025-02-30", "2025/2024", "nothing"]
)
def test_what_names_no_day_is_refused(phrase: str) -> None:
    with pytest.raises(ClaimtrackError, match="no date can be read"):
        read_said(phrase, Moment(TODAY))


@pytest.mark.parametrize(
    "phrase", ["", "soon", "three days", "30 February", "2025-02-30", "x" * 5_000, "9" * 5_000, "2025/2024"]
)
def test_what_names_no_interval_is_refused_with_advice(phrase: str) -> None:
    with pytest.raises(ClaimtrackError, match="no date can be read") as caught:
        read_range(phrase, TODAY)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


LINES = [
    ("Mar 8, 2025 1:45 AM", "2025-03-08T01:45", "Mar 8, 2025 1:45 AM"),
    ("Last Updated:  Mar 8, 2025 11:44 AM", "2025-03-08T11:44", "Mar 8, 2025 11:44 AM"),
    ("Sat 8 Mar 2025 11.44 GMT", "2025-03-08T11:44+00:00", "Sat 8 Mar 2025 11.44 GMT"),
    ("2025-03-08T01:45:00+03:00", "2025-03-08T01:45+03:00", "2025-03-08T01:45:00+03:00"),
    ("Published: 08.03.2025 - 11:44", "2025-03-08T11:44", "08.03.2025 - 11:44"),
    ("March 8, 2025 at 1:45 am EST", "2025-03-08T01:45-05:00", "March 8, 2025 at 1:45 am EST"),
    ("Published 5:03 PM EST, Fri March 7, 2025", "2025-03-07T17:03-05:00", "5:03 PM EST, Fri March 7, 2025"),
    (
        "Updated 1745 GMT (0145 HKT) March 8, 2025",
        "2025-03-08T17:45+00:00",
        "1745 GMT (0145 HKT) March 8, 2025",
    ),
    ("Friday 7 March 2025", "2025-03-07", "Friday 7 March 2025"),
    ("By our staff | 7 March 2025", "2025-03-07", "7 March 2025"),
    ("Date: Mar-07-2025", "2025-03-07", "Mar-07-2025"),
    ("7/March/2025 10:30", "2025-03-07T10:30", "7/March/2025 10:30"),
]


@pytest.mark.parametrize(("line", "moment", "covered"), LINES)
def test_the_time_on_a_line(line: str, moment: str, covered: str) -> None:
    found = read_moment(line)
    assert found is not None
    assert (str(found[0]), found[1].of(line)) == (moment, covered)


@pytest.mark.parametrize(
    "line", ["", "By Our Correspondent", "30 February 2025", "Friday", "Skip to content", "may " * 1_000]
)
def test_a_line_without_a_full_date_has_no_time(line: str) -> None:
    assert read_moment(line) is None


def test_a_clock_time_takes_the_offset_of_the_publishers_zone() -> None:
    found = read_moment("July 8, 2025 1:45 AM", ZoneInfo("Europe/Istanbul"))
    assert found is not None
    assert str(found[0]) == "2025-07-08T01:45+03:00"


def test_a_time_the_clocks_skipped_still_has_an_answer() -> None:
    found = read_moment("30 March 2025 02:30", ZoneInfo("Europe/Berlin"))
    assert found is not None
    assert str(found[0]).startswith("2025-03-30T02:30+")
