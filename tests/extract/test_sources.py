"""Who speaks where the verb has no subject of its own beside it."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract
from claimtrack.model import Article
from claimtrack.page import read_page


def speakers(text: str) -> dict[str, str | None]:
    claims = extract(Article(text, read_page(text).blocks), 0.0).claims
    return {c.cue.of(text): c.speaker and c.speaker.of(text) for c in claims if c.cue}


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("The minister rejected the plan, saying that it was too dear.", "saying", "The minister"),
        ("Smith praised the deal and warned that time was short.", "warned", "Smith"),
        ("Officials met for two hours on Monday and said that talks would go on.", "said", "Officials"),
        ("The ministry, which said that the dam was safe, has closed it.", "said", "which"),
        ("The company was hailed by the minister as a model for the region.", "was hailed", "the minister"),
    ],
)
def test_the_speaker_is_found_across_the_sentence(text: str, cue: str, speaker: str) -> None:
    assert speakers(text)[cue] == speaker


def test_nobody_is_made_up() -> None:
    assert speakers("It was reported that the dam was safe.") == {"was reported": None}


def test_a_sentence_of_two_thousand_subjects_is_read() -> None:
    text = "The old minister of trade and of the port said, " * 2_000 + "and warned that it was late."
    assert speakers(text)
