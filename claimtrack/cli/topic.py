"""`claimtrack topic`."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.deciding import DryRun, Yes, asked, tell
from claimtrack.cli.messages import counted
from claimtrack.cli.output import opened, show_list, terminal_width
from claimtrack.errors import UsageMistakeError
from claimtrack.model import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimtrack.store import Made

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)
_SHOWN = 20  # actors or outlets
Name: TypeAlias = Annotated[
    str, typer.Argument(metavar="NAME", help="Any words of one of its names, or its number.")
]
Not: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--not", metavar="WORDS", help="Words that mark what it is not about; repeatable."),
]


@app.command("list")
def list_(db: Database = "") -> None:
    """List the topics, with the number of their claims and facts and the first and last date."""
    from claimtrack.cli.listings import topics  # noqa: PLC0415 - loads the database libraries
    from claimtrack.store import list_topics  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = list_topics(store)
    show_list(found, topics, f"no topics in {db}")


@app.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to call it.")],
    match: Annotated[
        list[str] | None,
        typer.Option(metavar="WORDS", help="Words in sequence, * ends a word; repeatable [default: NAME]."),
    ] = None,
    exclude: Not = None,
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Add a topic of your own; what is stored already gets it at once.

    One that was found in articles becomes yours, with what is under it; one of your own is changed by 'topic edit'.
    """
    from claimtrack.tagging import add_topic  # noqa: PLC0415 - loads the database libraries

    topic = Topic(name, tuple(match or ()), tuple(exclude or ()))
    with store_at(db, create=True) as store:
        made = add_topic(store, topic, dry_run=dry_run)
    what = f"is added, {_retagged(made)}" if made.under is None else f"is kept and yours now, {_kept(made)}"
    tell(made, f"topic {made.after!r} {what}", dry_run)


@app.command()
def show(name: Name, db: Database = "") -> None:
    """Show a topic: its words, counts, dates, and who speaks about it where."""
    from claimtrack.render.dates import period_in_words  # noqa: PLC0415 - --help does not need it
    from claimtrack.render.details import details  # noqa: PLC0415 - the same
    from claimtrack.store import show_topic  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        shown = show_topic(store, name)
    found = shown.summary
    properties = (
        ("topic", found.id),
        ("name", found.name),
        ("other names", "; ".join(found.other_names)),
        ("kind", found.kind),
        ("patterns", "; ".join(found.patterns)),
        ("not", "; ".join(found.excludes)),
        ("claims", found.claims),
        ("facts", found.facts),
        ("first", found.first and period_in_words(found.first)),
        ("last", found.last and period_in_words(found.last)),
        ("actors", _most(shown.actors)),
        ("outlets", _most(shown.outlets)),
    )
    with opened() as stream:
        stream.write(details(properties, terminal_width()))


@app.command()
def edit(
    name: Name,
    rename: Annotated[
        str | None, typer.Option(metavar="NEW", help="Another name; the old one still finds it.")
    ] = None,
    match: Annotated[
        list[str] | None,
        typer.Option(metavar="WORDS", help="Words that mark what it is about, in addition; repeatable."),
    ] = None,
    exclude: Not = None,
    unmatch: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WORDS", help="Words given with --match or --not that no longer count; repeatable."
        ),
    ] = None,
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Change a topic's name and words; what is stored follows at once."""
    from claimtrack.tagging import edit_topic  # noqa: PLC0415 - loads the database libraries

    if rename is None and not match and not exclude and not unmatch:
        raise UsageMistakeError("nothing to change: give --rename, --match, --not or --unmatch")
    with store_at(db) as store:
        made = edit_topic(
            store,
            name,
            rename=rename,
            match=match or (),
            exclude=exclude or (),
            unmatch=unmatch or (),
            dry_run=dry_run,
        )
    renamed = f" to {made.after!r}" if made.after != made.before else ""
    tell(made, f"topic {made.before!r} is changed{renamed}, {_retagged(made)}", dry_run)


@app.command()
def merge(
    name: Name,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The other topic.")],
    yes: Yes = False,
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Make two topics one: OTHER becomes NAME, with its claims, words and names."""
    from claimtrack.tagging import merge_topics  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:

        def decide(rehearse: bool) -> "Made":
            return merge_topics(store, name, other, dry_run=rehearse)

        made = asked(decide, "topic {0.before!r} becomes {0.after!r}, with {1}", yes, dry_run)
    tell(made, f"topic {made.before!r} is now {made.after!r}, with {counted(made.claims, 'claim')}", dry_run)


@app.command()
def different(
    name: Name,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The other topic.")],
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Judge two topics to be different; they are not suggested as one again, and no new claim gets both."""
    from claimtrack.store import judge_topics_different  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        made = judge_topics_different(store, name, other, dry_run=dry_run)
    tell(made, f"topics {made.before!r} and {made.after!r} are different", dry_run)


@app.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The whole name of the topic.")],
    yes: Yes = False,
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Remove a topic; its claims stay. Asks first."""
    from claimtrack.store import remove_topic  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:

        def decide(rehearse: bool) -> "Made":
            return remove_topic(store, name, dry_run=rehearse)

        made = asked(decide, "topic {0.before!r} is removed from {1}", yes, dry_run)
    tell(made, f"topic {made.before!r} is removed from {counted(made.claims, 'claim')}", dry_run)


@app.command()
def suggest(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="A topic [default: any].")] = None,
    db: Database = "",
) -> None:
    """Rank topics that may be one, with what speaks for it; decide with 'merge' or 'different'."""
    from claimtrack.cli.listings import topic_likenesses  # noqa: PLC0415 - loads the database libraries
    from claimtrack.topic_duplicates import suggest_topics  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = suggest_topics(store, name)
    nothing = "no topic looks like another" if name is None else f"no topic looks like {name!r}"
    show_list(found, topic_likenesses, nothing)


def _retagged(made: "Made") -> str:
    return f"{counted(made.claims, 'claim')} came under it{_left(made)}"


def _kept(made: "Made") -> str:
    """What is under a topic that articles had."""
    are = "is" if made.under == 1 else "are"
    return f"{counted(made.under or 0, 'claim')} {are} under it, {made.claims:,} of them new{_left(made)}"


def _left(made: "Made") -> str:
    return f", {counted(made.left, 'claim')} left it" if made.left else ""


def _most(named: "Sequence[tuple[str, int]]") -> str:
    """Names with their numbers, and how many more there are than fit on a screen."""
    first = "; ".join(f"{name} ({number:,})" for name, number in named[:_SHOWN])
    return f"{first}; and {len(named) - _SHOWN:,} more" if len(named) > _SHOWN else first
