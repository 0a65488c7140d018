"""Messages to the person at the terminal: on standard error, one line each."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from claimtrack.render.terminal import one_line

if TYPE_CHECKING:
    from claimtrack.errors import ClaimtrackError


def say(message: str) -> None:
    """Print a message, cleaned of what an article or a file name could smuggle into it."""
    with suppress(BrokenPipeError):
        print(one_line(message), file=sys.stderr, flush=True)  # noqa: T201 - this is where messages go


def complain(error: ClaimtrackError) -> None:
    """Print what is wrong, with the program's name before it."""
    say(f"claimtrack: {error}")


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "1,200 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
