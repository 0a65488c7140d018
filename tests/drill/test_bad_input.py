from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from claimtrack.store import list_articles, open_store
from tests.drill.conftest import add, article, assert_whole

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
    "paper.txt": (b"%PDF-1.7\n" + bytes(range(256)) * 20, "not a text file"),
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
