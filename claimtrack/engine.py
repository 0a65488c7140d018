"""Which program reads articles out: a fingerprint of everything that decides what is read."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parent
_READING = ("dates", "extract", "page")  # with the modules and word lists beside them that they share
_COMPILED = "__pycache__"


@cache
def engine() -> str:
    """The fingerprint of this program.

    It is stored with every version of an article, so that `reextract` finds what another program read, and `verify`
    does not hold against an article what a later program reads otherwise.
    """
    return fingerprint(PACKAGE)


def fingerprint(package: Path) -> str:
    """Twelve hexadecimal digits for a claimtrack package: others where a rule or a word list for reading is another.

    Takes about 10 ms.
    """
    found = blake2b(digest_size=6)
    for path in sorted(_files(package)):
        content = path.read_bytes().replace(b"\r\n", b"\n")  # a checkout on Windows reads the same
        found.update(f"{path.relative_to(package).as_posix()} {len(content)}\n".encode())
        found.update(content)
    return found.hexdigest()


def _files(package: Path) -> Iterator[Path]:
    yield from (path for path in package.iterdir() if path.is_file())
    for name in _READING:
        for path in (package / name).rglob("*"):
            if path.is_file() and _COMPILED not in path.parts:
                yield path
