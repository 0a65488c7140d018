"""Zip archives: what is read of them, and that a bad one costs neither time nor memory nor a strange line."""

from __future__ import annotations

import gzip
import io
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from claimtrack.read import read_articles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from claimtrack.errors import ClaimtrackError

    Write = Callable[..., Path]

TEXT = "Freighter blocks harbour\n\nMarch 2, 2026\n\n“It holds,” Ada Okonjo said on Friday."
LINE = '{"text": "“It holds,” Ada Okonjo said.", "published": "2026-03-02"}\n'


def archive(**members: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return made.getvalue()


def read(*paths: Path) -> tuple[list[str], list[str]]:
    problems: list[ClaimtrackError] = []
    articles = list(read_articles(paths, on_problem=problems.append))
    folder = paths[0].parent
    sources = [(article.source or "").removeprefix(f"{folder}/") for article in articles]
    return sources, [str(problem).removeprefix(f"{folder}/") for problem in problems]


def test_every_file_is_read_as_what_it_is(write: Write) -> None:
    members = {
        "b/page.txt": TEXT,
        "rows.jsonl": LINE * 2,
        "rows.csv.gz": gzip.compress(b'text,published\n"It holds, Ada Okonjo said.",2026-03-02\n'),
        "photo.png": b"\x89PNG",
        "__MACOSX/b/page.txt": TEXT,
        ".git/page.txt": TEXT,
        "empty/": "",
    }
    sources, problems = read(write("press.zip", archive(**members)))
    assert sources == [
        f"press.zip/{name}" for name in ("b/page.txt", "rows.jsonl", "rows.jsonl", "rows.csv.gz")
    ]
    assert problems == []


def test_an_archive_in_a_folder_of_mixed_files(write: Write, tmp_path: Path) -> None:
    write("news/a.txt", TEXT)
    write("news/b.zip", archive(**{"c.txt": TEXT}))
    assert read(tmp_path / "news")[0] == ["news/a.txt", "news/b.zip/c.txt"]


def test_what_is_wrong_with_one_file_is_said_and_the_others_are_read(write: Write) -> None:
    members = {
        "inner.zip": archive(**{"a.txt": TEXT}),
        "bad.txt": b"\x89PNG" * 99,
        "empty.txt": "",
        "good.txt": TEXT,
    }
    assert read(write("press.zip", archive(**members))) == (
        ["press.zip/good.txt"],
        [
            "press.zip/inner.zip: an archive in an archive; unpack it and give the folder",
            "press.zip/bad.txt: not a text file; save the article as text",
            "press.zip/empty.txt: the file is empty",
        ],
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "press.zip: not a zip archive, or a damaged one"),
        (b"PK\x03\x04 and no more", "press.zip: not a zip archive, or a damaged one"),
        (archive(), "press.zip: nothing to read in it; it needs files such as .txt, .html, .eml or .jsonl"),
        (
            archive(**{"a.txt": TEXT}).replace(b"\x00\x00\x08\x00", b"\x01\x00\x08\x00"),
            "press.zip/a.txt: needs a password; unpack it and give the file",
        ),
        (
            archive(**{"a.txt": TEXT}).replace(TEXT[:9].encode(), b"Freightee"),
            "press.zip/a.txt: cannot be read: damaged (bad crc-32 for file 'a.txt')",
        ),
    ],
    ids=["empty", "cut off", "nothing", "encrypted", "damaged"],
)
def test_archives_that_cannot_be_read(write: Write, content: bytes, problem: str) -> None:
    if "crc" in problem:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as opened:
            opened.writestr("a.txt", TEXT)
        content = made.getvalue().replace(TEXT[:9].encode(), b"Freightee", 1)
    assert read(write("press.zip", content)) == ([], [problem])


def test_a_bomb_is_stopped(write: Write) -> None:
    began = time.monotonic()
    bomb = archive(**{"a.txt": b"a" * 50_000_000, "b.jsonl": b"\n" * 50_000_000})
    sources, problems = read(write("press.zip", bomb), write("page.txt.gz", gzip.compress(b"a" * 40_000_000)))
    assert (sources, problems) == (
        [],
        [f"{name}: cannot be read: it unpacks to far more than a text would"
         for name in ("press.zip/a.txt", "press.zip/b.jsonl", "page.txt.gz")],
    )  # fmt: skip
    assert time.monotonic() - began < 20


def test_names_that_would_leave_the_folder_or_move_the_cursor_are_only_shown(
    write: Write, tmp_path: Path
) -> None:
    members = {"../../../etc/x.txt": TEXT, "C:\\a\\y.txt": TEXT, "\x1b[2Jz\n.txt": TEXT}
    before = sorted(tmp_path.parent.iterdir())
    sources, problems = read(write("press.zip", archive(**members)))
    assert problems == []
    assert sources == ["press.zip/etc/x.txt", "press.zip/C:/a/y.txt", "press.zip/\ufffd[2Jz\ufffd.txt"]
    assert sorted(tmp_path.parent.iterdir()) == before
