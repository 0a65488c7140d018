"""What a clock time on a line is from UTC, by the zone printed beside it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from claimtrack.dates import find_times, read_moment
from claimtrack.model import Moment

LINES = [
    ("March 8, 2025 1:45 p.m. ET", "2025-03-08T13:45-05:00"),
    ("July 8, 2025 1:45 p.m. ET", "2025-07-08T13:45-04:00"),
    ("July 8, 2025 at 1:45 PM Pacific Time", "2025-07-08T13:45-07:00"),
    ("Updated 1:45 p.m. EST March 8, 2025", "2025-03-08T13:45-05:00"),
    ("2025-03-08 14:05 UTC", "2025-03-08T14:05+00:00"),
    ("2025-03-08 14:05 GMT", "2025-03-08T14:05+00:00"),
    ("2025-03-08T14:05:33.123Z", "2025-03-08T14:05+00:00"),
    ("2025-03-08 14:05:33 +0200", "2025-03-08T14:05+02:00"),
    ("Sat, 08 Mar 2025 14:05:33 +0200", "2025-03-08T14:05+02:00"),
    ("Sat, 08 Mar 2025 14:05:33 GMT", "2025-03-08T14:05+00:00"),
    ("8 March 2025 14:05 (GMT+3)", "2025-03-08T14:05+03:00"),
    ("8 March 2025 14:05 GMT+3", "2025-03-08T14:05+03:00"),
    ("08.03.2025 14:05 (UTC+05:30)", "2025-03-08T14:05+05:30"),
    ("March 08, 2025 14:05 IST", "2025-03-08T14:05+05:30"),
    ("Mar 8 2025, 14:05 Hrs (IST)", "2025-03-08T14:05+05:30"),
    ("8 March 2025, 14.05 WAT", "2025-03-08T14:05+01:00"),
    ("8 March 2025, 14:05 EAT", "2025-03-08T14:05+03:00"),
    ("8 March 2025 2:05pm AEDT", "2025-03-08T14:05+11:00"),
    ("8 March 2025 14:05 local time", "2025-03-08T14:05"),
    ("8 March 2025 14:05 (GMT+99)", "2025-03-08T14:05"),
    ("8 March 2025 14:05 NATO", "2025-03-08T14:05"),
    ("Saturday 08/03/2025 14:05", "2025-03-08T14:05"),
]


@pytest.mark.parametrize(("line", "moment"), LINES)
def test_a_zone_on_a_line_gives_the_offset(line: str, moment: str) -> None:
    found = read_moment(line)
    assert found is not None
    assert str(found[0]) == moment


def test_an_abbreviation_of_the_publishers_own_zone_means_that_zone() -> None:
    found = read_moment("July 8, 2025 14:05 IST", ZoneInfo("Europe/Dublin"))
    assert found is not None
    assert str(found[0]) == "2025-07-08T14:05+01:00"


def test_a_zone_in_a_sentence_is_kept_in_edtf() -> None:
    (time,) = find_times("Polls closed at 7 p.m. ET on Friday.", Moment.parse("2025-07-05"))
    assert time.when is not None
    assert time.when.edtf == "2025-07-04T19:00:00-04:00"
