"""Headlines, bylines and dates as publishers of many styles print them above their text."""

import pytest

from claimtrack.page import read_page

TITLE = "Warden says depot is unsafe"
BODY = (
    "The depot is unsafe and will be closed for a year until repairs are made, warden Jo Pike said on Friday.\n\n"
    "“Nobody was hurt, and we mean to keep it so,” the harbour master, Ida Brekke, told reporters in Sill."
)


@pytest.mark.parametrize(
    "above",
    [
        "PRESS RELEASE\n",
        "Press release\n\n",
        "FOR IMMEDIATE RELEASE\n\n",
        "NEWS RELEASE\nFOR IMMEDIATE USE\n",
        "# PRESS RELEASE\n\n## ",
        "OPINION\n",
        "ANALYSIS\n\n",
        "BREAKING NEWS\n",
        "EXCLUSIVE\n",
        "LIVE\n",
        "CITY HALL\n",
        "Harbour news\n\n",
        "OPINION | JO BELL\n",
        "News » Harbour\n\n",
    ],
)
@pytest.mark.parametrize("below", ["\n\n", "\n\nBy Jo Bell\n8 March 2025\n\n", "\n8 March 2025\n\n"])
def test_a_kicker_is_no_headline(above: str, below: str) -> None:
    assert read_page(f"{above}{TITLE}{below}{BODY}").title == TITLE


def test_a_short_lead_behind_a_dateline_is_no_headline() -> None:
    assert read_page(f"SILL, March 6 (Agency) - The bank cut rates on Thursday.\n\n{BODY}").title is None


@pytest.mark.parametrize("title", ["Flood warning", "DEPOT CLOSED", "Depot closed"])
def test_a_short_headline_without_another_line_below_stays_one(title: str) -> None:
    assert read_page(f"{title}\n\n{BODY}").title == title


@pytest.mark.parametrize(
    ("head", "title", "byline", "published"),
    [
        (f"UPDATE 2-{TITLE}\n(Adds quotes, background)\n8 March 2025\n\n", TITLE, None, "2025-03-08"),
        (f"RPT-INTERVIEW-{TITLE}\nBy Jo Bell\nMarch 8, 2025\n\n", TITLE, "Jo Bell", "2025-03-08"),
        (
            "COVID-19 closes depot in Sill\n8 March 2025\n\n",
            "COVID-19 closes depot in Sill",
            None,
            "2025-03-08",
        ),
        (
            f"{TITLE}\n\nPosted by Jo Bell on March 8, 2025 in News, Harbour\n\n",
            TITLE,
            "Jo Bell",
            "2025-03-08",
        ),
        (
            f"{TITLE}\n\nJo Bell | TNN | Published: Mar 8, 2025, 14:05\n\n",
            TITLE,
            "Jo Bell",
            "2025-03-08T14:05",
        ),
        (f"{TITLE}\n\nJo Bell\nThe Sill Post\nMarch 8, 2025\n\n", TITLE, "Jo Bell", "2025-03-08"),
        (f"{TITLE}\n3 min read\nJo Bell\nMarch 8, 2025 · 4 min read\n\n", TITLE, "Jo Bell", "2025-03-08"),
        (f"By Jo Bell\nStaff Writer\n\n{TITLE}\n\nMarch 8, 2025\n\n", TITLE, "Jo Bell", "2025-03-08"),
        (
            f"Harbour Trust\nContact: Jo Bell, 555-0100\n\n{TITLE}\n\nSILL, March 8, 2025 — ",
            TITLE,
            None,
            "2025-03-08",
        ),
    ],
)
def test_heads(head: str, title: str, byline: str | None, published: str) -> None:
    page = read_page(f"{head}{BODY}")
    assert (page.title, page.byline, str(page.published)) == (title, byline, published)


def test_dates_that_were_pasted_together_are_told_apart() -> None:
    text = f"{TITLE}\n\nUpdated March 9, 2025 — 2.05pmfirst published March 8, 2025 — 9.10am\n\n{BODY}"
    page = read_page(text)
    assert (str(page.published), str(page.updated)) == ("2025-03-08T09:10", "2025-03-09T14:05")
    assert [block.span.of(text) for block in page.blocks][1:3] == [
        "Updated March 9, 2025 — 2.05pm",
        "first published March 8, 2025 — 9.10am",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The depot in Sill is closed. (Post News: Ann Moss)",
        "Warden Jo Pike in Sill on March 7, 2025. [Ann Moss, Standard]",
        "[![The depot](https://x.example/a_b.jpg)](https://x.example/a)",
        "Image: The depot in Sill. Pic: PA",
        "Item 1 of 2 The depot is seen in Sill, March 7, 2025",
        "[1/2]The depot is seen in Sill, March 7, 2025. Purchase Licensing Rights, opens new tab",
    ],
)
def test_captions_of_slides_and_with_who_took_the_picture(line: str) -> None:
    text = f"{TITLE}\n\n8 March 2025\n\n{line}\n\n{BODY}"
    assert [str(b.kind) for b in read_page(text).blocks if b.span.of(text) == line] == ["caption"]


def test_a_credit_told_twice_is_a_caption_with_the_line_below() -> None:
    text = (
        f"{TITLE}\n\n8 March 2025\nHarbour Trust The depot with a crack\nHarbour Trust\nIt was new\n\n{BODY}"
    )
    assert [str(block.kind) for block in read_page(text).blocks][2:5] == ["caption"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Photos: Cracks in the depot",
        "Listen to this article (5 min)",
        "Listen to this article · 4:05 min Learn more",
        "SKIP ADVERTISEMENT",
        "Read the original article on Sill Post.",
        "(Recasts with comment from warden, adds details)",
        "Were you forwarded this email? Sign up here.",
        "This article is more than 1 month old",
        "(This story has not been edited by our staff and is auto-generated from a feed.)",
        "A correction was made on March 9, 2025: An earlier version of this article misstated an age.",
        "Jo Bell covers the harbour for The Post. Reach her at jbell@post.example.",
        "SOURCE Harbour Trust",
        "Topic:Harbours",
        "--With assistance from Ann Moss.",
        "To contact the reporter on this story:",
        "You received this email because you signed up for The Briefing.",
        "jb/am (Agency, AP)",
        "Add AP News on Google",
    ],
)
def test_what_pages_print_beside_an_article(line: str) -> None:
    text = f"{TITLE}\n\n8 March 2025\n\n{BODY}\n\n{line}\n\nPike said that the road would stay open in winter, too."
    kinds = {block.span.of(text): str(block.kind) for block in read_page(text).blocks}
    assert kinds[line] == "boilerplate"


def test_who_speaks_first_in_a_transcript_is_no_dateline() -> None:
    turns = (
        "HOST: Is it safe in there?",
        "JO PIKE: It is not, and it never was.",
        "HOST: Who knew of it all?",
    )
    blocks = read_page("\n\n".join((TITLE, "8 March 2025", *turns))).blocks
    assert [str(block.kind) for block in blocks][2:] == ["paragraph"] * 3


def test_the_dates_of_a_timeline_are_headings_and_not_the_pages() -> None:
    entries = "12 June 2018\nThe dam cracks.\n\n**March 2019**\nIt is mended.\n\n2021:\nIt falls down again."
    page = read_page(f"How the dam fell\n\nBy Ida Brekke\n\n18 May 2021\n\n{entries}")
    assert str(page.published) == "2021-05-18"
    assert [str(block.kind) for block in page.blocks if block.kind == "heading"] == ["heading"] * 3
    twice = read_page(f"How the dam fell\n\n18 May 2021\n\n{entries.partition('2021')[0]}")
    assert not [block for block in twice.blocks if block.kind == "heading" and block.span.start > 100]
