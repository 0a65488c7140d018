from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from tests.drill.conftest import PROGRAM, article, assert_whole, rows_of, write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from tests.drill.conftest import Size

WRITERS = 4


def test_four_writers_and_a_reader_at_once(size: Size, database: Path, tmp_path: Path) -> None:
    count = size.articles_a_writer
    step = count * 3 // 4  # a quarter of its articles each has in common with the next
    parts = [range(first * step, first * step + count) for first in range(WRITERS)]
    writers = [
        subprocess.Popen(
            [PROGRAM, "--db", database, "add", write_articles(tmp_path / f"{number}.jsonl", part)],
            stderr=subprocess.PIPE,
            text=True,
        )
        for number, part in enumerate(parts)
    ]
    timeline = [PROGRAM, "--db", database, "timeline", "--format", "json"]
    seen = 0
    while any(writer.poll() is None for writer in writers):
        read = subprocess.run(timeline, capture_output=True, text=True, check=False)
        assert read.returncode == 0, read.stderr
        now = len(json.loads(read.stdout))
        assert now >= seen
        seen = now
    said = [writer.communicate()[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * WRITERS, said
    assert "locked" not in "".join(said)
    numbers = sorted(set().union(*parts))
    assert_whole(database)
    rows = rows_of(database)
    assert len(rows["article"]) == len(numbers)
    assert all(
        any(repr(article(number)["text"]) in row for row in rows["version"]) for number in numbers[::7]
    )
