"""RSS and Atom as XML: a stream of bytes to entries in parts, a piece at a time.

Expat alone does it. feedparser 6.0 holds the whole feed, 3 KB for an empty entry, and needs 77 s for 8 MB of empty
elements; the recovery of lxml 6.1 loses every `&lt;` after a first error and never ends on 12 MB of CDATA.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5
from typing import BinaryIO
from xml.parsers import expat
from xml.sax.saxutils import escape

from claimtrack.errors import ClaimtrackError
from claimtrack.read.decoding import encoding_of, mark_of

_PIECE = 65_536  # bytes read at once
_LONGEST = 5_000_000  # characters of one entry
_ELEMENT = 50  # characters that an element counts for, empty as it may be
_DEEPEST = 200  # elements within one another
_ROOTS = frozenset(("rss", "feed", "RDF"))
_SITEMAPS = frozenset(("urlset", "sitemapindex"))
_ENTRIES = frozenset(("item", "entry"))
_STATED = re.compile(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.-]{2,40})["']""")
# An ampersand that begins no reference, a reference to a name that XML does not know, or to no character.
_REFERENCE = re.compile(r"&(?:(#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z]\w{0,30});)?")
_LONGEST_REFERENCE = 40
_REASONS = {"no element found": "it breaks off", "unclosed token": "it breaks off"}
_VOID = frozenset(("br", "hr", "img"))
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_NO_CHARACTER = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The vocabularies that say something of an entry, by a part of their address, and the prefix used for each here.
_VOCABULARIES = {
    "purl.org/rss/1.0/modules/content": "content:",
    "purl.org/dc/terms": "dcterms:",
    "purl.org/dc/elements": "dc:",
    "rssnamespace.org/feedburner": "feedburner:",
    "www.w3.org/2005/Atom": "",
    "purl.org/atom/ns": "",
    "purl.org/rss/1.0": "",
    "w3.org/1999/xhtml": "",
    "w3.org/1999/02/22-rdf": "rdf:",
}  # fmt: skip


@dataclass(slots=True)
class Element:
    """A part of an entry: its text, the same with the elements inside as HTML, and the text of each of those."""

    name: str  # with the usual prefix: "title", "dc:date", "content:encoded"
    attributes: dict[str, str]
    text: str = ""
    markup: str = ""
    children: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Feed:
    """What a feed says before and between its entries."""

    title: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry: what its feed said up to it, its parts, and its own XML in UTF-8."""

    feed: Feed
    parts: list[Element]
    original: bytes


def read_entries(stream: BinaryIO, name: str) -> Iterator[ReadEntry]:
    """The entries of a feed, in order, each as its parts; what is held of it never grows.

    Args:
        stream: RSS 0.9 to 2.0 or Atom, in any encoding that it names.
        name: the file or address, for messages.

    Raises:
        ClaimtrackError: where it is no feed; after the entries in front, where it is damaged or out of all proportion.
    """
    parser = _Parser(name)
    for piece in _pieces(stream):
        yield from parser.feed(piece)
    yield from parser.feed("", last=True)


class _Parser:
    """Feeds text to expat and collects the entries that are complete."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._feed: Feed | None = None
        self._prefixes: dict[str, str] = {}
        self._open: list[str] = []
        self._entry: list[Element] | None = None
        self._level = 0  # how many elements are open where the entry's parts begin
        self._size = 0  # characters of the entry, or of what is collected outside
        self._text: list[str] = []
        self._markup: list[str] = []
        self._child = 0  # where in the text an element within a part begins
        self._done: list[tuple[list[Element], int, int]] = []  # with where each begins and ends
        self._begins = 0  # where the entry in hand does
        self._fed = 0
        self._held = b""  # the end of what was fed: the entry in hand is in it
        self._expat = expat.ParserCreate("utf-8")  # whatever the declaration says
        self._expat.buffer_text = True
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._characters

    def feed(self, piece: str, *, last: bool = False) -> Iterator[ReadEntry]:
        """Take another piece of the text in, and yield the entries that it completes."""
        error: ClaimtrackError | None = None
        data = piece.encode()
        self._fed += len(data)
        self._held += data
        try:
            self._expat.Parse(data, last)
            if self._fed - self._expat.CurrentByteIndex > _LONGEST + _PIECE:
                raise self._problem("a single piece of more than 5 MB")
        except expat.ExpatError as broken:
            error = self._problem(
                _REASONS.get(expat.ErrorString(broken.code), expat.ErrorString(broken.code))
            )
        except ClaimtrackError as problem:
            error = problem
        before = self._fed - len(self._held)
        for parts, begin, end in self._done:
            if self._feed is not None:
                yield ReadEntry(self._feed, parts, self._entry_of(begin - before, end - before))
        self._done = []
        if error is not None:
            raise error
        needed = self._expat.CurrentByteIndex if self._entry is None else self._begins
        self._held = self._held[max(0, needed - before) :]

    def _entry_of(self, begin: int, end: int) -> bytes:
        """The XML of the entry whose last tag begins at `end` of what is held."""
        return self._held[begin : self._held.find(b">", end) + 1]

    def _problem(self, reason: str) -> ClaimtrackError:
        if not self._fed:
            return ClaimtrackError(f"{self._name}: the file is empty")
        if self._feed is None:
            return ClaimtrackError(f"{self._name}: not a feed ({reason}); --from says what it is")
        where = f"{self._name}, line {self._expat.CurrentLineNumber}"
        return ClaimtrackError(f"{where}: the feed is damaged ({reason}); what follows is left out")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._prefixes |= {key[6:]: uri for key, uri in attributes.items() if key.startswith("xmlns:")}
        name = self._named(name)
        if self._feed is None:
            self._begin(name)
        if len(self._open) >= _DEEPEST:
            raise self._problem(f"more than {_DEEPEST} elements within one another")
        self._open.append(name)
        if self._entry is not None:
            self._start_inside(self._entry, name, attributes)
            return
        self._text, self._size = [], 0
        if name in _ENTRIES:
            about = {self._named(key): value for key, value in attributes.items()}.get("rdf:about", "")
            self._entry = [Element("rdf:about", {}, about)] if about else []
            self._level = len(self._open)
            self._begins = self._expat.CurrentByteIndex

    def _begin(self, root: str) -> None:
        root = root.removeprefix("rdf:")
        if root.rpartition(":")[2] in _SITEMAPS:
            raise ClaimtrackError(
                f"{self._name}: a sitemap and not a feed; it only lists addresses, give those of a feed or of articles"
            )
        if root not in _ROOTS:
            raise ClaimtrackError(
                f"{self._name}: an XML file that is no feed; save the article as a web page or as text"
            )
        self._feed = Feed()

    def _start_inside(self, entry: list[Element], name: str, attributes: dict[str, str]) -> None:
        self._grow(_ELEMENT + len(name) + sum(map(len, attributes.values())))
        if len(self._open) == self._level + 1:
            entry.append(Element(name, attributes))
            self._text, self._markup = [], []
        else:
            self._markup.append(f"<{name}>")
            if len(self._open) == self._level + 2:
                self._child = len(self._text)

    def _end(self, _: str) -> None:
        name = self._open.pop()
        depth = len(self._open)
        if self._entry is None:
            self._describe(name)
        elif depth < self._level:
            self._done.append((self._entry, self._begins, self._expat.CurrentByteIndex))
            self._entry = None
        elif depth == self._level:
            part = self._entry[-1]
            part.text, part.markup = "".join(self._text), "".join(self._markup)
        else:
            if depth == self._level + 1:
                self._entry[-1].children.setdefault(name, "".join(self._text[self._child :]))
            if name not in _VOID:
                self._markup.append(f"</{name}>")

    def _describe(self, name: str) -> None:
        """Note what an element outside the entries says of the feed."""
        if self._feed is not None and self._open[-1:] in (["channel"], ["feed"]):
            text = " ".join("".join(self._text).split())
            if name == "title":
                self._feed.title = self._feed.title or text
            elif name == "link":
                self._feed.link = self._feed.link or text
        self._text = []

    def _characters(self, text: str) -> None:
        self._grow(len(text))
        self._text.append(text)
        if self._entry is not None:
            self._markup.append(escape(text))

    def _grow(self, by: int) -> None:
        self._size += by
        if self._size > _LONGEST:
            raise self._problem("an entry of more than 5 MB")

    def _named(self, name: str) -> str:
        """A name with the usual prefix of its vocabulary, whatever prefix this feed uses."""
        prefix, colon, local = name.rpartition(":")
        if not colon:
            return name
        uri = self._prefixes.get(prefix)
        if uri is None:
            return name
        usual = (ours for part, ours in _VOCABULARIES.items() if part in uri)
        return next(usual, f"{prefix}:") + local


def _pieces(stream: BinaryIO) -> Iterator[str]:
    """The text of a stream, as XML that is well-formed as far as its characters and references go."""
    first = stream.read(_PIECE)
    mark = mark_of(first)
    if mark:
        first, encoding = first[len(mark[0]) :], mark[1]
    else:
        encoding = _stated_encoding(first) or encoding_of(first)
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    kept = ""
    piece = first.lstrip() or first
    while piece:
        text = kept + decoder.decode(piece)
        cut = text.rfind("&", max(0, len(text) - _LONGEST_REFERENCE))
        kept, text = (text[cut:], text[:cut]) if cut >= 0 else ("", text)
        yield _mended(text)
        piece = stream.read(_PIECE)
    yield _mended(kept + decoder.decode(b"", final=True))


def _stated_encoding(first: bytes) -> str | None:
    """The encoding that the XML declaration names; None where there is none that text can be in."""
    found = _STATED.match(first)
    try:
        known = codecs.lookup(found[1].decode("ascii")) if found else None
    except LookupError:
        return None
    return known.name if known and known._is_text_encoding and not known.name.startswith("utf-") else None  # noqa: SLF001


def _mended(text: str) -> str:
    """`text` without what XML has no character or name for; entities that a feed declares stay as they are written."""
    return _REFERENCE.sub(_reference, _NO_CHARACTER.sub("\ufffd", text))


def _reference(found: re.Match[str]) -> str:
    name = found[1]
    if name in _XML_NAMES:
        return found[0]
    if name is None:
        return "&amp;"
    meant = html.unescape(found[0]) if name.startswith("#") else html5.get(f"{name};")
    return "&amp;" + found[0][1:] if meant is None else escape(_NO_CHARACTER.sub("\ufffd", meant))
