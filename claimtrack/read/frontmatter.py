"""The "---" block in front of a Markdown text: title, date, author and more, as site generators write it.

Only what such blocks hold is read: "key: value" lines, quoted or not, and lists of names; not the rest of YAML.
"""

from __future__ import annotations

import re
from dataclasses import replace

from claimtrack.characters import storable_text
from claimtrack.page.markdown import front_matter_end
from claimtrack.read.records import Record
from claimtrack.read.stated import read_stated

_LINE = re.compile(r"([A-Za-z][\w -]{0,30}):(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_COMMENT = re.compile(r"\s+#.*$")
_KEYS = {
    "title": ("title", "headline"),
    "published": ("published", "date", "publishdate", "pubdate", "published_at", "created"),
    "updated": ("updated", "lastmod", "modified", "last_modified_at"),
    "byline": ("byline", "author", "authors", "by"),
    "publisher": ("publisher", "outlet", "site", "publication", "source"),
    "url": ("url", "link", "canonical", "canonical_url", "canonicalurl", "source_url", "source"),
}


def read_front_matter(record: Record) -> Record:
    """The record with what its text's front matter says; its text, front matter included, stays as it is."""
    end = front_matter_end(record.text)
    if not end:
        return record
    found = _values(record.text[:end])
    said = {field: next(filter(None, map(found.get, keys)), None) for field, keys in _KEYS.items()}
    address = (said["url"] or "").startswith(("http://", "https://"))
    return replace(
        record,
        title=said["title"],
        published=_moment(said["published"]) or said["published"],
        updated=_moment(said["updated"]),
        byline=said["byline"],
        publisher=None
        if (said["publisher"] or "").startswith(("http://", "https://"))
        else said["publisher"],
        url=said["url"] if address else None,
    )


def _values(block: str) -> dict[str, str]:
    """What each key says, in lower case; the names of a list are joined by commas."""
    values: dict[str, str] = {}
    key = ""
    for line in block.splitlines():
        item, pair = _ITEM.match(line), _LINE.match(line)
        if item and key:
            values[key] = ", ".join(filter(None, (values[key], _value(item[1]))))
        elif pair:
            key = pair[1].strip().casefold()
            values[key] = _value(pair[2] or "")
        else:
            key = ""
    return values


def _value(written: str) -> str:
    """A value without its quotation marks, its comment and, for a list in one line, its brackets."""
    written = storable_text(written.strip())
    if written[:1] == "[" and written[-1:] == "]":
        return ", ".join(_value(each) for each in written[1:-1].split(","))
    quote = written[:1]
    if quote in ("'", '"') and written.find(quote, 1) > 0:
        return written[1 : written.find(quote, 1)]
    return _COMMENT.sub("", written).strip()


def _moment(written: str | None) -> str | None:
    found = read_stated(written)
    return str(found) if found else None
