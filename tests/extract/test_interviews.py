"""Interviews: questions and answers that nothing labels, and those with labels of all kinds."""

from __future__ import annotations

import pytest

from .articles import core, read

INTRODUCED = "Priya Raman left Lund in 2019 to make compost. She talked to us on Thursday."
TURNS = (
    "Why compost?",
    "Because nobody else wanted to do it. I was bored.",
    "What did your parents say?",
    "My father told me that I was mad.",
    "Was it hard to find the money you needed?",
    "Very. We had to ask 40 people.",
    "It took us a year.",
)


def test_whoever_is_interviewed_says_the_answers() -> None:
    text, extraction = read("= Five questions", INTRODUCED, *TURNS)
    said = [
        (claim.actor, claim.content[0].of(text), claim.said.edtf)
        for claim in extraction.claims
        if claim.via is None
    ]
    assert said == [("Priya Raman", TURNS[k], "2025-03-06") for k in (1, 3, 5, 6)]
    assert all(
        claim.quotation == "direct" and claim.cue is None for claim in extraction.claims if claim.via is None
    )


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("What is compost?", "Rotten leaves.", "Who makes it?", "Farms do.", "What does it cost?", "Little."),
        ("Why compost?", "I was bored.", "What did your parents say?", "They told me so."),
    ],
)
def test_an_explainer_is_no_interview(paragraphs: tuple[str, ...]) -> None:
    _, extraction = read("= Compost", "Priya Raman makes compost.", *paragraphs)
    assert not any(claim.actor == "Priya Raman" for claim in extraction.claims)


ASKED = ("Will it be fiction?", "Did you expect to win?", "What comes next?")
ANSWERED = (
    "It will be lies, so yes. My editor says it is my best.",
    "No. I did not.",
    "A book about Porto. A friend told me once that the sea lies.",
)


@pytest.mark.parametrize(
    ("asking", "answering"),
    [
        ("SC:", "OF:"),
        ("Interviewer:", "Farrell:"),
        ("Simon Castle:", "Oona Farrell:"),
        ("Q:", "A:"),
        ("Q.", "A."),
    ],
)
def test_all_of_an_answer_is_said_by_whom_its_label_names(asking: str, answering: str) -> None:
    blocks = [
        f"{label} {turn}"
        for question, answer in zip(ASKED, ANSWERED, strict=True)
        for label, turn in ((asking, question), (answering, answer))
    ]
    text, extraction = read("= A talk", "Oona Farrell has a new book. She spoke to Simon Castle.", *blocks)
    said = [(claim.actor, *core(text, claim.content)) for claim in extraction.claims if claim.via is None]
    assert said == [("Oona Farrell", answer.rstrip(".")) for answer in ANSWERED]
