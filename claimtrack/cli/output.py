"""Where results go: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import io
import os
import shutil
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO, TypeVar

from claimtrack.cli.messages import counted, say
from claimtrack.errors import ClaimtrackError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from claimtrack.render.sheet import Sheet

T = TypeVar("T")
_BROKEN_PIPE = 141  # the exit status of a program that ends by SIGPIPE: 128 + 13


def file_of(path: Path | None) -> Path | None:
    """The file that --output names; None, for standard output, where it is "-" or left out."""
    return None if path is not None and str(path) == "-" else path


class RowCount:
    """How many rows went into a file, to be told once it is there."""

    def __init__(self) -> None:
        self._number = 0

    def through(self, rows: Iterable[T]) -> Iterator[T]:
        """The rows, each counted as it is written."""
        for row in rows:
            self._number += 1
            yield row

    def tell(self, path: Path | None) -> None:
        """Say how many rows the file at `path` has; nothing of standard output."""
        if path is not None:
            say(f"{counted(self._number, 'row')} written to {path}")


def terminal_width(path: Path | None = None) -> int | None:
    """The columns of the terminal that results go to; None for a pipe, or for the file at `path`."""
    if path is None and sys.stdout.isatty():
        return shutil.get_terminal_size().columns
    return None


def show_list(items: Sequence[T], as_sheet: Callable[[Sequence[T]], Sheet], nothing: str) -> None:
    """Print a list as a table, or say that there is `nothing` in it."""
    from claimtrack.render import write  # noqa: PLC0415 - --help does not need it

    if not items:
        say(nothing)
    with opened() as stream:
        write(as_sheet(items), "table", stream, width=terminal_width())


@contextmanager
def opened(path: Path | None = None) -> Iterator[TextIO]:
    """A stream for results, in UTF-8 unless it is a terminal.

    A file is written beside `path` under another name, which it loses when all is written; raises
    ClaimtrackError where it cannot be written.
    """
    if path is None:
        with _standard_output() as stream:
            yield stream
    else:
        try:
            with _replaced(path.resolve()) as stream:
                yield stream
        except OSError as error:
            raise ClaimtrackError(f"{path}: cannot be written: {error.strerror or error}") from error


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        if stream.isatty():
            stream.reconfigure(errors="backslashreplace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    try:
        yield stream
        stream.flush()
    except BrokenPipeError:
        _discard(stream)
        sys.exit(_BROKEN_PIPE)
    except OSError as error:
        _discard(stream)
        raise ClaimtrackError(f"standard output: cannot be written: {error.strerror or error}") from error


def _discard(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, so that nothing complains when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    if path.exists() and not path.is_file():  # a device or a named pipe is written to, never replaced
        with path.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        return
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("x", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield stream
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
