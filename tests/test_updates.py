"""The same address with another text: a new version of the same article."""

from __future__ import annotations

from typing import Any

import pytest

from claimtrack.editing import edit_article
from claimtrack.engine import engine
from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment, Query
from claimtrack.page import read_page
from claimtrack.render.history import history_text
from claimtrack.store import (
    Store,
    find_claims,
    get_article,
    get_history,
    list_actors,
    list_articles,
    merge_actors,
    remove_article,
    split_actor,
    status_of,
)

pytestmark = pytest.mark.usefixtures("sound")

SAFE = '"The bridge is safe for everybody who has to cross it," Mayor Anna Bell said on Friday.'
COST = "Bell said that the repairs had cost the town no more than ten million pounds."
DOUBT = '"We shall see how long it lasts this time," said opposition councillor Peter Marsh.'
TALKS = "Marsh said on Saturday that the council would look into every single bill."
PUBLISHED = Moment.parse("2025-03-08T09:00+00:00")
URL = "https://daily.example/bridge"


def article_of(*paragraphs: str, **given: Any) -> Article:
    text = "\n\n".join(("Harbour bridge reopens after two years", *paragraphs)) + "\n"
    given = {"published": PUBLISHED, "publisher": "The Daily", "url": URL} | given
    return Article(text, read_page(text).blocks, title="Harbour bridge reopens", **given)


def said(store: Store) -> dict[str, int]:
    """The ids of the claims, by the beginning of what they say."""
    return {row.text.strip('"“ ')[:12]: row.id for row in find_claims(store, Query())}


def test_claims_that_stay_keep_their_ids_and_new_and_removed_ones_tell_their_version(store: Store) -> None:
    add_article(store, article_of(SAFE, COST, DOUBT))
    before = said(store)
    again = add_article(store, article_of(DOUBT, SAFE, TALKS, updated=Moment.parse("2025-03-09T18:00+00:00")))
    assert (again.outcome, again.article_id, again.version) == ("updated", 1, 2)
    assert (again.kept, again.claims, again.facts, again.removed) == (2, 1, 0, 1)
    assert again.message == "version 2 of article 1: 2 kept, 1 new, 1 removed"
    after = said(store)
    assert before.items() <= after.items()
    rows = {row.id: row for row in find_claims(store, Query())}
    assert [rows[key].version for key in before.values()] == [1, 1, 1]
    assert {key: row.removed_in for key, row in rows.items() if row.removed_in} == {before["the repairs "]: 2}
    (new,) = (row for row in rows.values() if row.version == 2)
    assert (new.actor, new.said.earliest) == ("Peter Marsh", "2025-03-08")  # Saturday, told on Sunday


def test_an_article_is_one_whatever_its_versions(store: Store) -> None:
    add_article(store, article_of(SAFE, COST))
    add_article(store, article_of(SAFE, DOUBT, updated=Moment.parse("2025-03-09T18:00+00:00")))
    add_article(store, article_of(SAFE, TALKS, updated=Moment.parse("2025-03-10T18:00+00:00")))
    (summary,) = list_articles(store)
    assert (summary.updated, summary.claims) == ("2025-03-10T18:00+00:00", 2)
    shown = get_article(store, 1)
    assert TALKS in shown.text
    assert [row.text for row in shown.rows] == [span.text.strip() for row in shown.rows for span in row.spans]
    for row in shown.rows:
        for span in row.spans:
            assert shown.text[span.start : span.end] == span.text
    assert (status_of(store, engine()).articles, len(find_claims(store, Query()))) == (1, 4)
    assert [row.outlets for row in find_claims(store, Query())] == [1] * 4


def test_an_earlier_text_is_known_and_a_dropped_claim_may_come_back(store: Store) -> None:
    add_article(store, article_of(SAFE, COST))
    add_article(store, article_of(SAFE, DOUBT))
    assert add_article(store, article_of(SAFE, COST)).outcome == "known"
    dropped = said(store)["the repairs "]
    add_article(store, article_of(SAFE, COST, TALKS))
    assert said(store)["the repairs "] == dropped
    assert {row.removed_in for row in find_claims(store, Query()) if row.id == dropped} == {None}


def test_what_an_outlet_gives_to_somebody_else_is_another_claim(store: Store) -> None:
    add_article(store, article_of(SAFE, DOUBT))
    add_article(store, article_of(SAFE.replace("Mayor Anna Bell", "engineer Tom Reed"), DOUBT))
    rows = [row for row in find_claims(store, Query()) if "bridge is safe" in row.text]
    assert [(row.actor, row.version, row.removed_in) for row in rows] == [
        ("Anna Bell", 1, 2),
        ("Tom Reed", 2, None),
    ]


DENIAL = "Councillor Ruth Keller denied that the bridge had failed its last inspection in January."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (COST, COST.replace("ten", "twelve")),
        (COST, COST.replace("no more", "more")),
        (SAFE, SAFE.replace("safe", "closed")),
        (SAFE, SAFE.replace("is safe", "is not safe")),
        (DENIAL, DENIAL.replace("denied", "confirmed")),
        (DENIAL, DENIAL.replace("denied", "would not say")),
    ],
)
def test_what_is_said_otherwise_is_another_claim(store: Store, before: str, after: str) -> None:
    add_article(store, article_of(before, DOUBT))
    (old,) = (row for row in find_claims(store, Query()) if row.actor != "Peter Marsh")
    again = add_article(store, article_of(after, DOUBT, updated=Moment.parse("2025-03-09T18:00+00:00")))
    assert (again.kept, again.new, again.removed) == (1, 1, 1)
    rows = {row.id: row for row in find_claims(store, Query()) if row.actor != "Peter Marsh"}
    assert (rows[old.id].removed_in, rows.pop(old.id).text) == (2, old.text)
    (new,) = rows.values()
    assert (new.actor, new.version, new.removed_in) == (old.actor, 2, None)
    assert (new.text, new.modality) != (old.text, old.modality)
    then = find_claims(store, Query(as_of=Moment.parse("2025-03-08")))
    assert [(row.text, row.modality) for row in then if row.actor != "Peter Marsh"] == [
        (old.text, old.modality)
    ]
    assert add_article(store, article_of(before, DOUBT, TALKS)).again == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (COST.replace("repairs", "repiars"), COST),
        (COST, COST.replace("ten", "10")),
        (COST, COST.replace("Bell", "Mayor Anna Bell")),
        (COST, COST.replace("pounds", "pounds, half of which came from the region")),
        (SAFE, SAFE.replace("for everybody who has to cross it", "for everybody")),
        (DENIAL, DENIAL.replace("last inspection in January", "last inspection")),
    ],
)
def test_what_is_corrected_cut_or_longer_is_the_claim_that_it_was(
    store: Store, before: str, after: str
) -> None:
    add_article(store, article_of(before, DOUBT))
    assert (
        add_article(store, article_of(after, DOUBT)).message
        == "version 2 of article 1: 2 kept, 0 new, 0 removed"
    )


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ({}, {}, "updated"),
        ({}, {"publisher": None}, "updated"),
        ({}, {"url": None}, "added"),
        ({}, {"url": f"{URL}/2"}, "added"),
        ({"url": None, "id": "7"}, {"url": None, "id": "7"}, "updated"),
        ({"id": "7"}, {"url": f"{URL}-renamed", "id": "7"}, "updated"),
        ({"url": None, "id": "7"}, {"url": None, "id": "7", "publisher": "The Herald"}, "added"),
        ({"url": None, "id": "7", "publisher": None}, {"url": None, "id": "7", "publisher": None}, "added"),
        ({"url": None}, {"url": None}, "added"),
    ],
)
def test_what_is_an_update(store: Store, first: dict[str, Any], second: dict[str, Any], outcome: str) -> None:
    add_article(store, article_of(SAFE, COST, **first))
    assert add_article(store, article_of(DOUBT, TALKS, **second)).outcome == outcome


def test_an_older_version_read_later_gives_the_claims_their_dates(store: Store) -> None:
    late, early = Moment.parse("2025-03-20"), Moment.parse("2025-03-08")
    add_article(store, article_of(SAFE, DOUBT, published=late))
    ids = said(store)
    assert {row.said.earliest for row in find_claims(store, Query(actor="Bell"))} == {"2025-03-14"}
    add_article(store, article_of(SAFE, COST, published=early))
    assert ids.items() <= said(store).items()
    row = next(row for row in find_claims(store, Query(actor="Bell")) if "safe" in row.text)
    assert (row.said.earliest, row.article.published, row.version) == ("2025-03-07", "2025-03-08", 1)
    assert list_articles(store)[0].published == "2025-03-20"


def test_editing_changes_the_newest_version(store: Store) -> None:
    add_article(store, article_of(SAFE, COST))
    add_article(store, article_of(SAFE, TALKS, published=Moment.parse("2025-03-09")))
    ids = said(store)
    edited = edit_article(store, 1, published="2025-03-16", title="Bridge")
    assert (edited.kept, edited.added, edited.removed) == (2, 0, 0)
    assert said(store) == ids
    rows = {row.text[:11]: row for row in find_claims(store, Query())}
    assert [rows[key].said.earliest for key in sorted(rows)] == ["2025-03-07", "2025-03-15", "2025-03-07"]
    assert list_articles(store)[0].title == "Bridge"


def test_an_edit_that_makes_the_newest_version_the_first_gives_the_claims_its_dates(store: Store) -> None:
    add_article(store, article_of(SAFE, COST))
    add_article(store, article_of(SAFE, DOUBT, published=Moment.parse("2025-03-16")))
    edit_article(store, 1, published="2025-03-02")
    row = next(row for row in find_claims(store, Query(actor="Bell")) if "safe" in row.text)
    assert (row.said.earliest, row.article.published) == ("2025-02-28", "2025-03-02")


def test_decisions_hold(store: Store) -> None:
    add_article(store, article_of(SAFE, DOUBT))
    split_actor(store, "Bell", [said(store)["The bridge i"]], "Bell the Elder")
    merge_actors(store, "Bell the Elder", "Peter Marsh")
    add_article(store, article_of(SAFE, DOUBT, TALKS))
    rows = {row.text.strip('"“ ')[:12]: row.actor for row in find_claims(store, Query())}
    assert rows["The bridge i"] == "Bell the Elder"
    assert rows["We shall see"] == rows["the council "] == "Bell the Elder"
    assert [actor.name for actor in list_actors(store) if actor.claims == 0] in ([], ["Anna Bell"])


def test_what_is_told_of_a_new_version_is_what_its_history_tells(store: Store) -> None:
    elsewhere = {"publisher": "The Courier", "url": "https://courier.example/1"}
    add_article(store, article_of(SAFE, DOUBT, TALKS, **elsewhere))
    texts = ((SAFE, COST, DOUBT), (SAFE, DOUBT), (SAFE, COST, TALKS, DOUBT), (COST,), (SAFE, COST))
    told = [add_article(store, article_of(*text)) for text in texts]
    assert [each.message.partition(": ")[2] for each in told[1:]] == [
        "2 kept, 0 new, 1 removed",
        "2 kept, 1 back again, 1 new, 0 removed",
        "1 kept, 0 new, 3 removed",
        "1 kept, 1 back again, 0 new, 0 removed",
    ]
    versions = get_history(store, 2).versions
    assert [(len(v.back), len(v.came), len(v.gone)) for v in versions[1:]] == [
        (each.again, each.new, each.removed) for each in told[1:]
    ]
    assert "again claim" in history_text(versions)


def test_removing_takes_every_version(store: Store) -> None:
    add_article(store, article_of(SAFE, COST))
    add_article(store, article_of(SAFE, TALKS))
    remove_article(store, 1)
    assert (find_claims(store, Query()), list_articles(store), list_actors(store)) == ((), (), ())


def test_a_version_that_tells_no_update_follows_those_added_before(store: Store) -> None:
    add_article(store, article_of(SAFE, COST, updated=Moment.parse("2025-03-09T18:00+00:00")))
    again = add_article(store, article_of(SAFE, DOUBT))
    assert again.message == "version 2 of article 1: 1 kept, 1 new, 1 removed"
    assert DOUBT in get_article(store, 1).text
    third = add_article(store, article_of(SAFE, TALKS, updated=Moment.parse("2025-03-10T18:00+00:00")))
    assert (third.version, TALKS in get_article(store, 1).text) == (3, True)
    between = add_article(store, article_of(COST, DOUBT, updated=Moment.parse("2025-03-09T20:00+00:00")))
    assert (between.version, TALKS in get_article(store, 1).text) == (3, True)


def test_a_text_published_before_the_others_is_an_earlier_version(store: Store) -> None:
    add_article(store, article_of(SAFE, COST, updated=Moment.parse("2025-03-09T18:00+00:00")))
    earlier = add_article(store, article_of(SAFE, DOUBT, published=Moment.parse("2025-03-07T09:00+00:00")))
    assert (earlier.version, COST in get_article(store, 1).text) == (1, True)
