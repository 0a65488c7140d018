"""How the scorer of joins counts, on small cases, and what joining reaches on labelled articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimtrack.model import Moment, Span

from .joins import Share, agrees, measure_joins, measured, show
from .stored import Stored, StoredArticle, StoredClaim
from .world import PEOPLE, STRANGERS, Mention, Section, Someone, WorldArticle

if TYPE_CHECKING:
    from pathlib import Path

# Percent, a point below what was measured last. AT_LEAST only rises, AT_MOST only falls.
AT_LEAST = {
    PEOPLE: {
        "mentions attributed": 85.4,
        "mentions right within their article": 82.3,
        "linking, precision": 99.0,
        "linking, recall": 92.2,
        "end to end, precision": 97.9,
        "end to end, recall": 71.0,
        "namesakes kept apart": 100.0,
        "misspelled, joined or suggested": 92.5,
        "claims with a right topic": 79.9,
        "topics given that are right": 67.1,
    },
    STRANGERS: {
        "mentions attributed": 83.8,
        "mentions right within their article": 77.1,
        "linking, precision": 99.0,
        "linking, recall": 87.4,
        "end to end, precision": 90.6,
        "end to end, recall": 65.0,
        "namesakes kept apart": 100.0,
        "misspelled, joined or suggested": 87.9,
        "claims with a right topic": 81.2,
        "topics given that are right": 82.6,
    },
}
AT_MOST = {
    PEOPLE: {"misspelled, joined to somebody else": 0.0, "new topics, of articles": 47.9},
    STRANGERS: {"misspelled, joined to somebody else": 0.0, "new topics, of articles": 51.0},
}
WORLD = {
    "p1": Someone("p1", "Ann Lee", "person", "Lee", "mayor"),
    "p2": Someone("p2", "Ann Lee", "person", "Lee", "vicar"),
    "b1": Someone("b1", "the council", "organisation", None, None),
}


def limits(of: dict[Path, dict[str, float]]) -> list[object]:
    return [
        pytest.param(folder, name, limit, id=f"{folder.name}: {name}")
        for folder, each in of.items()
        for name, limit in each.items()
    ]


@pytest.mark.parametrize(("folder", "name", "floor"), limits(AT_LEAST))
def test_joins_are_as_good_as_they_were(folder: Path, name: str, floor: float) -> None:
    assert measured(folder)[name].percent >= floor, show(measured(folder))


@pytest.mark.parametrize(("folder", "name", "ceiling"), limits(AT_MOST))
def test_there_is_no_more_of_it_than_there_was(folder: Path, name: str, ceiling: float) -> None:
    assert measured(folder)[name].percent <= ceiling, show(measured(folder))


def article(name: str, *said: tuple[str, str, str | None, int | None]) -> StoredArticle:
    """One in which each of `said` is a mention, its id, the actor within the article and the stored actor."""
    text = " ".join(f"{mention} spoke." for mention, *_ in said)
    labels, claims, start = [], [], 0
    for mention, key, printed, actor in said:
        span = Span(start, start + len(mention))
        labels.append(Mention(span, mention, key))
        claims.append(StoredClaim(Span(span.end + 1, span.end + 6), span, printed, actor, ("Tax rise",)))
        start = span.end + len(" spoke. ")
    section = Section(Span(0, len(text)), ("tax rises",))
    when = Moment.parse("2025-03-04")
    return StoredArticle(
        WorldArticle(name, text, "Mail", "local", when, (section,), tuple(labels)), tuple(claims)
    )


def figures(
    *articles: StoredArticle, suggested: frozenset[tuple[int, int]] = frozenset()
) -> dict[str, Share]:
    return measure_joins(Stored(articles, suggested, ("Tax rise",)), WORLD)


def test_pairs_of_one_person_are_joined_or_lost_within_or_across() -> None:
    found = figures(
        article("one", ("Ann Lee", "p1", "Ann Lee", 1)),
        article("two", ("Ann Lee", "p1", "Ann Lee", 1)),
        article("three", ("Ann Lee", "p1", "Ann Lee", 2)),
        article("four", ("Ann Lee", "p1", "The council", 3)),
    )
    assert found["mentions right within their article"] == Share(3, 4)
    assert (found["linking, recall"], found["end to end, recall"]) == (Share(1, 3), Share(1, 6))
    assert found["pairs lost within an article"] == Share(3, 6)
    assert found["pairs lost across articles"] == Share(2, 6)


def test_a_namesake_joined_costs_precision() -> None:
    found = figures(
        article("one", ("Ann Lee", "p1", "Ann Lee", 1)),
        article("two", ("Ann Lee", "p1", "Ann Lee", 1)),
        article("three", ("Ann Lee", "p2", "Ann Lee", 1)),
    )
    assert found["linking, precision"] == Share(1, 3)
    assert found["namesakes kept apart"] == Share(0, 1)


def test_of_two_under_one_name_in_one_article_one_is_right() -> None:
    both = ("Ann Lee", "p1", "Ann Lee", 1), ("Ann Lee", "p2", "Ann Lee", 1)
    assert figures(article("one", *both))["mentions right within their article"] == Share(1, 2)


def test_a_misspelled_name_may_be_joined_or_suggested() -> None:
    known = [article(name, ("Ann Lee", "p1", "Ann Lee", 1)) for name in ("one", "two")]
    misprint = article("three", ("Anne Lee", "p1", "Anne Lee", 2))
    assert figures(*known, misprint)["misspelled, joined or suggested"] == Share(0, 1)
    suggested = figures(*known, misprint, suggested=frozenset([(1, 2)]))
    assert suggested["misspelled, joined or suggested"] == Share(1, 1)
    assert suggested["misspelled, joined"] == Share(0, 1)


@pytest.mark.parametrize("topic", ["Tax rise", "new tax rises", "the budget"])
def test_a_topic_a_reader_agrees_with(topic: str) -> None:
    assert agrees(topic, ("tax rise", "budget"))


@pytest.mark.parametrize(
    ("topic", "accepted"),
    [
        ("Kenyan drought", "droughts in Kenya"),
        ("Europe's rearmament plan", "EU rearmament"),
        ("bus boycotts", "boycott of buses"),
        ("fishery policy", "fisheries policy"),
        ("the Baltic gas pipeline", "Baltic pipeline"),
    ],
)
def test_one_matter_in_other_numbers_order_or_words_of_a_place(topic: str, accepted: str) -> None:
    assert agrees(topic, (accepted,))


@pytest.mark.parametrize("topic", ["tax", "income tax", "rise", "tax rates"])
def test_a_topic_a_reader_does_not_agree_with(topic: str) -> None:
    assert not agrees(topic, ("tax rise", "budget"))


def test_claims_with_an_agreed_topic_are_counted() -> None:
    found = figures(article("one", ("Ann Lee", "p1", "Ann Lee", 1)))
    assert found["claims with a right topic"] == Share(1, 1)
    assert found["topics given that are right"] == Share(1, 1)
    assert found["new topics, of articles"] == Share(1, 1)
