"""`claimtrack verify`."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import interrupt
from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import counted, say
from claimtrack.cli.output import opened
from claimtrack.cli.progress import ProgressBar

if TYPE_CHECKING:
    from typing import TextIO

    from claimtrack.store import Store

app = typer.Typer(rich_markup_mode=None, add_completion=False)
_AGAIN = 200  # texts that are read again unless all are wanted


@app.command()
def verify(
    everything: Annotated[
        bool, typer.Option("--all", help=f"Read every article again, not only the latest {_AGAIN}.")
    ] = False,
    db: Database = "",
) -> None:
    """Prove that what is stored is what was read.

    Every span must reproduce its text, every text and every original its hash, and an article must read the same
    again, unless an older program read it. A line for each problem; the exit status is 1 if there is any.
    """
    found: Counter[str] = Counter()
    status = 0
    with store_at(db) as store, opened() as stream:
        try:
            _verify(store, None if everything else _AGAIN, stream, found)
        except KeyboardInterrupt:
            say("interrupted: the rest was not looked at")
            status = interrupt.EXIT_STATUS
    read = f"{counted(found['same'] + found['other'], 'text')} read again, {found['same']:,} the same"
    older = f", {found['older']:,} by an older program" if found["older"] else ""
    problems = counted(found["problems"], "problem") if found["problems"] else "no problem"
    say(f"{db}: {counted(found['texts'], 'text')} looked at, {read}{older}; {problems} found")
    raise typer.Exit(status or (1 if found["problems"] else 0))


def _verify(store: "Store", most: int | None, stream: "TextIO", found: Counter[str]) -> None:
    from claimtrack.render.terminal import one_line  # noqa: PLC0415 - --help does not need it
    from claimtrack.store.verify import versions_read  # noqa: PLC0415 - loads the database libraries
    from claimtrack.verify import verify as verified  # noqa: PLC0415 - the same

    with ProgressBar(lambda: len(versions_read(store))) as bar:
        for each in verified(store, most):
            found.update(texts=1, problems=len(each.problems))
            found[each.again] += 1
            stream.writelines(f"{one_line(problem)}\n" for problem in each.problems)
            bar.step()
