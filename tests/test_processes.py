"""Work in a process of its own: what it returns, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no such processes")
def test_ctrl_c_stays_held_while_the_processes_that_watch_others_begin() -> None:
    program = """if True:
        import signal
        from multiprocessing.forkserver import ensure_running
        from claimtrack.processes import ctrl_c_held
        with ctrl_c_held():
            ensure_running()
            assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])
        assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])
    """
    subprocess.run([sys.executable, "-c", program], check=True)
