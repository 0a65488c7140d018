"""Quotations that go on over several paragraphs."""

from __future__ import annotations

import pytest

from .articles import attributed, read

SINGLE = "a single mark opens only where one of its paragraph closes it"
QUAY = "It belongs to the town and to its children"


def found(*paragraphs: str) -> list[tuple[str, ...]]:
    text, extraction = read(*paragraphs)
    return [attributed(text, claim)[1:2] + attributed(text, claim)[3:] for claim in extraction.claims]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("“", "”"),
        ('"', '"'),
        ("«", "»"),
        pytest.param("‘", "’", marks=pytest.mark.xfail(reason=SINGLE)),
        pytest.param("'", "'", marks=pytest.mark.xfail(reason=SINGLE)),
    ],
)
def test_each_paragraph_opens_and_the_last_one_closes(opening: str, closing: str) -> None:
    assert found(
        f"Ana Melo said: {opening}We will not sell the quay.",
        f"{opening}{QUAY}.",
        f"{opening}Nobody can take it.{closing}",
        "Residents clapped.",
    ) == [("Ana Melo", "We will not sell the quay", QUAY, "Nobody can take it")]


@pytest.mark.parametrize(
    "opening",
    [
        "Ana Melo said the plan was bad.",
        "The plan was bad, said Ana Melo.",
        "The plan was bad, Ana Melo said.",
    ],
)
def test_a_quoted_sentence_behind_what_somebody_said_goes_on_with_it(opening: str) -> None:
    ((speaker, *said),) = found(f"{opening} “We will not sell the quay.” The quay dates from 1905.")
    assert (speaker, [part.lower() for part in said]) == (
        "Ana Melo",
        ["the plan was bad", "we will not sell the quay"],
    )


def test_a_speaker_inside_the_first_paragraph() -> None:
    assert found(
        "“We will not sell the quay,” said Ana Melo. “Never.", f"“{QUAY}.”", "The quay dates from 1905."
    ) == [("Ana Melo", "We will not sell the quay", "Never", QUAY)]


def test_a_paragraph_of_quotation_behind_a_closed_one_is_a_claim_of_its_own() -> None:
    assert found("“We will not sell the quay,” Ana Melo said.", f"“{QUAY}.”", "Residents clapped.") == [
        ("Ana Melo", "We will not sell the quay"),
        ("-", QUAY),
    ]


def test_a_quotation_with_a_speaker_of_its_own_goes_on_with_nobody_else() -> None:
    assert found("“We will not sell the quay,” Ana Melo said.", f"“{QUAY},” said Rui Costa.") == [
        ("Ana Melo", "We will not sell the quay"),
        ("Rui Costa", QUAY),
    ]


def test_a_paragraph_between_ends_it() -> None:
    assert found("“We will not sell the quay,” Ana Melo said.", "Residents clapped.", f"“{QUAY}.”") == [
        ("Ana Melo", "We will not sell the quay")
    ]


def test_a_quotation_nobody_opened_is_nobodys() -> None:
    assert found(f"“{QUAY}.”", "Ana Melo spoke for an hour.") == []


@pytest.mark.parametrize(
    "announcement",
    [
        "Ana Melo said:",
        "Ana Melo made one thing clear:",
    ],
)
def test_a_colon_announces_the_next_paragraph(announcement: str) -> None:
    assert found(announcement, f"“{QUAY}.”") == [("Ana Melo", QUAY)]


def test_whole_sentences_behind_words_without_marks_are_a_claim_of_their_own() -> None:
    more = "We have waited for it for three years"
    assert found("The dam would hold, Ana Melo said.", f"“{more}.”") == [
        ("Ana Melo", "The dam would hold"),
        ("-", more),
    ]
    assert found("The dam would hold, Ana Melo said.", "“Dam safe”") == [("Ana Melo", "The dam would hold")]


def test_a_paragraph_without_marks_is_what_she_writes() -> None:
    assert found(
        "She writes:", "I came to close the door. I cannot vote for this.", "Others have said less."
    ) == [("She", "I came to close the door. I cannot vote for this")]
