from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.model import Query
from claimtrack.store import (
    ActorSummary,
    ArticleSummary,
    TopicSummary,
    export_rows,
    find_claims,
    get_actor,
    get_article,
    get_claim,
    get_topic,
    judge_different,
    list_actors,
    list_articles,
    list_open,
    list_topics,
    merge_actors,
    rename_actor,
)
from claimtrack.store.values import PrintedRole
from claimtrack.tagging import edit_topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimtrack.store import Store
    from tests.store.conftest import Draft


@pytest.fixture
def news(draft: type[Draft], put: Callable[[Draft], int]) -> None:
    late = draft(date(2025, 3, 8), title="Talks", publisher="The Daily", url="https://daily.example/2")
    late.says("Dmitry Peskov", "one", actor_names=("Peskov", "D. Peskov"), roles=("Kremlin spokesman",))
    late.happened("Talks were held.", "Turkey", "Dmitry Peskov", when=draft.on(date(2025, 3, 2)))
    put(late)
    early = draft(date(2025, 3, 1), title="Harvest")
    early.says("Peskov", "two", topics=("Wheat prices",), roles=("spokesman",))
    put(early)
    put(draft(None, title="Nothing in it"))


@pytest.mark.usefixtures("news")
def test_articles_are_listed_by_publication_with_what_they_say(store: Store) -> None:
    assert list_articles(store) == (
        ArticleSummary(3, "Nothing in it", None, None, None, None, None, 0, 0, None, None),
        ArticleSummary(2, "Harvest", None, None, "2025-03-01", None, None, 1, 0, "2025-03-01", "2025-03-01"),
        ArticleSummary(
            *(1, "Talks", "The Daily", "https://daily.example/2", "2025-03-08", None, None),
            *(1, 1, "2025-03-02", "2025-03-08"),
        ),
    )


@pytest.mark.usefixtures("news")
def test_an_article_is_shown_with_its_text_and_rows_in_text_order(store: Store) -> None:
    shown = get_article(store, 1)
    assert shown.summary == list_articles(store)[2]
    assert shown.text == "Dmitry Peskov said one\nTalks were held.\n"
    assert [row.text for row in shown.rows] == ["one", "Talks were held."]
    assert get_article(store, 3).rows == ()


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize("number", [0, 4, -1, 2**63, 10**30])
def test_unknown_ids_are_named(store: Store, number: int) -> None:
    with pytest.raises(ClaimtrackError, match=f"there is no article {number};"):
        get_article(store, number)
    with pytest.raises(ClaimtrackError, match=f"there is no claim {number};"):
        get_claim(store, number)


@pytest.mark.usefixtures("news")
def test_actors_are_listed_by_name_with_their_names_roles_and_counts(store: Store) -> None:
    peskov = ActorSummary(
        id=1,
        name="Dmitry Peskov",
        kind=None,
        aliases=("D. Peskov",),
        roles=(
            PrintedRole("spokesman", "2025-03-01", "2025-03-01"),
            PrintedRole("Kremlin spokesman", "2025-03-08", "2025-03-08"),
        ),
        claims=2,
        facts=1,
        first="2025-03-01",
        last="2025-03-08",
    )
    turkey = ActorSummary(2, "Turkey", None, (), (), 0, 1, "2025-03-02", "2025-03-02")
    assert list_actors(store) == (peskov, turkey)
    assert get_actor(store, "peskov") == peskov
    with pytest.raises(ClaimtrackError, match=r"did you mean Turkey\?"):
        get_actor(store, "Turky")


def test_a_role_has_the_days_it_was_printed(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    for day in (date(2025, 3, 8), date(2024, 1, 2), date(2025, 1, 1), None):
        put(draft(published=day).says("Anna Bell", "one", roles=("mayor",)))
    (bell,) = list_actors(store)
    assert [str(role) for role in bell.roles] == ["mayor (2024-01-02 to 2025-03-08)"]


def test_the_fullest_name_is_kept_whichever_comes_first(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Peskov", "one"))
    put(draft().says("Dmitry Peskov", "two", actor_names=("Peskov",)))
    put(draft().says("Mr. Peskov", "three"))
    (peskov,) = list_actors(store)
    assert (peskov.name, peskov.aliases, peskov.claims) == ("Dmitry Peskov", (), 3)


def test_a_name_that_somebody_decided_on_is_kept(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Peskov", "one"))
    rename_actor(store, "Peskov", "Dima")
    put(draft().says("Dmitry Peskov", "two", actor_names=("Peskov",)))
    (peskov,) = list_actors(store)
    assert (peskov.name, peskov.aliases, peskov.claims) == ("Dima", ("Peskov", "Dmitry Peskov"), 2)


def test_people_of_one_surname_stay_apart(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Boris Johnson", "one", actor_names=("Johnson",)))
    put(draft().says("Ron Johnson", "two", actor_names=("Johnson",)))
    put(draft().says("Johnson", "three"))
    assert [(actor.name, actor.claims) for actor in list_actors(store)] == [
        ("Boris Johnson", 1),
        ("Johnson", 1),
        ("Ron Johnson", 1),
    ]


def test_an_actor_without_a_letter_is_stored_and_listed(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("???", "one").says("???", "two"))
    assert [(actor.name, actor.claims) for actor in list_actors(store)] == [("???", 2)]


@pytest.mark.parametrize("first", ["Boris Johnson", "Johnson"])
def test_a_surname_that_fitted_once_stays_open_to_others(
    store: Store, draft: type[Draft], put: Callable[[Draft], int], first: str
) -> None:
    put(draft().says(first, "one"))
    put(draft().says("Johnson", "two"))
    put(draft().says("Boris Johnson", "three", actor_names=("Johnson",)))
    put(draft().says("Ron Johnson", "four", actor_names=("Johnson",)))
    put(draft().says("Johnson", "five"))
    assert [(actor.name, actor.claims) for actor in list_actors(store)] == [
        ("Boris Johnson", 3),
        ("Johnson", 1),
        ("Ron Johnson", 1),
    ]


@pytest.mark.usefixtures("news")
def test_topics_are_listed_with_counts(store: Store) -> None:
    wheat = TopicSummary(1, "Wheat prices", "automatic", (), (), (), 1, 0, "2025-03-01", "2025-03-01")
    assert list_topics(store) == (wheat,)
    assert get_topic(store, "wheat") == wheat


def test_topics_of_the_same_name_are_one(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Anna Bell", "one", topics=("Wheat prices", "WHEAT PRICES", "?")))
    put(draft().says("Anna Bell", "two", topics=("wheat—prices",)))
    assert [(topic.name, topic.claims) for topic in list_topics(store)] == [("Wheat prices", 2)]


def test_several_topics_are_listed(store: Store, draft: type[Draft], put: Callable[[Draft], int]) -> None:
    put(draft().says("Anna Bell", "one", topics=("Wheat prices", "Wheat exports")))
    with pytest.raises(UsageMistakeError, match=r"'wheat' fits 2 topics: Wheat exports, Wheat prices;"):
        find_claims(store, Query(topic="wheat"))


@pytest.mark.usefixtures("news")
def test_export_gives_everything(store: Store) -> None:
    assert tuple(export_rows(store, "claims")) == find_claims(store, Query())
    assert tuple(export_rows(store, "articles")) == list_articles(store)
    assert tuple(export_rows(store, "actors")) == list_actors(store)
    assert tuple(export_rows(store, "topics")) == list_topics(store)


def test_a_bare_surname_is_whoever_of_that_name_spoke_to_the_same_outlet_then(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft(publisher="A").says("Boris Johnson", "one", actor_names=("Johnson",)))
    put(draft(publisher="B").says("Ron Johnson", "two", actor_names=("Johnson",), topics=("Rain",)))
    put(draft(publisher="A").says("Johnson", "three"))
    put(draft(publisher="C").says("Johnson", "four", topics=("Rain",)))
    put(draft(publisher="D").says("Johnson", "five"))
    put(draft(publisher="A", published=date(2030, 1, 1)).says("Johnson", "six"))
    said = [(row.actor, row.text) for row in find_claims(store, Query())]
    assert said == [
        ("Boris Johnson", "one"),
        ("Ron Johnson", "two"),
        ("Boris Johnson", "three"),
        ("Ron Johnson", "four"),
        ("Johnson", "five"),
        ("Johnson", "six"),
    ]


def test_of_two_who_spoke_to_an_outlet_it_is_who_spoke_about_the_matter(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft(publisher="A").says("Boris Johnson", "one", actor_names=("Johnson",), topics=("Rain",)))
    put(draft(publisher="A").says("Ron Johnson", "two", actor_names=("Johnson",), topics=("Wheat",)))
    put(draft(publisher="A").says("Johnson", "three", topics=("Wheat",)))
    put(draft(publisher="A").says("Johnson", "four"))
    said = [(row.actor, row.text) for row in find_claims(store, Query())]
    assert said[2:] == [("Ron Johnson", "three"), ("Johnson", "four")]


def test_a_matter_that_much_is_said_about_tells_nobody_apart(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft(publisher="A").says("Boris Johnson", "one", actor_names=("Johnson",)))
    put(draft(publisher="B").says("Ron Johnson", "two", actor_names=("Johnson",), topics=("Rain",)))
    crowd = draft(publisher="C")
    for number in range(60):
        crowd = crowd.says(f"Ann Speaker{number}", f"claim {number}", topics=("Rain",))
    put(crowd)
    put(draft(publisher="D").says("Johnson", "last", topics=("Rain",)))
    assert [row.actor for row in find_claims(store, Query()) if row.text == "last"] == ["Johnson"]


def test_a_topic_is_the_same_under_its_old_name(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft(publisher="A").says("Boris Johnson", "one", actor_names=("Johnson",)))
    put(draft(publisher="B").says("Ron Johnson", "two", actor_names=("Johnson",), topics=("Rain",)))
    edit_topic(store, "Rain", rename="Weather")
    put(draft(publisher="C").says("Johnson", "three", topics=("Rain",)))
    assert [row.actor for row in find_claims(store, Query(topic="Weather"))] == ["Ron Johnson"] * 2


def test_namesakes_are_told_apart_by_number(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Ann Bell", "one", roles=("cyclist",)))
    put(draft().says("Ann Bell", "two", roles=("mayor",)))
    with pytest.raises(
        UsageMistakeError, match=r"Ann Bell \(1\), Ann Bell \(2\); give the full name or the number"
    ):
        get_actor(store, "Bell")
    assert [get_actor(store, number).id for number in ("1", " 2 ")] == [1, 2]
    for number in ("3", "0", "9" * 30, "²", "1.0"):
        with pytest.raises(ClaimtrackError, match="no actor is called"):
            get_actor(store, number)


def test_a_name_that_is_somebody_elses_stays_theirs(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Dmitri Peskow", "one"))
    put(draft().says("Dmitry Peskov", "two"))
    judge_different(store, "Peskow", "Peskov")
    put(draft().says("Dmitry Peskov", "three", actor_names=("Dmitri Peskow",)))
    put(draft().says("Dmitri Peskow", "four"))
    assert [(row.actor, row.text) for row in find_claims(store, Query())] == [
        ("Dmitri Peskow", "one"),
        ("Dmitry Peskov", "two"),
        ("Dmitry Peskov", "three"),
        ("Dmitri Peskow", "four"),
    ]


def test_an_actor_is_found_by_another_spelling_of_a_slavic_name(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Volodymyr Zelenskyy", "one"))
    put(draft().says("Volodymyr Zelensky", "two"))
    (actor,) = list_actors(store)
    assert actor.aliases == ("Volodymyr Zelensky",)


def test_surnames_of_which_it_is_open_whose_they_are(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Boris Johnson", "one").says("Ron Johnson", "two").says("Johnson Matthey", "three"))
    put(draft(published=date(2030, 1, 1)).says("Johnson", "four").says("Bell", "five"))
    (johnson,) = list_open(store)
    assert (johnson.name, johnson.claims, johnson.may_be) == ("Johnson", 1, ("Boris Johnson", "Ron Johnson"))
    merge_actors(store, "Ron Johnson", str(johnson.id))
    assert list_open(store) == ()
