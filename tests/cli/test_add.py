from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import zlib
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimtrack import __version__, ingest
from claimtrack.cli import together
from tests.pages.stories import foreign_story

if TYPE_CHECKING:
    from claimtrack.model import Article
    from claimtrack.store import Store
    from tests.cli.conftest import Claimtrack

PROGRAM = Path(sys.executable).with_name("claimtrack")


def jsonl(path: Path, number: int) -> Path:
    articles = (
        {
            "text": f"Ada Okonjo said the dam number {index} was full.",
            "published": "2025-03-08",
            "id": f"a{index}",
        }
        for index in range(number)
    )
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def test_a_page_is_added_once(claimtrack: Claimtrack, page: Path) -> None:
    first = claimtrack("add", page)
    assert (first.status, first.out) == (0, "")
    assert first.err == "1 added, 0 known, 0 failed: 2 claims, 1 fact\n"
    again = claimtrack("add", page)
    assert again.status == 0
    assert again.err == f"{page}: known already, as article 1\n0 added, 1 known, 0 failed\n"


def test_bad_input_never_stops_the_good_beside_it(claimtrack: Claimtrack, page: Path, tmp_path: Path) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text("Ada Okonjo said that the dam was full.")
    binary = tmp_path / "photo.txt"
    binary.write_bytes(bytes(range(256)) * 20)
    run = claimtrack("add", "missing.txt", undated, binary, page)
    assert run.status == 1
    *problems, summary = run.err.splitlines()
    assert summary.startswith("1 added, 0 known, 3 failed")
    assert [problem.split(":")[1].strip() for problem in problems] == [
        "missing.txt",
        str(undated),
        str(binary),
    ]
    assert "give --published" in problems[1]


def test_a_folder_and_a_jsonl_file(claimtrack: Claimtrack, page: Path, tmp_path: Path) -> None:
    jsonl(tmp_path / "three.jsonl", 3)
    assert page.parent == tmp_path
    assert claimtrack("add", tmp_path).err.startswith("4 added, 0 known, 0 failed")


def test_the_same_text_with_another_title_is_said_and_not_stored(claimtrack: Claimtrack, page: Path) -> None:
    claimtrack("add", page)
    run = claimtrack("add", page, "--title", "Another")
    assert run.status == 0
    assert "article edit" in run.err
    assert "title" in run.err
    assert run.err.endswith("0 added, 1 known, 0 failed\n")


def test_many_known_articles_are_counted_not_named(claimtrack: Claimtrack, tmp_path: Path) -> None:
    many = jsonl(tmp_path / "many.jsonl", 11)
    claimtrack("add", many)
    assert claimtrack("add", many).err == "0 added, 11 known, 0 failed\n"


def test_a_mistaken_option_makes_no_database(claimtrack: Claimtrack, page: Path, own_database: Path) -> None:
    assert claimtrack("add", page, "--published", "soon").status == 2
    assert not own_database.exists()


def test_ctrl_c_finishes_the_article_in_hand_and_says_what_is_stored(
    claimtrack: Claimtrack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = []
    read_out = together.read_out

    def pressed_in_the_second(
        store: Store, article: Article, *how: Any, **options: bool
    ) -> ingest.ReadOut | ingest.Added:
        added.append(article.id)
        if len(added) == 2:
            os.kill(os.getpid(), signal.SIGINT)
        return read_out(store, article, *how, **options)

    monkeypatch.setattr(together, "read_out", pressed_in_the_second)
    run = claimtrack("add", jsonl(tmp_path / "five.jsonl", 5))
    assert run.status == 130
    assert added == ["a0", "a1"]
    assert run.err.splitlines()[-1].startswith("2 added, 0 known, 0 failed")
    assert "interrupted" in run.err
    assert len(claimtrack("article", "list").out.splitlines()) == 3


def test_a_fault_of_the_program_at_one_article_loses_no_other(
    claimtrack: Claimtrack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    statements_of = ingest.statements_of

    def fault(article: Article, *how: Any) -> Any:
        if article.id == "a2":
            raise ZeroDivisionError("division by zero")
        return statements_of(article, *how)

    monkeypatch.setattr(ingest, "statements_of", fault)
    run = claimtrack("add", jsonl(tmp_path / "five.jsonl", 5))
    failure, summary = run.err.splitlines()
    assert run.status == 1
    assert failure.startswith("claimtrack: a2: ")
    assert "ZeroDivisionError: division by zero" in failure
    assert summary.startswith("4 added, 0 known, 1 failed")
    assert len(claimtrack("article", "list").out.splitlines()) == 5


def test_several_processes_store_the_same_as_one(claimtrack: Claimtrack, tmp_path: Path) -> None:
    source = jsonl(tmp_path / "many.jsonl", 20)
    one = claimtrack("add", source, "--db", "one.db")
    two = claimtrack("add", source, "--db", "two.db", "--jobs", "2")
    assert (two.status, two.err) == (one.status, one.err)
    shown = [claimtrack("timeline", "--db", name, "--format", "json").out for name in ("one.db", "two.db")]
    assert shown[0] == shown[1] != "[]\n"


def test_ctrl_c_reaches_the_process_that_stores_and_no_other(tmp_path: Path) -> None:
    source = tmp_path / "articles.fifo"
    os.mkfifo(source)
    command = [PROGRAM, "add", "--from", "jsonl", source, "--jobs", "2"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    line = json.dumps({"text": "Ada Okonjo said the dam number %d was full.", "published": "2025-03-08"})
    with source.open("w") as stream:
        for number in range(100):
            stream.write(line % number + "\n")
        stream.flush()
        while not stored("claims.db"):
            time.sleep(0.05)
        os.killpg(running.pid, signal.SIGINT)
        _, errors = running.communicate()
    assert running.returncode == 130
    *_, said, summary = errors.splitlines()
    assert said.startswith("interrupted")
    assert summary.startswith(f"{stored('claims.db'):,} added, 0 known, 0 failed")
    assert "Traceback" not in errors


def stored(path: str) -> int:
    """Articles in a database that may not be there yet."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            (number,) = connection.execute("SELECT count(*) FROM article").fetchone()
    except sqlite3.OperationalError:
        return 0
    return int(number)


def test_another_text_at_a_known_address_is_an_update(claimtrack: Claimtrack, page: Path) -> None:
    claimtrack("add", page, "--url", "https://valley.example/1")
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("never seen so much snow", "had hardly any rain or fog"), encoding="utf-8")
    run = claimtrack("add", page, "--url", "https://valley.example/1")
    assert run.status == 0
    assert "version 2 of article 1: 2 kept, 1 new, 1 removed" in run.err
    assert "0 added, 1 updated, 0 known, 0 failed: 1 claim, 0 facts" in run.err
    listed = claimtrack("article", "list").out.splitlines()
    assert len(listed) == 2
    assert "[removed in version 2]" in claimtrack("timeline").out


def test_as_of_a_time_before_an_update_nothing_is_removed(claimtrack: Claimtrack, page: Path) -> None:
    address = ("--url", "https://valley.example/1")
    claimtrack("add", page, *address, "--published", "2026-03-02")
    page.write_text(page.read_text(encoding="utf-8") + "\n\nMore follows.\n", encoding="utf-8")
    run = claimtrack("add", page, *address, "--published", "2026-03-03")
    assert "version 2 of article 1" in run.err
    before = claimtrack("timeline", "--as-of", "2026-03-02").out
    assert before
    assert "removed" not in before


def test_an_article_that_is_not_in_english_is_stored_and_not_read_for_claims(
    claimtrack: Claimtrack, page: Path, tmp_path: Path
) -> None:
    german = tmp_path / "seidel.txt"
    german.write_text(f"8.3.2025\n\n{foreign_story('de').body}", encoding="utf-8")
    run = claimtrack("add", german, page)
    assert run.status == 0
    assert run.err == (
        f"{german}: in German, so no claims are read from it\n"
        "2 added, 0 known, 0 failed: 2 claims, 1 fact; 1 not in English\n"
    )
    assert "articles    2 (1 not in English)" in claimtrack("db", "status").out
    edited = claimtrack("article", "edit", "1", "--published", "2025-03-09")
    assert edited.status == 0
    assert claimtrack("timeline", "--limit", "9").out.count("\n") < 9
    shown = claimtrack("extract", german)
    assert shown.err == f"{german}: in German, so no claims are read from it\n"


def test_the_original_is_known_by_its_hash_and_kept_where_asked_for(
    claimtrack: Claimtrack, page: Path, tmp_path: Path, own_database: Path
) -> None:
    data = page.read_bytes()
    rows = tmp_path / "rows.jsonl"
    line = json.dumps({"text": "It rains, says nobody.", "published": "2025-03-08"}).encode()
    rows.write_bytes(line + b"\n")
    assert claimtrack("add", page, rows, "--keep-original").status == 0
    with closing(sqlite3.connect(own_database)) as connection:
        stored = connection.execute(
            "SELECT original_hash, reader, packed FROM version JOIN original ON version_id = version.id ORDER BY id"
        ).fetchall()
    assert [(digest, zlib.decompress(packed)) for digest, _, packed in stored] == [
        (sha256(data).digest(), data),
        (sha256(line + b"\n").digest(), line + b"\n"),
    ]
    assert [reader for _, reader, _ in stored] == [f"text/{__version__}", f"jsonl/{__version__}"]
    shown = " ".join(claimtrack("article", "show", "1").out.split())
    assert f"as text/{__version__}" in shown
    assert f"original SHA-256 {sha256(data).hexdigest()}, kept" in shown
    assert claimtrack("verify").status == 0
    claimtrack("article", "remove", "1", "--yes")
    with closing(sqlite3.connect(own_database)) as connection:
        connection.execute("UPDATE original SET packed = x'00'")
        connection.commit()
    run = claimtrack("verify")
    assert (run.status, run.out) == (1, "version 2: its original is not the one that was read\n")


def test_the_original_of_a_known_article_is_kept(
    claimtrack: Claimtrack, tmp_path: Path, own_database: Path
) -> None:
    html = "<html><body><article><h1>Lake is full</h1><p>“It is full,” Ada Bell said.</p></article></body></html>"
    (tmp_path / "a.html").write_text(html)
    dated = ("--published", "2025-03-08")
    assert claimtrack("add", "a.html", *dated).status == 0
    other = html.replace("<html>", "<html><!-- fetched again -->")
    (tmp_path / "a.html").write_text(other)
    again = claimtrack("add", "a.html", *dated, "--keep-original")
    assert again.err == (
        "a.html: known already, as article 1; its original is kept now\n"
        "0 added, 1 known (1 with the original kept now), 0 failed\n"
    )
    with closing(sqlite3.connect(own_database)) as connection:
        assert [
            zlib.decompress(row[0]).decode() for row in connection.execute("SELECT packed FROM original")
        ] == [other]
    assert "kept" in claimtrack("article", "show", "1").out
    assert claimtrack("verify").status == 0
    third = claimtrack("add", "a.html", *dated, "--keep-original")
    assert third.err == "a.html: known already, as article 1\n0 added, 1 known, 0 failed\n"


def test_only_the_hash_of_the_original_is_stored_by_itself(
    claimtrack: Claimtrack, page: Path, own_database: Path
) -> None:
    claimtrack("add", page, "--jobs", "2")
    with closing(sqlite3.connect(own_database)) as connection:
        assert connection.execute("SELECT count(*) FROM original").fetchone() == (0,)
        assert connection.execute("SELECT original_hash FROM version").fetchone() == (
            sha256(page.read_bytes()).digest(),
        )


@pytest.mark.parametrize(
    ("printed", "given", "named"),
    [
        ("Published: 12 May 2036\n", (), "page.txt"),
        ("", ("--published", "2036-05-12"), "--published"),
        ("Published: 12 May 2024\n", (), ""),
    ],
)
def test_an_article_of_a_day_to_come_is_told_and_added(
    claimtrack: Claimtrack, tmp_path: Path, printed: str, given: tuple[str, ...], named: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"Rain fell in Sill\n\n{printed}\nIt rained in Sill for a week, Ann Bell said.\n")
    run = claimtrack("add", path.name, *given)
    odd = (
        f"{named}: 2036-05-12 is after today; if that is a slip, correct it with 'article edit --published'\n"
    )
    assert (run.status, run.err) == (
        0,
        f"{odd if named else ''}1 added, 0 known, 0 failed: 1 claim, 0 facts\n",
    )
    again = claimtrack("article", "edit", "1", "--published", "2036-06-01")
    assert again.err.startswith("--published: 2036-06-01 is after today; ")
