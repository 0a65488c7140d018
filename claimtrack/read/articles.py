"""Sources to articles: what the user, the record and the page say, in that order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import tzinfo
from pathlib import Path

from claimtrack import __version__
from claimtrack.dates import read_moment, settled_order
from claimtrack.errors import ClaimtrackError, UsageMistakeError
from claimtrack.model import Article, Block, BlockKind, DateOrder, Moment
from claimtrack.page import Page, unread_date
from claimtrack.page.language import language_of
from claimtrack.read.ahead import doubt, page_by_today, told_by_today
from claimtrack.read.dayorder import with_order
from claimtrack.read.forms import Reading, read_source
from claimtrack.read.given import Given, either_way, read_published, read_zone
from claimtrack.read.pagedates import Way
from claimtrack.read.records import Record
from claimtrack.read.sources import Form, Source, find_sources
from claimtrack.read.web import Web

_NOTHING = Given()
_MOST_DOUBTS = 10


def read_articles(
    sources: Iterable[str | Path],
    *,
    form: Form | None = None,
    given: Given = _NOTHING,
    on_problem: Callable[[ClaimtrackError], None] | None = None,
    on_notice: Callable[[str], None] = lambda _: None,
    web: Web | None = None,
) -> Iterator[Article]:
    """The articles in files, in folders, at web addresses and on standard input ("-"), in the order named.

    Args:
        sources: paths; a folder or zip archive stands for every file in it with a suffix that is read, packed
            (.gz) or not, hidden ones left out; of the others `on_notice` is told, in a line.
        form: how all are to be read, whatever the suffix says; without it the suffix counts, else text.
        given: what the user says about all of them; it stands above what records and pages say.
        on_problem: called with each file or line that cannot be read or has no publication date, and reading
            goes on; None raises the first such ClaimtrackError.
        on_notice: called with what is good to know about a source, such as a feed that holds only summaries.
        web: how web addresses are read; without it each is fetched anew, and none from a private network.

    Raises:
        UsageMistakeError: at once, where `given` holds no date or no time zone.
    """
    zone = read_zone(given.timezone) if given.timezone else None
    published = _given_moment(given, zone)
    doubts = _Doubts(on_notice)
    way = Way(zone, given.date_order)
    web = web or Web()
    reading = web.reading(Reading(given.columns, way, on_problem or _raise, on_notice))
    return _read(sources, form, _Reader(given, zone, published, doubts), reading, web)


class _Doubts:
    """Tells of dates that can be read in two ways, each source once, and of those still to come; a few in all."""

    def __init__(self, on_notice: Callable[[str], None]) -> None:
        self._on_notice = on_notice
        self._told: set[str] = set()
        self._ahead: set[str] = set()

    def tell(self, name: str, read: Moment, source: str = "") -> None:
        """Tell of a date that could be another one, where that is so."""
        line = either_way(name, read)
        if line and source not in self._told and len(self._told) < _MOST_DOUBTS:
            self._told.add(source)
            self._on_notice(f"{line}, or give --date-order")

    def tell_ahead(self, name: str, published: Moment) -> None:
        """Tell of a date that is still to come, where it is."""
        line = doubt(name, published)
        if line and line not in self._ahead and len(self._ahead) < _MOST_DOUBTS:
            self._ahead.add(line)
            self._on_notice(line)


class _Reader:
    """Makes articles of records with what the user gave."""

    def __init__(self, given: Given, zone: tzinfo | None, published: Moment | None, doubts: _Doubts) -> None:
        self.given, self.zone, self.published, self.doubts = given, zone, published, doubts

    def article(self, record: Record, source: str, order: DateOrder | None) -> Article:
        """The article of one record, whose numeric dates have this `order` (None: nobody says).

        Raises ClaimtrackError where nobody says when it was published.
        """
        page = (
            page_by_today(record.text, self.zone, self.given.date_order)
            if record.blocks is None
            else Page(record.blocks)
        )
        published = self._given(record) or self._moment(record, order) or page.published
        if published is None:
            line = unread_date(record.text, read_moment)
            none = f", {line[:60]!r} is none" if line else ""
            raise ClaimtrackError(f"{record.name}: no publication date found{none}; give --published")
        if self.given.published:
            self.doubts.tell(f"--published {self.given.published}", published)
            self.doubts.tell_ahead("--published", published)
        else:
            self.doubts.tell(" ".join(filter(None, (record.name, record.published))), published, source)
            self.doubts.tell_ahead(record.name, published)
        return Article(
            text=record.text,
            blocks=page.blocks,
            published=published,
            updated=self._updated(record) or page.updated,
            title=self.given.title or record.title or page.title,
            byline=record.byline or page.byline,
            publisher=self.given.publisher or record.publisher,
            url=self.given.url or record.url,
            id=record.id,
            source=source,
            date_order=self.given.date_order,
            language=language_of(_words(record.text, page.blocks)),
            reader=record.reader and f"{record.reader}/{__version__}",
            original=record.original,
        )

    @staticmethod
    def _updated(record: Record) -> Moment | None:
        return None if record.updated is None else Moment.parse(record.updated)

    def _given(self, record: Record) -> Moment | None:
        """The date that the user gave, as the article's own dates show where it can be read in two ways."""
        if self.given.published and self.published and self.published.other:
            return self._settled(self.given.published, self.published, record)
        return self.published

    def _settled(self, phrase: str, read: Moment, record: Record) -> Moment:
        """A date as today and the other dates of its article tell it, where it can be read in two ways."""
        if read.other is None:
            return read
        own = told_by_today(read) or settled_order(record.text)
        return read_published(phrase, self.zone, own) if own else read

    def _moment(self, record: Record, order: DateOrder | None) -> Moment | None:
        if record.published is None:
            return None
        try:
            moment = read_published(record.published, self.zone, order)
            return self._settled(record.published, moment, record)
        except ValueError:
            raise ClaimtrackError(
                f'{record.name}: "published" is no date: {record.published[:60]!r}; give it as 2025-03-08'
            ) from None


def _read(
    sources: Iterable[str | Path], form: Form | None, reader: _Reader, reading: Reading, web: Web
) -> Iterator[Article]:
    for source in find_sources(sources, reading.on_problem, reading.on_notice):
        if form is None and source.unread:
            reading.on_problem(ClaimtrackError(f"{source.name}: {source.unread}"))
            continue
        records = _records(source, form, reading, web)
        for record, order in with_order(records, reader.given.date_order):
            try:
                article = reader.article(record, record.source or source.name, order)
            except ClaimtrackError as problem:
                reading.on_problem(problem)
                continue
            yield article


def _records(source: Source, form: Form | None, reading: Reading, web: Web) -> Iterator[Record]:
    """The records of a source; what is wrong with it as a whole is reported, and ends it."""
    if source.url is None:
        yield from read_source(source, form, reading)
        return
    try:
        yield from web.read(source.url, form, reading)
    except ClaimtrackError as problem:
        reading.on_problem(problem)


def _words(text: str, blocks: tuple[Block, ...]) -> str:
    """The paragraphs of a text: what stands around them may be in another language."""
    return "\n".join(block.span.of(text) for block in blocks if block.kind is BlockKind.PARAGRAPH) or text


def _given_moment(given: Given, zone: tzinfo | None) -> Moment | None:
    if not given.published:
        return None
    try:
        return read_published(given.published, zone, given.date_order)
    except ValueError:
        raise UsageMistakeError(
            f"--published {given.published[:60]!r} is no date; give it as 2025-03-08 or 2025-03-08T14:05"
        ) from None


def _raise(problem: ClaimtrackError) -> None:
    raise problem
