# ruff: noqa: E501 - a row reads best on one line
"""Which month, quarter or year is meant, by what stands around it, and times said in words."""

from __future__ import annotations

import pytest

from claimtrack.dates import find_times
from claimtrack.model import Moment

# Published on Thursday 20 November 2025: text, then phrase and EDTF (a TimeML value where there is none).
# fmt: off
ROWS = [
    # a month at the head of a sentence in the past tense is over, however near the next one is
    ("In January, the firm hired 50 people.", [("January", "2025-01")]),
    ("In January, the firm said it would hire 50 people.", [("January", "2025-01")]),
    ("In January, the firm said, it will hire 50 people.", [("January", "2026-01")]),
    ("In January, the firm will hire 50 people.", [("January", "2026-01")]),
    ("In January, the firm is expected to hire more.", [("January", "2026-01")]),
    ("She will be tried for the attack in June.", [("June", "2026-06")]),
    ("The highest court in January ruled that it was lawful.", [("January", "2025-01")]),
    ("A second round of talks in January hosted by Peru may follow.", [("January", "2026-01")]),
    # what figures are for is over, what a strike is for is ahead
    ("Sales for October fell.", [("October", "2025-10")]),
    ("Profit for the fourth quarter fell.", [("the fourth quarter", "2025-10/2025-12")]),
    ("Unions called a strike for Friday.", [("Friday", "2025-11-21")]),
    ("Sales for the full year were flat.", [("the full year", "2025")]),
    # against the same period a year before
    ("In the third quarter it earned $5m, compared with a year-earlier loss.", [("the third quarter", "2025-07/2025-09"), ("a year-earlier", "2024-07/2024-09")]),
    ("It earned $5m in the third quarter. The year-ago results were restated.", [("the third quarter", "2025-07/2025-09"), ("The year-ago", "2024-07/2024-09")]),
    ("It lost money in the fourth quarter ended Aug. 31. A year earlier it did not.", [("the fourth quarter", "2025-06/2025-08"), ("Aug. 31", "2025-08-31"), ("A year earlier", "2024-06/2024-08")]),
    ("Profit rose in the third quarter ended Sept. 30.", [("the third quarter", "2025-07/2025-09"), ("Sept. 30", "2025-09-30")]),
    # parts of a year and of a month
    ("In the first nine months of 2024 exports fell.", [("the first nine months", "2024-01/2024-09"), ("2024", "2024")]),
    ("It lost money in the first two quarters of 2024.", [("the first two quarters", "2024-01/2024-06"), ("2024", "2024")]),
    ("It fell in the first week of March 2024.", [("the first week of March 2024", "2024-03-01/2024-03-07")]),
    ("It fell in the last week of March.", [("the last week of March", "2025-03-25/2025-03-31")]),
    ("The last day of February 2024 was dry.", [("The last day of February 2024", "2024-02-29")]),
    ("He came on the third day of October.", [("the third day of October", "2025-10-03")]),
    ("They will spend Easter week at home.", [("Easter week", "2026-03-30/2026-04-05")]),
    ("They married on Labor Day weekend.", [("Labor Day weekend", "2025-08-30/2025-08-31")]),
    ("They travelled on Thanksgiving weekend.", [("Thanksgiving weekend", "2025-11-29/2025-11-30")]),
    # what goes on up to now is no calendar year
    ("Prices have doubled over the last year.", [("the last year", "2024-11-20/2025-11-20")]),
    ("Prices doubled last year.", [("last year", "2024")]),
    ("He died in the last year of the war.", [("the last year", "2024")]),
    # hours in words
    ("He was shot at 10 at night.", [("10 at night", "2025-11-20T22:00:00")]),
    ("He was shot at four in the morning.", [("four in the morning", "2025-11-20T04:00:00")]),
    ("It began at 12 in the afternoon.", [("12 in the afternoon", "2025-11-20T12:00:00")]),
    ("It began at five o'clock in the afternoon.", [("five o'clock in the afternoon", "2025-11-20T17:00:00")]),
    ("Of three, two in the morning session and one in the evening show won.", [("the morning", "2025-11-20"), ("the evening", "2025-11-20")]),
    # lengths
    ("It was a months-long, a two-year-long, a daylong siege.", [("a months-long", "PXM"), ("two-year-long", "P2Y"), ("daylong", "P1D")]),
    ("A day-long strike and a decades-old dispute.", [("A day-long", "P1D")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_stands_around_tells_which_one(text: str, expected: list[tuple[str, str]]) -> None:
    times = find_times(text, Moment.parse("2025-11-20"))
    found = [(time.span.of(text), time.when.edtf if time.when else time.value) for time in times]
    assert found == expected
