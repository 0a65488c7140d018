"""Questions in front of their answers, and what people are told, asked or promised."""

from __future__ import annotations

import pytest

from .articles import attributed, read

# fmt: off
ASKED = [
    ("Asked why he had left, Hale laughed.", "-", "why he had left"),
    ("Asked by Sen. Grace Alvero on Monday whose house it was, Dolor said she did not know.",
     "Sen. Grace Alvero", "whose house it was"),
    ("Pressed on whether he would go, the captain shrugged.", "-", "whether he would go"),
    ("Questioned about the tractors, the lawyer smiled.", "-", "the tractors"),
    ("Asked to name one road, 46 percent of voters said none.", "-", "to name one road"),
    ("Asked whether he agreed with the captain, Rui Costa, who had called them lazy, Hale nodded.",
     "-", "whether he agreed with the captain, Rui Costa, who had called them lazy"),
    ("Asked whether, if it came to that, he would go, Hale said no.",
     "-", "whether, if it came to that, he would go"),
    ("Asked whether she liked the score, Ms Cole, who wrote it, said she did.", "-", "whether she liked the score"),
]
TOLD = [
    ("Norskveg was told to harvest early.", "was told", "to harvest early"),
    ("The ministry had been warned that the dam would fail.", "had been warned", "the dam would fail"),
    ("She was told the dust was harmless.", "was told", "the dust was harmless"),
    ("The town was promised a second ambulance.", "was promised", "a second ambulance"),
    ("Hale was asked about the loan.", "was asked", "the loan"),
    ("Pickers were told they would be paid by card.", "were told", "they would be paid by card"),
    ("She was asked to move out by Easter.", "was asked", "to move out by Easter"),
    ("The village was promised a clinic by 2031.", "was promised", "a clinic by 2031"),
]
NO_QUESTION = [
    "Asked why, he laughed.",
    "Challenged on Monday, the ruling stands.",
    "Asked to keep goal at 17, Hale never looked back.",
    "Questioned over the fire, the brothers have since left town.",
]
# fmt: on


@pytest.mark.parametrize(("paragraph", "speaker", "question"), ASKED)
def test_a_question_goes_up_to_its_answer(paragraph: str, speaker: str, question: str) -> None:
    text, extraction = read(paragraph)
    found = attributed(text, extraction.claims[0])
    assert (found[1], found[3]) == (speaker, question)


@pytest.mark.parametrize(("paragraph", "cue", "content"), TOLD)
def test_what_people_are_told_is_said_by_nobody_named(paragraph: str, cue: str, content: str) -> None:
    text, extraction = read(paragraph)
    (claim,) = extraction.claims
    assert attributed(text, claim)[1:] == ("-", cue, content)
    assert claim.actor is None


@pytest.mark.parametrize("paragraph", NO_QUESTION)
def test_no_question(paragraph: str) -> None:
    assert read(paragraph)[1].claims == ()
