"""Settings of all tests, and the web site that some of them talk to."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.site import Site, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

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
