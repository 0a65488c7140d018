"""Markdown's marks: front matter, "# " headings, quotation and emphasis signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.model import BlockKind
from claimtrack.page.lines import Unit

_HEADING = re.compile(r"#{1,6}[ \t]{1,8}(?=\S)")
_QUOTE = re.compile(r"(?:>[ \t]{0,4}){1,8}(?=\S)")
_FRONT_MATTER = re.compile(r"\s{0,8}---[ \t]{0,8}\r?\n")
_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]{0,8}\r?$", re.MULTILINE)
_LONGEST_FRONT_MATTER = 20_000


def heading_level(line: str) -> int:
    """1 for "# Title", 2 for "## Section" and so on; 0 for any other line."""
    match = _HEADING.match(line) if line.startswith("#") else None
    return len(match.group().rstrip()) if match else 0


def mark_length(line: str) -> int:
    """Characters of the mark a line begins with, "## " or "> "; 0 where there is none."""
    match = (_HEADING.match(line) or _QUOTE.match(line)) if line.startswith(("#", ">")) else None
    return match.end() if match else 0


def front_matter_end(text: str) -> int:
    """Where the "---" block at the very beginning ends; 0 where there is none."""
    opening = _FRONT_MATTER.match(text)
    if not opening:
        return 0
    closing = _FENCE.search(text, opening.end(), opening.end() + _LONGEST_FRONT_MATTER)
    return closing.end() if closing else 0


def first_heading(
    units: Sequence[Unit], kinds: Sequence[BlockKind | None], *, level: int, end: int | None = None
) -> int | None:
    """The index of the first heading of at most this level ("## " is 2) before the unit `end`; None without one."""
    for i, kind in enumerate(kinds[:end]):
        if kind is BlockKind.HEADING and 0 < heading_level(units[i].head) <= level:
            return i
    return None
