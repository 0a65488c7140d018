"""The commands by name: all of them listed at once, each one's module imported when it runs."""

from __future__ import annotations

from collections import Counter
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from claimtrack.errors import UsageMistakeError

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = {
    "add": "Read articles and store what they say.",
    "watch": "Keep a list of feeds and add what is new in them.",
    "extract": "Show what is read out of articles, without a database.",
    "when": "Explain what date a phrase means.",
    "timeline": "Show who said what, when, about which topic.",
    "show": "Show a claim, why it has its date, and its passage.",
    "compare": "Show how outlets worded, cut and dated the same statement.",
    "history": "Show the versions of an article and what each changed.",
    "verify": "Prove that what is stored is what was read.",
    "article": "List, show, edit or remove articles.",
    "search": "Find claims, facts and articles by their words.",
    "claim": "Accept, reject, correct, link claims; write notes beside them.",
    "verdict": "Record what checking a claim came to.",
    "reextract": "Read stored articles again with the present program.",
    "actor": "List, show, rename, merge, split who speaks.",
    "topic": "List, show, add, change, merge or remove topics.",
    "review": "Go through claims one by one: accept, reject or correct each.",
    "export": "Write claims, articles, actors or topics to a file.",
    "log": "List what was decided, when and by whom.",
    "undo": "Take a decision back.",
    "db": "Look after the database: status, check, backup, upgrade.",
}


class Commands(TyperGroup):
    """A group that knows the names and help of its commands and loads the one that is asked for."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        for name, line in COMMANDS.items():
            self.add_command(TyperCommand(name, help=line, rich_markup_mode=None))

    def get_params(self, ctx: Any) -> list[Any]:
        """The options before the command, none of which loads pydantic."""
        return _lightened(super().get_params, ctx)

    def make_parser(self, ctx: Any) -> Any:
        """The parser of those options, each to be given once."""
        return _once_each(super().make_parser, ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that `args` start with, in full."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, loaded(name) if name else command, rest


def _lightened(listed: Callable[[Any], list[Any]], ctx: Any) -> list[Any]:
    """Options and arguments that leave alone what needs no conversion: a string, or what was not given.

    To see that a string is a string Typer loads pydantic, which takes longer than all else that a command loads.
    """
    parameters = listed(ctx)
    for each in parameters:
        if "process_value" not in vars(each):
            each.process_value = partial(_processed, each, each.process_value)
    return parameters


def _processed(parameter: Any, convert: Callable[[Any, Any], Any], ctx: Any, value: Any) -> Any:
    is_text = getattr(getattr(parameter, "type_descriptor", None), "annotation", None) is str
    is_single = parameter.nargs == 1 and not getattr(parameter, "multiple", False)
    given = value is not None or parameter.required
    if is_single and (not given or (is_text and isinstance(value, str))):
        return parameter.callback(ctx, parameter, value) if parameter.callback else value
    try:
        return convert(ctx, value)
    except typer.BadParameter as error:
        if value is not None:  # None: it is missing
            error.message = _naming(value, error.message)
        raise


def _once_each(make_parser: Callable[[Any], Any], ctx: Any) -> Any:
    """A parser that refuses an option with one value that is given twice: of two actors the first would be lost."""
    parser = make_parser(ctx)
    parse = parser.parse_args

    def parse_args(args: list[str]) -> Any:
        values, rest, order = parse(args=args)
        for option, times in Counter(order).items():
            if times > 1 and not (option.multiple or option.is_flag or ctx.resilient_parsing):
                raise UsageMistakeError(f"give {max(option.opts, key=len)} once")
        return values, rest, order

    parser.parse_args = parse_args
    return parser


def _naming(value: Any, message: str) -> str:
    """What is wrong with a value, naming it: the message is written for programmers."""
    typed = value if isinstance(value, str) else " ".join(map(str, value))
    reason = message.removeprefix("Value error, ").partition(", unable to parse")[0]
    return f"{typed!r} {reason.removeprefix('Input ')}" if reason.startswith("Input ") else reason


def loaded(name: str) -> Any:
    """The command or group of this name, its module imported."""
    command = get_command(import_module(f"claimtrack.cli.{name}").app)
    command.help = command.help or COMMANDS[name]
    for each in (command, *getattr(command, "commands", {}).values()):
        each.get_params = partial(_lightened, each.get_params)
        each.make_parser = partial(_once_each, each.make_parser)
    return command


def program() -> Any:
    """The whole command line, to be called with its arguments."""
    app = typer.Typer(cls=Commands, rich_markup_mode=None, no_args_is_help=True)
    app.callback()(_claimtrack)
    return get_command(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        from claimtrack import __version__  # noqa: PLC0415 - only this option asks for it

        typer.echo(f"claimtrack {__version__}")
        raise typer.Exit


def _claimtrack(
    db: Annotated[
        str,
        typer.Option(metavar="PATH", help="The database file; every command takes it.", show_default=False),
    ] = "",
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Who said what, when, about which topic: read out of news articles and kept in a database."""
