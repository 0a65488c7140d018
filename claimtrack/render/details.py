"""One thing in full: a line a property, its name before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.render.terminal import one_line
from claimtrack.render.width import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

_NARROWEST = 20  # columns a value gets at least


def details(properties: Iterable[tuple[str, object]], width: int | None = None) -> str:
    """Lines "name  value", without those whose value is empty, wrapped to `width` terminal columns."""
    known = [(name, one_line(str(value))) for name, value in properties if value not in (None, "")]
    if not known:
        return ""
    indent = max(len(name) for name, _ in known) + 2
    lines = []
    for name, value in known:
        rows = wrapped(value, max(width - indent, _NARROWEST)) if width else [value]
        labels = [name] + [""] * (len(rows) - 1)
        lines += [f"{label:<{indent}}{row}" for label, row in zip(labels, rows, strict=True)]
    return "\n".join(lines) + "\n"
