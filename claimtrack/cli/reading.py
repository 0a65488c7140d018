"""What `add` and `extract` take alike: which articles to read, and what is known about them."""

from __future__ import annotations

import sys
from typing import Annotated, Literal, TypeAlias

import typer

from claimtrack.cli.messages import say
from claimtrack.errors import UsageMistakeError

Sources: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCES",
        help="Files (text, web, feeds, mail, PDF…), folders, URLs, or -.",
        show_default=False,
    ),
]
Form: TypeAlias = Annotated[
    Literal["text", "html", "csv", "jsonl", "mail", "pdf", "docx", "warc", "feed"] | None,
    typer.Option("--from", help="Read everything as this, whatever the suffix."),
]
AllowPrivate: TypeAlias = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from private networks and this machine too.")
]
Follow: TypeAlias = Annotated[
    bool, typer.Option("--follow", help="Read the pages of a feed's entries that only have a summary.")
]
Column: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(metavar="FIELD=NAME", help="The column or JSON key of a field: text=body; repeatable."),
]
Published: TypeAlias = Annotated[
    str | None, typer.Option(metavar="DATE", help="Publication date, or date and time: 2025-03-08T01:45.")
]
Title: TypeAlias = Annotated[str | None, typer.Option(metavar="TEXT", help="The headline.")]
Publisher: TypeAlias = Annotated[str | None, typer.Option(metavar="NAME", help="The outlet.")]
Url: TypeAlias = Annotated[str | None, typer.Option(metavar="URL", help="The address of the page.")]
Timezone: TypeAlias = Annotated[
    str | None, typer.Option(metavar="ZONE", help="The outlet's time zone: Europe/Istanbul, +03:00.")
]
DateOrder: TypeAlias = Annotated[
    Literal["dmy", "mdy"] | None,
    typer.Option(
        help="What comes first in 07/03/2025. [default: as other dates, the clock or today show, else the month]",
        show_default=False,
    ),
]
Threshold: TypeAlias = Annotated[
    float | None,
    typer.Option(
        metavar="P",
        min=0.0,
        max=1.0,
        help="Least confidence of a claim: 0.8 for fewer and surer ones, 0 for all. [default: 0.42]",
        show_default=False,
    ),
]


_END = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"


def sources_or_input(sources: list[str] | None) -> list[str]:
    """The sources named; with none, standard input, unless that is somebody's keyboard, who is told to type."""
    if sources:
        if "-" in sources and sys.stdin.isatty():
            say(f"paste the text here; {_END} on a line of its own ends it")
        return sources
    if sys.stdin.isatty():
        raise UsageMistakeError(
            "nothing to read: name files, folders or web addresses, or - for standard input"
        )
    return ["-"]
