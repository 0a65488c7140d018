"""What a web page says about its article: JSON-LD, OpenGraph and other `<meta>`, and marked elements, in that order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claimtrack.read.linked import Linked, one_line, read_linked
from claimtrack.read.pagedates import PageDates, Way, date_in_address, read_dates
from claimtrack.read.pagetree import headline_of, own_elements

_TITLE = ("og:title", "twitter:title", "headline")
_SITE = ("og:site_name", "application-name")
_AUTHOR = ("author", "article:author_name", "parsely-author", "byl", "dc.creator", "sailthru.author")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])")
_BY = re.compile(r"(?i)^(?:by|von|par|por|di|door|yazan|text|author)\b[: ]\s*")
_WRITER = re.compile(r"(?i)(?:^|[\s_-])(?:author|byline)(?:$|[\s_-]|name)")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself; `language` is an ISO 639 code, `own` are the elements of its article, in order."""

    title: str | None
    byline: str | None
    publisher: str | None
    url: str | None
    dates: PageDates
    language: str | None
    own: tuple[Any, ...]


def read_metadata(tree: Any, way: Way) -> Metadata:
    """The metadata of a parsed page (an lxml tree); `way.language` stands where the page names none."""
    tags = _tags(tree)
    site = _first(tags, _SITE)
    shown = tuple(filter(None, (_first(tags, _TITLE), _without(site, _first(tags, _TITLE)))))
    headline = headline_of(tree, shown)
    printed = None if headline is None else one_line(headline.text_content())
    linked = read_linked(tree, (*shown, *filter(None, [printed])))
    own = list(own_elements(tree, headline))
    language = _language(tree, linked, tags) or way.language
    way = Way(way.zone, way.order or ("dmy" if language not in (None, "en") else None), language)
    url = _canonical(tree, tags)
    said = read_dates(linked, tags, own, headline, way)
    return Metadata(
        title=linked.text("headline") or _without(site, _first(tags, _TITLE)) or printed,
        byline=linked.names("author") or _person(_first(tags, _AUTHOR)) or _writer(own),
        publisher=linked.names("publisher") or site,
        url=url,
        dates=said if said.published else PageDates(date_in_address(url, way), said.updated),
        language=language,
        own=tuple(own),
    )


def _tags(tree: Any) -> dict[str, str]:
    """The `<meta>` elements by name, property or itemprop; the first of each counts."""
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold()
        content = one_line(meta.get("content"))
        if name and content:
            tags.setdefault(name, content)
    return tags


def _language(tree: Any, linked: Linked, tags: dict[str, str]) -> str | None:
    named = (tree.get("lang"), tags.get("og:locale"), linked.text("inLanguage"), tags.get("content-language"))
    found = (_LANGUAGE.match((each or "").casefold()) for each in named)
    return next((each[0] for each in found if each), None)


def _without(site: str | None, title: str | None) -> str | None:
    """A title without the name of the site behind it, as in "Snow in March | The Daily"."""
    if not site or not title or not title.casefold().endswith(site.casefold()):
        return title
    return re.sub(r"\s+[|•·–—-]\s*$", "", title[: -len(site)]).strip() or title


def _canonical(tree: Any, tags: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical" and _address(link.get("href")):
            return _address(link.get("href"))
    return _address(tags.get("og:url"))


def _address(value: Any) -> str | None:
    text = one_line(value)
    return text if text and text.startswith(("http://", "https://")) else None


def _writer(own: list[Any]) -> str | None:
    """Who an element marked as the author's names."""
    return next(filter(None, _writers(own)), None)


def _writers(own: list[Any]) -> Iterator[str | None]:
    for element in own:
        named = f"{element.get('itemprop') or ''} {element.get('class') or ''} {element.get('rel') or ''}"
        if named != "  " and _WRITER.search(named):
            text = one_line(element.text_content())
            if text and len(text) <= _LONGEST_NAME and not any(map(str.isdigit, text)):
                yield _person(text)


def _person(name: str | None) -> str | None:
    name = _BY.sub("", name or "").strip(" ,|·•")
    return None if not name or name.startswith(("http://", "https://", "@")) else name


def _first(tags: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((tags[name] for name in names if name in tags), None)
