"""Who is who, decided by people: each decision can be taken back, and the database is as it was."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from claimtrack.duplicates import suggest_duplicates
from claimtrack.errors import ClaimtrackError
from claimtrack.model import Query, Topic
from claimtrack.statements import link_people, statements_of
from claimtrack.store import (
    Store,
    alias_actor,
    find_claims,
    find_faults,
    get_actor,
    get_claim,
    get_topic,
    judge_different,
    list_actors,
    list_decisions,
    list_topics,
    merge_actors,
    open_store,
    remove_article,
    remove_topic,
    rename_actor,
    split_actor,
    undo,
)
from claimtrack.store.topics import user_topics
from claimtrack.store.write import add_version, save_statements
from claimtrack.tagging import add_topic, edit_topic, merge_topics

from .conftest import Draft as Told

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.store.conftest import Draft


@pytest.fixture
def cast(draft: type[Draft], put: Callable[[Draft], int]) -> None:
    """Two articles in which the same man has two names."""
    put(
        draft()
        .says("Dmitry Peskov", "yes", roles=("spokesman",))
        .says("Anna Bell", "no", topics=("Talks",))
        .happened("Peskov met Bell.", "Dmitry Peskov", "Anna Bell")
    )
    put(draft().says("Dmitri Peskow", "maybe", roles=("spokesman",)).happened("It rained.", "Dmitri Peskow"))


def content(store: Store) -> dict[str, Any]:
    """Everything a user can see, decisions aside."""
    return {
        "claims": find_claims(store, Query(status="all")),
        "why": [get_claim(store, row.id).why for row in find_claims(store, Query(status="all"))],
        "actors": list_actors(store),
        "topics": list_topics(store),
    }


@pytest.mark.usefixtures("cast")
def test_two_actors_become_one_with_all_that_is_theirs(store: Store) -> None:
    made = merge_actors(store, "Dmitry Peskov", "Peskow")
    assert (made.before, made.after, made.claims) == ("Dmitri Peskow", "Dmitry Peskov", 2)
    assert [actor.name for actor in list_actors(store)] == ["Anna Bell", "Dmitry Peskov"]
    assert {row.text for row in find_claims(store, Query(actor="Peskow"))} == {
        "yes",
        "maybe",
        "Peskov met Bell.",
        "It rained.",
    }
    assert [role.name for role in get_actor(store, "Peskov").roles] == ["spokesman"]
    assert list(find_faults(store)) == []


@pytest.mark.usefixtures("cast")
def test_articles_to_come_know_a_merged_name(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    merge_actors(store, "Dmitry Peskov", "Peskow")
    put(draft().says("Dmitri Peskow", "again"))
    assert [actor.name for actor in list_actors(store)] == ["Anna Bell", "Dmitry Peskov"]


@pytest.mark.usefixtures("cast")
def test_claims_are_split_off_and_come_back(store: Store) -> None:
    before = content(store)
    (claim,) = [row.id for row in find_claims(store, Query(actor="Dmitry Peskov")) if row.text == "yes"]
    made = split_actor(store, "Dmitry Peskov", [claim], "Dmitry Peskov the Younger")
    assert [row.actor for row in find_claims(store, Query()) if row.text == "yes"] == [
        "Dmitry Peskov the Younger"
    ]
    undo(store, made.decision)
    assert content(store) == before


@pytest.mark.usefixtures("cast")
def test_a_printed_name_is_split_off_with_all_its_claims(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    merge_actors(store, "Dmitry Peskov", "Peskow")
    before = content(store)
    made = split_actor(store, "Dmitry Peskov", [], "D. Peskow", mentions=["dmitri peskow"])
    assert made.claims == 1
    put(draft().says("Dmitri Peskow", "again"))
    assert [row.text for row in find_claims(store, Query(actor="Peskow"))] == ["maybe", "again"]
    with pytest.raises(ClaimtrackError, match="no claim of Dmitry Peskov's is printed as 'Bell'"):
        split_actor(store, "Dmitry Peskov", [], "Bell", mentions=["Bell"])
    remove_article(store, 3)
    undo(store, made.decision)
    assert content(store) == before
    assert list(find_faults(store)) == []


@pytest.mark.usefixtures("cast")
def test_only_an_actors_own_claims_are_split_off(store: Store) -> None:
    before = content(store)
    (claim,) = [row.id for row in find_claims(store, Query(actor="Bell")) if row.text == "no"]
    with pytest.raises(ClaimtrackError, match=f"claim {claim} is not one of Dmitry Peskov's"):
        split_actor(store, "Dmitry Peskov", [claim], "Another")
    assert content(store) == before


@pytest.mark.usefixtures("cast")
def test_a_name_and_a_spelling_more(store: Store) -> None:
    rename_actor(store, "Bell", "Anna Maria Bell")
    alias_actor(store, "Bell", "A. Glocke")
    assert get_actor(store, "Glocke").name == "Anna Maria Bell"
    assert get_actor(store, "Anna Bell").name == "Anna Maria Bell"
    with pytest.raises(ClaimtrackError, match="has the name 'a glocke' already"):
        alias_actor(store, "Bell", "a glocke")


@pytest.mark.parametrize(("one", "other"), [("Ann Bell", "Anna Bell"), ("Anna Bell", "Ann Bell")])
def test_a_role_of_two_merged_was_printed_on_the_days_of_both(
    store: Store, draft: type[Draft], put: Callable[[Draft], int], one: str, other: str
) -> None:
    put(draft(published=date(2024, 1, 2)).says("Anna Bell", "one", roles=("mayor",)))
    put(draft(published=date(2025, 1, 2)).says("Ann Bell", "two", roles=("mayor",)))
    before = content(store)
    made = merge_actors(store, one, other)
    assert [str(role) for role in get_actor(store, "Bell").roles] == ["mayor (2024-01-02 to 2025-01-02)"]
    undo(store, made.decision)
    assert content(store) == before


@pytest.mark.usefixtures("cast")
def test_a_dry_run_changes_nothing(store: Store) -> None:
    before = content(store)
    assert merge_actors(store, "Dmitry Peskov", "Peskow", dry_run=True).claims == 2
    assert content(store) == before
    assert list_decisions(store) == ()


@pytest.mark.usefixtures("cast")
def test_what_a_later_decision_builds_on_is_not_undone(store: Store) -> None:
    merged = merge_actors(store, "Dmitry Peskov", "Peskow").decision
    renamed = rename_actor(store, "Peskov", "D. S. Peskov").decision
    claims = [row.id for row in find_claims(store, Query(actor="Peskov")) if row.text == "maybe"]
    split = split_actor(store, "Peskov", claims, "Somebody").decision
    with pytest.raises(
        ClaimtrackError,
        match=rf"decision {split} \(split actor: .+\) builds on it; 'claimtrack undo {split}' first",
    ):
        undo(store, merged)
    undo(store, renamed)  # touches nothing that the later one does
    undo(store, split)
    undo(store, merged)
    assert [actor.name for actor in list_actors(store)] == ["Anna Bell", "Dmitri Peskow", "Dmitry Peskov"]


@pytest.mark.usefixtures("cast")
def test_undoing_is_a_decision_too(store: Store) -> None:
    merged = merge_actors(store, "Dmitry Peskov", "Peskow").decision
    after = content(store)
    undone = undo(store, merged)
    with pytest.raises(ClaimtrackError, match=f"decision {merged} was undone already, by decision {undone}"):
        undo(store, merged)
    undo(store, undone)
    assert content(store) == after
    told = [(each.verb, each.undone_by) for each in list_decisions(store)]
    assert told == [("merge actors", None), ("undo", 3), ("undo", None)]


@pytest.mark.usefixtures("cast")
def test_decisions_that_are_refused(store: Store) -> None:
    with pytest.raises(ClaimtrackError, match="there is no decision 7; see 'claimtrack log'"):
        undo(store, 7)
    with pytest.raises(ClaimtrackError, match="are the same actor already"):
        merge_actors(store, "Bell", "Anna Bell")
    judge_different(store, "Bell", "Peskow")
    with pytest.raises(ClaimtrackError, match="known to be different already"):
        judge_different(store, "Peskow", "Bell")
    with pytest.raises(ClaimtrackError, match="is no name"):
        rename_actor(store, "Bell", "!?")


@pytest.mark.usefixtures("cast")
def test_a_topic_that_headings_name_is_theirs_again_when_the_users_is_removed(store: Store) -> None:
    before = content(store)
    add_topic(store, Topic("Talks", ("maybe",)))
    assert (get_topic(store, "Talks").kind, get_topic(store, "Talks").claims) == ("user", 2)
    remove_topic(store, "Talks")
    assert content(store) == before
    undo(store, list_decisions(store)[-1].id)
    assert get_topic(store, "Talks").claims == 2


def test_a_judgement_outlives_the_article(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Dmitry Peskov", "yes"))
    article = put(draft().says("Dmjitry Peskov", "no").says("Anna Bell", "no"))
    judge_different(store, "Dmitry Peskov", "Dmjitry Peskov")
    remove_article(store, article)
    assert [actor.name for actor in list_actors(store)] == ["Dmitry Peskov", "Dmjitry Peskov"]
    put(draft().says("Dmjitry Peskov", "yes"))
    assert suggest_duplicates(store, "Dmitry Peskov") == ()
    assert list(find_faults(store)) == []


TOPICS = ("Talks", "Rain", "Snow")
NAMES = ("Dmitry Peskov", "Dmitri Peskow", "Anna Bell", "Nobody New")


CLAIMS = st.integers(1, 5)


class Deciding(RuleBasedStateMachine):
    """Random decisions, each with what the database held before it; then all of them are undone."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.made: list[tuple[int, dict[str, Any]]] = []

    @initialize()
    def fill(self) -> None:
        self.store = open_store(Path(self.folder.name, "news.db"))
        draft = Told()
        for name, what in (
            ("Dmitry Peskov", "yes"),
            ("Dmitri Peskow", "no"),
            ("Anna Bell", "so"),
            ("Anna Bell", "we"),
        ):
            draft.says(name, what, topics=("Talks",))
        draft.happened("They met.", "Anna Bell", "Dmitri Peskow")
        with self.store.writing() as connection:
            statements = statements_of(draft.article, draft.extraction, user_topics(connection))
            people = link_people(connection, draft.article, statements, draft.extraction.actors)
            place = add_version(connection, draft.article, None, "test")
            save_statements(connection, draft.article, place, statements, people, [None] * len(statements))

    def decide(self, decision: Callable[[], Any]) -> None:
        before = content(self.store)
        known = len(list_decisions(self.store))
        try:
            decision()
        except ClaimtrackError:
            assert content(self.store) == before
            return
        for each in list_decisions(self.store)[known:]:
            self.made.append((each.id, before))

    @rule(name=st.sampled_from(NAMES), other=st.sampled_from(NAMES))
    def merge(self, name: str, other: str) -> None:
        self.decide(lambda: merge_actors(self.store, name, other))

    @rule(name=st.sampled_from(NAMES), new=st.sampled_from(NAMES))
    def rename(self, name: str, new: str) -> None:
        self.decide(lambda: rename_actor(self.store, name, new))

    @rule(name=st.sampled_from(NAMES), new=st.sampled_from(NAMES))
    def alias(self, name: str, new: str) -> None:
        self.decide(lambda: alias_actor(self.store, name, new))

    @rule(name=st.sampled_from(NAMES), claim=st.integers(1, 5), new=st.sampled_from(NAMES))
    def split(self, name: str, claim: int, new: str) -> None:
        self.decide(lambda: split_actor(self.store, name, [claim], new))

    @rule(name=st.sampled_from(NAMES), other=st.sampled_from(NAMES))
    def different(self, name: str, other: str) -> None:
        self.decide(lambda: judge_different(self.store, name, other))

    @rule(name=st.sampled_from(TOPICS))
    def topic(self, name: str) -> None:
        self.decide(lambda: add_topic(self.store, Topic(name, ("yes", "we"))))

    @rule(name=st.sampled_from(TOPICS))
    def no_topic(self, name: str) -> None:
        self.decide(lambda: remove_topic(self.store, name))

    @rule(name=st.sampled_from(TOPICS), other=st.sampled_from(TOPICS))
    def one_topic(self, name: str, other: str) -> None:
        self.decide(lambda: merge_topics(self.store, name, other))

    @rule(
        name=st.sampled_from(TOPICS),
        new=st.none() | st.sampled_from(TOPICS),
        words=st.lists(st.sampled_from(("yes", "no", "they")), max_size=3, unique=True),
    )
    def other_topic(self, name: str, new: str | None, words: list[str]) -> None:
        change = {"match": words[:1], "exclude": words[1:2], "unmatch": words[2:]}
        self.decide(lambda: edit_topic(self.store, name, rename=new, **change))

    @invariant()
    def nothing_is_wrong(self) -> None:
        if hasattr(self, "store"):
            assert list(find_faults(self.store)) == []

    def teardown(self) -> None:
        try:
            for decision, before in reversed(self.made):
                undo(self.store, decision)
                assert content(self.store) == before
        finally:
            self.store.close()
            self.folder.cleanup()


TestDeciding = Deciding.TestCase
TestDeciding.settings = settings(max_examples=25, stateful_step_count=8, deadline=None)
