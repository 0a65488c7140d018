"""Content codings of HTTP: what a server compressed, piece by piece, and whether all of it came (RFC 9110, 8.4)."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ACCEPTED = "gzip, deflate"
_PIECE = 65_536  # bytes unpacked at once
_MOST = 3  # codings on top of one another
_NAMES = frozenset(("gzip", "x-gzip", "deflate"))
_PLAIN = "identity"
_GZIP, _ZLIB = 0x1F, 8
_EITHER = zlib.MAX_WBITS | 32  # gzip or zlib, as its beginning says
_RAW = -zlib.MAX_WBITS  # what some servers call deflate: the same without a beginning


class CodingError(Exception):
    """What was sent cannot be unpacked; the message says why."""


def decoded(pieces: Iterable[bytes], codings: str) -> Iterator[bytes]:
    """What `pieces` hold, never much of it at once.

    `codings` is the value of Content-Encoding, "" for none. Raises CodingError where one is unknown or the content is
    damaged or breaks off.
    """
    names = [name.strip().casefold() for name in codings.split(",")]
    names = [name for name in names if name not in ("", _PLAIN)]
    unknown = next((name for name in names if name not in _NAMES), None)
    if unknown is not None:
        raise CodingError(f"the answer is compressed as {unknown[:20]!r}, which was not asked for")
    if len(names) > _MOST:
        raise CodingError("the answer is compressed again and again")
    for name in reversed(names):
        pieces = _inflated(pieces, raw_too=name == "deflate")
    return iter(pieces)


def _inflated(pieces: Iterable[bytes], *, raw_too: bool) -> Iterator[bytes]:
    """The unpacked content; what stands behind its end is passed over, unless it is another gzip member."""
    engine, begun = zlib.decompressobj(_EITHER), False
    try:
        for piece in pieces:
            if not begun and raw_too and piece and not _has_beginning(piece):
                engine = zlib.decompressobj(_RAW)
            begun = begun or bool(piece)
            rest = piece
            while rest:
                if engine.eof:
                    if not _has_beginning(rest):
                        return
                    engine = zlib.decompressobj(_EITHER)
                yield engine.decompress(rest, _PIECE)
                rest = engine.unconsumed_tail or engine.unused_data
        yield engine.flush()
    except zlib.error as error:
        raise CodingError("the answer's compression is damaged") from error
    if begun and not engine.eof:
        raise CodingError("the answer broke off")


def _has_beginning(data: bytes) -> bool:
    """Whether data begin as gzip (RFC 1952) or zlib (RFC 1950) do."""
    return data[0] == _GZIP or (data[0] & 15 == _ZLIB and int.from_bytes(data[:2], "big") % 31 == 0)
