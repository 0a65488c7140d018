"""Figures on annotated corpora, by the scorer that comes with them."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

RUNS = (
    ("attribution", "attribution/dev/polnear_dev.jsonl"),
    ("attribution", "attribution/dev/polnear_dev.jsonl", "--speech"),
    ("dates", "dates/dev/timebank.jsonl", "--kinds"),
    ("dates", "dates/dev/aquaint.jsonl", "--kinds"),
    ("dates", "dates/dev/wikiwars.jsonl"),
)


def figures(folder: Path) -> Iterator[str]:
    """The scorer's answer for each corpus of `folder` that is there."""
    claimtrack = Path(sys.executable).with_name("claimtrack")
    for task, corpus, *options in RUNS:
        if not (folder / corpus).exists():
            yield f"-- {corpus}: not there, skipped"
            continue
        command = [sys.executable, folder / "evaluate.py", task, folder / corpus, *options]
        done = subprocess.run(
            [*map(str, command), "--command", f"{claimtrack} extract"],
            capture_output=True,
            text=True,
            check=False,
        )
        yield f"-- {task} {corpus} {' '.join(options)}"
        yield (done.stdout if done.returncode == 0 else done.stderr).rstrip()
