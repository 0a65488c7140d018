"""Which part may know which: data flows one way."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import claimtrack

PACKAGE = Path(claimtrack.__file__).parent
BASE = {"model", "errors", "frozen", "names", "places", "spellings", "professions", "headings", "memo"}
BASE |= {"topic_profiles", "topic_words", "marks", "unmarked", "characters"}
# What each part may import besides itself; a file stands for itself, a folder for all below it.
ALLOWED = {
    "model": {"frozen"},
    "frozen": set(),
    "characters": set(),
    "errors": set(),
    "names": set(),
    "places": set(),
    "garbage": set(),
    "memo": set(),
    "processes": set(),
    "professions": {"names"},
    "spellings": set(),
    "topic_profiles": set(),
    "topic_words": set(),
    "marks": {"model"},
    "unmarked": {"marks", "model"},
    "headings": {"model", "unmarked"},
    "dates": BASE,
    "page": BASE | {"dates"},
    "read": BASE | {"dates", "page", "processes", "__version__"},
    "extract": BASE | {"dates", "garbage", "page"},
    "link": BASE | {"dates", "page"},
    "store": BASE | {"dates", "page"},
    "render": BASE | {"dates", "page"},
}


def parts() -> list[str]:
    return sorted(
        path.stem
        for path in PACKAGE.iterdir()
        if path.suffix == ".py" or (path.is_dir() and any(path.glob("*.py")))
    )


def files_of(part: str) -> list[Path]:
    folder = PACKAGE / part
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


def imported_parts(path: Path) -> set[str]:
    """The parts of the package that a file imports anywhere, for types too."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("claimtrack.")}


@pytest.mark.parametrize("part", ALLOWED)
def test_a_part_imports_only_what_is_below_it(part: str) -> None:
    for path in files_of(part):
        assert imported_parts(path) <= ALLOWED[part] | {part}, path.name


def test_only_the_command_line_and_the_entry_points_import_the_command_line() -> None:
    for part in parts():
        if part not in {"cli", "__main__"}:
            for path in files_of(part):
                assert "cli" not in imported_parts(path), path.name


def test_only_the_store_knows_the_database_libraries() -> None:
    for part in parts():
        if part not in {"store", "ingest"}:
            for path in files_of(part):
                text = path.read_text(encoding="utf-8")
                assert "import sqlmodel" not in text, path.name
                assert "from sqlmodel" not in text, path.name


@pytest.mark.parametrize(
    "module", ["claimtrack", "claimtrack.model", "claimtrack.render", "claimtrack.dates", "claimtrack.cli"]
)
def test_importing_is_light(module: str) -> None:
    heavy = "{'sqlmodel', 'sqlalchemy', 'alembic', 'dateparser', 'rich', 'tabulate', 'charset_normalizer'}"
    code = f"import {module}, sys; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
