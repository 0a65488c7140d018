"""JSON-LD of a web page: which of its objects is the article, and what that says (schema.org, Article)."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from claimtrack.characters import storable_text

# The more a type says of a news article, the more its date is that article's; a WebPage's may be its template's.
_RANKS = {
    "NewsArticle": 0, "ReportageNewsArticle": 0, "AnalysisNewsArticle": 0, "BackgroundNewsArticle": 0,
    "OpinionNewsArticle": 0, "ReviewNewsArticle": 0, "AskPublicNewsArticle": 0, "LiveBlogPosting": 0, "Article": 1,
    "BlogPosting": 1, "SocialMediaPosting": 1, "Report": 1, "ScholarlyArticle": 1, "TechArticle": 1, "WebPage": 2,
}  # fmt: skip
_OTHERS = frozenset((
    "itemListElement", "hasPart", "relatedLink", "citation", "mentions", "liveBlogUpdate", "comment", "review",
    "isRelatedTo", "workExample", "isBasedOn",
))  # fmt: skip
_DEEP = 8  # levels that are looked into
_MOST = 5_000  # objects that are looked into


@dataclass(frozen=True, slots=True)
class Linked:
    """The object that describes the page's article, and every object of the page by its "@id"."""

    article: Mapping[str, Any] = field(default_factory=dict)
    by_id: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def text(self, key: str) -> str | None:
        """A string of the article."""
        return one_line(self.article.get(key))

    def names(self, key: str) -> str | None:
        """The names of a person or body of the article, or of several."""
        value = self.article.get(key)
        found = [self._name(each) for each in (value if isinstance(value, list) else [value])]
        return ", ".join(dict.fromkeys(filter(None, found))) or None

    def _name(self, value: Any) -> str | None:
        if isinstance(value, dict):
            reference = value.get("@id")
            if "name" not in value and isinstance(reference, str):
                value = self.by_id.get(reference, value)
            value = value.get("name")
        name = one_line(value)
        return None if name is None or name.startswith(("http://", "https://", "@")) else name


def read_linked(tree: Any, headlines: tuple[str, ...]) -> Linked:
    """What a page's JSON-LD says about its article.

    Of several articles the one with one of the page's `headlines` counts, then the most specific type, then the one
    that is not part of a list, then the first. One without a date and without a headline says nothing.
    """
    found = list(_objects(tree))
    by_id = {
        value["@id"]: value for value, _ in found if isinstance(value.get("@id"), str) and len(value) > 1
    }
    known = {headline.casefold() for headline in headlines}
    ranked = []
    for value, apart in found:
        rank = min((_RANKS[kind] for kind in _kinds(value) if kind in _RANKS), default=None)
        if rank is not None and ("datePublished" in value or "headline" in value):
            same = (one_line(value.get("headline")) or "").casefold() in known
            ranked.append((apart and not same, rank, not same, value))
    return Linked(min(ranked, key=lambda each: each[:3])[3] if ranked else {}, by_id)


def one_line(value: Any) -> str | None:
    """A string on one line, None for anything else and for a blank one."""
    return storable_text(" ".join(html.unescape(value).split())) or None if isinstance(value, str) else None


def _objects(tree: Any) -> Iterator[tuple[dict[str, Any], bool]]:
    """Every object of every script, and whether it is part of a list of other things."""
    left = _MOST
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        for found in _walk(_parsed(script.text or ""), _DEEP, apart=False):
            yield found
            left -= 1
            if not left:
                return


def _parsed(text: str) -> Any:
    """The JSON of a script, also in a comment or a CDATA section, or escaped as HTML; None for what is none."""
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//").removeprefix("<![CDATA[").removesuffix("]]>").removesuffix("//").strip()
    for written in (text, html.unescape(text)):
        try:
            return json.loads(written, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(value: Any, depth: int, *, apart: bool) -> Iterator[tuple[dict[str, Any], bool]]:
    if not depth:
        return
    if isinstance(value, list):
        for each in value:
            yield from _walk(each, depth - 1, apart=apart)
    elif isinstance(value, dict):
        yield value, apart
        for key, each in value.items():
            if isinstance(each, (list, dict)):
                yield from _walk(each, depth - 1, apart=apart or key in _OTHERS)


def _kinds(value: Mapping[str, Any]) -> list[str]:
    kinds = value.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rpartition("/")[2] for kind in named if isinstance(kind, str)]
