from __future__ import annotations

import os
import signal

import pytest

from claimtrack.cli.interrupt import held_back


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_the_block_ends_before_the_interrupt() -> None:
    done = False
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012 - the order inside is what is tested
        with held_back():
            press()
            done = True
        pytest.fail("the interrupt was lost")
    assert done


def test_a_second_press_does_not_wait() -> None:
    reached = []
    with pytest.raises(KeyboardInterrupt), held_back():  # noqa: PT012 - the order inside is what is tested
        press()
        reached.append(1)
        press()
        reached.append(2)
    assert reached == [1]


def test_afterwards_all_is_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with held_back():
        pass
    assert signal.getsignal(signal.SIGINT) is before
