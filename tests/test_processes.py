"""Work in a process of its own: what it returns, and how it ends."""

from __future__ import annotations

import os
import time

import pytest

from claimtrack.errors import ClaimtrackError
from claimtrack.processes import within


def fail() -> None:
    raise ClaimtrackError("page.html: no article")


def test_what_is_returned_and_raised_comes_back() -> None:
    assert within(30, sorted, [3, 1, 2]) == [1, 2, 3]
    with pytest.raises(ClaimtrackError, match="no article"):
        within(30, fail)


def test_work_that_takes_too_long_or_dies_is_given_up() -> None:
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        within(0.5, time.sleep, 60)
    assert time.monotonic() - began < 20
    with pytest.raises(MemoryError):
        within(30, os._exit, 1)
