"""Topics as people decide them: stored claims follow at once, articles to come as well, and all of it can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.link.topics import holds, pattern_words
from claimtrack.model import Query, Topic
from claimtrack.store import (
    Store,
    find_claims,
    find_faults,
    get_topic,
    list_decisions,
    list_topics,
    open_store,
    remove_article,
    remove_topic,
    show_topic,
    tables,
    undo,
)
from claimtrack.store.corrections import judge_claims
from claimtrack.store.decisions import rehearsal
from claimtrack.store.fulltext import index_new
from claimtrack.store.tables import table_of
from claimtrack.store.wording import claims_worded
from claimtrack.tagging import add_topic, edit_topic, merge_topics
from claimtrack.topic_duplicates import suggest_topics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.store.conftest import Draft


@pytest.fixture
def news(draft: type[Draft], put: Callable[[Draft], int]) -> None:
    """Two articles; in the second, claims stand under headings."""
    put(
        draft(title="Rearmament in Europe")
        .says("Anna Bell", "tanks cost money", topics=("EU rearmament",))
        .says("Anna Bell", "olive oil is dear", topics=("EU rearmament",))
    )
    second = draft()
    second.heading("Oil and gas")
    second.says("Peter Marsh", "prices fall", topics=("Europe's defence",))
    second.says("Peter Marsh", "crude oil is cheap", topics=("Europe's defence",))
    put(second)


def under(store: Store, topic: str) -> list[str]:
    return [row.text for row in find_claims(store, Query(topic=topic))]


def content(store: Store) -> Any:
    return find_claims(store, Query()), list_topics(store)


@pytest.mark.usefixtures("news")
class TestDecisions:
    def test_words_exclude_what_others_match(self, store: Store) -> None:
        made = add_topic(store, Topic("Oil", ("oil",), ("olive*",)))
        assert under(store, "oil") == ["prices fall", "crude oil is cheap"]
        assert (made.claims, made.left) == (2, 0)
        assert get_topic(store, "Oil").excludes == ("olive*",)

    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            ({"match": ["money"]}, ["tanks cost money", "prices fall", "crude oil is cheap"]),
            ({"exclude": ["crude oil"]}, ["prices fall"]),
            ({"exclude": ["Oil and gas"]}, []),
            ({"unmatch": ["OLIVE*"]}, ["olive oil is dear", "prices fall", "crude oil is cheap"]),
            ({"match": ["Olive*"]}, ["olive oil is dear", "prices fall", "crude oil is cheap"]),
            ({"unmatch": ["oil"], "match": ["tank*"]}, ["tanks cost money"]),
            ({"rename": "Crude"}, ["prices fall", "crude oil is cheap"]),
        ],
        ids=str,
    )
    def test_a_change_tags_what_is_stored_anew(
        self, store: Store, change: dict[str, Any], expected: list[str]
    ) -> None:
        add_topic(store, Topic("Oil", ("oil",), ("olive*",)))
        before = content(store)
        made = edit_topic(store, "oil", **change)
        assert under(store, "Oil") == expected
        assert len(expected) == 2 + made.claims - made.left
        undo(store, made.decision)
        assert content(store) == before

    def test_what_a_user_excludes_goes_even_where_a_heading_names_it(
        self, store: Store, draft: type[Draft], put: Callable[[Draft], int]
    ) -> None:
        edit_topic(store, "EU rearmament", exclude=["olive oil"])
        assert under(store, "EU rearmament") == ["tanks cost money"]
        put(draft().says("Anna Bell", "no olive oil", topics=("EU rearmament",)))
        put(draft().says("Anna Bell", "tanks again", topics=("EU rearmament",)))
        assert under(store, "EU rearmament") == ["tanks cost money", "tanks again"]
        assert get_topic(store, "EU rearmament").kind == "user"

    def test_the_old_name_still_finds_it_and_headings_of_that_name_lead_to_it(
        self, store: Store, draft: type[Draft], put: Callable[[Draft], int]
    ) -> None:
        edit_topic(store, "EU rearmament", rename="European defence")
        put(draft().says("Anna Bell", "more tanks", topics=("EU Rearmament",)))
        assert len(under(store, "rearmament")) == len(under(store, "European defence")) == 3
        assert get_topic(store, "eu rearmament").other_names == ("EU rearmament",)
        edit_topic(store, "European defence", rename="EU rearmament")
        assert get_topic(store, "European defence").other_names == ("European defence",)
        edit_topic(store, "EU rearmament", rename="EU Rearmament")
        assert get_topic(store, "European defence").name == "EU Rearmament"

    def test_two_topics_become_one(
        self, store: Store, draft: type[Draft], put: Callable[[Draft], int]
    ) -> None:
        add_topic(store, Topic("Tanks", ("tank*",)))
        edit_topic(store, "Tanks", rename="Armour")
        before = content(store)
        made = merge_topics(store, "EU rearmament", "Armour")
        assert (made.before, made.after, made.claims) == ("Armour", "EU rearmament", 1)
        merged = get_topic(store, "tanks")
        assert (merged.kind, merged.patterns, merged.other_names) == ("user", ("tank*",), ("Tanks", "Armour"))
        put(draft().says("Anna Bell", "they rolled", topics=("tanks",)).says("Anna Bell", "a tank"))
        assert under(store, "EU rearmament") == [
            *("tanks cost money", "olive oil is dear"),
            *("they rolled", "a tank"),
        ]
        remove_article(store, 3)
        undo(store, made.decision)
        assert content(store) == before

    def test_a_heading_is_a_stronger_reason_than_a_pattern(self, store: Store) -> None:
        add_topic(store, Topic("Tanks", ("tank*",)))
        merge_topics(store, "Tanks", "EU rearmament")
        edit_topic(store, "Tanks", unmatch=["tank*"])
        assert under(store, "Tanks") == ["tanks cost money", "olive oil is dear"]

    def test_what_one_of_two_merged_excludes_goes(self, store: Store) -> None:
        add_topic(store, Topic("Tanks", ("tank*", "oil"), ("money",)))
        add_topic(store, Topic("Oil", ("oil", "money")))
        merge_topics(store, "Tanks", "Oil")
        assert get_topic(store, "Tanks").patterns == ("tank*", "oil")
        assert under(store, "Tanks") == ["olive oil is dear", "prices fall", "crude oil is cheap"]

    @pytest.mark.parametrize(
        ("decide", "problem"),
        [
            (lambda store: merge_topics(store, "Oil", "oil"), "are the same topic already"),
            (lambda store: merge_topics(store, "Oil", "Wine"), "no topic is called 'Wine'"),
            (
                lambda store: edit_topic(store, "Oil", rename="EU rearmament"),
                "'topic merge' makes the two one",
            ),
            (
                lambda store: edit_topic(store, "Oil", unmatch=["gas"]),
                "has no pattern 'gas'; its patterns: oil",
            ),
            (lambda store: edit_topic(store, "Oil", match=["OIL"]), "topic 'Oil' is so already"),
            (lambda store: edit_topic(store, "Oil", rename="?"), "no letter or digit"),
            (lambda store: edit_topic(store, "Oil", exclude=["*"]), "no letter or digit"),
            (lambda store: add_topic(store, Topic("Fuel")), "'Fuel' is a name of the topic 'Oil'"),
        ],
        ids=range(8),
    )
    def test_decisions_that_are_refused_change_nothing(
        self, store: Store, decide: Callable[[Store], Any], problem: str
    ) -> None:
        add_topic(store, Topic("Fuel", ("oil",)))
        edit_topic(store, "Fuel", rename="Oil")
        before = content(store)
        with pytest.raises(ClaimtrackError, match=problem):
            decide(store)
        assert content(store) == before
        assert len(list_decisions(store)) == 2

    def test_a_dry_run_tells_and_changes_nothing(self, store: Store) -> None:
        before = content(store)
        assert add_topic(store, Topic("Oil"), dry_run=True).claims == 3
        assert edit_topic(store, "EU rearmament", exclude=["oil"], dry_run=True).left == 1
        assert merge_topics(store, "EU rearmament", "Europe's defence", dry_run=True).claims == 2
        assert remove_topic(store, "EU rearmament", dry_run=True).claims == 2
        assert content(store) == before
        assert list_decisions(store) == ()

    def test_a_merged_topic_outlives_its_articles(
        self, store: Store, draft: type[Draft], put: Callable[[Draft], int]
    ) -> None:
        made = merge_topics(store, "EU rearmament", "Europe's defence")
        for article in (1, 2):
            remove_article(store, article)
        put(draft().says("Anna Bell", "tanks", topics=("Europe's defence",)))
        assert [(topic.name, topic.claims) for topic in list_topics(store)] == [("EU rearmament", 1)]
        undone = undo(store, made.decision)
        assert {topic.name for topic in list_topics(store)} == {"EU rearmament", "Europe's defence"}
        undo(store, undone)
        assert [(topic.name, topic.claims) for topic in list_topics(store)] == [("EU rearmament", 1)]
        assert list(find_faults(store)) == []

    def test_a_removed_topic_leaves_no_name(self, store: Store) -> None:
        edit_topic(store, "EU rearmament", rename="Tanks")
        remove_topic(store, "EU rearmament")
        with pytest.raises(ClaimtrackError, match="no topic is called 'Tanks'"):
            get_topic(store, "Tanks")
        add_topic(store, Topic("EU rearmament"))
        assert list(find_faults(store)) == []


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("eu rearmament", "EU rearmament"),
        ("REARMAMENT", "EU rearmament"),
        ("rearm", "EU rearmament"),
        ("def eur", "Europe's defence"),
        ("2", "Europe's defence"),
    ],
)
def test_a_topic_is_found_by_words_beginnings_and_number(store: Store, typed: str, found: str) -> None:
    assert get_topic(store, typed).name == found


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("eu", "'eu' fits 2 topics"),
        ("rearmement", r"did you mean EU rearmament\?"),
        ("", "see 'topic list'"),
        ("9", "see 'topic list'"),
    ],
)
def test_a_topic_that_is_not_found(store: Store, typed: str, problem: str) -> None:
    edit_topic(store, "Europe's defence", rename="EU defence")
    with pytest.raises((ClaimtrackError, UsageMistakeError), match=problem):
        get_topic(store, typed)


def test_a_topic_is_shown_with_who_speaks_about_it_and_where(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    daily = draft(publisher="The Daily").says("Anna Bell", "rain")
    put(daily.says("Peter Marsh", "no rain").says(None, "some rain"))
    put(
        draft(publisher="The Daily")
        .says("Peter Marsh", "rain again")
        .happened("It rained rain.", "Anna Bell", "Turkey")
    )
    put(draft(publisher="Weekly Mail").says("Peter Marsh", "rain, rain"))
    put(draft(publisher="Weekly Mail").says("Peter Marsh", "snow"))
    add_topic(store, Topic("Rain"))
    shown = show_topic(store, "rain")
    assert shown.actors == (("Peter Marsh", 3), ("Anna Bell", 2), ("Turkey", 1))
    assert shown.outlets == (("The Daily", 2), ("Weekly Mail", 1))
    assert shown.summary == get_topic(store, "rain")
    judge_claims(store, [row.id for row in find_claims(store, Query(actor="Turkey"))], "rejected")
    assert show_topic(store, "rain").actors == (("Peter Marsh", 3), ("Anna Bell", 1))


def test_topics_that_may_be_one_are_suggested_with_what_speaks_for_it(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Anna Bell", "tanks", topics=("EU rearmament",)))
    put(draft().says("Anna Bell", "more tanks", topics=("Europe's rearmament plan",)))
    put(draft().says("Peter Marsh", "goals", topics=("Cup final",)))
    rows = draft()
    for number in range(3):
        rows.says("Peter Marsh", f"wheat {number}", topics=("Harvest",))
    put(rows)
    add_topic(store, Topic("Bread", ("wheat",)))
    proposed = [(each.name, each.other, each.evidence) for each in suggest_topics(store)]
    assert proposed == [
        ("Harvest", "Bread", "3 claims under both; both Peter Marsh; at the same time"),
        ("EU rearmament", "Europe's rearmament plan", "both rearmament; both Anna Bell; at the same time"),
    ]
    assert [each.name for each in suggest_topics(store, "Europe's")] == ["EU rearmament"]
    assert suggest_topics(store, "Cup final") == ()
    merge_topics(store, "EU rearmament", "Europe's")
    assert suggest_topics(store, "EU rearmament") == ()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("worded") / "news.db"
    with open_store(path) as opened:
        yield opened


WORDS = """O'Brien O’Brien OʼBrien Obrien Brien's U.S. U.S.A. US us USA Путин Putin Ørsted orsted ORSTED Élysée elysee
ﬁne fine 東京 straße Strasse d'Ivoire d’ivoire anti-war 4% to-and-fro""".split()
TEXTS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from((" ", ", ", "-", "_", " – "))), min_size=1, max_size=4
).map(lambda parts: "".join(part for pair in parts for part in pair))


@settings(deadline=None, max_examples=150)
@given(texts=st.lists(TEXTS, min_size=1, max_size=5), pattern=TEXTS, begins=st.booleans())
def test_no_claim_is_missed_that_a_pattern_matches(
    shared: Store, texts: list[str], pattern: str, *, begins: bool
) -> None:
    pattern = pattern.strip(" ,-_–") + "*" * begins
    claims = [
        {
            "id": n,
            "type": "fact",
            "text": text,
            "edtf": "..",
            "precision": "day",
            "basis": "phrase",
            "why": "",
            "sort_key": "",
        }
        for n, text in enumerate(texts, 1)
    ]
    with rehearsal(shared, dry_run=True) as connection:
        connection.execute(insert(table_of(tables.Claim)), claims)
        index_new(connection)
        found = claims_worded(connection, [pattern_words(pattern)], lambda text: holds([pattern], text))
    assert found == {n for n, text in enumerate(texts, 1) if holds([pattern], text)}
