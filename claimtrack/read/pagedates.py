"""When a web page was published and changed: every place where it says so, the surest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time, tzinfo
from typing import Any

from claimtrack.model import DateOrder, Moment
from claimtrack.read.linked import Linked
from claimtrack.read.stated import read_stated

_PUBLISHED = tuple(
    """
    article:published_time og:published_time og:article:published_time article:published datepublished
    date_published publish_date publish-date publishdate publication_date publication-date published_time pubdate
    bt:pubdate rbpubdate originalpublicationdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime
    citation_publication_date dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created
    dc:date article.created article.published date created datecreated displaydate
    """.split()
)
_UPDATED = tuple(
    """
    article:modified_time og:updated_time og:modified_time datemodified bt:moddate last-modified lastmod
    dcterms.modified dc.date.modified modified article:modified
    """.split()
)
_ATTRIBUTES = (
    "datetime", "content", "data-datetime", "data-timestamp", "data-time", "data-date", "data-published", "data-utime",
    "data-epoch", "data-unixtime", "title",
)  # fmt: skip
_DATED = re.compile(r"(?i)date|time|publi|posted|updated|modified|datum|fecha|stamp")
_OF_PUBLICATION = re.compile(r"(?i)publi|posted|created|entry-date|pubdate")
_OF_UPDATE = re.compile(r"(?i)updat|modif|changed|revised")
_LABEL = 25  # characters of what is printed in front of a date
_LONGEST = 100  # characters of an element that only prints a date
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?|[a-z]{3})[/-](\d\d?)(?=[/-]|$)")


@dataclass(frozen=True, slots=True)
class Way:
    """How a page's dates are to be read: the publisher's zone, the order of numeric dates, its language."""

    zone: tzinfo | None = None
    order: DateOrder | None = None
    language: str | None = None

    def read(self, value: object) -> Moment | None:
        """The moment a value states; None for none."""
        return read_stated(value, self.zone, self.order, self.language)


@dataclass(frozen=True, slots=True)
class PageDates:
    """The moments of a page; None where it does not say."""

    published: Moment | None = None
    updated: Moment | None = None


@dataclass(frozen=True, slots=True)
class _Stamp:
    """An element that shows a moment: whether it is marked as that of publication (True) or of an update (False)."""

    moment: Moment
    published: bool | None
    below: bool  # the headline


def read_dates(linked: Linked, tags: Mapping[str, str], own: list[Any], headline: Any, way: Way) -> PageDates:
    """What a page's metadata and elements say: JSON-LD, then `<meta>`, then what stands by its headline.

    Args:
        linked: what its JSON-LD says about the article.
        tags: its `<meta>` elements by name.
        own: the elements that belong to the article, in order.
        headline: the element of the headline, where there is one.
        way: how dates are to be read.
    """
    stamps = list(_stamps(own, headline, way))
    said = [way.read(linked.article.get("datePublished")), *(way.read(tags.get(name)) for name in _PUBLISHED)]
    changed = [way.read(linked.article.get("dateModified")), *(way.read(tags.get(name)) for name in _UPDATED)]
    shown = [stamp.moment for stamp in sorted(stamps, key=_nearest) if stamp.published is not False]
    again = [stamp.moment for stamp in stamps if stamp.published is False]
    return PageDates(finest([*said, *shown]), finest([*changed, *again]))


def finest(moments: list[Moment | None]) -> Moment | None:
    """The first moment, with the clock time and the offset that another gives for the same day and time."""
    best: Moment | None = None
    for each in filter(None, moments):
        if best is None or (best.day == each.day and _adds(each.clock, best.clock)):
            best = each
    return best


def date_in_address(url: str | None, way: Way) -> Moment | None:
    """The day that the path of an address names, as /2025/03/08/ does."""
    found = _IN_ADDRESS.search((url or "").casefold())
    if not found:
        return None
    year, month, day = found.groups()
    return way.read(f"{year}-{month:0>2}-{day:0>2}" if month.isdigit() else f"{day} {month.title()} {year}")


def _adds(clock: time | None, known: time | None) -> bool:
    if clock is None or known is None:
        return known is None
    same = clock.replace(tzinfo=None, second=0) == known.replace(tzinfo=None, second=0)
    return known.tzinfo is None and clock.tzinfo is not None and same


def _nearest(stamp: _Stamp) -> tuple[bool, bool]:
    return not stamp.published, not stamp.below


def _stamps(own: list[Any], headline: Any, way: Way) -> Iterator[_Stamp]:
    below = headline is None
    for element in own:
        below = below or element is headline
        named = f"{element.get('itemprop') or ''} {element.get('class') or ''} {element.get('id') or ''}"
        if not (element.tag in ("time", "relative-time") or _DATED.search(named)):
            continue
        moment = _moment_of(element, way)
        if moment is not None:
            yield _Stamp(moment, _kind_of(element, named), below)


def _moment_of(element: Any, way: Way) -> Moment | None:
    stated = [way.read(element.get(name)) for name in _ATTRIBUTES if element.get(name)]
    text = " ".join(element.text_content().split())
    shown = way.read(text) if any(map(str.isdigit, text)) and len(text) <= _LONGEST else None
    return finest([*stated, shown])


def _kind_of(element: Any, named: str) -> bool | None:
    """Whether its name, its own words or those in front of it say publication (True) or update (False)."""
    if element.get("pubdate") is not None or _OF_PUBLICATION.search(named):
        return True
    if _OF_UPDATE.search(named):
        return False
    words = _in_front(element)
    return True if _OF_PUBLICATION.search(words) else False if _OF_UPDATE.search(words) else None


def _in_front(element: Any) -> str:
    """The label in front of an element: the words there, else a short element of its own."""
    before, parent = element.getprevious(), element.getparent()
    if before is None:
        return "" if parent is None else (parent.text or "")[-_LABEL:]
    words = before.tail or ""
    label = before.text_content().strip()
    if words.strip():
        return words[-_LABEL:]
    return label if len(label) <= _LABEL and not any(map(str.isdigit, label)) else ""
