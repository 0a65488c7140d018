"""The README names every command and every column."""

from pathlib import Path

import pytest

from claimtrack.cli.commands import COMMANDS, loaded
from claimtrack.render.timeline import COLUMNS

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_stands_in_the_readme(name: str) -> None:
    parts = getattr(loaded(name), "commands", None)
    for part in parts or [""]:
        assert f"claimtrack {name} {part}".strip() in README


def test_the_columns_stand_in_the_readme_in_their_order() -> None:
    table = README.partition("| column |")[2].partition("\n\n")[0]
    names = (row.split(" | ")[0] for row in table.splitlines()[2:])
    assert [name.strip("`| ") for row in names for name in row.split(",")] == list(COLUMNS)
