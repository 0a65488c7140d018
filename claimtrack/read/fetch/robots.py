"""What hosts say in robots.txt about who may read what (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from claimtrack.read.fetch.errors import BusyError, FetchError
from claimtrack.read.fetch.exchange import Answer, Deadline
from claimtrack.read.fetch.target import Target

if TYPE_CHECKING:
    from protego import Protego

AGENT = "claimtrack"  # the name that robots.txt may use
SIZE = 500_000  # bytes, of which RFC 9309 asks crawlers to read at least as many
_LONGEST_DELAY = 30.0  # seconds between two requests that a host can ask for
_CLIENT_ERRORS = range(400, 500)


class Robots:
    """The rules of each host, asked for once.

    `ask` fetches an address, following redirects, and raises FetchError.
    """

    def __init__(self, ask: Callable[[Target, Deadline], Answer]) -> None:
        self._ask = ask
        self._rules: dict[str, Protego | FetchError | None] = {}

    def check(self, target: Target, deadline: Deadline) -> float:
        """The seconds to leave between two requests; raises FetchError where the target must not be fetched.

        A host without the file (an answer of 4xx) allows everything. One whose file cannot be read allows nothing.
        """
        if target.origin not in self._rules:
            self._rules[target.origin] = self._read(target, deadline)
        rules = self._rules[target.origin]
        if rules is None:
            return 0.0
        if isinstance(rules, FetchError):
            where = ", when asked for robots.txt" if isinstance(rules, BusyError) else ""
            raise FetchError(str(target), f"{rules.reason}{where}")
        if not rules.can_fetch(str(target), AGENT):
            raise FetchError(str(target), "the site's robots.txt forbids it; save the page and give its file")
        return min(rules.crawl_delay(AGENT) or 0.0, _LONGEST_DELAY)

    def _read(self, target: Target, deadline: Deadline) -> Protego | FetchError | None:
        from protego import Protego  # noqa: PLC0415 - only where a host has rules

        try:
            answer = self._ask(target.joined("/robots.txt"), deadline)
        except FetchError as error:
            return error
        if answer.status in _CLIENT_ERRORS:
            return None
        return Protego.parse(answer.data.decode("utf-8-sig", "replace"))
