"""Who is for or against something, and who else tells it."""

from __future__ import annotations

import pytest

from .articles import attributed, read

# fmt: off
STANCES = [
    ("Residents are opposed to the plan.", "Residents", "are opposed to", "the plan", "positive"),
    ("The council remains strongly against a new runway.",
     "The council", "remains strongly against", "a new runway", "positive"),
    ("The EU is not in favour of sanctions.", "The EU", "is not in favour of", "sanctions", "negative"),
    ("Officials are open to changing the law.", "Officials", "are open to", "changing the law", "positive"),
    ("Danny Calder is keen on a move.", "Danny Calder", "is keen on", "a move", "positive"),
    ("Democrats favor a ban.", "Democrats", "favor", "a ban", "positive"),
    ("Voters disapprove of the president.", "Voters", "disapprove of", "the president", "positive"),
    ("A majority oppose the plan.", "A majority", "oppose", "the plan", "positive"),
    ("Two-thirds support it.", "Two-thirds", "support", "it", "positive"),
    ("The company no longer expects to sell its cheese business.",
     "The company", "no longer expects", "to sell its cheese business", "negative"),
    ("Few voters want war.", "Few voters", "want", "war", "negative"),
    ("It has so far resisted calls to freeze aid.",
     "It", "has so far resisted", "calls to freeze aid", "negative"),
    ("The firm is considering a sale.", "The firm", "is considering", "a sale", "positive"),
    ("Police suspect that the man fled.", "Police", "suspect", "the man fled", "positive"),
    ("The Arab states reject war.", "The Arab states", "reject", "war", "negative"),
    ("A few voters want war.", "A few voters", "want", "war", "positive"),
]
NONE = [
    "The house is open to visitors.",
    "The shop is against the wall.",
    "The law is against them.",
    "Sunday's match is against Leeds.",
    "The ruling was in favour of the firm.",
    "The vote went in their favor.",
    "It was a favor to friends.",
    "The road is open to traffic.",
    "There is no longer hope of a deal.",
    "Police suspect in custody after raid.",
    "A majority vote in parliament is needed.",
]
SHARES = [
    ("A quarter say they are too low.", "A quarter", "say", "they are too low"),
    ("About a third cite a lack of housing.", "a third", "cite", "a lack of housing"),
    ("Women are more likely than men to say that the town is doing well.",
     "Women", "are more likely than men to say", "the town is doing well"),
    ("61% express confidence in the board.", "61%", "express", "confidence in the board"),
    ("Teens tend to say school is hard.", "Teens", "tend to say", "school is hard"),
]
# fmt: on


@pytest.mark.parametrize(("paragraph", "speaker", "cue", "content", "polarity"), STANCES)
def test_a_stance_is_an_attitude(paragraph: str, speaker: str, cue: str, content: str, polarity: str) -> None:
    text, extraction = read(paragraph)
    (claim,) = extraction.claims
    assert attributed(text, claim) == ("indirect", speaker, cue, content)
    assert (claim.type, claim.polarity) == ("attitude", polarity)


@pytest.mark.parametrize("paragraph", NONE)
def test_what_is_no_stance(paragraph: str) -> None:
    assert read(paragraph)[1].claims == ()


@pytest.mark.parametrize(("paragraph", "speaker", "cue", "content"), SHARES)
def test_shares_of_those_asked_say(paragraph: str, speaker: str, cue: str, content: str) -> None:
    text, extraction = read(paragraph)
    assert [attributed(text, claim) for claim in extraction.claims] == [("indirect", speaker, cue, content)]
