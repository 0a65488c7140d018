"""`claimtrack review`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.database import Database, store_at
from claimtrack.cli.keys import Keyboard, keyboard
from claimtrack.cli.messages import counted, say
from claimtrack.cli.output import opened, terminal_width
from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.model import Query

if TYPE_CHECKING:
    from claimtrack.store import ShownClaim
    from claimtrack.walk import Walk

app = typer.Typer(rich_markup_mode=None, add_completion=False)
_KEYS = {
    "a": "accept",
    "r": "reject",
    "w": "who",
    "d": "date",
    "t": "topic",
    "x": "extent",
    "n": "note",
    "s": "skip",
    "u": "undo",
    "q": "quit",
}
_QUESTIONS = {
    "w": "Who said it?",
    "d": "When was it said?",
    "t": "Topics, with ; between them?",
    "x": "What exactly was said, in the passage's words?",
    "n": "Note?",
}


@app.command()
def review(
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this actor said.")] = None,
    topic: Annotated[str | None, typer.Option(metavar="NAME", help="Only what is about this topic.")] = None,
    below: Annotated[
        float | None,
        typer.Option(metavar="P", min=0, max=1, help="Only claims less sure than this, such as 0.6."),
    ] = None,
    db: Database = "",
) -> None:
    """Go through claims one by one: accept, reject or correct each.

    One key decides. It begins behind the claim that was decided on last; what was skipped comes again after the rest.
    """
    from claimtrack.walk import Walk  # noqa: PLC0415 - loads the database libraries

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageMistakeError("review needs a terminal; in a script use 'claim accept' and 'claim reject'")
    with store_at(db) as store:
        walk = Walk(store, Query(actor=actor, topic=topic), below)
        with keyboard() as keys:
            _go_through(walk, keys)
        say(f"{counted(walk.settled, 'claim')} settled, {walk.open:,} left")


def _go_through(walk: "Walk", keys: Keyboard) -> None:
    shown = None
    while (current := walk.current) is not None:
        if current != shown:
            _show(current, walk.left)
            shown = current
        key = _pressed(keys)
        if key == "q":
            return
        try:
            _act(walk, key, keys)
        except ClaimtrackError as error:
            say(str(error))
    say("only what was skipped is left to review" if walk.open else "nothing is left to review")


def _show(current: "ShownClaim", left: int) -> None:
    from claimtrack.render.claim import claim_text  # noqa: PLC0415 - --help does not need it
    from claimtrack.render.width import wrapped  # noqa: PLC0415 - the same

    width = terminal_width()
    passage = current.passage
    with opened() as stream:
        stream.write(f"\n{'─' * min(width or 1, 20)} {left:,} left\n")
        stream.write(
            claim_text(current.row, current.why, current.heading, passage.text, passage.marks, width=width)
        )
        keys = "  ".join(f"{key}\xa0{meaning}" for key, meaning in _KEYS.items())
        lines = [line.replace("\xa0", " ").rstrip() for line in wrapped(keys, width or 80)]
        stream.write("\n" + "\n".join(lines) + "\n")


def _pressed(keys: Keyboard) -> str:
    """The next key that means something; the end of the input is quit."""
    while (key := keys.press()) not in _KEYS:
        if not key:
            return "q"
        if key.isprintable():
            say(f"press one of {' '.join(_KEYS)}")
    return key


def _act(walk: "Walk", key: str, keys: Keyboard) -> None:
    """Do what a key means."""
    if key in _QUESTIONS:
        _ask(walk, key, keys)
    elif key == "s":
        walk.skip()
    elif key == "u":
        undone = walk.undo()
        say("there is nothing to take back" if undone is None else f"decision {undone} undone")
    elif key == "a":
        say(f"decision {walk.settle('accepted')}: accepted")
    else:
        say(f"decision {walk.settle('rejected')}: rejected")


def _ask(walk: "Walk", key: str, keys: Keyboard) -> None:
    """Ask for a value and set it; nothing typed leaves it as it is."""
    typed = keys.ask(_QUESTIONS[key])
    if not typed:
        say("left as it is")
        return
    if key == "n":
        decision = walk.note(typed)
    elif key == "t":
        decision = walk.edit(topics=tuple(filter(None, (name.strip() for name in typed.split(";")))))
    elif key == "w":
        decision = walk.edit(actor=typed)
    elif key == "d":
        decision = walk.edit(said=typed)
    else:
        decision = walk.edit(text=typed)
    say(f"decision {decision}: changed")
