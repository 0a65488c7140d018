from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.model import ArticleRef, Query, Quoted, SaidAt, Span, When
from claimtrack.store import build_timeline, find_claims, get_claim, iter_claims, search_claims
from claimtrack.store.driver import ask
from claimtrack.store.query import asked, ids_question
from claimtrack.store.queue import count_open

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimtrack.store import Store
    from tests.store.conftest import Draft


def texts(store: Store, **asked: object) -> list[str]:
    return [row.text for row in find_claims(store, Query(**asked))]


@pytest.fixture
def news(draft: type[Draft], put: Callable[[Draft], int]) -> list[int]:
    """Three articles of two publishers, added in another order than published."""
    late = draft(date(2025, 3, 8), title="Talks", publisher="The Daily", url="https://daily.example/2")
    late.says("Dmitry Peskov", "talks go on", actor_names=("Peskov",), roles=("Kremlin spokesman",))
    late.happened("Talks were held in Ankara.", "Turkey", "Dmitry Peskov", when=draft.on(date(2025, 3, 2)))
    early = draft(date(2025, 3, 1), title="Harvest", publisher="Weekly Mail")
    early.says("Zoë Brontë", "wheat is dear", topics=("Wheat prices",))
    early.says("Peskov", "wheat is cheap", topics=("Wheat prices",), kind="attitude")
    early.says(None, "nobody knows")
    other = draft(date(2025, 3, 5), publisher="The Daily")
    other.says(
        "Ivan Petrov", "an open end", when=When(date(2025, 2, 1), None, "2025-02-01/..", "day", "phrase")
    )
    other.says(
        "Anna Petrov", "an open start", when=When(None, date(2025, 3, 4), "../2025-03-04", "day", "phrase")
    )
    return [put(late), put(early), put(other)]


@pytest.mark.usefixtures("news")
class TestTimeline:
    def test_is_chronological_with_claims_and_facts_together(self, store: Store) -> None:
        assert texts(store) == [
            "an open end",
            "wheat is dear",
            "wheat is cheap",
            "nobody knows",
            "Talks were held in Ankara.",
            "an open start",
            "talks go on",
        ]
        assert texts(store, reverse=True) == texts(store)[::-1]

    @pytest.mark.parametrize(
        ("since", "until", "expected"),
        [
            ((2025, 3, 5), None, ["an open end", "talks go on"]),
            ((2025, 3, 4), (2025, 3, 4), ["an open end", "an open start"]),
            (None, (2025, 1, 31), ["an open start"]),
            (None, (2025, 2, 1), ["an open end", "an open start"]),
            ((2030, 1, 1), (2030, 1, 1), ["an open end"]),
        ],
    )
    def test_a_range_keeps_whatever_overlaps_it(
        self,
        store: Store,
        since: tuple[int, int, int] | None,
        until: tuple[int, int, int] | None,
        expected: list[str],
    ) -> None:
        asked = {"since": since and date(*since), "until": until and date(*until)}
        assert texts(store, **asked) == expected

    @pytest.mark.parametrize(
        ("asked", "expected"),
        [
            ({"type": "fact"}, ["Talks were held in Ankara."]),
            ({"type": "attitude"}, ["wheat is cheap"]),
            ({"actor": "turkey"}, ["Talks were held in Ankara."]),
            ({"topic": "wheat prices"}, ["wheat is dear", "wheat is cheap"]),
            ({"topic": "wheat", "actor": "peskov"}, ["wheat is cheap"]),
            ({"publisher": "weekly mail"}, ["wheat is dear", "wheat is cheap", "nobody knows"]),
            ({"publisher": "mail", "type": "claim"}, ["wheat is dear", "nobody knows"]),
            ({"publisher": "Daily", "actor": "Peskov"}, ["Talks were held in Ankara.", "talks go on"]),
            ({"actor": "peskov", "reverse": True, "limit": 2}, ["talks go on", "Talks were held in Ankara."]),
            ({"actor": "turkey", "type": "claim"}, []),
        ],
    )
    def test_everything_asked_for_holds(
        self, store: Store, asked: dict[str, object], expected: list[str]
    ) -> None:
        assert texts(store, **asked) == expected
        assert [row.text for row in iter_claims(store, Query(**asked))] == expected

    @pytest.mark.parametrize(
        "name",
        ["Dmitry Peskov", "peskov", "PESKOV", "Песков", "Дмитрий Песков", "Mr. Peskov", "Peskov, Dmitry"],
    )
    def test_any_word_of_a_name_finds_the_actor(self, store: Store, name: str) -> None:
        assert texts(store, actor=name) == ["wheat is cheap", "Talks were held in Ankara.", "talks go on"]

    @pytest.mark.parametrize("name", ["zoe", "Bronte", "ZOË", "Zoe Bronte"])
    def test_accents_do_not_matter(self, store: Store, name: str) -> None:
        assert texts(store, actor=name) == ["wheat is dear"]

    def test_several_actors_are_listed(self, store: Store) -> None:
        with pytest.raises(UsageMistakeError, match=r"'petrov' fits 2 actors: Anna Petrov, Ivan Petrov;"):
            find_claims(store, Query(actor="petrov"))

    @pytest.mark.parametrize(
        ("asked", "message"),
        [
            ({"actor": "Peskow"}, "no actor is called 'Peskow'; did you mean Dmitry Peskov?"),
            ({"actor": "Xyzzy"}, "no actor is called 'Xyzzy'; see 'actor list'"),
            ({"actor": "?"}, "no actor is called '?'; see 'actor list'"),
            ({"actor": ""}, "no actor is called ''; see 'actor list'"),
            ({"topic": "wheet"}, "no topic is called 'wheet'; did you mean Wheat prices?"),
            ({"publisher": "Dayly"}, "no publisher is called 'Dayly'; did you mean The Daily?"),
        ],
    )
    def test_near_spellings_are_offered(self, store: Store, asked: dict[str, str], message: str) -> None:
        with pytest.raises(ClaimtrackError) as caught:
            find_claims(store, Query(**asked))
        assert str(caught.value) == message
        assert caught.value.exit_status == 1

    def test_says_what_the_limit_leaves_out(self, store: Store) -> None:
        timeline = build_timeline(store, Query(limit=5))
        assert len(timeline.rows) == 5
        assert timeline.left_out == ((2, "over the limit of 5"),)
        assert build_timeline(store, Query(limit=7)).left_out == ()
        assert build_timeline(store, Query()).left_out == ()


@pytest.fixture
def together(draft: type[Draft], put: Callable[[Draft], int]) -> int:
    """An article in which several speak alone and together."""
    one = draft(date(2025, 3, 8))
    one.says("Ann Bell", "alone here")
    one.says("Joe Dunn", "also here")
    one.says("Ann Bell and Joe Dunn", "both here")
    one.says("Hull Council, Joe Dunn and the Dock Union", "all here")
    one.says("Jo Ann Bell and Sons", "a firm here")
    for name in ("Ann Bell and Joe Dunn", "Hull Council, Joe Dunn and the Dock Union"):
        one.actors[name] = replace(one.actors[name], kind="group")
    return put(one)


@pytest.mark.usefixtures("together")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ann Bell", ["alone here", "both here"]),
        ("Dunn", ["also here", "both here", "all here"]),
        ("Dock Union", ["all here"]),
        ("Ann Bell and Joe Dunn", ["both here"]),
    ],
)
def test_whoever_speaks_together_with_others_is_found(store: Store, name: str, expected: list[str]) -> None:
    assert texts(store, actor=name) == expected
    beyond = build_timeline(store, Query(actor=name, limit=1)).left_out
    assert beyond == (((len(expected) - 1, "over the limit of 1"),) if len(expected) > 1 else ())
    found = search_claims(store, "here", Query(actor=name), ("", ""))
    assert {row.text for row in found} == set(expected)
    assert count_open(store, Query(actor=name)) == len(expected)


def test_a_group_that_nobody_found_is_one_of_is_another(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    one = draft().says("Hull Nurses Union", "one").says("nurses in Hull", "two")
    one.actors["nurses in Hull"] = replace(one.actors["nurses in Hull"], kind="group")
    put(one)
    with pytest.raises(UsageMistakeError, match="fits 2 actors"):
        find_claims(store, Query(actor="nurses"))


def test_an_exact_full_name_beats_words(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    put(draft().says("Kremlin", "one").says("Kremlin Press Service", "two"))
    assert texts(store, actor="kremlin") == ["one"]
    assert texts(store, actor="the Kremlin") == ["one"]
    assert texts(store, actor="press") == ["two"]


def test_a_row_says_everything_about_a_claim(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    article = draft(title="Talks", publisher="The Daily", url="https://daily.example/2", text="On Friday: ")
    phrase = Span(3, 9)
    said = When(date(2025, 3, 7), date(2025, 3, 7), "2025-03-07", "day", "phrase", phrase, why="Said so.")
    article.says("Dmitry Peskov", "she said  so", when=said, topics=("Talks",))
    article.says("Anna Bell", "yes", when=said, via=0)
    article_id = put(article)
    first, second = find_claims(store, Query())
    start = article.text.index("she")
    assert first == type(first)(
        id=1,
        type="claim",
        quotation="indirect",
        actor="Dmitry Peskov",
        actors=(),
        speaker="Dmitry Peskov",
        cue="said",
        text="she said so",
        said=SaidAt("2025-03-07", "2025-03-07", "2025-03-07", "day", "phrase", "Friday"),
        topics=("Talks",),
        article=ArticleRef(article_id, "Talks", "The Daily", "https://daily.example/2", "2025-03-08"),
        spans=(Quoted(start, start + 12, "she said  so"),),
        via=None,
    )
    assert (second.via, second.speaker) == (1, "Anna Bell")


def test_a_row_says_whether_the_speaker_denies_it_and_how_sure_the_reading_is(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    article = draft().says("Dmitry Peskov", "talks failed").happened("Talks were held.")
    article.claims[0] = replace(article.claims[0], polarity="negative", modality="possible", confidence=0.75)
    put(article)
    said = [(row.polarity, row.modality, row.confidence) for row in find_claims(store, Query())]
    assert said == [("negative", "possible", 0.75), ("positive", "asserted", 1.0)]


def test_a_broken_quotation_keeps_each_part(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    article = draft().says("Anna Bell", "I will, she said, go")
    (claim,) = article.claims
    start = claim.content[0].start
    parts = (Span(start, start + 7), Span(start + 18, start + 20))
    article.claims = [
        type(claim)(**{name: getattr(claim, name) for name in claim.__slots__} | {"content": parts})
    ]
    put(article)
    (row,) = find_claims(store, Query())
    assert row.text == "I will, go"
    assert [span.text for span in row.spans] == ["I will,", "go"]
    assert all(article.text[span.start : span.end] == span.text for span in row.spans)


def test_a_claim_is_shown_in_its_passage(
    store: Store, draft: type[Draft], put: Callable[[Draft], int]
) -> None:
    article = draft(title="The title")
    article.heading("A heading")
    article.line("Before.")
    article.says("Anna Bell", "yes")
    put(article)
    shown = get_claim(store, 1)
    assert shown.row == find_claims(store, Query())[0]
    assert shown.why == "It is what the page says."
    assert shown.heading == "A heading"
    passage = shown.passage
    assert passage.text == "Anna Bell said yes"
    assert article.text[passage.start :].startswith(passage.text)
    marked = [(mark.kind, passage.text[mark.start : mark.end]) for mark in passage.marks]
    assert marked == [("speaker", "Anna Bell"), ("cue", "said"), ("content", "yes")]


def test_an_unknown_claim_is_named(store: Store) -> None:
    with pytest.raises(ClaimtrackError, match="there is no claim 7"):
        get_claim(store, 7)


def plan_of(store: Store, query: Query) -> list[str]:
    """How SQLite goes about finding the ids of a query's rows."""
    with store.asking() as connection:
        fitting = asked(connection, query)
        question = f"EXPLAIN QUERY PLAN {ids_question(fitting, reverse=query.reverse)}"
        return [detail for *_, detail in ask(connection, question, **fitting.values, limit=20)]


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize("reverse", [False, True])
def test_a_timeline_is_read_in_order_from_an_index(store: Store, *, reverse: bool) -> None:
    everything = plan_of(store, Query(since=date(2025, 1, 1), type="claim", limit=20, reverse=reverse))
    assert everything == ["SCAN claim USING COVERING INDEX ix_claim_sort_key"]
    one_actor = plan_of(store, Query(actor="Peskov", limit=20, reverse=reverse))
    assert "SEARCH claim USING COVERING INDEX ix_claim_actor_id_sort_key (actor_id=?)" in one_actor
    assert "MERGE (UNION ALL)" in one_actor
