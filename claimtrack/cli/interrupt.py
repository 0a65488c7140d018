"""Ctrl-C between two articles, never inside one."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

EXIT_STATUS = 130  # what a shell reports for a program ended by Ctrl-C


@contextmanager
def held_back() -> Iterator[None]:
    """Let the block end before a Ctrl-C raises KeyboardInterrupt; a second one does not wait."""
    pressed = False

    def note(number: int, frame: object) -> None:  # noqa: ARG001 - what a signal handler is given
        nonlocal pressed
        if pressed:
            raise KeyboardInterrupt
        pressed = True

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt
