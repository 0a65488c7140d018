"""Interviews whose questions and answers nothing labels."""

from __future__ import annotations

import pytest

from .articles import read

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
