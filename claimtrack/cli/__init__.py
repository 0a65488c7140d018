"""The command line: parse options, open the store, call, print; nothing else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

from claimtrack.cli.commands import program
from claimtrack.errors import ClaimtrackError

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run `claimtrack` with `args` (the process's own when None) and exit with the command's status."""
    try:
        program()(args, prog_name="claimtrack")
    except ClaimtrackError as error:
        from claimtrack.cli.messages import complain  # noqa: PLC0415 - most runs have nothing to complain about

        complain(error)
        sys.exit(error.exit_status)
    sys.exit(0)
