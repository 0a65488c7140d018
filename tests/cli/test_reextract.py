"""`reextract` on a terminal, and Ctrl-C while it runs."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.conftest import Claimtrack

pty = pytest.importorskip("pty", reason="pseudo-terminals are a POSIX thing")
ARTICLES = 60
# The program, with a progress bar from the first article on.
EAGER = "from claimtrack.cli import main, progress; progress._PATIENCE = 0; main()"


@pytest.fixture
def many(claimtrack: Claimtrack, tmp_path: Path) -> Claimtrack:
    """The program with a database of articles that an older engine read."""
    lines = [
        json.dumps(
            {
                "text": f"Lake {number} is full\n\n“Lake {number} is full again,” Ada Okonjo said on Friday.\n",
                "published": "2025-03-08",
                "url": f"https://daily.example/{number}",
            }
        )
        for number in range(ARTICLES)
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert claimtrack("add", "rows.jsonl").status == 0
    return claimtrack


def shown_until(reader: int, wanted: bytes) -> Iterator[bytes]:
    """What a terminal shows, up to something or to the end."""
    shown = b""
    with suppress(OSError):  # Linux: the other side is closed
        while wanted not in shown and (block := os.read(reader, 4096)):
            shown += block
            yield block


def test_ctrl_c_on_a_terminal_ends_behind_the_article_in_hand(many: Claimtrack) -> None:
    before = many("timeline", "--format", "json").out
    reader, writer = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", EAGER, "reextract", "--all"], stdout=writer, stderr=writer
    ) as run:
        os.close(writer)
        first = b"".join(shown_until(reader, b"articles"))
        run.send_signal(signal.SIGINT)
        told = (first + b"".join(shown_until(reader, b"nothing"))).decode()
        assert run.wait(20) == 130
    os.close(reader)
    assert "articles" in told
    assert "interrupted: what is counted here is stored, the rest is as it was" in told
    found = re.search(r"(\d+) texts? read again: ", told)
    assert found
    assert 0 < int(found[1]) < ARTICLES
    assert many("timeline", "--format", "json").out == before
    assert many("db", "check").status == 0
    assert many("verify", "--all").status == 0


def test_a_rehearsal_that_is_interrupted_stores_nothing(
    many: Claimtrack, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimtrack import reextraction  # noqa: PLC0415 - what the command loads

    read = reextraction.read_version_again

    def pressed(*args: object, **options: bool) -> object:
        os.kill(os.getpid(), signal.SIGINT)
        return read(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(reextraction, "read_version_again", pressed)
    run = many("reextract", "--all", "--dry-run")
    assert run.status == 130
    assert run.err.startswith(
        "interrupted: what is counted here is read, the rest is as it was\nwould be: 1 text read again"
    )
