"""The README names every command."""

from pathlib import Path

import pytest

from claimtrack.cli.commands import COMMANDS, loaded

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_stands_in_the_readme(name: str) -> None:
    parts = getattr(loaded(name), "commands", None)
    for part in parts or [""]:
        assert f"claimtrack {name} {part}".strip() in README
