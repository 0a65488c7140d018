"""Times that tell when something was said though other words stand between: an occasion, a deed, a place, a paper."""

from __future__ import annotations

import pytest

from .articles import SATURDAY, read

HOLDS = "the dam would hold"


def said(paragraph: str) -> str:
    """When the last claim of a paragraph was said, published on Saturday, and what tells it."""
    when = read(paragraph)[1].claims[-1].said
    return f"{when.edtf} {when.basis}"


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        # a clause between the time that opens a sentence and who speaks
        (f"On Monday, while visiting Sill, Ines Carvalho said {HOLDS}.", "2025-03-03 phrase"),
        (f"On Monday, as the gates closed, Ines Carvalho said {HOLDS}.", "2025-03-03 phrase"),
        (f"In 2021, when the road was shut, Ines Carvalho said {HOLDS}.", "2021 phrase"),
        (f"Ines Carvalho, who took over on Monday, said {HOLDS}.", f"{SATURDAY} publication"),
        # a time right before a name
        (f"On 3 January 2022 Ines Carvalho said {HOLDS}.", "2022-01-03 phrase"),
        (f"In March 2021 Labour said {HOLDS}.", "2021-03 phrase"),
        (f"It broke on 3 March. The next day Ines Carvalho said {HOLDS}.", "2025-03-04 phrase"),
        # where, and to whom
        (f"Ines Carvalho told reporters outside the chamber on Tuesday that {HOLDS}.", "2025-03-04 phrase"),
        (f"Ines Carvalho told the home affairs select committee on Tuesday that {HOLDS}.", "2025-03-04 phrase"),
        (f"Ines Carvalho told “Good Day” on Tuesday that {HOLDS}.", "2025-03-04 phrase"),
        (f"Ines Carvalho told Radio 4's “Today” programme on Tuesday that {HOLDS}.", "2025-03-04 phrase"),
        (f"Ines Carvalho told a phone-in show last week that {HOLDS}.", "2025-02-24/2025-03-02 phrase"),
        (f"Ines Carvalho wrote to ministers on 18 October 2021 that {HOLDS}.", "2021-10-18 phrase"),
        (f"Ines Carvalho wrote to the region on Feb. 19 warning that {HOLDS}.", "2025-02-19 phrase"),
        (f"Ines Carvalho wrote that the fire on 3 March was arson and {HOLDS}.", f"{SATURDAY} publication"),
        # what somebody did or attended
        ("“It will hold,” Ines Carvalho told reporters after opening a clinic on Tuesday.", "2025-03-04 phrase"),
        ("“It will hold,” Ines Carvalho said after a tour of the dam on Monday.", "2025-03-03 phrase"),
        ("“It will hold,” Ines Carvalho said while meeting farmers on Monday.", "2025-03-03 phrase"),
        ("“It will hold,” Ines Carvalho told reporters after the dam burst on Monday.", f"{SATURDAY} publication"),
        ("“It will hold,” Ines Carvalho said on the eve of the vote on March 5.", f"{SATURDAY} publication"),
        # what is demanded
        ("Ines Carvalho called for calm on Monday.", "2025-03-03 phrase"),
        ("Ines Carvalho called for calm on 4 March.", "2025-03-04 phrase"),
        ("Ines Carvalho called for a march on 4 March.", f"{SATURDAY} publication"),
        ("Ines Carvalho apologised for the raid in 1984.", "2025-03-08 publication"),
        ("Ines Carvalho demanded the release of men held on Monday.", "2025-03-08 publication"),
        ("Ines Carvalho urged people to stay at home on Monday.", "2025-03-08 publication"),
        ("Ines Carvalho demanded an apology last week.", "2025-02-24/2025-03-02 phrase"),
        ("Ines Carvalho called for a strike on Monday.", f"{SATURDAY} publication"),
        ("Ines Carvalho demanded an inquiry by Monday.", f"{SATURDAY} publication"),
        ("Ines Carvalho admitted stealing meat on Monday.", f"{SATURDAY} publication"),
        ("Ines Carvalho called the plan reckless in a letter to the board on Monday.", "2025-03-03 phrase"),
        # papers
        (f"A letter dated 3 March 2015 says {HOLDS}.", "2015-03-03 phrase"),
        (f"A statement from her office, issued after a session on Tuesday, said {HOLDS}.", "2025-03-04 phrase"),
        (f"The Soil Strategy, adopted in November 2021, said {HOLDS}.", "2021-11 phrase"),
        ("Her S-1 filed in December warned of losses. The filing also said the dam would hold.", "2024-12 inherited"),
        ("Reis wrote to ministers on 18 October 2021. “It is late,” the letter said.", "2021-10-18 inherited"),
        (f"A January audit said the gates were old. Auditors said {HOLDS}.", "2025-01 inherited"),
        (f"A 2019 study said the gates were old. Some researchers said {HOLDS}.", f"{SATURDAY} publication"),
        # so long before something else
        (f"The move comes a day after Ines Carvalho said {HOLDS}.", "2025-03-07 phrase"),
        (f"This comes barely a month after Ines Carvalho said {HOLDS}.", "2025-02 phrase"),
        (f"The board left on Thursday, two weeks after Ines Carvalho said {HOLDS}.", "2025-02-20 phrase"),
        (f"The board left on Thursday, days after Ines Carvalho said {HOLDS}.", "../2025-03-06 phrase"),
        (f"Two days after the fire on Monday, Ines Carvalho said {HOLDS}.", "2025-03-05 phrase"),
        (f"A day before the vote on March 5, Ines Carvalho said {HOLDS}.", "2025-03-04 phrase"),
        (f"Shortly before midnight on Tuesday, Ines Carvalho said {HOLDS}.", "2025-03-04 phrase"),
        (f"In a note sent before Tuesday's vote, Ines Carvalho said {HOLDS}.", f"{SATURDAY} publication"),
        (f"Testifying before the House on Tuesday, Ines Carvalho said {HOLDS}.", "2025-03-04 phrase"),
        (f"In her resignation letter of 3 March, Ines Carvalho said {HOLDS}.", "2025-03-03 phrase"),
        (f"Ines Carvalho told the Sunday Courier that {HOLDS}.", f"{SATURDAY} publication"),
        (f"Ines Carvalho told a late-night show on Thursday that {HOLDS}.", "2025-03-06 phrase"),
        (f"Over the weekend Ines Carvalho said {HOLDS}.", "2025-03-08 phrase"),
        (f"She left on Thursday after Ines Carvalho said {HOLDS}.", "2025-03-06 inherited"),
    ],
)  # fmt: skip
def test_the_time_of_the_telling_is_found(paragraph: str, expected: str) -> None:
    assert said(paragraph) == expected


@pytest.mark.parametrize(
    ("paragraph", "content"),
    [
        ("Ines Carvalho called for calm on Monday.", "calm"),
        ("Ines Carvalho announced the review last month.", "the review"),
        ("Ines Carvalho demanded an inquiry by Monday.", "an inquiry by Monday"),
        ("Ines Carvalho did not return a message left on Monday.", "a message left on Monday"),
        ("Ines Carvalho said under oath that it would hold.", "it would hold"),
    ],
)
def test_the_time_of_the_telling_is_no_content(paragraph: str, content: str) -> None:
    text, extraction = read(paragraph)
    assert " ".join(span.of(text) for span in extraction.claims[-1].content) == content
