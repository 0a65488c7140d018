"""Write a filled database of the present schema as SQL text: `python -m tests.store.make_filled`.

Each schema that was ever released keeps the file that was made when it was new; test_migrations upgrades them all.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from claimtrack import ingest
from claimtrack.editing import edit_article
from claimtrack.extract import extract
from claimtrack.ingest import add_article
from claimtrack.model import Article, Moment, Query, Topic
from claimtrack.page import read_page
from claimtrack.reextraction import read_version_again
from claimtrack.store import (
    Store,
    alias_actor,
    edit_claim,
    find_claims,
    give_verdict,
    judge_claims,
    judge_different,
    link_claims,
    merge_actors,
    note_claim,
    open_store,
    remove_article,
    rename_actor,
    split_actor,
    undo,
)
from claimtrack.store.database import SCHEMA
from claimtrack.tagging import add_topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.model import Extraction

FOLDER = Path(__file__).parent / "filled"

BRIDGE = """\
Harbour bridge reopens after repairs

By Petra Lindqvist

The old bridge over the harbour reopened on 4 March 2025 after two years of repairs.

"The bridge is safe for everybody," Mayor Anna Bell said on Friday. "We are glad," she added.

Bell denied that the repairs cost ten million pounds.

Critics wait

"We shall see how long it lasts," said opposition councillor Peter Marsh, who fears for the piers.
"""
WATER = """\
Река и плотина: Ünal warns of a drought 💧

ANSELM, 05/06/2025 (Agency) — Water minister Çelik Ünal said the reservoir was "nearly empty".

According to Marsh, the mayor had told him that nobody knew why.

A senior official said the dam would be closed in June.
"""
HARVEST = """\
"Wheat is dear," Anna Bell said last month.
"""


def main() -> None:
    """Fill a database with a bit of everything and dump it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "filled.db")
        _fill(path)
        with closing(sqlite3.connect(path)) as connection:
            lines = list(_dumped(connection))
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{SCHEMA}.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _dumped(connection: sqlite3.Connection) -> Iterator[str]:
    """The database as SQL; of a full-text index, its definition, and that it is to be filled."""
    for line in connection.iterdump():
        if "search_" not in line and "writable_schema" not in line:
            yield line
    definitions = "SELECT sql FROM sqlite_master WHERE sql LIKE '% search_%' ORDER BY type DESC"
    for (sql,) in connection.execute(definitions).fetchall():
        yield f"{sql};"
    for name in ("search_claim", "search_article"):
        yield f"INSERT INTO {name} ({name}) VALUES ('rebuild');"  # noqa: S608 - our own names


def _fill(path: Path) -> None:
    published = Moment(date(2025, 3, 8), time(1, 45))
    with open_store(path) as store:
        add_topic(store, Topic("Money", ("pound*", "cost")))
        add_article(store, _article(BRIDGE, published, publisher="The Daily", url="https://daily.example/1"))
        add_article(store, _article(HARVEST, published, publisher="The Daily"))
        add_article(store, _article(WATER, Moment(date(2025, 6, 7)), id="w1", date_order="dmy"))
        add_article(store, _article(HARVEST, published, publisher="The Herald"))
        add_article(store, _article(HARVEST, published, publisher="The Mail"))
        remove_article(store, 2)
        remove_article(store, 5)
        edit_article(store, 4, published="2025-04-19", title="Harvest")
        add_topic(store, Topic("Water", ("reservoir", "dam")))
        alias_actor(store, "Bell", "Bell the Elder")
        judge_different(store, "Bell", "Marsh")
        undo(store, merge_actors(store, "Bell", "Ünal").decision)
        undo(store, rename_actor(store, "Ünal", "Minister Ünal").decision)
        undo(store, undo(store, split_actor(store, "Marsh", [8], "Another Marsh").decision))
        merge_actors(store, "Peter Marsh", "Another Marsh")
        _correct(store)
        _miss_one(store)


def _miss_one(store: Store) -> None:
    """An engine that no longer reads the last claim of the first article, of which people said something."""
    last = max(row.id for row in find_claims(store, Query()) if row.article.id == 1)
    note_claim(store, last, "heard it on the quay")

    def other(article: Article, threshold: float | None = None) -> Extraction:
        found = extract(article, threshold)
        return replace(found, claims=found.claims[:-1])

    with patch.object(ingest, "extract", other):
        assert read_version_again(store, 1).missing == (last,)


def _correct(store: Store) -> None:
    """What people say of claims."""
    first, second, third, *_ = (row.id for row in find_claims(store, Query(type="claim")))
    judge_claims(store, [first], "accepted")
    judge_claims(store, [third], "rejected")
    note_claim(store, first, "ask the harbour master")
    link_claims(store, second, "contradicts", first)
    give_verdict(store, first, "misleading", "https://daily.example/2", "one pier is closed")
    edit_claim(store, second, actor="Bell", said="Friday", text=["The bridge is safe"], topics=["Bridges"])


def _article(text: str, published: Moment, **given: str) -> Article:
    page = read_page(text)
    return Article(text, page.blocks, published, title=page.title, byline=page.byline, source="test", **given)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
