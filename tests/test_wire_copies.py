"""Agency text in several outlets: one claim with several appearances."""

from __future__ import annotations

from typing import Any

import pytest

from claimtrack.editing import edit_article
from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment, Query
from claimtrack.page import read_page
from claimtrack.store import (
    Store,
    find_claims,
    get_article,
    list_actors,
    merge_actors,
    remove_article,
    rename_actor,
)

pytestmark = pytest.mark.usefixtures("sound")

LEAD = (
    "Northland and its neighbour Estmark agreed on Thursday to reopen the railway over the Arden pass, which a "
    "landslide had closed eleven months ago."
)
DEAL = (
    '"We have a date, we have the money and we have the engineers," Northland transport minister Ilse Brandt said '
    "on Thursday after a night of talks in Arden. She said that the first freight trains would run before the winter."
)
COST = (
    "Brandt said that the repairs would cost forty million crowns, two thirds of which Northland would pay, and denied "
    "that the price had been the reason for the long delay."
)
DOUBT = (
    '"Nobody who has seen the slope believes in that date," said Marek Olsen, who leads the union of the '
    "railway workers in Estmark. He said that the rock above the tunnel was still moving."
)
PLAN = (
    "The ministers are to meet again in April, when surveyors from both countries present what they measured along "
    "the line during the winter, according to a statement that both governments published."
)
STORY = (LEAD, DEAL, COST, DOUBT, PLAN)
OWN = (
    '"Our region has waited long enough for its trains," Arden mayor Ruth Keller told The Courier on Friday.'
)


def article_of(
    *paragraphs: str, publisher: str | None = "The Wire", published: str = "2025-03-07T09:00", **given: Any
) -> Article:
    title = given.pop("title", f"Railway to reopen, {publisher} reports")
    text = "\n\n".join((title, *paragraphs)) + "\n"
    moment = Moment.parse(published)
    return Article(text, read_page(text).blocks, moment, title=title, publisher=publisher, **given)


WIRE = article_of(*STORY)
COURIER = article_of(
    *(LEAD, DOUBT, DEAL, COST, OWN),
    publisher="The Courier",
    published="2025-03-07T18:30",
    url="https://courier.example/7",
)
GAZETTE = article_of(*(DEAL, COST, DOUBT, PLAN), publisher="Gazette", published="2025-03-08T06:00")


WIRE_AT = {"publisher": "The Wire", "url": "https://wire.example/1"}
COURIER_AT = {"publisher": "The Courier", "url": "https://courier.example/7", "published": "2025-03-07T18:30"}
CHANGED = tuple(
    each.replace("forty million", "sixty million").replace(
        "denied that the price", "confirmed that the price"
    )
    for each in (LEAD, DOUBT, DEAL, COST)
)


def test_what_an_update_changed_is_not_what_the_copied_text_said(store: Store) -> None:
    for outlet in (WIRE_AT, COURIER_AT):
        add_article(store, article_of(*STORY, **outlet))
    updated = Moment.parse("2025-03-08T09:00")
    updates = [
        add_article(store, article_of(*CHANGED, **each, updated=updated)) for each in (COURIER_AT, WIRE_AT)
    ]
    assert [(each.new, each.claims, each.removed) for each in updates] == [(2, 2, 3), (2, 0, 3)]
    rows = [row for row in find_claims(store, Query()) if "price had" in row.text or "million" in row.text]
    assert [(row.modality, row.outlets, row.differs) for row in rows] == [
        ("asserted", 2, ()),
        ("denied", 2, ()),
        ("asserted", 2, ()),
        ("asserted", 2, ()),
    ]


def test_nor_is_it_where_a_copy_had_the_change_before(store: Store) -> None:
    add_article(store, article_of(*STORY, **WIRE_AT))
    add_article(store, article_of(*CHANGED, **COURIER_AT))
    before = {row.modality: row for row in find_claims(store, Query()) if "price had" in row.text}
    assert (before["denied"].outlets, before["denied"].differs) == (2, ("modality",))
    for number, paragraphs in ((8, CHANGED), (9, (*CHANGED, OWN))):
        updated = Moment.parse(f"2025-03-0{number}T09:00")
        add_article(store, article_of(*paragraphs, **WIRE_AT, updated=updated))
        rows = [row for row in find_claims(store, Query()) if "price had" in row.text]
        assert [(row.modality, row.version, row.removed_in) for row in rows] == [
            ("denied", 1, 2),
            ("asserted", 2, None),
        ]


def test_a_copied_statement_is_one_claim_with_several_appearances(store: Store) -> None:
    add_article(store, WIRE)
    once = find_claims(store, Query())
    added = add_article(store, COURIER)
    assert (added.outcome, added.copy_of, added.claims) == ("added", 1, 1)
    assert added.message == "added as article 2, a copy of article 1: 1 claims, 0 facts"
    rows = find_claims(store, Query())
    assert [row.id for row in rows if row.outlets == 2] == [row.id for row in once if row.text not in PLAN]
    (own,) = (row for row in rows if row.id not in {row.id for row in once})
    assert (own.actor, own.outlets, own.article.id) == ("Ruth Keller", 1, 2)
    add_article(store, GAZETTE)
    assert max(row.outlets for row in find_claims(store, Query())) == 3
    assert len(find_claims(store, Query())) == len(rows)


def test_the_earliest_copy_gives_date_and_actor_also_when_it_is_added_last(store: Store) -> None:
    add_article(store, COURIER)
    add_article(store, GAZETTE)
    before = {row.text: row.id for row in find_claims(store, Query())}
    added = add_article(store, WIRE)
    assert added.copy_of is None
    rows = find_claims(store, Query(actor="Brandt"))
    assert {row.article.publisher for row in rows} == {"The Wire"}
    assert {row.said.earliest for row in rows} == {"2025-03-06"}
    assert before.items() <= {row.text: row.id for row in find_claims(store, Query())}.items()
    again = add_article(
        store, article_of(*(LEAD, DEAL, COST, DOUBT), publisher="Late", published="2025-03-11")
    )
    assert again.copy_of == 3


def test_each_appearance_has_its_outlet_and_its_exact_characters(store: Store) -> None:
    for article in (WIRE, COURIER, GAZETTE):
        add_article(store, article)
    texts = {number: get_article(store, number).text for number in (1, 2, 3)}
    printed = find_claims(store, Query(appearances=True))
    assert len(printed) > len(find_claims(store, Query())) + 5
    for row in printed:
        for span in row.spans:
            assert texts[row.article.id][span.start : span.end] == span.text
    claim = next(row.id for row in printed if "date, we have" in row.text)
    assert [(row.article.publisher, row.article.published) for row in printed if row.id == claim] == [
        ("The Wire", "2025-03-07T09:00"),
        ("The Courier", "2025-03-07T18:30"),
        ("Gazette", "2025-03-08T06:00"),
    ]


def test_disagreements_show(store: Store) -> None:
    add_article(store, WIRE)
    told = DEAL.replace("on Thursday after", "on Wednesday after").replace(
        "before the winter", "before winter came"
    )
    add_article(
        store, article_of(*(LEAD, told, COST, DOUBT), publisher="Tribune", published="2025-03-07T20:00")
    )
    rows = {row.text[:12]: row for row in find_claims(store, Query(actor="Brandt"))}
    assert [row.differs for key, row in rows.items() if key.startswith(("We have", "“We", '"We'))] == [
        ("date",)
    ]
    assert [
        row.said.earliest
        for row in find_claims(store, Query(appearances=True))
        if "date, we have" in row.text
    ] == [
        "2025-03-06",
        "2025-03-05",
    ]
    assert rows["the first fr"].differs == ("date", "wording")
    assert {row.said.earliest for row in rows.values()} == {"2025-03-06"}


def test_publishers_find_a_claim_by_any_appearance(store: Store) -> None:
    for article in (WIRE, COURIER, GAZETTE):
        add_article(store, article)
    assert any("Nobody who has seen" in row.text for row in find_claims(store, Query(publisher="Gazette")))
    assert not any("Our region" in row.text for row in find_claims(store, Query(publisher="Gazette")))


def test_removing_an_article_removes_its_appearances_and_claims_nobody_else_prints(store: Store) -> None:
    for article in (WIRE, COURIER, GAZETTE):
        add_article(store, article)
    ids = {row.text[:12]: row.id for row in find_claims(store, Query())}
    remove_article(store, 1)
    rows = {row.text[:12]: row for row in find_claims(store, Query())}
    assert {key: row.id for key, row in rows.items()}.items() <= ids.items()
    assert {row.article.publisher for row in rows.values() if "Brandt" in (row.actor or "")} == {
        "The Courier"
    }
    remove_article(store, 2)
    assert not any("Our region" in row.text for row in find_claims(store, Query()))
    assert add_article(store, COURIER).copy_of is None  # it is earlier than what is left
    for number in (3, 4):
        remove_article(store, number)
    assert (find_claims(store, Query()), list_actors(store)) == ((), ())


def test_decisions_survive_copies_and_removals(store: Store) -> None:
    add_article(store, WIRE)
    rename_actor(store, "Brandt", "Minister Ilse B. Brandt")
    merge_actors(store, "Olsen", "Brandt")
    add_article(store, COURIER)
    add_article(store, GAZETTE)
    remove_article(store, 1)
    said = {row.actor for row in find_claims(store, Query()) if row.actor}
    assert said == {"Marek Olsen", "Ruth Keller"}
    assert {row.differs for row in find_claims(store, Query())} == {()}


def test_an_edit_that_makes_a_copy_the_earliest_makes_it_the_origin(store: Store) -> None:
    add_article(store, WIRE)
    add_article(store, GAZETTE)
    edit_article(store, 2, published="2025-03-01")
    rows = find_claims(store, Query(actor="Brandt"))
    assert {row.article.publisher for row in rows} == {"Gazette"}
    assert {row.said.earliest for row in rows} == {"2025-02-27"}
    assert get_article(store, 1).copy_of == 2


@pytest.mark.parametrize(
    "paragraphs",
    [
        (LEAD, OWN),  # one paragraph is a quotation, not a copy
        ("Trains are late again.", "Nobody knows why they are late."),
        (OWN,),
    ],
)
def test_what_is_no_copy(store: Store, paragraphs: tuple[str, ...]) -> None:
    add_article(store, WIRE)
    assert add_article(store, article_of(*paragraphs, publisher="Other")).copy_of is None


def test_an_excerpt_of_what_many_outlets_print_is_found(store: Store) -> None:
    for hour in range(12):
        add_article(
            store, article_of(*STORY, publisher=f"Paper {hour}", published=f"2025-03-07T{hour + 9:02}:00")
        )
    excerpt = article_of(DEAL, COST, publisher="Late", published="2025-03-09")
    assert add_article(store, excerpt).copy_of == 1
    assert find_claims(store, Query(actor="Brandt", publisher="Late"))[0].outlets == 13


def test_an_updated_copy_keeps_its_claims(store: Store) -> None:
    add_article(store, WIRE)
    add_article(store, COURIER)
    ids = {row.text: row.id for row in find_claims(store, Query())}
    later = article_of(
        *(DEAL, COST, DOUBT, OWN),
        publisher="The Courier",
        published="2025-03-07T18:30",
        url="https://courier.example/7",
    )
    again = add_article(store, later)
    assert (again.outcome, again.claims) == ("updated", 0)
    assert {row.text: row.id for row in find_claims(store, Query())} == ids


@pytest.mark.parametrize(
    ("as_of", "outlets"),
    [
        ("2025-03-07T08:59", []),
        ("2025-03-07T09:00", [1]),
        ("2025-03-07T11:59+03:00", []),
        ("2025-03-07T20:00", [2, 1]),
        ("2025-03-07", [2, 1]),
        ("2025-03-08", [3, 2, 1]),
    ],
)
def test_as_of_shows_what_was_published_by_then(store: Store, as_of: str, outlets: list[int]) -> None:
    for article in (GAZETTE, WIRE, COURIER):
        add_article(store, article)
    query = Query(as_of=Moment.parse(as_of))
    assert sorted({row.outlets for row in find_claims(store, query)}, reverse=True) == outlets
    printed = find_claims(store, Query(as_of=query.as_of, appearances=True))
    assert len(printed) == sum(row.outlets for row in find_claims(store, query))
