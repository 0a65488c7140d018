"""A piece of HTML that is the article and nothing else, as a feed has it, to its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimtrack.characters import storable_text
from claimtrack.model import BlockKind

_SKIPPED = frozenset(
    ("script", "style", "noscript", "template", "iframe", "svg", "nav", "form", "button", "select", "head")
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CAPTIONS = frozenset(("figcaption", "caption"))
_BLOCKS = _HEADINGS | _CAPTIONS | frozenset(
    """address article aside blockquote body center dd details div dl dt figure footer header hr html li main ol p pre
    section summary table tbody td tfoot th thead tr ul""".split()
)  # fmt: skip
_BREAK = "\n"  # stands for <br>; two of them part paragraphs
_PARTED = re.compile(r"\n[^\S\n]*\n\s*")
_SPACES = re.compile(r"\s+")
# What programs put under every entry.
_NOTE = re.compile(
    r"(?i)^(?:the post .{1,300} (?:first appeared|appeared first) on .{1,200}"
    r"|(?:continue reading|read more|read the full).{0,100})$"
)


def read_fragment(markup: str) -> list[tuple[BlockKind, str]]:
    """The headings, paragraphs and captions in a piece of HTML, in order, each on one line."""
    from lxml import html  # type: ignore[import-untyped]  # noqa: PLC0415 - only where there is one

    if not markup.strip():
        return []
    tree = html.document_fromstring(f"<html><body>{markup}</body></html>")
    blocks: list[tuple[BlockKind, str]] = []
    words: list[str] = []
    for kind, text in _walked(tree):
        if text is not None:
            words.append(text)
            continue
        blocks += _flushed(kind, words)
        words.clear()
    return [*blocks, *_flushed(BlockKind.PARAGRAPH, words)]


def _walked(tree: Any) -> Iterator[tuple[BlockKind, str | None]]:
    """The words in order, and None where a block ends, with what it was."""
    kinds = [BlockKind.PARAGRAPH]
    waiting: list[tuple[Any, bool]] = [(tree, True)]
    while waiting:
        element, begins = waiting.pop()
        name = element.tag if isinstance(element.tag, str) else ""
        if begins:
            if name in _BLOCKS:
                yield kinds[-1], None
                kinds.append(_kind(name, kinds[-1]))
            waiting.append((element, False))
            if name and name not in _SKIPPED:
                yield kinds[-1], _BREAK if name == "br" else _SPACES.sub(" ", element.text or "")
                waiting += [(child, True) for child in reversed(element)]
            continue
        if name in _BLOCKS:
            yield kinds.pop(), None
        yield kinds[-1], _SPACES.sub(" ", element.tail or "")


def _kind(name: str, outside: BlockKind) -> BlockKind:
    if name in _HEADINGS:
        return BlockKind.HEADING
    return BlockKind.CAPTION if name in _CAPTIONS else outside


def _flushed(kind: BlockKind, words: list[str]) -> Iterator[tuple[BlockKind, str]]:
    for part in _PARTED.split("".join(words)):
        line = storable_text(" ".join(part.split()))
        if line:
            yield BlockKind.BOILERPLATE if _NOTE.match(line) else kind, line
