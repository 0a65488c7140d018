"""`claimtrack claim`."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.deciding import DryRun, tell
from claimtrack.cli.messages import say
from claimtrack.cli.output import show_list
from claimtrack.errors import UsageMistakeError
from claimtrack.model import Moment

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False)
Id: TypeAlias = Annotated[int, typer.Argument(metavar="ID", help="The number of the claim.")]
Ids: TypeAlias = Annotated[list[int], typer.Argument(metavar="ID", help="The numbers of the claims.")]


@app.command()
def add(  # noqa: PLR0913, PLR0917 - one parameter an option
    text: Annotated[str, typer.Option(metavar="WORDS", help="What was said.")],
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who said it; a new actor where nobody is called so.")
    ] = None,
    said: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="When: Friday, 2025-03-07 [default: the day of --published]."),
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="When that was printed or heard [default: today].")
    ] = None,
    topic: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="What it is about; repeatable.")
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="URL", help="Where it is from: an address, or a few words for it.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="The outlet.")] = None,
    kind: Annotated[
        Literal["claim", "attitude"], typer.Option("--type", help="Whether it was said, or thought.")
    ] = "claim",
    db: Database = "",
) -> None:
    """Write down a claim that no program can read: from a speech, a photo, a conversation."""
    from claimtrack.cli.ranges import moment, warn_ahead  # noqa: PLC0415 - --help does not need it
    from claimtrack.handwritten import Draft, write_claim  # noqa: PLC0415 - loads the database libraries

    heard = moment(published, "--published") or Moment(date.today())  # noqa: DTZ011 - the user's day is meant
    draft = Draft(text, actor, heard, said, tuple(topic or ()), source, publisher, kind)
    warn_ahead("--published", heard)
    with store_at(db, create=True) as store:
        written = write_claim(store, draft)
    if written.doubt:
        say(f"claim {written.claim_id}: {written.doubt}")
    say(
        f"decision {written.decision}: claim {written.claim_id} of {written.actor or 'nobody named'}"
        f" ('claimtrack undo {written.decision}')"
    )


@app.command()
def related(claim: Id, db: Database = "") -> None:
    """Propose claims that may say the same, with what differs; decide with 'claim link'."""
    from claimtrack.cli.listings import relations  # noqa: PLC0415 - loads the database libraries
    from claimtrack.repeats import related_claims  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        found = related_claims(store, claim)
    show_list(found, relations, f"nothing stored says nearly what claim {claim} says")


@app.command()
def accept(claims: Ids, dry_run: DryRun = False, db: Database = "") -> None:
    """Say that claims are read rightly: they stay, whatever later versions read."""
    _judge(claims, "accepted", dry_run, db)


@app.command()
def reject(claims: Ids, dry_run: DryRun = False, db: Database = "") -> None:
    """Say that claims are none, or misread: they are shown no more, but by 'timeline --status rejected'."""
    _judge(claims, "rejected", dry_run, db)


@app.command()
def note(
    claim: Id,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What is to be remembered.")],
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Write something beside a claim; 'show' and exports tell it."""
    from claimtrack.store import note_claim  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        made = note_claim(store, claim, text, dry_run=dry_run)
    tell(made, f"{made.before} has the note {made.after!r}", dry_run)


@app.command()
def edit(
    claim: Id,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who said it; a new actor where nobody is called so.")
    ] = None,
    said: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="When: Friday (before publication), 2025-03-07, or EDTF as 2022-21."
        ),
    ] = None,
    text: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STRETCH", help="What exactly, as the article prints it; repeatable where it is broken."
        ),
    ] = None,
    topic: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="What it is about, instead of what it was; repeatable; '' for nothing."
        ),
    ] = None,
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Correct who said a claim, when, what exactly, and about what; reading its article again leaves that."""
    if actor is None and said is None and not text and not topic:
        raise UsageMistakeError("nothing to change: give --actor, --said, --text or --topic")
    from claimtrack.store import edit_claim  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        made = edit_claim(
            store, claim, actor=actor, said=said, text=text or None, topics=topic or None, dry_run=dry_run
        )
    if made.doubt:
        say(f"{made.before}: {made.doubt}")
    tell(made, f"{made.before} has {made.after}", dry_run)


@app.command()
def link(
    claim: Id,
    kind: Annotated[
        Literal["repeats", "contradicts", "retracts", "supports", "updates"],
        typer.Argument(metavar="HOW", help="repeats, contradicts, retracts, supports or updates."),
    ],
    other: Annotated[int, typer.Argument(metavar="OTHER", help="The number of the other claim.")],
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Say that a claim repeats, contradicts, retracts, supports or updates another one."""
    from claimtrack.store import link_claims  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        made = link_claims(store, claim, kind, other, dry_run=dry_run)
    tell(made, f"{made.before} {kind} {made.after}", dry_run)


def _judge(claims: list[int], status: Literal["accepted", "rejected"], dry_run: bool, db: str) -> None:
    from claimtrack.store import judge_claims  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        made = judge_claims(store, claims, status, dry_run=dry_run)
    tell(made, f"{made.before} {made.after}", dry_run)
