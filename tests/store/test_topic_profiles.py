"""Stories of one matter come under one topic across transactions, and nothing stays of one that fails."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment, Query, Topic
from claimtrack.page import read_page
from claimtrack.store import (
    Store,
    find_claims,
    find_faults,
    get_topic,
    list_topics,
    open_store,
    remove_article,
    undo,
)
from claimtrack.store.known_topics import KnownTopics
from claimtrack.tagging import add_topic, edit_topic, merge_topics

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PERMIT = """Ministry grants permit for lithium mine

Norvik may dig for lithium in the Velna valley, the ministry said on Monday, for the lithium mine has its permit \
at last.

"The lithium mine will not harm the Velna valley or its orchards," Anna Melo said.
"""
BLOCKADE = """Farmers block motorway

Hundreds of farmers blocked a motorway on Friday to stop Norvik from digging for lithium under their orchards in the \
Velna valley.

"They have a permit, we have tractors," said Paul Costa, who grows pears in the valley.
"""
DEBATE = """Lithium mine debate splits council

The lithium mine debate split the Velna council on Thursday, when both parties spoke of the lithium mine for hours.

"The lithium mine debate wastes our time," Paul Costa said.

Anna Melo said that the council would vote in June.
"""


def add(store: Store, text: str) -> int:
    return add_article(store, Article(text, read_page(text).blocks, Moment.parse("2026-03-02"))).article_id


def topics(store: Store) -> list[str]:
    return [topic.name for topic in list_topics(store)]


def learn_and_fail(store: Store) -> None:
    with store.writing() as connection:
        KnownTopics(connection).learn({"lithium mine": [{"weather"}] * 9})
        raise ZeroDivisionError


def test_stored_topics_are_compared_in_the_order_in_which_they_were_told_of(store: Store) -> None:
    names = "harvest ferry budget lithium drought trawler verdict census".split()
    with store.writing() as connection:
        known = KnownTopics(connection)
        known.learn({name: [{"word"}] for name in names})
        assert list(known.that_fit((), ())) == names


def test_another_story_of_one_matter_makes_no_second_topic(tmp_path: Path) -> None:
    for again in (False, True):  # by the same connection, and by another
        path = tmp_path / f"{again}.db"
        with open_store(path) as store:
            add(store, PERMIT)
            if not again:
                add(store, BLOCKADE)
        if again:
            with open_store(path) as store:
                add(store, BLOCKADE)
        with open_store(path) as store:
            assert topics(store) == ["lithium mine"]
            assert get_topic(store, "lithium mine").claims > 2


def test_nothing_stays_of_what_a_failed_transaction_learnt(tmp_path: Path) -> None:
    with open_store(tmp_path / "new.db") as store:
        add(store, PERMIT)
        with pytest.raises(ZeroDivisionError):
            learn_and_fail(store)
        add(store, BLOCKADE)
    with sqlite3.connect(tmp_path / "new.db") as connection:
        ((words,),) = connection.execute("SELECT words FROM topic_profile").fetchall()
    assert "weather" not in words


def test_what_is_known_of_a_topic_goes_with_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "new.db") as store:
        article = add(store, PERMIT)
        remove_article(store, article)
        add(store, BLOCKADE)
        assert "lithium mine" not in topics(store)


def merged(store: Store, kept: str, gone: str) -> int:
    add_topic(store, Topic("Digging", ("dig*",)))
    return merge_topics(store, kept, gone).decision


TAKEN_OVER: dict[str, Callable[[Store], int]] = {
    "added": lambda store: add_topic(store, Topic("lithium mine", ("dig*",))).decision,
    "edited": lambda store: edit_topic(store, "lithium mine", match=["dig*"]).decision,
    "kept": lambda store: merged(store, "lithium mine", "Digging"),
    "gone": lambda store: merged(store, "Digging", "lithium mine"),
    "gone twice": lambda store: merge_topics(store, add_other(store), "Digging").decision,
}


def add_other(store: Store) -> str:
    merged(store, "Digging", "lithium mine")
    return add_topic(store, Topic("Norvik", ("Norvik digs",))).after


@pytest.mark.parametrize("decide", TAKEN_OVER.values(), ids=TAKEN_OVER)
@pytest.mark.parametrize("story", [BLOCKADE, DEBATE], ids=["alike", "named"])
def test_articles_still_lead_to_a_topic_that_is_the_users_now(
    store: Store, decide: Callable[[Store], int], story: str
) -> None:
    add(store, PERMIT)
    decided = decide(store)
    before, known = get_topic(store, "lithium mine"), topics(store)
    assert before.kind == "user"
    article = add(store, story)
    assert topics(store) == known
    assert all(before.name in row.topics for row in find_claims(store, Query()) if row.article.id == article)
    undo(store, decided)
    assert list(find_faults(store)) == []


def test_a_topic_of_ones_own_collects_by_its_words_again_where_a_merge_is_undone(store: Store) -> None:
    add(store, PERMIT)
    undo(store, merged(store, "Digging", "lithium mine"))
    add(store, DEBATE)
    assert (get_topic(store, "lithium mine").kind, get_topic(store, "Digging").claims) == ("automatic", 1)
    assert get_topic(store, "lithium mine").claims > 2
