"""The topic of a heading that the text under it speaks of."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract

from .articles import article, read


def topics(*blocks: str) -> list[tuple[str, ...]]:
    return [claim.topics for claim in read(*blocks)[1].claims]


HEADLINES = [
    (
        "Minister says grain corridor will stay open",
        "Melo said the grain corridor would stay open, but Costa doubted that the grain corridor was safe.",
        "grain corridor",
    ),
    (
        "Insurers edge towards grain corridor, UN envoy says",
        "A UN envoy said grain ships could cross unharmed. The UN envoy said the grain would go in May.",
        "grain corridor",
    ),
    (
        "Harbour sale splits council",
        "Melo said the harbour sale was off. Costa said the harbour sale was not.",
        "Harbour sale",
    ),
    (
        "Fishing quotas: union threatens to strike",
        "Melo said fishing quotas were too low.",
        "Fishing quotas",
    ),
]


@pytest.mark.parametrize(("headline", "paragraph", "expected"), HEADLINES)
def test_the_noun_phrase_of_the_headline_that_the_text_repeats(
    headline: str, paragraph: str, expected: str
) -> None:
    assert set(topics(f"= {headline}", paragraph)) == {(expected,)}


def test_a_heading_opens_a_topic_of_its_own() -> None:
    assert topics(
        "= Harbour sale splits council",
        "Melo said the harbour sale was off.",
        "# Fishing quotas",
        "Costa said the fishing quotas were too low.",
        "Melo said the quotas would rise.",
    ) == [("Harbour sale",), ("Fishing quotas",), ("Fishing quotas",)]


def test_under_a_heading_that_tells_nothing_the_headline_goes_on() -> None:
    assert (
        topics(
            "= Harbour sale splits council",
            "Melo said the harbour sale was off.",
            "# What next?",
            "Costa said the harbour sale would come back.",
        )
        == [("Harbour sale",)] * 2
    )


def test_facts_have_the_topic_of_their_place() -> None:
    _, extraction = read("= Harbour sale splits council", "The council stopped the harbour sale on Monday.")
    assert [fact.topics for fact in extraction.facts] == [("Harbour sale",)]


def test_a_title_serves_where_no_headline_is_printed() -> None:
    made = article("Melo said the harbour sale was off.", title="Harbour sale splits council")
    assert [claim.topics for claim in extract(made).claims] == [("Harbour sale",)]


def test_without_headline_heading_or_title_there_is_no_topic() -> None:
    assert topics("Melo said the harbour sale was off.") == [()]


@pytest.mark.parametrize("headline", ["Live", "“", "Go", "1,000", "???"])
def test_a_headline_that_names_nothing_gives_no_topic(headline: str) -> None:
    assert topics(f"= {headline}", "Melo said the harbour sale was off.") == [()]
