"""What people say of claims: shown with them, hidden where they are rejected, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.model import ClaimLink, Query, Verdict
from claimtrack.store import (
    Store,
    build_timeline,
    find_claims,
    find_faults,
    get_actor,
    get_article,
    get_claim,
    get_topic,
    give_verdict,
    judge_claims,
    link_claims,
    list_decisions,
    note_claim,
    search_claims,
    undo,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.store.conftest import Draft

pytestmark = pytest.mark.usefixtures("talks")


@pytest.fixture
def talks(draft: type[Draft], put: Callable[[Draft], int]) -> None:
    """Claims 1 to 3 and the fact 4."""
    told = draft().says("Anna Bell", "yes", topics=("Talks",)).says("Anna Bell", "no", topics=("Talks",))
    put(told.says("Peter Marsh", "maybe").happened("They met.", "Anna Bell"))


def shown(store: Store, **asked: str) -> list[int]:
    return sorted(row.id for row in find_claims(store, Query(**asked)))  # type: ignore[arg-type]


def test_what_is_rejected_is_shown_only_where_it_is_asked_for(store: Store) -> None:
    made = judge_claims(store, [1, 4], "rejected")
    assert shown(store) == shown(store, status="open") == [2, 3]
    assert shown(store, status="rejected") == [1, 4]
    assert shown(store, status="all") == [1, 2, 3, 4]
    assert build_timeline(store, Query(actor="Bell", limit=1)).left_out == ()
    assert search_claims(store, "yes", Query()) == ()
    assert [row.id for row in search_claims(store, "yes", Query(status="all"))] == [1]
    assert (get_actor(store, "Bell").claims, get_actor(store, "Bell").facts) == (1, 0)
    assert get_topic(store, "Talks").claims == 1
    assert get_article(store, 1).summary.claims == 2
    assert [row.id for row in get_article(store, 1).rows] == [2, 3]
    assert get_claim(store, 1).row.status == "rejected"
    undo(store, made.decision)
    assert shown(store) == [1, 2, 3, 4]


def test_accepted_claims_are_asked_for_too(store: Store) -> None:
    judge_claims(store, [2, 3], "accepted")
    assert shown(store, status="accepted") == [2, 3]
    assert shown(store, status="open") == [1, 4]
    made = judge_claims(store, [2, 1, 2], "accepted")
    assert (made.before, made.claims) == ("claim 1", 1)
    judge_claims(store, [2], "rejected")
    assert shown(store, status="accepted") == [1, 3]
    with pytest.raises(ClaimtrackError, match="claims 1, 3 are accepted already"):
        judge_claims(store, [1, 3], "accepted")


def test_an_unknown_claim_is_named_and_nothing_happens(store: Store) -> None:
    for unknown in (9, 0, -1, 2**70):
        with pytest.raises(ClaimtrackError, match=f"there is no claim {unknown}; ids are in the output"):
            judge_claims(store, [1, unknown], "rejected")
    with pytest.raises(ClaimtrackError, match="there is no claim 9"):
        link_claims(store, 1, "repeats", 9)
    assert shown(store) == [1, 2, 3, 4]
    assert list_decisions(store) == ()


def test_many_claims_are_one_decision(store: Store, draft: type[Draft], put: Callable[[Draft], int]) -> None:
    many = draft()
    for number in range(1200):
        many.says("Anna Bell", f"number {number}")
    put(many)
    made = judge_claims(store, range(5, 1205), "rejected")
    assert made.claims == 1200
    assert shown(store) == [1, 2, 3, 4]
    undo(store, made.decision)
    assert len(shown(store)) == 1204


def test_notes_stand_beside_a_claim_in_the_order_they_were_written(store: Store) -> None:
    note_claim(store, 2, "ask her")
    second = note_claim(store, 2, " asked\n")
    assert get_claim(store, 2).row.notes == ("ask her", "asked")
    undo(store, second.decision)
    assert get_claim(store, 2).row.notes == ("ask her",)
    with pytest.raises(UsageMistakeError, match="the note is empty"):
        note_claim(store, 2, " \n")


@pytest.mark.parametrize(
    ("kind", "passive"),
    [
        ("repeats", "repeated by"),
        ("contradicts", "contradicted by"),
        ("retracts", "retracted by"),
        ("supports", "supported by"),
        ("updates", "updated by"),
    ],
)
def test_a_link_is_seen_from_both_ends(store: Store, kind: str, passive: str) -> None:
    made = link_claims(store, 2, kind, 1)  # type: ignore[arg-type]
    assert get_claim(store, 2).row.links == (ClaimLink(kind, 1),)
    assert get_claim(store, 1).row.links == (ClaimLink(passive, 2),)
    for one, other in ((2, 1), (1, 2)):
        with pytest.raises(ClaimtrackError, match=f"claim 2 {kind} claim 1 already"):
            link_claims(store, one, kind, other)  # type: ignore[arg-type]
    link_claims(store, 2, kind, 3)  # type: ignore[arg-type]
    undo(store, made.decision)
    assert get_claim(store, 1).row.links == ()
    with pytest.raises(UsageMistakeError, match="cannot be linked to itself"):
        link_claims(store, 1, kind, 1)  # type: ignore[arg-type]


def test_a_verdict_replaces_another_and_undo_brings_it_back(store: Store) -> None:
    give_verdict(store, 1, "unproven")
    second = give_verdict(store, 1, "false", " https://a.example/1 ", "the minutes")
    assert get_claim(store, 1).row.verdict == Verdict("false", "https://a.example/1", "the minutes")
    with pytest.raises(ClaimtrackError, match="that is the verdict on claim 1 already"):
        give_verdict(store, 1, "false", "https://a.example/1", "the minutes")
    undo(store, second.decision)
    assert get_claim(store, 1).row.verdict == Verdict("unproven")
    assert list(find_faults(store)) == []


@pytest.mark.parametrize(
    "evidence", ["", "minutes", "www.a.example/1", "file:///etc/passwd", "https://", "http://["]
)
def test_evidence_is_a_web_address(store: Store, evidence: str) -> None:
    with pytest.raises(UsageMistakeError, match="is no web address"):
        give_verdict(store, 1, "true", evidence)


def test_a_dry_run_changes_nothing(store: Store) -> None:
    before = find_claims(store, Query())
    judge_claims(store, [1], "rejected", dry_run=True)
    note_claim(store, 1, "so", dry_run=True)
    link_claims(store, 1, "repeats", 2, dry_run=True)
    give_verdict(store, 1, "true", dry_run=True)
    assert find_claims(store, Query()) == before
    assert list_decisions(store) == ()
