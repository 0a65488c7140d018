"""The tense of a quotation says nothing about a day printed outside of it."""

from __future__ import annotations

import pytest

from claimtrack.dates import find_times
from claimtrack.model import Moment

WEDNESDAY = "2025-02-05"

ROWS = [
    ("„There are no plans for a ban“, spokeswoman Katrin Siebold told us by e-mail on Monday.", "2025-02-03"),
    ("“We will fight this,” union leader Ann Poole said on Tuesday.", "2025-02-04"),
    ('"The tax will not rise," she told members on Monday.', "2025-02-03"),
    ("«The tax will not rise», she told members on Monday.", "2025-02-03"),
    ("»The tax will not rise«, she told members on Monday.", "2025-02-03"),
    ("``The tax will not rise,'' she told members on Monday.", "2025-02-03"),
    ("He said: “We will meet on Friday.”", "2025-02-07"),
    ("The club said it would “reopen the stand on Friday”.", "2025-02-07"),
    ("The club said it will “reopen the stand on Friday”.", "2025-02-07"),
    ("Ministers will hold a “summit” on Friday.", "2025-02-07"),
    ("On Monday, she said: “We will win.”", "2025-02-03"),
    ("A minister who will face charges was questioned on Monday.", "2025-02-03"),
    ("In a report to be published on Monday, the committee says so.", "2025-02-10"),
    ("The deal, to be signed on Friday, is worth little.", "2025-02-07"),
    ("The men were found to be armed on Monday.", "2025-02-03"),
    ("On Monday, the government planned to pay the claims.", "2025-02-03"),
    ("On Friday, the government plans to pay the claims.", "2025-02-07"),
    ("The trial opens on Friday in Oslo.", "2025-02-07"),
    ("Voters go to the polls on Sunday.", "2025-02-09"),
]


@pytest.mark.parametrize(("text", "day"), ROWS)
def test_the_tense_around_a_weekday_is_that_of_its_own_voice(text: str, day: str) -> None:
    (time,) = find_times(text, Moment.parse(WEDNESDAY))
    assert time.value == day
