"""One entry of a feed: what RSS 0.9 to 2.0, Atom 0.3 and 1.0 and their usual extensions say of an article."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from claimtrack.characters import storable_text
from claimtrack.read.feedxml import Element, Feed

_FULL = 1_500  # characters; a description of so many is no summary
_ADDRESS = re.compile(r"(?i)https?://\S+$")
_TAG = re.compile(r"<[/!]?[A-Za-z-][^<>]{0,500}>")
_CUT_OFF = re.compile(
    r"(?i)(?:\[?\s?(?:…|\.\.\.)\s?\]?|(?:continue reading|read more|read the full)[^.]{0,80})$"
)
_IN_BRACKETS = re.compile(r"^\S+@\S+ \(([^()]{2,80})\)$")  # "desk@daily.example (Maren Holt)"
_PUBLISHED = ("pubDate", "published", "issued", "dcterms:issued", "dc:date", "dcterms:created", "created")
_UPDATED = ("updated", "modified", "dcterms:modified")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one article; moments as they are written there.

    `content` is HTML; `is_full` tells whether it is the whole text, rather than a summary of it.
    """

    id: str | None
    link: str | None
    title: str | None
    published: str | None
    updated: str | None
    byline: str | None
    publisher: str | None
    content: str
    is_full: bool


def entry_of(feed: Feed, parts: list[Element], base: str) -> Entry:
    """The entry that is made of these parts; `base` is the feed's own address, for links without a host."""
    content, is_full = _content(parts)
    return Entry(
        id=_line(_first(parts, ("guid", "id", "rdf:about"))),
        link=_link(feed, parts, base),
        title=_words(_first(parts, ("title", "dc:title"))),
        published=_line(_first(parts, _PUBLISHED)) or _line(_first(parts, _UPDATED)),
        updated=_line(_first(parts, _UPDATED)),
        byline=", ".join(dict.fromkeys(filter(None, _authors(parts)))) or None,
        publisher=_source(parts) or _words(feed.title),
        content=content,
        is_full=is_full,
    )


def _content(parts: list[Element]) -> tuple[str, bool]:
    """The fullest text there is, as HTML, and whether it is a whole one."""
    whole = next(
        (_html(part) for part in _named(parts, ("content:encoded", "content")) if _words(_html(part))), ""
    )
    summary = max((_html(part) for part in _named(parts, ("description", "summary"))), key=len, default="")
    text = _words(whole or summary) or ""
    if len(text) >= _FULL:
        return whole or summary, True
    return whole or summary, bool(whole) and not _CUT_OFF.search(text)


def _html(part: Element) -> str:
    """A part's text as HTML, whatever it is written in."""
    kind = part.attributes.get("type", "html")
    if kind in ("xhtml", "application/xhtml+xml") or part.attributes.get("mode") == "xml":
        return part.markup
    if part.children and not part.text.strip():
        return part.markup
    if kind in ("text", "text/plain") or not _TAG.search(part.text):
        text = part.text if kind in ("text", "text/plain") else html.unescape(part.text)
        return html.escape(text.strip(), quote=False).replace("\n", "<br>")
    return part.text if kind in ("html", "text/html") else ""


def _link(feed: Feed, parts: list[Element], base: str) -> str | None:
    """The address of the article's page; the one a counting service stands in front of, before that service's."""
    found = [part.text for part in _named(parts, ("feedburner:origLink",))]
    found += [_target(part) for part in _named(parts, ("link",))]
    found += [part.text for part in _named(parts, ("guid",)) if part.attributes.get("isPermaLink") != "false"]
    found += [part.text for part in _named(parts, ("rdf:about", "id"))]
    near = feed.link if _ADDRESS.match(feed.link) else base
    for written in found:
        address = storable_text(html.unescape(written.strip()))
        if (
            address
            and not _ADDRESS.match(address)
            and _ADDRESS.match(near)
            and address.startswith(("/", "."))
        ):
            address = urljoin(near, address)
        if _ADDRESS.match(address):
            return address
    return None


def _target(link: Element) -> str:
    relation = link.attributes.get("rel", "alternate")
    return link.attributes.get("href", link.text) if relation == "alternate" else ""


def _authors(parts: list[Element]) -> Iterator[str | None]:
    for part in _named(parts, ("dc:creator", "author")):
        name = _words(part.children.get("name", part.text)) or ""
        bracketed = _IN_BRACKETS.match(name)
        if bracketed:
            yield bracketed[1]
        elif "@" not in name:
            yield name


def _source(parts: list[Element]) -> str | None:
    """Whose article it is, where a feed gathers those of others."""
    sources = (part.children.get("title", part.text) for part in _named(parts, ("source",)))
    return next(filter(None, map(_words, sources)), None)


def _named(parts: list[Element], names: tuple[str, ...]) -> Iterator[Element]:
    """The parts with one of these names, the first name's first."""
    return (part for name in names for part in parts if part.name == name)


def _first(parts: list[Element], names: tuple[str, ...]) -> str:
    return next((part.text for part in _named(parts, names) if part.text.strip()), "")


def _line(text: str) -> str | None:
    return storable_text(" ".join(text.split())) or None


def _words(markup: str) -> str | None:
    """What a reader sees of a title, on one line: feeds escape its tags and characters once or twice."""
    return _line(html.unescape(_TAG.sub(" " if "<p" in markup else "", html.unescape(markup))))
