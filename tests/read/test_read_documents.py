"""PDF and Word files, and web archives: what is text in them, and what to install for them."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from pypdf import PdfReader, PdfWriter

from claimtrack.extract import extract
from claimtrack.model import BlockKind
from claimtrack.read import Given, read_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from claimtrack.errors import ClaimtrackError
    from claimtrack.model import Article

    Write = Callable[..., Path]
    Printed = tuple[float, float, float, str]  # x and y in points from the lower left, size, text

BODY = [
    "The reservoir of the Upper Valley will be full by June, the Valley Water Authority said on Friday, earlier than",
    "in any year since it was built. The authority had closed the old dam in May 2022 because of a crack in its wall.",
    "“We have never seen so much snow on the hills above the lake,” Ada Okonjo, the head of the authority, said, and",
    "added that the govern-",
    "ment would pay for a new dam.",
]


def read(path: Path, **given: str) -> tuple[list[Article], list[str]]:
    problems: list[ClaimtrackError] = []
    articles = list(read_articles([path], given=Given(**given), on_problem=problems.append))  # type: ignore[arg-type]
    return articles, [str(problem) for problem in problems]


def told(article: Article, *kinds: BlockKind) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks_of(*kinds)]


def pdf(*pages: Iterable[Printed]) -> bytes:
    """A PDF file as small as can be; its text in Helvetica."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    numbers = [4 + 2 * n for n in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]/MediaBox[0 0 595 842]>>".encode(),
        font,
    ]
    for number, page in zip(numbers, pages, strict=True):
        drawn = b"".join(
            f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm (".encode()
            + text.replace("(", "\\(").replace(")", "\\)").encode("cp1252")
            + b") Tj ET\n"
            for x, y, size, text in page
        )
        objects += [
            f"<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents {number + 1} 0 R>>".encode(),
            f"<</Length {len(drawn)}>>stream\n".encode() + drawn + b"endstream",
        ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj".encode() + content + b"endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return data + end.encode() + f"startxref\n{len(data)}\n%%EOF".encode()


def lines(texts: list[str], top: float, leading: float = 13) -> list[Printed]:
    return [(60, top - n * leading, 10, text) for n, text in enumerate(texts)]


def press_release() -> bytes:
    head = [
        (60.0, 780.0, 20.0, "Reservoir will be full"),
        (90.0, 756.0, 20.0, "by June"),
        *lines(["By Maren Holt", "March 8, 2025 2:05 PM"], 730),
    ]
    edges = [
        [(60.0, 820.0, 8.0, "Valley Water Authority"), (280.0, 20.0, 8.0, f"Page {n} of 2")] for n in (1, 2)
    ]
    first = [*edges[0], *head, *lines(BODY[:2], 680), *lines(BODY[2:4], 640)]
    second = [
        *edges[1],
        *lines(BODY[4:], 780),
        (60, 740, 14, "A new dam"),
        *lines(["(The old one is of 1931.)"], 715),
    ]
    return pdf(first, second)


def test_a_pdf_file_has_headings_and_paragraphs_without_what_every_page_repeats(write: Write) -> None:
    (article,), problems = read(write("release.pdf", press_release()))
    assert problems == []
    assert (article.title, article.byline) == ("Reservoir will be full by June", "Maren Holt")
    assert str(article.published) == "2025-03-08T14:05"
    assert told(article, BlockKind.PARAGRAPH) == [
        f"{BODY[0]} {BODY[1]}",
        f"{BODY[2]} added that the government would pay for a new dam.",
        "(The old one is of 1931.)",
    ]
    assert told(article, BlockKind.HEADING) == ["A new dam"]
    assert "Ada Okonjo" in {claim.actor for claim in extract(article).claims}


def test_indented_paragraphs_in_two_columns(write: Write) -> None:
    texts = ["The reservoir will be full", "by June, it was said on", "the hill of Sill today."]
    columns = [
        [(x + (12 if n % 3 == 0 else 0), 700 - 13 * n, 10, texts[n % 3]) for n in range(9)]
        for x in (60.0, 320.0)
    ]
    (article,), _ = read(write("two.pdf", pdf([*columns[0], *columns[1]])), published="2025-03-08")
    assert told(article, BlockKind.PARAGRAPH) == [" ".join(texts)] * 6


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(press_release())))
    writer.encrypt("secret", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "the file is empty"),
        (
            b"%PDF-1.7\n" + bytes(range(256)) * 9,
            "cannot be read as a PDF file; paste its text into a file instead",
        ),
        (press_release()[:900], "cannot be read as a PDF file; paste its text into a file instead"),
        (pdf([]), "no text in it, only pictures perhaps; paste its text into a file instead"),
        (locked(), "needs a password; save it without one"),
        (pdf(lines(BODY, 700)), "no publication date found; give --published"),
    ],
    ids=["empty", "noise", "cut off", "scan", "locked", "undated"],
)
def test_pdf_files_that_cannot_be_read(write: Write, content: bytes, problem: str) -> None:
    path = write("release.pdf", content)
    assert read(path) == ([], [f"{path}: {problem}"])


def word(*paragraphs: tuple[str, str]) -> bytes:
    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_a_word_file_keeps_its_headings(write: Write) -> None:
    data = word(
        ("Title", "Reservoir will be full by June"), ("Normal", "By Maren Holt"), ("Normal", "8 March 2025"),
        ("Normal", f"{BODY[0]} {BODY[1]}"), ("Heading 1", "Snow"), ("Normal", BODY[2]), ("Caption", "The lake."),
    )  # fmt: skip
    (article,), _ = read(write("release.docx", data))
    assert (article.title, article.byline) == ("Reservoir will be full by June", "Maren Holt")
    assert str(article.published) == "2025-03-08"
    assert told(article, BlockKind.HEADING, BlockKind.CAPTION) == ["Snow", "The lake."]
    assert told(article, BlockKind.PARAGRAPH) == [f"{BODY[0]} {BODY[1]}", BODY[2]]


PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("release.docm", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        ("release.docx", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        ("release.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
    ],
)
def test_word_files_with_macros_and_templates(write: Write, name: str, kind: str) -> None:
    made = io.BytesIO()
    plain = word(("Normal", "8 March 2025"), ("Normal", f"{BODY[0]} {BODY[1]}"))
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, old.read(info).replace(PLAIN.encode(), kind.encode()))
        new.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    (article,), problems = read(write(name, made.getvalue()))
    assert (str(article.published), problems) == ("2025-03-08", [])


def test_a_word_file_without_styles_is_looked_at_like_a_text(write: Write) -> None:
    lines_of = ["Reservoir will be full by June", "By Maren Holt", "March 8, 2025", f"{BODY[0]} {BODY[1]}"]
    (article,), _ = read(write("release.docx", word(*(("Normal", line) for line in lines_of))))
    assert (article.title, article.byline, str(article.published)) == (
        lines_of[0],
        "Maren Holt",
        "2025-03-08",
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"no zip", "not a Word file, or a damaged one; save it as .docx again"),
        (b"PK\x05\x06" + b"\0" * 18, "cannot be read as a Word file; paste its text into a file instead"),
        (word(), "no text in it, only pictures perhaps; paste its text into a file instead"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
            "an old Word file, or one with a password; save it as .docx without one",
        ),
    ],
    ids=["text", "nothing packed", "blank", "password"],
)
def test_word_files_that_cannot_be_read(write: Write, content: bytes, problem: str) -> None:
    path = write("release.docx", content)
    assert read(path) == ([], [f"{path}: {problem}"])


PAGE = f"<html><body><article><h1>Snow</h1><p>3 hours ago</p><p>{'</p><p>'.join(BODY)}</p></article></body></html>"


def archive(*kept: tuple[str, str, str]) -> bytes:
    """A web archive of (address, content type, body), each packed by itself as crawlers do."""
    records = []
    for url, kind, body in kept:
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-03-09T00:30:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        records.append(gzip.compress(head.encode() + answer + b"\r\n\r\n"))
    return b"".join(records)


def test_the_pages_of_a_web_archive(write: Write) -> None:
    kept = [
        ("https://daily.example/lake", "text/html; charset=utf-8", PAGE),
        ("https://daily.example/style.css", "text/css", "p { margin: 0 }"),
        ("https://daily.example/", "text/html", "<html><body></body></html>"),
    ]
    path = write("crawl.warc.gz", archive(*kept))
    (article,), problems = read(path)
    assert (article.title, article.url, str(article.published)) == (
        "Snow",
        "https://daily.example/lake",
        "2025-03-08",
    )
    assert problems == [
        f"{path}, https://daily.example/: no article found in this page; paste its text into a file instead"
    ]


def test_a_web_archive_without_a_page(write: Write) -> None:
    path = write("crawl.warc.gz", archive(("https://daily.example/style.css", "text/css", "p { margin: 0 }")))
    assert read(path) == ([], [f"{path}: no web page in it"])


@pytest.mark.parametrize(
    "content",
    [
        "Just a text.\n" * 20,
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
    ],
    ids=["text", "no address"],
)
def test_a_file_that_is_no_web_archive(write: Write, content: str) -> None:
    path = write("crawl.warc", content)
    assert read(path) == ([], [f"{path}: not a web archive (WARC), or a damaged one"])


@pytest.mark.parametrize(
    ("name", "module", "told_so"),
    [
        (
            "a.pdf",
            "pypdf",
            "PDF files need an extra; install it from claimtrack's folder: pip install '.[pdf]'",
        ),
        (
            "a.docx",
            "docx",
            "Word files need an extra; install it from claimtrack's folder: pip install '.[docx]'",
        ),
        (
            "a.warc",
            "warcio",
            "web archives (WARC) need an extra; install it from claimtrack's folder: pip install '.[warc]'",
        ),
    ],
)
def test_a_missing_extra_is_named(
    write: Write, monkeypatch: pytest.MonkeyPatch, name: str, module: str, told_so: str
) -> None:
    for loaded in [each for each in sys.modules if each.split(".")[0] == module]:
        monkeypatch.setitem(sys.modules, loaded, None)
    monkeypatch.setitem(sys.modules, module, None)
    path = write(name, "x")
    assert read(path) == ([], [f"{path}: {told_so}"])
