"""What is stored beside an article to say which program read it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from claimtrack.engine import PACKAGE, engine, fingerprint

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program."""
    return shutil.copytree(PACKAGE, tmp_path / "program", ignore=shutil.ignore_patterns("__pycache__"))


@pytest.mark.parametrize("changed", ["extract/cues.py", "dates/relative.py", "professions.txt", "names.py"])
def test_another_rule_or_word_makes_another_engine(program: Path, changed: str) -> None:
    path = program / changed
    path.write_bytes(path.read_bytes() + b"\n")
    assert fingerprint(program) != engine()


def test_the_same_program_is_the_same_engine_elsewhere(program: Path) -> None:
    path = program / "names.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    compiled = program / "extract" / "__pycache__" / "cues.pyc"
    compiled.parent.mkdir()
    compiled.write_bytes(b"compiled")
    (program / "render" / "csv.py").write_bytes(b"what shows claims reads none")
    assert fingerprint(program) == engine()
