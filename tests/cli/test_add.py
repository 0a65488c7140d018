from __future__ import annotations

import json
import os
import signal
from typing import TYPE_CHECKING

from claimtrack import ingest

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from claimtrack.model import Article
    from claimtrack.store import Store
    from tests.cli.conftest import Claimtrack


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
    add_article = ingest.add_article

    def pressed_in_the_second(store: Store, article: Article) -> ingest.Added:
        added.append(article.id)
        if len(added) == 2:
            os.kill(os.getpid(), signal.SIGINT)
        return add_article(store, article)

    monkeypatch.setattr(ingest, "add_article", pressed_in_the_second)
    run = claimtrack("add", jsonl(tmp_path / "five.jsonl", 5))
    assert run.status == 130
    assert added == ["a0", "a1"]
    assert run.err.splitlines()[-1].startswith("2 added, 0 known, 0 failed")
    assert "interrupted" in run.err
    assert len(claimtrack("article", "list").out.splitlines()) == 3
