"""Packed files: gzip, and the members of zip archives, never more than a text can be packed."""

from __future__ import annotations

import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from claimtrack.errors import ClaimtrackError

_MOST_TIMES = 200  # bytes unpacked for one packed; text gives 3 to 20, zip's utmost is 1,032
_FREE = 20_000_000  # bytes unpacked before that counts
_DAMAGES = (BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError)
_GZIP = b"\x1f\x8b\x08"
_HIDDEN = (".", "__MACOSX")


class Unpacked(io.RawIOBase):
    """The bytes of a packed stream; reading raises OSError where it is damaged or swells beyond any text.

    `allowed` counts the bytes that may still be unpacked; several streams of one archive share it.
    """

    def __init__(self, stream: IO[bytes], allowed: list[int]) -> None:
        self._stream, self._allowed = stream, allowed

    def readable(self) -> bool:  # noqa: D102 - as io.RawIOBase says
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # noqa: D102 - as io.RawIOBase says
        try:
            data = self._stream.read(len(buffer))
        except gzip.BadGzipFile as error:
            raise OSError("not a gzip file, or a damaged one") from error
        except _DAMAGES as error:
            raise OSError(f"damaged ({error})") from error
        self._allowed[0] -= len(data)
        if self._allowed[0] < 0:
            raise OSError("it unpacks to far more than a text would")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:  # noqa: D102 - as io.RawIOBase says
        self._stream.close()
        super().close()


def allowance(packed: int) -> list[int]:
    """What may be unpacked of so many bytes."""
    return [max(_FREE, packed * _MOST_TIMES)]


def open_file(path: Path) -> BinaryIO:
    """The bytes of a file, unpacked where gzip packed them, whatever it is called; raises OSError."""
    if path.suffix.casefold() == ".gz":
        return _open_gzip(path)
    stream = path.open("rb")
    try:
        if not (stream.peek(len(_GZIP)).startswith(_GZIP) and path.is_file()):  # a pipe is read once
            return stream
    except BaseException:
        stream.close()
        raise
    stream.close()
    return _open_gzip(path)


def _open_gzip(path: Path) -> BinaryIO:
    stream = cast("IO[bytes]", gzip.open(path, "rb"))  # noqa: SIM115 - closed with what reads it
    return _buffered(Unpacked(stream, allowance(path.stat().st_size)))


def unpacked_gzip(data: bytes) -> io.BufferedReader:
    """What gzip packed into `data`; reading raises OSError."""
    stream = cast("IO[bytes]", gzip.GzipFile(fileobj=io.BytesIO(data)))
    return io.BufferedReader(Unpacked(stream, allowance(len(data))))


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an open archive; `name` is its path there, without characters that a terminal would obey."""

    archive: ZipFile
    within: str  # what the archive is called
    info: ZipInfo
    name: str
    allowed: list[int]

    @property
    def path(self) -> PurePosixPath:
        """Its name as a path, for its suffix."""
        return PurePosixPath(self.name)

    def open(self) -> BinaryIO:
        """Its unpacked bytes; raises OSError, ClaimtrackError for one that needs a password."""
        if self.info.flag_bits & 1:
            raise ClaimtrackError(f"{self.within}/{self.name}: needs a password; unpack it and give the file")
        try:
            stream: IO[bytes] = self.archive.open(self.info)
        except _DAMAGES as error:
            raise OSError(f"damaged ({error})") from error
        if self.path.suffix.casefold() == ".gz":
            stream = cast("IO[bytes]", gzip.GzipFile(fileobj=stream))
        return _buffered(Unpacked(stream, self.allowed))


@contextmanager
def opened_archive(file: Path | bytes, name: str) -> Iterator[list[Member]]:
    """The files of a zip archive, hidden ones left out.

    `file` is its path or its bytes, `name` what it is called. Raises OSError, ClaimtrackError where it is none.
    """
    size = len(file) if isinstance(file, bytes) else file.stat().st_size
    try:
        archive = ZipFile(io.BytesIO(file) if isinstance(file, bytes) else file)
    except (BadZipFile, NotImplementedError, ValueError) as error:
        raise ClaimtrackError(f"{name}: not a zip archive, or a damaged one") from error
    allowed = allowance(size)
    with archive:
        yield [
            Member(archive, name, info, _shown(info.filename), allowed)
            for info in archive.infolist()
            if not info.is_dir() and not any(part.startswith(_HIDDEN) for part in _parts(info.filename))
        ]


def _parts(name: str) -> list[str]:
    return [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]


def _shown(name: str) -> str:
    return (
        "/".join("".join(c if c.isprintable() else "\ufffd" for c in part) for part in _parts(name))
        or "\ufffd"
    )


def _buffered(stream: io.RawIOBase) -> BinaryIO:
    return cast("BinaryIO", io.BufferedReader(stream))
