"""How fast claimtrack starts, reads and stores, as ratios to a yardstick that runs in the same minute.

With CLAIMTRACK_LARGE set also what takes minutes: a million claims, and thousands of articles with one
process and with two.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median

from claimtrack.dates import find_times
from claimtrack.extract import extract
from claimtrack.model import Article, Moment
from claimtrack.page import read_page
from tests.bench import large
from tests.quality.labels import load_labels

ROUNDS = 7
_CHANGED = re.compile(r"(?<=\bthe )[a-z]+|(?<=\b[ot][fo] )[a-z]+|\b[a-z]{5,}(?<!ed)(?<!ing)\b")
_NAMED = re.compile(r"(\b(?:the|of|to) )(?=\W?[A-Z\d])")
WORDS = 750  # of an ordinary article
ONE_COMMAND = """
import typer
app = typer.Typer(rich_markup_mode=None)
@app.command()
def hello(name: str = "x") -> None:
    print(name)
app()
"""
IMPORTS = "import typer, sqlmodel, tabulate"


def figures() -> Iterator[str]:
    """One line a figure."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _starts(Path(folder))
        yield from _costs(Path(folder))
        if os.environ.get("CLAIMTRACK_LARGE"):
            yield from large.figures()
            yield from _growth(Path(folder))
            yield _two_jobs(Path(folder))


def _starts(folder: Path) -> Iterator[str]:
    database = folder / "small.db"
    claimtrack = str(Path(sys.executable).with_name("claimtrack"))
    samples = Path(__file__).parents[2] / "samples"
    subprocess.run([claimtrack, "--db", str(database), "add", str(samples)], check=True, capture_output=True)
    typer = [sys.executable, "-c", ONE_COMMAND, "--help"]
    for option in ("--help", "--version"):
        ratio = _ratio([claimtrack, option], typer)
        yield f"{option}: {ratio:.2f} times a one-command Typer program (goal 1.15)"
    timeline = [claimtrack, "--db", str(database), "timeline", "--limit", "20"]
    ratio = _ratio(timeline, [sys.executable, "-c", IMPORTS])
    yield f"timeline, small database: {ratio:.2f} times importing typer, sqlmodel, tabulate (goal 1.3)"


def _costs(folder: Path) -> Iterator[str]:
    texts = list(_told_otherwise(_texts(), range(100, 100 + len(_texts()))))  # none of those that are added
    yardstick = _cpu(lambda: [Counter(re.findall(r"\w+", text.lower())) for text in texts]) / len(texts)
    articles = [_article(text) for text in texts]
    extract(articles[0])  # loads the lexicon
    reading = _cpu(lambda: [_article(text) for text in texts]) / len(texts)
    extraction = _cpu(lambda: [extract(article) for article in articles]) / len(texts)
    finding = _cpu(lambda: [find_times(a.text, a.published, a.blocks) for a in articles]) / len(texts)
    words = sum(len(text.split()) for text in texts) / len(texts)
    yield f"yardstick: {1000 * yardstick:.2f} ms for an article of {words:.0f} words"
    yield f"page structure: {reading / yardstick:.1f} yardsticks an article"
    yield f"time expressions: {finding / yardstick:.1f} yardsticks an article (goal 4)"
    yield f"extraction: {extraction / yardstick:.1f} yardsticks an article"
    whole = _slope(folder, texts)
    rest = whole - extraction
    yield f"add from JSONL: {whole / yardstick:.1f} yardsticks, {rest / yardstick:.1f} without extraction (goal 8)"


def _growth(folder: Path, few: int = 1_000, many: int = 10_000) -> Iterator[str]:
    """Time and peak memory of `add` for many articles, to those for few."""
    texts = _texts()
    (seconds, memory), (more_seconds, more_memory) = (_measured_add(folder, texts, n) for n in (few, many))
    time_ratio = more_seconds / many / (seconds / few)
    yield f"add of {many:,} articles: {time_ratio:.2f} times the time an article of {few:,} (goal 1.1)"
    yield f"add of {many:,} articles: {more_memory / memory:.2f} times the peak memory of {few:,} (goal 1.1)"


def _measured_add(folder: Path, texts: list[str], count: int) -> tuple[float, int]:
    """CPU seconds, and the most memory that was in use (kB)."""
    source, database = _articles(folder, texts, count), folder / f"grown{count}.db"
    claimtrack = str(Path(sys.executable).with_name("claimtrack"))
    process = subprocess.Popen(
        [claimtrack, "--db", str(database), "add", str(source)], stderr=subprocess.DEVNULL
    )
    _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss


def _two_jobs(folder: Path, count: int = 1_000) -> str:
    """How much sooner two processes are done; needs two idle cores."""
    source = _articles(folder, _texts(), count)
    claimtrack = str(Path(sys.executable).with_name("claimtrack"))
    took = []
    for jobs in ("1", "2"):
        began = time.perf_counter()
        command = [claimtrack, "--db", str(folder / f"jobs{jobs}.db"), "add", str(source), "--jobs", jobs]
        subprocess.run(command, check=True, capture_output=True)
        took.append(time.perf_counter() - began)
    return f"add --jobs 2: {took[0] / took[1]:.2f} times as fast as one process (goal 1.8)"


def _slope(folder: Path, texts: list[str], few: int = 60, many: int = 300) -> float:
    """CPU seconds an article of `add`, from two runs of different length: start-up left out."""
    return (_add(folder, texts, many) - _add(folder, texts, few)) / (many - few)


def _add(folder: Path, texts: list[str], count: int) -> float:
    source, database = _articles(folder, texts, count), folder / f"{count}.db"
    claimtrack = str(Path(sys.executable).with_name("claimtrack"))
    return _cpu_once([claimtrack, "--db", str(database), "add", str(source)])


def _articles(folder: Path, texts: list[str], count: int) -> Path:
    """A JSONL file of that many articles."""
    source = folder / f"{count}.jsonl"
    with source.open("w", encoding="utf-8") as stream:
        for n, text in enumerate(_told_otherwise(texts, range(count))):
            stream.write(json.dumps({"id": str(n), "text": text, "published": "2025-03-08"}) + "\n")
    return source


def _told_otherwise(texts: Sequence[str], numbers: Iterable[int]) -> Iterator[str]:
    """For each number a text with other words all over it, so that no article is a wire copy of another."""
    words = sorted({word for text in texts for word in _CHANGED.findall(text)})
    place = {word: at for at, word in enumerate(words)}
    for n in numbers:
        text = _NAMED.sub(rf"\1{words[7 * n % len(words)]} ", texts[n % len(texts)])
        yield _CHANGED.sub(lambda found: words[(place.get(found[0], 0) + 7 * n) % len(words)], text)  # noqa: B023 - used at once


def _texts() -> list[str]:
    """Articles of about `WORDS` words, made of the labelled ones."""
    made, text = [], ""
    for labelled in load_labels():
        text += labelled.text + "\n\n"
        if len(text.split()) >= WORDS:
            made.append(text)
            text = ""
    return made


def _article(text: str) -> Article:
    page = read_page(text)
    return Article(text, page.blocks, Moment.parse("2025-03-08"), title=page.title)


def _cpu(run: Callable[[], object]) -> float:
    """Median CPU seconds of a call."""
    times = []
    for _ in range(ROUNDS):
        before = time.process_time()
        run()
        times.append(time.process_time() - before)
    return median(times)


def _ratio(command: list[str], yardstick: list[str]) -> float:
    """How much more CPU time a command takes than another: medians of runs that take turns."""
    pairs = [(_cpu_once(command), _cpu_once(yardstick)) for _ in range(2 * ROUNDS)]
    return median(one for one, _ in pairs) / median(other for _, other in pairs)


def _cpu_once(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"COLUMNS": "100"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
