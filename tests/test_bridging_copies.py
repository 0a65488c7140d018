"""Texts that a third one shows to be copies of one another: what both print is one claim from then on."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claimtrack import recognise
from claimtrack.ingest import add_article
from claimtrack.model import Query
from claimtrack.reextraction import read_version_again
from claimtrack.repeats import related_claims
from claimtrack.store import (
    Store,
    edit_claim,
    find_claims,
    find_faults,
    get_article,
    judge_claims,
    list_decisions,
    note_claim,
    remove_article,
    undo,
)
from claimtrack.verify import verify
from tests.test_wire_copies import COST, DEAL, DOUBT, LEAD, article_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.model import Row

PORT = (
    "In the port of Sill dockers unloaded the last freighter of the season on Thursday evening, a fortnight earlier "
    "than in other years, because ice had been seen in the bay."
)
MILL = (
    '"We sort the timber by hand because the machine has been broken since the spring," Harald Lindqvist, who runs the '
    "mill of Orlen, said on Thursday."
)
SNOW = (
    "Snow is expected above eight hundred metres until the middle of next week, and the roads department has closed "
    "two of the three passes that lead to the coast."
)
EARLY = article_of(LEAD, DEAL, COST, DOUBT, publisher="The Wire", published="2025-03-07T09:00")
LATE = article_of(DEAL, PORT, MILL, SNOW, publisher="Tribune", published="2025-03-07T21:00")
BOTH = article_of(LEAD, DEAL, COST, PORT, MILL, SNOW, publisher="Gazette", published="2025-03-08T06:00")


@pytest.fixture(autouse=True)
def proven(store: Store, sound: None) -> Iterator[None]:  # noqa: ARG001 - `sound` looks at the store, too
    yield
    assert [each.problems for each in verify(store) if each.problems] == []


def money(store: Store) -> list[Row]:
    """The rows of what the minister said about the money, the earliest first."""
    return [row for row in find_claims(store, Query()) if "we have the money" in row.text]


def test_what_both_print_is_one_claim_with_the_earliests_id(store: Store) -> None:
    add_article(store, EARLY)
    assert add_article(store, LATE).copy_of is None
    first, second = money(store)
    assert (first.id, first.outlets, second.outlets) == (min(first.id, second.id), 1, 1)
    others = {row.id for row in find_claims(store, Query())}
    assert add_article(store, BOTH).copy_of == 1
    (row,) = money(store)
    assert (row.id, row.outlets, row.article.publisher) == (first.id, 3, "The Wire")
    left = others - {row.id for row in find_claims(store, Query())}
    assert second.id in left
    assert [each.article.publisher for each in find_claims(store, Query(appearances=True)) if each.id == row.id] == [
        "The Wire", "Tribune", "Gazette",
    ]  # fmt: skip


def test_the_order_in_which_they_come_does_not_matter(store: Store) -> None:
    for article in (LATE, BOTH, EARLY):
        add_article(store, article)
    (row,) = money(store)
    assert (row.outlets, row.article.publisher, row.said.earliest) == (3, "The Wire", "2025-03-06")
    assert get_article(store, 1).copy_of == 3


def test_the_one_that_people_said_something_of_stays_with_all_that_they_said(store: Store) -> None:
    add_article(store, EARLY)
    add_article(store, LATE)
    second = money(store)[1]
    note_claim(store, second.id, "heard it myself")
    judge_claims(store, [second.id], "accepted")
    edited = edit_claim(store, second.id, said="2025-03-05")
    add_article(store, BOTH)
    (row,) = money(store)
    assert (row.id, row.outlets, row.article.publisher, row.status) == (second.id, 3, "The Wire", "accepted")
    assert row.said.earliest == "2025-03-05"
    undo(store, edited.decision)
    assert money(store)[0].said.earliest == "2025-03-06"
    for decision in sorted((each.id for each in list_decisions(store)), reverse=True)[2:]:
        undo(store, decision)
    assert money(store)[0].status is None


def test_two_that_people_said_something_of_stay_two_that_may_repeat_one_another(store: Store) -> None:
    add_article(store, EARLY)
    add_article(store, LATE)
    first, second = (row.id for row in money(store))
    judge_claims(store, [first], "accepted")
    note_claim(store, second, "heard it myself")
    add_article(store, BOTH)
    rows = [row for row in find_claims(store, Query()) if "we have the money" in row.text]
    assert {row.id: row.outlets for row in rows} == {first: 2, second: 1}
    assert second in [each.id for each in related_claims(store, first)]


def test_removing_the_earliest_leaves_the_claim_with_the_others(store: Store) -> None:
    for article in (EARLY, LATE, BOTH):
        add_article(store, article)
    claim = money(store)[0].id
    remove_article(store, 1)
    (row,) = money(store)
    assert (row.id, row.outlets, row.article.publisher) == (claim, 2, "Tribune")
    remove_article(store, 3)
    assert [(row.id, row.outlets) for row in money(store)] == [(claim, 1)]


def test_an_update_that_prints_the_agencys_text_joins_what_its_outlet_had_before(store: Store) -> None:
    url = "https://gazette.example/1"
    before = article_of(DEAL, PORT, MILL, SNOW, publisher="Gazette", published="2025-03-07T08:00", url=url)
    add_article(store, before)
    add_article(store, EARLY)
    assert len(money(store)) == 2
    update = article_of(LEAD, DEAL, COST, PORT, publisher="Gazette", published="2025-03-07T08:00", url=url)
    assert add_article(store, update).outcome == "updated"
    (row,) = money(store)
    assert (row.id, row.outlets, row.article.publisher) == (1, 2, "Gazette")


def test_who_is_not_told_alike_stays_two(store: Store) -> None:
    add_article(store, EARLY)
    other = DEAL.replace(
        "Northland transport minister Ilse Brandt", "Estmark transport minister Piet Vermeer"
    )
    add_article(store, article_of(other, PORT, MILL, SNOW, publisher="Tribune", published="2025-03-07T21:00"))
    add_article(store, BOTH)
    assert sorted((row.actor, row.outlets) for row in money(store)) == [
        ("Ilse Brandt", 2),
        ("Piet Vermeer", 1),
    ]


def test_copies_stored_before_copies_were_looked_for_are_found_when_they_are_read_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(recognise, "save_signature", lambda *_: None)
        for article in (EARLY, BOTH, LATE):
            add_article(store, article)
    first = money(store)[0].id
    assert [row.outlets for row in money(store)] == [1, 1, 1]
    assert [read_version_again(store, version).joined for version in (1, 3)] == [(), ()]
    joined = read_version_again(store, 2).joined
    assert [(row.id, row.outlets) for row in money(store)] == [(first, 3)]
    assert first not in joined
    assert read_version_again(store, 2).joined == ()
    assert (
        add_article(
            store, replace(EARLY, publisher="Herald", text=EARLY.text.replace("Wire", "Herd"))
        ).copy_of
        == 1
    )


@pytest.mark.parametrize("seed", range(4))
def test_whatever_copies_come_and_whatever_is_decided_all_holds_and_can_be_undone(
    store: Store, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - for a test
    for number in range(8):
        paragraphs = chance.sample((LEAD, DEAL, COST, DOUBT, PORT, MILL, SNOW), chance.randint(2, 6))
        published = f"2025-03-0{chance.randint(7, 9)}T{chance.randint(0, 23):02}:00"
        url = f"https://daily.example/{number % 6}"
        add_article(
            store, article_of(*paragraphs, publisher=f"Outlet {number % 6}", published=published, url=url)
        )
        if chance.random() < 0.4:
            note_claim(store, chance.choice(find_claims(store, Query())).id, "ask again")
    assert list(find_faults(store)) == []
    assert [each.problems for each in verify(store) if each.problems] == []
    for decision in sorted((each.id for each in list_decisions(store)), reverse=True):
        undo(store, decision)
