"""What an outlet changed, and how several printed the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Claimtrack

LEAD = (
    "The council of Arden opened the new bridge on Thursday after two years of work and several long delays which "
    "nobody in the town had expected."
)
SAFE = (
    '"The bridge is safe for everybody who has to cross it in the morning," Mayor Anna Bell said on Thursday.'
)
COST = "Bell said that the repairs had cost forty million crowns, two thirds of which came from the region."
DOUBT = '"We shall see how long it lasts this time," said opposition councillor Peter Marsh in the town hall.'


@pytest.fixture(autouse=True)
def printed(claimtrack: Claimtrack, tmp_path: Path) -> None:
    """A story, its copy in two outlets, and an update of the first of these."""
    stories = (
        ("wire", "The Wire", "2025-03-07T09:00", (LEAD, SAFE, COST, DOUBT)),
        ("courier", "Courier", "2025-03-07T12:00", (LEAD, SAFE, COST.replace("forty", "40"), DOUBT)),
        ("gazette", "Gazette", "2025-03-07T15:00", (LEAD, SAFE, DOUBT)),
        (
            "courier",
            "Courier",
            "2025-03-07T12:00",
            (LEAD, DOUBT, SAFE, "Marsh said that he had voted against it."),
        ),
    )
    for name, publisher, published, paragraphs in stories:
        path = tmp_path / f"{name}.txt"
        path.write_text("\n\n".join((f"Bridge opens, says {name}", *paragraphs)), encoding="utf-8")
        options = ("--publisher", publisher, "--published", published, "--url", f"https://{name}.example/1")
        assert claimtrack("add", path, *options).status == 0


def claim(claimtrack: Claimtrack, words: str) -> str:
    line = next(line for line in claimtrack("timeline").out.splitlines() if words in line)
    return line.split()[0]


def test_the_same_statement_side_by_side(claimtrack: Claimtrack) -> None:
    shown = claimtrack("compare", claim(claimtrack, "the repairs")).out.splitlines()
    assert [line.split("  ")[-1].strip() for line in shown[1:]] == [
        "the repairs had cost forty million crowns, two thirds of which came from the region",
        "the repairs had cost [-forty-] {+40+} million crowns, two thirds of which came from the region",
        "left out",
    ]
    assert "Gazette, 2025-03-07 15:00" in shown[3]


def test_a_denial_of_a_copy_is_not_the_same_words(claimtrack: Claimtrack, tmp_path: Path) -> None:
    number = claim(claimtrack, "the repairs")
    story = (LEAD, SAFE, COST.replace("Bell said that", "Bell denied that"), DOUBT)
    (tmp_path / "herald.txt").write_text("\n\n".join(("Bridge opens", *story)), encoding="utf-8")
    options = ("--publisher", "Herald", "--published", "2025-03-08T09:00")
    assert claimtrack("add", tmp_path / "herald.txt", *options).status == 0
    (line,) = (line for line in claimtrack("compare", number).out.splitlines() if "Herald" in line)
    assert "{+denied:+} the repairs had cost forty million crowns" in line
    (line,) = (line for line in claimtrack("timeline").out.splitlines() if "the repairs had" in line)
    assert "[3 outlets; wording differs; modality differs]" in line


def test_an_update_that_says_otherwise_is_not_hidden(claimtrack: Claimtrack, tmp_path: Path) -> None:
    said = "Peter Marsh denied that 12 people had died when the ferry burned."
    for number, text in enumerate((said, said.replace("denied", "confirmed"), said.replace("12", "17")), 1):
        path = tmp_path / f"ferry-{number}.txt"
        path.write_text(f"Ferry burns\n\n{text}\n", encoding="utf-8")
        options = ("--publisher", "Globe", "--published", "2025-03-10", "--url", "https://globe.example/1")
        assert claimtrack("add", path, *options).status == 0
    lines = [line for line in claimtrack("timeline").out.splitlines() if "had died" in line]
    assert [line.split("  ")[-1].strip() for line in lines] == [
        "denied: 12 people had died when the ferry burned [removed in version 2]",
        "confirmed: 12 people had died when the ferry burned [new in version 2] [removed in version 3]",
        "denied: 17 people had died when the ferry burned [new in version 3]",
    ]
    assert "*17* people" in claimtrack("search", "17 died").out


def test_all_that_an_article_says_side_by_side(claimtrack: Claimtrack) -> None:
    shown = claimtrack("compare", "1", "--article").out
    assert (
        shown.count("the same words") == 3
    )  # the event, Bell and Marsh: those who print them alike on one line
    assert "Courier, 2025-03-07 12:00; Gazette, 2025-03-07 15:00" in shown


def test_versions_and_what_each_changed(claimtrack: Claimtrack) -> None:
    shown = claimtrack("history", "2").out
    first, second = shown.split("\n\n")
    assert first.startswith("version 1, published 2025-03-07 12:00, read ")
    assert first.endswith(": Bridge opens, says courier")
    removed = claim(claimtrack, "the repairs")
    new = claim(claimtrack, "he had voted")
    changes = second.splitlines()[1:]
    said = COST.replace("forty", "40")
    assert sorted(changes[:2]) == ["  + Marsh said that he had voted against it.", f"  - {said}"]
    assert changes[2].startswith(
        f"  removed claim {removed}: Anna Bell: the repairs had cost 40 million crowns"
    )
    assert changes[3] == f"  new claim {new}: Peter Marsh: he had voted against it"
    assert claimtrack("history", "1").out.count("version") == 1


@pytest.mark.parametrize("args", [("history", "9"), ("compare", "99"), ("compare", "9", "--article")])
def test_what_is_not_there(claimtrack: Claimtrack, args: tuple[str, ...]) -> None:
    run = claimtrack(*args)
    assert (run.status, run.out, run.err.count("\n")) == (1, "", 1)


def test_proof(claimtrack: Claimtrack, own_database: Path) -> None:
    run = claimtrack("verify")
    assert (run.status, run.out) == (0, "")
    assert run.err.endswith("4 texts looked at, 4 texts read again, 4 the same; no problem found\n")
    with closing(sqlite3.connect(own_database)) as connection, connection:
        connection.execute("UPDATE claim SET edtf = '1999' WHERE text LIKE 'the repairs%'")
    run = claimtrack("verify", "--all")
    assert (run.status, run.out.count("\n")) == (1, 1)
    assert run.out.startswith("article 1: reads otherwise now: ")
    assert run.err.endswith("4 texts read again, 3 the same; 1 problem found\n")


def test_every_appearance_has_the_name_that_an_actor_has_now(claimtrack: Claimtrack) -> None:
    claimtrack("actor", "rename", "Anna Bell", "Anna B. Bell")
    shown = claimtrack("timeline", "--appearances").out
    assert shown.count("Anna B. Bell") == 6
    assert "Anna Bell" not in shown
    assert "actor" not in {line.split("differs: ")[-1] for line in shown.splitlines() if "differs" in line}
    claimtrack("undo", "1")
    assert claimtrack("timeline", "--appearances").out.count("Anna Bell") == 6
