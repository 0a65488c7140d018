"""Stories of one matter come under one topic across transactions, and nothing stays of one that fails."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment
from claimtrack.page import read_page
from claimtrack.store import Store, get_topic, list_topics, open_store, remove_article
from claimtrack.store.known_topics import KnownTopics

if TYPE_CHECKING:
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
