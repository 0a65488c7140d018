"""Topics on the command line: each decision is told, asked for where it takes something away, and can be undone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Claimtrack

pytestmark = pytest.mark.usefixtures("filled")

NILE = "Nile dam talks collapse\n\n3 March 2026\n\nAda Okonjo said the Nile dam talks were over.\n"


def claims(claimtrack: Claimtrack, topic: str) -> int:
    return len(json.loads(claimtrack("timeline", "--topic", topic, "--format", "json").out))


def test_a_topic_of_ones_own(claimtrack: Claimtrack) -> None:
    added = claimtrack("topic", "add", "Weather", "--match", "snow*", "--not", "slush")
    assert added.err == "decision 1: topic 'Weather' is added, 1 claim came under it ('claimtrack undo 1')\n"
    assert "Weather" in claimtrack("topic", "list").out
    shown = claimtrack("topic", "show", "weather").out.splitlines()
    assert [line.split() for line in shown[3:5]] == [["patterns", "snow*"], ["not", "slush"]]
    assert shown[-1].split() == ["actors", "Ada", "Okonjo", "(1)"]
    assert claims(claimtrack, "Weather") == 1
    assert claimtrack("topic", "remove", "Weather", "--yes").err == (
        "decision 2: topic 'Weather' is removed from 1 claim ('claimtrack undo 2')\n"
    )
    assert claimtrack("topic", "show", "Weather").status == 1
    assert claimtrack("undo", "2").status == 0
    assert claims(claimtrack, "weather") == 1


def test_changed_and_renamed(claimtrack: Claimtrack) -> None:
    claimtrack("topic", "add", "Weather", "--match", "snow*")
    changed = claimtrack("topic", "edit", "weather", "--rename", "Water", "--match", "the reservoir")
    assert changed.err.startswith(
        "decision 2: topic 'Weather' is changed to 'Water', 1 claim came under it ("
    )
    assert claims(claimtrack, "Weather") == 2
    less = claimtrack("topic", "edit", "water", "--unmatch", "snow*", "--not", "the reservoir", "--dry-run")
    assert less.err == "would be: topic 'Water' is changed, 0 claims came under it, 2 claims left it\n"
    assert claims(claimtrack, "Water") == 2
    nothing = claimtrack("topic", "edit", "water")
    assert (nothing.status, nothing.err.partition(":")[2].strip()[:17]) == (2, "nothing to change")


def test_merged_after_a_question(claimtrack: Claimtrack) -> None:
    claimtrack("topic", "add", "Snow")
    claimtrack("topic", "add", "Dams", "--match", "the reservoir")
    kept = claimtrack("topic", "merge", "Dams", "Snow", stdin="n\n")
    assert kept.status == 1
    assert "topic 'Snow' becomes 'Dams', with 1 claim. Go on?" in kept.err
    assert claims(claimtrack, "Dams") == 1
    merged = claimtrack("topic", "merge", "Dams", "Snow", "--yes")
    assert merged.err == "decision 3: topic 'Snow' is now 'Dams', with 1 claim ('claimtrack undo 3')\n"
    assert claims(claimtrack, "snow") == 2
    assert "merge topics" in claimtrack("log").out
    claimtrack("undo", "3")
    assert claims(claimtrack, "snow") == 1


def test_a_misspelled_topic_offers_near_ones(claimtrack: Claimtrack) -> None:
    claimtrack("topic", "add", "Snow melt")
    run = claimtrack("timeline", "--topic", "Snwo")
    assert (run.status, run.err) == (1, "claimtrack: no topic is called 'Snwo'; did you mean Snow melt?\n")


def test_suggested(claimtrack: Claimtrack) -> None:
    claimtrack("topic", "add", "Snow melt", "--match", "snow")
    assert claimtrack("topic", "suggest", "snow").err == "no topic looks like 'snow'\n"
    claimtrack("topic", "add", "Melting snow", "--match", "snow")
    suggested = claimtrack("topic", "suggest").out
    assert suggested.split()[:6] == ["score", "topic_id", "other_id", "name", "other", "evidence"]
    assert "both snow, melt; 1 claim under both; both Ada Okonjo" in suggested


def test_judged_different(claimtrack: Claimtrack) -> None:
    claimtrack("topic", "add", "Snow melt", "--match", "snow")
    claimtrack("topic", "add", "Melting snow", "--match", "snow")
    judged = claimtrack("topic", "different", "Snow melt", "Melting snow")
    assert judged.err == (
        "decision 3: topics 'Snow melt' and 'Melting snow' are different ('claimtrack undo 3')\n"
    )
    assert claimtrack("topic", "suggest").err == "no topic looks like another\n"
    assert "judge topics different" in claimtrack("log").out
    claimtrack("undo", "3")
    assert "both snow, melt" in claimtrack("topic", "suggest").out


def test_a_removed_topic_is_not_made_again(claimtrack: Claimtrack, tmp_path: Path) -> None:
    page = tmp_path / "dam.txt"
    page.write_text(NILE)
    claimtrack("add", page)
    assert claims(claimtrack, "Nile dam talks") == 1
    claimtrack("topic", "remove", "Nile dam talks", "--yes")
    claimtrack("reextract", "--all")
    assert "Nile" not in claimtrack("topic", "list").out
    assert claimtrack("undo", "1").status == 0
    assert claims(claimtrack, "Nile dam talks") == 1


@pytest.mark.parametrize(
    "again", [("Dams",), ("DAMS", "--match", "river"), ("dams", "--match", "dam", "--dry-run")]
)
def test_a_topic_of_ones_own_is_not_added_twice(claimtrack: Claimtrack, again: tuple[str, ...]) -> None:
    claimtrack("topic", "add", "Dams", "--match", "dam")
    listed = claimtrack("topic", "list").out
    run = claimtrack("topic", "add", *again)
    assert (run.status, run.err) == (
        1,
        "claimtrack: topic 'Dams' exists already; 'topic edit' changes it\n",
    )
    assert claimtrack("topic", "list").out == listed
    assert claimtrack("log").out.count("add topic") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--match", "snow"), "2 claims are under it, 1 of them new"),
        (("--match", "Nile"), "1 claim is under it, 0 of them new"),
        (("--not", "over"), "0 claims are under it, 0 of them new, 1 claim left it"),
    ],
)
def test_a_topic_that_articles_had_is_kept_with_what_is_under_it(
    claimtrack: Claimtrack, tmp_path: Path, words: tuple[str, str], told: str
) -> None:
    page = tmp_path / "dam.txt"
    page.write_text(NILE)
    claimtrack("add", page)
    kept = claimtrack("topic", "add", "Nile dam talks", *words)
    assert kept.err == (
        f"decision 1: topic 'Nile dam talks' is kept and yours now, {told} ('claimtrack undo 1')\n"
    )
