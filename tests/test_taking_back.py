"""A corrected claim, copies that come and go, and the correction taken back: all is as if nobody had corrected it."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from claimtrack.editing import edit_article
from claimtrack.ingest import add_article
from claimtrack.model import Query
from claimtrack.reextraction import read_version_again, versions_to_read
from claimtrack.store import edit_claim, find_claims, get_claim, open_store, remove_article, undo
from claimtrack.verify import verify
from tests.test_wire_copies import COST, COURIER, DEAL, DOUBT, GAZETTE, LEAD, PLAN, WIRE, article_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from claimtrack.model import Row
    from claimtrack.store import Store

# Before the others, on another day, by somebody else, in a word of its own.
OTHERWISE = (
    DEAL.replace("on Thursday after", "on Wednesday after")
    .replace("Ilse Brandt", "Erik Holm")
    .replace("engineers,", "engineers here,")
)
TRIBUNE = article_of(LEAD, OTHERWISE, COST, DOUBT, PLAN, publisher="Tribune", published="2025-03-07T07:00")
CORRECTIONS: dict[str, dict[str, Any]] = {
    "said": {"said": "2025-02-01"},
    "actor": {"actor": "Marek Olsen"},
    "text": {"text": ["We have a date"]},
    "everything": {"said": "2025-02-01", "actor": "Olsen", "text": ["we have the money"]},
}


@pytest.fixture
def other(empty_database: Path, tmp_path: Path) -> Iterator[Store]:
    """A second database, in which nobody corrects anything."""
    path = tmp_path / "other.db"
    path.write_bytes(empty_database.read_bytes())
    with open_store(path) as opened:
        yield opened


def told(store: Store) -> list[tuple[Row, str]]:
    """All that is told of what the minister said about the money, by every outlet."""
    rows = [
        row
        for row in find_claims(store, Query(appearances=True))
        if "we have the money" in " ".join([row.text, *(span.text for span in row.spans)])
    ]
    return [(row, get_claim(store, row.id).why) for row in sorted(rows, key=lambda row: row.article.id)]


def corrected(store: Store, correction: dict[str, Any]) -> int:
    """The decision that corrects that claim."""
    return edit_claim(store, told(store)[0][0].id, **correction).decision


@pytest.mark.parametrize("correction", CORRECTIONS)
@pytest.mark.parametrize("order", [*permutations((WIRE, COURIER, GAZETTE, TRIBUNE), 2)])
@pytest.mark.usefixtures("sound")
def test_copies_that_came_meanwhile(
    store: Store, other: Store, order: tuple[Any, ...], correction: str
) -> None:
    first, second = order
    add_article(store, first)
    decision = corrected(store, CORRECTIONS[correction])
    for article in (second, GAZETTE, COURIER):
        add_article(store, article)
    for article in (first, second, GAZETTE, COURIER):
        add_article(other, article)
    undo(store, undo(store, undo(store, decision)))
    assert told(store) == told(other)
    assert [each.problems for each in verify(store) if each.problems] == []


@pytest.mark.parametrize("correction", CORRECTIONS)
@pytest.mark.usefixtures("sound")
def test_everything_read_again_meanwhile(store: Store, other: Store, correction: str) -> None:
    for one in (store, other):
        for article in (COURIER, GAZETTE, WIRE):
            add_article(one, article)
    decision = corrected(store, CORRECTIONS[correction])
    shown = told(store)
    for version_id in versions_to_read(store, (), everything=True):
        read = read_version_again(store, version_id)
        assert (read.added, read.removed, read.missing) == ((), (), ())
    assert told(store) == shown
    undo(store, decision)
    assert told(store) == told(other)


@pytest.mark.parametrize("correction", CORRECTIONS)
@pytest.mark.usefixtures("sound")
def test_the_earliest_dated_anew_or_removed_meanwhile(store: Store, other: Store, correction: str) -> None:
    for article in (TRIBUNE, WIRE, COURIER):
        add_article(store, article)
        add_article(other, article)
    decision = corrected(store, CORRECTIONS[correction])
    for one in (store, other):
        edit_article(one, 2, published="2025-03-01")
        remove_article(one, 1)
    undo(store, decision)
    assert told(store) == told(other)
    assert [each.problems for each in verify(store) if each.problems] == []


def test_an_outlets_own_date_has_the_basis_that_was_read(store: Store) -> None:
    add_article(store, COURIER)
    corrected(store, {"said": "2025-02-01"})
    add_article(store, WIRE)
    bases = {row.article.publisher: row.said.basis for row, _ in told(store)}
    assert bases == {"The Wire": "person", "The Courier": "phrase"}
