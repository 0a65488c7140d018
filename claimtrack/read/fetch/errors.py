"""Why a web address could not be fetched."""

from __future__ import annotations

from claimtrack.errors import ClaimtrackError


class FetchError(ClaimtrackError):
    """A web address that cannot be fetched, and why."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.reason = reason


class PassingError(FetchError):
    """One that may pass: the same request can succeed later."""


class BusyError(PassingError):
    """The server says that it cannot answer now; `wait` is how many seconds it asks for, None where it does not say."""

    def __init__(self, url: str, answer: str, wait: float | None = None) -> None:
        asks = "" if wait is None else f" and asks to wait {wait:,.0f} seconds"
        super().__init__(url, f"the server answers {answer}{asks}")
        self.wait = wait
