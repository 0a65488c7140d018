"""Decisions on the command line: shown before they are made, and told with the number that undoes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from claimtrack.cli.messages import counted, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimtrack.store import Made

DryRun: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")
]
Yes: TypeAlias = Annotated[bool, typer.Option("--yes", help="Do not ask.")]


def asked(decide: Callable[[bool], Made], question: str, yes: bool, dry_run: bool) -> Made:
    """Make a decision, after showing what it would do and asking where that is wanted.

    `decide` makes it, or only rehearses it where it is given True; `question` has a place for what that tells and one
    for the number of claims.
    """
    if not yes and not dry_run:
        would = decide(True)
        typer.confirm(
            question.format(would, counted(would.claims, "claim")) + ". Go on?", abort=True, err=True
        )
    return decide(dry_run)


def tell(made: Made, what: str, dry_run: bool) -> None:
    """Say what was decided, or would be, and how it is taken back."""
    say(
        f"would be: {what}"
        if dry_run
        else f"decision {made.decision}: {what} ('claimtrack undo {made.decision}')"
    )
