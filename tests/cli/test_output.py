"""Files are there whole or not at all."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from claimtrack.cli.output import opened
from claimtrack.errors import ClaimtrackError

PROGRAM = Path(sys.executable).with_name("claimtrack")


def test_a_file_replaces_the_old_one_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("old")
    with opened(path) as stream:
        stream.write("new\r\n")
        stream.flush()
        assert path.read_text() == "old"
    assert path.read_bytes() == b"new\r\n"
    assert [file.name for file in tmp_path.iterdir()] == ["rows.csv"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("old")
    with pytest.raises(RuntimeError), opened(path) as stream:  # noqa: PT012 - fails after it has written
        stream.write("half")
        raise RuntimeError
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["rows.csv"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    link.symlink_to(target)
    with opened(link) as stream:
        stream.write("x")
    assert link.is_symlink()
    assert target.read_text() == "x"


def test_a_device_is_written_to_and_never_replaced() -> None:
    with opened(Path("/dev/null")) as stream:
        stream.write("x")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_file_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "rows.csv"
    with pytest.raises(ClaimtrackError, match=r"rows\.csv: cannot be written: "), opened(path):
        pass


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("command", [["timeline", "--format", "csv"], ["export", "topics"]])
def test_a_dash_is_standard_output(command: list[str]) -> None:
    plain, dash = (
        subprocess.run([PROGRAM, *command, *more], capture_output=True, check=True).stdout
        for more in ((), ("-o", "-"))
    )
    assert dash == plain
    assert plain


@pytest.mark.usefixtures("filled")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [PROGRAM, "timeline"], stdout=full, stderr=subprocess.PIPE, check=False, text=True
        )
    assert done.returncode == 1
    assert done.stderr.startswith("claimtrack: standard output: cannot be written: ")
    assert len(done.stderr.splitlines()) == 1
