"""`claimtrack watch`."""

from typing import Annotated

import typer

from claimtrack.cli.adding import Tally, add_articles
from claimtrack.cli.database import Database, store_at
from claimtrack.cli.messages import complain, counted, say
from claimtrack.cli.output import show_list
from claimtrack.cli.reading import AllowPrivate, Follow
from claimtrack.errors import ClaimtrackError

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)
_NO_FEEDS = "no feeds are watched yet; add one with 'watch add URL'"


@app.command()
def add(
    urls: Annotated[list[str], typer.Argument(metavar="URLS", help="Addresses of RSS or Atom feeds.")],
    db: Database = "",
) -> None:
    """Put feeds on the list; nothing is fetched yet."""
    from claimtrack.read.fetch.target import Target  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import watch  # noqa: PLC0415 - loads the database libraries

    failed = False
    with store_at(db, create=True) as store:
        for url in urls:
            try:
                address = str(Target.parse(url))
            except ClaimtrackError as problem:
                complain(problem)
                failed = True
                continue
            say(f"watching {address}" if watch(store, address) else f"{address}: watched already")
    raise typer.Exit(1 if failed else 0)


@app.command("list")
def list_(db: Database = "") -> None:
    """List the feeds, with the time when each last answered."""
    from claimtrack.cli.listings import watched  # noqa: PLC0415 - loads the database libraries
    from claimtrack.store import list_watched  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        feeds = list_watched(store)
    show_list(feeds, watched, _NO_FEEDS)


@app.command()
def remove(
    feed: Annotated[str, typer.Argument(metavar="FEED", help="Its address, or its number in the list.")],
    db: Database = "",
) -> None:
    """Take a feed off the list; its articles stay."""
    from claimtrack.store import unwatch  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        say(f"no longer watching {unwatch(store, feed).url}")


@app.command()
def run(follow: Follow = False, allow_private: AllowPrivate = False, db: Database = "") -> None:
    """Fetch the feeds on the list and add what is new.

    A feed that fails does not stop the others; the exit status is 1 then.
    """
    from claimtrack.read import Web, read_articles  # noqa: PLC0415 - --help does not need it
    from claimtrack.store import list_watched, note_check  # noqa: PLC0415 - loads the database libraries

    web, tally, status = Web(allow_private=allow_private, follow=follow), Tally(), 0
    with store_at(db) as store:
        feeds = list_watched(store)
        if not feeds:
            say(_NO_FEEDS)
        for feed in feeds:
            articles = read_articles([feed.url], on_problem=tally.fail, on_notice=say, web=web)
            status = add_articles(store, articles, web, tally)
            if feed.url in web.answered:
                note_check(store, feed.url)
            if status > 1:
                break
    if feeds:
        say(f"{counted(len(feeds), 'feed')}: {tally}")
    raise typer.Exit(status)
