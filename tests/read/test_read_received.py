"""What a server sends packed, or as a document: it is read like the file of that name."""

from __future__ import annotations

import gzip
import tarfile
import time
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from claimtrack.read import Web, read_articles
from claimtrack.read.mediatypes import as_utf8
from tests.read.test_read_archives import LINE, TEXT, archive
from tests.read.test_read_documents import press_release
from tests.site import Answer, Site, redirect

if TYPE_CHECKING:
    from claimtrack.errors import ClaimtrackError
    from claimtrack.read.sources import Form

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Freighter blocks harbour</title>
<meta property="article:published_time" content="2026-03-02T08:00:00Z"></head><body><article>
<h1>Freighter blocks harbour</h1><p>“It holds,” harbour master Ada Okonjo said on Friday of the quay wall.</p>
<p>Two tugs will try again at high water, she said, when the wind has gone down a little.</p></article></body></html>"""
ROWS = b'text,published\n"It holds, Ada Okonjo said.",2026-03-02\n'
GZIP, ZIP, BYTES = "application/gzip", "application/zip", "application/octet-stream"


ODT = b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text"  # kept unpacked, first


def tar(content: bytes) -> bytes:
    made = BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as opened:
        entry = tarfile.TarInfo("a.txt")
        entry.size = len(content)
        opened.addfile(entry, BytesIO(content))
    return made.getvalue()


def read(site: Site, path: str, form: Form | None = None) -> tuple[list[tuple[str, str | None]], list[str]]:
    """Source and URL of each article at a path of the site, and the problems, all without the site's address."""
    problems: list[ClaimtrackError] = []
    web = Web(allow_private=True)
    articles = list(read_articles([site.origin + path], form=form, on_problem=problems.append, web=web))
    found = [((each.source or "").removeprefix(site.origin), each.url) for each in articles]
    return (
        [(source, url and url.removeprefix(site.origin)) for source, url in found],
        [str(problem).removeprefix(site.origin) for problem in problems],
    )


@pytest.mark.parametrize(
    ("path", "body", "kind", "url"),
    [
        ("/rows.jsonl.gz", gzip.compress(LINE.encode()), GZIP, None),
        ("/rows.csv.gz", gzip.compress(ROWS), "application/x-gzip", None),
        ("/rows.csv.gz", gzip.compress(ROWS), None, None),
        ("/page.html.gz", gzip.compress(PAGE.encode()), GZIP, "/page.html.gz"),
        ("/download?id=7", gzip.compress(PAGE.encode()), BYTES, "/download?id=7"),
        ("/page.html", gzip.compress(PAGE.encode()), "text/html", "/page.html"),
        ("/note.gz", gzip.compress(TEXT.encode()), GZIP, "/note.gz"),
        ("/notes.pdf.gz", gzip.compress(press_release()), GZIP, "/notes.pdf.gz"),
    ],
)
def test_what_gzip_packed(site: Site, path: str, body: bytes, kind: str | None, url: str | None) -> None:
    site.routes[path] = Answer(body, kind)
    assert read(site, path) == ([(path, url)], [])


@pytest.mark.parametrize(("path", "kind"), [("/press.zip", ZIP), ("/press.zip", None), ("/get?id=7", BYTES)])
def test_an_archive_is_read_like_a_folder(site: Site, path: str, kind: str | None) -> None:
    members = {
        "b/page.html": PAGE,
        "rows.jsonl": LINE * 2,
        "rows.csv.gz": gzip.compress(ROWS),
        "photo.png": b"\x89PNG",
        ".git/page.txt": TEXT,
        "../../../etc/x.txt": TEXT,
        "inner.zip": archive(**{"a.txt": TEXT}),
        "bad.txt": b"\x89PNG" * 99,
    }
    site.routes[path] = Answer(archive(**members), kind)
    sources = ("b/page.html", "rows.jsonl", "rows.jsonl", "rows.csv.gz", "etc/x.txt")
    assert read(site, path) == (
        [(f"{path}/{name}", None) for name in sources],
        [
            f"{path}/inner.zip: an archive in an archive; unpack it and give the folder",
            f"{path}/bad.txt: not a text file; save the article as text",
        ],
    )


def test_a_redirect_to_an_archive(site: Site) -> None:
    site.routes |= {"/latest": redirect("/1.zip"), "/1.zip": Answer(archive(**{"a.txt": TEXT}), ZIP)}
    assert read(site, "/latest") == ([("/1.zip/a.txt", None)], [])


@pytest.mark.parametrize(
    ("path", "body", "kind", "problem"),
    [
        ("/a.zip", b"PK\x03\x04 and no more", ZIP, "not a zip archive, or a damaged one"),
        ("/a.zip", archive(), ZIP, "nothing to read in it; it needs files such as .txt, .html, .eml or .jsonl"),
        ("/a.zip", b"no zip", ZIP, "holds no article, but application/zip"),
        ("/a.gz", gzip.compress(TEXT.encode() * 99)[:-20], GZIP, "cannot be read: damaged ("),
        ("/a.tar.gz", tar(TEXT.encode()), GZIP, "an archive; unpack it and give the folder"),
        ("/a.tgz", tar(TEXT.encode()), GZIP, "an archive; unpack it and give the folder"),
        ("/a.xlsx", archive(**{"[Content_Types].xml": "", "xl/workbook.xml": ""}), BYTES, "a spreadsheet; save it"),
        ("/a.json", b'{"text": "x"}', "application/json", "a JSON file; give JSON Lines"),
        ("/a.odt", ODT, BYTES, "an OpenDocument file; save"),
    ],
)  # fmt: skip
def test_what_cannot_be_read(site: Site, path: str, body: bytes, kind: str, problem: str) -> None:
    site.routes[path] = Answer(body, kind)
    found, problems = read(site, path)
    assert found == []
    assert [told[: len(path) + 2 + len(problem)] for told in problems] == [f"{path}: {problem}"]


def test_a_word_file_is_no_archive_whatever_the_server_calls_it(site: Site) -> None:
    site.routes["/get"] = Answer(
        archive(**{"[Content_Types].xml": "", "word/document.xml": "<w/>"}), "application/zip"
    )
    assert read(site, "/get")[1] == [
        "/get: cannot be read as a Word file; paste its text into a file instead"
    ]


def test_bombs_are_stopped(site: Site) -> None:
    began = time.monotonic()
    site.routes["/a.zip"] = Answer(archive(**{"a.txt": b"a" * 50_000_000, "b.txt": TEXT}), ZIP)
    site.routes["/a.jsonl.gz"] = Answer(gzip.compress(b"a" * 40_000_000), GZIP)
    bombed = "cannot be read: it unpacks to far more than a text would"
    assert read(site, "/a.zip") == (
        [],
        [f"/a.zip/a.txt: {bombed}", f"/a.zip/b.txt: {bombed}"],
    )
    assert read(site, "/a.jsonl.gz") == ([], [f"/a.jsonl.gz: {bombed}"])
    assert time.monotonic() - began < 20


@pytest.mark.parametrize(
    ("charset", "data", "text"),
    [
        ("iso-8859-1", "“Zoë said” ".encode("cp1252") * 9, "“Zoë said” " * 9),
        ("utf-8", "“Zoë”".encode() * 9 + b"\x93it\x94", "“Zoë”" * 9 + "“it”"),
        ("windows-1250", "Łódź".encode("cp1250") * 9, "Łódź" * 9),
        ("windows-1250", "Łódź".encode() * 9, "Łódź" * 9),
        ("no-such-charset", "“Zoë said” ".encode("cp1252") * 9, "“Zoë said” " * 9),
        ("utf-16-le", "Łódź".encode("utf-16-le") * 9, "Łódź" * 9),
    ],
)
def test_the_charset_that_a_server_names(charset: str, data: bytes, text: str) -> None:
    assert as_utf8(data, charset).decode("utf-8-sig") == text
