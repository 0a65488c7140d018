# ruff: noqa: E501 - a row reads best on one line
"""Dates as the news of 2015 to 2026 prints them: agencies, British, Indian, African and American papers."""

from __future__ import annotations

import pytest

from claimtrack.dates import find_times
from claimtrack.model import Moment

# Saturday 8 March 2025, unless the row says otherwise: text, then phrase and EDTF (a TimeML value where
# the expression has no place in the calendar).
# fmt: off
ROWS = [
    # agencies
    ("KYIV, March 7 (Reuters) - Officials met on Friday.", [("March 7", "2025-03-07"), ("Friday", "2025-03-07")]),
    ("The envoy is expected to travel to Moscow later this week.", [("later this week", "2025-03-03/2025-03-09")]),
    ("The index has fallen 3% since the start of the year.", [("the start of the year", "2025-01~/..")]),
    ("Oil settled at $70 on Friday, down from $82 in mid-January.", [("Friday", "2025-03-07"), ("mid-January", "2025-01-11~/2025-01-20~")]),
    ("The truce, which took effect on Jan. 19, expired last weekend.", [("Jan. 19", "2025-01-19"), ("last weekend", "2025-03-01/2025-03-02")]),
    ("They have until 6pm Washington time (2200 GMT) on Sunday.", [("6pm", "../2025-03-09T18:00:00-04:00"), ("2200 GMT", "2025-03-09T22:00:00Z"), ("Sunday", "2025-03-09")]),
    ("Remittances rose in FY25 from $30 billion the year before.", [("FY25", "2024-04/2025-12"), ("the year before", "2024")]),
    ("The blast came at about 10:35 a.m. (0735 GMT) Friday.", [("10:35 a.m.", "2025-03-07T10:35:00+03:00"), ("0735 GMT", "2025-03-07T07:35:00Z"), ("Friday", "2025-03-07")]),
    ("The polls open on Sunday at 8 a.m. (0600 GMT).", [("Sunday at 8 a.m.", "2025-03-09T08:00:00"), ("0600 GMT", "2025-03-09T06:00:00Z")]),
    ("The bank will announce its decision on Thursday.", [("Thursday", "2025-03-13")]),
    ("The bank announces its decision on Thursday.", [("Thursday", "2025-03-13")]),
    ("Leaders will gather in Brussels on March 20-21.", [("March 20", "2025-03-20/2025-03-21"), ("21", "2025-03-20/2025-03-21")]),
    ("Russia launched its full-scale invasion in February 2022.", [("February 2022", "2022-02")]),
    ("Two days after the vote, the party split.", [("Two days", "P2D")]),
    ("It was the first such visit since 2011.", [("2011", "2011/..")]),
    ("The tariffs take effect on April 2.", [("April 2", "2025-04-02")]),
    ("Talks are due to resume next week.", [("next week", "2025-03-10/2025-03-16")]),
    ("The 27-nation bloc agreed in December to extend them until July 31.", [("December", "2024-12"), ("July 31", "../2025-07-31")]),
    ("He took office on Jan. 20 and has since signed 89 orders.", [("Jan. 20", "2025-01-20")]),
    ("In the 24 hours to Saturday morning, 12 drones were shot down.", [("the 24 hours", "PT24H"), ("Saturday morning", "2025-03-08")]),
    ("Inflation slowed to 2.3% in the year to February.", [("the year", "P1Y"), ("February", "2025-02")]),
    # British
    ("The prime minister told MPs on Wednesday he would not resign.", [("Wednesday", "2025-03-05")]),
    ("The former minister, who quit last autumn, said so yesterday.", [("last autumn", "2024-23"), ("yesterday", "2025-03-07")]),
    ("A public inquiry is to open in Leeds on 17 March.", [("17 March", "2025-03-17")]),
    ("Schools will be shut from Monday 10 March until Friday 21 March.", [("Monday 10 March", "2025-03-10/2025-03-21"), ("Friday 21 March", "2025-03-10/2025-03-21")]),
    ("Police were called to the flat at 11.40pm on Thursday.", [("11.40pm on Thursday", "2025-03-06T23:40:00")]),
    ("She was last seen at about 9pm on Saturday 1 March.", [("9pm on Saturday 1 March", "2025-03-01T21:00:00")]),
    ("A fortnight ago the council said no.", [("A fortnight ago", "2025-02-17/2025-02-23")]),
    ("Ministers have until the end of the month to reply.", [("the end of the month", "../2025-03-31~")]),
    ("The scheme ran between April 2021 and March 2024.", [("April 2021", "2021-04/2024-03"), ("March 2024", "2021-04/2024-03")]),
    ("Spending rose in 2023-24 and will fall in 2025/26.", [("2023", "2023/2024"), ("24", "2023/2024"), ("2025", "2025/2026"), ("26", "2025/2026")]),
    ("It was the wettest February since records began in 1836.", [("February", "2025-02"), ("1836", "1836")]),
    ("The trial, listed for six weeks, continues on Monday.", [("six weeks", "P6W"), ("Monday", "2025-03-10")]),
    ("The hearing continues tomorrow.", [("tomorrow", "2025-03-09")]),
    ("Tomorrow's budget will hurt, the Institute said on Tuesday night.", [("Tomorrow", "2025-03-09"), ("Tuesday night", "2025-03-04")]),
    ("He has been an MP since the 2019 general election.", [("2019", "2019/..")]),
    ("The Bank's next meeting is on 20 March.", [("20 March", "2025-03-20")]),
    # Indian and Pakistani
    ("The court posted the matter for hearing on March 21.", [("March 21", "2025-03-21")]),
    ("The minister was speaking to reporters here on Friday evening.", [("Friday evening", "2025-03-07")]),
    ("The GDP grew 6.2% in Q3 FY25.", [("Q3 FY25", "2024-10/2025-09")]),
    ("The scheme was launched in 2015-16.", [("2015", "2015/2016"), ("16", "2015/2016")]),
    ("The ferry sank in the early hours of February 22.", [("the early hours of February 22", "2025-02-22")]),
    ("Output is up 5% from 2019 and unchanged from the year before.", [("2019", "2019"), ("the year before", "2018")]),
    ("The rule applies from April 2.", [("April 2", "2025-04-02/..")]),
    ("He was arrested in the wee hours of Monday.", [("the wee hours of Monday", "2025-03-03")]),
    ("The exam will be held from 17th to 24th March.", [("17th", "2025-03-17/2025-03-24"), ("24th March", "2025-03-17/2025-03-24")]),
    ("The House was adjourned till Monday.", [("Monday", "../2025-03-10")]),
    ("The two sides last met on the 14th of this month in Delhi.", [("the 14th of this month", "2025-03-14")]),
    ("It will come up for hearing day after tomorrow.", [("day after tomorrow", "2025-03-10")]),
    # African
    ("The suspects were arraigned on Thursday, 6th March, 2025.", [("Thursday, 6th March, 2025", "2025-03-06")]),
    ("Governor Okoro gave the assurance in Enugu on Thursday while receiving the team.", [("Thursday", "2025-03-06")]),
    ("The strike, which entered its third day on Friday, paralysed hospitals.", [("Friday", "2025-03-07")]),
    ("He assumed office on May 29, 2023.", [("May 29, 2023", "2023-05-29")]),
    ("The elections will be held on 27 September this year.", [("27 September this year", "2025-09-27")]),
    ("Power will be restored by close of business on Monday.", [("Monday", "2025-03-10")]),
    ("Eskom implemented Stage 6 load shedding from 05:30 on Sunday until further notice.", [("05:30 on Sunday", "2025-03-02T05:30:00/..")]),
    # American
    ("The suspect was booked into jail Thursday afternoon.", [("Thursday afternoon", "2025-03-06")]),
    ("The Senate is set to vote as early as Tuesday.", [("Tuesday", "2025-03-11")]),
    ("Committee votes 7-4; full Senate to decide on Tuesday", [("Tuesday", "2025-03-11")]),
    ("The committee met to decide on Tuesday.", [("Tuesday", "2025-03-04")]),
    ("The vote is scheduled for 10 a.m. Wednesday.", [("10 a.m. Wednesday", "2025-03-12T10:00:00")]),
    ("Early voting runs through March 29.", [("March 29", "../2025-03-29")]),
    ("Trump, who was convicted last May, took office in January.", [("last May", "2024-05"), ("January", "2025-01")]),
    ("The Jan. 6, 2021, attack on the Capitol was discussed.", [("Jan. 6, 2021", "2021-01-06")]),
    ("The Jan. 6 committee met in 2022.", [("Jan. 6", "2021-01-06"), ("2022", "2022")]),
    ("She won the 2024 race and lost in 2020.", [("2024", "2024"), ("2020", "2020")]),
    ("He was 19 when he died on Sept. 11, 2001.", [("Sept. 11, 2001", "2001-09-11")]),
    ("The storm hit Florida late Wednesday.", [("late Wednesday", "2025-03-05")]),
    ("It's the third shutdown in as many months.", []),
    ("The company, founded in 1998, employs 2,000 people.", [("1998", "1998")]),
    ("Sales rose 4% in the fourth quarter of fiscal 2024.", [("the fourth quarter of fiscal 2024", "2024-01/2024-12")]),
    ("The deal is expected to close in the second half of 2025.", [("the second half of 2025", "2025-07/2025-12")]),
    ("Shares were up 2% in premarket trading Friday.", [("Friday", "2025-03-07")]),
    ("The ban, announced Monday, takes effect next month.", [("Monday", "2025-03-03"), ("next month", "2025-04")]),
    ("She will testify before the panel Wednesday.", [("Wednesday", "2025-03-12")]),
    ("Between 2 p.m. and 4 p.m. on Friday, roads were shut.", [("2 p.m.", "2025-03-07T14:00:00/2025-03-07T16:00:00"), ("4 p.m. on Friday", "2025-03-07T14:00:00/2025-03-07T16:00:00")]),
    ("The 9/11 attacks and the COVID-19 pandemic changed that.", [("9/11", "2001-09-11")]),
    ("Flight AI-171 and the G20, a 5-4 ruling, and Article 370.", []),
    ("The 2015 Paris Agreement set a 2030 goal.", [("2015", "2015"), ("2030", "2030")]),
    ("By the mid-2030s, two-thirds of cars will be electric.", [("the mid-2030s", "../2036~")]),
    ("The 1 May deadline and the May 1 rally.", [("The 1 May", "2025-05-01"), ("May 1", "2025-05-01")]),
    ("Voting in the May elections ends soon.", [("May", "2025-05"), ("soon", "FUTURE_REF")]),
    ("He lived to see the week of March 10.", [("the week of March 10", "2025-03-10/2025-03-16")]),
    ("Today's children use tomorrow's tools.", [("Today", "PRESENT_REF"), ("tomorrow", "FUTURE_REF")]),
    ("He was shot on the night of Friday, 28 February.", [("the night of Friday, 28 February", "2025-02-28")]),
    ("On the eve of the summit, nobody slept.", []),
    ("It was high noon in the High Street.", []),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_dates_of_modern_news(text: str, expected: list[tuple[str, str]]) -> None:
    times = find_times(text, Moment.parse("2025-03-08"))
    found = [(time.span.of(text), time.when.edtf if time.when else time.value) for time in times]
    assert found == expected
