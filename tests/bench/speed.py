"""How fast claimtrack starts, reads and stores, as ratios to a yardstick that runs in the same minute.

With CLAIMTRACK_LARGE set also what takes minutes: a million claims, and thousands of articles with one
process and with two.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from claimtrack.dates import find_times
from claimtrack.extract import extract
from claimtrack.model import Article, Moment
from claimtrack.page import read_page
from tests.bench import adding, large
from tests.bench.texts import ordinary, told_otherwise

ROUNDS = 7
ONE_COMMAND = """
import typer
app = typer.Typer(rich_markup_mode=None)
@app.command()
def hello(name: str = "x") -> None:
    print(name)
app()
"""
IMPORTS = "import typer, sqlmodel, tabulate"
ODD = 100_000  # characters of a text of nothing but one of these
AGAIN = (
    "maintained that ", "said at least 5 ", "and urged and asked ", '"Yes," he said. ', "He denied it. ", "x", "“ ",
    "and (MP) he . told ", "“Yes” , said (MP) U.S. ", "“Yes” , said (MP) of U.S. no ",
    "UN\n\n", "Ann said that Bo said the plan had failed. ", "(",
    "Ann {}: So it is now.\n\n", "{}: So it is now.\n\n",  # with another name each time
)  # fmt: skip


def figures() -> Iterator[str]:
    """One line a figure."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _starts(Path(folder))
        yield from _costs(Path(folder))
        if os.environ.get("CLAIMTRACK_LARGE"):
            yield from large.figures()
            yield from adding.growth(Path(folder))
            yield adding.two_jobs(Path(folder))


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
    made = ordinary()
    texts = list(told_otherwise(made, range(100, 100 + len(made))))
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
    yield _odd(extraction * len(texts) / sum(map(len, texts)))
    whole, rest = adding.cost_of_adding(folder, texts)
    yield f"add from JSONL: {whole / yardstick:.1f} yardsticks, {rest / yardstick:.1f} without extraction (goal 8)"


def _odd(ordinary_character: float) -> str:
    """What a character of the dearest text that nobody writes costs, to one of ordinary news."""
    costs = {}
    for words in AGAIN:
        article = _article("".join(words.format(_name(n)) for n in range(ODD // len(words))))
        before = time.process_time()
        extract(article)
        costs[words] = (time.process_time() - before) / len(article.text) / ordinary_character
    dearest = max(costs, key=costs.__getitem__)
    return f"extraction, {len(AGAIN)} odd texts: {costs[dearest]:.1f} times news a character (goal 3): {dearest!r}"


def _name(number: int) -> str:
    """A word with a capital for each number: "Bcd"."""
    return "".join(chr(ord("b") + int(digit)) for digit in f"{number:04d}").capitalize()


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
