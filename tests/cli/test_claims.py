"""Corrections on the command line."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Claimtrack

UNCHANGED = "0 under other topics, 0 by another actor"

pytestmark = pytest.mark.usefixtures("filled")


def test_rejected_asked_for_and_undone(claimtrack: Claimtrack) -> None:
    before = claimtrack("timeline", "--format", "json").out
    run = claimtrack("claim", "reject", "1", "2")
    assert (run.status, run.err) == (0, "decision 1: claims 1, 2 rejected ('claimtrack undo 1')\n")
    assert "full by June" not in claimtrack("timeline").out
    assert claimtrack("timeline", "--status", "rejected").out.count("[rejected]") == 2
    again = claimtrack("claim", "reject", "1", "2")
    assert (again.status, again.err) == (1, "claimtrack: claims 1, 2 are rejected already\n")
    assert "reject claims" in claimtrack("log").out
    assert claimtrack("undo", "1").status == 0
    assert claimtrack("timeline", "--format", "json").out == before


def test_what_was_said_of_a_claim_is_shown(claimtrack: Claimtrack) -> None:
    for args in (
        ("claim", "accept", "1"),
        ("claim", "note", "1", "ask for the minutes"),
        ("claim", "link", "2", "contradicts", "1"),
        ("verdict", "1", "false", "--evidence", "https://a.example/1", "--note", "the minutes"),
    ):
        assert claimtrack(*args).status == 0
    shown = claimtrack("show", "1").out
    for line in (
        "status   accepted",
        "verdict  false: the minutes (https://a.example/1)",
        "links    contradicted by 2",
        "note     ask for the minutes",
    ):
        assert line in shown
    assert "[accepted; false; contradicted by 2; 1 note]" in claimtrack("timeline").out
    exported = claimtrack("export", "claims").out
    assert "https://a.example/1,the minutes,ask for the minutes,contradicted by 2" in exported


def test_corrected_by_hand(claimtrack: Claimtrack) -> None:
    run = claimtrack(
        "claim", "edit", "2", "--actor", "Maren Holt", "--said", "thursday", "--text", "so much snow"
    )
    said = "actor: Maren Holt (new); said: 2025-03-06; text: so much snow"
    assert run.err == f"decision 1: claim 2 has {said} ('claimtrack undo 1')\n"
    (row,) = json.loads(claimtrack("timeline", "--actor", "Holt", "--format", "json").out)
    assert (row["text"], row["said"]["edtf"], row["said"]["basis"]) == (
        "so much snow",
        "2025-03-06",
        "person",
    )
    assert "set by hand" in claimtrack("show", "2").out
    assert claimtrack("db", "check").status == 0


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (("claim", "edit", "1"), 2, "nothing to change: give --actor, --said, --text or --topic"),
        (
            ("claim", "edit", "1", "--text", "so little snow"),
            2,
            "“so little snow” is not printed so in article 1",
        ),
        (("claim", "edit", "1", "--said", "whenever"), 2, "no date can be read from “whenever”"),
        (("claim", "accept", "99"), 1, "there is no claim 99; ids are in the output of 'timeline'"),
        (("claim", "link", "1", "repeats", "1"), 2, "a claim cannot be linked to itself"),
        (("claim", "link", "1", "denies", "2"), 2, "'denies' is not one of"),
        (("verdict", "1", "false", "--evidence", "minutes"), 2, "'minutes' is no web address"),
        (("verdict", "1", "wrong"), 2, "'wrong' is not one of"),
        (("claim", "note", "1", " "), 2, "the note is empty"),
    ],
)
def test_mistakes_are_told_in_a_line(
    claimtrack: Claimtrack, args: tuple[str, ...], status: int, said: str
) -> None:
    before = claimtrack("timeline", "--format", "json").out
    run = claimtrack(*args)
    assert run.status == status
    assert said in run.err
    assert claimtrack("timeline", "--format", "json").out == before


def test_claims_read_again_under_other_topics_and_actors_are_counted(
    claimtrack: Claimtrack, own_database: Path
) -> None:
    claimtrack(
        "claim", "add", "--text", "so", "--actor", "Bea", "--published", "2025-03-10", "--topic", "Snow"
    )
    with (
        closing(sqlite3.connect(own_database)) as connection,
        connection,
    ):  # as an older program may have read it
        connection.execute("INSERT INTO claim_topic SELECT 1, 1, 'heading'")
        connection.execute("UPDATE claim SET actor_id = (SELECT max(id) FROM actor) WHERE id = 2")
    for option, would in (("--dry-run", "would be: "), ("--all", "")):
        run = claimtrack("reextract", "--all", *(option,) * (option != "--all"))
        assert run.out == "article 1: 3 kept; 1 under other topics (1); 1 by another actor (2)\n"
        assert run.err == (
            f"{would}1 text read again: 3 kept, 0 added, 0 removed, 0 missing, "
            "1 under other topics, 1 by another actor\n"
        )


def test_what_would_change_is_shown(claimtrack: Claimtrack) -> None:
    before = claimtrack("timeline", "--format", "json").out
    run = claimtrack("claim", "edit", "1", "--topic", "Dams", "--dry-run")
    assert run.err == "would be: claim 1 has topics: Dams (new)\n"
    assert claimtrack("claim", "accept", "1", "--dry-run").err == "would be: claim 1 accepted\n"
    assert claimtrack("verdict", "1", "true", "--dry-run").err == "would be: claim 1 is true\n"
    assert claimtrack("timeline", "--format", "json").out == before


def test_read_again(claimtrack: Claimtrack, own_database: Path) -> None:
    before = claimtrack("timeline", "--format", "json").out
    assert (
        claimtrack("reextract").err
        == f"0 texts read again: 0 kept, 0 added, 0 removed, 0 missing, {UNCHANGED}\n"
    )
    run = claimtrack("reextract", "--all")
    assert (run.status, run.out) == (0, "")
    assert run.err == f"1 text read again: 3 kept, 0 added, 0 removed, 0 missing, {UNCHANGED}\n"
    assert claimtrack("timeline", "--format", "json").out == before
    claimtrack("claim", "edit", "1", "--text", "the reservoir")
    claimtrack("claim", "reject", "2")
    with (
        closing(sqlite3.connect(own_database)) as connection,
        connection,
    ):  # as an older program may have read it
        connection.execute(
            "UPDATE appearance SET spans = '[[0,4],null,null,null]', wording = 'Skip', cue = NULL,"
            " mention = NULL, phrase = NULL WHERE claim_id = 2"
        )
        connection.execute("UPDATE version SET engine = '1'")
    assert claimtrack("reextract", "--dry-run").err.startswith("would be: 1 text read again: 2 kept, 1 added")
    run = claimtrack("reextract")
    assert run.out == "article 1: 2 kept; 1 added (4); 1 missing, kept for what was said of it (2)\n"
    assert "[rejected; no longer read]" in claimtrack("timeline", "--status", "rejected").out
    assert claimtrack("db", "check").status == 0
    assert claimtrack("reextract", "7").err == "claimtrack: there is no article 7; see 'article list'\n"


def test_removing_an_article_says_what_else_goes(claimtrack: Claimtrack) -> None:
    claimtrack("claim", "note", "1", "so")
    run = claimtrack("article", "remove", "1", stdin="n\n")
    assert run.status == 1
    assert ", and what was decided about 1 claim (there is no undo)?" in run.err
    assert claimtrack("article", "remove", "1", "--yes").status == 0
    assert claimtrack("db", "check").status == 0


def test_written_down_and_taken_back(claimtrack: Claimtrack) -> None:
    before = claimtrack("timeline", "--format", "json").out
    run = claimtrack(
        *("claim", "add", "--actor", "Okonjo", "--text", "The dam will hold.", "--said", "Friday"),
        *("--published", "2025-03-08", "--topic", "Dams", "--source", "https://video.example/7"),
    )
    assert run.err == "decision 1: claim 4 of Ada Okonjo ('claimtrack undo 1')\n"
    (row,) = json.loads(claimtrack("timeline", "--topic", "Dams", "--format", "json").out)
    assert (row["actor"], row["said"]["edtf"], row["article"]["url"]) == (
        "Ada Okonjo",
        "2025-03-07",
        "https://video.example/7",
    )
    claimtrack("undo", "1")
    assert claimtrack("timeline", "--format", "json").out == before


def test_near_wordings_are_proposed_with_what_differs(claimtrack: Claimtrack) -> None:
    text = "the reservoir will be full by July"
    claimtrack("claim", "add", "--actor", "Okonjo", "--text", text, "--published", "2025-04-01")
    run = claimtrack("claim", "related", "1")
    assert "Ada Okonjo" in run.out
    assert "“July” for “June”" in run.out
    assert "nothing stored says nearly what claim 2 says" in claimtrack("claim", "related", "2").err


@pytest.mark.parametrize(
    ("args", "status", "told"),
    [
        (("claim", "add", "--text", "Rain fell.", "--published", "soon"), 2, "--published 'soon' is no date"),
        (("claim", "add", "--text", "…"), 2, "says nothing"),
        (("claim", "add", "--text", "Rain fell.", "--said", "whenever"), 2, "whenever"),
        (("claim", "related", "99"), 1, "there is no claim 99"),
    ],
)
def test_what_cannot_be_written_down_or_compared(
    claimtrack: Claimtrack, args: tuple[str, ...], status: int, told: str
) -> None:
    run = claimtrack(*args)
    assert (run.status, told in run.err) == (status, True), run.err


SLIP = "if that is a slip, correct it with"


@pytest.mark.parametrize(
    ("command", "odd"),
    [
        (
            ("edit", "1", "--said", "2036-01-01"),
            "claim 1: said on 2036-01-01, after it was published, on 2025-03-08",
        ),
        (
            ("edit", "1", "--said", "2025-03-09", "--dry-run"),
            "claim 1: said on 2025-03-09, after it was published",
        ),
        (("edit", "1", "--said", "2025-03"), ""),
        (("edit", "1", "--said", "2025-03-08"), ""),
        (
            ("add", "--text", "Rain", "--said", "2036-01-01"),
            "claim 4: said on 2036-01-01, after it was published",
        ),
        (("add", "--text", "Rain", "--published", "2036-01-01"), "--published: 2036-01-01 is after today"),
        (("add", "--text", "Rain", "--said", "2025-01-01"), ""),
    ],
    ids=" ".join,
)
def test_a_date_that_cannot_be_is_told_and_stored(
    claimtrack: Claimtrack, command: tuple[str, ...], odd: str
) -> None:
    run = claimtrack("claim", *command)
    warned = [line for line in run.err.splitlines() if SLIP in line]
    assert run.status == 0
    assert len(warned) == bool(odd)
    assert all(line.startswith(odd) for line in warned)
    assert bool(claimtrack("log").out) is ("--dry-run" not in command)
