from __future__ import annotations

import json
import os
import subprocess
import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from claimtrack.read import read_articles
from claimtrack.store import get_article, list_articles, open_store
from tests.drill.conftest import PROGRAM, add, article, assert_whole
from tests.pages.stories import foreign_story

if TYPE_CHECKING:
    from pathlib import Path

GOOD = article(1)["text"]
DATED = f"March 8, 2025\n\n{GOOD}"

# Files that nothing can be read from, and a word of what is said about each.
BAD_FILES: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "blank.md": (b" \n\t\r\n\xe2\x80\xa8", "empty"),
    "nothing.jsonl": (b"\n \n", "empty"),
    "photo.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "not a text file"),
    "paper.txt": (b"%PDF-1.7\n" + bytes(range(256)) * 20, "cannot be read as a PDF file"),
    "noise.md": (os.urandom(4096).replace(b"\n", b"\0"), "not a text file"),
    "undated.txt": (b"Anna Bell said that rain fell.", "give --published"),
}
# Lines of a JSONL file that are no articles.
BAD_LINES: list[tuple[bytes, str]] = [
    (b"{", "not JSON"),
    (b"not json at all", "not JSON"),
    (b'{"text": "Rain fell."', "not JSON"),
    (b"[" * 100_000, "not JSON"),
    (b"9" * 5_000, "not JSON"),
    (b"[]", "not a JSON object"),
    (b'"text"', "not a JSON object"),
    (b"null", "not a JSON object"),
    (b"{}", '"text" is missing'),
    (b'{"text": null}', '"text" is missing'),
    (b'{"text": 7}', '"text" is a number'),
    (b'{"text": ["Rain fell."]}', '"text" is a list'),
    (b'{"text": " \\n "}', '"text" is empty'),
    (b'{"text": "Rain fell.", "published": "soon"}', '"published" is no date'),
    (b'{"text": "Rain fell.", "published": 20250308}', '"published" is a number'),
    (b'{"text": "Rain fell.", "published": "2025-02-30"}', '"published" is no date'),
    (b'{"text": "Rain fell.", "published": "2025-03-08", "title": {"a": 1}}', '"title" is an object'),
    (b'{"text": "Rain fell.", "published": "2025-03-08", "id": true}', '"id" is true or false'),
    (b'{"text": "Rain fell."}', "give --published"),
]
# What looks bad and is read.
GOOD_FILES: dict[str, bytes] = {
    "plain.txt": DATED.encode(),
    "marked.txt": f"{DATED} One.".encode("utf-8-sig"),
    "wide.txt": f"{DATED} Two.".encode("utf-16"),
    "wide-unmarked.txt": f"{DATED} Three.".encode("utf-16-le"),
    "western.txt": f"{DATED} The café was full.".encode("cp1252"),
    "damaged.txt": f"{DATED} “Four”, „five“, «six».".encode() + b"\xff\xfe",
    "nul.txt": f"{DATED} Sev\0en.".encode(),
    "windows.md": f"{DATED} Eight.".replace("\n", "\r\n").encode(),
}


def test_bad_input_is_named_and_never_stops_the_good_beside_it(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "input"
    (folder / "empty folder").mkdir(parents=True)
    for name, (content, _) in BAD_FILES.items():
        (folder / name).write_bytes(content)
    for name, content in GOOD_FILES.items():
        (folder / name).write_bytes(content)
    lines = [line for line, _ in BAD_LINES]
    good_line = json.dumps({"text": f"{GOOD} \ud800 Nine.", "published": "2025-03-08"}).encode()
    (folder / "lines.jsonl").write_bytes(b"\n".join([*lines, b"", good_line]))
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    run = add(database, folder, folder / "empty folder", folder / "missing.txt")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    said = run.stderr.splitlines()
    for name, (_, problem) in BAD_FILES.items():
        assert [line for line in said if f"/{name}" in line and problem in line], name
    for number, (_, problem) in enumerate(BAD_LINES, start=1):
        assert [line for line in said if f"lines.jsonl, line {number}:" in line and problem in line], number
    for name in ("dangling.txt", "missing.txt", "empty folder"):
        assert [line for line in said if f"/{name}: " in line], name
    failed = len(BAD_FILES) + len(BAD_LINES) + 3
    assert said[-1].startswith(f"{len(GOOD_FILES) + 1} added, 0 known, {failed} failed: ")
    assert len(said) == failed + 1
    with open_store(database) as store:
        assert all(summary.claims for summary in list_articles(store))
    assert_whole(database)


BOMB = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {c} '{f'&{b};' * 9}'>" for b, c in pairwise("abcdefghi")
)
STORY = (
    "<h1>Rain</h1><time datetime='2025-03-08'></time>"
    + "<p>Anna Bell said that rain fell on the dam of Sill.</p>" * 5
)
SECRETS = "<!DOCTYPE x [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]>"
SCRIPTS = f"<script>alert('1')</script><p onclick='x()'>One.</p>{STORY}<script>document.write('<h1>Two</h1>')</script>"
# Pages whose entities are not read, and pages that are; each holds STORY.
NO_PAGES = {
    "bomb": f"{BOMB}]><html><body><p>&i;</p>{STORY}</body></html>",
    "external": f"{SECRETS}<html><body><p>&secret;</p>{STORY}</body></html>",
}
ODD_PAGES = {
    "named": f"<!DOCTYPE html><html><body>{STORY}<p>&secret; &i; &#0; &#xd800; &amp;</p></body></html>",
    "scripts": f"<html><body>{SCRIPTS}</body></html>",
    "deep": f"<html><body>{STORY}{'<div>' * 50_000}</body></html>",
    "unclosed": f"<html><body><p><b><i>{STORY}<table><tr><td>",
}


def test_odd_pages_give_their_article_and_nothing_else(database: Path, tmp_path: Path) -> None:
    for name, html in (NO_PAGES | ODD_PAGES).items():
        (tmp_path / f"{name}.html").write_text(f"{html}<!-- {name} -->", encoding="utf-8")
    run = add(database, *sorted(tmp_path.glob("*.html")))
    problem = "not a web page; give --from text to read it as text"
    told = [line for line in run.stderr.splitlines() if line.startswith("claimtrack: ")]
    assert told == [f"claimtrack: {tmp_path / name}.html: {problem}" for name in sorted(NO_PAGES)]
    with open_store(database) as store:
        texts = [get_article(store, summary.id).text for summary in list_articles(store)]
    assert all("Anna Bell said that rain fell" in text for text in texts)
    assert not [
        text for text in texts if "haha" in text or "root:" in text or "alert" in text or "Two" in text
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "cp1251", "utf-8"])
def test_a_page_in_any_encoding_with_or_without_saying_so(
    database: Path, tmp_path: Path, encoding: str
) -> None:
    body = "".join(f"<p>{text}</p>" for _, text in foreign_story("ru").parts)
    page = tmp_path / "page.html"
    page.write_bytes(
        f"<html><body><h1>Мост</h1><time datetime='2025-03-08'></time>{body}</body></html>".encode(encoding)
    )
    run = add(database, page)
    assert run.stderr.splitlines()[0] == f"{page}: in Russian, so no claims are read from it"


def test_a_table_of_thousands_of_rows_does_not_keep_its_page_busy(tmp_path: Path) -> None:
    page = tmp_path / "results.html"
    page.write_text(
        f"<html><body>{STORY}<table>{'<tr><td>Sill</td><td>51</td></tr>' * 20_000}</table>{STORY}</body></html>"
    )
    (article,) = read_articles([page])
    assert (article.text.count("Anna Bell"), "51" in article.text) == (10, False)


def test_a_newsletter_of_hundreds_of_rows_is_no_table_of_figures(tmp_path: Path) -> None:
    page = tmp_path / "letter.html"
    rows = "<tr><td>&nbsp;</td></tr>" * 300
    page.write_text(f"<html><body><table>{rows}<tr><td>{STORY}</td></tr>{rows}</table></body></html>")
    (article,) = read_articles([page])
    assert article.text.count("Anna Bell") == 5


def test_a_page_that_would_take_minutes_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimtrack.read.webpage._PATIENCE", 2.0)
    page = tmp_path / "page.html"
    page.write_text(f"<html><body>{STORY}{'<p>One more <a>line</a> of it.</p>' * 100_000}</body></html>")
    began = time.monotonic()
    problems: list[str] = []
    assert not list(read_articles([page], on_problem=lambda problem: problems.append(str(problem))))
    assert problems == [
        f"{page}: takes too long to be read as a web page; paste its text into a file instead"
    ]
    assert time.monotonic() - began < 30


HUGE = 1_000_000_000  # bytes
LARGE = {
    "huge.txt": "larger than 50 MB, too large for one article",
    "huge.html": "larger than 50 MB, too large for one article",
    "huge.eml": "larger than 50 MB, too large for one article",
    "huge.pdf": "larger than 50 MB, too large for one article",
    "huge.zip": "not a zip archive, or a damaged one",
    "huge.warc": "not a web archive (WARC), or a damaged one",
    "huge.csv": "longer than 10,000,000 characters; not a table",
    "huge.jsonl": "not text, or over 50 MB; the line is left out",
}


def test_files_of_a_gigabyte_cost_little_memory(database: Path, tmp_path: Path) -> None:
    for name in LARGE:
        with (tmp_path / name).open("wb") as stream:
            stream.write(b"x" * 100)
            stream.truncate(HUGE)
    (tmp_path / "z.txt").write_text(DATED)
    failures = tmp_path / "failures.log"
    command = [PROGRAM, "--db", database, "add", *sorted(tmp_path.glob("[hz]*")), "--failures", failures]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    assert process.returncode == 1
    assert said.splitlines()[-1].startswith(f"1 added, 0 known, {len(LARGE)} failed")
    written = failures.read_text().splitlines()
    assert [f"claimtrack: {line}" for line in written] == said.splitlines()[:-1]
    for name, problem in LARGE.items():
        assert [line for line in written if f"/{name}" in line and line.endswith(problem)], name
    assert used.ru_maxrss < 600_000  # kB
