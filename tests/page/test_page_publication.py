"""When a page says that it was published and updated."""

from datetime import timedelta, timezone

import pytest

from claimtrack.page import read_page

LEAD = "The harbour was closed on Monday after a freighter ran aground in the narrow eastern channel."


def page_with(line: str) -> str:
    return (
        f"Freighter blocks harbour of Sill\n\n{line}\n\n{LEAD}\n\nNobody was hurt, the harbour office said."
    )


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Mar 8, 2025 1:45 AM", "2025-03-08T01:45"),
        ("March 8, 2025", "2025-03-08"),
        ("8 March 2025", "2025-03-08"),
        ("Saturday 8 March 2025", "2025-03-08"),
        ("Saturday, March 8, 2025", "2025-03-08"),
        ("2025-03-08", "2025-03-08"),
        ("Published: 8 March 2025, 06:20", "2025-03-08T06:20"),
        ("Published on 8 March 2025", "2025-03-08"),
        ("First published on Saturday 8 March 2025", "2025-03-08"),
        ("Posted March 8, 2025 3:45 PM", "2025-03-08T15:45"),
        ("Posted: March 8, 2025 at 9:41 p.m.", "2025-03-08T21:41"),
        ("By Ida Brekke | ibrekke@sill.example\nPosted: March 8, 2025 at 9:41 p.m.", "2025-03-08T21:41"),
        ("By Ida Brekke | March 8, 2025", "2025-03-08"),
        ("Sill Radio, Saturday, 8 March 2025, 08:10", "2025-03-08T08:10"),
        ("Published: 2025-03-08", "2025-03-08"),
        ("Published 2025-03-08 14:05", "2025-03-08T14:05"),
        ("8 March 2025 | Staff reporter | The Sill Observer", "2025-03-08"),
        ("Ida Brekke | 8 March 2025 | The Sill Observer", "2025-03-08"),
        ("Saturday, 8 March 2025 | 08:30 | Ida Brekke, Sill", "2025-03-08T08:30"),
        ("March 8, 2025 · 4 min read", "2025-03-08"),
        ("8 March 2025\n14:05", "2025-03-08T14:05"),
        ("*Published on 8 March 2025*", "2025-03-08"),
    ],
)
def test_publication_lines(line: str, published: str) -> None:
    page = read_page(page_with(line))
    assert str(page.published) == published
    assert page.title == "Freighter blocks harbour of Sill"


@pytest.mark.parametrize(
    ("line", "offset"),
    [
        ("8 March 2025 14:05 GMT", "+00:00"),
        ("Published March 8, 2025 at 3:45 PM EST", "-05:00"),
        ("2025-03-08T14:05+03:00", "+03:00"),
    ],
)
def test_the_printed_zone(line: str, offset: str) -> None:
    assert str(read_page(page_with(line)).published).endswith(offset)


def test_the_outlet_s_zone_stands_in_for_one_not_printed() -> None:
    page = read_page(page_with("Mar 8, 2025 1:45 AM"), timezone(timedelta(hours=3)))
    assert str(page.published) == "2025-03-08T01:45+03:00"


@pytest.mark.parametrize(
    ("lines", "published", "updated"),
    [
        ("Published 8 March 2025\nUpdated 9 March 2025", "2025-03-08", "2025-03-09"),
        ("8 March 2025\nLast Updated:  Mar 9, 2025 11:44 AM", "2025-03-08", "2025-03-09T11:44"),
        ("Published 8 March 2025 | Updated 9 March 2025", "2025-03-08", "2025-03-09"),
        ("Updated 9 March 2025", "2025-03-09", "2025-03-09"),
        ("Saturday, March 8, 2025 — updated on March 9, 2025", "2025-03-08", "2025-03-09"),
        (
            "Sun 9 Mar 2025 06.12 GMT\nFirst published on Sat 8 Mar 2025 15.40 GMT",
            "2025-03-08T15:40+00:00",
            "2025-03-09T06:12+00:00",
        ),
        (
            "PUBLISHED: 18:42, 8 March 2025 | UPDATED: 07:15, 9 March 2025",
            "2025-03-08T18:42",
            "2025-03-09T07:15",
        ),
        ("Published\n8 March 2025\nUpdated\n9 March 2025", "2025-03-08", "2025-03-09"),
    ],
)
def test_update_lines(lines: str, published: str, updated: str) -> None:
    page = read_page(page_with(lines))
    assert (str(page.published), str(page.updated)) == (published, updated)


@pytest.mark.parametrize(
    "line",
    [
        "This report by Meridian News was first published June 3, 2025.",
        "This article was originally published on 3 June 2025.",
    ],
)
def test_the_line_at_the_end_that_says_when_it_was_first_published(line: str) -> None:
    page = read_page(f"{page_with('By Ann Bell')}\n\n{line}\n")
    assert str(page.published) == "2025-06-03"


def test_a_line_with_two_dates_makes_two_blocks() -> None:
    text = page_with("Published 8 March 2025 | Updated 9 March 2025")
    found = [(str(block.kind), block.span.of(text)) for block in read_page(text).blocks][1:3]
    assert found == [("published", "Published 8 March 2025 |"), ("updated", "Updated 9 March 2025")]


def test_byline_and_date_in_one_line_make_two_blocks() -> None:
    text = page_with("By Ida Brekke | March 8, 2025")
    page = read_page(text)
    assert page.byline == "Ida Brekke"
    found = [(str(block.kind), block.span.of(text)) for block in page.blocks][1:3]
    assert found == [("byline", "By Ida Brekke |"), ("published", "March 8, 2025")]


@pytest.mark.parametrize(
    "line",
    [
        "Published 1 hour ago",
        "Updated 5 minutes ago",
        "Monday",
        "The storm of 8 March 2025 was the worst, he said.",
        "On March 8, 2025, the harbour was closed.",
    ],
)
def test_no_publication_date(line: str) -> None:
    assert read_page(page_with(line)).published is None


def test_the_date_at_the_headline_goes_before_one_of_another_story_below() -> None:
    text = page_with("8 March 2025") + "\n\nMore on this story\nThe pilot who knew\nPublished 3 November 2024"
    assert str(read_page(text).published) == "2025-03-08"


def test_a_label_tells_which_of_two_dates_it_is() -> None:
    text = page_with("10 March 2025\nPublished: 8 March 2025")
    assert str(read_page(text).published) == "2025-03-08"


def test_a_byline_in_small_letters_ends_the_headline() -> None:
    text = (
        "Okafor: we were robbed, and everyone in the ground saw it\nby Tom Rudge at Molineux\n"
        f"Sat 18 Oct 2025 18.40 BST\n\n{LEAD}\n\nNobody was hurt, the harbour office said."
    )
    page = read_page(text)
    assert page.title == "Okafor: we were robbed, and everyone in the ground saw it"
    assert str(page.published) == "2025-10-18T18:40+01:00"
