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


ASKING = (
    ("actor", "merge", "Okonjo", "Okonyo"),
    ("actor", "split", "Okonjo", "--claim", "2", "--as", "Bea"),
    ("topic", "merge", "Dams", "Snow"),
    ("topic", "remove", "Snow"),
    ("article", "remove", "1"),
)


@pytest.mark.parametrize("command", ASKING)
def test_where_nobody_answers_the_option_that_does_is_named(
    claimtrack: Claimtrack, command: tuple[str, ...]
) -> None:
    for decision in TWO:
        claimtrack(*decision.split())
    run = claimtrack(*command)
    assert (run.status, run.err.splitlines()[1:]) == (
        1,
        ["claimtrack: nobody answers here, so nothing is changed; give --yes not to be asked"],
    )
    declined = claimtrack(*command, stdin="what?\nNo\n")
    assert (declined.status, declined.err.count("[y/N]: ")) == (1, 2)
    assert declined.err.endswith("nothing is changed\n")
    assert claimtrack("log").out.count("topic") == 2
    assert claimtrack(*command, stdin="Y\n").status == 0


def test_a_name_that_changes_nothing_or_is_somebody_elses(claimtrack: Claimtrack) -> None:
    same = claimtrack("actor", "rename", "Okonjo", "Ada  Okonjo")
    assert (same.status, same.err) == (1, "claimtrack: Ada Okonjo is called so already\n")
    for verb in ("rename", "alias"):
        taken = claimtrack("actor", verb, "Okonjo", "ada okonyo")
        assert (taken.status, taken.err) == (
            2,
            "claimtrack: Ada Okonyo is another actor, of exactly this name; 'actor merge' makes the two one\n",
        )
    assert claimtrack("actor", "rename", "Okonjo", "Ada OKONJO").status == 0
    assert claimtrack("log").out.count("rename actor") == 1


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
    assert claimtrack("search", "dam", "--since", "2030").err.startswith("nothing found since 2030-01-01 in ")
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


TWO = ("topic add Dams --match dam", "topic add Snow --match snow")


@pytest.mark.parametrize(
    ("made", "later", "named"),
    [
        ("actor rename Okonjo Ada", "actor rename Okonjo Adah", "(rename actor: actor: Ada; name: Adah)"),
        (
            "claim edit 1 --actor Bea",
            "actor alias Bea Beatrice",
            "(alias actor: actor: Bea; alias: Beatrice)",
        ),
        ("claim edit 1 --actor Bea", "claim edit 2 --actor Bea", "(edit claim: claim: 2; actor: Bea)"),
        ("claim edit 1 --actor Bea", "actor different Bea Okonjo", "(judge actors different: actor: "),
        (
            "actor split Okonjo --claim 2 --as Bea --yes",
            "claim edit 2 --actor Okonyo",
            "(edit claim: claim: 2",
        ),
        (
            "actor different Okonjo Okonyo",
            "actor merge Okonjo Okonyo --yes",
            "(merge actors: actor: Ada Okonjo",
        ),
        ("topic add Rain --match rain", "claim edit 1 --topic Rain", "(edit claim: claim: 1; topics: Rain)"),
        ("topic edit Dams --rename Levees", "topic merge Snow Levees --yes", "(merge topics: topic: Snow"),
        ("topic remove Snow --yes", "topic add Snow --match ice", "(add topic: name: Snow; kind: user"),
        ("claim accept 1", "claim reject 1 2", "(reject claims: claims: [1, 2]; status: rejected)"),
        ("verdict 1 false", "verdict 1 true", "(give verdict: claim: 1; rating: true)"),
        (
            "claim add --text so --actor Bea --published 2025-03-10",
            "claim note 5 hm",
            "(note claim: claim: 5",
        ),
        (
            "claim add --text so --actor Bea --published 2025-03-10",
            "claim link 1 repeats 5",
            "(link claims: ",
        ),
    ],
)
def test_what_stands_in_the_way_of_undoing_is_named(
    claimtrack: Claimtrack, made: str, later: str, named: str
) -> None:
    for decision in (*TWO, made, later):
        assert claimtrack(*decision.split()).status == 0
    refused = claimtrack("undo", "3")
    assert refused.status == 1
    assert refused.err.startswith("claimtrack: decision 3 cannot be undone: decision 4 ")
    assert named in refused.err
    assert refused.err.endswith(" builds on it; 'claimtrack undo 4' first\n")
    assert [claimtrack("undo", number).status for number in ("4", "3")] == [0, 0]
    assert claimtrack("db", "check").status == 0


def test_a_later_decision_about_something_else_is_not_in_the_way(claimtrack: Claimtrack) -> None:
    for decision in ("claim edit 1 --actor Bea", "claim reject 1", "claim note 1 hm"):
        assert claimtrack(*decision.split()).status == 0
    assert claimtrack("undo", "1").status == 0


def test_how_an_edited_article_is_as_it_was_is_told(claimtrack: Claimtrack) -> None:
    claimtrack("article", "edit", "2", "--published", "2025-03-15", "--title", "It's full")
    assert claimtrack("undo", "1").err == (
        "claimtrack: decision 1 (edit article) cannot be undone: its article was read anew; edit it back: claimtrack "
        "article edit 2 --published 2025-03-08T01:45 --title 'Reservoir will be full by June, water authority says'\n"
    )
    claimtrack("article", "remove", "1", "--yes")
    assert claimtrack("undo", "2").err == (
        "claimtrack: decision 2 (remove article) cannot be undone: its text is gone; add it again "
        "(Okonjo unhurt after flood)\n"
    )


THIRD = """Old dam to be rebuilt

March 12, 2025

Bea Quill said on Tuesday that the dam had failed.
"""


@pytest.mark.parametrize(
    ("made", "left"),
    [
        ("topic add Dams --match dam", {}),
        ("actor split Okonjo --claim 2 --as Bea_Quill --yes", {"Bea Quill": "1"}),
        ("claim edit 1 --actor Bea_Quill", {"Bea Quill": "1"}),
        ("claim add --text so --actor Bea_Quill --published 2025-03-10", {"Bea Quill": "1"}),
    ],
)
def test_articles_read_since_are_not_in_the_way(
    claimtrack: Claimtrack, tmp_path: Path, made: str, left: dict[str, str]
) -> None:
    (tmp_path / "third.txt").write_text(THIRD)
    before = claimtrack("timeline", "--until", "2025-03-09", "--format", "json").out
    claimtrack(*(word.replace("_", " ") for word in made.split()))
    assert claimtrack("add", "third.txt").status == 0
    after = [claimtrack(what, "list").out for what in ("actor", "topic")]
    assert claimtrack("undo", "1").err == "decision 1 undone; 'claimtrack undo 2' makes it again\n"
    assert claimtrack("timeline", "--until", "2025-03-09", "--format", "json").out == before
    for name, claims in left.items():
        assert (
            claims
            == next(row for row in claimtrack("actor", "list").out.splitlines() if name in row).split()[1]
        )
    assert claimtrack("undo", "2").status == 0
    assert [claimtrack(what, "list").out for what in ("actor", "topic")] == after
    assert claimtrack("db", "check").status == 0


def test_a_name_given_after_a_merge_is_found_when_that_is_undone(claimtrack: Claimtrack) -> None:
    claimtrack("claim", "edit", "2", "--actor", "Bea Quill")
    claimtrack("actor", "merge", "Okonjo", "Bea", "--yes")
    claimtrack("actor", "alias", "Okonjo", "Bea Quillon")
    assert claimtrack("undo", "2").status == 0
    assert claimtrack("db", "check").status == 0
    assert "Ada Okonjo" in claimtrack("actor", "show", "Bea Quillon").out


def test_the_log_tells_which_decision_was_undone(claimtrack: Claimtrack) -> None:
    for command in ("claim accept 1", "undo 1", "undo 2", "claim reject 1", "undo 4", "undo 5", "undo 6"):
        assert claimtrack(*command.split()).status == 0
    assert "undo           decision: 1" in claimtrack("log").out


def test_undoing_twice_names_what_makes_it_again(claimtrack: Claimtrack) -> None:
    claimtrack("claim", "accept", "1")
    claimtrack("undo", "1")
    assert claimtrack("undo", "1").err == (
        "claimtrack: decision 1 was undone already, by decision 2; 'claimtrack undo 2' makes it again\n"
    )
