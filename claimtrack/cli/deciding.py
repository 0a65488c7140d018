"""Decisions on the command line: shown before they are made, and told with the number that undoes them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from claimtrack.cli.messages import counted, say
from claimtrack.errors import ClaimtrackError
from claimtrack.render.terminal import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimtrack.store import Made

DryRun: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")
]
Yes: TypeAlias = Annotated[bool, typer.Option("--yes", help="Do not ask.")]

_YES = ("y", "yes")
_NO = ("", "n", "no")


def asked(decide: Callable[[bool], Made], question: str, yes: bool, dry_run: bool) -> Made:
    """Make a decision, after showing what it would do and asking where that is wanted.

    `decide` makes it, or only rehearses it where it is given True; `question` has a place for what that tells and one
    for the number of claims.
    """
    if not yes and not dry_run:
        would = decide(True)
        confirm(question.format(would, counted(would.claims, "claim")) + ". Go on?")
    return decide(dry_run)


def confirm(question: str) -> None:
    """Ask a question that `--yes` would have answered, until it is; ends the command where the answer is no.

    Raises ClaimtrackError where nobody answers: in a script, or at the end of the input.
    """
    question = one_line(question)
    while (answer := _answered(f"{question} [y/N]: ")) not in _YES:
        if answer in _NO:
            say("nothing is changed")
            raise typer.Exit(1)


def _answered(prompt: str) -> str:
    print(prompt, end="", file=sys.stderr, flush=True)  # noqa: T201 - a question, on the line where it is answered
    typed = sys.stdin.readline()
    if not typed:
        say("")
        raise ClaimtrackError("nobody answers here, so nothing is changed; give --yes not to be asked")
    return typed.strip().casefold()


def tell(made: Made, what: str, dry_run: bool) -> None:
    """Say what was decided, or would be, and how it is taken back."""
    say(
        f"would be: {what}"
        if dry_run
        else f"decision {made.decision}: {what} ('claimtrack undo {made.decision}')"
    )
