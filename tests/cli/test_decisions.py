"""Who is who, on the command line; decisions listed and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Claimtrack

SECOND = """Okonjo unhurt after flood

March 9, 2025

Ada Okonyo said on Saturday that the dam had held. It belongs to the Valley Water Authority.
"""

pytestmark = pytest.mark.usefixtures("filled")


@pytest.fixture(autouse=True)
def second(claimtrack: Claimtrack, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text(SECOND)
    assert claimtrack("add", "second.txt").status == 0


def test_suggested_merged_and_undone(claimtrack: Claimtrack) -> None:
    before = claimtrack("timeline", "--format", "json").out
    suggested = claimtrack("actor", "suggest").out
    assert "Ada Okonjo" in suggested
    assert "Ada Okonyo" in suggested
    merged = claimtrack("actor", "merge", "Okonjo", "Okonyo", "--yes")
    assert merged.err == "decision 1: Ada Okonyo is now Ada Okonjo, with 1 claim ('claimtrack undo 1')\n"
    assert claimtrack("timeline", "--actor", "Okonyo").out.count("Ada Okonjo") == 3
    assert "nobody looks like anybody else" in claimtrack("actor", "suggest").err
    log = claimtrack("log").out
    assert "merge actors" in log
    assert claimtrack("undo", "1").err == "decision 1 undone; 'claimtrack undo 2' makes it again\n"
    assert claimtrack("timeline", "--format", "json").out == before


def test_asked_before_actors_are_merged(claimtrack: Claimtrack) -> None:
    before = claimtrack("timeline", "--format", "json").out
    run = claimtrack("actor", "same", "Okonjo", "Okonyo", stdin="n\n")
    assert run.status == 1
    assert "Ada Okonyo becomes Ada Okonjo, with 1 claim. Go on?" in run.err
    assert claimtrack("timeline", "--format", "json").out == before
    rehearsed = claimtrack("actor", "merge", "Okonjo", "Okonyo", "--dry-run")
    assert rehearsed.err == "would be: Ada Okonyo is now Ada Okonjo, with 1 claim\n"
    assert claimtrack("timeline", "--format", "json").out == before


def test_judged_different(claimtrack: Claimtrack) -> None:
    assert claimtrack("actor", "different", "Okonjo", "Okonyo").status == 0
    assert "nobody looks like" in claimtrack("actor", "suggest", "Okonjo").err


def test_found_by_words(claimtrack: Claimtrack) -> None:
    assert "the *dam* had *held*" in claimtrack("search", "dam held").out
    assert claimtrack("search", "?").status == 2


def test_articles_are_found_where_no_claim_is(claimtrack: Claimtrack) -> None:
    both = claimtrack("search", "authority").out.split("\n\n")
    assert ["*authority*" in both[0], "*Authority*" in both[1]] == [True, True]
    assert len(claimtrack("search", "dam").out.split("\n\n")) == 1
    assert claimtrack("search", "dam", "--since", "2030").err.startswith("nothing found in ")
    found = claimtrack("search", "flood").out
    assert found.split()[:5] == ["article", "published", "publisher", "title", "passage"]
    assert "Okonjo unhurt after *flood*" in found
    assert claimtrack("search", "flood", "--in", "claims").out == ""
    assert claimtrack("search", "flood", "--actor", "Okonyo").out == ""
    everywhere = claimtrack("search", "dam", "--in", "articles", "--until", "2025").out.splitlines()
    assert sorted(line.split()[0] for line in everywhere) == ["1", "2", "article"]
    mistaken = claimtrack("search", "dam", "--in", "articles", "--actor", "Okonyo")
    assert (mistaken.status, mistaken.out) == (2, "")


def test_an_unknown_decision(claimtrack: Claimtrack) -> None:
    run = claimtrack("undo", "9")
    assert (run.status, run.err) == (1, "claimtrack: there is no decision 9; see 'claimtrack log'\n")


def test_fewer_and_surer_claims(claimtrack: Claimtrack, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text(SECOND.replace("Saturday", "Friday"))
    assert (
        claimtrack("add", "third.txt", "--threshold", "1").err
        == "1 added, 0 known, 0 failed: 0 claims, 0 facts\n"
    )
    claimtrack("article", "edit", "3", "--published", "2025-03-10")
    assert "0 claims" in claimtrack("article", "show", "3").out
