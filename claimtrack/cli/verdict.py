"""`claimtrack verdict`."""

from typing import Annotated, Literal

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.deciding import DryRun, tell

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def verdict(
    claim: Annotated[int, typer.Argument(metavar="ID", help="The number of the claim.")],
    rating: Annotated[
        Literal["true", "false", "misleading", "unproven"],
        typer.Argument(metavar="RATING", help="true, false, misleading or unproven."),
    ],
    evidence: Annotated[
        str | None, typer.Option(metavar="URL", help="The address of what the verdict rests on.")
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Why, in a sentence.")] = None,
    dry_run: DryRun = False,
    db: Database = "",
) -> None:
    """Record what checking a claim came to.

    A claim has one verdict; another one replaces it, and 'undo' brings the earlier back. In the spirit of ClaimReview.
    """
    from claimtrack.store import give_verdict  # noqa: PLC0415 - loads the database libraries

    with store_at(db) as store:
        made = give_verdict(store, claim, rating, evidence, note, dry_run=dry_run)
    tell(made, f"{made.before} is {made.after}", dry_run)
