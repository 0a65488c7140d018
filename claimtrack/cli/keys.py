"""Single keys from the terminal, and lines where a question is asked."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = ("", "\x04")  # the terminal is gone, or Ctrl-D


class Keyboard:
    """A terminal from which keys are taken as they are pressed."""

    def press(self) -> str:
        """The next key in lower case; "" at the end of the input."""
        key = self._next().lower()
        return "" if key in _END else key

    def _next(self) -> str:
        return str(typer.getchar())

    def ask(self, question: str) -> str:
        """A line that is typed in answer to a question, without white space around it; "" at the end of the input."""
        print(f"{question} ", end="", file=sys.stderr, flush=True)  # noqa: T201 - on the line where it is answered
        typed = sys.stdin.readline()
        if not typed.endswith("\n"):  # Ctrl-D leaves the line as it is
            print(file=sys.stderr)  # noqa: T201 - the same
        return typed.strip()


class _PosixKeyboard(Keyboard):
    """One on which keys may be typed ahead: getchar throws away what was pressed before it is called."""

    def __init__(self) -> None:
        import termios  # noqa: PLC0415 - POSIX alone has it
        import tty  # noqa: PLC0415 - with it

        self._termios = termios
        self._lines = termios.tcgetattr(sys.stdin)
        tty.setcbreak(sys.stdin, termios.TCSADRAIN)
        self._keys = termios.tcgetattr(sys.stdin)

    def _next(self) -> str:
        return os.read(sys.stdin.fileno(), 1).decode("ascii", "replace")

    def ask(self, question: str) -> str:
        self.restore()
        try:
            return super().ask(question)
        finally:
            self._termios.tcsetattr(sys.stdin, self._termios.TCSADRAIN, self._keys)

    def restore(self) -> None:
        self._termios.tcsetattr(sys.stdin, self._termios.TCSADRAIN, self._lines)


@contextmanager
def keyboard() -> Iterator[Keyboard]:
    """The keyboard of the terminal at standard input, which is as before afterwards."""
    try:
        keys = _PosixKeyboard()
    except ImportError:
        yield Keyboard()
        return
    try:
        yield keys
    finally:
        keys.restore()
