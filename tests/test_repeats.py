"""Claims that may repeat another one."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.errors import ClaimtrackError
from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment
from claimtrack.page import read_page
from claimtrack.repeats import related_claims
from claimtrack.store import Store

ARTICLES = (
    'Ada Okonjo said that the reservoir would be full by June. "The old dam is safe," said Peter Marsh.',
    "Ada Okonjo said that the reservoir will be full by July. Peter Marsh denied that the old dam was safe.",
    "Rosa Lind said that the reservoir would be full by June at the latest. She said that bread was dear.",
)


@pytest.fixture
def store(store: Store) -> Store:
    for day, text in enumerate(ARTICLES, start=1):
        add_article(store, Article(text, read_page(text).blocks, Moment(date(2025, 3, day))))
    return store


def told(store: Store, claim_id: int) -> list[tuple[str | None, tuple[str, ...], str]]:
    with store:
        return [(each.who, each.shared, each.differs) for each in related_claims(store, claim_id)]


def test_the_same_speaker_comes_first_with_what_differs(store: Store) -> None:
    assert told(store, 1) == [
        ("Ada Okonjo", ("Ada Okonjo",), "“will” for “would”; “July” for “June”"),
        ("Rosa Lind", (), "adds “at the latest”"),
    ]


def test_a_denial_of_the_same_is_proposed_and_says_so(store: Store) -> None:
    assert told(store, 2) == [("Peter Marsh", ("Peter Marsh",), "denied, not asserted; “was” for “is”")]


def test_what_nobody_else_says_has_no_proposals(store: Store) -> None:
    assert told(store, 6) == []


@pytest.mark.parametrize("claim_id", [0, -1, 99, 10**30])
def test_an_unknown_claim_is_named(store: Store, claim_id: int) -> None:
    with store, pytest.raises(ClaimtrackError, match=f"there is no claim {claim_id}"):
        related_claims(store, claim_id)
