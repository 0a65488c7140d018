"""The command line: parse options, open the store, call, print; nothing else."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

from claimtrack.cli.commands import program
from claimtrack.errors import ClaimtrackError
from claimtrack.garbage import collect_rarely

if TYPE_CHECKING:
    from collections.abc import Sequence


def _open_closed_streams() -> None:
    """Give a stream that the shell closed (`>&-`) somewhere to go."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - until the end


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run `claimtrack` with `args` (the process's own when None) and exit with the command's status."""
    _open_closed_streams()
    collect_rarely()
    try:
        program()(args, prog_name="claimtrack")
    except ClaimtrackError as error:
        from claimtrack.cli.messages import complain  # noqa: PLC0415 - most runs have nothing to complain about

        complain(error)
        sys.exit(error.exit_status)
    sys.exit(0)
