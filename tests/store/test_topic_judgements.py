"""That two topics are different is kept, respected and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment, Topic
from claimtrack.page import read_page
from claimtrack.store import Store, judge_topics_different, list_decisions, list_topics, open_store, undo
from claimtrack.store.topic_judgements import topics_apart
from claimtrack.tagging import add_topic, edit_topic, merge_topics

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "topics.db") as store:
        for name in ("grain corridor", "grain tariff"):
            add_topic(store, Topic(name))
        yield store


def apart(store: Store) -> set[frozenset[str]]:
    with store.reading() as connection:
        return set(topics_apart(connection))


def test_it_holds_until_it_is_undone(store: Store) -> None:
    made = judge_topics_different(store, "corridor", "tariff")
    assert (made.before, made.after) == ("grain corridor", "grain tariff")
    assert apart(store) == {frozenset(("grain corridor", "grain tariff"))}
    assert list_decisions(store)[-1].verb == "judge topics different"
    with pytest.raises(ClaimtrackError, match="known to be different already"):
        judge_topics_different(store, "tariff", "corridor")
    back = undo(store, made.decision)
    assert apart(store) == set()
    undo(store, back)
    assert len(apart(store)) == 1


def test_a_rehearsal_records_nothing(store: Store) -> None:
    judge_topics_different(store, "corridor", "tariff", dry_run=True)
    assert apart(store) == set()


def test_it_follows_other_names_and_ends_where_the_two_become_one(store: Store) -> None:
    judge_topics_different(store, "corridor", "tariff")
    edit_topic(store, "grain tariff", rename="EU duty")
    assert apart(store) == {frozenset(("grain corridor", "EU duty"))}
    merge_topics(store, "corridor", "EU duty")
    assert apart(store) == set()


def test_one_topic_is_not_different_from_itself(store: Store) -> None:
    with pytest.raises(UsageMistakeError, match="are the same topic"):
        judge_topics_different(store, "corridor", "grain corridor")


def test_no_new_claim_gets_both(tmp_path: Path) -> None:
    def added(store: Store, text: str) -> list[tuple[str, int]]:
        add_article(store, Article(text, read_page(text).blocks, Moment.parse("2025-03-08")))
        return [(topic.name, topic.claims) for topic in list_topics(store)]

    with open_store(tmp_path / "new.db") as store:
        for matter in ("grain corridor", "river tariff"):
            added(
                store,
                f"Row over {matter}\n\nMelo said the {matter} was dear. Costa said the {matter} was not.\n",
            )
        judge_topics_different(store, "grain corridor", "river tariff")
        both = "the river tariff kept the grain corridor empty"
        text = f"River tariff empties grain corridor\n\nMelo said {both}. Costa said {both} for good.\n"
        assert sorted(claims for _, claims in added(store, text)) == [2, 4]
