"""Sources: files, folders and standard input, and the bytes in them."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, cast

from claimtrack.errors import ClaimtrackError

Form = Literal["text", "jsonl", "html", "csv"]
STANDARD_INPUT = "standard input"

_FORMS: dict[str, Form] = {
    ".txt": "text", ".md": "text", ".jsonl": "jsonl", ".html": "html", ".htm": "html", ".csv": "csv", ".tsv": "csv",
}  # fmt: skip
_PACKED = ".gz"

_DATA = frozenset((".json", ".xml", ".rss", ".ics"))


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input (`path` None), and the form its suffix tells."""

    name: str
    path: Path | None
    form: Form

    @property
    def is_data(self) -> bool:
        """Whether the suffix says that it is a table or markup, in which text alone would be misread."""
        return self.path is not None and self.path.suffix.casefold() in _DATA

    def open(self) -> AbstractContextManager[BinaryIO]:
        """Its bytes, for a `with` statement; raises OSError."""
        if self.path is None:
            return nullcontext(sys.stdin.buffer)
        if self.path.suffix.casefold() == _PACKED:
            return cast("AbstractContextManager[BinaryIO]", gzip.open(self.path, "rb"))
        return self.path.open("rb")


def find_sources(
    named: Iterable[str | Path], on_problem: Callable[[ClaimtrackError], None]
) -> Iterator[Source]:
    """The files that `named` stand for: themselves, those below a folder, "-" for standard input."""
    for name in named:
        path = Path(name)
        if str(name) == "-":
            yield Source(STANDARD_INPUT, None, "text")
        elif not str(name).strip():
            on_problem(ClaimtrackError("a source without a name; give a file, a folder or -"))
        elif _is_folder(path):
            yield from _files_below(path, on_problem)
        else:
            yield Source(str(path), path, _form_of(path) or "text")


def _form_of(path: Path) -> Form | None:
    """What the suffix tells, that in front of .gz where the file is packed."""
    suffixes = [suffix.casefold() for suffix in path.suffixes]
    if suffixes[-1:] == [_PACKED]:
        suffixes.pop()
    return _FORMS.get(suffixes[-1]) if suffixes else None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # what is wrong shows when it is opened
        return False


def _files_below(folder: Path, on_problem: Callable[[ClaimtrackError], None]) -> Iterator[Source]:
    found = False
    for parent, folders, files in os.walk(folder, onerror=lambda error: on_problem(unreadable(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            form = _form_of(path)
            if form and not name.startswith("."):
                found = True
                yield Source(str(path), path, form)
    if not found:
        on_problem(ClaimtrackError(f"{folder}: no {', '.join(_FORMS)} files in this folder"))


def unreadable(error: OSError, name: str | None = None) -> ClaimtrackError:
    """What went wrong with a file, in one line."""
    reason = (error.strerror or str(error)).lower()
    return ClaimtrackError(f"{name or error.filename}: cannot be read: {reason}")
