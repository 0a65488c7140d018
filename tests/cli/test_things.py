"""Claims, articles, actors, topics, files of them, and where it all is."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Claimtrack

pytestmark = pytest.mark.usefixtures("filled")


def claim_id(claimtrack: Claimtrack, text: str) -> str:
    rows = json.loads(claimtrack("timeline", "--format", "json").out)
    return next(str(row["id"]) for row in rows if text in row["text"])


def test_a_claim_with_its_date_and_its_passage(claimtrack: Claimtrack) -> None:
    run = claimtrack("show", claim_id(claimtrack, "full by June"))
    lines = run.out.splitlines()
    assert any(line.startswith("who") and "Ada Okonjo" in line for line in lines)
    (when,) = [line for line in lines if line.startswith("when")]
    assert "2025-03-07: " in when
    said, cited = [number for number, line in enumerate(lines) if "said on Friday" in line]
    assert "~~~~" in lines[said + 1]
    assert "^^^^^^" in lines[said + 1]
    assert lines[cited].startswith(
        "cite  Maren Holt, “Reservoir will be full by June, water authority says”, 2025-03"
    )


def test_an_unknown_claim(claimtrack: Claimtrack) -> None:
    run = claimtrack("show", "999")
    assert (run.status, run.out) == (1, "")
    assert "999" in run.err


def test_articles_listed_and_shown(claimtrack: Claimtrack) -> None:
    listed = claimtrack("article", "list").out.splitlines()
    assert listed[0].split() == ["id", "claims", "facts", "first", "last", "published", "publisher", "title"]
    assert listed[1].split()[:6] == ["1", "2", "1", "2022-05", "2025-03-07", "2025-03-08T01:45"]
    shown = claimtrack("article", "show", "1").out
    assert "byline" in shown
    assert "2 claims, 1 fact" in shown
    assert "2022-05     fact" in shown


def test_another_publication_date_dates_the_claims_anew(claimtrack: Claimtrack) -> None:
    before = claim_id(claimtrack, "full by June")
    run = claimtrack("article", "edit", "1", "--published", "2025-03-15")
    assert run.status == 0
    assert "article 1 changed" in run.err
    (row,) = [
        row for row in json.loads(claimtrack("timeline", "--format", "json").out) if str(row["id"]) == before
    ]
    assert row["said"]["edtf"] == "2025-03-14"


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_an_article_is_removed_only_after_a_yes(claimtrack: Claimtrack, answer: str) -> None:
    kept = claimtrack("article", "remove", "1", stdin=answer)
    assert kept.status == 1
    assert "Remove article 1" in kept.err
    assert len(claimtrack("article", "list").out.splitlines()) == 2


@pytest.mark.parametrize("args", [("--yes",), ()])
def test_an_article_is_removed(claimtrack: Claimtrack, args: tuple[str, ...]) -> None:
    assert claimtrack("article", "remove", "1", *args, stdin="y\n").status == 0
    run = claimtrack("timeline")
    assert (run.status, run.out) == (0, "")


def test_actors_listed_and_shown(claimtrack: Claimtrack) -> None:
    assert "Ada Okonjo" in claimtrack("actor", "list").out
    shown = claimtrack("actor", "show", "okonjo").out
    assert [line.split()[-1] for line in shown.splitlines() if line.startswith("claims")] == ["2"]


@pytest.mark.parametrize(("what", "rows"), [("claims", 3), ("articles", 1), ("actors", 1)])
def test_an_export_has_every_field(claimtrack: Claimtrack, tmp_path: Path, what: str, rows: int) -> None:
    path = tmp_path / f"{what}.csv"
    assert claimtrack("export", what, "-o", path).status == 0
    with path.open(encoding="utf-8", newline="") as stream:
        read = list(csv.DictReader(stream))
    assert len(read) >= rows
    assert "id" in read[0]


def test_an_export_of_everything(claimtrack: Claimtrack, tmp_path: Path) -> None:
    run = claimtrack("export", "--all", tmp_path / "out" / "today")
    assert run.status == 0
    assert sorted(path.name for path in (tmp_path / "out" / "today").iterdir()) == [
        *("actors.csv", "articles.csv", "claims.csv", "topics.csv"),
    ]


def test_an_export_as_json_has_lists(claimtrack: Claimtrack, tmp_path: Path) -> None:
    path = tmp_path / "actors.json"
    claimtrack("export", "actors", "-o", path)
    assert isinstance(json.loads(path.read_text(encoding="utf-8"))[0]["aliases"], list)


def test_where_the_database_is(
    claimtrack: Claimtrack, own_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert claimtrack("db", "path").out == f"{own_database}\n"
    assert claimtrack("--db", "a.db", "db", "path").out == "a.db\n"
    assert claimtrack("--db", "a.db", "db", "path", "--db", "b.db").out == "b.db\n"
    monkeypatch.delenv("CLAIMTRACK_DB")
    assert claimtrack("db", "path").out.endswith("claimtrack.db\n")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("article", "list"), "no articles in "),
        (("actor", "list"), "no actors in "),
        (("actor", "list", "--open"), "no surname is open in "),
        (("topic", "list"), "no topics in "),
        (("log",), "nothing has been decided in "),
        (("watch", "list"), "no feeds are watched yet; add one with 'watch add URL'"),
    ],
    ids=" ".join,
)
def test_an_empty_list_is_told(
    claimtrack: Claimtrack, empty_database: Path, args: tuple[str, ...], said: str
) -> None:
    run = claimtrack(*args, "--db", empty_database)
    assert (run.status, run.out, run.err[: len(said)]) == (0, "", said)
    assert run.err.count("\n") == 1
