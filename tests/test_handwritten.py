"""Claims that a person writes down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claimtrack.editing import edit_article
from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.handwritten import Draft, write_claim
from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment, Query, Topic
from claimtrack.page import read_page
from claimtrack.store import (
    Store,
    find_claims,
    find_faults,
    get_actor,
    get_claim,
    list_articles,
    list_topics,
    search_claims,
    undo,
)  # fmt: skip
from claimtrack.tagging import add_topic

PRINTED = "Ada Okonjo, head of the water authority, said that the reservoir would be full by June."
SATURDAY = Moment(date(2025, 3, 8))
DRAFT = Draft("The reservoir is empty", "Okonjo", SATURDAY, said="Friday", source="https://video.example/1")


@pytest.fixture
def store(store: Store) -> Store:
    add_article(store, Article(PRINTED, read_page(PRINTED).blocks, SATURDAY))
    return store


def test_it_is_a_claim_like_any_other(store: Store) -> None:
    with store:
        written = write_claim(store, DRAFT)
        shown = get_claim(store, written.claim_id)
        assert written.actor == shown.row.actor == "Ada Okonjo"
        assert (shown.row.said.edtf, shown.row.said.basis) == ("2025-03-07", "person")
        assert shown.row.article.url == "https://video.example/1"
        assert [span.text for span in shown.row.spans] == ["The reservoir is empty"]
        assert [row.id for row in search_claims(store, "empty", Query())] == [written.claim_id]
        assert list(find_faults(store)) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (None, "2025-03-08"),
        ("Friday", "2025-03-07"),
        ("in March 2022", "2022-03"),
        ("two days earlier", "2025-03-06"),
    ],
)
def test_its_date_is_read_as_in_an_article(store: Store, said: str | None, expected: str) -> None:
    with store:
        written = write_claim(store, replace(DRAFT, said=said))
        assert get_claim(store, written.claim_id).row.said.edtf == expected


def test_an_unknown_name_is_a_new_actor_and_no_name_is_none(store: Store) -> None:
    with store:
        write_claim(store, replace(DRAFT, actor="Rosa Lind"))
        assert get_actor(store, "Lind").claims == 1
        unattributed = write_claim(store, replace(DRAFT, actor=None))
        assert get_claim(store, unattributed.claim_id).row.actor is None


def test_a_source_that_is_no_address_is_its_title(store: Store) -> None:
    with store:
        written = write_claim(store, replace(DRAFT, source="photo of the notice board"))
        article = get_claim(store, written.claim_id).row.article
        assert (article.title, article.url) == ("photo of the notice board", None)


def test_the_users_topics_tag_it(store: Store) -> None:
    with store:
        add_topic(store, Topic("Water", ("reservoir",)))
        assert get_claim(store, write_claim(store, DRAFT).claim_id).row.topics == ("Water",)


def test_topics_by_name_are_its_own_and_made_where_there_is_none(store: Store) -> None:
    with store:
        add_topic(store, Topic("Water", ("reservoir",)))
        written = write_claim(store, replace(DRAFT, topics=("Drought",)))
        assert get_claim(store, written.claim_id).row.topics == ("Drought",)
        undo(store, written.decision)
        assert [topic.name for topic in list_topics(store)] == ["Water"]
        assert list(find_faults(store)) == []


def test_undo_takes_it_back_with_all_it_brought(store: Store) -> None:
    with store:
        before = find_claims(store, Query()), list_articles(store)
        written = write_claim(store, replace(DRAFT, actor="Rosa Lind"))
        undone = undo(store, written.decision)
        assert (find_claims(store, Query()), list_articles(store)) == before
        with pytest.raises(ClaimtrackError, match="no actor is called"):
            get_actor(store, "Lind")
        undo(store, undone)
        assert get_claim(store, written.claim_id).row.actor == "Rosa Lind"
        assert list(find_faults(store)) == []


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        (replace(DRAFT, text=" … "), "--text ' … ' says nothing"),
        (replace(DRAFT, said="soonish"), "soonish"),
        (replace(DRAFT, said="Monday and Tuesday"), "Monday and Tuesday"),
    ],
)
def test_what_cannot_be_meant_is_refused(store: Store, draft: Draft, message: str) -> None:
    with store, pytest.raises(ClaimtrackError, match=message):
        write_claim(store, draft)


def test_the_same_twice_is_refused_and_names_the_first(store: Store) -> None:
    with store:
        first = write_claim(store, DRAFT).claim_id
        with pytest.raises(ClaimtrackError, match=f"claim {first} says this already"):
            write_claim(store, DRAFT)
        write_claim(store, replace(DRAFT, actor="Rosa Lind"))


def test_a_name_that_several_bear_is_asked_about(store: Store) -> None:
    with store:
        write_claim(store, replace(DRAFT, actor="Bem Okonjo"))
        with pytest.raises(UsageMistakeError, match="fits 2 actors"):
            write_claim(store, DRAFT)


def test_there_is_nothing_to_read_again_in_it(store: Store) -> None:
    with store:
        written = write_claim(store, DRAFT)
        with pytest.raises(ClaimtrackError, match="written by hand"):
            edit_article(store, written.article_id, published="2025-04-01")
        assert get_claim(store, written.claim_id).row.text == "The reservoir is empty"
