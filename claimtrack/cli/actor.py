"""`claimtrack actor`."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.deciding import DryRun, Yes, asked, tell
from claimtrack.cli.messages import counted
from claimtrack.cli.output import opened, show_list, terminal_width
from claimtrack.errors import UsageMistakeError

if TYPE_CHECKING:
    from claimtrack.store import Made

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)
Name: TypeAlias = Annotated[str, typer.Argument(metavar="NAME", help="Any words of the name, in any script.")]
Other: TypeAlias = Annotated[str, typer.Argument(metavar="OTHER", help="The other actor.")]


@app.command("list")
def list_(
    unsettled: Annotated[
        bool, typer.Option("--open", help="Only bare surnames that others bear, with who that may be.")
    ] = False,
    db: Database = "",
) -> None:
    """List who speaks, with the number of their claims and facts and the first and last date."""
    from claimtrack.cli.listings import actors, open_names  # noqa: PLC0415 - loads the database libraries
    from claimtrack.store import list_actors, list_open  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        if unsettled:
            show_list(list_open(store), open_names, f"no surname is open in {db}")
        else:
            show_list(list_actors(store), actors, f"no actors in {db}")


@app.command()
def show(
    name: Name,
    db: Database = "",
) -> None:
    """Show an actor: every name and role it was printed with, its counts and dates."""
    from claimtrack.render.dates import period_in_words  # noqa: PLC0415 - --help does not need it
    from claimtrack.render.details import details  # noqa: PLC0415 - the same
    from claimtrack.store import get_actor  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = get_actor(store, name)
    properties = (
        ("actor", found.id),
        ("name", found.name),
        ("kind", found.kind),
        ("aliases", "; ".join(found.aliases)),
        ("roles", "; ".join(map(str, found.roles))),
        ("claims", found.claims),
        ("facts", found.facts),
        ("first", found.first and period_in_words(found.first)),
        ("last", found.last and period_in_words(found.last)),
    )
    with opened() as stream:
        stream.write(details(properties, terminal_width()))


@app.command()
def rename(
    name: Name,
    new: Annotated[str, typer.Argument(metavar="NEW", help="The name to be shown by.")],
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Show an actor by another name; the old ones still find it."""
    from claimtrack.store import rename_actor  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        made = rename_actor(store, name, new, dry_run=dry_run)
    tell(made, f"{made.before} is now {made.after}", dry_run)


@app.command()
def alias(
    name: Name,
    other: Annotated[str, typer.Argument(metavar="ALIAS", help="Another name, spelling or script.")],
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Give an actor one more name, by which articles to come are recognised, too."""
    from claimtrack.store import alias_actor  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        made = alias_actor(store, name, other, dry_run=dry_run)
    tell(made, f"{made.before} is {made.after}, too", dry_run)


@app.command()
def merge(name: Name, other: Other, yes: Yes = False, dry_run: DryRun = False, db: Database = "") -> None:
    """Make two actors one: OTHER becomes NAME, with its claims, names and roles."""
    from claimtrack.store import merge_actors  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:

        def decide(rehearse: bool) -> "Made":
            return merge_actors(store, name, other, dry_run=rehearse)

        made = asked(decide, "{0.before} becomes {0.after}, with {1}", yes, dry_run)
    tell(made, f"{made.before} is now {made.after}, with {counted(made.claims, 'claim')}", dry_run)


@app.command()
def same(name: Name, other: Other, yes: Yes = False, dry_run: DryRun = False, db: Database = "") -> None:
    """Judge two actors to be the same, which merges them."""
    merge(name, other, yes, dry_run, db)


@app.command()
def split(
    name: Name,
    new: Annotated[
        str, typer.Option("--as", metavar="NEW", help="Whose it is: a new actor, or a stored one.")
    ],
    claim: Annotated[
        list[int] | None, typer.Option(metavar="ID", help="A claim that is not theirs; repeatable.")
    ] = None,
    mention: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TEXT", help="All claims whose speaker is printed so, and that name; repeatable."
        ),
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Take claims from an actor and give them to another: some by number, or all with a printed name."""
    from claimtrack.store import split_actor  # noqa: PLC0415 - loads the database libraries

    if not claim and not mention:
        raise UsageMistakeError("nothing to split off: give --claim or --mention")

    with store_at(db) as store:

        def decide(rehearse: bool) -> "Made":
            return split_actor(store, name, claim or (), new, mentions=mention or (), dry_run=rehearse)

        made = asked(decide, "{1} of {0.before} will be {0.after}'s", yes, dry_run)
    are = "is" if made.claims == 1 else "are"
    tell(made, f"{counted(made.claims, 'claim')} of {made.before} {are} now {made.after}'s", dry_run)


@app.command()
def different(name: Name, other: Other, dry_run: DryRun = False, db: Database = "") -> None:
    """Judge two actors to be different; they are not suggested as one again."""
    from claimtrack.store import judge_different  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        made = judge_different(store, name, other, dry_run=dry_run)
    tell(made, f"{made.before} and {made.after} are different", dry_run)


@app.command()
def suggest(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="An actor [default: any].")] = None,
    db: Database = "",
) -> None:
    """Rank actors who may be one, with what speaks for it; decide with 'same' or 'different'."""
    from claimtrack.cli.listings import likenesses  # noqa: PLC0415 - loads the database libraries
    from claimtrack.duplicates import suggest_duplicates  # noqa: PLC0415 - the same

    with store_at(db) as store:
        found = suggest_duplicates(store, name)
    nothing = "nobody looks like anybody else" if name is None else f"nobody looks like {name}"
    show_list(found, likenesses, nothing)
