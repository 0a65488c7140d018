"""What happens when the question is off."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from claimtrack.cli.reading import sources_or_input
from claimtrack.errors import UsageMistakeError

if TYPE_CHECKING:
    from tests.cli.conftest import Claimtrack


def test_a_misspelt_command_is_put_right(claimtrack: Claimtrack) -> None:
    run = claimtrack("tineline")
    assert run.status == 2
    assert "Did you mean 'timeline'?" in run.err


def test_no_command_shows_them_all(claimtrack: Claimtrack) -> None:
    run = claimtrack()
    assert run.status == 2
    assert "timeline" in run.out + run.err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("timeline", "--type", "opinion"), "attitude"),
        (("timeline", "--format", "pdf"), "markdown"),
        (("timeline", "--limit", "0"), "for '--limit': '0' should be greater than or equal to 1\n"),
        (("timeline", "--limt", "3"), "--limit"),
        (("timeline", "-o", "peskov.pdf"), ".csv"),
        (("timeline", "--since", "gibberish"), "gibberish"),
        (("show", "first"), "for 'ID': 'first' should be a valid integer\n"),
        (("claim", "accept", "1", "x"), "for 'ID': '1 x' should be a valid integer\n"),
        (
            ("timeline", "--type", "opinion"),
            "for '--type': 'opinion' is not one of 'claim', 'attitude', 'fact'.",
        ),
        (("export",), "claims, articles, actors, topics"),
        (("export", "claims", "--all", "folder"), "give either claims or --all folder"),
        (("export", "--all", "folder", "-o", "a.csv"), "--output"),
        (("article", "edit", "1"), "--published"),
        (("add", "page.txt", "--from", "xml"), "jsonl"),
        (("add", "page.txt", "--timezone", "Nowhere/Atoll"), "Nowhere/Atoll"),
        (("add", "page.txt", "--published", "soon"), "soon"),
    ],
    ids=" ".join,
)
def test_a_mistaken_option_is_explained(claimtrack: Claimtrack, args: tuple[str, ...], said: str) -> None:
    run = claimtrack(*args)
    assert run.status == 2
    assert said in run.err
    assert "Traceback" not in run.err
    assert run.out == ""


@pytest.mark.parametrize(
    ("args", "option"),
    [
        (("timeline", "--actor", "Birch", "--actor", "Okafor"), "--actor"),
        (("timeline", "-o", "a.csv", "--output=b.csv"), "--output"),
        (("timeline", "--limit", "3", "--limit", "3"), "--limit"),
        (("actor", "split", "Birch", "--as", "A", "--as", "B", "--claim", "1"), "--as"),
        (("--db", "a.db", "--db", "b.db", "timeline"), "--db"),
    ],
    ids=" ".join,
)
def test_what_has_one_value_is_given_once(claimtrack: Claimtrack, args: tuple[str, ...], option: str) -> None:
    run = claimtrack(*args)
    assert (run.status, run.out, run.err) == (2, "", f"claimtrack: give {option} once\n")


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    "args",
    [
        ("timeline", "--reverse", "--reverse"),
        ("topic", "add", "Dams", "--match", "dam", "--match", "reservoir"),
        ("--db", "claims.db", "timeline", "--db", "claims.db"),
    ],
    ids=" ".join,
)
def test_flags_and_what_is_repeatable_are_given_more_often(
    claimtrack: Claimtrack, args: tuple[str, ...]
) -> None:
    assert claimtrack(*args).status == 0


def test_nothing_is_read_from_a_keyboard_by_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    class Keyboard:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Keyboard())
    with pytest.raises(UsageMistakeError, match="name files, folders or web addresses"):
        sources_or_input([])
    assert sources_or_input(["-"]) == ["-"]


def test_python_minus_m() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimtrack", "--version"], capture_output=True, check=True, text=True
    )
    assert done.stdout.startswith("claimtrack ")


@pytest.mark.parametrize(
    "args", [("topic", "add"), ("search",), ("compare",), ("claim", "add", "--actor", "Bell")]
)
def test_what_is_missing_is_named(claimtrack: Claimtrack, args: tuple[str, ...]) -> None:
    run = claimtrack(*args)
    assert run.status == 2
    assert "Missing" in run.err
