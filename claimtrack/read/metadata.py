"""What the head of a web page says about its article: JSON-LD, OpenGraph and `<time>`, in that order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claimtrack.model import Moment
from claimtrack.read.decoding import clean

_ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting", "LiveBlogPosting",
             "OpinionNewsArticle", "Report", "WebPage")  # fmt: skip
_PUBLISHED = ("article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
              "dcterms.created", "publishdate", "pubdate", "parsely-pub-date", "sailthru.date")  # fmt: skip
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_TITLE = ("og:title", "twitter:title", "headline")
_SITE = ("og:site_name", "application-name")
_AUTHOR = ("author", "article:author_name", "parsely-author", "byl", "dc.creator")
_DEEP = 6  # levels of JSON-LD that are looked into


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself; moments as ISO 8601, with the offset the page gives."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    updated: str | None = None


def read_metadata(tree: Any) -> Metadata:
    """The metadata of a parsed page (an lxml tree)."""
    linked = next(_linked(tree), {})
    tags = _tags(tree)
    return Metadata(
        title=_text(linked.get("headline")) or _first(tags, _TITLE) or _element(tree, ".//h1"),
        byline=_names(linked.get("author")) or _person(_first(tags, _AUTHOR)),
        publisher=_names(linked.get("publisher")) or _first(tags, _SITE),
        url=_canonical(tree, tags),
        published=_moment(linked.get("datePublished"))
        or next(filter(None, (_moment(tags.get(name)) for name in _PUBLISHED)), None)
        or _time(tree),
        updated=_moment(linked.get("dateModified"))
        or next(filter(None, (_moment(tags.get(name)) for name in _UPDATED)), None),
    )


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles in a page's JSON-LD, the first that gives a date or headline first."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _articles(json.loads(script.text or "", strict=False), _DEEP)
            except (ValueError, RecursionError):
                continue


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, list):
        for each in value:
            yield from _articles(each, depth - 1)
    elif depth and isinstance(value, dict):
        kinds = value.get("@type")
        named = (
            {kinds} if isinstance(kinds, str) else set(map(str, kinds)) if isinstance(kinds, list) else set()
        )
        if named.intersection(_ARTICLES) and ("datePublished" in value or "headline" in value):
            yield value
        for each in value.values():
            if isinstance(each, (list, dict)):
                yield from _articles(each, depth - 1)


def _tags(tree: Any) -> dict[str, str]:
    """The `<meta>` elements by name, property or itemprop; the first of each counts."""
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold()
        content = _text(meta.get("content"))
        if name and content:
            tags.setdefault(name, content)
    return tags


def _time(tree: Any) -> str | None:
    """The first `<time>` that gives a moment, those marked as the publication's before others."""
    times = [element for element in tree.iter("time") if _moment(element.get("datetime"))]
    marked = [each for each in times if _marks_publication(each)]
    return next((_moment(element.get("datetime")) for element in (*marked, *times)), None)


def _marks_publication(time: Any) -> bool:
    return (
        time.get("pubdate") is not None or "publi" in f"{time.get('itemprop')} {time.get('class')}".casefold()
    )


def _moment(value: Any) -> str | None:
    """An ISO 8601 date, or date and time, as given; None for anything else."""
    text = _text(value)
    if text is None:
        return None
    for written in (text, text.replace(" ", "T", 1), text[:10]):
        try:
            return str(Moment.parse(written))
        except ValueError:
            continue
    return None


def _canonical(tree: Any, tags: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical" and _address(link.get("href")):
            return _address(link.get("href"))
    return _address(tags.get("og:url"))


def _address(value: Any) -> str | None:
    text = _text(value)
    return text if text and text.startswith(("http://", "https://")) else None


def _names(value: Any) -> str | None:
    """The names of a person or body, or of several."""
    values = value if isinstance(value, list) else [value]
    found = [_text(each.get("name") if isinstance(each, dict) else each) for each in values]
    return ", ".join(name for name in found if name and _person(name)) or None


def _person(name: str | None) -> str | None:
    return None if name is None or name.startswith(("http://", "https://", "@")) else name


def _first(tags: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((tags[name] for name in names if name in tags), None)


def _element(tree: Any, path: str) -> str | None:
    found = tree.find(path)
    return None if found is None else _text("".join(found.itertext()))


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return clean(" ".join(value.split())) or None
