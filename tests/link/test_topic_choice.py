"""Which topics claims get once it is known which there are."""

from __future__ import annotations

import pytest

from claimtrack.link.told import Told
from claimtrack.link.topic_choice import TopicChoice
from claimtrack.model import Article
from claimtrack.names import fold
from claimtrack.page import read_page


def told(text: str) -> Told:
    return Told(Article(text, read_page(text).blocks))


def chosen(
    text: str,
    known: tuple[str, ...],
    wanted: tuple[str, ...] = (),
    *,
    at: str = "",
    apart: frozenset[frozenset[str]] = frozenset(),
) -> tuple[str, ...]:
    """What a claim at the words `at` of a text gets, where these topics are known."""
    choice = TopicChoice(told(text), {name: [fold(name)] for name in known}, wanted, apart)
    return choice.topics(text.index(at) if at else len(text) - 1, wanted)


CORRIDOR = """First grain convoy leaves Odesa under new corridor

Four ships loaded with wheat left on Monday, the first to use a corridor agreed in Istanbul, the minister said.

He said the grain would arrive on Friday, and that insurers had been told.
"""
TARIFF = """EU to keep grain tariff even if corridor opens, Brandt says

The European Union will keep its tariff on Russian grain even if the Black Sea corridor opens, Thomas Brandt said.

He said the tariff would raise money. Moscow called the tariff hostile, and the tariff "a wall of paper".

Asked about the bread price, Brandt said that the price of bread was no matter of the tariff.
"""


def test_a_stored_topic_that_the_article_speaks_of_is_better_than_a_new_one() -> None:
    assert chosen(CORRIDOR, ("grain corridor",), ("grain convoy",)) == ("grain corridor",)


def test_where_none_is_stored_the_article_names_its_own() -> None:
    assert chosen(CORRIDOR, (), ("grain convoy",)) == ("grain convoy",)
    assert chosen(CORRIDOR, ("carbon tax", "wheat prices"), ("grain convoy",)) == ("grain convoy",)


def test_what_the_article_speaks_of_more_is_a_new_topic_beside_the_stored_one() -> None:
    assert chosen(TARIFF, ("grain corridor",), ("grain tariff",)) == ("grain tariff", "grain corridor")


def test_a_topic_of_whose_name_no_word_tells_anything_is_none() -> None:
    assert chosen(CORRIDOR, ("dockers' strike",), ("second",)) == ()


def test_only_the_first_of_an_articles_own_topics_may_be_new() -> None:
    assert chosen(TARIFF, (), ("grain tariff", "Black Sea corridor")) == ("grain tariff",)
    both = ("grain tariff", "Black Sea corridor")
    assert chosen(TARIFF, ("Black Sea corridor",), both) == both


def test_a_place_may_have_a_topic_of_its_own() -> None:
    known = ("bread prices", "grain tariff")
    assert chosen(TARIFF, known, at="Brandt said that the price") == ("bread prices", "grain tariff")
    assert chosen(TARIFF, known, at="He said the tariff") == ("grain tariff",)


@pytest.mark.parametrize(
    ("wanted", "stored"),
    [
        ("EU rearmament", "Europe's rearmament plan"),
        ("labour strikes", "labor strike"),
        ("dockers' strike", "dock strike"),
        ("tariffs on grain", "grain tariff"),
        ("grain vessels", "grain ships"),
        ("dockers' pay deal", "dockers' strike"),
    ],
)
def test_two_names_of_one_matter(wanted: str, stored: str) -> None:
    text = (
        f"Ministers split over {wanted}\n\nMelo said {wanted} would come. Costa said she feared {wanted}.\n"
    )
    assert chosen(text, (stored,), (wanted,)) == (stored,)


def test_the_last_word_stands_for_the_only_topic_that_ends_in_it() -> None:
    text = "The envoy who made a corridor\n\nLindqvist said the corridor was hers. Melo said the corridor was not.\n"
    assert chosen(text, ("grain corridor",)) == ("grain corridor",)
    assert chosen(text, ("grain corridor", "wildlife corridor")) == ()


def test_words_that_stand_side_by_side_go_before_words_that_do_not() -> None:
    text = "Schools row over bus routes\n\nMelo said schools lost bus routes. Costa said bus routes helped schools.\n"
    assert chosen(text, ("school routes", "school bus", "bus routes"))[:1] == ("bus routes",)


def test_another_matter_of_the_same_first_word_does_not_stand_for_a_new_one() -> None:
    text = (
        "Rally for charter schools\n\nMelo said charter schools beat the school board. He likes charter schools.\n\n"
        "Costa said charter schools were dear.\n"
    )
    assert chosen(text, ("school board",), ("charter schools",))[0] == "charter schools"


def test_a_word_by_itself_is_hardly_a_matter() -> None:
    text = "Ministers split over water\n\nMelo said water was short. Costa said the water treaty held.\n"
    assert chosen(text, ("water treaty",), ("water",)) == ("water treaty",)
    assert chosen(text, ("water", "water treaty"), at="Costa") == ("water treaty",)
    assert chosen(text, (), ("water",)) == ()


def test_a_proper_name_is_a_matter() -> None:
    text = "Ministry pulls Cardivol\n\nMelo said Cardivol was safe. Costa said it was not.\n"
    assert chosen(text, (), ("Cardivol",)) == ("Cardivol",)


def test_a_kind_of_affair_alone_is_no_new_topic() -> None:
    text = "Price rise ends strike\n\nMelo said the price rise was fair. Costa said the price rise was not.\n"
    assert chosen(text, (), ("price rise",)) == ()
    assert chosen(text, ("price rise",), ("price rise",)) == ("price rise",)


@pytest.mark.parametrize(
    ("wanted", "stored"),
    [
        ("gas pipeline", "Baltic gas pipeline plan"),
        ("war-risk bill", "Baltic war-risk cover"),
        ("Mara dam", "Mara River dam"),
        ("rural bus routes", "bus routes"),
    ],
)
def test_a_name_that_has_all_that_another_tells_is_of_the_same_matter(wanted: str, stored: str) -> None:
    text = f"Ministers split over {wanted}\n\nMelo said {wanted} came. Costa said {wanted} had gone.\n"
    assert chosen(text, (stored,), (wanted,)) == (stored,)


def test_what_the_first_paragraph_speaks_of_is_a_topic_where_no_other_is_stored() -> None:
    text = (
        "Factory line reopens\n\nThe line that made the Cardivol vaccine will start again on Monday after the "
        "regulator lifted its order of March, the ministry said.\n\nMelo said the factory line was safe.\n"
    )
    assert chosen(text, ("Cardivol vaccine",), ("factory line",)) == ("factory line", "Cardivol vaccine")
    assert chosen(text, ("Cardivol vaccine", "factory line"), ("factory line",)) == ("factory line",)


def test_nothing_is_about_a_body_only_because_it_speaks() -> None:
    text = "Grain corridor opens\n\nMelo said it was open.\n\nHarrow Marine said it would not insure grain.\n"
    choice = TopicChoice(
        told(text), {"Harrow Marine": ["harrow marine"], "grain corridor": ["grain corridor"]}
    )
    assert choice.topics(len(text) - 5, (), "Harrow Marine") == ("grain corridor",)
    assert choice.topics(len(text) - 5, (), "Anna Melo") == ("Harrow Marine", "grain corridor")


def test_it_does_not_where_it_tells_what_kind_another_matter_is_of() -> None:
    text = "Small steps to college savings\n\nMelo said college savings grew. Costa said college was dear.\n"
    assert chosen(text, ("black college",), ("college savings",)) == ("college savings",)


@pytest.mark.parametrize(
    "known",
    ["US economy", "health issue", "grain elevator", "wheat rust", "corridor lighting"],
)
def test_words_in_passing_are_no_topic(known: str) -> None:
    assert chosen(CORRIDOR, (known,), ("grain convoy",)) == ("grain convoy",)


def test_of_two_that_people_told_apart_a_claim_gets_the_nearer() -> None:
    apart = frozenset((frozenset(("grain tariff", "grain corridor")),))
    assert chosen(TARIFF, ("grain tariff", "grain corridor"), ("grain tariff",), apart=apart) == (
        "grain tariff",
    )


def test_an_empty_article_has_none() -> None:
    assert TopicChoice(told(""), {"grain corridor": ["grain corridor"]}).topics(0, ()) == ()
