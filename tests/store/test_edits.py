"""Claims corrected by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.model import Query, Topic
from claimtrack.store import (
    Store,
    edit_claim,
    find_claims,
    find_faults,
    get_claim,
    get_topic,
    list_actors,
    list_decisions,
    list_topics,
    search_claims,
    undo,
)
from claimtrack.tagging import add_topic

from .test_decisions import content

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.store.conftest import Draft

pytestmark = pytest.mark.usefixtures("dam")


@pytest.fixture
def dam(draft: type[Draft], put: Callable[[Draft], int]) -> None:
    """Claims 1 to 3 and the fact 4; published on Saturday, 2025-03-08."""
    told = draft().says("Anna Bell", "the dam  is\tsafe, and always was", topics=("Dams",))
    told.says("Peter Marsh", "“the dam” will break").says(None, "the dam is safe")
    put(told.happened("They met.", "Anna Bell"))


def test_who_said_it(store: Store) -> None:
    before = content(store)
    made = edit_claim(store, 1, actor="marsh")
    assert (get_claim(store, 1).row.actor, get_claim(store, 1).row.speaker) == ("Peter Marsh", "Anna Bell")
    assert made.after == "actor: Peter Marsh"
    undo(store, made.decision)
    assert content(store) == before


def test_somebody_new_said_it(store: Store) -> None:
    before = content(store)
    made = edit_claim(store, 3, actor="Chloé Dubois")
    assert made.after == "actor: Chloé Dubois (new)"
    assert [row.id for row in find_claims(store, Query(actor="Dubois"))] == [3]
    undo(store, made.decision)
    assert content(store) == before
    with pytest.raises(UsageMistakeError, match="claim 4 is a fact: nobody says it"):
        edit_claim(store, 4, actor="Bell")
    with pytest.raises(UsageMistakeError, match="is no name"):
        edit_claim(store, 3, actor="?")


def test_when_it_was_said(store: Store) -> None:
    before = content(store)
    made = edit_claim(store, 3, said="Thursday")
    claim = get_claim(store, 3)
    assert (claim.row.said.earliest, claim.row.said.basis, claim.row.said.phrase) == (
        "2025-03-06",
        "person",
        None,
    )
    assert claim.why.startswith("set by hand: “Thursday” is the most recent one up to the publication")
    assert next(iter(find_claims(store, Query()))).id == 3
    edit_claim(store, 3, said="../2024")
    assert get_claim(store, 3).row.said.edtf == "../2024"
    with pytest.raises(UsageMistakeError, match="no date can be read"):
        edit_claim(store, 3, said="whenever")
    with pytest.raises(ClaimtrackError, match="builds on it"):
        undo(store, made.decision)
    undo(store, list_decisions(store)[-1].id)
    undo(store, made.decision)
    assert content(store) == before
    assert list(find_faults(store)) == []


@pytest.mark.parametrize(
    ("claim", "stretch", "text"),
    [
        (1, "the dam is safe", "the dam is safe"),
        (1, "the dam is\n safe,", "the dam is safe,"),
        (2, "“the dam”", "“the dam”"),
        (2, "Peter Marsh said “the dam” will break", "Peter Marsh said “the dam” will break"),
        (3, "the dam is safe", "the dam is safe"),
    ],
)
def test_what_exactly_was_said(store: Store, claim: int, stretch: str, text: str) -> None:
    before = content(store)
    if get_claim(store, claim).row.text != text:
        made = edit_claim(store, claim, text=[stretch])
        assert made.after == f"text: {text}"
        undo(store, made.decision)
        assert content(store) == before
    edit_claim(store, claim, text=[stretch])
    row = get_claim(store, claim).row
    assert row.text == text
    assert " ".join(row.spans[0].text.split()) == text
    old = next(each for each in before["claims"] if each.id == claim)
    assert abs(row.spans[0].start - old.spans[0].start) < 30
    assert list(find_faults(store)) == []


def test_words_of_an_edited_claim_are_found(store: Store) -> None:
    edit_claim(store, 1, text=["always was"])
    assert [row.id for row in search_claims(store, "always", Query())] == [1]
    assert [row.id for row in search_claims(store, "dam", Query())] == [2, 3]


def test_a_broken_quotation_is_given_in_its_stretches(store: Store) -> None:
    edit_claim(store, 1, text=["always was", "the dam is safe"])
    row = get_claim(store, 1).row
    assert row.text == "the dam is safe always was"
    assert [span.text for span in row.spans] == ["the dam  is\tsafe", "always was"]
    assert list(find_faults(store)) == []
    with pytest.raises(UsageMistakeError, match="two of the stretches given with --text overlap"):
        edit_claim(store, 1, text=["the dam is", "dam is safe"])


@pytest.mark.parametrize("stretch", ["the dam is unsafe", "he dam", "the da", "", "THE DAM", ".*"])
def test_words_that_are_not_printed_are_refused(store: Store, stretch: str) -> None:
    with pytest.raises(
        UsageMistakeError, match="is not printed so in article 1: --text takes a stretch of it"
    ):
        edit_claim(store, 1, text=[stretch])


def test_what_it_is_about(store: Store) -> None:
    before = content(store)
    made = edit_claim(store, 1, topics=["Rain", "dams"])
    assert made.after == "topics: Dams; Rain (new)"
    assert get_claim(store, 1).row.topics == ("Dams", "Rain")
    assert get_topic(store, "Rain").kind == "user"
    undo(store, made.decision)
    assert content(store) == before
    edit_claim(store, 1, topics=[""])
    assert get_claim(store, 1).row.topics == ()
    assert [topic.claims for topic in list_topics(store)] == [0]


def test_topics_set_by_hand_stay_when_a_topic_is_defined(store: Store) -> None:
    edit_claim(store, 1, topics=[])
    add_topic(store, Topic("Safety", ("safe",)))
    assert [row.id for row in find_claims(store, Query(topic="Safety"))] == [3]


def test_everything_at_once_and_back(store: Store) -> None:
    before = content(store)
    made = edit_claim(store, 3, actor="Bell", said="2022-03", text=["is safe"], topics=["Dams"])
    assert made.after == "actor: Anna Bell; said: 2022-03; text: is safe; topics: Dams"
    undo(store, made.decision)
    assert content(store) == before
    assert list(find_faults(store)) == []


def test_a_value_that_is_right_is_kept_from_then_on(store: Store) -> None:
    edit_claim(store, 1, actor="Bell")
    with pytest.raises(ClaimtrackError, match="claim 1 is so already"):
        edit_claim(store, 1, actor="Bell")
    edit_claim(store, 1, actor="Marsh")
    assert [actor.claims for actor in list_actors(store)] == [0, 2]


def test_a_dry_run_changes_nothing(store: Store) -> None:
    before = content(store)
    made = edit_claim(store, 3, actor="Somebody New", topics=["Rain"], dry_run=True)
    assert made.after == "actor: Somebody New (new); topics: Rain (new)"
    assert content(store) == before
    assert get_claim(store, 3).row == before["claims"][2]
