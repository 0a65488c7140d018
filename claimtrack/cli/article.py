"""`claimtrack article`."""

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.deciding import Yes, confirm
from claimtrack.cli.messages import counted, say
from claimtrack.cli.output import opened, show_list, terminal_width
from claimtrack.cli.ranges import moment, warn_ahead
from claimtrack.cli.reading import Published, Publisher, Title, Url
from claimtrack.errors import UsageMistakeError

if TYPE_CHECKING:
    from claimtrack.store import ArticleSummary

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)
Id = Annotated[int, typer.Argument(metavar="ID", help="The number of the article.")]


@app.command("list")
def list_(db: Database = "") -> None:
    """List the articles, with the number of their claims and facts and the first and last date."""
    from claimtrack.cli.listings import articles  # noqa: PLC0415 - loads the database libraries
    from claimtrack.store import list_articles  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = list_articles(store)
    show_list(found, articles, f"no articles in {db}")


@app.command()
def show(article: Id, db: Database = "") -> None:
    """Show what is known about an article and what was read out of it, in the order of its text."""
    from claimtrack.render import write  # noqa: PLC0415 - --help does not need it
    from claimtrack.render.details import details  # noqa: PLC0415 - the same
    from claimtrack.render.timeline import timeline_sheet  # noqa: PLC0415 - the same
    from claimtrack.store import get_article  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = get_article(store, article)
    width = terminal_width()
    summary = found.summary
    properties = (
        ("article", summary.id),
        ("title", summary.title),
        ("byline", summary.byline),
        ("publisher", summary.publisher),
        ("published", summary.published),
        ("updated", summary.updated),
        ("url", summary.url),
        ("source", found.source),
        ("read", found.read_at + (f" as {found.reader}" if found.reader else "")),
        ("original", found.original_hash and f"SHA-256 {found.original_hash}{', kept' * found.kept}"),
        ("versions", found.versions if found.versions > 1 else None),
        ("copy of", found.copy_of and f"article {found.copy_of} ({found.share:.0%} of the text)"),
        ("copies", ", ".join(f"article {number}" for number in found.copies)),
        ("found", f"{counted(summary.claims, 'claim')}, {counted(summary.facts, 'fact')}"),
    )
    with opened() as stream:
        stream.write(details(properties, width) + "\n")
        write(timeline_sheet(found.rows), "table", stream, width=width)


@app.command()
def edit(
    article: Id,
    published: Published = None,
    updated: Annotated[
        str | None, typer.Option(metavar="DATE", help="Date, or date and time, of the last update.")
    ] = None,
    title: Title = None,
    byline: Annotated[str | None, typer.Option(metavar="TEXT", help="Who wrote it.")] = None,
    publisher: Publisher = None,
    url: Url = None,
    db: Database = "",
) -> None:
    """Correct what is known about an article; another publication date dates its claims anew."""
    changes = {
        "published": published,
        "updated": updated,
        "title": title,
        "byline": byline,
        "publisher": publisher,
        "url": url,
    }
    if all(value is None for value in changes.values()):
        raise UsageMistakeError(f"nothing to change: give --{', --'.join(changes)}")
    from claimtrack.editing import edit_article  # noqa: PLC0415 - loads the database libraries

    for name in ("published", "updated"):
        if value := changes[name]:
            typed = moment(value, f"--{name}")
            warn_ahead(f"--{name}", typed)
            changes[name] = str(typed)
    with store_at(db) as store:
        edited = edit_article(store, article, **changes)
    rows = f"{counted(edited.kept, 'row')} kept, {edited.added:,} added, {edited.removed:,} removed"
    say(f"article {article} changed: {rows}")


@app.command()
def remove(
    article: Id,
    yes: Yes = False,
    db: Database = "",
) -> None:
    """Remove an article and everything read out of it; asks first."""
    from claimtrack.store import decided_in, get_article, remove_article  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        name = _named(get_article(store, article).summary)
        if not yes:
            lost = decided_in(store, article)
            also = f", and what was decided about {counted(lost, 'claim')} (there is no undo)" if lost else ""
            confirm(f"Remove {name}{also}?")
        remove_article(store, article)
    say(f"removed {name}")


def _named(summary: "ArticleSummary") -> str:
    from claimtrack.render.terminal import one_line  # noqa: PLC0415 - --help does not need it

    found = f"{counted(summary.claims, 'claim')} and {counted(summary.facts, 'fact')}"
    title = summary.title or summary.url or summary.publisher or "untitled"
    return one_line(f"article {summary.id}, {title!r}, with {found}")
