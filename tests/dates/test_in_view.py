# ruff: noqa: E501 - a row reads best on one line
"""What an expression is counted from where the text has moved on: the day told of, its month, its week, its quarter."""

from __future__ import annotations

import pytest

from claimtrack.dates import find_times
from claimtrack.model import Moment

_FAR = "The family had lived there for many years, neighbours said, and nobody had seen anything. " * 4

# Published on Saturday 8 March 2025: text, the last expression in it, its TimeML value and EDTF.
# fmt: off
ROWS = [
    # hours of what is told as past are on the day told of
    (f"He was found dead on Tuesday. {_FAR}Officers arrived at 10:35 p.m. to find the door open.", "10:35 p.m.", "2025-03-04T22:35", "2025-03-04T22:35:00"),
    (f"He was found dead on Tuesday. {_FAR}The shop opens at 9 a.m. as ever.", "9 a.m.", "2025-03-08T09:00", "2025-03-08T09:00:00"),
    (f"The dam broke on 3 March. {_FAR}That night nobody slept.", "That night", "2025-03-03TNI", "2025-03-03"),
    (f"The Bastille fell on 14 July 1789. {_FAR}Crowds gathered that night.", "that night", "2025-03-08TNI", "2025-03-08"),
    ("She will speak on Wednesday morning. His midday reply mocked her.", "midday", "2025-03-08T12:00", "2025-03-08T12:00:00"),
    ("They have been on strike since December 1.\n\nLater in the day, the union called for talks.", "Later in the day", "2025-03-08", "2025-03-08"),
    ("The mayor quit on Thursday.\n\nLater in the day, the union called for talks.", "Later in the day", "2025-03-06", "2025-03-06"),
    # a day of a month that was told of
    ("They were on sale last October, when the shop burned down. His name was struck off that same day.", "that same day", "2024-10-XX", "2024-10"),
    ("In January the council voted. The next day it was dissolved.", "The next day", "2025-01-XX", "2025-01"),
    ("It will not be over in April. The plan outlined that day was new.", "that day", "2025-03-08", "2025-03-08"),
    ("Two sessions were held in 2023. That November, he warned of a third.", "That November", "2023-11", "2023-11"),
    ("Two sessions were held in 2014. That autumn, he warned of a third.", "That autumn", "2014-FA", "2014-23"),
    ("They had warned as long ago as May that it would fail.", "May", "2024-05", "2024-05"),
    # quarters: the latest is a complete one, a year before is counted from one that has begun
    ("A first-quarter charge is likely. Profit fell 5% in the latest quarter.", "the latest quarter", "2024-Q4", "2024-10/2024-12"),
    ("It earned $5 million in the fourth quarter. It expects more in the second quarter. In the year-ago period it lost money.", "the year-ago period", "2023-Q4", "2023-10/2023-12"),
    # plans are seen over a long sentence, and so is what was done
    ("The envoy is scheduled to spend no more than five hours on the ground in the capital, her first stop Tuesday.", "Tuesday", "2025-03-11", "2025-03-11"),
    ("The bank has no plans to meet the union when its leader speaks at a conference of creditors on Friday.", "Friday", "2025-03-14", "2025-03-14"),
    ("An abrupt change in style was seen as an attempt to look calmer ahead of the July 8 election.", "July 8", "2025-07-08", "../2025-07-07"),
    # a range within one week; lists of days
    ("Offices will open from Monday to Friday next week.", "Friday next week", "2025-03-14", "2025-03-10/2025-03-14"),
    ("Talks were held on March 3, 4 and 5.", "5", "2025-03-05", "2025-03-05"),
    ("Talks were held on 3, 4 and 6 March 2024.", "6 March 2024", "2024-03-06", "2024-03-06"),
    # anniversaries
    ("The war began three years ago this month.", "three years ago this month", "2022-03", "2022-03"),
    ("The mine was shut a year ago this week.", "a year ago this week", "2024-W10", "2024-03-04/2024-03-10"),
    ("The mine was shut a year ago today.", "a year ago today", "2024-03-08", "2024-03-08"),
    ("He left the night before last.", "the night before last", "2025-03-06TNI", "2025-03-06"),
    # days that became names
    ("Security was tightened after the 9/11 attacks.", "9/11", "2001-09-11", "2001-09-11/.."),
    ("He lost a brother in the Sept. 11 terrorist attacks.", "Sept. 11", "2001-09-11", "2001-09-11"),
    ("The clinic was opened on Sept. 11.", "Sept. 11", "2024-09-11", "2024-09-11"),
    ("He was freed after the October 7 attack by Hamas.", "October 7", "2023-10-07", "2023-10-07/.."),
    # before and after, in one word
    ("They want the pre-1967 borders.", "1967", "1967", "../1966"),
    ("The post-2015 agenda was adopted.", "2015", "2015", "2016/.."),
    # financial years with both their years
    ("Growth slowed in the financial year 2023-24.", "the financial year 2023-24", "2024", "2023-04/2024-06"),
    ("Exports fell in FY 2019-20.", "FY 2019-20", "2020", "2019-04/2020-06"),
    ("Profit rose in Q4FY24.", "Q4FY24", "2024-Q4", "2024-01/2024-12"),
]
# fmt: on


@pytest.mark.parametrize(("text", "phrase", "value", "edtf"), ROWS)
def test_what_is_in_view(text: str, phrase: str, value: str, edtf: str) -> None:
    time = find_times(text, Moment.parse("2025-03-08"))[-1]
    assert (time.span.of(text), time.value, time.when.edtf if time.when else None) == (phrase, value, edtf)


NAMES = [
    ("It is a book by Wednesday Martin.", []),
    ("Monday Okpebholo won, and Monday Okpebholo spoke on Monday.", ["Monday"]),
    ("The bill must pass by Wednesday Congress leaders said.", ["Wednesday"]),
    ("He said Tuesday Trump would go.", ["Tuesday"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_weekday_that_is_a_given_name_is_no_day(text: str, expected: list[str]) -> None:
    assert [time.span.of(text) for time in find_times(text, Moment.parse("2025-03-08"))] == expected
