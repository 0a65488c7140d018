"""Speech that no word attributes: in paragraphs of its own, or behind a sentence about somebody."""

from __future__ import annotations

import pytest

from .articles import read

FEATURE = (
    "= Fishwife of the coast",
    "Marta Silva grew up on a farm outside Sill. She left school at 14 to work in a cannery.",
    "“We never had any money, but we had fish.”",
    "Today she runs the biggest fish market on the coast.",
    "“People think it is romantic. It is cold and it stinks.”",
    "“But I would do it all again.”",
    "Her mother, Ana Silva, still sells sardines at the gate.",
    "“I told her not to do it. She never listened.”",
    "The market opens at three in the morning.",
    "“By six the best of the catch is gone.”",
)


def test_a_feature_is_quoted_by_whom_it_is_about() -> None:
    text, extraction = read(*FEATURE)
    said = [(claim.actor, [span.of(text) for span in claim.content]) for claim in extraction.claims]
    assert said == [
        ("Marta Silva", ["“We never had any money, but we had fish.”"]),
        (
            "Marta Silva",
            ["“People think it is romantic. It is cold and it stinks.”", "“But I would do it all again.”"],
        ),
        ("Ana Silva", ["“I told her not to do it. She never listened.”"]),
        ("Ana Silva", ["“By six the best of the catch is gone.”"]),
    ]
    assert all(claim.quotation == "direct" and claim.cue is None for claim in extraction.claims)


SENTENCES = [
    (
        "Asked if the title race was open, Lena Abbott shook her head. “We are four points clear.”",
        "Lena Abbott",
    ),
    ("Lena Abbott laughs out loud at that. “I would play my own mother if she was fit.”", "Lena Abbott"),
    ("“It is cold here and it always was.” Lena Abbott shrugs.", "Lena Abbott"),
]


@pytest.mark.parametrize(("paragraph", "actor"), SENTENCES)
def test_speech_beside_a_sentence_about_somebody(paragraph: str, actor: str) -> None:
    claim = read(paragraph)[1].claims[-1]
    assert (claim.actor, claim.quotation) == (actor, "direct")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The market opens at three in the morning.", "“By six the best of the catch is gone.”"),
        ("Marta Silva runs the market.", "# What she thinks", "“By six the best of the catch is gone.”"),
        ("Marta Silva wears a badge.", "“Buy local.”"),
    ],
)
def test_speech_that_is_nobodys(paragraphs: tuple[str, ...]) -> None:
    assert read(*paragraphs)[1].claims == ()


def test_a_quoted_sentence_behind_a_view_is_said_by_who_holds_it() -> None:
    text, extraction = read("Paul Reis doubts it will last. “They are all bluffing with a pair of twos.”")
    said = [(claim.actor, claim.type, claim.content[0].of(text)) for claim in extraction.claims]
    assert said == [
        ("Paul Reis", "attitude", "it will last"),
        ("Paul Reis", "claim", "“They are all bluffing with a pair of twos.”"),
    ]


def test_a_short_paragraph_behind_what_somebody_said_goes_on_with_it_and_its_day() -> None:
    text, extraction = read("“We will rise again,” Abbott said in 1962.", "“I swear it, friends.”")
    said, sworn = extraction.claims
    assert [span.of(text) for span in sworn.content] == ["“I swear it, friends.”"]
    assert (sworn.actor, sworn.said.edtf) == (said.actor, "1962")
