"""Going through open claims one after another."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment, Query
from claimtrack.page import read_page
from claimtrack.store import Store, get_claim, judge_claims
from claimtrack.walk import Walk

WEEK = ("dam was full", "bridge was safe", "road was shut", "port was open")


@pytest.fixture
def store(store: Store) -> Store:
    for day, what in enumerate(WEEK, start=1):
        text = f"{'Ada Okonjo' if day % 2 else 'Peter Marsh'} said that the {what}."
        add_article(store, Article(text, read_page(text).blocks, Moment(date(2025, 3, day))))
    return store


def at(walk: Walk) -> str | None:
    current = walk.current
    return current and current.row.text.removeprefix("the ")


def skipped_through(walk: Walk) -> list[str]:
    seen = []
    while (what := at(walk)) is not None:
        seen.append(what)
        walk.skip()
    return seen


def test_every_open_claim_comes_once(store: Store) -> None:
    with store:
        judge_claims(store, [4], "rejected")
        assert skipped_through(Walk(store, Query())) == list(WEEK[:3])


def test_it_goes_on_behind_what_was_decided_last_and_ends_with_what_was_skipped(store: Store) -> None:
    with store:
        walk = Walk(store, Query())
        walk.skip()
        walk.settle("accepted")
        assert (at(walk), walk.left, walk.settled) == (WEEK[2], 2, 1)
        assert skipped_through(Walk(store, Query())) == [WEEK[2], WEEK[3], WEEK[0]]


def test_only_what_fits_is_asked_for(store: Store) -> None:
    with store:
        assert skipped_through(Walk(store, Query(actor="Marsh"))) == [WEEK[1], WEEK[3]]
        assert skipped_through(Walk(store, Query(), below=0.0)) == []


def test_an_edit_stays_at_the_claim(store: Store) -> None:
    with store:
        walk = Walk(store, Query())
        walk.edit(actor="Rosa Lind")
        walk.edit(said="2025-02")
        walk.note("by telephone")
        assert at(walk) == WEEK[0]
        row = get_claim(store, 1).row
        assert (row.actor, row.said.edtf, row.notes) == ("Rosa Lind", "2025-02", ("by telephone",))


def test_undo_returns_to_the_claim_it_is_about(store: Store) -> None:
    with store:
        walk = Walk(store, Query())
        first, second = walk.settle("rejected"), walk.settle("accepted")
        assert walk.undo() == second
        assert (at(walk), walk.settled) == (WEEK[1], 1)
        assert walk.undo() == first
        assert (at(walk), walk.left) == (WEEK[0], 4)
        assert walk.undo() is None


def test_what_is_skipped_stays_open(store: Store) -> None:
    with store:
        walk = Walk(store, Query())
        walk.settle("accepted")
        walk.skip()
        walk.skip()
        assert (at(walk), walk.left, walk.open) == (WEEK[3], 1, 3)
        walk.undo()
        assert (at(walk), walk.left, walk.open) == (WEEK[0], 4, 4)
        assert skipped_through(walk) == list(WEEK)
        assert (walk.left, walk.open) == (0, 4)


def test_nothing_can_be_decided_at_the_end(store: Store) -> None:
    with store:
        judge_claims(store, [1, 2, 3, 4], "accepted")
        walk = Walk(store, Query())
        assert (walk.current, walk.left) == (None, 0)
        with pytest.raises(ValueError, match="at its end"):
            walk.settle("accepted")
