"""Settings of all tests, and the web site that some of them talk to."""

from __future__ import annotations

import shutil
import signal
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from claimtrack.store import find_faults, open_store
from tests.site import Site, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from claimtrack.store import Store

# The same examples in every run, however busy the machine: what passes here passes everywhere.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# A shell's background job ignores Ctrl-C, and so would every program that the tests start and interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on this machine; no test asks any other."""
    with serving() as running:
        yield running


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without any article, made once: a copy is quicker."""
    path = tmp_path_factory.mktemp("database") / "empty.db"
    open_store(path).close()
    return path


@pytest.fixture
def path(empty_database: Path, tmp_path: Path) -> Path:
    """Where the test's own database lies."""
    return shutil.copy(empty_database, tmp_path / "news.db")


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The test's own database, open."""
    with open_store(path) as opened:
        yield opened


@pytest.fixture
def sound(store: Store) -> Iterator[None]:
    """Whatever the test does, `claimtrack db check` has nothing to say of it."""
    yield
    assert list(find_faults(store)) == []
