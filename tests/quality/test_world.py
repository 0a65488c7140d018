from __future__ import annotations

from typing import Any

import pytest

from .labels import LabelError
from .world import (
    KINDS,
    PEOPLE,
    load_people,
    load_world,
    misspelled,
    namesakes,
    place_people,
    same_person_pairs,
)

ARTICLES = load_people()
WORLD = load_world()
TEXT = "Rain\n\nThe mayor, Ann Lee, said it rained. “Hail too,” said Lee.\n\nThe vicar agreed.\n"
LEE = {"full": "Ann Lee", "id": "p01"}


def labelled(*mentions: dict[str, Any], section: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    return {
        "outlet": "Mail",
        "style": "local",
        "published": "2025-03-04",
        "mention": list(mentions),
        "section": list(section),
    }


def test_there_are_articles_enough_from_outlets_enough() -> None:
    assert len(ARTICLES) >= 32
    assert len({article.outlet for article in ARTICLES}) >= 8
    assert len(list(PEOPLE.glob("*.toml"))) == len(ARTICLES) + 1
    assert all(150 <= len(article.text.split()) <= 350 for article in ARTICLES)


def test_there_are_pairs_namesakes_and_misprints_enough() -> None:
    assert same_person_pairs(ARTICLES, WORLD) >= 300
    assert len(namesakes(ARTICLES, WORLD)) >= 20
    assert len(misspelled(ARTICLES, WORLD)) >= 20


def test_everyone_who_speaks_is_known_and_everyone_known_speaks() -> None:
    assert {each for article in ARTICLES for each in article.actors} == set(WORLD)
    assert {one.kind for one in WORLD.values()} == set(KINDS)


def test_people_have_a_family_name_and_a_role() -> None:
    people = [one for one in WORLD.values() if one.kind == "person"]
    assert all(one.family and one.who and one.family in one.name for one in people)
    roles = [(one.name, one.who) for one in people]
    assert len(set(roles)) == len(roles)


def test_an_unnamed_source_speaks_in_one_article_only() -> None:
    unnamed = [each for article in ARTICLES for each in article.actors if WORLD[each].kind == "unnamed"]
    assert len(unnamed) == len(set(unnamed))


def test_one_actor_has_one_full_name_in_an_article() -> None:
    for article in ARTICLES:
        assert all(mention.full == article.actors[mention.id] for mention in article.mentions), article.name


def test_every_claim_is_in_a_section_with_topics() -> None:
    for article in ARTICLES:
        assert all(section.topics for section in article.sections), article.name
        assert article.sections[0].span.start <= article.mentions[0].span.start, article.name


def test_a_mention_is_tied_to_its_characters() -> None:
    article = place_people(
        "one", TEXT, labelled(LEE | {"text": "The mayor, Ann Lee,"}, LEE | {"text": "Lee"})
    )
    assert [mention.span.of(TEXT) for mention in article.mentions] == ["The mayor, Ann Lee,", "Lee"]
    assert article.actors == {"p01": "Ann Lee"}


def test_a_section_goes_up_to_the_next() -> None:
    sections = ({"starts": "The mayor", "topics": ["hail"]}, {"starts": "The vicar", "topics": ["rain"]})
    first, second = place_people("one", TEXT, labelled(section=sections)).sections
    assert first.span.end == second.span.start == TEXT.index("The vicar")
    assert second.span.end == len(TEXT)


@pytest.mark.parametrize(
    ("mention", "complaint"),
    [
        (LEE | {"text": "The bishop"}, "one: 'The bishop' does not occur"),
        (LEE | {"text": "Lee", "at": 2}, "one: 'Lee' does not occur"),
        (LEE | {"text": "Lee", "full": "Anne Lee"}, "one: 'Anne Lee' is not printed"),
        ({"text": "Lee", "id": "p01"}, "one: 'full' is missing"),
    ],
)
def test_a_mention_that_does_not_fit_is_named(mention: dict[str, Any], complaint: str) -> None:
    with pytest.raises(LabelError, match=complaint):
        place_people("one", TEXT, labelled(mention))


def test_mentions_out_of_order_are_named() -> None:
    late = LEE | {"text": "Lee", "at": 1}
    early = LEE | {"text": "Lee", "at": 0}
    with pytest.raises(LabelError, match="'Lee' is not in text order"):
        place_people("one", TEXT, labelled(late, early))
