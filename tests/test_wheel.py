"""The wheel, installed by itself and used from another folder."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

CHECKOUT = Path(__file__).parent.parent
ARTICLE = """\
Harbour bridge reopens

Published Mar 8, 2025 1:45 AM

"The bridge is safe for everybody," Mayor Anna Bell said on Friday.
"""


def run(*command: str | Path, folder: Path) -> str:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "CLAIMTRACK_DB"}
    }
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    installed = importlib.util.find_spec("hatchling") is not None
    isolation = ["--no-build-isolation"] if installed else []
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        *isolation,
        "-w",
        folder,
        CHECKOUT,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode and "hatchling" in done.stderr:
        pytest.skip("the build backend cannot be fetched")
    assert done.returncode == 0, done.stderr
    return next(folder.glob("claimtrack-*.whl"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment that has claimtrack from the wheel, and the other packages from this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        wheel,
        folder=folder,
    )
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder).strip()
    Path(site, "others.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return scripts


def test_the_wheel_carries_the_migrations_and_the_word_lists(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert "claimtrack/migrations/env.py" in names
    assert "claimtrack/migrations/versions/0001_first.py" in names
    assert "claimtrack/py.typed" in names
    sources = {
        path.relative_to(CHECKOUT).as_posix()
        for path in (CHECKOUT / "claimtrack").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert sources <= set(names)


def test_an_installed_claimtrack_creates_a_database_and_prints_a_timeline(
    scripts: Path, tmp_path: Path
) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    where = run(scripts / "python", "-c", "import claimtrack; print(claimtrack.__file__)", folder=tmp_path)
    assert Path(where.strip()).is_relative_to(scripts.parent)
    claimtrack = scripts / "claimtrack"
    run(claimtrack, "--db", "news.db", "add", "article.txt", folder=tmp_path)
    timeline = run(
        claimtrack, "--db", "news.db", "timeline", "--actor", "Bell", "--format", "json", folder=tmp_path
    )
    (row,) = json.loads(timeline)
    assert row["actor"] == "Anna Bell"
    assert row["said"]["earliest"] == "2025-03-07"
    assert (tmp_path / "news.db").is_file()
