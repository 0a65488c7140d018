"""When a host may be asked again: one request at a time, with a pause, and later where it wants that."""

from __future__ import annotations

import time
from collections.abc import Callable

from claimtrack.read.fetch.errors import FetchError
from claimtrack.read.fetch.exchange import Deadline
from claimtrack.read.fetch.target import Target


class Turns:
    """The moment from which on each host may be asked."""

    def __init__(self, sleep: Callable[[float], object] = time.sleep) -> None:
        self._sleep = sleep
        self._from: dict[str, float] = {}

    def take(self, target: Target, deadline: Deadline) -> None:
        """Wait until the target's host may be asked; raises FetchError where that is past the deadline."""
        wait = self._from.get(target.host, 0.0) - time.monotonic()
        if wait > deadline.left:
            raise FetchError(
                str(target), f"the server asks to wait {wait:,.0f} seconds; fetch it again after that"
            )
        if wait > 0:
            self._sleep(wait)

    def postpone(self, target: Target, seconds: float) -> None:
        """Ask the target's host no sooner than in `seconds`."""
        self._from[target.host] = max(self._from.get(target.host, 0.0), time.monotonic() + seconds)
