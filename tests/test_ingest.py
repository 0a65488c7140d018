from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from claimtrack import ingest
from claimtrack.editing import edit_article
from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.ingest import ReadOut, add_article, add_together, read_out
from claimtrack.model import Article, Moment, Query, Topic
from claimtrack.page import read_page
from claimtrack.store import (
    Store,
    build_timeline,
    find_claims,
    find_faults,
    get_article,
    get_topic,
    list_actors,
    list_topics,
    open_store,
    remove_article,
    remove_topic,
    split_actor,
    undo,
)
from claimtrack.tagging import add_topic

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
Harbour bridge reopens after repairs

The old bridge over the harbour reopened to traffic after two years of repairs.

"The bridge is safe for everybody," Mayor Anna Bell said on Friday.

Bell said that the repairs cost ten million pounds.

Critics wait

"We shall see how long it lasts," said opposition councillor Peter Marsh.
"""


def article_of(text: str = TEXT, **given: Any) -> Article:
    given = {"published": Moment(date(2025, 3, 8)), "publisher": "The Daily"} | given
    return Article(text, read_page(text).blocks, **given)


def dump(store: Store) -> list[str]:
    """All that is stored."""
    with closing(sqlite3.connect(store.path)) as connection:
        return list(connection.iterdump())


def test_an_article_is_stored_with_what_it_says(store: Store) -> None:
    article = article_of()
    added = add_article(store, article)
    rows = build_timeline(store, Query()).rows
    assert (added.outcome, added.article_id) == ("added", 1)
    assert added.claims == sum(row.type != "fact" for row in rows) >= 3
    assert added.facts == sum(row.type == "fact" for row in rows)
    for row in rows:
        for span in row.spans:
            assert article.text[span.start : span.end] == span.text
    assert {row.actor for row in rows if row.type != "fact"} == {"Anna Bell", "Peter Marsh"}
    said = [row.said.earliest for row in rows if row.actor == "Anna Bell"]
    assert said[0] == "2025-03-07"


def test_the_same_article_again_changes_nothing(store: Store) -> None:
    add_article(store, article_of())
    before = dump(store)
    again = add_article(store, article_of())
    assert (again.outcome, again.article_id, again.claims) == ("known", 1, 0)
    assert again.message == "known already, as article 1"
    assert dump(store) == before


@pytest.mark.parametrize(
    ("first", "second", "outcome", "differs"),
    [
        ({}, {}, "known", ()),
        ({"publisher": None}, {"publisher": None}, "known", ()),
        ({"title": "One"}, {"title": "Two"}, "differs", ("title",)),
        ({"title": "One"}, {}, "known", ()),
        ({}, {"published": Moment(date(2025, 3, 9)), "title": "A"}, "differs", ("title", "published")),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/1"}, "known", ()),
        (
            {"url": "https://a.example/1"},
            {"url": "https://a.example/1", "publisher": "B"},
            "differs",
            ("publisher",),
        ),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/2"}, "added", ()),
        ({}, {"url": "https://a.example/1"}, "differs", ("url",)),
        ({"url": "https://a.example/1"}, {}, "known", ()),
        ({}, {"publisher": "The Herald"}, "added", ()),
        ({"publisher": None}, {"publisher": "The Herald"}, "added", ()),
    ],
)
def test_what_is_known(
    store: Store, first: dict[str, Any], second: dict[str, Any], outcome: str, differs: tuple[str, ...]
) -> None:
    add_article(store, article_of(**first))
    before = dump(store)
    added = add_article(store, article_of(**second))
    assert (added.outcome, added.differs) == (outcome, differs)
    assert (dump(store) == before) is (outcome != "added")
    if outcome == "differs":
        assert "article edit" in added.message


@pytest.mark.parametrize(
    "text", ["", "\n", "x", "\0" * 100, "\ud800 said \udfff", '"' * 500, "\u202esaid he"]
)
def test_any_text_is_stored(store: Store, text: str) -> None:
    added = add_article(store, Article(text, (), Moment(date(2025, 3, 8)), title="\ud800", publisher="a\0b"))
    stored = get_article(store, added.article_id)
    assert len(stored.text) == len(text)
    assert "\ud800" not in stored.text
    assert stored.summary.publisher == "a\ufffdb"
    assert (
        add_article(store, Article(text, (), Moment(date(2025, 3, 8)), publisher="a\0b")).outcome == "known"
    )


def test_an_article_without_a_date_comes_last(store: Store) -> None:
    add_article(store, article_of())
    add_article(store, article_of(TEXT.replace("Bell", "Coe"), published=None))
    rows = find_claims(store, Query())
    undated = [row for row in rows if row.said.earliest is None and row.said.latest is None]
    assert rows[len(rows) - len(undated) :] == tuple(undated)


def test_people_are_recognised_across_articles(store: Store) -> None:
    add_article(store, article_of())
    add_article(store, article_of('"Traffic is calm," Mayor Anna Bell said.\n'))
    assert [actor.name for actor in list_actors(store)] == ["Anna Bell", "Peter Marsh"]


def test_a_matter_named_otherwise_joins_its_topic(store: Store) -> None:
    body = "Melo said {0} was late. Costa said {0} was dear."
    for headline, matter in [
        ("EU rearmament splits ministers", "EU rearmament"),
        ("Ministers doubt Europe's rearmament plan", "Europe's rearmament plan"),
    ]:
        text = f"{headline}\n\n{body.format(matter)}\n"
        add_article(store, Article(text, read_page(text).blocks, Moment.parse("2025-03-08")))
    assert [(topic.name, topic.claims) for topic in list_topics(store)] == [("EU rearmament", 4)]


def test_a_failure_stores_nothing_of_the_article(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = dump(store)

    def save_and_fail(*arguments: Any) -> None:
        saving(*arguments)
        raise KeyboardInterrupt

    saving = ingest.save_statements
    monkeypatch.setattr(ingest, "save_statements", save_and_fail)
    with pytest.raises(KeyboardInterrupt):
        add_article(store, article_of())
    monkeypatch.undo()
    assert dump(store) == before
    assert add_article(store, article_of()).outcome == "added"


class TestEditing:
    def test_dates_the_claims_anew_and_keeps_their_ids(self, store: Store) -> None:
        add_article(store, article_of())
        before = find_claims(store, Query(actor="Bell"))
        edited = edit_article(store, 1, published="2025-04-19T10:30", title="Bridge")
        after = find_claims(store, Query(actor="Bell"))
        assert [row.id for row in after] == [row.id for row in before]
        assert [row.text for row in after] == [row.text for row in before]
        assert after[0].said.earliest == "2025-04-18"
        dated = {"published": "2025-04-19T10:30", "title": "Bridge"}
        assert after[0].article == before[0].article._replace(**dated)
        assert (edited.kept, edited.added, edited.removed) == (len(find_claims(store, Query())), 0, 0)
        assert edited.article.published == "2025-04-19T10:30"

    def test_reads_numeric_dates_as_they_were_to_be_read(self, store: Store) -> None:
        text = '"Rain fell," Anna Bell said on 02/03/2025.\n'
        add_article(store, article_of(text, date_order="dmy"))
        edit_article(store, 1, title="Rain")
        assert [row.said.edtf for row in find_claims(store, Query())] == ["2025-03-02"]

    def test_back_again_is_as_before(self, store: Store) -> None:
        add_article(store, article_of())
        before = find_claims(store, Query())
        edit_article(store, 1, published="2025-05-01")
        edit_article(store, 1, published="2025-03-08")
        assert find_claims(store, Query()) == before

    def test_is_written_down(self, store: Store) -> None:
        add_article(store, article_of())
        edit_article(store, 1, publisher="The Herald")
        with closing(sqlite3.connect(store.path)) as connection:
            ((verb, subject, before, after),) = connection.execute(
                "SELECT verb, subject_id, before, after FROM decision"
            ).fetchall()
        assert (verb, subject) == ("edit article", 1)
        assert json.loads(before)["publisher"] == "The Daily"
        assert json.loads(after)["publisher"] == "The Herald"

    def test_changes_claims_where_less_is_found(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        added = add_article(store, article_of())
        total = added.claims + added.facts
        full = ingest.extract

        def less(article: Article, _threshold: float | None) -> Any:
            found = full(article)
            return replace(found, claims=found.claims[1:], facts=())

        monkeypatch.setattr(ingest, "extract", less)
        edited = edit_article(store, 1, title="Bridge")
        assert (edited.kept, edited.added) == (added.claims - 1, 0)
        assert edited.removed == total - edited.kept
        monkeypatch.setattr(ingest, "extract", full)
        edited = edit_article(store, 1, title="Harbour bridge")
        assert (edited.kept, edited.added) == (added.claims - 1, total - added.claims + 1)
        assert max(row.id for row in find_claims(store, Query())) > total, "ids are never given again"

    @pytest.mark.parametrize("published", ["yesterday", "", "2025-13-01", "2025-03-08 25:00"])
    def test_refuses_what_is_no_date(self, store: Store, published: str) -> None:
        add_article(store, article_of())
        with pytest.raises(UsageMistakeError, match="is no date; write 2025-03-08"):
            edit_article(store, 1, published=published)

    def test_refuses_an_unknown_article(self, store: Store) -> None:
        with pytest.raises(ClaimtrackError, match="there is no article 9; see 'article list'"):
            edit_article(store, 9, title="x")

    def test_refuses_to_make_two_articles_one(self, store: Store) -> None:
        add_article(store, article_of())
        add_article(store, article_of(publisher="The Herald"))
        before = dump(store)
        with pytest.raises(ClaimtrackError, match="article 2 would be the same as article 1"):
            edit_article(store, 2, publisher="The Daily")
        assert dump(store) == before


class TestRemoving:
    def test_takes_everything_that_was_read_out_of_it(self, store: Store) -> None:
        add_article(store, article_of(title="Bridge"))
        assert remove_article(store, 1).title == "Bridge"
        assert find_claims(store, Query()) == ()
        assert list_actors(store) == ()
        assert list_topics(store) == ()

    def test_leaves_other_articles_alone_and_gives_no_id_again(self, store: Store) -> None:
        add_article(store, article_of())
        add_article(store, article_of('"Traffic is calm," Mayor Anna Bell said.\n'))
        kept = find_claims(store, Query(actor="Bell"))[-1:]
        last = max(row.id for row in find_claims(store, Query()))
        remove_article(store, 1)
        assert [row.id for row in find_claims(store, Query())] == [row.id for row in kept]
        added = add_article(store, article_of())
        assert added.article_id == 3
        assert min(row.id for row in get_article(store, 3).rows) > last

    def test_refuses_an_unknown_article(self, store: Store) -> None:
        with pytest.raises(ClaimtrackError, match="there is no article 1"):
            remove_article(store, 1)


class TestTopics:
    def test_what_is_stored_gets_a_new_topic_at_once(self, store: Store) -> None:
        add_article(store, article_of())
        assert add_topic(store, Topic("Money", ("pound*", "cost"))).claims == 1
        topic = get_topic(store, "Money")
        assert (topic.kind, topic.claims, topic.patterns) == ("user", 1, ("pound*", "cost"))
        (row,) = find_claims(store, Query(topic="money"))
        assert "ten million" in row.text
        assert "Money" in row.topics

    def test_new_articles_get_it_as_well(self, store: Store) -> None:
        add_topic(store, Topic("Money", ("pound*",)))
        add_article(store, article_of())
        assert get_topic(store, "Money").claims == 1

    def test_it_matches_the_heading_a_claim_stands_under(self, store: Store) -> None:
        add_article(store, article_of())
        add_topic(store, Topic("Opposition", ("critics wait",)))
        assert {row.actor for row in find_claims(store, Query(topic="Opposition"))} == {"Peter Marsh"}

    def test_its_name_is_the_pattern_where_none_is_given(self, store: Store) -> None:
        add_article(store, article_of())
        assert add_topic(store, Topic("Ten million")).claims == 1

    def test_another_time_changes_nothing(self, store: Store) -> None:
        add_article(store, article_of())
        add_topic(store, Topic("Money", ("pound*",)))
        before = get_topic(store, "money")
        with pytest.raises(ClaimtrackError, match="topic 'Money' exists already; 'topic edit' changes it"):
            add_topic(store, Topic("MONEY", ("how long",)))
        assert get_topic(store, "money") == before

    def test_one_found_in_headings_becomes_the_users(self, store: Store) -> None:
        add_article(store, article_of())
        for found in list_topics(store):
            add_topic(store, Topic(found.name, ("nothing like it",)))
            topic = get_topic(store, found.name)
            assert (topic.id, topic.kind, topic.claims) == (found.id, "user", found.claims)

    def test_removing_it_takes_it_off_the_claims(self, store: Store) -> None:
        add_article(store, article_of())
        before = find_claims(store, Query())
        add_topic(store, Topic("Money", ("pound*",)))
        assert remove_topic(store, "money").claims == 1
        assert find_claims(store, Query()) == before
        with pytest.raises(ClaimtrackError, match="no topic is called 'Money'"):
            get_topic(store, "Money")

    def test_removing_needs_the_whole_name(self, store: Store) -> None:
        add_topic(store, Topic("Big money"))
        with pytest.raises(ClaimtrackError, match="give its whole name"):
            remove_topic(store, "money")

    def test_any_name_is_stored(self, store: Store) -> None:
        add_topic(store, Topic("a\udcff\0b"))
        assert [topic.name for topic in list_topics(store)] == ["a\ufffd\ufffdb"]

    @pytest.mark.parametrize("topic", [Topic("?"), Topic("Money", ("*",))])
    def test_names_and_patterns_need_a_word(self, store: Store, topic: Topic) -> None:
        with pytest.raises(UsageMistakeError, match="no letter or digit"):
            add_topic(store, topic)
        assert list_topics(store) == ()


WRITER = """
    import sys
    from datetime import date
    from claimtrack.ingest import add_article
    from claimtrack.model import Article, Block, BlockKind, Moment, Span
    from claimtrack.store import open_store

    path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with open_store(path) as store:
        for number in range(first, last):
            text = f'"Rain number {number} fell," Mayor Anna Bell said. "It is wet," said Peter Marsh.'
            blocks = (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)
            added = add_article(store, Article(text, blocks, Moment(date(2025, 3, 8)), publisher="The Daily"))
            print(added.outcome, flush=True)
"""


def writer(path: Path, first: int, last: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(path), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def check_whole(path: Path) -> int:
    """The number of articles stored, after making sure that each is whole."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        claims = connection.execute(
            "SELECT count(appearance.id) FROM version LEFT JOIN appearance ON version_id = version.id"
            " GROUP BY version.id"
        ).fetchall()
        assert set(claims) <= {(2,)}
        actors = connection.execute("SELECT name FROM actor ORDER BY name").fetchall()
        assert actors in ([], [("Anna Bell",), ("Peter Marsh",)])
    return len(claims)


def test_four_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    writers = [writer(path, first, first + 15) for first in (0, 10, 20, 30)]
    outputs = [process.communicate() for process in writers]
    assert [errors for _, errors in outputs] == [""] * 4
    outcomes = [outcome for output, _ in outputs for outcome in output.split()]
    assert sorted(outcomes) == ["added"] * 45 + ["known"] * 15
    assert check_whole(path) == 45


def test_a_killed_writer_leaves_whole_articles_and_can_be_repeated(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    process = writer(path, 0, 1000)
    assert process.stdout is not None
    for _ in range(3):
        process.stdout.readline()
    time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    assert process.communicate()[1] == ""
    stored = check_whole(path)
    assert 3 <= stored < 1000
    output, _ = writer(path, 0, stored + 3).communicate()
    assert output.split() == ["known"] * stored + ["added"] * 3
    assert check_whole(path) == stored + 3


def test_a_claim_split_off_stays_so_when_its_article_is_read_again(store: Store) -> None:
    add_article(store, article_of())
    first, *_ = find_claims(store, Query(actor="Bell"))
    made = split_actor(store, "Bell", [first.id], "Another Bell")
    edit_article(store, 1, published="2025-04-19")
    assert [row.id for row in find_claims(store, Query(actor="Another Bell"))] == [first.id]
    undo(store, made.decision)
    edit_article(store, 1, published="2025-03-08")
    assert first in find_claims(store, Query(actor="Anna Bell"))
    assert list(find_faults(store)) == []


def test_what_somebody_is(store: Store) -> None:
    add_article(store, article_of())
    assert {actor.name: actor.kind for actor in list_actors(store)} == {
        "Anna Bell": "person",
        "Peter Marsh": "person",
    }


def test_articles_stored_together_are_those_stored_one_by_one(tmp_path: Path) -> None:
    page = '{}\n\n"The bridge is safe," Anna Bell said on Friday. Bell said the mayor was wrong.\n'
    first = article_of(page.format("Bridge opens"), url="https://daily.example/1", title=None)
    later = replace(
        article_of(page.format("Bridge closes again"), url="https://daily.example/1", title=None),
        updated=Moment.parse("2025-03-20"),
    )
    articles = [first, later, article_of(), first]
    with open_store(tmp_path / "one.db") as one, open_store(tmp_path / "many.db") as many:
        outcomes = [add_article(one, article) for article in articles]
        found = [
            each for each in (read_out(many, article) for article in articles) if isinstance(each, ReadOut)
        ]
        assert add_together(many, found) == outcomes
        assert [each.outcome for each in outcomes] == ["added", "updated", "added", "known"]
        printed = Query(appearances=True)
        assert find_claims(many, printed) == find_claims(one, printed)
        assert list_actors(many) == list_actors(one)
