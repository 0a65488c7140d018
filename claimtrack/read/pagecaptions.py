"""Captions of a web page: what stands below pictures, which the library for texts leaves out, in its place again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimtrack.characters import storable_text
from claimtrack.model import BlockKind
from claimtrack.read.pagetree import holds_words

if TYPE_CHECKING:
    from claimtrack.read.parts import Part

_NAMED = re.compile(r"(?i)(?:^|[\s_-])(?:fig|img|image|photo|wp|media)?-?(?:caption|cutline)s?(?:$|[\s_-])")
_PICTURES = ("img", "picture", "video", "amp-img")
_OTHER = ("blockquote", "table", "pre", "iframe")  # what a <figure> may hold that is no picture
_UNSEEN = frozenset(("script", "style", "noscript", "template", "button", "svg"))
_INLINE = frozenset(
    ("a", "abbr", "b", "cite", "em", "font", "i", "mark", "q", "small", "strong", "sub", "sup", "u")
)
_HOMES = ("article", "main")
_LONGEST = 1_000  # characters
_BEGINNING = 40  # characters by which a paragraph is known again
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: a caption, or what else a reader sees; `homes` are the elements for articles that hold it."""

    words: str
    is_caption: bool
    homes: tuple[Any, ...]  # the innermost first


def read_lines(own: Iterable[Any]) -> list[Line]:
    """The lines of an article's elements (`own`, in order), captions told from the rest."""
    inside: set[Any] = set()
    lines: list[Line] = []
    for element in own:
        if element.getparent() in inside:
            inside.add(element)
            continue
        caption = _is_caption(element)
        if caption or holds_words(element):
            inside.add(element)
            words = _words(element) if caption else element.text_content()
            lines.append(Line(words, caption, tuple(element.iterancestors(*_HOMES))))
    return lines


def with_captions(parts: Iterable[Part], lines: Iterable[Line]) -> list[Part]:
    """The parts of an article with the captions among its lines, each behind the part that it follows on the page.

    A caption that is a part already is marked as one. Those outside the element that holds the article are left out.
    """
    told = list(parts)
    captions, homes, around = _placed(told, lines)
    marked = {_key(caption.words) for _, caption in captions}
    whole = [(BlockKind.CAPTION if _key(line) in marked else kind, line) for kind, line in told]
    printed = {_key(line) for _, line in told}
    for place, caption in reversed(captions):
        allowed = homes if place else around  # the first picture may stand in front of the text's own element
        if _key(caption.words) not in printed and next(iter(caption.homes), None) in allowed:
            whole.insert(place, (BlockKind.CAPTION, caption.words))
    return whole


def _placed(parts: list[Part], lines: Iterable[Line]) -> tuple[list[tuple[int, Line]], set[Any], set[Any]]:
    """Each caption once, with the number of parts before it; the elements that hold the parts, and those around."""
    ends = {_key(line): place + 1 for place, (_, line) in reversed(list(enumerate(parts)))}
    captions: dict[str, tuple[int, Line]] = {}
    homes: set[Any] = set()
    around: set[Any] = set()
    at = 0
    for line in lines:
        end = ends.get(_key(line.words))
        if line.is_caption:
            captions.setdefault(_key(line.words), (at, line))
        elif end is not None:
            at = max(at, end)
            homes.add(next(iter(line.homes), None))
            around.update(line.homes or (None,))
    return list(captions.values()), homes, around


def _is_caption(element: Any) -> bool:
    """Whether all of an element's words are a caption, or a picture's credit."""
    if element.tag == "figcaption":
        return _is_short(element)
    if element.tag == "figure":
        return _holds(element, _PICTURES) and not _holds(element, _OTHER) and _is_short(element)
    named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return (
        named != " " and bool(_NAMED.search(named)) and not _holds(element, _PICTURES) and _is_short(element)
    )


def _holds(element: Any, tags: tuple[str, ...]) -> bool:
    return next(element.iter(*tags), None) is not None


def _is_short(element: Any) -> bool:
    """Whether it is no text of its own, and no link to another story under its picture."""
    size = len(_words(element))
    linked = sum(len(_words(link)) for link in element.iter("a"))
    return 0 < size <= _LONGEST and linked * 3 <= size * 2


def _words(element: Any) -> str:
    return storable_text(_SPACES.sub(" ", "".join(_seen(element))).strip())


def _seen(element: Any) -> Iterator[str]:
    """The words in an element that a reader sees, piece by piece."""
    waiting: list[Any] = [element]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
            continue
        if not isinstance(each.tag, str) or each.tag in _UNSEEN:
            continue
        between = "" if each.tag in _INLINE else " "
        yield between + (each.text or "")
        waiting.append(between)
        waiting += [part for child in reversed(each) for part in (child.tail or "", child)]


def _key(line: str) -> str:
    """What a line is known by again, however much of it another reader left out."""
    return _SPACES.sub("", line)[:_BEGINNING].casefold()
