"""Which articles come out of which sources, and what is said about the others."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack import __version__
from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.model import Article
from claimtrack.read import Given, read_articles

Write = Callable[..., Path]
SAMPLES = Path(__file__).parents[2] / "samples"
BODY = "The harbour was closed on Monday, the mayor’s office said."
TEXT = f"Freighter blocks harbour of Sill\n\nMar 2, 2026 2:15 PM\n\n{BODY}"


def read(*sources: str | Path, **options: object) -> tuple[list[Article], list[str]]:
    problems: list[ClaimtrackError] = []
    articles = list(read_articles(sources, on_problem=problems.append, **options))  # type: ignore[arg-type]
    return articles, [str(problem) for problem in problems]


def test_a_text_file(write: Write) -> None:
    path = write("page.txt", TEXT)
    [article], problems = read(path)
    assert (article.text, article.title, str(article.published)) == (
        TEXT,
        "Freighter blocks harbour of Sill",
        "2026-03-02T14:15",
    )
    assert (article.source, article.publisher, problems) == (str(path), None, [])


def test_the_samples_are_all_read() -> None:
    articles, problems = read(SAMPLES)
    assert problems == []
    assert (
        len(articles) == 13
    )  # ten text files, one in Markdown and three records, less the JSONL file itself
    assert all(article.published and article.title for article in articles)


def test_a_folder_is_read_recursively_in_order_without_hidden_files(write: Write, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.MD", "a/b/c.txt", ".hidden.txt", ".git/x.txt", "picture.png", "notes.ics"):
        write(f"news/{name}", TEXT)
    articles, problems = read(tmp_path / "news")
    found = [Path(article.source or "").relative_to(tmp_path / "news").as_posix() for article in articles]
    assert (found, problems) == (["b.txt", "a/z.MD", "a/b/c.txt"], [])


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (
            ("x.rtf", "old.doc", "one.json", "plain"),
            "4 files in {} were left out: 1 .doc, 1 .json, 1 .rtf, 1 without suffix; give a file",
        ),
        (("a.json.gz", "a/b.JSON", "x.gz"), "3 files in {} were left out: 2 .json, 1 .gz; give"),
        (("Mr. Bell goes to sea",), "1 file in {} was left out: 1 without suffix; give"),
        (
            tuple(f"a.{letter}" for letter in "bcdefghi"),
            "8 files in {} were left out: 1 .b, 1 .c, 1 .d, 1 .e, 1 .f, 1 .g, 2 of other kinds; give",
        ),
        (
            ("logo.png", "page_files/css2", "page_files/a.js.download", ".DS_Store", ".git/config", "my.db"),
            None,
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_what_a_folder_has_besides_is_told_in_one_line(
    write: Write, tmp_path: Path, names: tuple[str, ...], told: str | None
) -> None:
    for name in ("page.txt", *names):
        write(f"news/{name}", TEXT)
    notices: list[str] = []
    articles, problems = read(tmp_path / "news", on_notice=notices.append)
    assert (len(articles), problems, len(notices)) == (1, [], told is not None)
    assert "".join(notices).startswith((told or "").format(tmp_path / "news"))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    [article], _ = read("-")
    assert (article.text, article.source) == (TEXT, "standard input")


def test_jsonl_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b'{"text": "a", "published": "2026-03-02"}\n{"text": "b"}\n'))
    monkeypatch.setattr(sys, "stdin", stream)
    articles, problems = read("-", form="jsonl")
    assert [article.text for article in articles] == ["a"]
    assert problems == ["standard input, line 2: no publication date found; give --published"]
    assert not stream.closed


PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Snow</title>'
    '<meta property="article:published_time" content="2026-03-02"></head><body><article><h1>Snow</h1>'
    "<p>“We have never seen so much snow in the hills,” Ada Okonjo said on Friday.</p></article></body></html>"
)
FEED = (
    '<?xml version="1.0"?><!-- made by hand --><rss version="2.0"><channel><title>Courier</title><item>'
    "<title>Snow</title><description>Ada Okonjo spoke of snow.</description>"
    "<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("name", "content", "reader"),
    [
        ("page.txt", PAGE, "html"),
        ("page.txt", PAGE.replace("<!DOCTYPE", "<!doctype"), "html"),
        ("page", PAGE.encode("utf-16"), "html"),
        ("page.xml", PAGE, "html"),
        ("feed.txt", FEED, "summary"),
        ("index.html", FEED, "summary"),
        ("page.txt", gzip.compress(PAGE.encode()), "html"),
        ("rows.jsonl", gzip.compress(b'{"text": "a", "published": "2026-03-02"}'), "jsonl"),
        ("notes.txt", TEXT + PAGE, "text"),
    ],
)
def test_what_a_file_holds_stands_above_what_it_is_called(
    write: Write, name: str, content: str | bytes, reader: str
) -> None:
    articles, problems = read(write(name, content))
    assert problems == []
    assert [(article.reader or "").partition("/")[0] for article in articles] == [reader]


def test_a_page_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(PAGE.encode()))))
    [article], _ = read("-")
    assert (article.title, article.reader) == ("Snow", f"html/{__version__}")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a POSIX thing")
def test_a_pipe_in_a_folder_is_named_and_not_waited_for(write: Write, tmp_path: Path) -> None:
    write("news/b.txt", TEXT)
    os.mkfifo(tmp_path / "news" / "a.txt")
    articles, problems = read(tmp_path / "news")
    assert [article.source for article in articles] == [f"{tmp_path}/news/b.txt"]
    assert problems == [f"{tmp_path}/news/a.txt: a pipe or a device; name it by itself to read it"]


def test_what_is_wrong_with_a_file_is_said_and_the_others_are_read(write: Write, tmp_path: Path) -> None:
    sources = [
        write("undated.txt", BODY),
        write("empty.txt", ""),
        write("blank.txt", " \n\t\n"),
        write("scan.txt", b"%PDF-1.7\n" + bytes(range(256)) * 9),
        write("noise.txt", bytes(range(32)) * 99),
        tmp_path / "nowhere.txt",
        write("empty.jsonl", ""),
        write("good.txt", TEXT),
    ]
    (tmp_path / "folder").mkdir()
    articles, problems = read(*sources, tmp_path / "folder")
    assert [article.source for article in articles] == [str(tmp_path / "good.txt")]
    assert [problem.removeprefix(f"{tmp_path}/") for problem in problems] == [
        "undated.txt: no publication date found; give --published",
        "empty.txt: the file is empty",
        "blank.txt: the file is empty",
        "scan.txt: cannot be read as a PDF file; paste its text into a file instead",
        "noise.txt: not a text file; save the article as text",
        "nowhere.txt: cannot be read: no such file or directory",
        "empty.jsonl: the file is empty",
        "folder: nothing to read in it; it needs files such as .txt, .html, .eml or .jsonl",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Published: 31 February 2026", ", 'Published: 31 February 2026' is none"),
        ("Posted on March 7", ", 'Posted on March 7' is none"),
        ("31/02/2026", ", '31/02/2026' is none"),
        ("Monday, 31 February 2026, 09:30", ", 'Monday, 31 February 2026, 09:30' is none"),
        ("The harbour was closed from March 7 on", ""),
    ],
)
def test_a_date_that_is_none_is_quoted(write: Write, line: str, told: str) -> None:
    path = write("page.txt", f"Freighter blocks harbour of Sill\n\n{line}\n\n{BODY}")
    assert read(path) == ([], [f"{path}: no publication date found{told}; give --published"])


def test_without_a_listener_the_first_problem_is_raised(write: Write) -> None:
    with pytest.raises(ClaimtrackError, match="give --published"):
        list(read_articles([write("undated.txt", BODY)]))


def test_what_the_user_gives_stands_above_the_record_and_the_page(write: Write) -> None:
    record = {
        "text": TEXT,
        "published": "2026-03-03",
        "title": "Record",
        "publisher": "Post",
        "url": "https://a.example",
    }
    path = write("one.jsonl", [record])
    [article], _ = read(path)
    assert (str(article.published), article.title, article.publisher) == ("2026-03-03", "Record", "Post")
    given = Given("March 4, 2026 1:45 AM", "Given", "Herald", "https://b.example")
    [article], _ = read(path, given=given)
    assert (str(article.published), article.title) == ("2026-03-04T01:45", "Given")
    assert (article.publisher, article.url) == ("Herald", "https://b.example")


def test_a_given_date_is_enough(write: Write) -> None:
    articles, problems = read(write("undated.txt", BODY), given=Given(published="2026-03-04"))
    assert ([str(article.published) for article in articles], problems) == (["2026-03-04"], [])


@pytest.mark.parametrize(
    ("zone", "published", "expected"),
    [
        ("Europe/Istanbul", None, "2026-03-02T14:15+03:00"),
        ("+03:00", None, "2026-03-02T14:15+03:00"),
        ("-0530", None, "2026-03-02T14:15-05:30"),
        ("UTC+1", None, "2026-03-02T14:15+01:00"),
        ("Europe/Berlin", "2026-07-01T12:00", "2026-07-01T12:00+02:00"),
        ("Europe/Berlin", "2026-07-01T12:00Z", "2026-07-01T12:00+00:00"),
        ("Europe/Berlin", "2026-07-01", "2026-07-01"),
    ],
)
def test_time_zones(write: Write, zone: str, published: str | None, expected: str) -> None:
    [article], _ = read(write("page.txt", TEXT), given=Given(published=published, timezone=zone))
    assert str(article.published) == expected


@pytest.mark.parametrize(
    "given",
    [
        Given(published="yesterday-ish"),
        Given(published="2026-02-30"),
        Given(published="9" * 5000),
        Given(timezone="Mars/Olympus"),
        Given(timezone="+99:00"),
        Given(timezone="../etc/passwd"),
        Given(timezone="\0"),
    ],
)
def test_a_mistaken_date_or_zone_is_said_at_once(given: Given) -> None:
    with pytest.raises(UsageMistakeError) as caught:
        read_articles([], given=given)
    assert "\n" not in str(caught.value)


def test_the_form_overrides_the_suffix(write: Write) -> None:
    line = '{"text": "The harbour was closed.", "published": "2026-03-02"}'
    [article], _ = read(write("records.txt", line), form="jsonl")
    assert article.text == "The harbour was closed."
    [article], _ = read(write("records.jsonl", line), form="text", given=Given(published="2026-03-02"))
    assert article.text == line


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("claims.json", "a JSON file; give JSON Lines, one article a line, as .jsonl (or --from jsonl)"),
        ("notes.ODT", "an OpenDocument file; save it as .docx or as text"),
        ("press.rar", "an archive; unpack it and give the folder"),
    ],
)
def test_a_file_that_is_not_read_says_what_to_give_instead(write: Write, name: str, problem: str) -> None:
    path = write(name, "“It holds,” Ada Okonjo said.")
    given = Given(published="2025-03-08")
    assert read(path, given=given) == ([], [f"{path}: {problem}"])
    assert len(read(path, given=given, form="text")[0]) == 1


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("ftp://daily.example/a", "only http and https addresses are fetched; save it and give its file"),
        ("file:///home/kim/a.txt", "give the path of the file, without file://"),
    ],
)
def test_an_address_that_is_not_fetched(name: str, problem: str) -> None:
    assert read(name) == ([], [f"{name}: {problem}"])


def test_a_web_address_is_no_path(write: Write) -> None:
    address = "http://127.0.0.1//lake?id=7"
    articles, problems = read(address, write("page.txt", TEXT))
    assert len(articles) == 1
    assert problems == [
        f"{address}: 127.0.0.1 is not on the open internet; --allow-private allows such addresses"
    ]


def test_an_empty_name_is_not_the_folder_one_is_in() -> None:
    assert read("") == ([], ["a source without a name; give a file, a folder or -"])
