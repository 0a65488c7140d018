"""Fetch web addresses: redirects, repeats, robots.txt and what is known from the last time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import parsedate_to_datetime

from claimtrack import __version__
from claimtrack.model import Retrieval
from claimtrack.read.fetch.addresses import Resolver, allowed_addresses, look_up
from claimtrack.read.fetch.coding import ACCEPTED
from claimtrack.read.fetch.errors import BusyError, FetchError, PassingError
from claimtrack.read.fetch.exchange import Answer, Deadline, Limits, exchange
from claimtrack.read.fetch.robots import AGENT, SIZE, Robots
from claimtrack.read.fetch.target import Target
from claimtrack.read.fetch.turns import Turns

_HEADERS = {
    "User-Agent": f"{AGENT}/{__version__} (reads news articles for its user; obeys robots.txt for '{AGENT}')",
    "Accept": "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5",
    "Accept-Language": "en, *;q=0.5",
    "Accept-Encoding": ACCEPTED,
}
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_OK, _NOT_MODIFIED = 200, 304
_PASSING = frozenset((408, 425, 429, *range(500, 600)))
_ADDRESSES = 4  # of one host that are tried
_BACK_OFF = 2.0  # seconds before the second try, twice as many before the third
_KEPT = timedelta(days=30)  # how long a cache keeps an answer
_FAST = timedelta(hours=1)  # how much a server's clock may be ahead
_NO_LIMITS_GIVEN = Limits()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a web address gave.

    `media_type` and `charset` are those of its Content-Type, in lower case; `made` is when the server made it;
    `retrieval` tells where it was in the end, and what to say the next time.
    """

    data: bytes
    media_type: str | None
    charset: str | None
    made: datetime
    retrieval: Retrieval


class Fetcher:
    """Fetches web addresses one after the other.

    Args:
        allow_private: fetch from addresses of private networks and this machine too.
        known: what is known of an address from an earlier time; the server is asked whether there is something new.
        limits: how long to wait and how much to take.
        resolver: looks up the IP addresses of a host.
        sleep: waits for so many seconds.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        known: Callable[[str], Retrieval | None] = lambda _: None,
        limits: Limits = _NO_LIMITS_GIVEN,
        resolver: Resolver = look_up,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._allow_private = allow_private
        self._known = known
        self._limits = limits
        self._resolver = resolver
        self._turns = Turns(sleep)
        self._robots = Robots(self._rules)

    def fetch(self, url: str) -> Fetched | None:
        """The content of an http or https address; None where it is as it was the last time.

        Raises FetchError, with one line that names `url`.
        """
        start = Target.parse(url)
        try:
            return self._fetched(start)
        except FetchError as error:
            way = "" if error.url == str(start) else f"leads to {error.url}: "
            raise FetchError(url, way + error.reason) from error

    def _fetched(self, start: Target) -> Fetched | None:
        target, answer = self._insisted(start, Deadline(self._limits.total), self._limits, ruled=True)
        if answer.status == _NOT_MODIFIED and self._conditions(target):
            return None
        if answer.status != _OK:
            raise FetchError(str(target), f"the server answers {_status(answer)}")
        return _fetched(target, answer)

    def _insisted(
        self, start: Target, deadline: Deadline, limits: Limits, *, ruled: bool
    ) -> tuple[Target, Answer]:
        """What an address leads to in the end, tried again where that may help; `ruled`: as robots.txt says."""
        for tried in range(limits.tries):
            try:
                return self._followed(start, deadline, limits, ruled=ruled)
            except PassingError as error:
                asked = error.wait if isinstance(error, BusyError) else None
                wait = _BACK_OFF * 2**tried if asked is None else asked
                self._turns.postpone(Target.parse(error.url), wait)
                if tried + 1 == limits.tries or wait > deadline.left:
                    raise
        raise AssertionError("a try either returns or raises")

    def _followed(
        self, start: Target, deadline: Deadline, limits: Limits, *, ruled: bool
    ) -> tuple[Target, Answer]:
        target, seen = start, {start}
        while True:
            answer = self._asked(target, deadline, limits, ruled=ruled)
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not location:
                return target, answer
            target = target.joined(location)
            if target in seen:
                raise FetchError(str(start), "the server redirects in a circle")
            if len(seen) > limits.redirects:
                raise FetchError(str(start), f"the server redirects more than {limits.redirects} times")
            seen.add(target)

    def _asked(self, target: Target, deadline: Deadline, limits: Limits, *, ruled: bool) -> Answer:
        """One answer, from an address that was checked; raises PassingError where the server has none now."""
        addresses = allowed_addresses(
            target, self._resolver, min(limits.connect, deadline.left), allow_private=self._allow_private
        )
        delay = self._robots.check(target, deadline) if ruled else 0.0
        self._turns.take(target, deadline)
        try:
            answer = self._first(target, addresses, limits, deadline)
        finally:
            if ruled:
                self._turns.postpone(target, max(limits.pause, delay))
        if answer.status in _PASSING:
            raise BusyError(str(target), _status(answer), _seconds(answer.headers.get("retry-after")))
        return answer

    def _first(self, target: Target, addresses: Sequence[str], limits: Limits, deadline: Deadline) -> Answer:
        """The answer from the first of a host's addresses that gives one."""
        headers = {**_HEADERS, **self._conditions(target)}
        *others, last = addresses[:_ADDRESSES]
        for address in others:
            with suppress(PassingError):
                return exchange(target, address, headers, limits, deadline)
        return exchange(target, last, headers, limits, deadline)

    def _rules(self, target: Target, deadline: Deadline) -> Answer:
        limits = replace(self._limits, size=SIZE)
        return self._insisted(target, deadline, limits, ruled=False)[1]

    def _conditions(self, target: Target) -> dict[str, str]:
        """The headers that ask for a content only where it is another than the last time."""
        known = self._known(str(target))
        if known is None:
            return {}
        conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in conditions.items() if value is not None}


def _fetched(target: Target, answer: Answer) -> Fetched:
    kind, now = Message(), datetime.now(UTC)
    if "content-type" in answer.headers:
        kind["Content-Type"] = answer.headers["content-type"]
    return Fetched(
        data=answer.data,
        media_type=kind.get_content_type() if "content-type" in answer.headers else None,
        charset=kind.get_content_charset(),
        made=_made(answer.headers.get("date"), now),
        retrieval=Retrieval(
            url=str(target),
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
            at=now.isoformat(timespec="seconds"),
        ),
    )


def _made(date: str | None, now: datetime) -> datetime:
    """When an answer was made, by its Date header, which caches keep; now, where that is missing or cannot be."""
    made = _moment(date) if date else None
    return made if made is not None and -_FAST <= now - made <= _KEPT else now


def _status(answer: Answer) -> str:
    return f"{answer.status} {answer.reason}".rstrip()


def _seconds(retry_after: str | None) -> float | None:
    """The seconds that a Retry-After header asks for, given as such or as a moment; None where it says neither."""
    if retry_after is None:
        return None
    if retry_after.strip().isdigit():
        return float(retry_after)
    moment = _moment(retry_after)
    return None if moment is None else max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _moment(header: str) -> datetime | None:
    """The moment in a header; None for none."""
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC)
