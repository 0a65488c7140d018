"""The Python API: seven verbs, from text to a timeline."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

import claimtrack
from claimtrack.model import Query

if TYPE_CHECKING:
    from pathlib import Path

VERBS = {
    "read_articles",
    "extract",
    "open_store",
    "add_article",
    "find_claims",
    "build_timeline",
    "render",
}
PAGE = """Reservoir will be full by June

March 8, 2025

Ada Okonjo said on Friday that the reservoir would be full by June.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_from_a_file_to_a_timeline(page: Path, tmp_path: Path) -> None:
    with claimtrack.open_store(tmp_path / "claims.db") as store:
        for article in claimtrack.read_articles([page]):
            assert claimtrack.add_article(store, article).outcome == "added"
        question = Query(actor="Okonjo", since=date(2025, 3, 1))
        (row,) = claimtrack.find_claims(store, question)
        timeline = claimtrack.build_timeline(store, question)
    assert (row.actor, row.said.edtf) == ("Ada Okonjo", "2025-03-07")
    assert timeline.rows == (row,)
    assert "2025-03-07  claim  Ada Okonjo" in claimtrack.render(timeline, "table")


def test_extraction_needs_no_store(page: Path) -> None:
    (article,) = claimtrack.read_articles([page])
    found = claimtrack.extract(article)
    assert [claim.actor for claim in found.claims] == ["Ada Okonjo"]
    assert found.claims[0].content[0].of(article.text) == "the reservoir would be full by June"


def test_every_verb_is_listed_and_documented() -> None:
    assert set(claimtrack.__all__) == VERBS | {"__version__"}
    assert set(dir(claimtrack)) >= VERBS
    for verb in VERBS:
        assert getattr(claimtrack, verb).__doc__, verb
        assert f"`{verb}(" in str(claimtrack.__doc__), verb


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'extrakt'"):
        getattr(claimtrack, "extrakt")  # noqa: B009 - the name is checked at run time


@pytest.mark.parametrize("first", ["claimtrack.extract", "claimtrack.render.as_csv", "claimtrack.ingest"])
def test_a_verb_is_never_the_module_of_its_name(first: str) -> None:
    code = f"import {first}, claimtrack; print(callable(claimtrack.extract) and callable(claimtrack.render))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "True"
    assert not isinstance(claimtrack.extract, ModuleType)


def test_the_version_is_that_of_the_distribution() -> None:
    from importlib.metadata import version  # noqa: PLC0415 - slow to load, needed here alone

    assert claimtrack.__version__ == version("claimtrack")
