"""What a terminal shows, through a real pseudo-terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimtrack.render import FORMATS
from claimtrack.render.width import columns_of

if TYPE_CHECKING:
    from tests.cli.conftest import Claimtrack

pty = pytest.importorskip("pty", reason="pseudo-terminals are a POSIX thing")
PROGRAM = Path(sys.executable).with_name("claimtrack")


def in_a_window(columns: int, *args: str) -> list[str]:
    """The lines that `claimtrack` prints to a terminal so many columns wide."""
    import fcntl  # noqa: PLC0415 - POSIX alone has it
    import struct  # noqa: PLC0415 - with it
    import termios  # noqa: PLC0415 - with it

    reader, writer = pty.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    with subprocess.Popen([PROGRAM, *args], stdout=writer, stderr=writer, env=environment) as running:
        os.close(writer)
        shown = b""
        while True:
            try:
                block = os.read(reader, 4096)
            except OSError:  # Linux: the other side is closed
                break
            if not block:
                break
            shown += block
        assert running.wait() == 0
    os.close(reader)
    return shown.decode().splitlines()


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("columns", [40, 80, 130])
def test_a_timeline_fits_the_window(columns: int) -> None:
    lines = in_a_window(columns, "timeline")
    assert max(columns_of(line) for line in lines) <= columns
    text = " ".join(" ".join(lines).split())
    assert "Ada Okonjo" in text
    assert not any(character in text for character in "\x1b\x07")


@pytest.mark.usefixtures("filled")
def test_a_narrow_window_gets_paragraphs() -> None:
    lines = in_a_window(40, "timeline", "--type", "claim")
    assert lines[:4] == ["id  date  type", "  who", "  text", ""]
    assert lines[4].split()[1:] == ["2025-03-07", "claim"]
    assert lines[5] == "  Ada Okonjo"


def test_a_window_ends_with_what_was_added(page: Path) -> None:
    # on a busy machine a progress bar may have been there before
    assert in_a_window(80, "add", str(page))[-1].endswith("1 added, 0 known, 0 failed: 2 claims, 1 fact")


def test_help_fits_a_window_of_80_columns() -> None:
    assert not any(line.endswith("...") for line in in_a_window(80, "--help") if line.startswith("  "))


def test_what_an_article_hides_does_not_reach_the_window(claimtrack: Claimtrack, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text(
        "Ada \x1b]0;title\x07Okonjo said that \x1b[2Jthe dam\u202e was\u200b full\x9b31m.", encoding="utf-8"
    )
    claimtrack("add", hostile, "--published", "2025-03-08", "--title", "A\x1b[5m title")
    for form in FORMATS:
        shown = "".join(in_a_window(80, "timeline", "--format", form))
        assert "the dam" in " ".join(shown.split()), form
        assert not set("\x1b\x07\x9b\u202e\u200b") & set(shown), form


def test_a_long_timeline_is_cut_and_says_so(claimtrack: Claimtrack, tmp_path: Path) -> None:
    articles = (
        {"text": f"Ada Okonjo said the dam number {number} was full.", "published": "2025-03-08"}
        for number in range(103)
    )
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    claimtrack("add", path)
    lines = in_a_window(80, "timeline")
    assert lines[-2:] == [
        "3 rows left out: over the limit of 100",
        "--limit N shows more, --output FILE writes all.",
    ]
    assert len(claimtrack("timeline").out.splitlines()) == 104


@pytest.mark.parametrize("command", ["add", "extract"])
@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        ("", 1, "standard input: the file is empty"),
        ("March 8, 2025\n\n“It is full,” said Ada Okonjo.\n", 0, ""),
    ],
    ids=["nothing", "a text"],
)
def test_one_ctrl_d_ends_what_is_pasted(command: str, typed: str, status: int, told: str) -> None:
    end, other = pty.openpty()
    with subprocess.Popen(
        [PROGRAM, command, "-"], stdin=other, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as running:
        os.close(other)
        assert running.stderr is not None
        assert running.stderr.readline() == "paste the text here; Ctrl-D on a line of its own ends it\n"
        os.write(end, f"{typed}\x04".encode())
        try:
            _, err = running.communicate(timeout=20)
        finally:
            running.kill()
            os.close(end)
    assert running.returncode == status
    assert told in err
