"""What the program lists, and that it starts light."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimtrack.cli.commands import COMMANDS, loaded
from claimtrack.render import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAVY = {"sqlmodel", "sqlalchemy", "alembic", "dateparser", "rich", "tabulate", "pydantic"}
PROGRAM = Path(sys.executable).with_name("claimtrack")


def commands() -> Iterator[tuple[str, Any]]:
    for name in COMMANDS:
        command = loaded(name)
        yield name, command
        for part, inner in getattr(command, "commands", {}).items():
            yield f"{name} {part}", inner


def modules_after(*args: str, **environment: str) -> set[str]:
    """The modules the program has imported when it ends."""
    code = "import atexit, sys; atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
    code += "from claimtrack.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *args],
        capture_output=True,
        check=True,
        env={**os.environ, **environment},
    )
    return set(done.stderr.decode().split())


def test_every_command_is_there() -> None:
    assert [name for name, _ in commands()] == [
        "add",
        "watch",
        "watch add",
        "watch list",
        "watch remove",
        "watch run",
        "extract",
        "when",
        "timeline",
        "show",
        "compare",
        "history",
        "verify",
        "article",
        "article list",
        "article show",
        "article edit",
        "article remove",
        "search",
        "claim",
        "claim add",
        "claim related",
        "claim accept",
        "claim reject",
        "claim note",
        "claim edit",
        "claim link",
        "verdict",
        "reextract",
        "actor",
        "actor list",
        "actor show",
        "actor rename",
        "actor alias",
        "actor merge",
        "actor same",
        "actor split",
        "actor different",
        "actor suggest",
        "topic",
        "topic list",
        "topic add",
        "topic show",
        "topic edit",
        "topic merge",
        "topic different",
        "topic remove",
        "topic suggest",
        "review",
        "export",
        "log",
        "undo",
        "db",
        "db path",
        "db status",
        "db upgrade",
        "db check",
        "db backup",
        "db vacuum",
    ]


def test_every_command_and_option_says_what_it_is_for() -> None:
    for name, command in commands():
        assert command.help, name
        for parameter in command.params:
            assert parameter.help, f"{name} {parameter.name}"
            assert "\n" not in parameter.help


def test_the_list_says_what_each_command_says_of_itself() -> None:
    for name, line in COMMANDS.items():
        command = loaded(name)
        assert command.help.partition("\n")[0] == line
        assert len(line) < 68, f"{name}: cut off in a window of 80 columns"


def test_the_formats_are_those_of_the_renderers() -> None:
    for command in (loaded("timeline"), loaded("extract")):
        (form,) = [parameter for parameter in command.params if "--format" in parameter.opts]
        assert set(form.type_descriptor.choices) <= set(FORMATS)
    assert set(form.type_descriptor.choices) == {"table", "json", "jsonl"}


@pytest.mark.parametrize(
    ("args", "environment"),
    [
        (("--help",), {}),
        (("--version",), {}),
        ((), {"_CLAIMTRACK_COMPLETE": "complete_bash", "COMP_WORDS": "claimtrack t", "COMP_CWORD": "1"}),
    ],
    ids=["help", "version", "completion"],
)
def test_listing_the_commands_loads_none_of_them(args: tuple[str, ...], environment: dict[str, str]) -> None:
    imported = modules_after(*args, **environment)
    assert not imported & HEAVY
    assert not imported & {f"claimtrack.cli.{name}" for name in COMMANDS}
    assert not {name for name in imported if name.startswith(("claimtrack.store", "claimtrack.extract"))}


@pytest.mark.parametrize("command", ["timeline", "add", "extract", "article", "export"])
def test_the_help_of_a_command_loads_no_library_it_would_need(command: str) -> None:
    assert not modules_after(command, "--help") & HEAVY


def test_what_fetches_is_loaded_only_for_a_web_address(page: Path) -> None:
    assert not modules_after("extract", str(page)) & {"urllib3", "certifi", "protego", "pyexpat", "ssl"}


def test_completion_offers_commands_and_options() -> None:
    def offered(words: str) -> list[str]:
        environment = {"_CLAIMTRACK_COMPLETE": "complete_bash", "COMP_WORDS": words}
        environment["COMP_CWORD"] = str(len(words.split(" ")) - 1)
        done = subprocess.run([PROGRAM], capture_output=True, check=True, env={**os.environ, **environment})
        return done.stdout.decode().split()

    assert offered("claimtrack t") == ["timeline", "topic"]
    assert offered("claimtrack article ") == ["list", "show", "edit", "remove"]
    assert offered("claimtrack timeline --si") == ["--since"]
    assert offered("claimtrack timeline --type f") == ["fact"]
