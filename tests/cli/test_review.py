"""Reviewing claims with single keys, through a real pseudo-terminal."""

from __future__ import annotations

import os
import select
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from claimtrack.render.width import columns_of
from tests.cli.conftest import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Claimtrack

pty = pytest.importorskip("pty", reason="pseudo-terminals are a POSIX thing")
pytestmark = pytest.mark.usefixtures("filled")

_PATIENCE = 20  # seconds


class Window:
    """A terminal in which `claimtrack review` runs."""

    def __init__(self, columns: int, *args: str) -> None:
        import fcntl  # noqa: PLC0415 - POSIX alone has it
        import struct  # noqa: PLC0415 - with it
        import termios  # noqa: PLC0415 - with it

        self.end, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
        command = [PROGRAM, "review", *args]
        self.running = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, env=environment)
        os.close(other)
        self.shown = ""
        self._seen = 0

    def expect(self, text: str) -> None:
        """Wait for a text behind what was waited for before."""
        while (place := self.shown.find(text, self._seen)) < 0:
            assert self._more(), f"{text!r} is not in {self.shown[self._seen :]!r}"
        self._seen = place + len(text)

    def type(self, keys: str) -> None:
        os.write(self.end, keys.encode())

    def ended(self) -> int:
        """The exit status, once all is shown."""
        while self._more():
            pass
        return self.running.wait(_PATIENCE)

    def _more(self) -> bool:
        block = b""
        if select.select([self.end], [], [], _PATIENCE)[0]:
            with suppress(OSError):  # Linux: the other side is closed
                block = os.read(self.end, 4096)
        self.shown += block.decode()
        return bool(block)


@pytest.fixture
def opened() -> Iterator[Callable[..., Window]]:
    """Opens windows that are closed in the end."""
    windows = []

    def open_window(columns: int, *args: str) -> Window:
        windows.append(Window(columns, *args))
        return windows[-1]

    yield open_window
    for window in windows:
        window.running.kill()
        window.running.wait()
        os.close(window.end)


def test_one_key_decides_and_it_resumes_where_it_stopped(
    opened: Callable[..., Window], claimtrack: Claimtrack
) -> None:
    window = opened(80)
    window.expect("claim    1")
    window.expect("q quit")
    window.type("a")
    window.expect("accepted")
    window.expect("claim    2")
    window.expect("q quit")
    window.type("q")
    window.expect("1 claim settled, 1 left")
    assert window.ended() == 0
    window = opened(80)
    window.expect("claim    2")
    window.expect("q quit")
    window.type("r")
    window.expect("nothing is left to review")
    assert window.ended() == 0
    assert "so much snow" not in claimtrack("timeline").out


def test_corrections_are_typed_and_taken_back(opened: Callable[..., Window], claimtrack: Claimtrack) -> None:
    window = opened(80)
    window.expect("q quit")
    window.type("w")
    window.expect("Who said it?")
    window.type("Rosa Lind\r")
    window.expect("who      Rosa Lind")
    window.expect("q quit")
    window.type("d")
    window.expect("When was it said?")
    window.type("someday\r")
    window.expect("someday")
    window.expect("“someday”")
    window.type("z")
    window.expect("press one of")
    window.type("u")
    window.expect("undone")
    window.expect("who      Ada Okonjo")
    window.type("q")
    assert window.ended() == 0
    assert "Rosa" not in claimtrack("timeline").out


@pytest.mark.parametrize("columns", [30, 60])
def test_it_fits_a_narrow_window_without_colour(opened: Callable[..., Window], columns: int) -> None:
    window = opened(columns)
    window.expect("q quit")
    window.type("q")
    assert window.ended() == 0
    assert [line for line in window.shown.splitlines() if columns_of(line) > columns] == []
    assert "\x1b" not in window.shown


def test_ctrl_c_leaves_what_was_decided(opened: Callable[..., Window], claimtrack: Claimtrack) -> None:
    window = opened(80)
    window.expect("q quit")
    window.type("r")
    window.expect("q quit")
    window.running.send_signal(signal.SIGINT)
    assert window.ended() == 130
    assert "full by June" not in claimtrack("timeline").out


@pytest.mark.parametrize("key", ["w", "n"])
def test_ctrl_c_at_a_question_is_as_elsewhere(opened: Callable[..., Window], key: str) -> None:
    window = opened(80)
    window.expect("q quit")
    window.type(key)
    window.expect("? ")
    window.type("Rosa")
    window.running.send_signal(signal.SIGINT)
    assert window.ended() == 130
    assert "Aborted" not in window.shown


def test_ctrl_d_at_a_question_leaves_the_claim_as_it_is(opened: Callable[..., Window]) -> None:
    window = opened(80)
    window.expect("q quit")
    window.type("w")
    window.expect("Who said it? ")
    window.type("\x04")
    window.expect("left as it is")
    window.type("q")
    window.expect("0 claims settled, 2 left")
    assert window.ended() == 0


def test_skipped_claims_are_left(opened: Callable[..., Window]) -> None:
    window = opened(80)
    window.expect("2 left")
    window.expect("q quit")
    window.type("s")
    window.expect("1 left")
    window.expect("q quit")
    window.type("s")
    window.expect("only what was skipped is left to review")
    window.expect("0 claims settled, 2 left")
    assert window.ended() == 0


def test_without_a_terminal_it_says_what_to_use(claimtrack: Claimtrack) -> None:
    run = claimtrack("review")
    assert run.status == 2
    assert "review needs a terminal" in run.err


def test_an_unknown_actor_is_named(opened: Callable[..., Window]) -> None:
    window = opened(80, "--actor", "Nobody")
    window.expect("no actor is called 'Nobody'")
    assert window.ended() == 1
