"""What can go wrong, in words for the person at the terminal."""


class ClaimtrackError(Exception):
    """Something the user can mend; its text names the value, what is wrong and what to do, on one line."""

    exit_status = 1


class UsageMistakeError(ClaimtrackError):
    """The question itself was off: an unknown option value, or a name that fits several actors."""

    exit_status = 2
