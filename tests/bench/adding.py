"""What `claimtrack add` costs an article: beside extraction, with many articles, and with two processes."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.bench.texts import ordinary, write_jsonl

ROUNDS = 3
CLAIMTRACK = str(Path(sys.executable).with_name("claimtrack"))
# The command itself, which says at its end how many CPU seconds it took, and how many of them extraction did.
_TIMED = """
import atexit, time
from claimtrack import parallel
from claimtrack.cli import main
extract, spent = parallel.extract, []
def timed(*arguments):
    began = time.process_time()
    try:
        return extract(*arguments)
    finally:
        spent.append(time.process_time() - began)
parallel.extract = timed
atexit.register(lambda: print(time.process_time(), sum(spent)))
main()
"""


def cost_of_adding(folder: Path, texts: Sequence[str], few: int = 60, many: int = 300) -> tuple[float, float]:
    """CPU seconds an article of `add` from JSONL, and of them what is not extraction.

    Both come from the same runs of the command, over articles that it has never seen: extraction is what the calls of
    `extract` within it took. They are the difference between a long run and a short one, so that start-up is left out;
    medians of some such pairs.
    """
    pairs = [(_timed_add(folder, texts, few), _timed_add(folder, texts, many)) for _ in range(ROUNDS)]
    slopes = [[(more - less) / (many - few) for less, more in zip(*runs, strict=True)] for runs in pairs]
    return median(whole for whole, _ in slopes), median(whole - extracting for whole, extracting in slopes)


def growth(folder: Path, few: int = 1_000, many: int = 10_000) -> Iterator[str]:
    """Time and peak memory of `add` for many articles, to those for few."""
    texts = ordinary()
    (seconds, memory), (more_seconds, more_memory) = (_measured_add(folder, texts, n) for n in (few, many))
    time_ratio = more_seconds / many / (seconds / few)
    yield f"add of {many:,} articles: {time_ratio:.2f} times the time an article of {few:,} (goal 1.1)"
    yield f"add of {many:,} articles: {more_memory / memory:.2f} times the peak memory of {few:,} (goal 1.1)"


def two_jobs(folder: Path, count: int = 1_000) -> str:
    """How much sooner two processes are done; needs two idle cores."""
    source = write_jsonl(folder, ordinary(), count)
    took = []
    for jobs in ("1", "2"):
        began = time.perf_counter()
        command = [CLAIMTRACK, "--db", str(folder / f"jobs{jobs}.db"), "add", str(source), "--jobs", jobs]
        subprocess.run(command, check=True, capture_output=True)
        took.append(time.perf_counter() - began)
    return f"add --jobs 2: {took[0] / took[1]:.2f} times as fast as one process (goal 1.8)"


def _timed_add(folder: Path, texts: Sequence[str], count: int) -> tuple[float, float]:
    """CPU seconds of an `add` into a new database, and of its extraction."""
    source, database = write_jsonl(folder, texts, count), folder / f"{count}.db"
    for left in folder.glob(f"{database.name}*"):
        left.unlink()
    command = [sys.executable, "-c", _TIMED, "--db", str(database), "add", str(source)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    whole, extracting = map(float, done.stdout.split())
    return whole, extracting


def _measured_add(folder: Path, texts: Sequence[str], count: int) -> tuple[float, int]:
    """CPU seconds, and the most memory that was in use (kB)."""
    source, database = write_jsonl(folder, texts, count), folder / f"grown{count}.db"
    process = subprocess.Popen(
        [CLAIMTRACK, "--db", str(database), "add", str(source)], stderr=subprocess.DEVNULL
    )
    _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss
