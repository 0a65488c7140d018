# ruff: noqa: E501 - a row reads best on one line
"""Dates as people print them who do not write for a parser: British weeks, abbreviations, hours, business periods."""

from __future__ import annotations

import pytest

from claimtrack.dates import find_times
from claimtrack.model import Moment

# Published on Saturday 8 March 2025: text, then phrase, TimeML value and EDTF (None: no place in the calendar).
# fmt: off
ROWS = [
    # a day and weeks after it
    ("The meeting is on Friday week.", [("Friday week", "2025-03-21", "2025-03-21")]),
    ("The hearing was put off until Tuesday week.", [("Tuesday week", "2025-03-18", "../2025-03-18")]),
    ("They reopen on Saturday week.", [("Saturday week", "2025-03-15", "2025-03-15")]),
    ("They will meet a week on Friday.", [("a week on Friday", "2025-03-21", "2025-03-21")]),
    ("The new rules apply from Monday fortnight.", [("Monday fortnight", "2025-03-24", "2025-03-24/..")]),
    ("A week today the shops will shut.", [("A week today", "2025-03-15", "2025-03-15")]),
    ("The final is a week tomorrow.", [("a week tomorrow", "2025-03-16", "2025-03-16")]),
    ("It was signed a week last Friday.", [("a week last Friday", "2025-02-28", "2025-02-28")]),
    ("They return the Friday after next.", [("the Friday after next", "2025-03-21", "2025-03-21")]),
    ("She left the Tuesday before last.", [("the Tuesday before last", "2025-02-25", "2025-02-25")]),
    ("He was jailed for a week on Friday.", [("a week", "P1W", None), ("Friday", "2025-03-07", "2025-03-07")]),
    ("The post pays $500 a week on Friday.", [("a week", "P1W", None), ("Friday", "2025-03-07", "2025-03-07")]),
    ("They met a fortnight ago.", [("a fortnight ago", "2025-W08", "2025-02-17/2025-02-23")]),
    ("A fortnight of talks failed.", [("A fortnight", "P2W", None)]),
    ("Voters will decide in two weeks.", [("two weeks", "2025-W12", "2025-03-17/2025-03-23")]),
    ("It will be the second vote in two weeks.", [("two weeks", "P2W", None)]),
    ("He has not spoken in two weeks.", [("two weeks", "P2W", None)]),
    # weeks by their number
    ("Deliveries began in week 10.", [("week 10", "2025-W10", "2025-03-03/2025-03-09")]),
    ("Deliveries in week 50 were late.", [("week 50", "2024-W50", "2024-12-09/2024-12-15")]),
    ("Sales in week 10 of 2024 rose.", [("week 10 of 2024", "2024-W10", "2024-03-04/2024-03-10")]),
    ("In calendar week 12 the plant will stand still.", [("calendar week 12", "2025-W12", "2025-03-17/2025-03-23")]),
    ("In week 10 of the strike nobody came; they lost in Week 9, and week 60 never came.", []),
    # abbreviated weekdays
    ("It snowed on Sat, 8 March.", [("Sat, 8 March", "2025-03-08", "2025-03-08")]),
    ("He left on Thurs. for Rome.", [("Thurs", "2025-03-06", "2025-03-06")]),
    ("Doors open at 6 p.m. Sat.", [("6 p.m. Sat", "2025-03-08T18:00", "2025-03-08T18:00:00")]),
    ("He resigned last Tues.", [("last Tues", "2025-03-04", "2025-03-04")]),
    ("The cat Sat told the Sun; shares on Sun Microsystems and Sun's rivals; Wed or not, Mon ami.", []),
    # dates in digits without marks
    ("The file is dated 20250307.", [("20250307", "2025-03-07", "2025-03-07")]),
    ("Stamped 20250307T1845Z.", [("20250307T1845Z", "2025-03-07T18:45", "2025-03-07T18:45:00Z")]),
    ("Order 20251399 and phone 12345678 are none.", []),
    # periods of business news
    ("Output grew in Q1-Q3 2024.", [("Q1", "2024-Q1", "2024-01/2024-09"), ("Q3 2024", "2024-Q3", "2024-01/2024-09")]),
    ("Output grew from Q2 to Q3 2024.", [("Q2", "2024-Q2", "2024-04/2024-09"), ("Q3 2024", "2024-Q3", "2024-04/2024-09")]),
    ("Prices rose in Q1/Q2 2023.", [("Q1", "2023-Q1", "2023-01/2023-03"), ("Q2 2023", "2023-Q2", "2023-04/2023-06")]),
    ("In March/April 2023 they met.", [("March", "2023-03", "2023-03"), ("April 2023", "2023-04", "2023-04")]),
    ("Revenue in 2Q24 and 3Q 2024 rose.", [("2Q24", "2024-Q2", "2024-04/2024-06"), ("3Q 2024", "2024-Q3", "2024-07/2024-09")]),
    ("Revenue rose in Q3'24.", [("Q3'24", "2024-Q3", "2024-07/2024-09")]),
    ("Profit in 1H 2024, in H2 2024 and in 1H25 fell.", [("1H 2024", "2024-H1", "2024-01/2024-06"), ("H2 2024", "2024-H2", "2024-07/2024-12"), ("1H25", "2025-H1", "2025-01/2025-06")]),
    # hours
    ("Shops are open from 9 to 5.", [("9", "2025-03-08T09:00", "2025-03-08T09:00:00/2025-03-08T17:00:00"), ("5", "2025-03-08T17:00", "2025-03-08T09:00:00/2025-03-08T17:00:00")]),
    ("He worked from 8 to 4 on Friday.", [("8", "2025-03-07T08:00", "2025-03-07T08:00:00/2025-03-07T16:00:00"), ("4 on Friday", "2025-03-07T16:00", "2025-03-07T08:00:00/2025-03-07T16:00:00")]),
    ("The number of open cases rose from 9 to 12; shares went from 9 to 5; a 9-5 vote.", []),
    ("Talks went on from 11 p.m. to 2 a.m.", [("11 p.m.", "2025-03-08T23:00", "2025-03-08T23:00:00/2025-03-09T02:00:00"), ("2 a.m.", "2025-03-09T02:00", "2025-03-08T23:00:00/2025-03-09T02:00:00")]),
    ("Roads were shut between 10 p.m. on Thursday and 6 a.m.", [("10 p.m. on Thursday", "2025-03-06T22:00", "2025-03-06T22:00:00/2025-03-07T06:00:00"), ("6 a.m.", "2025-03-07T06:00", "2025-03-06T22:00:00/2025-03-07T06:00:00")]),
    ("The raid lasted from 11 p.m. to 2 a.m. on Friday.", [("11 p.m.", "2025-03-06T23:00", "2025-03-06T23:00:00/2025-03-07T02:00:00"), ("2 a.m. on Friday", "2025-03-07T02:00", "2025-03-06T23:00:00/2025-03-07T02:00:00")]),
    ("He left after 6 p.m. on Friday.", [("6 p.m. on Friday", "2025-03-07T18:00", "2025-03-07T18:00:00/..")]),
    ("Pay before 6 p.m. GMT on Friday.", [("6 p.m. GMT on Friday", "2025-03-07T18:00", "../2025-03-07T18:00:00Z")]),
    ("At midday on Friday he left.", [("midday on Friday", "2025-03-07T12:00", "2025-03-07T12:00:00")]),
    ("Talks went on overnight.", [("overnight", "2025-03-08TNI", "2025-03-08")]),
    ("He died in the small hours.", [("the small hours", "2025-03-08TMO", "2025-03-08")]),
    ("He died in the small hours of Friday.", [("the small hours of Friday", "2025-03-07TMO", "2025-03-07")]),
    # holidays and vague days
    ("Shops shut on Boxing Day and New Year's Eve.", [("Boxing Day", "2024-12-26", "2024-12-26"), ("New Year's Eve", "2024-12-31", "2024-12-31")]),
    ("He said so the other day.", [("the other day", "PAST_REF", None)]),
    # no such time
    ("It was signed on 1 January 0 and in March 0000.", []),
    ("Leeds won on 8 March 0-0.", [("8 March", "2025-03-08", "2025-03-08")]),
    ("Logged at 2025-03-07T18:45+99:00.", [("2025-03-07T18:45", "2025-03-07T18:45", "2025-03-07T18:45:00")]),
    ("Logged at 2025-03-07T18:45-03:30.", [("2025-03-07T18:45-03:30", "2025-03-07T18:45", "2025-03-07T18:45:00-03:30")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_everyday_dates(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    times = find_times(text, Moment.parse("2025-03-08"))
    found = [(time.span.of(text), time.value, time.when.edtf if time.when else None) for time in times]
    assert found == expected


CLAUSES = [
    ("The vote, said Gov. Jane Smith, will be held on Monday.", "2025-03-10"),
    ("U.S. Sen. J. Smith will speak in Calif. on Monday.", "2025-03-10"),
    ("Sales stop at 6 p.m. and will resume on Monday.", "2025-03-10"),
    ("He will resign. They met on Monday.", "2025-03-03"),
]


@pytest.mark.parametrize(("text", "day"), CLAUSES)
def test_an_abbreviation_ends_no_clause(text: str, day: str) -> None:
    times = find_times(text, Moment.parse("2025-03-08"))
    assert [time.value for time in times if time.span.of(text) == "Monday"] == [day]
