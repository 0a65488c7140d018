"""A timeline over a million claims: `python -m tests.bench.large`; making the database takes a minute or two."""

import csv
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from claimtrack.engine import engine
from claimtrack.model import Query
from claimtrack.render.timeline import timeline_sheet
from claimtrack.store import build_timeline, count_periods, open_store, status_of

CLAIMS = 1_000_000
CLAIMS_AN_ARTICLE = 20
ACTORS = 20_000
PROLIFIC = 20_000  # claims of the first actor
ROUNDS = 9


def figures() -> Iterator[str]:
    """One line a figure."""
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder, "large.db"), Path(folder, "small.db")
        fill(large, CLAIMS)
        fill(small, 10_000)  # with 200 claims of the first actor
        with open_store(large) as store:
            status = status_of(store, engine())
            query = Query(actor="Anna0 Bell0", limit=200)
            rows = len(build_timeline(store, query).rows)
            seconds = _cpu(lambda: build_timeline(store, query))
            yield f"{rows} of {status.claims:,} claims: {1000 * seconds:.1f} ms warm (goal 5)"
            for asked in (query, Query()):
                seconds = _cpu(lambda asked=asked: count_periods(store, asked, "month"))
                yield f"counted by month, {asked.actor or 'everybody'}: {1000 * seconds:.0f} ms warm"
        commands = [_timeline(path, "--limit", "200") for path in (large, small)]
        yield f"the whole command: {commands[0] / commands[1]:.2f} times a small database (goal 1.1)"
        yield f"{PROLIFIC:,} rows to CSV: {_csv(large, Path(folder)):.1f} times csv.writer on the same values (goal 3)"


def fill(path: Path, claims: int) -> None:
    """Make a database of that many claims; every name and text is made up."""
    open_store(path).close()
    articles = claims // CLAIMS_AN_ARTICLE
    with closing(sqlite3.connect(path)) as connection, connection:
        put = connection.executemany
        put(
            "INSERT INTO actor (id, name) VALUES (?, ?)", ((n + 1, f"Anna{n} Bell{n}") for n in range(ACTORS))
        )
        names = ((n + 1, n + 1, f"Anna{n} Bell{n}", f"anna{n} bell{n}") for n in range(ACTORS))
        put("INSERT INTO alias VALUES (?, ?, ?, ?)", names)
        words = ((f"{word}{n}", n + 1) for n in range(ACTORS) for word in ("anna", "bell"))
        put("INSERT INTO alias_word VALUES (?, ?)", words)
        put(
            "INSERT INTO article (id, publisher) VALUES (?, ?)",
            ((n + 1, f"Paper {n % 40}") for n in range(articles)),
        )
        versions = ((n + 1, n + 1, n.to_bytes(32), f"Rain number {n}", _day(n)) for n in range(articles))
        put(
            "INSERT INTO version (id, article_id, text, blocks, hash, title, published, read_at, engine)"
            " VALUES (?, ?, '', '[]', ?, ?, ?, '', '')",
            versions,
        )
        put(
            "INSERT INTO claim (id, type, quotation, actor_id, text, earliest, latest, edtf, precision, basis, why,"
            " sort_key) VALUES (?, 'claim', 'indirect', ?, ?, ?, ?, ?, 'day', 'publication', '', ?)",
            map(_claim, range(claims)),
        )
        put(
            "INSERT INTO appearance (claim_id, version_id, spans, mention, cue, rule)"
            " VALUES (?, ?, ?, ?, 'said', 'publication')",
            map(_appearance, range(claims)),
        )
    with open_store(path) as store, store.writing():
        pass  # lets the full-text index hold them


def _claim(n: int) -> tuple[object, ...]:
    article, place = divmod(n, CLAIMS_AN_ARTICLE)
    day = _day(article)
    key = f"{day} {article + 1:09d} {place:06d}"
    return n + 1, _actor(n), _text(n), day, day, day, key


def _appearance(n: int) -> tuple[object, ...]:
    actor = _actor(n) - 1
    spans = f"[[{n % 5000},{n % 5000 + len(_text(n))}],[0,4],[5,16],null]"
    return n + 1, n // CLAIMS_AN_ARTICLE + 1, spans, f"Anna{actor} Bell{actor}"


def _actor(n: int) -> int:
    return 1 if n % (CLAIMS // PROLIFIC) == 0 else n * 7919 % (ACTORS - 1) + 2


def _text(n: int) -> str:
    return f"the reservoir number {n} would be full by June, whatever the weather and the minister might say"


def _day(article: int) -> str:
    return f"{1990 + article % 35}-{article % 12 + 1:02d}-{article % 28 + 1:02d}"


def _csv(path: Path, folder: Path) -> float:
    """CPU time of writing all rows of an actor, start-up left out, to that of csv.writer."""
    out = folder / "rows.csv"
    whole = _timeline(path, "-o", str(out)) - _timeline(path, "--limit", "1", "-o", str(folder / "one.csv"))
    with open_store(path) as store:
        rows = build_timeline(store, Query(actor="Anna0 Bell0")).rows
    values = [row for columns in timeline_sheet(rows).cells for row in zip(*columns, strict=True)]
    assert len(values) == PROLIFIC

    def write() -> None:
        with (folder / "plain.csv").open("w", newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerows(values)

    return whole / _cpu(write)


def _timeline(path: Path, *options: str) -> float:
    """Median CPU seconds of the command."""
    command = [str(Path(sys.executable).with_name("claimtrack")), "--db", str(path), "timeline"]
    times = []
    for _ in range(ROUNDS):
        before = os.times()
        subprocess.run([*command, "--actor", "Anna0 Bell0", *options], check=True, capture_output=True)
        after = os.times()
        times.append(
            after.children_user + after.children_system - before.children_user - before.children_system
        )
    return median(times)


def _cpu(run: Callable[[], object]) -> float:
    """Median CPU seconds of a call, after one that does not count."""
    run()
    times = []
    for _ in range(ROUNDS):
        before = time.process_time()
        run()
        times.append(time.process_time() - before)
    return median(times)


if __name__ == "__main__":
    for line in figures():
        print(line, flush=True)
