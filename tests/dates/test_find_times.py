"""What each kind of expression means, in sentences written for the purpose."""

from __future__ import annotations

import pytest

from claimtrack.dates import find_times
from claimtrack.model import Moment, TimeExpression

SATURDAY = "2025-03-08"


def read(text: str, published: str | None = SATURDAY) -> list[tuple[str, str, str | None]]:
    times = find_times(text, Moment.parse(published) if published else None)
    return [(time.span.of(text), time.value, time.when.edtf if time.when else None) for time in times]


def only(text: str, published: str = SATURDAY) -> TimeExpression:
    (time,) = find_times(text, Moment.parse(published))
    return time


DAYS = [
    ("The spokesman reaffirmed Friday that talks go on.", "Friday", "2025-03-07", "2025-03-07"),
    ("On Thursday, leaders agreed to spend more.", "Thursday", "2025-03-06", "2025-03-06"),
    ("He resigned on Saturday.", "Saturday", "2025-03-08", "2025-03-08"),
    ("The council will meet on Tuesday.", "Tuesday", "2025-03-11", "2025-03-11"),
    ("She is due to speak in Oslo on Wednesday.", "Wednesday", "2025-03-12", "2025-03-12"),
    ("Police said on Monday they would appeal.", "Monday", "2025-03-03", "2025-03-03"),
    ("They met last Friday.", "last Friday", "2025-03-07", "2025-03-07"),
    ("They meet next Tuesday.", "next Tuesday", "2025-03-11", "2025-03-11"),
    ("It was signed on Friday last week.", "Friday last week", "2025-02-28", "2025-02-28"),
    ("It began a week ago on Friday.", "a week ago on Friday", "2025-02-28", "2025-02-28"),
    ("The minister left yesterday.", "yesterday", "2025-03-07", "2025-03-07"),
    ("The verdict comes tomorrow.", "tomorrow", "2025-03-09", "2025-03-09"),
    ("They met the day before yesterday.", "the day before yesterday", "2025-03-06", "2025-03-06"),
    ("The fire broke out 10 days ago.", "10 days ago", "2025-02-26", "2025-02-26"),
    ("He was held on March 5, 2024 in Ankara.", "March 5, 2024", "2024-03-05", "2024-03-05"),
    ("He was held on 5 March 2024 in Ankara.", "5 March 2024", "2024-03-05", "2024-03-05"),
    ("He was held on the 5th of March, 2024.", "the 5th of March, 2024", "2024-03-05", "2024-03-05"),
    ("He was held on Tuesday 5 March 2024.", "Tuesday 5 March 2024", "2024-03-05", "2024-03-05"),
    ("The mayor was held on Feb. 28.", "Feb. 28", "2025-02-28", "2025-02-28"),
    ("The mayor was held on 30 December.", "30 December", "2024-12-30", "2024-12-30"),
    ("The law takes effect on June 1.", "June 1", "2025-06-01", "2025-06-01"),
    ("Filed 2025-03-07 in court.", "2025-03-07", "2025-03-07", "2025-03-07"),
    ("The fireworks on Christmas Day were cancelled.", "Christmas Day", "2024-12-25", "2024-12-25"),
    ("The vigil on Easter Sunday 2021 was quiet.", "Easter Sunday 2021", "2021-04-04", "2021-04-04"),
    ("The parade on Thanksgiving 2023 was long.", "Thanksgiving 2023", "2023-11-23", "2023-11-23"),
    ("The 29 February 2024 vote was close.", "The 29 February 2024", "2024-02-29", "2024-02-29"),
]

COARSE = [
    ("In March 2022, talks were held.", "March 2022", "2022-03", "2022-03"),
    ("It rained in late March 2024.", "late March 2024", "2024-03", "2024-03-21~/2024-03-31~"),
    ("The 2022 Istanbul agreements remain.", "2022", "2022", "2022"),
    ("He left office late last year.", "late last year", "2024", "2024-09~/2024-12~"),
    ("Prices rose last month.", "last month", "2025-02", "2025-02"),
    ("Prices rose last week.", "last week", "2025-W09", "2025-02-24/2025-03-02"),
    ("Prices will rise next year.", "next year", "2026", "2026"),
    ("Prices fell two years ago.", "two years ago", "2023", "2023"),
    ("Prices fell three months ago.", "three months ago", "2024-12", "2024-12"),
    ("Exports fell in the third quarter of 2015.", "the third quarter of 2015", "2015-Q3", "2015-07/2015-09"),
    ("Exports fell in Q3 2015.", "Q3 2015", "2015-Q3", "2015-07/2015-09"),
    ("Exports fell in the first half of 2024.", "the first half of 2024", "2024-H1", "2024-01/2024-06"),
    ("The treaty dates from spring 2021.", "spring 2021", "2021-SP", "2021-21/.."),
    ("Crime rose in the 1990s.", "the 1990s", "199", "199X"),
    ("A bridge of the 19th century fell.", "the 19th century", "18", "18XX"),
    ("The deficit grew in FY2019.", "FY2019", "2019", "2018-04/2019-12"),
    ("The plan, approved in July last year, failed.", "July last year", "2024-07", "2024-07"),
    ("He quit last November.", "last November", "2024-11", "2024-11"),
]

OPEN = [
    ("Schools have been shut since Monday.", "2025-03-03/..", None, "Monday"),
    ("Replies are wanted by March 7.", "../2025-03-07", "2025-03-07", "March 7"),
    ("Shops stay shut until Thursday.", "../2025-03-13", "2025-03-13", "Thursday"),
    ("It was built before 2014.", "../2013", "2013-12-31", "2014"),
    ("It was rebuilt after 2014.", "2015/..", None, "2014"),
    ("He resigned after the 2014 elections.", "2014/..", None, "2014"),
    ("It was built before the 2014 elections.", "../2014", "2014-12-31", "2014"),
    ("He resigned after the March 3 vote.", "2025-03-03/..", None, "March 3"),
    ("It was settled before the March 3 vote.", "../2025-03-02", "2025-03-02", "March 3"),
    ("It was settled before March 3.", "../2025-03-02", "2025-03-02", "March 3"),
]

VAGUE = [
    ("Rebels now hold the town.", [("now", "PRESENT_REF")]),
    ("He recently resigned.", [("recently", "PAST_REF")]),
    ("A truce held for three days.", [("three days", "P3D")]),
    ("A two-week truce was agreed.", [("two-week", "P2W")]),
    ("They meet every Tuesday.", [("every Tuesday", "XXXX-WXX-2")]),
    ("It took two and a half years.", [("two and a half years", "P2Y6M")]),
    ("He was in the navy at the time.", [("the time", "PAST_REF")]),
]

NO_DATE = [
    "They may march on the capital, and she may not.",
    "The cat sat in the sun; we came second.",
    "Mrs May said she would stay.",
    "The 37-year-old driver and his son, 6 years old, were unhurt.",
    "A crowd of 2000 people waited for 1,500 tickets at $2000.",
    "It won 3-2 and then 21-14.",
    "Flight MH370 and a B-52 and version 1.2.10.",
    "He won a mon and a wed in a jan.",
    "The 31 February deadline is a joke.".replace("31 February ", ""),
    "A quarter of them left; three-quarters stayed.",
    "USA Today reported it.",
    "Mr Sunday Ogbeifun and Dr. Friday Eze told the Sunday Times and the Mail on Sunday.",
    "The autumn leaves fall.".replace("autumn ", ""),
]


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"), DAYS + [row for row in COARSE if ".." not in row[3]]
)
def test_an_expression_means_one_stretch_of_the_calendar(
    text: str, phrase: str, value: str, edtf: str
) -> None:
    assert read(text) == [(phrase, value, edtf)]


@pytest.mark.parametrize(("text", "edtf", "latest", "phrase"), OPEN)
def test_a_preposition_opens_a_side(text: str, edtf: str, latest: str | None, phrase: str) -> None:
    time = only(text)
    assert time.span.of(text) == phrase
    assert time.when is not None
    assert time.when.edtf == edtf
    assert (str(time.when.latest) if time.when.latest else None) == latest
    assert (time.when.earliest is None) == edtf.startswith("..")


@pytest.mark.parametrize(("text", "expected"), VAGUE)
def test_durations_sets_and_vague_references_have_no_interval(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(phrase, value) for phrase, value, edtf in read(text) if edtf is None] == expected


@pytest.mark.parametrize("text", NO_DATE)
def test_other_uses_of_the_same_words_are_no_dates(text: str) -> None:
    assert read(text) == []


CLOCKS = [
    (
        "Doors opened at 6 p.m. GMT on Friday.",
        "6 p.m. GMT on Friday",
        "2025-03-07T18:00",
        "2025-03-07T18:00:00Z",
    ),
    (
        "The quake struck at 10:35 a.m. Thursday.",
        "10:35 a.m. Thursday",
        "2025-03-06T10:35",
        "2025-03-06T10:35:00",
    ),
    ("He was arrested Friday at 9pm.", "Friday at 9pm", "2025-03-07T21:00", "2025-03-07T21:00:00"),
    (
        "Logged 2025-03-07T18:00:00+03:00 by us.",
        "2025-03-07T18:00:00+03:00",
        "2025-03-07T18:00",
        "2025-03-07T18:00:00+03:00",
    ),
    ("Gunfire was heard on Monday night.", "Monday night", "2025-03-03TNI", "2025-03-03"),
    ("Gunfire was heard last night.", "last night", "2025-03-07TNI", "2025-03-07"),
    ("Gunfire was heard this morning.", "this morning", "2025-03-08TMO", "2025-03-08"),
]


@pytest.mark.parametrize(("text", "phrase", "value", "edtf"), CLOCKS)
def test_clock_times_and_parts_of_the_day_join_their_day(
    text: str, phrase: str, value: str, edtf: str
) -> None:
    assert read(text) == [(phrase, value, edtf)]
    assert only(text).type == "TIME"


STORIES = [
    ("Troops landed on June 6, 1944. The next day they took the village.", ["1944-06-06", "1944-06-07"]),
    ("He resigned on 5 March 2020. Two days later he was charged.", ["2020-03-05", "2020-03-07"]),
    ("She was elected in 2016. The following year she resigned.", ["2016", "2017"]),
    ("War came in May 2003. Later that month the port fell.", ["2003-05", "2003-05"]),
    ("He fled on 3 May 2019. A day earlier he had been named.", ["2019-05-03", "2019-05-02"]),
    ("Third-quarter profit rose to $5 million from $4 million a year earlier.", ["2024-Q3", "2023-Q3"]),
]


@pytest.mark.parametrize(("text", "values"), STORIES)
def test_references_back_count_from_the_date_mentioned_last(text: str, values: list[str]) -> None:
    assert [value for _, value, _ in read(text)] == values


RANGES = [
    ("The summit runs March 3-5 in Rome.", ["2025-03-03/2025-03-05", "2025-03-03/2025-03-05"]),
    ("He ruled between 2014 and 2016.", ["2014/2016", "2014/2016"]),
    ("It ran from Monday to Friday.", ["2025-03-03/2025-03-07", "2025-03-03/2025-03-07"]),
]


@pytest.mark.parametrize(("text", "edtf"), RANGES)
def test_both_ends_of_a_range_stand_for_all_of_it(text: str, edtf: list[str]) -> None:
    assert [found for _, _, found in read(text)] == edtf


def test_every_interval_says_why() -> None:
    when = only("The spokesman reaffirmed Friday that talks go on.").when
    assert when is not None
    assert when.why == "“Friday” is the most recent one up to the publication on Saturday 2025-03-08."
    assert when.rule == "weekday"
    assert when.basis == "phrase"


def test_a_numeric_date_that_can_be_read_two_ways_shows_both() -> None:
    when = only("The letter of 07/03/2025 was read.").when
    assert when is not None
    assert {when.edtf, *when.alternatives} == {"2025-03-07", "2025-07-03"}


def test_the_page_itself_settles_the_order_of_day_and_month() -> None:
    assert [edtf for _, _, edtf in read("Sent 07/03/2025, answered 25/02/2025.")] == [
        "2025-03-07",
        "2025-02-25",
    ]


def test_a_given_order_of_day_and_month_settles_numeric_dates() -> None:
    for order, expected in (("dmy", "2025-03-07"), ("mdy", "2025-07-03")):
        (time,) = find_times("Sent 07/03/2025.", Moment.parse(SATURDAY), order=order)  # type: ignore[arg-type]
        assert time.value == expected
        assert time.when is not None
        assert time.when.alternatives == ()


def test_without_a_publication_only_full_dates_are_placed() -> None:
    found = read("He resigned on Friday, 5 March 2021, and left yesterday in May.", None)
    assert [edtf for _, _, edtf in found] == ["2021-03-05", None, "2021-05"]
