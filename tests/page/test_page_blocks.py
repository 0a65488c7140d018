"""What each line of a page is taken for."""

import pytest

from claimtrack.model import BlockKind
from claimtrack.page import read_page

LEAD = "The harbour of Sill was closed on Monday after a freighter ran aground in the narrow eastern channel."
MORE = "“Nobody was hurt,” the harbour master, Ida Brekke, said. “The channel will be open again by Friday.”"
TITLE = "Freighter blocks harbour of Sill for a week"


def kinds(text: str) -> list[tuple[str, str]]:
    return [(str(block.kind), block.span.of(text)) for block in read_page(text).blocks]


def kind_of(line: str, text: str) -> str:
    return next(kind for kind, found in kinds(text) if line.startswith(found))


def test_a_pasted_page() -> None:
    text = f"""Skip to content
Home
World
Sport
Freighter blocks harbour of Sill
Share
The freighter seen from the pier.
The freighter seen from the pier in Sill on March 2, 2026. (Harbour Photo)
By Petra Lindqvist
Mar 2, 2026 2:15 PM

{LEAD}

What happens now

{MORE}

READ MORE: Ten harbours in pictures

Last Updated: Mar 2, 2026 6:32 PM
© 2026 The Sill Post. All rights reserved."""
    assert [kind for kind, _ in kinds(text)] == [
        *["boilerplate"] * 4,
        "headline",
        "boilerplate",
        "caption",
        "caption",
        "byline",
        "published",
        "paragraph",
        "heading",
        "paragraph",
        "boilerplate",
        "updated",
        "boilerplate",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "SHARE",
        "Share this article",
        "Read more: Ten harbours",
        "RELATED: Ten harbours",
        "Related stories",
        "Sign up for our newsletter",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "We use cookies to improve this site. By using it you agree.",
        "3 comments",
        "1.2k shares",
        "4 min read",
        "2 hours ago",
        "Published 1 hour ago",
        "Tags: harbours, Sill",
        "Filed under: harbours",
        "Follow us on X",
        "© 2026 The Sill Post",
        "Copyright 2026 The Sill Post. All rights reserved.",
        "All rights reserved.",
        "(Reporting by Ida Brekke; Editing by Nils Aas)",
        "Nils Aas contributed to this report.",
        "___",
        "* * *",
        "###",
        "Home > World > Sill",
        "News | Sport | Weather",
        "This is a developing story.",
        "Follow Ida Brekke on X @brekke",
        "This article was first published in The Sill Post.",
        "Click here to subscribe",
        "https://post.example/sill",
        "desk@post.example",
        "Most read",
        "Download our free app today",
        "\u200b",
        "🔥",
        "Don’t miss: Ten harbours",
    ],
)
def test_boilerplate(line: str) -> None:
    assert kind_of(line, f"{LEAD}\n\n{line}\n\n{MORE}") == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "The pier on Monday. (AA Photo)",
        "The pier on Monday. (AP Photo/Ida Brekke)",
        "The pier. (Ida Brekke/Reuters)",
        "The pier on Monday. Photograph: Ida Brekke/Getty Images",
        "Photo: Ida Brekke",
        "Photo by Ida Brekke",
        "Ida Brekke / Reuters",
        "Getty Images",
        "Image source, Getty Images",
        "Image caption, The pier on Monday",
        "Photo shows the pier at Sill",
        "FILE PHOTO: The pier at Sill on March 1, 2025.",
        "FILE - The pier in 2025.",
        "In this March 1, 2025 photo, the pier at Sill is seen.",
        "![The pier](pier.jpg)",
        "Credit: Ida Brekke",
        "The pier on Monday. Ida Brekke/AFP via Getty Images",
    ],
)
def test_captions(line: str) -> None:
    assert kind_of(line, f"{LEAD}\n\n{line}\n\n{MORE}") == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "“We will wait.”",
        '"Never!"',
        "He said no.",
        "Q: Will it be open?",
        "A: Yes.",
        "Q. Why?",
        "MS BREKKE: We will wait.",
        "Brekke: Not before Friday.",
        "• Two tugs are on their way",
        "- The crew is safe",
        "1. The crew is safe",
        "Share prices fell by a tenth.",
        "Related costs are paid by the state.",
        "Photographs were taken.",
        "By Friday, the channel will be open.",
        "The ministry stated:",
        "Like me, many people here fear the sea.",
        "The report, published on 3 March 2026, blames the pilot.",
        "Mr Aas updated the minister on March 3, 2026.",
        "He shared the photo (and its date) with the police.",
        "Watch what the pilots do, she said.",
        "12:25 p.m.",
        "This report was published by the ministry in March.",
        "In this photo case, nobody was charged with anything.",
        "Top stories tell of a drowned town, said Aas.",
        "Home is where the harbour is, she added.",
    ],
)
def test_body_text_stays_a_paragraph(line: str) -> None:
    assert kind_of(line, f"{LEAD}\n\n{line}\n\n{MORE}") == "paragraph"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("What happens now", "heading"),
        ("What happens now?", "heading"),
        ("THE FREIGHTER", "heading"),
        ("‘A matter of days’ for Sill", "heading"),
        ("2026", "heading"),
        ("7", "paragraph"),
        ("what happens now", "paragraph"),
        ("What happens now:", "paragraph"),
        ("What happens now.", "paragraph"),
    ],
)
def test_headings_between_paragraphs(line: str, expected: str) -> None:
    assert kind_of(line, f"{LEAD}\n\n{line}\n\n{MORE}") == expected


def test_a_list_of_names_is_no_row_of_headings() -> None:
    text = f"{LEAD}\n\nIda Brekke\n\nNils Aas\n\nOle Moen\n\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["paragraph"] * 5


def test_questions_of_an_interview_are_no_headings() -> None:
    pairs = "\n\n".join(f"How long will part {n} take?\n\nIt will take {n} days at least." for n in range(5))
    assert kind_of("How long will part 3 take?", f"{LEAD}\n\n{pairs}") == "paragraph"


def test_links_below_a_marker_and_menus_at_the_end_are_boilerplate() -> None:
    tail = "More on this story\nWho owns the pier?\nThe pilot who knew\n3 March 2026"
    assert {kind for kind, _ in kinds(f"{LEAD}\n\n{MORE}\n\n{tail}")[2:]} == {"boilerplate"}
    assert {kind for kind, _ in kinds(f"{LEAD}\n\n{MORE}\n\nAbout\nJobs\nImprint\nHelp")[2:]} == {
        "boilerplate"
    }


def test_contacts_of_a_press_release() -> None:
    text = f"""FOR IMMEDIATE RELEASE
March 2, 2026

Media contact:
Ida Brekke
Harbour Office of Sill

HARBOUR OFFICE REOPENS THE EASTERN CHANNEL

{LEAD}"""
    page = read_page(text)
    assert page.title == "HARBOUR OFFICE REOPENS THE EASTERN CHANNEL"
    assert kind_of("Ida Brekke", text) == kind_of("Harbour Office of Sill", text) == "boilerplate"


@pytest.mark.parametrize(
    ("start", "headline"),
    [
        ("Freighter blocks harbour\n\n", True),
        ("Freighter blocks harbour of Sill.\n\n", True),
        ("Freighter Blocks Harbour of Sill for Days.\n\n", True),
        ("FREIGHTER BLOCKS HARBOUR\n\n", True),
        ("Who blocked the harbour of Sill?\n\n", True),
        ("The ministry said in a statement on Monday:\n\n", False),
        ("", False),
    ],
)
def test_a_headline_only_where_the_first_line_looks_like_one(start: str, headline: bool) -> None:  # noqa: FBT001  a table
    text = f"{start}{LEAD}\n\n{MORE}"
    assert (kinds(text)[0][0] == "headline") is headline
    assert (read_page(text).title is not None) is headline


def test_a_standfirst_above_the_byline_belongs_to_the_headline() -> None:
    text = f"Freighter blocks harbour\n\nThe crew of twelve is safe.\n\nBy Ida Brekke\n\n{LEAD}"
    assert [kind for kind, _ in kinds(text)] == ["headline", "headline", "byline", "paragraph"]
    assert read_page(text).title == "Freighter blocks harbour"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ida Brekke", "Ida Brekke"),
        ("BY IDA BREKKE AND NILS AAS", "IDA BREKKE AND NILS AAS"),
        ("By Ida Brekke in Sill and Nils Aas", "Ida Brekke in Sill and Nils Aas"),
        ("By Ida Brekke, harbour correspondent", "Ida Brekke, harbour correspondent"),
        ("Written by Jean-Luc de la Tour", "Jean-Luc de la Tour"),
        ("*By Ida Brekke*", "Ida Brekke"),
        ("Ida Brekke, harbour correspondent", "Ida Brekke, harbour correspondent"),
        ("By harbour reporter Ida Brekke", "harbour reporter Ida Brekke"),
    ],
)
def test_bylines(line: str, byline: str) -> None:
    text = f"Freighter blocks harbour\n{line}\n\n{LEAD}"
    assert kind_of(line, text) == "byline"
    assert read_page(text).byline == byline


@pytest.mark.parametrize(
    "lines",
    [
        "Ida Brekke\n2 March 2026",
        "Ida Brekke\nPublished\n2 March 2026",
        "Ida Brekke\nSill\n2 March 2026",
        "THE SATURDAY REPORT\nIda Brekke\n2 March 2026",
        "Ida Brekke\nHarbour correspondent",
    ],
)
def test_a_name_above_the_date_or_above_a_post_is_a_byline(lines: str) -> None:
    assert read_page(f"Freighter blocks harbour of Sill\n{lines}\n\n{LEAD}").byline == "Ida Brekke"


@pytest.mark.parametrize(
    "head",
    [
        f"Nation of the Sea\n2 March 2026\n{TITLE}",
        f"Home  News  Sport\n{TITLE}\n2 March 2026",
        f"{TITLE} | Post\n{TITLE}\n2 March 2026",
    ],
)
def test_the_outlet_s_name_and_menus_are_no_headline(head: str) -> None:
    assert read_page(f"{head}\n\n{LEAD}").title == TITLE


def test_the_line_below_a_credit_is_its_caption() -> None:
    text = (
        f"{LEAD}\n\nGetty Images\nThe pier on Monday.\n\n{MORE}\n\nReuters\nThe freighter\nThe crew\n\n{LEAD}"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "paragraph",
        *["caption"] * 2,
        "paragraph",
        *["caption"] * 3,
        "paragraph",
    ]


def test_a_live_blog_s_date_at_the_bottom_leaves_its_posts_alone() -> None:
    posts = (
        "09:15\nTugs arrive\nTwo tugs have arrived.\n\n09:40\nCrew safe\nThe crew is safe. Nobody was hurt."
    )
    text = f"Harbour live: tugs at work\n\n{posts}\n\nPublished on: 2 March 2026"
    assert str(read_page(text).published) == "2026-03-02"
    assert (
        kind_of("Two tugs have arrived.", text)
        == kind_of("The crew is safe. Nobody was hurt.", text)
        == "paragraph"
    )
    assert kind_of("Crew safe", text) == "heading"


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    text = """A freighter ran aground in the eastern channel of Sill on Monday and
blocked the harbour for ships of every size, the harbour office said.
Two tugs were on their way.

The harbour master, Ida Brekke, said that the channel would be open
again by Friday. She denied that the pilot had been drunk."""
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph"]


def test_one_paragraph_a_line_stays_one_paragraph_a_line() -> None:
    assert [kind for kind, _ in kinds(f"{LEAD}\n{MORE}\n{LEAD}")] == ["paragraph"] * 3


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\n \t\n", "\u2029"])
def test_any_line_end_and_any_white_space(newline: str) -> None:
    text = newline.join(["  Freighter blocks harbour\t", "", f"\u00a0{LEAD}", "", MORE])
    assert kinds(text) == [("headline", "Freighter blocks harbour"), ("paragraph", LEAD), ("paragraph", MORE)]


def test_markdown() -> None:
    head = "---\ntitle: x\n---\n\n# Freighter blocks harbour\n\n*By Ida Brekke*"
    text = f"{head}\n\n{LEAD}\n\n## What now\n\n> {MORE}\n"
    assert kinds(text) == [
        ("boilerplate", "---\ntitle: x\n---"),
        ("boilerplate", "#"),
        ("headline", "Freighter blocks harbour"),
        ("byline", "*By Ida Brekke*"),
        ("paragraph", LEAD),
        ("boilerplate", "##"),
        ("heading", "What now"),
        ("boilerplate", ">"),
        ("paragraph", MORE),
    ]


def test_an_empty_text_has_no_blocks() -> None:
    assert read_page("").blocks == read_page(" \n\u00a0\n").blocks == ()


def test_every_kind_is_used_by_the_samples(samples: list[str]) -> None:
    assert {block.kind for text in samples for block in read_page(text).blocks} == set(BlockKind)


def test_labels_of_a_newsletter_are_headings() -> None:
    text = (
        "The vote is on Monday, an aide said. TRANSITIONS — Ida Brekke will leave, an aide said.\n\n"
        "DRIVING THE DAY — The senate votes.\n\nNATO — allies met on Monday.\n\nUNICEF — The agency — is sad.\n\n"
        "He said NATO HQ — so far — holds."
    )
    told = [(str(block.kind), block.span.of(text)) for block in read_page(text).blocks]
    assert [line for kind, line in told if kind == "heading"] == ["TRANSITIONS —", "DRIVING THE DAY —"]
    assert ("paragraph", "Ida Brekke will leave, an aide said.") in told
    assert ("paragraph", "He said NATO HQ — so far — holds.") in told
    assert ("paragraph", "UNICEF — The agency — is sad.") in told
