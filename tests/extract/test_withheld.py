"""What somebody is told to have kept back."""

from __future__ import annotations

import pytest

from .articles import attributed, read

# fmt: off
KEPT = [
    ("The ministry gave no reason for the delay.", "The ministry", "gave no", "reason for the delay"),
    ("The company provided no further details of the deal.",
     "The company", "provided no", "further details of the deal"),
    ("He thanked them but made no mention of how many there were.",
     "He", "made no mention of", "how many there were"),
    ("The inquest made no finding on the delay.", "The inquest", "made no finding on", "the delay"),
    ("The firm said it would cut 200 jobs, without giving details.", "The firm", "without giving", "details"),
    ("“It was,” a spokesman said in an email, without elaborating.", "a spokesman", "without", "elaborating"),
    ("He also voiced concern over the strikes, without naming any country.", "He", "without naming", "any country"),
    ("The bank confirmed it had left in July but would not say why.", "The bank", "would not say", "why"),
    ("The trust said two wards would close, although it did not say which.", "it", "did not say", "which"),
    ("The governor said work would start, but did not name the operator.",
     "The governor", "did not name", "the operator"),
    ("The minister would not give a figure.", "The minister", "would not give", "a figure"),
    ("Asked whether he would quit, Jones declined.", "Jones", "declined", "whether he would quit"),
    ("Pressed to give a figure of her own, she declined.", "she", "declined", "to give a figure of her own"),
    ("The firm said it was sorry and would not comment further.", "The firm", "would not", "comment further"),
]
GIVEN = [
    "Offered a job at the bank, she declined.",
    "The engine would not give a date.",
    "The ministry could not be reached for comment.",
    "The team had no answer to the goals.",
    "When I was a boy we had no reason to fear.",
    "The plan went ahead without naming rights.",
    "The scan offered no explanation for the limp.",
    "Prosecutors offered no evidence against Ms Dell, who walked free.",
]
# fmt: on


@pytest.mark.parametrize(("paragraph", "speaker", "cue", "content"), KEPT)
def test_what_is_kept_back_is_negative(paragraph: str, speaker: str, cue: str, content: str) -> None:
    text, extraction = read(paragraph)
    claim = extraction.claims[-1]
    assert attributed(text, claim) == ("indirect", speaker, cue, content)
    assert claim.polarity == "negative"


@pytest.mark.parametrize("paragraph", GIVEN)
def test_nothing_is_kept_back(paragraph: str) -> None:
    assert read(paragraph)[1].claims == ()
