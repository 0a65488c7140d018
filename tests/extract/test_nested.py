"""Claims within claims: whom somebody says to have said, thought or wanted something."""

from __future__ import annotations

import pytest

from .articles import attributed, read


def inside(paragraph: str) -> list[tuple[str, str, str | None]]:
    """Speaker, content and actor of every claim that stands in another."""
    text, extraction = read(paragraph)
    rows = [(attributed(text, claim), claim) for claim in extraction.claims if claim.via is not None]
    return [(row[1], row[3], claim.actor) for row, claim in rows]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Officials said Moscow wants the lines restored by Friday.",
         [("Moscow", "the lines restored by Friday", "Moscow")]),
        ("Ana Reis said “my wife says it is over”.", [("my wife", "it is over", "Ana Reis's wife")]),
        ("The minister said that Ana Reis had told him the bridge was safe.",
         [("Ana Reis", "the bridge was safe", "Ana Reis")]),
        ("The auditor told Kim that it “would go in a drawer,” Bell said.",
         [("The auditor", "it “would go in a drawer", "auditor")]),
        ("“We have heard statements from Tessaly suggesting that this could serve as a start,” Okonjo said.",
         [("Tessaly", "this could serve as a start", "Tessaly")]),
        ("The minister said he hoped it was over.", [("he", "it was over", "minister")]),
        ("The minister said that residents want the road closed.", [("residents", "the road closed", "residents")]),
    ],
)  # fmt: skip
def test_who_is_said_to_have_said_or_wanted_something(
    paragraph: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert inside(paragraph) == expected


# fmt: off
IN_QUOTATIONS = [
    ("“I said, ‘Leave it, mate,’” Ana Reis told the court.", [("I", "Leave it, mate", "Ana Reis")]),
    ("“My boss said, ‘Sign it,’” Rui Costa told the court.", [("My boss", "Sign it", "Rui Costa’s boss")]),
    ("“We were told that it would pass,” said Ana Reis.", [("-", "it would pass", None)]),
    ("“I rang the vet and she said it was a cold,” Rui Costa said.", [("she", "it was a cold", "vet")]),
    ("“My gut told me that it was a trick,” said Ana Reis.", []),
    ("“Ieuan Probert’s a mate. He told me on Sunday that it was over,” said Rui Costa.",
     [("He", "it was over", "Ieuan Probert")]),
    ("“The bankers are scared. They told us that it was over,” said Rui Costa.",
     [("They", "it was over", "bankers")]),
    ("“He thinks they will steal the fuel,” said Ana Reis.", [("He", "they will steal the fuel", None)]),
    ("“You said that it was over,” Ana Reis told him.", []),
    ("The farmers left. “They told us it was over,” said Rui Costa.", [("They", "it was over", None)]),
    ("Rui Costa said she told the crowd, “It is over, and we will all go home.”",
     [("she", "It is over, and we will all go home", None)]),
    ("“I have heard it and I deny it,” said Ana Reis.", []),
]
# fmt: on


@pytest.mark.parametrize(("paragraph", "expected"), IN_QUOTATIONS)
def test_what_somebody_quoted_tells_of_others(
    paragraph: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert inside(paragraph) == expected


# fmt: off
WANTED = [
    ("The minister said the union wanted to reopen the talks.", [("the union", "to reopen the talks", "union")]),
    ("The minister said she feared that the bridge would fall.", [("she", "the bridge would fall", "minister")]),
    ("The minister said critics opposed the plan.", [("critics", "the plan", "critics")]),
    ("The minister said he knew that it was over.", []),
    ("“I think that it is over,” the minister said.", []),
    ("He told staff that the plan was dead, according to two people who were there.",
     [("He", "the plan was dead", None)]),
    ("Ana Reis has told friends that she may go, but only in May, according to The Quay.",
     [("Ana Reis", "she may go, but only in May", "Ana Reis")]),
    ("Ana Reis said they plan a dam which, according to engineers, was never needed.",
     [("engineers", "was never needed", "engineers")]),
]
# fmt: on


@pytest.mark.parametrize(("paragraph", "expected"), WANTED)
def test_what_somebody_says_that_others_want_or_that_a_source_tells(
    paragraph: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert inside(paragraph) == expected


def test_what_somebody_quoted_quotes_is_direct() -> None:
    _, extraction = read("“I said, ‘Leave it, mate,’” Ana Reis told the court.")
    assert [claim.quotation for claim in extraction.claims] == ["direct", "direct"]


def test_what_is_told_in_a_quotation_is_of_the_day_told_there() -> None:
    told = "“I rang Ben Hale in February. He told me that it was over,” Ana Reis said on Thursday."
    days = [(claim.said.edtf, claim.said.basis) for claim in read(told)[1].claims]
    assert days == [("2025-03-06", "phrase"), ("2025-02", "inherited")]


def test_this_morning_is_that_of_the_day_on_which_it_was_told() -> None:
    told = "“My boss told me this morning that it was over,” Ana Reis said on Thursday."
    assert [claim.said.edtf for claim in read(told)[1].claims] == ["2025-03-06", "2025-03-06"]
