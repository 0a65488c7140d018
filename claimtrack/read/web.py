"""Web addresses to articles: what is fetched is read like a file, and what was read is remembered for the next time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import cached_property, partial
from typing import TYPE_CHECKING

from claimtrack.errors import ClaimtrackError
from claimtrack.model import Moment, Retrieval
from claimtrack.read.forms import Reading
from claimtrack.read.received import read_received
from claimtrack.read.records import Record
from claimtrack.read.sources import Form, unreadable

if TYPE_CHECKING:
    from claimtrack.read.fetch import Fetcher


class Web:
    """Reads web addresses.

    Args:
        allow_private: fetch from private networks and this machine too.
        follow: read the pages that entries of feeds link to, where the feed has only a summary.

    `known` may be set to tell what is known of an address from an earlier time: only what is new is fetched then.
    `retrieved` are the addresses that were read without a problem, to be remembered once their articles are stored;
    `unchanged` are those that hold nothing new, `answered` all those asked for that could be fetched.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        follow: bool = False,
    ) -> None:
        self.known: Callable[[str], Retrieval | None] = lambda _: None
        self.retrieved: list[Retrieval] = []
        self.unchanged: list[str] = []
        self.answered: set[str] = set()
        self._allow_private = allow_private
        self._follow = follow
        self._told = 0

    def reading(self, reading: Reading) -> Reading:
        """What readers are told, with the pages that feeds link to where these are wanted."""

        def tell_problem(problem: ClaimtrackError) -> None:
            self._told += 1
            reading.on_problem(problem)

        def tell_notice(notice: str) -> None:
            self._told += 1  # a feed of summaries is fetched again: the pages may be wanted then
            reading.on_notice(notice)

        counted = replace(reading, on_problem=tell_problem, on_notice=tell_notice)
        return replace(counted, follow=partial(self._page, reading=counted)) if self._follow else counted

    def read(self, url: str, form: Form | None, reading: Reading) -> Iterator[Record]:
        """The articles at an http or https address; none where nothing there is new.

        Args:
            url: the address; where it leads to in the end is the articles' source.
            form: how it is to be read, whatever the server says.
            reading: from `reading`; told of problems.

        Raises:
            ClaimtrackError: where it cannot be fetched, or is nothing that an article is read from.
        """
        told = self._told
        fetched = self._fetcher.fetch(url)
        self.answered.add(url)
        if fetched is None:
            self.unchanged.append(url)
            return
        try:
            yield from read_received(fetched, url, form, reading)
        except OSError as error:  # packed, and damaged
            raise unreadable(error, url) from error
        if self._told == told:
            self._remember(url, fetched.retrieval)

    def _page(self, link: str, changed: Moment | None, reading: Reading) -> Iterator[Record]:
        """The article a feed links to, unless it was read after its last change."""
        known = self.known(_normal(link))
        if known is not None and (changed is None or _moment(changed) <= datetime.fromisoformat(known.at)):
            self.unchanged.append(link)
            return
        yield from self.read(link, None, reading)

    def _remember(self, url: str, retrieval: Retrieval) -> None:
        self.retrieved.append(retrieval)
        asked = _normal(url)
        if asked != retrieval.url:
            self.retrieved.append(Retrieval(asked, None, None, retrieval.at))

    @cached_property
    def _fetcher(self) -> Fetcher:
        from claimtrack.read.fetch import Fetcher  # noqa: PLC0415 - only where something is fetched

        return Fetcher(allow_private=self._allow_private, known=self.known)


def _normal(url: str) -> str:
    """The address as it is sent and remembered."""
    from claimtrack.read.fetch.target import Target  # noqa: PLC0415 - only where something is fetched

    return str(Target.parse(url))


def _moment(moment: Moment) -> datetime:
    """A moment in UTC; a day without a clock time ends with its last second."""
    at = datetime.combine(moment.day, moment.clock or time.max)
    return at.replace(tzinfo=at.tzinfo or UTC)
