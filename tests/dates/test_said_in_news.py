"""Dates as varied outlets print them (British, Indian, African, Australian, agencies), each with its right value."""

from __future__ import annotations

import pytest

from claimtrack.dates import find_times
from claimtrack.model import Moment
from claimtrack.page import read_page

WEDNESDAY = "2025-03-12"

ROWS: list[tuple[str, list[str]]] = [
    (
        "Polling will be held in seven phases from 19 April to 1 June, the Election Commission said.",
        ["2025-04-19", "2025-06-01"],
    ),
    ("An aide, who declined to be named, spoke on Monday.", ["2025-03-10"]),
    ("The Sensex closed 300 points lower on Tuesday.", ["2025-03-11"]),
    ("The high court reserved its order till March 20.", ["2025-03-20"]),
    ("He had joined the party in 2019-20.", ["2019", "2020"]),
    ("In FY24, revenue rose 12 per cent year-on-year.", ["2024"]),
    ("The accident took place around 3.30 am on Monday.", ["2025-03-10T03:30"]),
    ("Schools will reopen on the 17th.", ["2025-03-17"]),
    ("The last date for filing nominations is March 25.", ["2025-03-25"]),
    ("The monsoon session begins in the third week of July.", ["2025-07"]),
    ("The strike entered its third day on Wednesday.", ["2025-03-12"]),
    ("The inquest resumes a week on Thursday.", ["2025-03-20"]),
    ("Parliament rises for recess on Tuesday week.", ["2025-03-25"]),
    ("The doors shut at half past six on Christmas Eve.", ["2024-12-24T06:30"]),
    ("He was woken at a quarter to nine in the morning.", ["2025-03-12T08:45"]),
    ("Bells rang at ten past four in the afternoon.", ["2025-03-12T16:10"]),
    ("He died in the early hours of Sunday.", ["2025-03-09TMO"]),
    ("The match kicks off at 7.45pm on Saturday.", ["2025-03-15T19:45"]),
    (
        "Trains will be cancelled between 9pm on Friday and 4am on Monday.",
        ["2025-03-14T21:00", "2025-03-17T04:00"],
    ),
    ("Officers were called at 2.15am yesterday.", ["2025-03-11T02:15"]),
    ("Petrol will sell at N900 per litre with effect from Monday, 17 March 2025.", ["2025-03-17"]),
    ("The suspects will be arraigned on 18th March, 2025.", ["2025-03-18"]),
    ("Load shedding will continue until Friday at 5am, Eskom said.", ["2025-03-14T05:00"]),
    ("The commission will conduct by-elections by the end of July.", ["2025-07"]),
    ("Since independence in 1963, Kenya has held many polls.", ["1963"]),
    ("LONDON, March 11 (Reuters) - Oil fell on Tuesday.", ["2025-03-11", "2025-03-11"]),
    ("The index had gained 0.3% by 0915 GMT.", ["2025-03-12T09:15"]),
    ("The launch is set for 9am London time on 20 March.", ["2025-03-20T09:00"]),
    ("Mr Trump won in November.", ["2024-11"]),
    ("Voters return to the polls in May.", ["2025-05"]),
    ("The central bank cut rates in September and again in December.", ["2024-09", "2024-12"]),
    ("Prices rose 3.2% in the 12 months to February.", ["P12M", "2025-02"]),
    ("They met three years ago this month.", ["2022-03"]),
    ("The bridge is due to open by mid-2026.", ["2026"]),
    ("Sales fell in the first quarter of this year.", ["2025-Q1"]),
    ("The scheme ran between April and June last year.", ["2024-04", "2024-06"]),
    ("He took office in January 2021 and left in May.", ["2021-01", "2021-05"]),
    ("It opened in June 2019 and closes in October.", ["2019-06", "2025-10"]),
    ("Sales fell in the third quarter of last year.", ["2024-Q3"]),
    ("At least 40 people were killed over the past 24 hours.", ["PT24H"]),
    ("It was a decade-long war.", ["P10Y"]),
    ("They train twice a week.", ["P1W"]),
    ("The panel sits every other Thursday.", ["XXXX-WXX-4"]),
    ("Shares have lost a tenth since the start of the year.", ["2025"]),
    ("The work should be done by year's end.", ["2025"]),
    ("It dates from the late 1970s.", ["197"]),
    ("Talks will be held on 9 and 10 April.", ["2025-04-09", "2025-04-10"]),
    ("The fair runs from 9-11 May.", ["2025-05-09", "2025-05-11"]),
    ("Doors open Wednesday, March 19, at 6:30 p.m. local time.", ["2025-03-19T18:30"]),
    (
        "The rocket lifted off at 0300 GMT on Tuesday (11 p.m. EDT Monday).",
        ["2025-03-11T03:00", "2025-03-10T23:00"],
    ),
    ("The vote will be held at noon on Friday.", ["2025-03-14T12:00"]),
    ("Leeds play Norwich this Saturday.", ["2025-03-15"]),
    ("He is ready for next Monday's vote.", ["2025-03-17"]),
    ("They were cheered by Saturday's 2-1 win over Leeds.", ["2025-03-08"]),
    ("Earlier on Wednesday, police fired tear gas.", ["2025-03-12"]),
    ("Late on Tuesday, police fired tear gas.", ["2025-03-11"]),
    ("The rebels took the town in the autumn of 2023.", ["2023-FA"]),
    ("The club lost two Saturdays ago.", ["2025-03-01"]),
    ("The ban ends in 10 days' time.", ["2025-03-22"]),
    ("He resigned a fortnight ago.", ["2025-W09"]),
    ("Half-term is in the week beginning 24 March.", ["2025-W13"]),
    ("The debt stood at 4 billion euros as of 31 December.", ["2024-12-31"]),
    ("Flights will leave each Thursday from August 6.", ["XXXX-WXX-4", "2025-08-06"]),
    ("New fares apply from September 1.", ["2025-09-01"]),
    ("A jogger saw the car at 6 a.m. ten days before the shooting.", ["XXXX-XX-XXT06:00", "P10D"]),
    (
        "Police said on Monday that shots were heard at about 1 a.m., an hour after the concert.",
        ["2025-03-10", "2025-03-10T01:00", "PT1H"],
    ),
    ("More than four decades ago, the valley was flooded.", ["1985"]),
    ("The company hired 40 people in the three months to the end of January.", ["P3M", "2025-01"]),
    ("Her term expires next January.", ["2026-01"]),
    ("The law came into force last July.", ["2024-07"]),
    ("The trial, which opened in January, will end in June.", ["2025-01", "2025-06"]),
    ("He is to be sentenced in April.", ["2025-04"]),
    ("The hearing was adjourned to 3 June.", ["2025-06-03"]),
    ("Elections were held on 29 May.", ["2024-05-29"]),
    ("The report covers the 2023/24 financial year.", ["2024"]),
    ("She has been in custody since 11 o'clock on Monday night.", ["2025-03-10T23:00"]),
    ("Voting ends at 10pm tonight.", ["2025-03-12T22:00"]),
    ("Ministers meet tomorrow afternoon.", ["2025-03-13TAF"]),
    ("The final is at 8pm AEDT on Sunday.", ["2025-03-16T20:00"]),
    ("He was born on the 4th of July, 1950.", ["1950-07-04"]),
    ("The curfew runs from 6pm to 6am.", ["2025-03-12T18:00", "2025-03-13T06:00"]),
    ("It was the wettest February since 1990.", ["2025-02", "1990"]),
    ("Israel has occupied the area since the 1967 war.", ["1967"]),
    ("The flood of 2010 killed 2,000 people.", ["2010"]),
    ("The two sides last met in Geneva in February 2024.", ["2024-02"]),
    (
        "Talks will resume at 3 p.m. in Kyiv (1300 GMT) on Thursday.",
        ["2025-03-13T15:00", "2025-03-13T13:00", "2025-03-13"],
    ),
    ("In the quarter through December, sales rose 4%.", ["2024-Q4", "2024-12"]),
    ("Clocks go forward on the last Sunday of March.", ["2025-03-30"]),
    ("The races are run on the first Tuesday in November.", ["2024-11-05"]),
    ("The committee meets on the first Tuesday of every month.", ["XXXX-WXX-2"]),
    ("The strike began two days before Christmas.", ["2024-12-23"]),
    ("Ballots go out the week before Easter.", ["2025-W16"]),
    ("He was shot the Friday before the vote.", ["XXXX-WXX-5"]),
    ("She called at 9 p.m. on Monday night.", ["2025-03-10T21:00"]),
    ("The line was cut at 2 a.m. last night.", ["2025-03-12T02:00"]),
    ("He was sent off with 2:14 left in regulation on Friday.", ["2025-03-07"]),
    ("Marsh scored at 3:05 of the third quarter.", []),
    ("They meet at 8 o'clock this evening.", ["2025-03-12T20:00"]),
    ("He cut spending by a quarter or nine percent.", []),
    ("He ran ten past four defenders.", []),
    ("The soonest he could be freed would be seven days later.", ["XXXX-XX-XX"]),
    ("The bridge could be finished in April.", ["2025-04"]),
    ("The rules were changed on 20 March.", ["2024-03-20"]),
    ("A decision is expected in December.", ["2025-12"]),
]

# Published on another day.
DATED: list[tuple[str, str, list[str]]] = [
    ("2024-03-12", "He will pardon them if he wins in November.", ["2024-11"]),
    ("2024-03-12", "If re-elected in November, he plans to cut taxes.", ["2024-11"]),
    ("2024-03-12", "Should they win in October, taxes would rise.", ["2024-10"]),
    ("2024-10-30", "The polls close at 8 p.m. Eastern on Tuesday, Nov. 5.", ["2024-11-05T20:00"]),
]


@pytest.mark.parametrize(("text", "values"), ROWS)
def test_what_a_reader_takes_them_for(text: str, values: list[str]) -> None:
    assert _values(text, WEDNESDAY) == values


@pytest.mark.parametrize(("published", "text", "values"), DATED)
def test_on_another_day(published: str, text: str, values: list[str]) -> None:
    assert _values(text, published) == values


def _values(text: str, published: str) -> list[str]:
    return [time.value for time in find_times(text, Moment.parse(published), read_page(text).blocks)]


WIDTHS = [
    ("More than four decades ago, the valley was flooded.", "../1985"),
    ("Nearly two years ago, the valley was flooded.", "2023~"),
    ("It happened less than a week ago.", "2025-03-03/2025-03-12"),
    ("The launch is set for 9am London time on 20 March.", "2025-03-20T09:00:00+00:00"),
    ("The launch is set for 9am London time on 20 June.", "2025-06-20T09:00:00+01:00"),
    ("The cabinet meets at 4 p.m. in New Delhi on Friday.", "2025-03-14T16:00:00+05:30"),
    ("The cabinet meets at 4 p.m. in Ruritania on Friday.", "2025-03-14T16:00:00"),
]


@pytest.mark.parametrize(("text", "edtf"), WIDTHS)
def test_no_sharper_than_it_is_said(text: str, edtf: str) -> None:
    time = find_times(text, Moment.parse(WEDNESDAY))[0]
    assert time.when is not None
    assert time.when.edtf == edtf
