"""Those who are told not to have answered."""

from __future__ import annotations

import pytest

from .articles import attributed, read

# fmt: off
SILENT = [
    ("The company has not commented.", "The company", "has not", "commented"),
    ("Lund Shipping had no comment.", "Lund Shipping", "had", "no comment"),
    ("A spokesman for the mayor had no immediate comment on the ruling.",
     "A spokesman for the mayor", "had", "no immediate comment on the ruling"),
    ("The embassy did not respond to requests for comment.",
     "The embassy", "did not respond to", "requests for comment"),
    ("Apple didn't immediately respond to a request for comment.",
     "Apple", "didn't immediately respond to", "a request for comment"),
    ("Officials at the ministry were not immediately available for comment on the strike.",
     "Officials at the ministry", "were not immediately", "available for comment on the strike"),
    ("The minister did not address the allegations.", "The minister", "did not address", "the allegations"),
    ("The bank did not respond to a question about whether it had raised its stake.",
     "The bank", "did not respond to", "a question about whether it had raised its stake"),
    ("No one at the company would comment on the report.",
     "No one at the company", "would", "comment on the report"),
    ("None of the officials would say who had signed it.",
     "None of the officials", "would say", "who had signed it"),
    ("Neither side would say when talks would resume.", "Neither side", "would say", "when talks would resume"),
    ("There was no immediate word from the ministry.", "the ministry", "was", "no immediate word"),
    ("Nkabinde would not commit to a date.", "Nkabinde", "would not commit to", "a date"),
    ("She would not be drawn, however, on whether she would go.",
     "She", "would not be drawn", "whether she would go"),
    ("Silva was unavailable for comment.", "Silva", "was", "unavailable for comment"),
    ("There was no immediate comment from the Israeli military.",
     "the Israeli military", "was", "no immediate comment"),
    ("The Russian defence ministry did not immediately comment.",
     "The Russian defence ministry", "did not immediately", "comment"),
    ("The Chinese foreign ministry made no comment on the ship.",
     "The Chinese foreign ministry", "made", "no comment on the ship"),
    ("Neither company responded to requests for comment.", "Neither company", "responded to", "requests for comment"),
    ("The firm did not reply to questions by deadline.", "The firm", "did not reply to", "questions"),
    ("The firm did not respond to a request for comment before publication.",
     "The firm", "did not respond to", "a request for comment"),
    ("The minister did not respond to questions on Monday's vote.",
     "The minister", "did not respond to", "questions on Monday's vote"),
    ("The minister avoided commenting on the letter.", "The minister", "avoided", "commenting on the letter"),
    ("The minister refrained from commenting.", "The minister", "refrained", "from commenting"),
    ("Weber stopped short of saying the deal was dead.",
     "Weber", "stopped short", "of saying the deal was dead"),
    ("Neither the council nor the firm has commented.",
     "Neither the council nor the firm", "has", "commented"),
    ("Neither Karimi nor Rossi would say when talks would resume.",
     "Neither Karimi nor Rossi", "would say", "when talks would resume"),
    ("Efforts to reach the chief proved abortive as he did not pick his calls.",
     "the chief", "proved abortive", "Efforts to reach the chief"),
    ("Calls to the minister went unanswered.", "the minister", "went unanswered", "Calls to the minister"),
    ("Efforts to reach the police spokesman for comment proved abortive.",
     "the police spokesman", "proved abortive", "Efforts to reach the police spokesman for comment"),
]
# fmt: on


@pytest.mark.parametrize(("paragraph", "speaker", "cue", "content"), SILENT)
def test_who_does_not_answer_withholds(paragraph: str, speaker: str, cue: str, content: str) -> None:
    text, extraction = read(paragraph)
    (claim,) = extraction.claims
    assert attributed(text, claim) == ("indirect", speaker, cue, content)
    assert (claim.type, claim.polarity, claim.modality) == ("claim", "negative", "withheld")


@pytest.mark.parametrize(
    "paragraph",
    [
        "The lawyer could not immediately be reached.",
        "Marta Silva could not be reached for comment.",
        "England had no response to the early goal.",
        "Efforts to reach a settlement were unsuccessful.",
        "The report was not available on Monday.",
    ],
)
def test_what_does_not_answer(paragraph: str) -> None:
    assert read(paragraph)[1].claims == ()


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Ann Bell doubts the dam will hold.", "negative"),
        ("Ann Bell does not doubt the dam will hold.", "positive"),
        ("Ann Bell is sceptical of the dam.", "negative"),
        ("Ann Bell thinks the dam will hold.", "positive"),
    ],
)
def test_who_doubts_something_does_not_think_so(text: str, polarity: str) -> None:
    (claim,) = read(text)[1].claims
    assert (claim.type, claim.polarity) == ("attitude", polarity)
