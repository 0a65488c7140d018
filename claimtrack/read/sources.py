"""Sources: files, folders and standard input, and the bytes in them."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, Literal

from claimtrack.errors import ClaimtrackError
from claimtrack.read.left_out import LeftOut
from claimtrack.read.unpacking import Member, open_file, opened_archive

Form = Literal["text", "jsonl", "html", "csv", "mail", "pdf", "docx", "warc", "feed"]
STANDARD_INPUT = "standard input"

_FORMS: dict[str, Form] = {
    ".txt": "text", ".md": "text", ".jsonl": "jsonl", ".html": "html", ".htm": "html", ".csv": "csv", ".tsv": "csv",
    ".eml": "mail", ".mht": "mail", ".mhtml": "mail", ".pdf": "pdf", ".docx": "docx", ".docm": "docx", ".warc": "warc",
    ".xml": "feed", ".rss": "feed", ".atom": "feed",
}  # fmt: skip
_PACKED = ".gz"
_ARCHIVE = ".zip"
_NOTHING = "nothing to read in it; it needs files such as .txt, .html, .eml or .jsonl"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_LOCAL = "give the path of the file, without file://"
_NOT_FETCHED = "only http and https addresses are fetched; save it and give its file"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

# What is no article by itself, or holds text that would be misread, and what to do about it.
_UNREAD = {
    ".json": "a JSON file; give JSON Lines, one article a line, as .jsonl (or --from jsonl)",
    ".doc": "an old Word file; save it as .docx or as text",
    ".odt": "an OpenDocument file; save it as .docx or as text",
    ".rtf": "a rich text file; save it as .docx or as text",
    ".epub": "a book; save the article as text",
    ".xlsx": "a spreadsheet; save it as .csv",
    ".7z": "an archive; unpack it and give the folder",
    ".rar": "an archive; unpack it and give the folder",
    ".tar": "an archive; unpack it and give the folder",
    ".tgz": "an archive; unpack it and give the folder",
    ".ics": "a calendar, not an article; give --from text to read it as one",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A file, one in an archive, a web address or standard input (none of these), and the form its suffix tells."""

    name: str
    form: Form
    path: Path | None = None
    url: str | None = None
    member: Member | None = None

    @property
    def unread(self) -> str | None:
        """Why its suffix says that it is not to be read, and what to do; None where it is."""
        return None if self.path is None else unread_reason(self.path)

    def open(self) -> AbstractContextManager[BinaryIO]:
        """Its bytes, for a `with` statement; raises OSError, or ClaimtrackError for what is no file."""
        if self.url is not None:
            raise ClaimtrackError(f"{self.name}: a web address is fetched, not opened")
        if self.member is not None:
            return self.member.open()
        if self.path is None:
            return nullcontext(_input())
        return open_file(self.path)


def _input() -> BinaryIO:
    """Standard input; that of a terminal is read whole, for a Ctrl-D ends it for one read only."""
    stream = sys.stdin.buffer
    return io.BufferedReader(io.BytesIO(stream.read())) if sys.stdin.isatty() else stream


def find_sources(
    named: Iterable[str | Path],
    on_problem: Callable[[ClaimtrackError], None],
    on_notice: Callable[[str], None] = lambda _: None,
) -> Iterator[Source]:
    """What `named` stand for: files, those below a folder, http and https addresses, "-" for standard input.

    `on_notice` is called with a line on the files of a folder that are left out for their suffix.
    """
    for name in named:
        path = Path(name)
        if str(name) == "-":
            yield Source(STANDARD_INPUT, "text")
        elif not str(name).strip():
            on_problem(ClaimtrackError("a source without a name; give a file, a folder or -"))
        elif isinstance(name, str) and _ADDRESS.match(name):
            yield Source(name, "html", url=name)
        elif isinstance(name, str) and (scheme := _SCHEME.match(name)):
            on_problem(ClaimtrackError(f"{name}: {_LOCAL if scheme[1] == 'file' else _NOT_FETCHED}"))
        elif _is_folder(path):
            yield from _files_below(path, on_problem, on_notice)
        elif _suffix(path) == _ARCHIVE:
            yield from files_in(path, str(path), on_problem)
        else:
            yield Source(str(path), form_of(path) or "text", path)


def form_of(path: PurePath) -> Form | None:
    """What the suffix tells, that in front of .gz where the file is packed; None for one that tells nothing."""
    return _FORMS.get(_suffix(path))


def unread_reason(path: PurePath) -> str | None:
    """Why a name's suffix says that it is not to be read, and what to do; None for any other."""
    return _UNREAD.get(_suffix(path))


def _suffix(path: PurePath) -> str:
    """What the name ends in, that in front of .gz where the file is packed."""
    suffixes = [suffix.casefold() for suffix in path.suffixes]
    if suffixes[-1:] == [_PACKED]:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # what is wrong shows when it is opened
        return False


def _waits(path: Path) -> bool:
    """Whether it is no file: opening a pipe may wait for ever."""
    return path.exists() and not path.is_file()


def _files_below(
    folder: Path, on_problem: Callable[[ClaimtrackError], None], on_notice: Callable[[str], None]
) -> Iterator[Source]:
    found, left_out = False, LeftOut()
    for path in _visible_below(folder, on_problem):
        form, suffix = form_of(path), _suffix(path)
        if not (form or suffix == _ARCHIVE):
            left_out.note(path, suffix or path.suffix.casefold())
            continue
        found = True
        if _waits(path):
            on_problem(ClaimtrackError(f"{path}: a pipe or a device; name it by itself to read it"))
        elif form:
            yield Source(str(path), form, path)
        else:
            yield from files_in(path, str(path), on_problem)
    if not found:
        on_problem(ClaimtrackError(f"{folder}: {_NOTHING}"))
    if line := left_out.told(folder):
        on_notice(line)


def _visible_below(folder: Path, on_problem: Callable[[ClaimtrackError], None]) -> Iterator[Path]:
    """The files below a folder in order, but for hidden ones."""
    for parent, folders, files in os.walk(folder, onerror=lambda error: on_problem(unreadable(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(files) if not name.startswith("."))


def files_in(
    archive: Path | bytes, name: str, on_problem: Callable[[ClaimtrackError], None]
) -> Iterator[Source]:
    """The files of a zip archive (its path or bytes) that are read; archives in it are not opened."""
    found = False
    try:
        with opened_archive(archive, name) as members:
            for member in members:
                form = form_of(member.path)
                where = f"{name}/{member.name}"
                if form:
                    found = True
                    yield Source(where, form, member=member)
                elif _suffix(member.path) == _ARCHIVE:
                    found = True
                    on_problem(
                        ClaimtrackError(f"{where}: an archive in an archive; unpack it and give the folder")
                    )
        if not found:
            on_problem(ClaimtrackError(f"{name}: {_NOTHING}"))
    except ClaimtrackError as problem:
        on_problem(problem)
    except OSError as error:
        on_problem(unreadable(error, name))


def unreadable(error: Exception, name: str | None = None) -> ClaimtrackError:
    """What went wrong with a file, in one line; without a `name` that of an OSError's file."""
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    return ClaimtrackError(f"{name or getattr(error, 'filename', None)}: cannot be read: {reason}")
