"""The command line in this process, and as a process of its own."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from claimtrack.cli import main
from claimtrack.read import fetch
from claimtrack.read.fetch import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.site import Site

PROGRAM = str(Path(sys.executable).with_name("claimtrack"))

# Written for the tests: two dated quotations, a dated event, a page around them.
PAGE = """Skip to content

Reservoir will be full by June, water authority says

By Maren Holt
March 8, 2025 1:45 AM

Ada Okonjo, head of the Valley Water Authority, said on Friday that the reservoir would be full by June.

"We have never seen so much snow," Okonjo said.

In May 2022, the authority closed the old dam.
"""


@dataclass(frozen=True)
class Run:
    """What a run of the program left behind."""

    status: int
    out: str
    err: str


class Claimtrack(Protocol):
    """Runs `claimtrack` with these arguments."""

    def __call__(self, *args: str | Path, stdin: str = "") -> Run: ...


@pytest.fixture(autouse=True)
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has a database of its own, and a folder to work in."""
    path = tmp_path / "claims.db"
    monkeypatch.setenv("CLAIMTRACK_DB", str(path))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return path


@pytest.fixture
def claimtrack(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Claimtrack:
    """The program within this process: quick."""

    def run(*args: str | Path, stdin: str = "") -> Run:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            main([str(arg) for arg in args])
        shown = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Run(ended.value.code, shown.out, shown.err)

    return run


@pytest.fixture
def process() -> Claimtrack:
    """The program as users start it: true, and slower."""

    def run(*args: str | Path, stdin: str = "") -> Run:
        done = subprocess.run(
            [PROGRAM, *map(str, args)], input=stdin.encode(), capture_output=True, check=False, env=os.environ
        )
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


def interrupted(site: Site, path: str, *args: str | Path) -> Run:
    """The program as users start it, and Ctrl-C once it has asked the site for a path."""
    with subprocess.Popen([PROGRAM, *map(str, args)], stderr=subprocess.PIPE, text=True) as process:
        for _ in range(100):
            if path in site.paths:
                break
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read()
    return Run(process.returncode, "", told)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A news page in a file."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def filled(page: Path, claimtrack: Callable[..., Run]) -> Path:
    """The page, stored."""
    assert claimtrack("add", page).status == 0
    return page


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Web addresses are fetched within this process without pauses, and no stalling server is waited for."""
    quick = Limits(connect=1, read=0.5, total=3, pause=0, tries=1)
    monkeypatch.setattr(fetch, "Fetcher", partial(fetch.Fetcher, limits=quick))
