"""`claimtrack reextract`."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import interrupt
from claimtrack.cli.database import Database, store_at
from claimtrack.cli.deciding import DryRun
from claimtrack.cli.messages import counted, say
from claimtrack.cli.output import opened
from claimtrack.cli.progress import ProgressBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from claimtrack.reextraction import Reread
    from claimtrack.store import Store

app = typer.Typer(rich_markup_mode=None, add_completion=False)
_COUNTED = ("kept", "added", "removed", "missing", "under other topics", "by another actor")
_NAMED = 5  # claims named in a line; more are only counted


@app.command()
def reextract(
    articles: Annotated[
        list[int] | None,
        typer.Argument(
            metavar="ARTICLE", help="The numbers of articles [default: those an older program read]."
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="All articles, whatever program read them.")
    ] = False,
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Read stored articles again with the present program.

    Claims that stay keep their numbers, and all that people decided holds: what they said anything of stays even where
    it is no longer read. A line for each article that reads otherwise.
    """
    from claimtrack.reextraction import versions_to_read  # noqa: PLC0415 - loads the database libraries

    found: Counter[str] = Counter()
    status = 0
    with store_at(db) as store, opened() as stream:
        wanted = versions_to_read(store, articles or (), everything=everything)
        try:
            _read_all(store, wanted, stream, found, dry_run)
        except KeyboardInterrupt:
            say(
                f"interrupted: what is counted here is {'read' if dry_run else 'stored'}, the rest is as it was"
            )
            status = interrupt.EXIT_STATUS
    changes = ", ".join(f"{found[name]:,} {name}" for name in _COUNTED)
    say(f"{'would be: ' if dry_run else ''}{counted(found['texts'], 'text')} read again: {changes}")
    raise typer.Exit(status)


def _read_all(
    store: "Store", versions: "Sequence[int]", stream: "TextIO", found: Counter[str], dry_run: bool
) -> None:
    from claimtrack.reextraction import read_version_again  # noqa: PLC0415 - loads the database libraries

    with ProgressBar(lambda: len(versions)) as bar:
        for version_id in versions:
            with interrupt.held_back():
                read = read_version_again(store, version_id, dry_run=dry_run)
                found.update(texts=1, kept=read.kept, added=len(read.added), removed=len(read.removed))
                found["missing"] += len(read.missing)
                found["under other topics"] += len(read.topics)
                found["by another actor"] += len(read.actors)
                if changes := "; ".join(_changes(read)):
                    stream.write(f"article {read.article_id}: {read.kept:,} kept; {changes}\n")
            bar.step()


def _changes(read: "Reread") -> list[str]:
    """What reading an article again changed, in the fewest words."""
    lists = {
        "added": read.added,
        "removed": read.removed,
        "missing, kept for what was said of it": read.missing,
        "found again": read.found_again,
        "joined with those of copies": read.joined,
        "under other topics": read.topics,
        "by another actor": read.actors,
    }
    return [f"{len(claims):,} {what}{_named(claims)}" for what, claims in lists.items() if claims]


def _named(claims: tuple[int, ...]) -> str:
    return f" ({', '.join(map(str, claims))})" if len(claims) <= _NAMED else ""
